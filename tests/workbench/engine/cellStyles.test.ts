import fs from "node:fs";
import { openWorkbook } from "../../../src/files";
import { readCellStyles } from "../../../src/workbench/engine/cellStyles";
import type { CellStyles } from "../../../src/workbench/engine/cellStyles";
import { tinted } from "../../../src/workbench/engine/colors";
import { readLayout } from "../../../src/workbench/engine/sheetLayout";
import { PLAIN_STYLE } from "../../../src/workbench/grid/types";
import { buildXlsx } from "../../support/workbooks";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook with this style part and, where given, this theme and this sheet. */
async function workbookOf(styles: string, more: { theme?: string; data?: string; before?: string } = {}) {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const bytes = buildXlsx({
    sheets: [{ data: more.data ?? "", before: more.before ?? "" }],
    parts: {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
      ...(more.theme === undefined ? {} : { "xl/theme/theme1.xml": more.theme }),
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "worksheet", "worksheets/sheet1.xml")}${relationship("s", "styles", "styles.xml")}${relationship("t", "theme", "theme/theme1.xml")}</Relationships>`,
    },
  });
  return openWorkbook(bytes, "a.xlsx");
}

const look = ({ styles, byNumber }: CellStyles, number: number) => styles[byNumber[number] as number];

describe("looks of cells", () => {
  test("letters, fills, lines and places are read", async () => {
    const looks = readCellStyles(
      await workbookOf(
        `<fonts><font><sz val="11"/></font>
           <font><b/><i val="1"/><u/><strike/><sz val="22"/><color rgb="FFC00000"/></font></fonts>
         <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
           <fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>
         <borders><border><left/><right/><top/><bottom/></border>
           <border><left style="thin"><color rgb="FF8EA9DB"/></left><right style="none"/><top style="thick"><color auto="1"/></top><bottom/></border></borders>
         <cellStyleXfs><xf fontId="1"/></cellStyleXfs>
         <cellXfs><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf>
           <xf fillId="1" numFmtId="14"/></cellXfs>`,
      ),
    );
    expect(look(looks, 1)).toEqual({
      bold: true,
      italic: true,
      line: "underline line-through",
      fontSize: 25,
      color: "#c00000",
      fill: "#ddebf7",
      borders: { left: "#8ea9db", right: null, top: "", bottom: null },
      align: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
    });
    expect(look(looks, 0)).toMatchObject({
      bold: false,
      fill: null,
      align: null,
      vertical: "bottom",
      wrap: false,
    });
    // The usual pattern of every workbook is no fill; what differs in its number format only is one look.
    expect(looks.byNumber[2]).toBe(looks.byNumber[0]);
  });

  test("colours come from the theme and the old palette, made lighter and darker as Excel does", async () => {
    const theme = `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme>
      <a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>
      <a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
    const fill = (color: string): string =>
      `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
    const looks = readCellStyles(
      await workbookOf(
        `<fonts><font/></fonts><fills>${['theme="0"', 'theme="1"', 'theme="4"', 'theme="4" tint="0.8"', 'indexed="13"', 'indexed="64"'].map(fill).join("")}</fills>
         <cellXfs>${[0, 1, 2, 3, 4, 5].map((id) => `<xf fillId="${id}"/>`).join("")}</cellXfs>`,
        { theme },
      ),
    );
    expect([0, 1, 2, 3, 4, 5].map((number) => look(looks, number)?.fill)).toEqual([
      "#fefefe",
      "#111111",
      "#4472c4",
      "#dae3f3",
      "#ffff00",
      null,
    ]);
    expect(tinted("#ffffff", -0.5)).toBe("#808080");
    expect(tinted("#000000", 1)).toBe("#ffffff");
  });

  test("a cell that is not in the file looks as its row, else as its column", async () => {
    const workbook = await workbookOf(
      `<fonts><font/></fonts><fills>${["FF0000", "00FF00", "0000FF", "FFFFFF"].map((rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`).join("")}</fills>
       <cellXfs>${[3, 0, 1, 2].map((id) => `<xf fillId="${id}"/>`).join("")}</cellXfs>`,
      {
        before: '<cols><col min="2" max="2" style="1" width="9"/></cols>',
        data: `<row r="1"><c r="A1" s="3"><v>1</v></c><c r="C1"><v>2</v></c></row>
               <row r="2" s="2" customFormat="1"><c r="A2"><v>1</v></c></row><row r="3" s="2"><c r="A3"><v>1</v></c></row>`,
      },
    );
    const looks = readCellStyles(workbook);
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error("no sheet");
    const { styleOf } = readLayout(workbook, sheet, sheet.grid(), looks);
    const fillAt = (row: number, column: number) => looks.styles[styleOf(row, column)]?.fill;
    expect([fillAt(0, 0), fillAt(0, 1), fillAt(0, 2)]).toEqual(["#0000ff", "#ff0000", "#ffffff"]);
    expect([fillAt(1, 0), fillAt(1, 1), fillAt(2, 1)]).toEqual(["#ffffff", "#00ff00", "#ff0000"]);
  });

  test("a style part that cannot be read leaves the cells plain", async () => {
    expect(readCellStyles(await workbookOf("<fonts><font>"))).toEqual({
      styles: [PLAIN_STYLE],
      byNumber: [],
    });
  });

  test("LibreOffice's file: frozen rows and columns, fills, large letters", async () => {
    const workbook = await openWorkbook(
      new Uint8Array(fs.readFileSync("tests/fixtures/files/styled.xlsx")),
      "a.xlsx",
    );
    const looks = readCellStyles(workbook);
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error("no sheet");
    const { layout, freezes, styleOf } = readLayout(workbook, sheet, sheet.grid(), looks);
    expect([freezes, layout.frozenRows, layout.frozenColumns]).toEqual([true, 3, 2]);
    expect(looks.styles[styleOf(0, 0)]).toMatchObject({
      bold: true,
      color: "#c00000",
      align: "center",
      fontSize: 23,
    });
    expect(looks.styles[styleOf(2, 0)]).toMatchObject({ fill: "#1f4e79", color: "#ffffff", wrap: true });
  });
});
