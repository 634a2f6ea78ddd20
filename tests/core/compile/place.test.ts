import type { CellRange, Recognition } from "../../../src/core";
import { placeFor } from "../../../src/core/compile/appendPlace";
import { area, BODY, gridOf, HEAD, ORDER, recognised } from "./tables";
import type { Rows } from "./tables";

const skipped = (row: number, reason: Recognition["skippedRows"][number]["reason"]) =>
  [{ row, reason }] as Recognition["skippedRows"];

describe("where new entries go", () => {
  test.each<[string, Rows, Partial<Recognition>, number, ReturnType<typeof placeFor>]>([
    ["at the end of the sheet", BODY, {}, 2, { top: 3, filled: 2, inserted: 0, like: 2 }],
    [
      "into empty rows at its end",
      [...BODY, [null, null], [3, null]],
      {},
      3,
      { top: 3, filled: 3, inserted: 0, like: 2 },
    ],
    ["above what stands right below", [...BODY, ["注"]], {}, 2, { top: 3, filled: 0, inserted: 2, like: 2 }],
    [
      "one empty row stays above it",
      [...BODY, [], ["注"]],
      {},
      2,
      { top: 3, filled: 0, inserted: 2, like: 2 },
    ],
    [
      "two empty rows: one is filled",
      [...BODY, [], [], ["注"]],
      {},
      2,
      { top: 3, filled: 1, inserted: 1, like: 2 },
    ],
    [
      "no more are filled than there are entries",
      [...BODY, [], [], [], [], ["注"]],
      {},
      2,
      { top: 3, filled: 2, inserted: 0, like: 2 },
    ],
    [
      "a text of no characters is empty",
      [...BODY, ["", ""], ["", ""], ["注"]],
      {},
      2,
      { top: 3, filled: 1, inserted: 1, like: 2 },
    ],
    [
      "numbered empty rows are filled to the last",
      [...BODY, [3, null], [" 4 ", ""], ["注"]],
      {},
      3,
      { top: 3, filled: 2, inserted: 1, like: 2 },
    ],
    [
      "an empty row between numbered ones is one of them, the one below them stays",
      [...BODY, [], [4], [], ["注"]],
      {},
      5,
      { top: 3, filled: 2, inserted: 3, like: 2 },
    ],
    [
      "a figure in another column is no number of a place",
      [...BODY, [null, 3], ["注"]],
      {},
      2,
      { top: 3, filled: 0, inserted: 2, like: 2 },
    ],
    [
      "words in the column of the order are none either",
      [...BODY, ["3 号"], ["注"]],
      {},
      2,
      { top: 3, filled: 0, inserted: 2, like: 2 },
    ],
    [
      "every empty row above a total is filled",
      [...BODY, [], [], ["合计"]],
      { skippedRows: skipped(5, "total") },
      3,
      { top: 3, filled: 2, inserted: 1, like: 2 },
    ],
    [
      "a total elsewhere changes nothing",
      [...BODY, [], [], ["注"], ["合计"]],
      { skippedRows: skipped(6, "total") },
      3,
      { top: 3, filled: 1, inserted: 2, like: 2 },
    ],
    [
      "another line right below is no total",
      [...BODY, [], [], ["注"]],
      { skippedRows: skipped(5, "footer") },
      3,
      { top: 3, filled: 1, inserted: 2, like: 2 },
    ],
    [
      "below rows that go on with the last entry",
      [...BODY, [null, "续"], [null, "再续"]],
      { skippedRows: [...skipped(3, "continuation"), ...skipped(4, "continuation")] },
      1,
      { top: 5, filled: 1, inserted: 0, like: 2 },
    ],
    [
      "hints below an entry do not go with it",
      [...BODY, [null, "提示"]],
      { skippedRows: skipped(3, "hintRow") },
      1,
      { top: 3, filled: 0, inserted: 1, like: 2 },
    ],
    [
      "below the header where there are no entries",
      HEAD,
      { entryRows: [] },
      1,
      { top: 1, filled: 1, inserted: 0, like: null },
    ],
    [
      "below the lowest row of the header and what goes with it",
      [...HEAD, ["", "b"], [1, 2], ["", "填写"], []],
      {
        entryRows: [],
        headerRows: [1, 0],
        skippedRows: [...skipped(2, "columnNumbers"), ...skipped(3, "hintRow")],
      },
      1,
      { top: 4, filled: 1, inserted: 0, like: null },
    ],
    [
      "what goes on with an entry does not go with a header",
      [...HEAD, [null, "续"]],
      { entryRows: [], skippedRows: skipped(1, "continuation") },
      1,
      { top: 1, filled: 0, inserted: 1, like: null },
    ],
    [
      "nothing to add fills nothing",
      [...BODY, [], [], ["注"]],
      {},
      0,
      { top: 3, filled: 0, inserted: 0, like: 2 },
    ],
  ])("%s", (_, rows, more, count, place) => {
    expect(placeFor(gridOf(rows), recognised(more), ORDER, count)).toEqual(place);
  });

  test("without a column for the order a number is no empty row", () => {
    expect(placeFor(gridOf([...BODY, [3], [], ["注"]]), recognised({}), null, 2)).toEqual({
      top: 3,
      filled: 0,
      inserted: 2,
      like: 2,
    });
  });

  test.each<[string, readonly CellRange[], Rows, number, number | null]>([
    ["an area over the last entry that goes on below it", [area(2, 4)], [[], []], 5, 1],
    ["an area over earlier entries", [area(1, 2)], [[], []], 3, 2],
    ["an area that begins below the entries", [area(3, 4)], [[], []], 3, 2],
    ["an area in whose lower rows something of its own stands", [area(2, 4)], [[], [null, null, "丙"]], 3, 1],
    ["an area along the last entry's row alone", [area(2, 2, 1, 2)], [[], []], 3, 2],
  ])("%s", (_, merges, below, top, like) => {
    const grid = gridOf([...BODY, ...below], merges);
    expect(placeFor(grid, recognised({ dataMerges: merges }), ORDER, 1)).toMatchObject({ top, like });
  });

  test("the looks of the last entry are taken where every entry is part of a merged area", () => {
    const merges = [area(1, 2)];
    expect(placeFor(gridOf(BODY, merges), recognised({ dataMerges: merges }), ORDER, 1).like).toBe(2);
  });
});
