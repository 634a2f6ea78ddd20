import { read } from "@e965/xlsx";
import type { SheetDescription } from "../../../src/core";
import type { CellFlag } from "../../../src/host";
import { flagWorkbook, unflagWorkbook } from "../../../src/files/patch";
import { openZip } from "../../../src/files/zip";
import { childOf, childrenOf, descendantsOf } from "../support/xmlTree";
import { expectSound, packageOf, partsOf, textOf, treeOf } from "../support/package";
import { fixture, fixtures } from "./fixtures";

const FINDINGS: SheetDescription = {
  name: "校验结果",
  columnWidths: [20, 10],
  merges: [],
  frozenRows: 1,
  autoFilter: { top: 0, left: 0, bottom: 1, right: 1 },
  rows: [
    { cells: [{ value: "说明", style: { bold: true, border: true } }, { value: "位置" }] },
    {
      cells: [
        { value: "=危险", style: { wrap: true } },
        { value: "B2", link: { sheet: "Sheet1", cell: "B2" } },
      ],
    },
  ],
};

const FLAGS: readonly CellFlag[] = [
  { row: 1, column: 1, severity: "error", note: "成员人数 4 人，不足 5 人（二（一））" },
  { row: 1, column: 1, severity: "warning", note: "与上年不一致" },
  { row: 3, column: 1, severity: "warning", note: "请说明 <合计> & 其他" },
  { row: 8, column: 3, severity: "info", note: "空白行" },
];

const request = (sheet: string): Parameters<typeof flagWorkbook>[1] => ({
  sheet,
  flags: FLAGS,
  findingsSheet: FINDINGS,
});

const ALL = fixtures().map((each) => [each.name, each] as const);

/** Names of the parts whose bytes differ. */
function differing(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [partsOf(one), partsOf(other)];
  return Object.keys(a).filter(
    (name) => b[name] === undefined || Buffer.compare(a[name] as Uint8Array, b[name]) !== 0,
  );
}

describe.each(ALL)("%s", (_, { bytes, sheet }) => {
  const flagged = flagWorkbook(bytes, request(sheet));

  test("the copy is sound by Excel's rules", () => {
    expectSound(flagged.bytes);
  });

  test("touches only what it must; the rest is copied compressed, in its order", () => {
    const [before, after] = [openZip(bytes), openZip(flagged.bytes)];
    expect(after.entries.slice(0, before.entries.length).map((entry) => entry.name)).toEqual(
      before.entries.map((entry) => entry.name),
    );
    const allowed =
      /^\[Content_Types\]\.xml$|^xl\/workbook\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/styles\.xml$|^xl\/worksheets\/(_rels\/)?sheet1\.xml(\.rels)?$|^xl\/comments1\.xml$|^xl\/drawings\/vmlDrawing1\.vml$/;
    for (const entry of before.entries) {
      const same = after.find(entry.name);
      expect(same?.modified).toBe(entry.modified);
      if (!allowed.test(entry.name)) expect(Buffer.compare(same?.raw ?? new Uint8Array(), entry.raw)).toBe(0);
    }
    expect(differing(bytes, flagged.bytes).filter((name) => !allowed.test(name))).toEqual([]);
  });

  test("another program reads the same values, and the findings sheet", () => {
    const [before, after] = [read(bytes), read(flagged.bytes)];
    expect(after.SheetNames.slice(0, before.SheetNames.length)).toEqual(before.SheetNames);
    for (const name of before.SheetNames) {
      const cells = (book: typeof before): unknown =>
        Object.entries(book.Sheets[name] ?? {})
          .filter(([address]) => !address.startsWith("!"))
          .map(([address, cell]) => [address, (cell as { v?: unknown; t: string }).v])
          .filter(([, value]) => value !== undefined);
      expect(cells(after)).toEqual(cells(before));
    }
    expect(after.SheetNames.at(-1)).toBe(flagged.report.findingsSheet);
    expect((after.Sheets[flagged.report.findingsSheet] as Record<string, { v: unknown }>).A2?.v).toBe(
      "=危险",
    );
  });

  test("flagging twice is flagging once", () => {
    expect(Buffer.compare(flagWorkbook(flagged.bytes, request(sheet)).bytes, flagged.bytes)).toBe(0);
  });

  test("unflagging gives back every part", () => {
    const back = unflagWorkbook(flagged.bytes);
    expect(Object.keys(partsOf(back))).toEqual(Object.keys(partsOf(bytes)));
    expect(differing(bytes, back)).toEqual([]);
  });

  test("unflagging what has no flags changes nothing", () => {
    expect(unflagWorkbook(bytes)).toBe(bytes);
  });
});

describe("marks", () => {
  const flagged = flagWorkbook(fixture("plain").bytes, request("Sheet1"));
  const parts = partsOf(flagged.bytes);
  const sheet = treeOf(parts, "xl/worksheets/sheet1.xml");

  test("cells are highlighted by conditional formats, worst first, never by their own style", () => {
    const formats = childrenOf(sheet, "conditionalFormatting");
    expect(formats.map((format) => format.attributes.sqref)).toEqual(["B2", "B4", "D9"]);
    expect(formats.map((format) => childOf(format, "cfRule").attributes.priority)).toEqual(["1", "2", "3"]);
    expect(descendantsOf(sheet, "c").every((cell) => cell.attributes.s === undefined)).toBe(true);
    expect(descendantsOf(sheet, "c")).toHaveLength(5);
  });

  test("colours differ in lightness", () => {
    const fills = childrenOf(childOf(treeOf(parts, "xl/styles.xml"), "dxfs"), "dxf").map(
      (dxf) => descendantsOf(dxf, "bgColor")[0]?.attributes.rgb as string,
    );
    const lightness = fills.map((rgb) => {
      const [r, g, b] = [2, 4, 6].map((at) => parseInt(rgb.slice(at, at + 2), 16)) as [
        number,
        number,
        number,
      ];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    });
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
    expect((lightness[1] as number) - (lightness[0] as number)).toBeGreaterThan(30);
    expect((lightness[2] as number) - (lightness[1] as number)).toBeGreaterThan(10);
  });

  test("several findings of a cell make one note", () => {
    const comments = descendantsOf(treeOf(parts, "xl/comments1.xml"), "comment");
    expect(comments.map((comment) => comment.attributes.ref)).toEqual(["B2", "B4", "D9"]);
    expect(descendantsOf(comments[0] as never, "t").map((t) => t.text)).toEqual([
      "成员人数 4 人，不足 5 人（二（一））\n\n与上年不一致\n—— 汇荐 Huijian",
    ]);
  });

  test("every note has a box beside its cell", () => {
    const vml = treeOf(parts, "xl/drawings/vmlDrawing1.vml");
    const data = descendantsOf(vml, "ClientData").map((each) => [
      childOf(each, "Row").text,
      childOf(each, "Column").text,
    ]);
    expect(data).toEqual([
      ["1", "1"],
      ["3", "1"],
      ["8", "3"],
    ]);
    const ids = descendantsOf(vml, "shape").map((shape) => shape.attributes.id);
    expect(new Set(ids).size).toBe(3);
  });

  test("boxes are placed by the sheet's own heights and widths, hidden ones skipped", () => {
    const anchorOf = (sheetData: string, cols = ""): number[] => {
      const before = partsOf(fixture("plain").bytes);
      const name = "xl/worksheets/sheet1.xml";
      const xml = textOf(before, name).replace(
        /<sheetData>.*<\/sheetData>/s,
        `${cols}<sheetData>${sheetData}</sheetData>`,
      );
      const bytes = flagWorkbook(packageOf({ ...before, [name]: xml }), {
        ...request("Sheet1"),
        flags: [{ row: 2, column: 0, severity: "info", note: "一\n二\n三" }],
      }).bytes;
      const anchor = descendantsOf(treeOf(partsOf(bytes), "xl/drawings/vmlDrawing1.vml"), "Anchor")[0];
      return (anchor?.text ?? "").split(",").map(Number);
    };
    // Four lines of text and padding are 80 pixels: rows of 20 from row 2 (10 pixels in) reach into row 6.
    expect(anchorOf('<row r="1"/>')).toEqual([1, 15, 1, 10, 3, 31, 5, 10]);
    expect(
      anchorOf('<row r="2"/><row r="3" ht="60"/><row r="4"><c r="A4" t="str"><v>www</v></c></row>'),
    ).toEqual([1, 15, 1, 10, 3, 31, 2, 70]);
    expect(anchorOf("<row/><row/><row hidden='1'/><row hidden='true'/>").slice(6)).toEqual([7, 10]);
    const cols = '<cols><col min="2" max="2" width="40"/><col min="3" max="3" width="9" hidden="1"/></cols>';
    expect(anchorOf("", cols).slice(0, 6)).toEqual([1, 15, 1, 10, 1, 159]);
  });

  test("the findings sheet stands last and the view stays where it was", () => {
    const workbook = treeOf(parts, "xl/workbook.xml");
    expect(descendantsOf(workbook, "sheet").map((each) => each.attributes.name)).toEqual([
      "Sheet1",
      "other",
      "校验结果",
    ]);
    expect(descendantsOf(workbook, "workbookView")[0]?.attributes.activeTab).toBe("1");
  });
});

describe("awkward workbooks", () => {
  const flaggedParts = (name: string): ReturnType<typeof partsOf> =>
    partsOf(flagWorkbook(fixture(name).bytes, request(fixture(name).sheet)).bytes);

  test("the user's formats keep their order below ours, extensions included", () => {
    const sheet = treeOf(
      flaggedParts("conditional formats and their extensions"),
      "xl/worksheets/sheet1.xml",
    );
    expect(descendantsOf(sheet, "cfRule").map((rule) => rule.attributes.priority)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
    ]);
  });

  test("priorities that a pivot table refers to stay; ours come after", () => {
    const sheet = treeOf(flaggedParts("formats of a pivot table"), "xl/worksheets/sheet1.xml");
    expect(descendantsOf(sheet, "cfRule").map((rule) => rule.attributes.priority)).toEqual([
      "3",
      "4",
      "5",
      "1",
      "2",
    ]);
  });

  test("a user's note keeps its text; ours follows behind a separator, in a box that holds both", () => {
    const parts = flaggedParts("notes of the user");
    const comments = descendantsOf(treeOf(parts, "xl/comments1.xml"), "comment");
    const text = descendantsOf(comments[0] as never, "t")
      .map((t) => t.text)
      .join("");
    expect(text).toMatch(/^王审核:\n请核实人数\n─+ 汇荐 Huijian ─+\n成员人数 4 人/);
    expect(comments[0]?.attributes.authorId).toBe("0");
    expect(comments.slice(1).map((comment) => comment.attributes.authorId)).toEqual(["1", "1"]);
    const vml = new TextDecoder().decode(parts["xl/drawings/vmlDrawing1.vml"]);
    expect(vml.match(/<v:shape /g)).toHaveLength(3);
    expect(vml).not.toContain("2, 15, 0, 10, 4, 31, 4, 9");
  });

  test("a plain note becomes runs so that both texts show", () => {
    const text = descendantsOf(
      treeOf(flaggedParts("plain text notes, no authors"), "xl/comments1.xml"),
      "text",
    )[0];
    expect(text?.children.map((child) => child.name)).toEqual(["r", "r"]);
  });

  test("a threaded comment and its stand-in note stay as they are, and this is said", () => {
    const { bytes, sheet } = fixture("threaded comments");
    const flagged = flagWorkbook(bytes, request(sheet));
    expect(flagged.report.warnings).toEqual([{ code: "threadedComments", cells: ["B2"] }]);
    const comments = descendantsOf(treeOf(partsOf(flagged.bytes), "xl/comments1.xml"), "comment");
    expect(comments.map((comment) => comment.attributes.ref)).toEqual(["B2", "B4", "D9"]);
    expect(JSON.stringify(comments[0])).not.toContain("成员人数");
  });

  test("strict packages get strict names", () => {
    const parts = flaggedParts("strict");
    expect(treeOf(parts, "xl/worksheets/sheet3.xml").attributes.xmlns).toBe(
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
    const types = descendantsOf(treeOf(parts, "xl/worksheets/_rels/sheet1.xml.rels"), "Relationship").map(
      (r) => r.attributes.Type,
    );
    expect(types).toEqual([
      "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
      "http://purl.oclc.org/ooxml/officeDocument/relationships/vmlDrawing",
    ]);
  });

  test("prefixed parts get prefixed elements", () => {
    const sheet = treeOf(flaggedParts("only prefixed elements"), "xl/worksheets/sheet1.xml");
    expect(sheet.children.map((child) => child.name)).toEqual([
      "x:sheetData",
      "x:conditionalFormatting",
      "x:conditionalFormatting",
      "x:conditionalFormatting",
      "x:legacyDrawing",
    ]);
  });

  test("a sheet of the user's with the same name is not overwritten", () => {
    const { bytes } = fixture("a sheet called 校验结果 of the user's own");
    expect(flagWorkbook(bytes, request("Sheet1")).report.findingsSheet).toBe("校验结果 (2)");
  });

  test("a flag on a covered cell shows at the merge", () => {
    const { bytes } = fixture("conditional formats and their extensions");
    const flags: CellFlag[] = [
      { row: 4, column: 0, severity: "warning", note: "甲" },
      { row: 5, column: 0, severity: "error", note: "乙" },
    ];
    const parts = partsOf(flagWorkbook(bytes, { ...request("Sheet1"), flags }).bytes);
    const format = childrenOf(treeOf(parts, "xl/worksheets/sheet1.xml"), "conditionalFormatting")[0];
    expect(format?.attributes.sqref).toBe("A4:A6");
    expect(
      descendantsOf(treeOf(parts, "xl/comments1.xml"), "comment").map((c) => [
        c.attributes.ref,
        descendantsOf(c, "t")[0]?.text,
      ]),
    ).toEqual([["A4", "甲\n\n乙\n—— 汇荐 Huijian"]]);
  });

  test("a signature is kept as it is, and said to be invalid for the copy", () => {
    const { bytes } = fixture("a digital signature");
    expect(flagWorkbook(bytes, request("Sheet1")).report.warnings).toEqual([{ code: "signatureInvalid" }]);
    expect(flagWorkbook(fixture("plain").bytes, request("Sheet1")).report.warnings).toEqual([]);
  });

  test("an unknown sheet is refused", () => {
    expect(() => flagWorkbook(fixture("plain").bytes, request("没有"))).toThrow("sheetNotFound");
  });
});
