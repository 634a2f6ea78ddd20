import fc from "fast-check";
import { MAX_ROWS, RowPlan } from "../../../src/core/grid";

/** Rows 3 and 4 taken out, then two new ones put in before row 2 with the looks of row 1. */
const mixed = RowPlan.SAME.without(3, 4).withNew(2, 2, 1);
const rows = (count: number): readonly number[] => Array.from({ length: count }, (_, row) => row);

describe("a plan of rows", () => {
  test("of a sheet that nothing happened to", () => {
    const { SAME } = RowPlan;
    expect([SAME.isSame, SAME.removed, SAME.added]).toEqual([true, [], []]);
    expect([SAME.wasRow(7), SAME.rowNow(7), SAME.likeOf(7), SAME.rowsNow(2, 7)]).toEqual([
      7,
      7,
      7,
      { top: 2, bottom: 7 },
    ]);
    expect(SAME.toJSON()).toEqual([[-1, 0, 0]]);
  });
  test("rows taken out", () => {
    const plan = RowPlan.SAME.without(3, 4);
    expect([plan.isSame, plan.removed, plan.added]).toEqual([false, [{ first: 3, end: 4 }], []]);
    expect(rows(5).map((row) => plan.wasRow(row))).toEqual([0, 1, 2, 5, 6]);
    expect(rows(7).map((row) => plan.rowNow(row))).toEqual([0, 1, 2, null, null, 3, 4]);
    expect(plan.without(3, 3).removed).toEqual([{ first: 3, end: 5 }]);
    expect(plan.without(1, 1).removed).toEqual([
      { first: 1, end: 1 },
      { first: 3, end: 4 },
    ]);
    expect(RowPlan.SAME.without(0, 0).isSame).toBe(false);
    expect(RowPlan.SAME.without(0, 0).removed).toEqual([{ first: 0, end: 0 }]);
  });
  test("rows put in have the looks of the row named, as the sheet was", () => {
    const plan = RowPlan.SAME.withNew(2, 2, 1);
    expect([plan.isSame, plan.removed]).toEqual([false, []]);
    expect(plan.added).toEqual([
      { row: 2, like: 1 },
      { row: 3, like: 1 },
    ]);
    expect(rows(6).map((row) => plan.wasRow(row))).toEqual([0, 1, null, null, 2, 3]);
    expect(rows(6).map((row) => plan.likeOf(row))).toEqual([0, 1, 1, 1, 2, 3]);
    expect(rows(4).map((row) => plan.rowNow(row))).toEqual([0, 1, 4, 5]);
    // A new row like a new row looks like the same old one; like a moved row, like the one it was.
    expect(plan.withNew(4, 1, 3).added.at(-1)).toEqual({ row: 4, like: 1 });
    expect(plan.withNew(0, 1, 5).added[0]).toEqual({ row: 0, like: 3 });
    expect(RowPlan.SAME.withNew(0, 1, 0).isSame).toBe(false);
  });
  test("what was put in and taken out again leaves the sheet as it was", () => {
    expect(RowPlan.SAME.withNew(2, 2, 1).without(2, 3).isSame).toBe(true);
    expect(RowPlan.SAME.withNew(2, 2, 1).without(2, 3).toJSON()).toEqual([[-1, 0, 0]]);
    expect(RowPlan.SAME.withNew(2, 2, 1).without(3, 3).added).toEqual([{ row: 2, like: 1 }]);
  });
  test("as plain data and back", () => {
    expect(mixed.toJSON()).toEqual([
      [2, 0, 0],
      [2, null, 1],
      [1, 2, 0],
      [-1, 5, 0],
    ]);
    expect(RowPlan.from(mixed.toJSON())).toEqual(mixed);
  });

  test.each<readonly [what: string, top: number, bottom: number, now: object | null]>([
    ["above all changes", 0, 1, { top: 0, bottom: 1 }],
    ["new rows within count", 1, 2, { top: 1, bottom: 4 }],
    ["new rows before do not", 2, 2, { top: 4, bottom: 4 }],
    ["taken out at the end", 2, 4, { top: 4, bottom: 4 }],
    ["taken out at the beginning", 4, 6, { top: 5, bottom: 6 }],
    ["taken out within", 1, 6, { top: 1, bottom: 6 }],
    ["taken out wholly", 3, 4, null],
    ["below all changes", 5, 5, { top: 5, bottom: 5 }],
    ["to the end of the sheet stays so", 1, MAX_ROWS - 1, { top: 1, bottom: MAX_ROWS - 1 }],
    ["nearly to the end moves on", 1, MAX_ROWS - 2, { top: 1, bottom: MAX_ROWS - 2 }],
  ])("an area %s", (_what, top, bottom, now) => expect(mixed.rowsNow(top, bottom)).toEqual(now));
  test("an area pushed over the end of the sheet ends there", () => {
    const plan = RowPlan.SAME.withNew(2, 2, 1);
    expect(plan.rowsNow(5, MAX_ROWS - 2)).toEqual({ top: 7, bottom: MAX_ROWS - 1 });
    expect(RowPlan.SAME.without(2, 3).rowsNow(0, MAX_ROWS - 2)).toEqual({ top: 0, bottom: MAX_ROWS - 4 });
  });
  test("a row beyond a plan that ends is none", () => {
    expect(() => RowPlan.from([[2, 0, 0]]).wasRow(2)).toThrow(new RangeError("row 2"));
    expect(RowPlan.from([[2, 0, 0]]).rowNow(2)).toBeNull();
  });
});

describe("any changes one after another", () => {
  interface Row {
    readonly was: number | null;
    readonly like: number;
  }
  const SIZE = 40;
  const change = fc.oneof(
    fc.record({ is: fc.constant("without" as const), first: fc.nat(20), more: fc.nat(3) }),
    fc.record({
      is: fc.constant("withNew" as const),
      at: fc.nat(20),
      count: fc.integer({ min: 1, max: 3 }),
      like: fc.nat(20),
    }),
  );
  test("come to what a list of the rows comes to", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        let plan = RowPlan.SAME;
        const list: Row[] = rows(SIZE * 2).map((row) => ({ was: row, like: row }));
        for (const each of changes) {
          if (each.is === "without") {
            plan = plan.without(each.first, each.first + each.more);
            list.splice(each.first, each.more + 1);
          } else {
            const { like } = list[each.like] as Row;
            plan = plan.withNew(each.at, each.count, each.like);
            list.splice(each.at, 0, ...rows(each.count).map(() => ({ was: null, like })));
          }
        }
        const seen = list.slice(0, SIZE);
        expect(seen.map((_, row) => plan.wasRow(row))).toEqual(seen.map(({ was }) => was));
        expect(seen.map((_, row) => plan.likeOf(row))).toEqual(seen.map(({ like }) => like));
        expect(plan.added).toEqual(
          list.flatMap(({ was, like }, row) => (was === null ? [{ row, like }] : [])),
        );
        const nowOf = (row: number): number | null => {
          const now = list.findIndex(({ was }) => was === row);
          return now < 0 ? null : now;
        };
        expect(rows(SIZE).map((row) => plan.rowNow(row))).toEqual(rows(SIZE).map(nowOf));
        const gone = plan.removed.flatMap(({ first, end }) =>
          rows(end - first + 1).map((row) => first + row),
        );
        expect(gone).toEqual(rows(SIZE).filter((row) => nowOf(row) === null));
        for (const [top, bottom] of [
          [0, 9],
          [5, 5],
          [8, 20],
        ] as const) {
          const now = rows(bottom - top + 1).flatMap((row) => nowOf(top + row) ?? []);
          const expected = now.length === 0 ? null : { top: Math.min(...now), bottom: Math.max(...now) };
          expect(plan.rowsNow(top, bottom)).toEqual(expected);
        }
        expect(plan.isSame).toBe(list.every(({ was }, row) => was === row));
        expect(RowPlan.from(plan.toJSON())).toEqual(plan);
      }),
    );
  });
});
