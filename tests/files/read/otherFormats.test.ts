import fs from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import type { Grid } from "../../../src/core";
import { openWorkbook, type OpenedWorkbook } from "../../../src/files/read";
import { codepageTable } from "../../../src/files/read/legacy";
import { writeZip } from "../../../src/files/zip";
import { buildGbkBiff5, buildLegacy, encodeGbk, zipParts } from "../../support/workbooks";

const FIXTURES = path.resolve(__dirname, "../../fixtures/files");
const fixture = (name: string): Promise<OpenedWorkbook> =>
  openWorkbook(new Uint8Array(fs.readFileSync(path.join(FIXTURES, name))), name);

const rowOf = <T>(read: (row: number, column: number) => T, row: number): T[] =>
  [0, 1, 2, 3].map((column) => read(row, column));

const ROWS = [
  ["姓名", "成立时间", "经费"],
  ["毛  娴", { number: 43374, format: 'yyyy"年"m"月"' }, { number: 1234.5, format: "#,##0.00" }],
  ["丁　涛", true, -0.5],
] as const;

function expectRows(grid: Grid): void {
  expect([grid.value(0, 0), grid.value(0, 1), grid.value(0, 2)]).toEqual(["姓名", "成立时间", "经费"]);
  expect([grid.value(1, 0), grid.value(1, 1), grid.value(1, 2)]).toEqual(["毛  娴", 43374, 1234.5]);
  expect([grid.text(1, 1), grid.text(1, 2)]).toEqual(["2018年10月", "1,234.50"]);
  expect([grid.value(2, 0), grid.value(2, 1), grid.value(2, 2)]).toEqual(["丁　涛", true, -0.5]);
}

describe("one workbook through LibreOffice", () => {
  test.each(["summary.fods", "summary.ods", "summary.xls", "summary.xlsx"])("%s", async (name) => {
    const opened = await fixture(name);
    expect(opened.fileNotes).toEqual([]);
    expect(opened.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ["汇总表", "visible"],
      ["隐藏", "hidden"],
    ]);
    const grid = opened.sheets[0]!.grid();
    expect([grid.top, grid.left, grid.bottom, grid.right]).toEqual([0, 0, 5, 4]);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect([...grid.hiddenRows]).toEqual([3]);
    expect([...grid.hiddenColumns]).toEqual([4]);
    expect(rowOf((row, column) => grid.value(row, column), 2)).toEqual([
      "毛  娴",
      43374,
      1234.5,
      13800000000,
    ]);
    expect(rowOf((row, column) => grid.text(row, column), 2)).toEqual([
      "毛  娴",
      "2018年10月",
      "1,234.50",
      "13800000000",
    ]);
    expect(rowOf((row, column) => grid.value(row, column), 3)).toEqual(["丁　涛", 42809, 2469, true]);
    expect(grid.text(3, 1)).toBe("2017-03-15");
    expect(grid.format(2, 1)).toMatch(/^yyyy["\\]+年"?m["\\]+月"?$/);
    expect([grid.formula(3, 2), grid.formula(3, 1), grid.formula(4, 0)]).toEqual(["=C3*2", null, "=1/0"]);
    expect(grid.value(4, 0)).toEqual({ error: "#DIV/0!" });
    expect(opened.sheets[1]!.grid().value(0, 0)).toBe("丙");
  });

  test("summary.csv in GB18030 and summary.html hold the displayed texts", async () => {
    for (const name of ["summary.csv", "summary.html"]) {
      const grid = (await fixture(name)).sheets[0]!.grid();
      expect(rowOf((row, column) => grid.text(row, column), 2).slice(1)).toEqual([
        "2018年10月",
        "1,234.50",
        "13800000000",
      ]);
      expect(grid.text(0, 0)).toBe("创新工作室推荐汇总表");
    }
  });
});

describe("old and binary formats", () => {
  test.each(["biff8", "xlsb", "xlml"] as const)("%s", async (type) => {
    const opened = await openWorkbook(buildLegacy(type, ROWS, { sheet: "汇总表" }), "a.et");
    expect(opened.format).toBe({ biff8: "xls", xlsb: "xlsb", xlml: "xml2003" }[type]);
    expect(opened).toMatchObject({ dateSystem: 1900, package: null, activeSheet: 0 });
    expect(opened.sheets[0]!.name).toBe("汇总表");
    expectRows(opened.sheets[0]!.grid());
    expect(opened.sheets[0]!.grid()).toBe(opened.sheets[0]!.grid());
  });

  test.each(["biff8", "xlsb"] as const)("%s with the 1904 system keeps its serials", async (type) => {
    const bytes = buildLegacy(type, [[{ number: 41912, format: "yyyy/m/d" }]], { date1904: true });
    const opened = await openWorkbook(bytes, "a.xls");
    const grid = opened.sheets[0]!.grid();
    expect([opened.dateSystem, grid.value(0, 0), grid.text(0, 0)]).toEqual([1904, 41912, "2018/10/1"]);
  });

  test("an Excel 5 file in codepage 936", async () => {
    const texts = ["创新工作室推荐汇总表", "毛娴", "乐山市总工会"];
    const opened = await openWorkbook(buildGbkBiff5(texts), "旧.xls");
    const grid = opened.sheets[0]!.grid();
    expect(texts.map((_, row) => grid.value(row, 0))).toEqual(texts);
  });

  test("the code table for the library's other build", () => {
    const decode = (codepage: number, data: ArrayLike<number> | string): string =>
      codepageTable.utils.decode(codepage, data);
    expect(decode(936, encodeGbk("丁涛"))).toBe("丁涛");
    expect(decode(936, String.fromCharCode(...encodeGbk("丁涛")))).toBe("丁涛");
    expect(decode(1200, [0x01, 0x4e])).toBe("丁");
    expect([decode(1252, [0xe9]), decode(1251, [0xe0]), decode(437, [0x41])]).toEqual(["é", "а", "A"]);
    expect(codepageTable.utils.encode(1252, "a")).toEqual([97]);
  });

  test("errors and formulas of an .xls", async () => {
    const sheet = XLSX.utils.aoa_to_sheet([[1, 2]]);
    sheet.C1 = { t: "e", v: 0x17 };
    sheet.D1 = { t: "n", v: 3, f: "A1+B1" };
    sheet["!ref"] = "A1:D1";
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, "a");
    const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const grid = (await openWorkbook(bytes, "a.xls")).sheets[0]!.grid();
    expect(grid.value(0, 2)).toEqual({ error: "#REF!" });
    expect(grid.value(0, 3)).toBe(3);
  });

  test("hostile indexes and entities in XML of Excel 2003", async () => {
    const book = (attributes: string): Uint8Array =>
      Buffer.from(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row ${attributes}><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>`,
      );
    expect((await openWorkbook(book('ss:Index="3"'), "a.xml")).sheets[0]!.grid().value(2, 0)).toBe("x");
    await expect(openWorkbook(book('ss:Index="4000000000"'), "a.xml")).rejects.toMatchObject({
      code: "damaged",
    });
    const doctype = Buffer.from(
      Buffer.from(book("")).toString().replace("<Workbook", "<!DOCTYPE a []><Workbook"),
    );
    await expect(openWorkbook(doctype, "a.xml")).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("OpenDocument", () => {
  const content = (tables: string, styles = ""): string =>
    `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:calcext="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const open = (tables: string, styles = "", extra: Record<string, string> = {}): Promise<OpenedWorkbook> =>
    openWorkbook(
      zipParts({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content(tables, styles),
        ...extra,
      }),
      "a.ods",
    );
  const table = (rows: string): string => `<table:table table:name="表">${rows}</table:table>`;

  test("the table in front is the one of the last view, where it can be seen and the view can be read", async () => {
    const named = (name: string, style = ""): string =>
      `<table:table table:name="${name}" ${style}><table:table-row><table:table-cell><text:p>${name}</text:p></table:table-cell></table:table-row></table:table>`;
    const hidden = `<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>`;
    const tables = named("初稿") + named("定稿") + named("藏", 'table:style-name="h"');
    const settings = (name: string): string =>
      `<office:document-settings xmlns:office="o" xmlns:config="c"><config:config-item config:name="ViewId">view1</config:config-item><config:config-item config:name="ActiveTable">${name}</config:config-item></office:document-settings>`;
    const front = async (extra: Record<string, string>): Promise<number> =>
      (await open(tables, hidden, extra)).activeSheet;
    expect(await front({})).toBe(0);
    expect(await front({ "settings.xml": settings("定稿") })).toBe(1);
    expect(await front({ "settings.xml": settings("藏") })).toBe(0);
    expect(await front({ "settings.xml": settings("没有") })).toBe(0);
    expect(await front({ "settings.xml": "<office:document-settings><broken" })).toBe(0);
  });

  test("repeats, covered cells, notes, spaces, durations, shares, given strings", async () => {
    const opened = await open(
      table(
        `<table:table-column table:default-cell-style-name="d"/>
         <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7.0</text:p></table:table-cell></table:table-row>
         <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
         <table:table-row><table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>一<text:s/>二</text:p><text:p>三<text:tab/>
           四</text:p><text:p/></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT18H00M00S"><text:p>18:00:00</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="oops"><text:p>傍晚</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5"/><table:table-cell office:value-type="string" office:string-value="给"><text:p/></table:table-cell><table:table-cell office:value-type="date" office:date-value="2018-10-01T12:00:00"/><table:table-cell office:value-type="date" office:date-value="坏"><text:p>坏</text:p></table:table-cell><table:table-cell calcext:value-type="error" office:value-type="string"/></table:table-row>`,
      ),
    );
    const grid = opened.sheets[0]!.grid();
    expect([grid.value(0, 0), grid.value(1, 1), grid.text(1, 1), grid.value(2, 0)]).toEqual([
      7,
      7,
      "7.0",
      null,
    ]);
    const last = 1000002;
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((column) => grid.value(last, column))).toEqual([
      "一 二\n三\t 四\n",
      0.75,
      "傍晚",
      0.5,
      "给",
      43374.5,
      "坏",
      { error: "#N/A" },
    ]);
    expect([grid.text(last, 1), grid.text(last, 3), grid.text(last, 5)]).toEqual([
      "18:00:00",
      "50%",
      "2018/10/1 12:00:00",
    ]);
  });

  test("formats by style, by inheritance, by column and by row; styles of styles.xml", async () => {
    const styles = `<number:date-style style:name="N1"><number:year/><number:text>"/</number:text><number:month number:textual="true"/><number:text>/</number:text><number:day number:style="long"/></number:date-style><number:time-style style:name="N2"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/><number:am-pm/></number:time-style><number:percentage-style style:name="N3"/><number:text-style style:name="N4"/><number:date-style style:name="N5"/>
      <style:style style:name="a" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/><style:style style:name="c" style:family="table-cell" style:data-style-name="N2"/><style:style style:name="p" style:family="table-cell" style:data-style-name="N3"/><style:style style:name="t" style:family="table-cell" style:data-style-name="N4"/><style:style style:name="e" style:family="table-cell" style:data-style-name="N5"/><style:style style:name="loop" style:family="table-cell" style:parent-style-name="loop"/>`;
    const cell = (style: string): string =>
      `<table:table-cell ${style} office:value-type="float" office:value="43374.75"/>`;
    const named = "named".replace("named", 'table:style-name="x"');
    const opened = await open(
      table(
        `<table:table-column table:default-cell-style-name="c"/><table:table-row>${cell("")}${cell('table:style-name="b"')}${cell('table:style-name="p"')}${cell('table:style-name="t"')}${cell('table:style-name="e"')}${cell('table:style-name="loop"')}${cell(named)}</table:table-row><table:table-row table:default-cell-style-name="b">${cell("")}</table:table-row>`,
      ),
      styles,
      {
        "styles.xml": `<s xmlns:style="s" xmlns:number="n"><number:date-style style:name="N9"><number:year number:style="long"/></number:date-style><style:style style:name="x" style:family="table-cell" style:data-style-name="N9"/></s>`,
      },
    );
    const grid = opened.sheets[0]!.grid();
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => grid.format(0, column))).toEqual([
      'h":"mmAM/PM',
      'yy"/"mmm"/"dd',
      "0%",
      "@",
      "General",
      "General",
      "yyyy",
    ]);
    expect(grid.format(1, 0)).toBe('yy"/"mmm"/"dd');
  });

  test("refused: encryption, no content, no table, cells past the last row or column, endless repeats", async () => {
    const cell = (attributes: string): string =>
      `<table:table-cell ${attributes} office:value-type="float" office:value="1"/>`;
    const wide = table(`<table:table-row>${cell('table:number-columns-repeated="16385"')}</table:table-row>`);
    const long = table(`<table:table-row table:number-rows-repeated="1048577">${cell("")}</table:table-row>`);
    const many = table(
      `<table:table-row table:number-rows-repeated="1048576">${cell('table:number-columns-repeated="16384"')}</table:table-row>`,
    );
    await expect(open(wide)).rejects.toMatchObject({ code: "damaged" });
    await expect(open(long)).rejects.toMatchObject({ code: "damaged" });
    const bytes = zipParts({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": content(many),
    });
    await expect(openWorkbook(bytes, "a.ods", { limits: { cells: 1000 } })).rejects.toMatchObject({
      code: "tooLarge",
    });
    await expect(open("")).rejects.toMatchObject({ code: "notAWorkbook" });
    const encrypted = { "META-INF/manifest.xml": "<manifest:encryption-data/>" };
    await expect(open(table(""), "", encrypted)).rejects.toMatchObject({ code: "passwordProtected" });
    const bare = writeZip([
      { name: "mimetype", data: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") },
    ]);
    await expect(openWorkbook(bare, "a.ods")).rejects.toMatchObject({ code: "damaged" });
  });
});
