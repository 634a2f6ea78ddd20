import type { RulePack } from "../core";
import { composePack, type PackSource } from "./compose";
import leshan2020 from "./leshan-2020/pack.json";

/**
 * The one door of the rule packs.
 *
 * Built-in packs come as they are: tests and the rule book check them, so no validator is shipped for them. A pack
 * that a user supplies is checked by `parsePack`, loaded on demand with `loadPackValidator`.
 */

/** The packs of the product, in the order in which they are offered; cases are left out (see `loadPackCases`). */
export const builtInPacks: readonly RulePack[] = [leshan2020].map((source) =>
  composePack(source as unknown as PackSource),
);

/** The built-in pack of this id, or undefined. */
export const packById = (id: string): RulePack | undefined => builtInPacks.find((pack) => pack.id === id);
