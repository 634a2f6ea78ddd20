import type * as Cases from "./cases";
import type * as JsonSchema from "./jsonSchema";
import type { PackParts } from "./parts";

/** What only tests and tools load. A file of its own, so that bundlers make no parts of it for pages. */

/** Loads the cases of the built-in packs (`withCases`), for the tests and the rule book. */
export const loadPackCases = (): Promise<typeof Cases> => import("./cases");

/** Loads the generator of the JSON Schema of pack files (`packJsonSchema`), for the tool that writes it to assets. */
export const loadPackJsonSchema = (): Promise<typeof JsonSchema> => import("./jsonSchema");

/** Takes the built-in packs apart, for the tool that writes what pages load. */
export async function loadPackParts(): Promise<PackParts> {
  const [{ packParts }, { generalRules, packSources, sharedFields, sharedRules }] = await Promise.all([
    import("./parts"),
    import("./builtIn"),
  ]);
  return packParts(packSources, sharedFields, sharedRules, generalRules);
}
