import { openWorkbook } from "../../../src/files/read";
import { buildXlsx } from "../../support/workbooks";
import { codeOf, firstGrid, number, open, row } from "../support/xlsx";

describe("cell types", () => {
  test("every type has its value and its displayed text", async () => {
    const grid = await firstGrid({
      sharedStrings: ["<si><t>毛  娴</t></si>", "<si><t>a</t></si>"],
      data:
        row(
          1,
          '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>内联</t></is></c><c r="C1"><v>12.5</v></c>',
        ) +
        row(2, '<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#REF!</v></c>') +
        row(
          3,
          '<c r="A3" t="str"><f>A1&amp;"x"</f><v>毛x</v></c><c r="B3" t="n"><v>-1.5E-3</v></c><c r="C3" t="str"><f>""</f><v></v></c>',
        ),
    });
    expect(grid).toMatchObject({ name: "Sheet1", top: 0, left: 0, bottom: 3, right: 3, dateSystem: 1900 });
    expect([grid.value(0, 0), grid.value(0, 1), grid.value(0, 2)]).toEqual(["毛  娴", "内联", 12.5]);
    expect([grid.value(1, 0), grid.value(1, 1), grid.value(1, 2)]).toEqual([true, false, { error: "#REF!" }]);
    expect([grid.text(1, 0), grid.text(1, 1), grid.text(1, 2)]).toEqual(["TRUE", "FALSE", "#REF!"]);
    expect([grid.value(2, 0), grid.value(2, 1), grid.value(2, 2)]).toEqual(["毛x", -0.0015, ""]);
    expect([grid.formula(2, 0), grid.formula(2, 1), grid.formula(2, 2)]).toEqual(['=A1&"x"', null, '=""']);
    expect([grid.value(9, 0), grid.text(0, 9), grid.format(9, 9), grid.formula(9, 9)]).toEqual([
      null,
      "",
      "General",
      null,
    ]);
  });

  test("shared strings: rich runs joined, phonetics left out, escapes, line ends, spaces, CDATA, entities", async () => {
    const strings = [
      '<si><r><t>创新</t></r><r><rPr><b/></rPr><t>工作室</t></r><rPh sb="0" eb="1"><t>chuang</t></rPh><phoneticPr/></si>',
      '<si><t xml:space="preserve"> a_x000D_\r\nb_x005F_x000D_ </t></si>',
      "<si><t><![CDATA[<甲>]]>&amp;乙</t></si>",
      "<si/>",
      "<si><t></t></si>",
      "<si><t>A&#x4e00;&lt;</t></si>",
      "<si><t/></si>",
      `<si><t>${"很长的说明".repeat(30)}</t></si>`,
    ];
    const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join("");
    const grid = await firstGrid({ sharedStrings: strings, data: row(1, cells) });
    const values = strings.map((_, column) => grid.value(0, column));
    expect(values.slice(0, 3)).toEqual(["创新工作室", " a\r\nb_x000D_ ", "<甲>&乙"]);
    expect(values.slice(3)).toEqual(["", "", "A一<", "", "很长的说明".repeat(30)]);
  });

  test("more shared strings than their bytes promise", async () => {
    const strings = Array.from({ length: 300 }, (_, index) => `<si><t>${index % 10}</t></si>`);
    const grid = await firstGrid({ sharedStrings: strings, data: row(1, '<c t="s"><v>299</v></c>') });
    expect(grid.value(0, 0)).toBe("9");
  });

  test("inline strings: rich runs, phonetics, several pieces, repeated texts", async () => {
    const inline = (content: string): string => `<c t="inlineStr"><is>${content}</is></c>`;
    const grid = await firstGrid({
      data: row(
        1,
        inline("<r><t>甲</t></r><r><t>乙</t></r><rPh><t>yi</t></rPh>") +
          inline("<t>a<!-- b -->c</t>") +
          inline("<t/>") +
          inline("<t>甲乙</t>"),
      ),
    });
    expect([0, 1, 2, 3].map((column) => grid.value(0, column))).toEqual(["甲乙", "ac", null, "甲乙"]);
  });

  test("ISO dates become serials with a date format", async () => {
    const date = (text: string): string => `<c t="d"><v>${text}</v></c>`;
    const data = row(
      1,
      ["2018-10-01", "1900-01-01", "2018-10-01T12:00:00Z", "18:00:00", "2018-13-01", "十月"]
        .map(date)
        .join(""),
    );
    const grid = await firstGrid({ data, styles: { cellFormats: [0] } });
    expect([0, 1, 2, 3].map((column) => grid.value(0, column))).toEqual([43374, 1, 43374.5, 0.75]);
    expect([grid.text(0, 0), grid.format(0, 0)]).toEqual(["2018/10/1", "yyyy/m/d"]);
    expect(grid.text(0, 2)).toBe("2018/10/1 12:00:00");
    expect([grid.value(0, 4), grid.value(0, 5)]).toEqual(["2018-13-01", "十月"]);
    const mac = await firstGrid({
      data,
      workbookProperties: '<workbookPr date1904="1"/>',
      styles: { cellFormats: [31] },
    });
    expect([mac.dateSystem, mac.value(0, 0), mac.text(0, 0)]).toEqual([1904, 43374 - 1462, "2018年10月1日"]);
  });

  test("numbers keep every digit; what is no number stays as text and is told", async () => {
    const texts = [
      "0.1",
      "123456789012345",
      "0.30000000000000004",
      "1e3",
      "-0.5",
      "+7",
      ".5",
      "5.",
      "甲",
      "  ",
      "1&#48;",
      "-",
    ];
    const opened = await open({
      sheets: [{ data: row(1, texts.map((text) => `<c><v>${text}</v></c>`).join("")) }],
    });
    const grid = opened.sheets[0]!.grid();
    const values = texts.map((_, column) => grid.value(0, column));
    expect(values).toEqual([0.1, 123456789012345, 0.1 + 0.2, 1000, -0.5, 7, 0.5, 5, "甲", null, 10, "-"]);
    expect(opened.fileNotes).toMatchObject([{ code: "valueNotANumber", place: "Sheet1", loses: false }]);
  });
});

describe("places", () => {
  test("missing addresses count on; odd attributes are skipped", async () => {
    const grid = await firstGrid({
      data: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5" cm = "1" s=\'0\'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    });
    expect([
      grid.value(0, 0),
      grid.value(0, 1),
      grid.value(4, 2),
      grid.value(4, 3),
      grid.value(5, 0),
    ]).toEqual([1, 2, 3, 4, 5]);
    expect([grid.top, grid.bottom, grid.left, grid.right]).toEqual([0, 6, 0, 4]);
  });

  test("cells and rows out of order, and the later of two cells in one place", async () => {
    const grid = await firstGrid({
      data:
        row(3, number("B3", 32) + number("A3", 31)) +
        row(1, number("A1", 11) + number("A1", 12)) +
        row(2, number("D2", 24)),
    });
    expect([grid.value(2, 0), grid.value(2, 1), grid.value(0, 0), grid.value(1, 3)]).toEqual([
      31, 32, 12, 24,
    ]);
    expect(grid.value(1, 0)).toBeNull();
  });

  test("gaps between cells, and styled blanks that cost nothing", async () => {
    const grid = await firstGrid({
      data:
        row(2, number("B2", 1) + number("F2", 2) + number("Z2", 3) + '<c r="AA2" s="0"/>') +
        row(900000, '<c r="A900000" s="0"/>'),
    });
    expect([grid.top, grid.left, grid.bottom, grid.right]).toEqual([1, 1, 2, 26]);
    expect([0, 1, 2, 5, 25, 26].map((column) => grid.value(1, column))).toEqual([null, 1, null, 2, 3, null]);
  });

  test("merges, hidden rows and columns", async () => {
    const grid = await firstGrid({
      before:
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>',
      data: `<row r="1" hidden="1">${number("A1", 1)}</row><row r="2" ht="0">${number("A2", 1)}</row><row r="3" hidden="true"/>${row(4, number("A4", 1))}`,
      after:
        '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="$D$4"/><mergeCell ref="oops"/></mergeCells><extLst><ext><row r="9"/></ext></extLst>',
    });
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ]);
    expect([...grid.hiddenRows]).toEqual([0, 1, 2]);
    expect([...grid.hiddenColumns]).toEqual([1, 2, 4]);
  });

  test.each([
    ["a row past the last", '<row r="1048577"><c><v>1</v></c></row>'],
    ["a row that is no number", '<row r="x"><c><v>1</v></c></row>'],
    ["a cell past the last row", '<row r="1"><c r="A1048577"><v>1</v></c></row>'],
    ["a cell past the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a cell without column", '<row r="1"><c r="1"><v>1</v></c></row>'],
    ["a shared string that is not there", '<row r="1"><c t="s"><v>5</v></c></row>'],
    ["an attribute without end", '<row r="1"><c r=A1 ><v>1</v></c></row>'],
    ["a formula with a broken attribute", '<row r="1"><c><f t="shared" si>1</f></c></row>'],
    ["a sheet cut off", '<row r="1"><c><v>1</v>'],
  ])("%s is damage", async (_name, data) => {
    const opened = await open({ sheets: [{ data }] });
    expect(await codeOf(() => opened.sheets[0]!.grid())).toBe("damaged");
  });

  test("more cells than the limit", async () => {
    const bytes = buildXlsx({ sheets: [{ data: row(1, "<c><v>1</v></c>".repeat(40)) }] });
    const opened = await openWorkbook(bytes, "a.xlsx", { limits: { cells: 39 } });
    expect(await codeOf(() => opened.sheets[0]!.grid())).toBe("tooLarge");
    const enough = await openWorkbook(bytes, "a.xlsx", { limits: { cells: 40 } });
    expect(enough.sheets[0]!.grid().right).toBe(40);
  });
});
