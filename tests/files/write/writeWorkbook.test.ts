import fc from "fast-check";
import { read } from "@e965/xlsx";
import type { CellDescription, SheetDescription, WorkbookDescription } from "../../../src/core";
import { startsLikeFormula } from "../../../src/core/grid";
import { writeWorkbook } from "../../../src/files/write";
import { childOf, descendantsOf } from "../support/xmlTree";
import { expectSound, partsOf, textOf, treeOf } from "../support/package";

function sheet(over: Partial<SheetDescription> = {}): SheetDescription {
  return { name: "表", rows: [], columnWidths: [], merges: [], ...over };
}

function one(over: Partial<SheetDescription>): ReturnType<typeof treeOf> {
  const bytes = writeWorkbook({ sheets: [sheet(over)] });
  expectSound(bytes);
  return treeOf(partsOf(bytes), "xl/worksheets/sheet1.xml");
}

const FULL: WorkbookDescription = {
  sheets: [
    sheet({
      name: "推荐汇总表",
      columnWidths: [6, 20, 20, 8],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 1, left: 0, bottom: 2, right: 0 },
      ],
      frozenRows: 3,
      frozenColumns: 1,
      autoFilter: { top: 2, left: 0, bottom: 9, right: 3 },
      print: {
        orientation: "landscape",
        paper: "A4",
        fitToWidth: true,
        repeatRows: [1, 2],
        area: { top: 0, left: 0, bottom: 9, right: 3 },
        pageNumbers: true,
      },
      validations: [
        {
          range: { top: 3, left: 0, bottom: 9, right: 0 },
          rule: { type: "whole", min: 1 },
          allowBlank: true,
        },
      ],
      rows: [
        {
          height: 30,
          cells: [{ value: "推荐汇总表", style: { bold: true, size: 18, horizontal: "center" } }],
        },
        {
          cells: [
            { value: "序号", style: { border: true, wrap: true, vertical: "center", fill: "DDEBF7" } },
            null,
          ],
        },
        { cells: [null, { value: "见", link: { sheet: "It's 2", cell: "B2" } }] },
        {
          cells: [
            { value: 1 },
            { value: true },
            { value: "13800000000", format: "@" },
            { value: 43000, format: "yyyy年m月" },
          ],
        },
      ],
    }),
    sheet({ name: "It's 2", rows: [{ cells: [{ value: "b" }] }] }),
  ],
};

describe("a new workbook", () => {
  test("is sound by Excel's rules and the same bytes every time", () => {
    const bytes = writeWorkbook(FULL);
    expectSound(bytes);
    expect(writeWorkbook(FULL)).toEqual(bytes);
  });

  test("is read back by another program with its values, formats and merges", () => {
    const book = read(writeWorkbook(FULL), { cellNF: true, cellStyles: false });
    expect(book.SheetNames).toEqual(["推荐汇总表", "It's 2"]);
    const first = book.Sheets["推荐汇总表"];
    expect(first?.A4).toMatchObject({ t: "n", v: 1 });
    expect(first?.B4).toMatchObject({ t: "b", v: true });
    expect(first?.C4).toMatchObject({ t: "s", v: "13800000000" });
    expect(first?.D4).toMatchObject({ t: "n", v: 43000, z: "yyyy年m月" });
    expect(first?.["!merges"]).toHaveLength(2);
  });

  test("names print titles, print area and filter range of the right sheet", () => {
    const workbook = treeOf(partsOf(writeWorkbook(FULL)), "xl/workbook.xml");
    expect(
      descendantsOf(workbook, "definedName").map((name) => [
        name.attributes.name,
        name.attributes.localSheetId,
        name.text,
      ]),
    ).toEqual([
      ["_xlnm._FilterDatabase", "0", "'推荐汇总表'!$A$3:$D$10"],
      ["_xlnm.Print_Area", "0", "'推荐汇总表'!$A$1:$D$10"],
      ["_xlnm.Print_Titles", "0", "'推荐汇总表'!$2:$3"],
    ]);
  });

  test("prints on A4 landscape, one page wide, with page numbers", () => {
    const root = treeOf(partsOf(writeWorkbook(FULL)), "xl/worksheets/sheet1.xml");
    expect(childOf(childOf(root, "sheetPr"), "pageSetUpPr").attributes).toEqual({ fitToPage: "1" });
    expect(childOf(root, "pageSetup").attributes).toEqual({
      paperSize: "9",
      fitToWidth: "1",
      fitToHeight: "0",
      orientation: "landscape",
    });
    expect(childOf(childOf(root, "headerFooter"), "oddFooter").text).toBe("&C第 &P 页，共 &N 页");
  });

  test("has 1904 dates where asked", () => {
    const parts = partsOf(writeWorkbook(FULL, { dateSystem: 1904 }));
    expect(childOf(treeOf(parts, "xl/workbook.xml"), "workbookPr").attributes).toEqual({ date1904: "1" });
  });

  test("links lead to quoted sheets", () => {
    const root = treeOf(partsOf(writeWorkbook(FULL)), "xl/worksheets/sheet1.xml");
    expect(childOf(childOf(root, "hyperlinks"), "hyperlink").attributes).toEqual({
      ref: "B3",
      location: "'It''s 2'!B2",
    });
  });

  test("covered cells of a bordered merge carry the border", () => {
    const root = treeOf(partsOf(writeWorkbook(FULL)), "xl/worksheets/sheet1.xml");
    const style = (address: string): string | undefined =>
      descendantsOf(root, "c").find((cell) => cell.attributes.r === address)?.attributes.s;
    expect(style("A2")).toBeDefined();
    expect(style("A3")).toBe(style("A2"));
  });
});

describe("text", () => {
  test.each(["=1+1", "+86 138", "-5", "@SUM(A1)", "＝1", " =1", "\t=1", "'=1"])("%j stays text", (text) => {
    expect(startsLikeFormula(text)).toBe(true);
    const bytes = writeWorkbook({ sheets: [sheet({ rows: [{ cells: [{ value: text }] }] })] });
    const parts = partsOf(bytes);
    const root = treeOf(parts, "xl/worksheets/sheet1.xml");
    const cell = descendantsOf(root, "c")[0];
    expect(descendantsOf(root, "f")).toEqual([]);
    expect(cell?.attributes.t).toBe("s");
    const xf = childOf(treeOf(parts, "xl/styles.xml"), "cellXfs").children[Number(cell?.attributes.s)];
    expect(xf?.attributes.quotePrefix).toBe("1");
    expect(read(bytes).Sheets["表"]?.A1).toMatchObject({ t: "s", v: text });
  });

  test("ordinary text carries no prefix", () => {
    expect(startsLikeFormula("甲=乙")).toBe(false);
    expect(
      descendantsOf(one({ rows: [{ cells: [{ value: "甲=乙" }] }] }), "c")[0]?.attributes.s,
    ).toBeUndefined();
  });

  test("characters XML forbids, escapes and lone surrogates are written as Excel writes them", () => {
    const bytes = writeWorkbook({
      sheets: [sheet({ rows: [{ cells: [{ value: "a\u0001b\rc_x0041_\ud800 <&>" }] }] })],
    });
    expectSound(bytes);
    expect(textOf(partsOf(bytes), "xl/sharedStrings.xml")).toContain(
      "a_x0001_b_x000D_c_x005F_x0041_\ufffd &lt;&amp;&gt;",
    );
  });

  test("longer than a cell can hold is cut visibly", () => {
    const text = treeOf(
      partsOf(writeWorkbook({ sheets: [sheet({ rows: [{ cells: [{ value: "字".repeat(40000) }] }] })] })),
      "xl/sharedStrings.xml",
    );
    const written = descendantsOf(text, "t")[0]?.text ?? "";
    expect(written).toHaveLength(32767);
    expect(written.endsWith("字…")).toBe(true);
  });

  test("a number that is none is written as text", () => {
    expect(
      descendantsOf(one({ rows: [{ cells: [{ value: NaN }, { value: -0 }] }] }), "c").map(
        (c) => c.attributes.t,
      ),
    ).toEqual(["s", undefined]);
  });

  test("any text comes back from another reader", () => {
    const anyText = fc
      .string({ unit: "binary", minLength: 1, maxLength: 60 })
      .filter((text) => !/[\r\ufffe\uffff]|_x[\da-f]{4}_/i.test(text));
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const bytes = writeWorkbook({
          sheets: [sheet({ rows: texts.map((value) => ({ cells: [{ value }] })) })],
        });
        const strings = treeOf(partsOf(bytes), "xl/sharedStrings.xml");
        const unescape = (text: string): string =>
          text.replace(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
        expect(new Set(descendantsOf(strings, "t").map((t) => unescape(t.text)))).toEqual(new Set(texts));
      }),
      { numRuns: 60 },
    );
  });
});

describe("styles", () => {
  test("equal looks share one record", () => {
    const cell: CellDescription = { value: "x", style: { bold: true, border: true } };
    const bytes = writeWorkbook({
      sheets: [sheet({ rows: Array.from({ length: 50 }, () => ({ cells: [cell, cell] })) })],
    });
    const styles = treeOf(partsOf(bytes), "xl/styles.xml");
    expect(childOf(styles, "cellXfs").children).toHaveLength(2);
    expect(childOf(styles, "fonts").children).toHaveLength(2);
    expect(childOf(styles, "borders").children).toHaveLength(2);
  });

  test("everything a style can say is there", () => {
    const bytes = writeWorkbook({
      sheets: [
        sheet({
          rows: [
            {
              cells: [
                {
                  value: "x",
                  format: "0.0",
                  style: {
                    bold: true,
                    underline: true,
                    size: 9,
                    color: "C00000",
                    fill: "FFEEDD",
                    horizontal: "right",
                    vertical: "top",
                    wrap: true,
                    unlocked: true,
                  },
                },
              ],
            },
          ],
        }),
      ],
    });
    const styles = treeOf(partsOf(bytes), "xl/styles.xml");
    const xf = childOf(styles, "cellXfs").children[1];
    expect(xf?.children.map((child) => [child.name, child.attributes])).toEqual([
      ["alignment", { horizontal: "right", vertical: "top", wrapText: "1" }],
      ["protection", { locked: "0" }],
    ]);
    expect(childOf(styles, "fonts").children[1]?.children.map((child) => child.name)).toEqual([
      "b",
      "u",
      "sz",
      "color",
      "name",
      "charset",
    ]);
    expect(childOf(styles, "numFmts").children[0]?.attributes).toEqual({
      numFmtId: "176",
      formatCode: "0.0",
    });
  });
});
