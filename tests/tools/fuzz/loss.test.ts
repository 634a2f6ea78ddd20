import { lossFrom, type Contents } from "../../../src/tools/fuzz/contents";

const contents = (entries: readonly string[]): Contents => {
  const cells = new Map<string, number>();
  for (const value of entries.flatMap((entry) => entry.split(" ").filter((each) => each !== "")))
    cells.set(value, (cells.get(value) ?? 0) + 1);
  return { print: entries.join("\n"), cells, entries };
};

test.each([
  ["everything is there", ["a b", "c d"], null],
  ["one value became another one", ["a b", "c x"], false],
  ["a blank cell was filled", ["a b", "c d x"], false],
  ["an entry is gone while every value is there", ["a b c d"], true],
  ["one is gone and a value more is there", ["a b c d x"], true],
  ["several values are gone", ["a b"], true],
] as const)("%s", (_, after, isFault) => {
  expect(lossFrom(contents(["a b", "c d"]), contents(after))?.isFault ?? null).toBe(isFault);
});
