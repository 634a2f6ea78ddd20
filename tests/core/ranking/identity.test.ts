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

  test("of several that might be it the one with the most marks in common, each once", () => {
    // The first has leader, unit and row in common, the second leader, unit and phone.
    const now = traces([
      ["甲厂张三工作室（一）", "张三", "甲厂", "13900000008"],
      ["甲厂张三劳模工作室", "张三", "甲厂", "13900000001"],
      cells(BEFORE[1]!),
      cells(BEFORE[2]!),
    ]);
    expect([...followEntries(BEFORE, now)]).toEqual([[BEFORE[0]!.identity, now[1]!.identity]]);
    // Two old ones of which the second is the surer: the first finds nothing left.
    const old = traces([
      ["张三工作室", "张三", "甲厂", ""],
      ["李四工作室", "李四", "甲厂", "13900000002"],
    ]);
    const one = traces([["甲厂联合工作室", "李四", "甲厂", "13900000002"]]);
    expect([...followEntries(old, one)]).toEqual([[old[1]!.identity, one[0]!.identity]]);
  });

  test.each<[string, readonly [string, string, string, string], boolean]>([
    ["one mark and the row", ["丁厂工作室", "赵六", "甲厂", "13900000009"], true],
    ["two marks elsewhere", ["", "张三", "甲厂", "13900000009"], true],
    ["the row and nothing else", ["丁厂工作室", "赵六", "丁厂", "13900000009"], false],
    ["blanks are no mark in common", ["丁厂工作室", "", "", ""], false],
  ])("%s: known again %s", (_, corrected, isKnown) => {
    const now = traces([corrected, ...BEFORE.slice(1).map(cells)]);
    expect(followEntries(BEFORE, now).size).toBe(isKnown ? 1 : 0);
  });

  test("one mark in another row is not enough, two are", () => {
    const moved = (...fresh: readonly [string, string, string, string]) =>
      followEntries(BEFORE, traces([...BEFORE.slice(1).map(cells), fresh])).size;
    expect(moved("丁厂工作室", "赵六", "甲厂", "13900000009")).toBe(0);
    expect(moved("丁厂工作室", "张三", "甲厂", "13900000009")).toBe(1);
  });

  test("what is written another way is the same mark: width, spaces, signs in a number", () => {
    const [trace] = traces([["创新 工作室（一）", "毛  娴", "甲厂 ", "139-0000-0001 / 0833-2130000"]]);
    expect(trace).toMatchObject({ row: 0, leader: "毛娴", phone: "1390000000108332130000" });
    const [plain] = traces([["创新工作室(一)", "毛娴", "甲厂", "139000000010833 2130000"]]);
    expect(plain).toEqual(trace);
    const [blank] = traces([["", "", "", ""]]);
    expect(blank).toEqual({ identity: "row:1", row: 0, studio: "", leader: "", unit: "", phone: "" });
  });

  test("a long list replaced altogether is followed row by row, so that it does not take for ever", () => {
    const list = (year: string, moved = 0) =>
      traces(
        Array.from({ length: 210 }, (_, row) => {
          const each = (row + moved) % 210;
          return [`${year}${each}工作室`, `张${each}`, `${each}厂`, `1390000${1000 + each}`] as const;
        }),
      );
    const before = list("甲");
    expect(followEntries(before, list("乙")).size).toBe(210);
    expect(followEntries(before, list("乙", 1)).size).toBe(0);
    // Fewer are compared one by one, wherever they stand now.
    expect(followEntries(before.slice(0, 100), list("乙", 1)).size).toBe(100);
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

  test.each<[string, Partial<Parameters<typeof createGrid>[0]>, readonly [string, string][]]>([
    ["a merge above the entries", { merges: [{ top: 1, left: 0, bottom: 2, right: 5 }] }, []],
    ["a merge below them", { merges: [{ top: 7, left: 0, bottom: 8, right: 5 }] }, []],
    [
      "one that reaches into the first",
      { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] },
      [["merged", "B3:B4"]],
    ],
    [
      "one that begins in the last",
      { merges: [{ top: 6, left: 1, bottom: 7, right: 1 }] },
      [["merged", "B7:B8"]],
    ],
    ["a hidden row above and below", { hiddenRows: [2, 7] }, []],
    [
      "hidden rows at both ends",
      { hiddenRows: [3, 6] },
      [
        ["hidden", "4"],
        ["hidden", "7"],
      ],
    ],
    ["figures of one format", { formats: [4, 4, 4, 4].map(() => ["General", "@", "@", "0", "0", "0"]) }, []],
    ["another format of the first entry", { formats: [["General", "@", "@", "0"]] }, [["format", "D"]]],
    ["another format of 序号, which is numbered anew", { formats: [["00"]] }, []],
  ])("what stands in the way of moving rows: %s", (_, more, expected) => {
    const { review } = reviewOf(rows);
    const grid = createGrid({
      top: 3,
      values: rows.map(({ name, seq }) => [seq, name, null, 1, 2, 3]),
      ...more,
    });
    const { blocks } = orderWriteBack(review, grid, rankReview(review, grid));
    expect(blocks.map(({ code, place }) => [code, place])).toEqual(expected);
    for (const { text, place } of blocks) expect(text["zh-CN"]).toContain(place);
  });

  test("a formula in a row between that is no entry stays where it is; one in an entry names its column", () => {
    const gap = reviewOf([
      rows[0]!,
      { name: "", sample: true },
      ...rows.slice(1, 3).map((row) => ({ ...row })),
    ]);
    const grid = createGrid({
      top: 3,
      values: [1, null, 2, 3].map((seq, index) => [seq, `工作室${index}`, null, 1, 1, 1]),
      formulas: [[], [null, null, null, "SUM(D4:D7)"], [null, null, null, null, "D6*2"], []],
    });
    const { blocks, rowsInOrder } = orderWriteBack(gap.review, grid, rankReview(gap.review, grid));
    expect(rowsInOrder).toEqual([3, 5, 6]);
    expect(blocks.map(({ code, place }) => [code, place])).toEqual([["formula", "E6"]]);
    expect(blocks[0]?.text["zh-CN"]).toContain("E 列");
  });

  test("with nobody to list there is nothing to write or to move", () => {
    const { review, grid } = reviewOf([]);
    expect(orderWriteBack(review, grid, rankReview(review, grid))).toEqual({
      column: 0,
      edits: [],
      rowsInOrder: [],
      standsSo: true,
      numberedAfter: 0,
      blocks: [],
    });
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
