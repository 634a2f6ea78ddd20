import { builtInPacks } from "../../src/packs";
import { strayCases } from "../../src/packs/cases";
import { addIssue } from "../../src/packs/issueMessages";
import { Problems } from "../../src/packs/problems";
import { parsePack } from "../../src/packs/validate";
import type { RulePack } from "../../src/core";

/** Sorts of issue that the schema does not give today are told all the same. */
function told(issue: object): string {
  const problems = new Problems();
  addIssue(
    { path: ["rules", 0], message: "", ...issue } as unknown as Parameters<typeof addIssue>[0],
    problems,
  );
  return problems.list.map(({ path, message }) => `${path}: ${message.en}`).join("\n");
}

describe("issues in words", () => {
  test.each([
    [{ code: "custom", input: 1 }, "rules[0]: Expected something else (custom), found 1."],
    [{ code: "invalid_type", expected: "date", input: null }, "rules[0]: Expected date, found null."],
    [{ code: "invalid_format", format: "email", input: "x" }, 'rules[0]: Expected email, found "x".'],
    [
      {
        code: "invalid_union",
        errors: [],
        inclusive: false,
        matches: [0, 1],
        discriminator: "is",
        input: true,
      },
      "rules[0]: Expected one of the shapes that the guide allows, found true.",
    ],
    [
      { code: "invalid_union", errors: [], discriminator: "is", input: {} },
      "rules[0]: This is missing; expected one of: .",
    ],
    [{ code: "invalid_value", values: [1], input: [] }, "rules[0]: Expected 1, found [ … ]."],
    [
      { code: "too_small", origin: "number", inclusive: true, minimum: 0, input: -1 },
      "rules[0]: Expected a number not below 0, found -1.",
    ],
    [
      { code: "too_big", origin: "number", inclusive: true, maximum: 1, input: {} },
      "rules[0]: Expected a number not above 1, found { … }.",
    ],
    [
      { code: "unrecognized_keys", keys: ["a", "b c"] },
      'rules[0].a: There is no such key; check the spelling or delete it.\nrules[0]["b c"]: There is no such key; check the spelling or delete it.',
    ],
  ])("%j", (issue, text) => {
    expect(told(issue)).toBe(text);
  });
});

describe("where JSON ends", () => {
  const parse = JSON.parse.bind(JSON);
  const problemWhenJsonSays = (message: unknown): string => {
    const spy = jest.spyOn(JSON, "parse").mockImplementation(() => {
      throw message;
    });
    const result = parsePack("{\n  oops\n}");
    spy.mockRestore();
    return result.ok ? "" : (result.problems[0]?.message.en ?? "");
  };

  test("as browsers tell it", () => {
    expect(
      problemWhenJsonSays(new SyntaxError("JSON.parse: bad character at line 2 column 3 of the JSON data")),
    ).toContain("(near line 2, column 3)");
    expect(problemWhenJsonSays(new SyntaxError("Unexpected token o in JSON at position 4"))).toContain(
      "(near line 2, column 3)",
    );
    expect(problemWhenJsonSays(new SyntaxError("JSON Parse error: Expected '}'"))).toBe(
      "The file is not valid JSON; check quotes, commas and brackets.",
    );
    expect(problemWhenJsonSays("not an error")).toBe(
      "The file is not valid JSON; check quotes, commas and brackets.",
    );
    expect(parse("1")).toBe(1);
  });
});

test("a pack of another name has no cases of its own", () => {
  const [pack] = builtInPacks;
  expect(strayCases([{ ...(pack as RulePack), id: "elsewhere" }]).some((name) => name.includes("/"))).toBe(
    false,
  );
});
