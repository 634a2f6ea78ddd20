import { createGrid } from "../../../src/core/grid";
import { findHeader } from "../../../src/core/recognise/headerBlock";
import { packNames } from "../../../src/core/recognise/packNames";
import { LESHAN } from "./fixtures/leshanPack";
import { areas, entry, FLAT_ROW } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

/** First and last row of the header found, with the paths of its columns; null without one. */
function header(values: readonly Row[], ...merges: string[]) {
  const found = findHeader(createGrid({ values, merges: areas(...merges) }), packNames(LESHAN));
  return (
    found && {
      rows: [found.top, found.bottom],
      paths: found.columns.map(({ path }) => path.join(" › ")),
      shadows: found.columns.filter(({ shadow }) => shadow).map(({ column }) => column),
    }
  );
}
const rowsOf = (values: readonly Row[], ...merges: string[]) => header(values, ...merges)?.rows ?? null;

/** Four columns that name fields. */
const NAMES: Row = ["序号", "工作室名称", "姓名", "联系电话"];
const BLANK = [null, null, null, null];
const DATA: Row = [1, "甲工作室", "张三", "13800000000"];

describe("a row is no header", () => {
  test.each<[string, Row, readonly number[] | null]>([
    ["with three figures", ["序号", "姓名", "联系电话", 1, 2, 3], null],
    ["with figures as text", ["序号", "姓名", "联系电话", "1", "-2", "3.5"], null],
    ["but with two figures", ["序号", "姓名", "联系电话", 1, 2], [0, 0]],
    ["but with three years", ["序号", "姓名", "联系电话", 2018, 2019, 2020], [0, 0]],
    ["with two years and a figure", ["序号", "姓名", "联系电话", 2018, 2019, 3], null],
    ["when it names nothing", ["甲", "乙", "丙"], null],
    ["when it is empty", [], null],
  ])("%s", (_, row, rows) => {
    expect(rowsOf([row])).toEqual(rows);
  });

  test("the best of several is taken, the first of equal ones, the lower of two that name less and more", () => {
    expect(rowsOf([NAMES, DATA, NAMES])).toEqual([0, 0]);
    expect(rowsOf([["序号", "姓名"], DATA, NAMES])).toEqual([2, 2]);
  });
});

describe("rows below that belong to it", () => {
  test.each<[string, Row[], string[], readonly number[]]>([
    ["as many as its merges reach down", [NAMES, [], DATA], ["A1:A2"], [0, 1]],
    ["five at most", [NAMES, [], [], [], [], DATA], ["A1:A5"], [0, 4]],
    ["and none of a merge that reaches further", [NAMES, [], [], [], [], [], DATA], ["A1:A6"], [0, 0]],
    ["not those filled as an entry is", [NAMES, [null, "甲", "乙", "丙"]], ["A1:A2"], [0, 0]],
    ["those filled less", [NAMES, [null, "甲", "乙"]], ["A1:A2"], [0, 1]],
    ["a row of units", [NAMES, [null, null, "（人）", "（个）"], DATA], [], [0, 1]],
    ["not one unit alone", [NAMES, [null, null, "（人）"], DATA], [], [0, 0]],
    ["not units with another text", [NAMES, [null, null, "（人）", "甲"], DATA], [], [0, 0]],
    [
      "leaves under a group of no field",
      [[...NAMES, "获奖", null], [...BLANK, "甲级", "乙级"], DATA],
      ["E1:F1"],
      [0, 1],
    ],
    ["not one leaf alone", [[...NAMES, "获奖", null], [...BLANK, "甲级"], DATA], ["E1:F1"], [0, 0]],
    [
      "not leaves beside the group",
      [[...NAMES, "获奖", null], [null, null, null, "甲", "甲级"], DATA],
      ["E1:F1"],
      [0, 0],
    ],
    [
      "not leaves under a column of its own",
      [[...NAMES, "获奖", null], [...BLANK, "甲级", "乙级"], DATA],
      [],
      [0, 0],
    ],
  ])("%s", (_, values, merges, rows) => {
    expect(rowsOf(values, ...merges)).toEqual(rows);
  });
});

describe("rows above that belong to it", () => {
  test.each<[string, Row[], string[], readonly number[]]>([
    ["a group of the form", [["创新工作室负责人（带头人）基本情况"], NAMES], [], [0, 1]],
    ["a merge that reaches into it", [["其他", "说明"], NAMES], ["A1:A2"], [0, 1]],
    [
      "a text that stands again below",
      [
        ["姓名", null, "姓名"],
        ["序号", "工作室名称", "姓名", "联系电话"],
      ],
      [],
      [0, 1],
    ],
    ["groups side by side", [["甲组", null, "乙组"], NAMES], ["A1:B1", "C1:D1"], [0, 1]],
    ["no lone merge over some columns", [["甲组"], NAMES], ["A1:B1"], [1, 1]],
    ["no title over the whole width", [["甲组", null, null, null, "乙"], NAMES], ["A1:D1"], [1, 1]],
    ["no texts without any merge", [["甲组", null, "乙组"], NAMES], [], [1, 1]],
    ["no signature line", [["推荐单位：", null, "填报人："], NAMES], ["A1:B1", "C1:D1"], [1, 1]],
    ["no blank row", [["甲组", null, "乙组"], [], NAMES], ["A1:B1", "C1:D1"], [2, 2]],
  ])("%s", (_, values, merges, rows) => {
    expect(rowsOf(values, ...merges)).toEqual(rows);
  });
});

describe("the paths of its columns", () => {
  test("groups are spread over their columns, with and without a merge", () => {
    const groups: Row = ["序号", "工作室", null, "负责人", null];
    const leaves: Row = [null, "名称", "成立时间", "姓名", "联系电话"];
    const paths = ["序号", "工作室 › 名称", "工作室 › 成立时间", "负责人 › 姓名", "负责人 › 联系电话"];
    expect(header([groups, leaves], "B1:C1", "D1:E1")).toEqual({ rows: [0, 1], paths, shadows: [] });
    expect(header([groups, leaves])).toEqual({ rows: [0, 1], paths, shadows: [] });
  });

  test("a column that shares its left neighbour's merged leaf is its shadow", () => {
    expect(header([["序号", "姓名", null, "联系电话"], DATA], "B1:C1")).toEqual({
      rows: [0, 0],
      paths: ["序号", "姓名", "姓名", "联系电话"],
      shadows: [2],
    });
  });

  test("what stands twice below one another is said once", () => {
    const groups: Row = ["序号", "负责人", "负责人"];
    expect(header([groups, ["序 号", "姓名", "联系电话"]])?.paths).toEqual([
      "序号",
      "负责人 › 姓名",
      "负责人 › 联系电话",
    ]);
  });

  test("columns stand in sheet order, whichever row they are from", () => {
    const found = header([
      ["创新工作室负责人（带头人）基本情况", null, null, "序号"],
      ["姓名", "联系电话", "手机"],
    ]);
    expect(found?.paths.map((path) => path.split(" › ").at(-1))).toEqual([
      "姓名",
      "联系电话",
      "手机",
      "序号",
    ]);
  });

  test("a long header and entries below are kept apart", () => {
    expect(header([FLAT_ROW, entry(1), entry(2)])?.rows).toEqual([0, 0]);
  });
});
