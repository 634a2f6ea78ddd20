import type { RulePack } from "../core";
import type * as Cases from "./cases";
import { composePack, type PackSource } from "./compose";
import dalian2011 from "./dalian-2011/pack.json";
import henanJkwwt2024 from "./henan-jkwwt-2024/pack.json";
import type * as JsonSchema from "./jsonSchema";
import leshan2020 from "./leshan-2020/pack.json";
import nuc2024 from "./nuc-2024/pack.json";
import pingdingshan from "./pingdingshan/pack.json";
import type * as Validator from "./validate";

/**
 * The one door of the rule packs.
 *
 * Built-in packs come as they are: tests and the rule book check them, so no validator is shipped for them. A pack
 * that a user supplies is checked by `parsePack`, loaded on demand with `loadPackValidator`.
 */

/** The packs of the product, in the order in which they are offered; cases are left out (see `loadPackCases`). */
export const builtInPacks: readonly RulePack[] = [
  leshan2020,
  pingdingshan,
  dalian2011,
  nuc2024,
  henanJkwwt2024,
].map((source) => composePack(source as unknown as PackSource));

/** The built-in pack of this id, or undefined. */
export const packById = (id: string): RulePack | undefined => builtInPacks.find((pack) => pack.id === id);

/** Loads the check for packs that a user supplies (`parsePack`); a separate part of the bundle, with zod. */
export const loadPackValidator = (): Promise<typeof Validator> => import("./validate");

export type { ParsedPack } from "./validate";
export type { PackProblem } from "./problems";

/** Loads the cases of the built-in packs (`withCases`), for the tests and the rule book. */
export const loadPackCases = (): Promise<typeof Cases> => import("./cases");

/** Loads the generator of the JSON Schema of pack files (`packJsonSchema`), for the tool that writes it to assets. */
export const loadPackJsonSchema = (): Promise<typeof JsonSchema> => import("./jsonSchema");
