import { rulePackSchema } from "./schema";
import { z } from "./zodSetup";

/**
 * The JSON Schema (draft 2020-12) of a rule pack file, generated from the zod schema, so that an editor helps a
 * person who writes a pack. What JSON Schema cannot say (references, weights) only `parsePack` checks.
 */
export const packJsonSchema = (): object =>
  z.toJSONSchema(rulePackSchema, { io: "input", target: "draft-2020-12" });
