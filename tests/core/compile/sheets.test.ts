import { compiledWorkbook, NO_DECISIONS, overviewWorkbook } from "../../../src/core";
import type { TakenEntry, TakenTable } from "../../../src/core";
import { LESHAN } from "../../support/batches";
import { partsOf, rowsOf, settled, sheetParts, TABLES } from "./madeBatch";

const zh = partsOf("zh-CN");
const message = (index: number): string | undefined => zh.files[index]?.message["zh-CN"];

describe("what became of every file", () => {
  const [, , state] = compiledWorkbook(zh).sheets;

  test("file by file, then the duplicates and who has handed in", () => {
    expect(rowsOf(state)).toEqual([
      ["汇总情况"],
      ["共汇总 2 份表、4 个申报项；重复和疑似重复 1 处待处理。"],
      [
        "文件",
        "工作表",
        "单位",
        "结果",
        "申报项",
        "不符合",
        "需核实",
        "按时\n（表上日期）",
        "达到最少数",
        "说明和处理办法",
      ],
      ["1甲县.xlsx", "S", "甲县总工会", "已汇总", 2, 1, 0, "是（2020-09-18）", "是", message(0)],
      ["2乙县.xlsx", "推荐表", "乙县总工会", "已汇总", 2, 0, 2, "否", "否", message(1)],
      ["2乙县副本.xlsx", "S", "", "内容重复", null, null, null, "", "", message(2)],
      ["坏.xlsx", "", "", "不能读", null, null, null, "", "", "已损坏。"],
      ["重复和疑似重复"],
      ["类别", "处理", "在哪里", ...Array<null>(7).fill(null)],
      [
        "同一工作室",
        "都保留，待处理",
        zh.compilation.duplicates[0]?.message["zh-CN"],
        ...Array<null>(7).fill(null),
      ],
      ["报送情况"],
      ["应报单位", "情况", ...Array<null>(8).fill(null)],
      ["甲县总工会", "甲县总工会：已报送（1甲县.xlsx）。", ...Array<null>(8).fill(null)],
      ["丁县总工会", "丁县总工会：没有收到。", ...Array<null>(8).fill(null)],
    ]);
  });

  test("a duplicate that was settled is told as that; without a list of units nothing is said of them", () => {
    const [, , alone] = compiledWorkbook({
      ...partsOf("zh-CN", { ...NO_DECISIONS, settled }),
      units: null,
    }).sheets;
    const rows = rowsOf(alone);
    expect(rows[1]).toEqual(["共汇总 2 份表、3 个申报项；重复和疑似重复 0 处待处理。"]);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(["同一工作室", "已处理"]);
  });

  test("without duplicates there is no list of them", () => {
    const rows = rowsOf(compiledWorkbook(sheetParts(TABLES.slice(0, 1))).sheets[2]);
    expect(rows.map(([first]) => first)).toEqual([
      "汇总情况",
      "共汇总 1 份表、2 个申报项；重复和疑似重复 0 处待处理。",
      "文件",
      "1甲县.xlsx",
    ]);
  });

  test("in English in the same places", () => {
    const rows = rowsOf(compiledWorkbook(partsOf("en")).sheets[2]);
    expect(rows[3]?.slice(0, 9)).toEqual([
      "1甲县.xlsx",
      "S",
      "甲县总工会",
      "compiled",
      2,
      1,
      0,
      "yes (2020-09-18)",
      "yes",
    ]);
    expect(rows[6]?.slice(3)).toEqual(["unreadable", null, null, null, "", "", "Damaged."]);
  });
});

describe("where every row comes from", () => {
  test("file, sheet, row and own order, with the cells taken from another", () => {
    const [, sources] = compiledWorkbook(partsOf("zh-CN", { ...NO_DECISIONS, settled })).sheets;
    expect(rowsOf(sources).slice(2)).toEqual([
      ["汇总表行", "汇总次序", "哪个工作室", "来自文件", "来自工作表", "原行号", "原次序", "合并的格"],
      [6, 1, "青工作室", "1甲县.xlsx", "S", 4, "1", "所属单位取自「2乙县.xlsx」第 5 行"],
      [7, 2, "禾工作室", "1甲县.xlsx", "S", 5, "2", ""],
      [8, 3, "云工作室", "2乙县.xlsx", "推荐表", 4, "", ""],
    ]);
  });
});

describe("the overview of a city", () => {
  const [first, byUnit, ...rest] = overviewWorkbook(zh).sheets;

  test("unit by unit with its state, then the sums and how many units stand how", () => {
    expect(rowsOf(first)).toEqual([
      [`${LESHAN.form.title}：总览`],
      ["共汇总 2 份表、4 个申报项；重复和疑似重复 1 处待处理。"],
      ["单位", "情况", "申报项", "不符合", "需核实", "达到最少数", "已排序", "与其他单位重复", "文件"],
      ["甲县总工会", "有不符合", 2, 1, 0, "是", "是", 1, "1甲县.xlsx"],
      ["乙县总工会", "有不符合", 2, 0, 2, "否", "否", 1, "2乙县.xlsx"],
      ["丁县总工会", "未报送", 0, 0, 0, "", "", 0, ""],
      ["合计", "", 4, 1, 2, "", "", 2, ""],
      ["按情况"],
      ["情况", "单位数"],
      ["未报送", 1],
      ["有不符合", 2],
      ["有重复待处理", 0],
      ["需核实", 0],
      ["没有发现问题", 0],
    ]);
    expect(first?.frozenRows).toBe(3);
    expect(rest.map(({ name }) => name)).toEqual(["来源", "汇总情况"]);
  });

  test("every unit's entries under its name; one of which nothing came has none", () => {
    expect(rowsOf(byUnit)).toEqual([
      ["各单位申报项（按各自的次序）"],
      ["甲县总工会（2 个）"],
      ["该单位次序", "哪个工作室", "属于", "带头人", "汇总表行"],
      ["1", "青工作室", "青厂", "赵一", 6],
      ["2", "禾工作室", "禾厂", "钱二", 7],
      ["乙县总工会（2 个）"],
      ["该单位次序", "哪个工作室", "属于", "带头人", "汇总表行"],
      ["", "云工作室", "云厂", "孙三", 8],
      ["", "青工作室", "青厂", "赵一", 9],
    ]);
  });
});

test("an entry without a name, unit or leader has blank cells for them", () => {
  const [first] = TABLES;
  const bare = {
    ...(first as TakenTable).entries[0],
    values: { studioName: null, hostUnit: 3 },
  } as TakenEntry;
  const parts = sheetParts([{ ...(first as TakenTable), entries: [bare] }]);
  expect(rowsOf(compiledWorkbook(parts).sheets[1]).at(-1)?.[2]).toBe("");
  expect(rowsOf(overviewWorkbook(parts).sheets[1]).at(-1)).toEqual(["1", "", "", "", 6]);
});
