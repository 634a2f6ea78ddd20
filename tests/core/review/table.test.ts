import { createGrid, createReviewSession, recognise, withEdits } from "../../../src/core";
import type { CellRange, CellValue, Grid, GridEdit, Recognition } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { keepsItsTable } from "../../../src/core/review/table";
import { LESHAN, OPTIONS, studios } from "./support";

/** Entries from sheet row 5 on (index 4); the header's last row has index 3. */
const FIRST = 4;
const HEADER_BOTTOM = 3;
/** Rows up to here are looked at together with the header. */
const LAST_NEAR = HEADER_BOTTOM + 30;

interface Parts {
  readonly merges?: readonly CellRange[];
  readonly change?: (values: CellValue[][]) => void;
}
/** The form with so many entries and two columns more: 备注 with a header, and one without. */
function sheet(entries: number, { merges = [], change }: Parts = {}): Grid {
  const form = formGrid(LESHAN, studios(entries), LESHAN.sampleLabels);
  const values = Array.from({ length: form.bottom }, (_, row) => [
    ...LESHAN.fields.map((_field, column) => form.value(row, column)),
    row === HEADER_BOTTOM ? "备注" : null,
    row === FIRST ? 5 : null,
  ]);
  change?.(values);
  return createGrid({ values, merges: [...form.merges, ...merges] });
}
const recognitionOf = (grid: Grid): Recognition => {
  const result = recognise(grid, LESHAN);
  if (result.kind !== "table") throw new Error("refused");
  return result.recognition;
};
/** Whether one edit leaves the table of a sheet as it was. */
const keeps = (grid: Grid, edit: GridEdit): boolean =>
  keepsItsTable(withEdits(grid, [edit]), LESHAN, undefined, recognitionOf(grid), edit);
const columnOf = (id: string): number => LESHAN.fields.findIndex((field) => field.id === id);
const NOTE = LESHAN.fields.length;

const far = sheet(60);
const near = sheet(3);
/** An entry beyond what is looked at together with the header. */
const FAR = 50;

describe("an edit of an entry keeps the table", () => {
  test.each<[boolean, string, string, CellValue]>([
    [true, "another count", "memberCount", 4],
    [true, "a count as text", "memberCount", "约5人"],
    [true, "a blank name", "leaderName", null],
    [true, "another rank", "seq", 77],
    [true, "no rank", "seq", null],
    [false, "the form's example", "studioName", "xx公司张三劳模和工匠人才创新工作室"],
    [false, "a note's beginning where the rank was", "seq", "填表要求："],
  ])("%s: %s", (expected, _, field, value) => {
    const edit = { column: columnOf(field), value };
    expect(keeps(near, { ...edit, row: FIRST + 1 })).toBe(expected);
    expect(keeps(far, { ...edit, row: FAR })).toBe(expected);
    expect(keeps(far, { ...edit, row: LAST_NEAR })).toBe(expected);
    expect(keeps(far, { ...edit, row: LAST_NEAR + 1 })).toBe(expected);
  });

  test("in a column that is no field as well, if its header lists it", () => {
    expect(keeps(near, { row: FIRST, column: NOTE, value: "新报" })).toBe(true);
    expect(keeps(far, { row: FAR, column: NOTE, value: "新报" })).toBe(true);
    expect(keeps(near, { row: FIRST, column: NOTE + 1, value: null })).toBe(false);
    expect(keeps(near, { row: FIRST, column: NOTE + 2, value: "新" })).toBe(false);
  });

  test("not where it makes an entry's row one of totals", () => {
    const emptied = (row: number) =>
      sheet(60, {
        change: (values) => {
          values[row] = (values[row] ?? []).map((value, column) =>
            column === columnOf("seq") || column === columnOf("memberCount") ? value : null,
          );
        },
      });
    for (const row of [FIRST + 1, FAR]) {
      expect(keeps(emptied(row), { row, column: columnOf("seq"), value: "合计" })).toBe(false);
      expect(keeps(emptied(row), { row, column: columnOf("memberCount"), value: 6 })).toBe(true);
      // Only its rank is left: no entry any more.
      expect(keeps(emptied(row), { row, column: columnOf("memberCount"), value: null })).toBe(false);
    }
  });

  test("not in the example row, nor in one beside it that stays an example", () => {
    const example = "xx公司张三劳模和工匠人才创新工作室";
    const withExample = (row: number) =>
      sheet(60, {
        change: (values) => void ((values[row] as CellValue[])[columnOf("studioName")] = example),
      });
    expect(keeps(withExample(FIRST), { row: FIRST, column: columnOf("studioName"), value: "甲" })).toBe(
      false,
    );
    expect(keeps(withExample(FAR), { row: FAR, column: columnOf("memberCount"), value: 6 })).toBe(false);
    // Another row's example stays what it is.
    for (const row of [FIRST + 1, FAR + 1]) {
      expect(keeps(withExample(FIRST), { row, column: columnOf("memberCount"), value: 6 })).toBe(true);
      expect(keeps(withExample(FAR), { row, column: columnOf("memberCount"), value: 6 })).toBe(true);
    }
  });

  test("not under a merge, in whichever column of its row", () => {
    const at = (row: number, left: number, bottom = row, right = left + 1): CellRange => ({
      top: row,
      left,
      bottom,
      right,
    });
    const edit = { column: columnOf("memberCount"), value: 6 };
    for (const row of [FIRST + 1, FAR]) {
      expect(keeps(sheet(60, { merges: [at(row, 0)] }), { ...edit, row })).toBe(false);
      expect(keeps(sheet(60, { merges: [at(row, NOTE)] }), { ...edit, row })).toBe(false);
      expect(keeps(sheet(60, { merges: [at(row - 1, 1, row, 1)] }), { ...edit, row })).toBe(false);
      expect(keeps(sheet(60, { merges: [at(row + 1, 1, row + 2, 1)] }), { ...edit, row })).toBe(true);
    }
  });

  test("not in the header", () => {
    expect(keeps(near, { row: HEADER_BOTTOM, column: columnOf("phone"), value: "手机" })).toBe(false);
    expect(keeps(near, { row: HEADER_BOTTOM, column: columnOf("phone"), value: "甲" })).toBe(false);
    expect(keeps(near, { row: 0, column: 0, value: "别的汇总表" })).toBe(false);
  });

  test("under the user's own choice of columns", () => {
    const mapping = { [NOTE]: "phone", [columnOf("phone")]: null };
    const result = recognise(far, LESHAN, mapping);
    if (result.kind !== "table") throw new Error("refused");
    const edit = { row: FAR, column: NOTE, value: "13800000001" };
    const edited = withEdits(far, [edit]);
    expect(keepsItsTable(edited, LESHAN, mapping, result.recognition, edit)).toBe(true);
    expect(keepsItsTable(edited, LESHAN, undefined, result.recognition, edit)).toBe(false);
  });
});

describe("what an edit reads again", () => {
  /** The rows, from the first entry on, that are read when edits are put into a sheet under review. */
  function afterEdits(...edits: GridEdit[]): readonly number[] {
    const session = createReviewSession(far, LESHAN, OPTIONS);
    const value = jest.spyOn(far, "value");
    session.applyEdits(edits);
    const rows = new Set(value.mock.calls.map(([row]) => row));
    value.mockRestore();
    return [...rows].filter((row) => row >= FIRST).sort((one, other) => one - other);
  }
  const member = columnOf("memberCount");

  test("is the entry's row far below the header, the first sixty near it", () => {
    expect(afterEdits({ row: FAR, column: member, value: 4 })).toEqual([FAR]);
    const near60 = afterEdits({ row: FIRST, column: member, value: 4 });
    expect(near60.at(-1)).toBe(HEADER_BOTTOM + 59);
  });

  test("is nothing for an edit of a column that is no field, but for its row", () => {
    expect(afterEdits({ row: FAR, column: NOTE, value: "新报" })).toEqual([FAR]);
  });

  test("is the whole sheet where the table may change, or at more than sixteen edits", () => {
    const last = far.bottom - 1;
    expect(afterEdits({ row: FAR, column: columnOf("seq"), value: "填表要求：" }).at(-1)).toBe(last);
    const many = (count: number) =>
      afterEdits(
        ...Array.from({ length: count }, (_, index) => ({ row: 40 + index, column: member, value: 4 })),
      );
    expect(many(16)).toEqual(Array.from({ length: 16 }, (_, index) => 40 + index));
    expect(many(17)).toContain(last);
  });
});
