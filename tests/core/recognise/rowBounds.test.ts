import { createGrid } from "../../../src/core/grid";
import type { CellValue, GridParts } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { LESHAN } from "./fixtures/leshanPack";
import { areas, entry, FLAT_ROW, tableOf, TITLE } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

/**
 * What every row below the flat form's header is taken for: "entry", "blank" (also an entry to come), a reason to skip
 * it, or "" where nothing is told of it. Sixteen columns: eight filled cells make an entry wherever it stands.
 */
function kinds(rows: readonly Row[], parts: Partial<GridParts> = {}): string[] {
  const table = tableOf(recognise(createGrid({ values: [[TITLE], FLAT_ROW, ...rows], ...parts }), LESHAN));
  const kindOf = new Map<number, string>(table.skippedRows.map(({ row, reason }) => [row, reason]));
  for (const row of table.entryRows) kindOf.set(row, "entry");
  for (const row of table.blankRows) kindOf.set(row, "blank");
  return rows.map((_, index) => kindOf.get(index + 2) ?? "");
}

/** The kind of one row between two entries. */
const between = (row: Row, parts: Partial<GridParts> = {}): string =>
  kinds([entry(1), row, entry(3)], parts)[1] as string;
/** The kind of the row straight below the header. */
const first = (row: Row): string => kinds([row, entry(2)])[0] as string;

/** A row with these texts from the given column on. */
const from = (column: number, ...texts: CellValue[]): Row => [...Array<null>(column).fill(null), ...texts];
const words = (count: number, word: CellValue): CellValue[] => Array<CellValue>(count).fill(word);

describe("a header that stands again", () => {
  test.each<[string, Row]>([
    ["repeatedHeader", FLAT_ROW],
    ["repeatedHeader", ["序 号", "姓名"]],
    ["repeatedHeader", ["序号", "姓名", "甲厂"]],
    ["entry", ["序号", "姓名", "甲厂", "乙厂"]],
    ["entry", ["序号", "甲厂", "甲厂创新工作室"]],
    ["entry", from(1, "甲厂", "乙厂", "姓名", "联系电话", "创建时间")],
    ["repeatedHeader", from(1, "甲厂", "姓名", "联系电话")],
    ["repeatedHeader", [1, "姓名", "联系电话"]],
    ["entry", [1, 2, "姓名", "联系电话"]],
  ])("%s: %j", (kind, row) => {
    expect(kinds([entry(1), row, entry(2)])[1]).toBe(kind);
  });
});

describe("totals", () => {
  test.each<[string, Row]>([
    ["total", ["合计", "2", 30]],
    ["total", from(1, "合计", 24)],
    ["total", [1, 2, "合计", 3]],
    ["total", ["合计"]],
    ["entry", [1, 2, 3, "合计"]],
    ["entry", ["合计", "甲厂", 3, "甲厂创新工作室"]],
    ["entry", [1, "甲厂", "合计"]],
    ["total", ["小计", "3人", "—", "/"]],
  ])("%s: %j", (kind, row) => {
    expect(between(row)).toBe(kind);
  });
});

describe("numbers of columns and hints stand under the header only", () => {
  test.each<[string, Row]>([
    ["columnNumbers", [1, 2, 3]],
    ["entry", [1, 2, null, 4]],
    ["hintRow", ["填序号", "填全称", "必填"]],
    ["entry", from(4, "请填", "必填")],
    ["hintRow", from(1, "填全称", "必填", "甲厂")],
    ["entry", from(1, "填全称", "必填", "甲厂", "乙")],
    ["entry", [1, "填全称", "必填", "必填"]],
    ["entry", ["填序号", "填全称", ...words(6, "必填"), 3]],
    ["entry", ["填序号", "填全称", ...words(6, "必填"), "3人"]],
    ["hintRow", ["填序号", "填全称", ...words(6, "必填"), " "]],
    ["hintRow", ["说明：", ...words(7, "甲")]],
    ["footer", ["说明：", ...words(6, "甲")]],
    ["footer", ["说明：", ...words(7, "甲"), "1,200.5"]],
    ["hintRow", ["说明：", ...words(7, "甲"), "1人"]],
  ])("%s: %j", (kind, row) => {
    expect(first(row)).toBe(kind);
  });

  test("hints and numbers may follow one another, and stand again under a header of the next page", () => {
    const numbers = FLAT_ROW.map((_, index) => index + 1);
    const hints = words(16, "必填");
    expect(kinds([hints, numbers, entry(1), FLAT_ROW, numbers, entry(2), hints])).toEqual([
      "hintRow",
      "columnNumbers",
      "entry",
      "repeatedHeader",
      "columnNumbers",
      "entry",
      "entry",
    ]);
    expect(kinds([[TITLE], numbers, entry(1)])).toEqual(["repeatedTitle", "entry", "entry"]);
  });
});

describe("what stands below a note", () => {
  const below = (row: Row): string => kinds([entry(1), ["注：本表一式两份"], row])[2] as string;
  test.each<[string, Row]>([
    ["footer", ["甲", "乙"]],
    ["belowFooter", ["甲", "乙", "丙"]],
    ["belowFooter", entry(2).slice(0, 7)],
    ["entry", entry(2).slice(0, 8)],
    ["belowFooter", ["甲", ...entry(2).slice(1)]],
    ["total", ["合计", 2]],
    ["", []],
  ])("%s: %j", (kind, row) => {
    expect(below(row)).toBe(kind);
  });

  test("the next page's header ends it", () => {
    expect(
      kinds([entry(1), ["注：见附件"], FLAT_ROW, from(1, "乙厂", "乙厂创新工作室"), ["甲", "乙"]]),
    ).toEqual(["entry", "footer", "repeatedHeader", "entry", "entry"]);
  });
});

describe("lines of the form among the entries", () => {
  test.each<[string, Row]>([
    ["footer", ["备注：见附件"]],
    ["entry", [2, "备注：见附件"]],
    ["footer", from(1, "以下空白")],
    ["entry", from(1, "以下空白", "甲厂", "乙厂")],
    ["footer", from(1, "甲厂", "审核人：")],
    ["footer", ["审核人：", ...words(7, "甲厂")]],
    ["entry", ["甲厂", "审核人：", ...words(6, "甲厂")]],
    ["footer", ["甲厂", "审核人：", ...words(5, "甲厂")]],
    ["ellipsis", ["……"]],
    ["entry", words(8, "……")],
    ["ellipsis", words(7, "……")],
    ["blank", [2]],
    ["entry", from(2, "甲厂林知远工作室")],
    ["blank", from(8, 0, 0)],
    ["blank", [2, ...from(7, 0)]],
    ["entry", ["2", ...from(7, 0), 1]],
    ["groupRow", from(1, "甲公司")],
    ["entry", from(1, "2020")],
    ["groupRow", from(2, "机械系统")],
    ["entry", from(2, "甲厂林知远")],
    ["entry", from(3, "机械系统")],
    ["sectionHeading", ["一、市直单位"]],
    ["sectionHeading", ["一", "市直单位"]],
    ["sectionHeading", ["（十一）", "市直单位"]],
    ["entry", ["一", "市直单位", "甲厂"]],
    ["entry", [null, "一", "市直单位"]],
    ["entry", ["一二三四", "市直单位"]],
    ["repeatedTitle", [TITLE]],
  ])("%s: %j", (kind, row) => {
    expect(between(row)).toBe(kind);
  });

  test.each<[string, string | number]>([
    ["sectionHeading", "市直单位"],
    ["sectionHeading", "市直"],
    ["sectionHeading", "市 直"],
    ["sectionHeading", "A类"],
    ["sectionHeading", "一、市直"],
    ["sectionHeading", "第一组"],
    ["sectionHeading", "市直机关工委"],
    ["blank", "县"],
    ["blank", "第三名"],
    ["blank", "（十二）"],
    ["blank", "十二、"],
    ["blank", "3（缓）"],
    ["blank", "第3组"],
    ["blank", "待定"],
    ["blank", "同上"],
    ["blank", "/"],
    ["blank", "A-B"],
    ["blank", 2.5],
    ["blank", "12345、甲组"],
  ])("%s: %j alone where a rank belongs", (kind, text) => {
    expect(between([text])).toBe(kind);
    // Below the last entry a heading heads nothing.
    expect(kinds([entry(1), [text]])[1]).toBe(kind === "blank" ? "blank" : "footer");
  });

  test("a word alone where a rank belongs is an entry's in the rows of a unit merged over several", () => {
    expect(between(["备选"], { merges: areas("B3:B4") })).toBe("entry");
    expect(between(["备选"], { merges: areas("B4:B5") })).toBe("sectionHeading");
  });

  test("a line merged over three columns heads a group, over two it does not", () => {
    expect(between(from(4, "市直"), { merges: areas("E4:G4") })).toBe("sectionHeading");
    expect(between(from(4, "市直"), { merges: areas("E4:F4") })).toBe("entry");
  });

  test("a number of a group counts where one of the first fifty rows has a figure", () => {
    const unranked = (rank: number): Row => [null, ...entry(rank).slice(1)];
    const rows = Array.from({ length: 48 }, (_, index) => unranked(index));
    expect(kinds([["一", "市直单位"], ...rows.slice(0, 47), entry(1)])[0]).toBe("sectionHeading");
    expect(kinds([["一", "市直单位"], ...rows, entry(1)])[0]).toBe("entry");
    expect(kinds([["一", "市直单位"], ...rows.slice(0, 2)])[0]).toBe("entry");
  });
});

describe("merges down the entries", () => {
  test.each<[string, Row, string[]]>([
    ["entry", from(7, "13800001001"), ["B3:B4"]],
    ["entry", from(7, "13800001001"), ["C3:C4"]],
    ["continuation", from(7, "13800001001"), ["A3:A4", "C3:C4"]],
    ["entry", from(7, "13800001001"), ["A3:A4", "B3:B4"]],
    ["blank", [2], []],
    ["entry", [2], ["B3:B4"]],
    ["entry", from(1, "甲公司"), ["C3:C4"]],
    ["groupRow", from(1, "甲公司"), []],
    ["blank", from(1, "甲公司"), ["B3:B4"]],
  ])("%s: %j under %j", (kind, row, merges) => {
    expect(between(row, { merges: areas(...merges) })).toBe(kind);
  });

  test("a merge that begins in the header is none over an entry", () => {
    expect(kinds([entry(1), entry(2)], { merges: areas("A2:A3", "C2:C3") })).toEqual(["entry", "entry"]);
  });
});

describe("formulas without a result", () => {
  /** A row with values from the left and then formulas whose results the file lacks. */
  const row = (values: number, formulas: number): string => {
    const cells: Row = [...entry(2).slice(1, values + 1)];
    const line: string[] = [];
    for (let index = 0; index < formulas; index += 1) line[values + 1 + index] = "=X1";
    const texts: string[][] = [];
    texts[3] = line;
    return between([null, ...cells], { formulas: texts });
  };
  test("make an entry of a row that has enough of both", () => {
    expect([row(4, 4), row(0, 8), row(0, 7)]).toEqual(["entry", "entry", "blank"]);
  });
});

describe("the form's example", () => {
  const samples = (row: Row): readonly number[] =>
    tableOf(recognise(createGrid({ values: [[TITLE], FLAT_ROW, row] }), LESHAN)).sampleRows;
  test("shows itself in rank, unit, studio or leader, and nowhere else", () => {
    const found = FLAT_ROW.map(
      (_, column) =>
        samples(entry(1).map((value, index) => (index === column ? "例：某某" : value))).length > 0,
    );
    expect(found.flatMap((is, column) => (is ? [column] : []))).toEqual([0, 1, 2, 4]);
  });
});
