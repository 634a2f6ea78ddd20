import { builtInPacks } from "../../src/packs";
import { packJsonSchema } from "../../src/packs/jsonSchema";
import { pathText } from "../../src/packs/problems";
import { rulePackSchema } from "../../src/packs/schema";
import { z } from "../../src/packs/zodSetup";
import { PREDICATES, type RulePack } from "../../src/core";

/** Without `readonly`, which zod's inferred types do not carry. */
type Mutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : { -readonly [Key in keyof T]: Mutable<T[Key]> };

type Parsed = Omit<z.output<typeof rulePackSchema>, "$schema">;

describe("the schema", () => {
  test("agrees with the types: what it gives is a pack, and a pack is what it gives", () => {
    const given = (pack: Parsed): RulePack => pack;
    const wanted = (pack: Mutable<RulePack>): Parsed => pack;
    expect([typeof given, typeof wanted]).toEqual(["function", "function"]);
  });

  test("has no key that the types lack, and the other way round", () => {
    type Keys = keyof Parsed extends keyof RulePack
      ? keyof RulePack extends keyof Parsed
        ? true
        : never
      : never;
    type Rule = keyof Parsed["rules"][number] extends keyof RulePack["rules"][number]
      ? keyof RulePack["rules"][number] extends keyof Parsed["rules"][number]
        ? true
        : never
      : never;
    type Field = keyof Parsed["fields"][number] extends keyof RulePack["fields"][number]
      ? keyof RulePack["fields"][number] extends keyof Parsed["fields"][number]
        ? true
        : never
      : never;
    type Case =
      keyof Parsed["rules"][number]["cases"][number] extends keyof RulePack["rules"][number]["cases"][number]
        ? keyof RulePack["rules"][number]["cases"][number] extends keyof Parsed["rules"][number]["cases"][number]
          ? true
          : never
        : never;
    const same: [Keys, Rule, Field, Case] = [true, true, true, true];
    expect(same).toHaveLength(4);
  });

  test("zod evaluates no code", () => {
    expect(z.config().jitless).toBe(true);
  });

  test("a parsed pack is equal to what was given", () => {
    for (const pack of builtInPacks) expect(rulePackSchema.parse(pack)).toEqual(pack);
  });
});

describe("the JSON Schema", () => {
  const schema = packJsonSchema() as {
    readonly required: readonly string[];
    readonly additionalProperties: boolean;
    readonly properties: Readonly<
      Record<string, { readonly description?: string; readonly items?: unknown }>
    >;
    readonly $defs: Readonly<
      Record<string, { readonly oneOf?: readonly unknown[]; readonly anyOf?: readonly unknown[] }>
    >;
  };

  test("refuses unknown keys and asks for what a pack must have", () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(expect.arrayContaining(["id", "fields", "rules", "clauses", "form"]));
    expect(schema.required).not.toContain("scoreColumns");
    expect(JSON.stringify(schema.properties.rules)).not.toContain('"cases"]');
  });

  test("describes itself to the person who writes a pack", () => {
    for (const key of ["fields", "rules", "clauses", "deadline", "criteria", "checklist", "facts", "form"]) {
      expect([key, (schema.properties[key]?.description ?? "").length > 10]).toEqual([key, true]);
    }
  });

  test("knows every condition", () => {
    const { oneOf, anyOf } = schema.$defs.Predicate ?? {};
    expect((oneOf ?? anyOf ?? []).length).toBe(PREDICATES.length);
  });

  test("is the same each time", () => {
    expect(JSON.stringify(packJsonSchema())).toBe(JSON.stringify(schema));
  });
});

test("paths are written as a person would", () => {
  expect(pathText([])).toBe("");
  expect(pathText(["rules", 3, "check", "field"])).toBe("rules[3].check.field");
  expect(pathText(["message", "zh-CN"])).toBe("message.zh-CN");
  expect(pathText(["choiceSynonyms", "技术 创新"])).toBe('choiceSynonyms["技术 创新"]');
});
