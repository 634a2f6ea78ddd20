import { rulePackSchema } from "./schema";
import { z } from "./zodSetup";

/**
 * The JSON Schema (draft 2020-12) of a rule pack file, generated from the zod schema, so that an editor helps a
 * person who writes a pack. What JSON Schema cannot say (references, weights) only `parsePack` checks.
 */
export const packJsonSchema = (): object =>
  withOptional(z.toJSONSchema(rulePackSchema, { io: "input", target: "draft-2020-12" }));

/** Members that a pack file may leave out because `completed` puts them in: English, texts of rules, document data. */
const LEFT_OUT: readonly (readonly [marker: string, members: readonly string[]])[] = [
  ["zh-CN", ["en"]],
  ["judgementMessage", ["title", "message"]],
  ["issuer", ["number", "issued"]],
];

/** The schema with those members no longer required; an object is known by a member that only it has. */
function withOptional(schema: unknown): object {
  if (Array.isArray(schema)) return schema.map(withOptional);
  if (typeof schema !== "object" || schema === null) return schema as object;
  const made = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withOptional(value)]),
  ) as {
    properties?: object;
    required?: string[];
  };
  const { properties, required } = made;
  if (properties === undefined || required === undefined) return made;
  const gone = LEFT_OUT.filter(([marker]) => marker in properties).flatMap(([, members]) => members);
  return { ...made, required: required.filter((member) => !gone.includes(member)) };
}
