import { unitNotice, type WorkbookDescription } from "../../../src/core/outputs";
import type { Review, SendBack, SendBackTerms } from "../../../src/core";
import type { RulePack } from "../../../src/core/pack";
import { finding, rule } from "../findings/support";
import { PACK, reviewOf } from "../ranking/reviews";
import { rowValues } from "./sheets";

const both = (text: string) => ({ "zh-CN": text, en: `${text} en` });
const pack: RulePack = {
  ...PACK,
  id: "test",
  rules: [rule({ message: both("{cell}不够。"), action: both("补足{row}的成果") })],
};

/** Two rows of 甲厂 (4 and 6 as people count) and one of 乙厂 between them. */
function sheet(more: Partial<RulePack> = {}, without: readonly string[] = []): Review {
  return reviewOf(
    [
      { name: "甲一工作室", leader: "丁一", outcomes: 1, patents: 2, area: 50, seq: 1 },
      { name: "乙工作室", leader: "王二", outcomes: 3, patents: 4, area: 60, seq: 2 },
      { name: "", leader: " 张三 ", outcomes: null, patents: 5, area: 70, seq: 3 },
    ],
    { pack: { ...pack, ...more }, without },
  ).review;
}
const FINDINGS = [
  finding({ row: 3, column: 3, field: "outcomeCount", found: "1" }),
  finding({ row: 5, column: 3, field: "outcomeCount", found: "", severity: "warning", clause: null }),
];
const slipOf = (more: Partial<SendBack> = {}): SendBack => ({
  unit: "甲厂",
  rows: [3, 5],
  findings: FINDINGS,
  text: { "zh-CN": "", en: "" },
  ...more,
});
const made = ({
  slip = {},
  terms = {},
  more = {},
  without = [],
}: {
  slip?: Partial<SendBack>;
  terms?: Partial<SendBackTerms>;
  more?: Partial<RulePack>;
  without?: readonly string[];
} = {}): WorkbookDescription =>
  unitNotice(sheet(more, without), slipOf(slip), { due: "9月20日", contact: "周敏", ...terms }, "zh-CN");
const lines = ({ sheets }: WorkbookDescription, index: number): unknown[][] =>
  sheets[index]!.rows.map((_, row) => rowValues(sheets[index]!, row));

describe("what a unit has to put right", () => {
  test("whom it is for and until when, then one row for each finding, by studio and column", () => {
    const all = lines(made(), 0);
    expect(all.slice(0, 3).map(([first, ...rest]) => [first, rest])).toEqual(
      ["补正通知", expect.stringContaining("甲厂"), "请于 9月20日 前报回。联系人：周敏。"].map(
        (text: unknown) => [text, Array(7).fill(null)],
      ),
    );
    expect(all.slice(3)).toEqual([
      ["序号", "工作室", "栏目", "现为", "轻重", "问题", "怎么办", "依据"],
      ["1", "甲一工作室", "成果", "1", "不符合", "“成果”一栏不够。", "补足“甲一工作室”的成果", "二（一）"],
      [
        "2",
        "未填名称的工作室",
        "成果",
        "空白",
        "需核实",
        "“成果”一栏不够。",
        "补足未填名称的工作室的成果",
        "通用核对（通知未写明）",
      ],
    ]);
  });

  test("a unit without a name, terms that nobody gave, a pack that nobody confirmed", () => {
    const nameless = lines(made({ slip: { unit: "" }, terms: { due: "", contact: "" } }), 0);
    expect(nameless[1]?.[0]).toContain("（未填所属单位）");
    expect(nameless[2]?.[0]).toBe("");
    const draft = made({ more: { draft: true } });
    expect(lines(draft, 0)).toHaveLength(7);
    expect(lines(draft, 0)[3]?.[0]).toBe("请于 9月20日 前报回。联系人：周敏。");
    expect(draft.sheets[0]!.frozenRows).toBe(5);
  });

  test("texts run across above the table, whose header is on every page; cells are texts", () => {
    const [notice] = made().sheets;
    expect(notice!.merges).toEqual([0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 7 })));
    expect([notice!.name, notice!.frozenRows, notice!.columnWidths]).toEqual([
      "补正通知",
      4,
      [6, 24, 14, 16, 8, 40, 34, 12],
    ]);
    expect(notice!.print).toEqual({
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [3, 3],
      pageNumbers: true,
    });
    const style = { size: 10, vertical: "top", wrap: true, border: true };
    for (const cell of notice!.rows[4]!.cells) expect(cell).toMatchObject({ style, format: "@" });
    expect(notice!.rows[0]!.cells[0]?.style).toEqual({ bold: true, size: 16, vertical: "center" });
    expect(notice!.rows[1]!.cells[0]?.style).toEqual({ size: 10, vertical: "top", wrap: true });
    expect(notice!.rows[3]!.cells[0]?.style).toMatchObject({ bold: true, fill: "E8EEF4" });
  });
});

describe("the unit's own rows", () => {
  test("as they were read, the rank aside; nothing of another unit", () => {
    const own = made();
    expect(lines(own, 1)).toEqual([
      ["工作室名称", "姓名", "成果", "专利", "面积"],
      ["甲一工作室", "丁一", "1", "2", "50"],
      ["", "张三", "", "5", "70"],
    ]);
    expect(JSON.stringify(own)).not.toMatch(/乙工作室|王二/u);
    expect(own.sheets[1]).toMatchObject({
      name: "报来的内容",
      merges: [],
      columnWidths: [12, 12, 12, 12, 12],
      frozenRows: 1,
      print: {
        orientation: "landscape",
        paper: "A4",
        fitToWidth: true,
        repeatRows: [0, 0],
        pageNumbers: true,
      },
    });
    expect(own.sheets[1]!.rows[1]!.cells[0]).toMatchObject({ format: "@", style: { border: true } });
  });

  test("columns that the sheet does not have are left out; the pack's widths are kept", () => {
    const fields = PACK.fields.map((each) => (each.id === "leaderName" ? { ...each, width: 9 } : each));
    const own = made({ more: { fields }, without: ["floorArea"] });
    expect(lines(own, 1)[0]).toEqual(["工作室名称", "姓名", "成果", "专利"]);
    expect(own.sheets[1]!.columnWidths).toEqual([12, 9, 12, 12]);
  });
});
