import { cellRuns } from "../../../src/pane/check/cellRuns";

const named = (cells: readonly string[]): string[] =>
  cellRuns(cells).map(({ first, last }) => (first === last ? first : `${first}–${last}`));

test("cells below one another are named together, where that is shorter", () => {
  expect(named(Array.from({ length: 30 }, (_, row) => `A${row + 10}`))).toEqual(["A10–A39"]);
  expect(named(["C4", "C5", "D6", "D7", "D8", "D10"])).toEqual(["C4", "C5", "D6–D8", "D10"]);
  expect(named([])).toEqual([]);
});
