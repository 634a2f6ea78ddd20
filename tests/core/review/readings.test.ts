import { createGrid, recognise } from "../../../src/core";
import type { CellValue, Grid, GridParts, Reading } from "../../../src/core";
import { createEntryReader } from "../../../src/core/review/readings";
import { LESHAN, studios } from "./support";

/** Entries from sheet row 2 on (index 1), one column per field of the pack, in its order. */
const FIRST = 1;
const indexOf = (id: string): number => LESHAN.fields.findIndex((field) => field.id === id);
const MEMBERS = indexOf("memberCount");

/** A flat sheet of studios whose column of members holds these values. */
function sheet(members: readonly CellValue[], parts: Partial<GridParts> = {}): Grid {
  const entries = studios(members.length).map((entry, row) =>
    LESHAN.fields.map(({ id }): CellValue =>
      id === "memberCount" ? (members[row] ?? null) : (entry[id] ?? null),
    ),
  );
  return createGrid({ values: [LESHAN.fields.map(({ header }) => header), ...entries], ...parts });
}
function readerOf(grid: Grid) {
  const result = recognise(grid, LESHAN);
  if (result.kind !== "table") throw new Error("refused");
  return createEntryReader(grid, LESHAN, result.recognition);
}
/** The readings of the members' column. */
const members = (grid: Grid, count = grid.bottom - FIRST): readonly (Reading | null)[] => {
  const reader = readerOf(grid);
  return Array.from({ length: count }, (_, index) => reader.field(FIRST + index, MEMBERS));
};
/** For one column of the sheet: a text per row, "" elsewhere. */
const column = (...texts: string[]): string[][] => [
  [],
  ...texts.map((text) => LESHAN.fields.map((_, index) => (index === MEMBERS ? text : ""))),
];

describe("the readings of a row", () => {
  test("are those of all fields, null where the sheet has no column", () => {
    const grid = createGrid({
      values: [
        ["序号", "负责人姓名", "联系电话", "创新工作室名称", "创新工作室成员人数（人）", "创建时间"],
        [1, "张三", "13800000001", "甲机械厂张三劳模和工匠人才创新工作室", "12人", null],
      ],
    });
    const reader = readerOf(grid);
    const entry = reader.entry(1);
    const shown = LESHAN.fields.flatMap(({ id }, index) => {
      const reading = entry.readings[index];
      return reading === null || reading === undefined ? [] : [[id, reading.shown]];
    });
    expect(shown).toEqual([
      ["seq", "1"],
      ["studioName", "甲机械厂张三劳模和工匠人才创新工作室"],
      ["established", ""],
      ["leaderName", "张三"],
      ["phone", "13800000001"],
      ["memberCount", "12人"],
    ]);
    expect(entry.readings).toHaveLength(LESHAN.fields.length);
    expect(reader.columns.map((each) => each?.column ?? null)).toEqual(
      LESHAN.fields.map(
        ({ id }) =>
          ({ seq: 0, leaderName: 1, phone: 2, studioName: 3, memberCount: 4, established: 5 })[id] ?? null,
      ),
    );
    expect([reader.field(1, LESHAN.fields.length), reader.field(1, -1)]).toEqual([null, null]);
  });

  test("say whether the row is hidden or the form's example", () => {
    const grid = sheet([5, 6, 7], { hiddenRows: [FIRST + 1] });
    const values = Array.from({ length: grid.bottom }, (_, row) =>
      LESHAN.fields.map((_field, at) =>
        row === FIRST + 2 && at === indexOf("studioName")
          ? "xx公司张三劳模和工匠人才创新工作室"
          : grid.value(row, at),
      ),
    );
    const reader = readerOf(createGrid({ values, hiddenRows: [FIRST + 1] }));
    expect(
      [0, 1, 2]
        .map((index) => reader.entry(FIRST + index))
        .map(({ row, hidden, sample }) => [row, hidden, sample]),
    ).toEqual([
      [1, false, false],
      [2, true, false],
      [3, false, true],
    ]);
  });
});

describe("cells that hold the same", () => {
  test("share one reading, others have their own", () => {
    const [five, six, again, text, textAgain] = members(sheet([5, 6, 5, "5人", "5人"]));
    expect(again).toBe(five);
    expect(textAgain).toBe(text);
    expect([five, six, text].map((reading) => [reading?.value, reading?.shown])).toEqual([
      [5, "5"],
      [6, "6"],
      [5, "5人"],
    ]);
  });

  test("a figure and its text are two", () => {
    const [figure, text] = members(sheet([5, "5"]));
    expect([figure?.state, text?.state]).toEqual(["present", "present"]);
    expect(text).not.toBe(figure);
  });

  test.each<[string, CellValue]>([
    ["an answer as a logical value", true],
    ["an error", { error: "#REF!" }],
  ])("%s is read each time", (_, value) => {
    const [one, other] = members(sheet([value, value]));
    expect(other).toEqual(one);
    expect(other).not.toBe(one);
  });

  test("in another number format they are read by themselves", () => {
    const formats = column("General", "0.00", "General", "0.00");
    const [plain, other, plainAgain] = members(sheet([5, 5, 5, 5], { formats }));
    expect(plainAgain).toBe(plain);
    expect(other).not.toBe(plain);
    expect(other).toEqual(plain);
  });

  test("shown in another way they are read by themselves", () => {
    const [plain, other] = members(sheet([5, 5], { texts: column("5", "5.0") }));
    expect([plain?.shown, other?.shown]).toEqual(["5", "5.0"]);
  });

  test("a formula is told by its cell, not by another's that holds the same", () => {
    const [typed, formula] = members(sheet([5, 5], { formulas: column("", "=2+3") }));
    expect(formula).not.toBe(typed);
    const [first, second] = members(sheet([5, 5], { formulas: column("=2+3", "") }));
    expect(second).not.toBe(first);
  });

  test("a merged cell's value is told apart from a typed one", () => {
    const merges = [{ top: FIRST, bottom: FIRST + 1, left: MEMBERS, right: MEMBERS }];
    const [own, covered, typed] = members(sheet([5, null, 5], { merges }));
    expect([own?.value, covered?.value, typed?.value]).toEqual([5, 5, 5]);
    expect(covered).not.toBe(own);
    expect(typed).toBe(own);
  });
});

describe("how many different cells of a column are remembered", () => {
  const MOST = 1024;
  const numbers = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, index) => from + index);
  /** Whether each of the values read in this order is shared with the one read before of the same value. */
  const shared = (values: readonly number[], asked: readonly number[]): readonly boolean[] => {
    const readings = members(sheet([...values, ...asked]));
    return asked.map((value, index) => readings[values.length + index] === readings[values.indexOf(value)]);
  };

  test("a thousand and twenty-four, if that many are different", () => {
    expect(shared(numbers(1, MOST + 1), [1, MOST])).toEqual([true, true]);
  });

  test("none any more of a column of all different ones", () => {
    expect(shared(numbers(1, MOST + 2), [1, MOST, MOST + 1])).toEqual([false, false, false]);
  });

  test("the first of a column in which many repeat", () => {
    const repeated = Array.from({ length: MOST + 1 }, () => 1);
    expect(shared([...repeated, ...numbers(2, MOST + 2)], [1, MOST, MOST + 1])).toEqual([true, true, false]);
  });
});
