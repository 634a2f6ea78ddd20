import fs from "node:fs";

const dropDescriptions = jest.requireActual<(source: string) => string>(
  "../../../src/tools/webpack/dropDescriptions.cjs",
);

describe("descriptions of the schemas", () => {
  test.each([
    ['z.string().check(z.describe("A text."))', 'z.string().check(z.describe(""))'],
    ["check(z.describe('Says \"so\" (or not).'), z.minLength(1))", 'check(z.describe(""), z.minLength(1))'],
    ['check(\n  z.describe(\n    "Long, \\"quoted\\".",\n  ),\n)', 'check(\n  z.describe(""),\n)'],
    ['z.describe(text) + output.describe("x") + xz.describe("y")', null],
  ])("%s", (source, emptied) => expect(dropDescriptions(source)).toBe(emptied ?? source));

  test("all that are written out go, and nothing else", () => {
    for (const name of ["schema", "fieldSchema", "ruleSchema", "sharedSchema", "predicateSchema"]) {
      const source = fs.readFileSync(`src/packs/${name}.ts`, "utf8");
      const calls = source.match(/z\.describe\(\s*["']/g) ?? [];
      const emptied = dropDescriptions(source);
      expect(emptied.match(/z\.describe\(""\)/g)).toHaveLength(calls.length);
      expect(emptied.length).toBeLessThan(source.length);
    }
  });
});
