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
      edits: [
        { row: 4, column: 0, value: 1 },
        { row: 3, column: 0, value: 2 },
      ],
      rowsInOrder: [4, 3, 5, 6],
      blocks: [],
      refused: null,
    });
    // Written back, it is the sheet's order.
    expect(orderWriteBack(review, grid, rankReview(review, grid)).edits).toEqual([]);
  });

  test("merges, formulas, hidden rows and filters are named", () => {
    const { review } = reviewOf(rows);
    const grid = createGrid({
      top: 3,
      values: rows.map(({ name, seq }) => [seq, name, null, 1, 1, 1]),
      merges: [{ top: 4, left: 1, bottom: 5, right: 1 }],
      formulas: [[], [], [null, null, null, "D5*2"], []],
      hiddenRows: [6],
    });
    const { blocks } = orderWriteBack(review, grid, rankReview(review, grid), true);
    expect(blocks.map(({ code, place }) => [code, place])).toEqual([
      ["filter", ""],
      ["merged", "B5:B6"],
      ["formula", "D6"],
      ["hidden", "7"],
    ]);
  });

  test("a sheet without the column is told so", () => {
    const { review, grid } = reviewOf(rows, { without: ["seq"] });
    expect(orderWriteBack(review, grid, rankReview(review, grid)).refused).not.toBeNull();
  });
});
