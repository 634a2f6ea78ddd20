import { formLayout, formSheet, type SheetDescription } from "../../../src/core/outputs";
import {
  attachmentRow,
  bodyRow,
  headerRows,
  lineRow,
  signatureRow,
  splitColumn,
  TITLE,
} from "../../../src/core/outputs/formRows";
import type { RulePack } from "../../../src/core/pack";
import { field, PACK } from "../ranking/reviews";
import { rowValues } from "./sheets";

/** A form of four columns: two under a group, with or without a line for 附件. */
const formOf = (attachment?: string): RulePack => ({
  ...PACK,
  fields: [
    field("seq", "sequence", "序号"),
    field("studioName", "text", "工作室名称", { role: "studioName" }),
    field("outcomeCount", "integer", "成果（项）", { group: ["工作情况"] }),
    field("established", "partialDate", "时间", { group: ["工作情况"] }),
  ],
  form: { ...PACK.form, footer: ["填表要求：一", "二"], ...(attachment === undefined ? {} : { attachment }) },
});
const ROWS = [{ seq: 1, studioName: "甲工作室", outcomeCount: 3, established: "2018年3月" }];
const across = (row: number, left = 0, right = 3) => ({ top: row, left, bottom: row, right });
const down = (top: number, column: number) => ({ top, left: column, bottom: top + 1, right: column });

/** What stands in a sheet's rows, blanks aside. */
const texts = (sheet: SheetDescription): unknown[][] =>
  sheet.rows.map((_, row) => rowValues(sheet, row).filter((value) => value !== null));

describe("the lines of a form", () => {
  const body = [
    ["推荐汇总表"],
    ["推荐单位（盖章）：甲县总工会", "填报人：王二"],
    ["序号", "工作室名称", "工作情况"],
    [expect.stringMatching(/^成果\n?（项）$/u), "时间"],
    [1, "甲工作室", 3, "2018年3月"],
    ["填表要求：一"],
    ["二"],
  ];
  const labels = { recommendingUnit: "甲县总工会", preparedBy: "王二" };
  const halves = (sheet: SheetDescription, row: number) => sheet.merges.filter(({ top }) => top === row);

  test.each<[string, string | undefined, Parameters<typeof formSheet>[3], unknown[][], number]>([
    ["plain", undefined, {}, [], 0],
    ["with 附件", "附件2", {}, [["附件2"]], 1],
    ["a draft", undefined, { notice: "草稿：未确认" }, [["草稿：未确认"]], 1],
    ["a draft with 附件: beside it", "附件2", { notice: "草稿：未确认" }, [["附件2", "草稿：未确认"]], 1],
    ["a draft without its 附件", "附件2", { notice: "草稿", withoutAttachment: true }, [["草稿"]], 1],
    ["without its 附件", "附件2", { withoutAttachment: true }, [], 0],
    ["without a 附件 it never had", undefined, { withoutAttachment: true }, [], 0],
    [
      "a draft without a 附件 it never had",
      undefined,
      { notice: "草稿", withoutAttachment: true },
      [["草稿"]],
      1,
    ],
  ])("%s", (_, attachment, options, above, moved) => {
    const sheet = formSheet(formOf(attachment), ROWS, labels, options);
    expect(texts(sheet)).toEqual([...above, ...body]);
    expect(sheet.frozenRows).toBe(4 + moved);
    expect(sheet.print?.repeatRows).toEqual([2 + moved, 3 + moved]);
    expect(sheet.print?.area).toEqual({ top: 0, left: 0, bottom: 6 + moved, right: 3 });
    // Title, group, single headers and footer; the signature line in two parts.
    const rest = sheet.merges.filter(({ top }) => top !== 1 + moved && top >= moved);
    expect(rest).toEqual([
      across(moved),
      { ...across(2 + moved), left: 2 },
      down(2 + moved, 0),
      down(2 + moved, 1),
      across(5 + moved),
      across(6 + moved),
    ]);
  });

  test("a line of one text runs across; one of two is merged in its halves", () => {
    const single = formSheet(formOf("附件2"), ROWS);
    expect(halves(single, 0)).toEqual([across(0)]);
    const half = splitColumn(single.columnWidths);
    const double = formSheet(formOf("附件2"), ROWS, {}, { notice: "草稿" });
    const parts = [across(0, 0, half - 1), across(0, half, 3)].filter(({ left, right }) => right > left);
    expect(halves(double, 0)).toEqual(parts);
    expect(halves(double, 2)).toEqual(parts.map((part) => ({ ...part, top: 2, bottom: 2 })));
    expect(formSheet(formOf(), [], {}, { notice: "草稿" }).merges[0]).toEqual(across(0));
  });

  test("what nobody filled in is left open behind its label; a subtitle takes its place", () => {
    expect(texts(formSheet(formOf(), []))[1]).toEqual(["推荐单位（盖章）：", "填报人："]);
    const subtitle = { left: "共 3 个", right: "2024年" };
    expect(texts(formSheet(formOf(), [], labels, { subtitle }))[1]).toEqual(["共 3 个", "2024年"]);
  });

  test("options of name, page and pages, and none of them unless asked for", () => {
    const plain = formSheet(formOf(), ROWS);
    expect(plain.name).toBe("汇总表");
    expect(plain).not.toHaveProperty("validations");
    expect(Object.keys(plain.print!)).toEqual([
      "orientation",
      "paper",
      "fitToWidth",
      "repeatRows",
      "area",
      "pageNumbers",
    ]);
    const asked = formSheet(
      formOf(),
      ROWS,
      {},
      { name: "名单", pageHeader: "草稿", ownPages: true, validations: [] },
    );
    expect(asked).toMatchObject({ name: "名单", validations: [], print: { header: "草稿", ownPages: true } });
    expect(formSheet(formOf(), ROWS, {}, { ownPages: false }).print).not.toHaveProperty("ownPages");
  });

  test("blank rows follow the given ones, the footer stands below both", () => {
    const sheet = formSheet(formOf(), ROWS, {}, { blankRows: 2 });
    expect(texts(sheet).slice(4)).toEqual([
      [1, "甲工作室", 3, "2018年3月"],
      [],
      [],
      ["填表要求：一"],
      ["二"],
    ]);
    expect(sheet.merges.slice(-2)).toEqual([across(7), across(8)]);
  });
});

describe("the layout", () => {
  test("rows and headers of a plain form, and of one with 附件", () => {
    expect(formLayout(formOf())).toEqual({
      attachmentRow: null,
      titleRow: 0,
      signatureRow: 1,
      headerTop: 2,
      headerBottom: 3,
      bodyTop: 4,
      headers: [
        { text: "工作情况", area: { top: 2, left: 2, bottom: 2, right: 3 } },
        { text: "序号", area: down(2, 0) },
        { text: "工作室名称", area: down(2, 1) },
        { text: "成果（项）", area: { top: 3, left: 2, bottom: 3, right: 2 } },
        { text: "时间", area: { top: 3, left: 3, bottom: 3, right: 3 } },
      ],
    });
    expect(formLayout(formOf("附件1"))).toMatchObject({
      attachmentRow: 0,
      titleRow: 1,
      headerTop: 3,
      bodyTop: 5,
    });
  });

  test("one group twice with another column between is two groups; groups of other parents stay apart", () => {
    const grouped = (...groups: readonly (readonly string[] | undefined)[]) => {
      const fields = groups.map((group, index) =>
        field(`f${index}`, "text", `栏${index}`, group ? { group } : {}),
      );
      return formLayout({ ...PACK, fields }).headers.flatMap(({ text, area }) =>
        text.startsWith("栏") ? [] : [[text, area.top, area.left, area.right]],
      );
    };
    expect(grouped(["甲"], undefined, ["甲"], ["甲"])).toEqual([
      ["甲", 2, 0, 0],
      ["甲", 2, 2, 3],
    ]);
    expect(grouped(["甲", "乙"], ["丙", "乙"])).toEqual([
      ["甲", 2, 0, 0],
      ["丙", 2, 1, 1],
      ["乙", 3, 0, 0],
      ["乙", 3, 1, 1],
    ]);
    expect(grouped(undefined, undefined)).toEqual([]);
  });
});

describe("rows", () => {
  test("the second half of a line begins past half of the width", () => {
    expect(splitColumn([10, 10, 10, 10])).toBe(3);
    expect(splitColumn([60, 10, 10, 10])).toBe(1);
    expect(splitColumn([5, 5, 90])).toBe(2);
    expect(splitColumn([56, 24, 20])).toBe(1);
    expect(splitColumn([54, 26, 20])).toBe(2);
    expect(splitColumn([100])).toBe(1);
  });

  test("are as high as their text needs: titles with more room, none higher than Excel allows", () => {
    const text = { size: 10 };
    expect(lineRow("短", text, [20, 20])).toEqual({ height: 24, cells: [{ value: "短", style: text }] });
    expect(lineRow("短", TITLE, [20, 20]).height).toBe(43);
    expect(lineRow("字".repeat(30), text, [20, 20]).height).toBe(38);
    expect(lineRow("字".repeat(5000), text, [20, 20]).height).toBe(409);
  });

  test("the signature line is as high as the longer of its texts", () => {
    const heights = (left: string, right: string) =>
      signatureRow(PACK, {}, { subtitle: { left, right } }, [10, 10, 10, 10]).height;
    expect(heights("短", "短")).toBe(27);
    expect(heights("字".repeat(20), "短")).toBe(44);
    expect(heights("短", "字".repeat(10))).toBe(61);
  });

  test("附件 alone is a line; with a notice it has two cells", () => {
    const pack = formOf("附件2");
    expect(attachmentRow(pack, undefined, 2, [10, 10, 10]).cells).toHaveLength(1);
    const { cells, height } = attachmentRow(pack, "草稿：" + "字".repeat(10), 2, [10, 10, 10]);
    expect(cells.map((cell) => (cell === null ? null : cell.value))).toEqual([
      "附件2",
      null,
      "草稿：" + "字".repeat(10),
    ]);
    expect(cells[2]?.style).toMatchObject({ bold: true, color: "C00000" });
    expect(height).toBe(78);
  });

  test("an entry's row: long answers at the left, the rest in the middle, formats kept, 26 points at least", () => {
    const fields = [
      field("a", "text", "甲", { role: "hostUnit" }),
      field("b", "honours", "乙"),
      field("c", "integer", "丙"),
      field("d", "text", "丁"),
    ];
    const row = bodyRow(
      fields,
      { a: "甲厂", b: "无", c: { value: 3, format: "0.0" }, d: null, x: 1 },
      [10, 10, 10, 10],
    );
    expect(row.height).toBe(26);
    expect(row.cells.map((cell) => [cell?.value, cell?.style?.horizontal, cell?.format])).toEqual([
      ["甲厂", "left", undefined],
      ["无", "left", undefined],
      [3, "center", "0.0"],
      [null, "center", undefined],
    ]);
    expect(bodyRow(fields, { a: "甲厂".repeat(10) }, [10, 10, 10, 10]).height).toBe(62);
    expect(bodyRow(fields, { a: null }, [10, 10, 10, 10])).not.toHaveProperty("height");
    expect(bodyRow(fields, { a: "" }, [10, 10, 10, 10]).height).toBe(26);
  });

  test("a header's unit stands on a line of its own where the header takes several", () => {
    const heads = (header: string, width: number) => {
      const pack = { ...PACK, fields: [field("a", "number", header)] };
      const [row] = headerRows(formLayout(pack), [width]);
      return [row?.cells[0]?.value, row?.height];
    };
    expect(heads("经费（万元）", 30)).toEqual(["经费（万元）", 20]);
    expect(heads("经费（万元）", 8)).toEqual(["经费\n（万元）", 48]);
    expect(heads("经费（万元）", 12)).toEqual(["经费\n（万元）", 34]);
    expect(heads("年均专项经费（含上级补助）", 12)).toEqual(["年均专项经费\n（含上级补助）", 62]);
    expect(heads("年均专项经费（含上级各项补助）", 12)[0]).toBe("年均专项经费（含上级各项补助）");
  });

  test("what is merged downwards only needs what the rows of its columns leave over", () => {
    const heights = headerRows(formLayout(formOf()), [5, 30, 30, 30]).map(({ height }) => height);
    expect(heights).toEqual([20, 20]);
    const narrow = formOf();
    const fields = narrow.fields.map((each) =>
      each.id === "seq" ? { ...each, header: "顺序编号说明" } : each,
    );
    expect(
      headerRows(formLayout({ ...narrow, fields }), [5, 30, 30, 30]).map(({ height }) => height),
    ).toEqual([20, 28]);
  });
});
