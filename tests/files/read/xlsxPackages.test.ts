import { nodeCodec } from "../../../src/files/node";
import { openWorkbook } from "../../../src/files/read";
import { xlsxParts, zipParts } from "../../support/workbooks";
import { codeOf, firstGrid, number, open, row } from "../support/xlsx";

describe("formulas", () => {
  test("shared formulas move their relative references", async () => {
    const grid = await firstGrid({
      data:
        row(
          1,
          '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1+SUM(B1:B$2)&amp;"A1"+\'A1\'!B1+LOG10(B1)+名称1</f><v>1</v></c>',
        ) +
        row(2, '<c r="A2"><f t="shared" si="0"/><v>2</v></c>') +
        row(
          3,
          '<c r="B3"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><f t="array" ref="C3">ROW()-5</f><v>1</v></c><c><v>9</v></c>',
        ),
    });
    expect(grid.formula(1, 0)).toBe("=B2+$C$1+SUM(B2:B$2)&\"A1\"+'A1'!B2+LOG10(B2)+名称1");
    expect(grid.formula(2, 1)).toBe("=C3+$C$1+SUM(C3:C$2)&\"A1\"+'A1'!C3+LOG10(C3)+名称1");
    expect([grid.formula(2, 2), grid.formula(2, 3), grid.value(2, 3)]).toEqual(["=ROW()-5", null, 9]);
  });

  test("a reference moved off the sheet", async () => {
    const grid = await firstGrid({
      data:
        row(2, '<c r="B2"><f t="shared" si="1">A1</f><v>1</v></c>') +
        row(3, '<c r="A3"><f t="shared" si="1"/><v>1</v></c>'),
    });
    expect(grid.formula(2, 0)).toBe("=#REF!");
  });

  test("no cached value: the cell is empty, its formula known, and it is told", async () => {
    const opened = await open({
      sheets: [{ data: row(1, '<c r="A1"><f>ROW()-5</f></c><c r="B1"><f>1+1</f><v/></c>') }],
    });
    const grid = opened.sheets[0]!.grid();
    expect([grid.value(0, 0), grid.text(0, 0), grid.formula(0, 0), grid.formula(0, 1)]).toEqual([
      null,
      "",
      "=ROW()-5",
      "=1+1",
    ]);
    expect(opened.fileNotes).toMatchObject([
      { code: "formulasWithoutValues", place: "Sheet1", loses: false },
    ]);
    expect(opened.sheets[0]!.grid()).toBe(grid);
    expect(opened.fileNotes).toHaveLength(1);
  });
});

describe("packages", () => {
  test("sheets, hidden ones, other kinds, the active one, both date systems", async () => {
    const opened = await open({
      workbookProperties: '<workbookPr date1904="true"/>',
      activeTab: 3,
      workbookTail: "<extLst><ext><sheet name='x'/></ext></extLst>",
      sheets: [
        { name: "图&表", kind: "chartsheet", target: "chartsheets/sheet1.xml", xml: "<chartsheet/>" },
        { name: "藏", state: "hidden" },
        { name: "深藏", state: "veryHidden" },
        { name: "汇总表", data: row(1, number("A1", 1)) },
      ],
    });
    expect(opened.sheets.map(({ name, hidden, kind }) => [name, hidden, kind])).toEqual([
      ["图&表", "visible", "chart"],
      ["藏", "hidden", "worksheet"],
      ["深藏", "veryHidden", "worksheet"],
      ["汇总表", "visible", "worksheet"],
    ]);
    expect(opened).toMatchObject({ activeSheet: 3, dateSystem: 1904, format: "xlsx", fileName: "a.xlsx" });
    const chart = opened.sheets[0]!.grid();
    expect([chart.top, chart.bottom, chart.left, chart.right, chart.value(0, 0)]).toEqual([0, 0, 0, 0, null]);
    expect(opened.sheets[3]!.part).toBe("xl/worksheets/sheet4.xml");
    expect(opened.package?.find("xl/workbook.xml")).toBeDefined();
  });

  test("macros, an active sheet that is not there", async () => {
    expect(await open({ macros: true, activeTab: 9, sheets: [{}] })).toMatchObject({
      format: "xlsm",
      activeSheet: 0,
    });
  });

  test.each([
    ["absolute", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["with dots", "../xl/./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["in other case", "Worksheets/SHEET1.xml", "xl/worksheets/Sheet1.XML"],
    ["with backslashes", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
  ])("targets that are %s", async (_name, target, part) => {
    const opened = await open({ sheets: [{ target, part, data: row(1, number("A1", 7)) }] });
    expect(opened.sheets[0]!.grid().value(0, 0)).toBe(7);
  });

  test("strict namespaces and prefixed elements", async () => {
    const strict = await open({
      strict: true,
      sharedStrings: ["<si><t>甲</t></si>"],
      sheets: [{ data: row(1, '<c t="s"><v>0</v></c>') }],
    });
    expect(strict.sheets[0]!.grid().value(0, 0)).toBe("甲");
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const prefixed = await open({ sheets: [{ xml }] });
    expect(prefixed.sheets[0]!.grid().value(1, 1)).toBe("甲");
  });

  test("parts in UTF-16 and with a byte order mark", async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>';
    const wide = await open({ sheets: [{ xml: Buffer.from(`\ufeff${xml}`, "utf16le") }] });
    expect(wide.sheets[0]!.grid().value(0, 0)).toBe("甲");
    const marked = await open({ sheets: [{ xml: Buffer.from(`\ufeff${xml.replace("UTF-16", "UTF-8")}`) }] });
    expect(marked.sheets[0]!.grid().value(0, 0)).toBe("甲");
  });

  test("no styles, no shared strings, no root relationships, no sheet data", async () => {
    const opened = await open({
      sheets: [{ data: row(1, number("A1", 43374, 5)) }, { xml: "<worksheet><sheetData/></worksheet>" }],
      parts: { "_rels/.rels": null },
    });
    expect(opened.sheets[0]!.grid().text(0, 0)).toBe("43374");
    expect(opened.sheets[1]!.grid().bottom).toBe(0);
    const dangling = await open({
      sharedStrings: [],
      styles: { cellFormats: [] },
      sheets: [{ data: row(1, number("A1", 1)) }],
      parts: { "xl/styles.xml": null, "xl/sharedStrings.xml": null },
    });
    expect(dangling.sheets[0]!.grid().value(0, 0)).toBe(1);
  });

  test("parts that are missing or refused", async () => {
    const lost = await open({ sheets: [{}], parts: { "xl/worksheets/sheet1.xml": null } });
    expect(await codeOf(() => lost.sheets[0]!.grid())).toBe("damaged");
    const attack =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>';
    const opened = await open({ sheets: [{ xml: attack }] });
    expect(await codeOf(() => opened.sheets[0]!.grid())).toBe("damaged");
    expect(await codeOf(() => open({ sheets: [] }))).toBe("damaged");
    expect(await codeOf(() => open({ sheets: [{ kind: "chartsheet" }] }))).toBe("damaged");
    expect(await codeOf(() => open({ sheets: [{}], parts: { "xl/workbook.xml": "<workbook>" } }))).toBe(
      "damaged",
    );
  });

  test("a relationship without its type, a sheet without relationship", async () => {
    const parts = xlsxParts({ sheets: [{ data: row(1, number("A1", 1)) }] });
    parts["xl/workbook.xml"] =
      '<workbook xmlns:q="r"><sheets><sheet q:id="rId1" sheetId="1"/><sheet name="无" sheetId="2"/></sheets></workbook>';
    const opened = await openWorkbook(zipParts(parts), "a.xlsx", { codec: nodeCodec });
    expect(opened.sheets.map(({ name, part }) => [name, part])).toEqual([
      ["Sheet1", "xl/worksheets/sheet1.xml"],
      ["无", null],
    ]);
    expect(opened.sheets[0]!.grid().value(0, 0)).toBe(1);
  });
});

describe("displayed text", () => {
  const custom = { 164: 'yyyy"年"m"月"', 165: '0.00"万元"', 166: "general", 167: "0;-0;;@", 168: "" };
  const cellFormats = [0, 14, 31, 57, 164, 165, 49, 166, 167, 168, 10, 3];

  test("by built-in, East-Asian and custom formats", async () => {
    const cells = [13800000000, 43374, 43374, 43374, 43374, 12.5, 123456789012, 5, 0, 3, 0.125, 1200];
    const data = row(
      1,
      cells.map((value, style) => `<c s="${style}"><v>${value}</v></c>`).join("") + '<c s="99"><v>1</v></c>',
    );
    const grid = await firstGrid({ styles: { custom, cellFormats }, data });
    expect(cells.map((_, column) => grid.text(0, column))).toEqual([
      "13800000000",
      "2018/10/1",
      "2018年10月1日",
      "2018年10月",
      "2018年10月",
      "12.50万元",
      "1.23457E+11",
      "5",
      "",
      "3",
      "12.50%",
      "1,200",
    ]);
    expect([grid.format(0, 4), grid.format(0, 7), grid.format(0, 9), grid.format(0, 12)]).toEqual([
      'yyyy"年"m"月"',
      "General",
      "General",
      "General",
    ]);
  });

  test("2018.10 typed into a two-decimal cell is shown with both digits", async () => {
    const grid = await firstGrid({ styles: { cellFormats: [2] }, data: row(1, number("A1", 2018.1)) });
    expect([grid.value(0, 0), grid.text(0, 0)]).toEqual([2018.1, "2018.10"]);
  });
});

test("more sheets than the limit are refused before any is read, though they name one part", async () => {
  const parts = xlsxParts({ sheets: [{ data: row(1, number("A1", 1)) }] });
  const list = (count: number): string =>
    Array.from({ length: count }, (_, index) => `<sheet name="s${index}" sheetId="1" r:id="rId1"/>`).join("");
  const workbook = (count: number): string =>
    String(parts["xl/workbook.xml"]).replace(/<sheets>.*<\/sheets>/s, `<sheets>${list(count)}</sheets>`);
  const opened = (count: number) =>
    openWorkbook(zipParts({ ...parts, "xl/workbook.xml": workbook(count) }), "a.xlsx", { codec: nodeCodec });
  expect((await opened(1000)).sheets).toHaveLength(1000);
  expect(await codeOf(() => opened(1001))).toBe("tooLarge");
});

test("a list of 200,000 relationships does no harm", async () => {
  const parts = xlsxParts({ sheets: [{ data: row(1, number("A1", 1)) }] });
  const name = "xl/_rels/workbook.xml.rels";
  const more = Array.from(
    { length: 200_000 },
    (_, index) => `<Relationship Id="x${index}" Type="x" Target="x"/>`,
  );
  const list = String(parts[name]).replace("</Relationships>", `${more.join("")}</Relationships>`);
  const opened = await openWorkbook(zipParts({ ...parts, [name]: list }), "a.xlsx", { codec: nodeCodec });
  expect(opened.sheets[0]!.grid().value(0, 0)).toBe(1);
});
