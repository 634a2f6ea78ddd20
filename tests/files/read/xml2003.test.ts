import { openWorkbook } from "../../../src/files";
import { plainFormula } from "../../../src/files/read/xml2003/plainFormula";

const workbook = (inside: string): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${inside}</Workbook>`,
  );
const cell = (type: string, text: string, more = ""): string =>
  `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;

test("types, formats that are named or inherited, comments and rich text", async () => {
  const opened = await openWorkbook(
    workbook(
      `<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="e" ss:Parent="d"/><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style></Styles>
<Worksheet ss:Name="汇总表"><Table><Column ss:Index="2" ss:Hidden="1" ss:StyleID="p"/><Row>${cell("DateTime", "2018-09-01T00:00:00.000", ' ss:StyleID="e"')}${cell("Number", "0.5")}${cell("Boolean", "1")}${cell("Error", "#N/A")}<Cell><ss:Data ss:Type="String"><html:B>毛</html:B>&#10;娴</ss:Data><Comment><ss:Data><html:B>批注</html:B></ss:Data></Comment></Cell></Row><Row ss:Index="5" ss:Hidden="1" ss:Span="1">${cell("String", "丁", ' ss:Index="3"')}</Row><Row>${cell("Number", "x")}</Row></Table></Worksheet>
<Worksheet ss:Name="藏"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
    ),
    "a.xml",
  );
  expect(opened).toMatchObject({ format: "xml2003", activeSheet: 0, dateSystem: 1900, fileNotes: [] });
  expect(opened.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["汇总表", "visible"],
    ["藏", "hidden"],
  ]);
  const grid = opened.sheets[0]!.grid();
  expect([0, 1, 2, 3, 4].map((column) => grid.value(0, column))).toEqual([
    43344,
    0.5,
    true,
    { error: "#N/A" },
    "毛\n娴",
  ]);
  expect([grid.text(0, 0), grid.text(0, 1)]).toEqual(["2018/9/1", "50.0%"]);
  expect([grid.value(4, 2), grid.value(6, 0)]).toEqual(["丁", "x"]);
  expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[4, 5], [1]]);
});

test("the 1904 calendar and the active sheet", async () => {
  const opened = await openWorkbook(
    workbook(
      `<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><ActiveSheet>1</ActiveSheet><Date1904/></ExcelWorkbook><Worksheet ss:Name="一"><Table/></Worksheet><Worksheet ss:Name="二"><Table><Row>${cell("DateTime", "2018-09-01T00:00:00.000")}</Row></Table></Worksheet>`,
    ),
    "a.xml",
  );
  expect([opened.activeSheet, opened.dateSystem]).toEqual([1, 1904]);
  expect(opened.sheets[1]!.grid().value(0, 0)).toBe(43344 - 1462);
});

test.each([
  ["=R[-1]C*2", "=C2*2"],
  ["=SUM(R1C1:R[1]C[-1])", "=SUM($A$1:B4)"],
  ['=IF(RC[-2]="RC","R1C1",RC(1))', '=IF(A3="RC","R1C1",RC(1))'],
  ["=R[-9]C", "=#REF!"],
  ["='R1C1'!RC", "='R1C1'!C3"],
])("%s at C3 is %s", (formula, expected) => {
  expect(plainFormula(formula, 2, 2)).toBe(expected);
});

test.each([
  '<Row ss:Index="0"/>',
  '<Row ss:Index="2000000"/>',
  '<Row><Cell ss:Index="99999"/></Row>',
  '<Row><Cell ss:MergeAcross="99999"/></Row>',
])("%s names a place that no sheet has", async (row) => {
  await expect(
    openWorkbook(workbook(`<Worksheet ss:Name="一"><Table>${row}</Table></Worksheet>`), "a.xml"),
  ).rejects.toMatchObject({ code: "damaged" });
});
