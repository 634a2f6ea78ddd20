import { entryTraces, followEntries, orderWriteBack, rankReview } from "../../../src/core/ranking";
import { createGrid } from "../../../src/core/grid";
import { field, PACK, reading, reviewOf } from "./reviews";

const pack = {
  ...PACK,
  fields: [
    field("seq", "sequence", "序号", { role: "order" }),
    field("studioName", "text", "工作室名称", { role: "studioName" }),
    field("leaderName", "personName", "姓名", { role: "leaderName" }),
    field("hostUnit", "text", "单位", { role: "hostUnit" }),
    field("phone", "phone", "电话", { role: "phone" }),
  ],
};

const traces = (rows: readonly (readonly [string, string, string, string])[]) =>
  entryTraces(
    rows.map((cells, row) => ({
      row,
      hidden: false,
      sample: false,
      readings: [
        reading(String(row + 1), row + 1),
        ...cells.map((text) => (text === "" ? reading("", null) : reading(text, text))),
      ],
    })),
    pack,
  );

const BEFORE = traces([
  ["甲厂张三工作室", "张三", "甲厂", "13900000001"],
  ["乙厂李四工作室", "李四", "乙厂", "13900000002"],
  ["丙厂王五工作室", "王五", "丙厂", "13900000003"],
]);

describe("a studio is followed through corrections", () => {
  test.each([
    ["its name", ["甲厂张三劳模工作室", "张三", "甲厂", "13900000001"]],
    ["its leader", ["甲厂张三工作室", "张山", "甲厂", "13900000001"]],
    ["its unit", ["甲厂张三工作室", "张三", "甲厂有限公司", "13900000001"]],
    ["name and leader together, in its row", ["甲厂张山工作室", "张山", "甲厂", "13900000001"]],
  ] as const)("%s", (_what, corrected) => {
    const now = traces([corrected, ...BEFORE.slice(1).map(cells)]);
    const followed = followEntries(BEFORE, now);
    const [old, fresh] = [BEFORE[0]!.identity, now[0]!.identity];
    expect([...followed]).toEqual(old === fresh ? [] : [[old, fresh]]);
  });

  test("also when rows were moved at the same time", () => {
    const now = traces([
      cells(BEFORE[2]!),
      cells(BEFORE[1]!),
      ["甲厂张三劳模工作室", "张三", "甲厂", "13900000001"],
    ]);
    expect([...followEntries(BEFORE, now)]).toEqual([[BEFORE[0]!.identity, now[2]!.identity]]);
  });

  test("another studio in the same row is another studio", () => {
    const now = traces([["丁厂赵六工作室", "赵六", "丁厂", "13900000009"], ...BEFORE.slice(1).map(cells)]);
    expect(followEntries(BEFORE, now).size).toBe(0);
  });

  function cells({
    studio,
    leader,
    unit,
    phone,
  }: (typeof BEFORE)[number]): readonly [string, string, string, string] {
    return [studio, leader, unit, phone];
  }
});

describe("the confirmed order goes back into the sheet", () => {
  const rows = ["甲", "乙", "丙", "丁"].map((name, index) => ({
    name,
    outcomes: index,
    patents: index,
    seq: index + 1,
  }));

  test("序号 of the rows that change, and the rows in order", () => {
    const { review, grid } = reviewOf(rows);
    const ranking = rankReview(review, grid, { orderRows: [4, 3] });
    expect(orderWriteBack(review, grid, ranking)).toEqual({
      column: 0,
      edits: [
        { row: 4, column: 0, value: 1 },
        { row: 3, column: 0, value: 2 },
      ],
      rowsInOrder: [4, 3, 5, 6],
      standsSo: false,
      numberedAfter: 0,
      blocks: [],
    });
    // Written back, it is the sheet's order.
    expect(orderWriteBack(review, grid, rankReview(review, grid)).edits).toEqual([]);
  });

  test("who is not listed is numbered behind, so that 序号 stays an order", () => {
    const { review, grid } = reviewOf(
      [{ name: "缺", outcomes: null, patents: 1, seq: 1 }, ...rows].map((row, index) => ({
        ...row,
        seq: index + 1,
      })),
    );
    const ranking = rankReview(review, grid);
    expect(ranking.leftOut.map(({ row }) => row)).toEqual([3]);
    const { edits, rowsInOrder, numberedAfter, standsSo } = orderWriteBack(review, grid, ranking);
    expect(rowsInOrder).toEqual([4, 5, 6, 7, 3]);
    expect(edits.map(({ row, value }) => [row, value])).toEqual([
      [4, 1],
      [5, 2],
      [6, 3],
      [7, 4],
      [3, 5],
    ]);
    expect([numberedAfter, standsSo]).toEqual([1, false]);
    const after = reviewOf([{ name: "缺", outcomes: null, patents: 1, seq: 5 }, ...rows]);
    expect(rankReview(after.review, after.grid).entries.map(({ row }) => row)).toEqual([4, 5, 6, 7]);
    expect(rankReview(after.review, after.grid).basis).toBe("sheet");
  });

  test("merges, formulas, hidden rows and differing formats are named", () => {
    const { review } = reviewOf(rows);
    const grid = createGrid({
      top: 3,
      values: rows.map(({ name, seq }) => [seq, name, null, 1, 1, 1]),
      merges: [{ top: 4, left: 1, bottom: 5, right: 1 }],
      formulas: [[], [], [null, null, null, "D5*2"], []],
      formats: [[], [null, null, null, null, null, "0.00"], [], []].map((row) =>
        row.map((each) => each ?? "General"),
      ),
      hiddenRows: [6],
    });
    const { blocks } = orderWriteBack(review, grid, rankReview(review, grid));
    expect(blocks.map(({ code, place }) => [code, place])).toEqual([
      ["merged", "B5:B6"],
      ["formula", "D6"],
      ["hidden", "7"],
      ["format", "F"],
    ]);
  });

  test("a formula in 序号 is replaced by its number; a sheet without the column has nothing to write to", () => {
    const { review } = reviewOf(rows);
    const grid = createGrid({
      top: 3,
      values: rows.map(({ name, seq }) => [seq, name, null, 1, 1, 1]),
      formulas: rows.map(() => ["ROW()-3"]),
    });
    expect(orderWriteBack(review, grid, rankReview(review, grid)).edits.map(({ value }) => value)).toEqual([
      1, 2, 3, 4,
    ]);
    const without = reviewOf(rows, { without: ["seq"] });
    const { column, edits } = orderWriteBack(
      without.review,
      without.grid,
      rankReview(without.review, without.grid),
    );
    expect([column, edits]).toEqual([null, []]);
  });
});
