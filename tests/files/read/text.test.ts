import fc from "fast-check";
import type { WorkbookFileError } from "../../../src/files/read";
import { openWorkbook, type OpenedWorkbook } from "../../../src/files/read";
import { encodeGbk } from "../../support/workbooks";

const open = (content: string | Uint8Array, name = "汇总表.csv"): Promise<OpenedWorkbook> =>
  openWorkbook(typeof content === "string" ? new TextEncoder().encode(content) : content, name);

/** All values of the first sheet, row by row. */
function valuesOf(workbook: OpenedWorkbook): unknown[][] {
  const grid = workbook.sheets[0]!.grid();
  return Array.from({ length: grid.bottom }, (_r, row) =>
    Array.from({ length: grid.right }, (_c, column) => grid.value(row, column)),
  );
}

const codeOf = (error: unknown): string => (error as WorkbookFileError).code;

describe("separated text", () => {
  test("UTF-8 with and without mark, GB18030, UTF-16: the same values", async () => {
    const text = "序号,姓名\r\n1,毛  娴\r\n2,丁　涛\r\n";
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    const encodings: [Uint8Array, boolean][] = [
      [new TextEncoder().encode(text), false],
      [new TextEncoder().encode(`\ufeff${text}`), false],
      [encodeGbk(text), true],
      [little, false],
      [Buffer.from(little).swap16(), false],
      [little.subarray(2), true],
      [Buffer.from(little.subarray(2)).swap16(), true],
    ];
    for (const [bytes, guessed] of encodings) {
      const opened = await open(bytes);
      expect(valuesOf(opened)).toEqual([
        ["序号", "姓名"],
        [1, "毛  娴"],
        [2, "丁　涛"],
      ]);
      expect(opened.fileNotes.map(({ code }) => code)).toEqual(guessed ? ["decodedAs"] : []);
      expect(opened).toMatchObject({ format: "csv", package: null, dateSystem: 1900 });
      expect(opened.sheets[0]).toMatchObject({
        name: "汇总表",
        hidden: "visible",
        kind: "worksheet",
        part: null,
      });
    }
  });

  test("bytes that are no character are told", async () => {
    const opened = await open(Uint8Array.from([...encodeGbk("姓名,单位\n甲,"), 0xff, 0x0a]));
    expect(opened.fileNotes).toContainEqual(
      expect.objectContaining({ code: "undecodableCharacters", sheet: null }),
    );
  });

  test("figures become numbers only when they would look as typed", async () => {
    const typed = [
      "12",
      "-3.5",
      "0",
      "007",
      "2018.10",
      "2018.1",
      "511102199001011234",
      "1,200",
      "1e3",
      "13800000000",
      "123456789012",
      " 5",
      "1.",
      ".5",
      "-0",
    ];
    const opened = await open(typed.map((field) => `"${field}"`).join(","));
    expect(valuesOf(opened)[0]).toEqual([
      12,
      -3.5,
      0,
      "007",
      "2018.10",
      2018.1,
      "511102199001011234",
      "1,200",
      "1e3",
      13800000000,
      "123456789012",
      " 5",
      "1.",
      ".5",
      "-0",
    ]);
    const grid = opened.sheets[0]!.grid();
    typed.forEach((field, column) => expect(grid.text(0, column)).toBe(field));
  });

  test('errors, forced text (="001"), formulas stay text', async () => {
    expect(valuesOf(await open('#REF!,="001","=""002""",=1+1,TRUE'))).toEqual([
      [{ error: "#REF!" }, "001", "002", "=1+1", "TRUE"],
    ]);
  });

  test("quotes: separators, line ends and quotes inside", async () => {
    expect(valuesOf(await open('"a,b","c\r\nd","e ""f"""\n,"g"h,\n"",x,'))).toEqual([
      ["a,b", "c\r\nd", 'e "f"'],
      [null, "gh", null],
      [null, "x", null],
    ]);
  });

  test("a quote that is never closed is a character, and is told", async () => {
    const opened = await open('姓名,单位\n"甲,某厂\n乙,某院');
    expect(valuesOf(opened)).toEqual([
      ["姓名", "单位"],
      ['"甲', "某厂"],
      ["乙", "某院"],
    ]);
    expect(opened.fileNotes).toContainEqual(expect.objectContaining({ code: "unevenQuotes", sheet: null }));
  });

  test.each([
    [
      "tabs",
      "标题\n姓名\t单位\n甲\t一,二,三,四\n",
      "tsv",
      [
        ["标题", null],
        ["姓名", "单位"],
        ["甲", "一,二,三,四"],
      ],
    ],
    [
      "semicolons",
      "姓名;单位\r甲;乙",
      "csv",
      [
        ["姓名", "单位"],
        ["甲", "乙"],
      ],
    ],
    ["a separator that is named", "sep=|\r\n姓名|a,b", "csv", [["姓名", "a,b"]]],
    ["nothing to separate", "汇总表", "csv", [["汇总表"]]],
  ])("%s", async (_name, text, format, values) => {
    const opened = await open(text, "a.xls");
    expect(opened.format).toBe(format);
    expect(valuesOf(opened)).toEqual(values);
    expect(opened.fileNotes).toContainEqual(
      expect.objectContaining({ code: "fileNameDisagrees", sheet: null }),
    );
  });

  test("any table survives writing and reading", async () => {
    const field = fc.string({ unit: fc.constantFrom("甲", "a", ",", '"', "\n", " ", "1"), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const text = rows
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
            .join("\r\n");
          fc.pre(rows.some((row) => row.some((cell) => cell.trim() !== "")));
          const grid = (await open(text)).sheets[0]!.grid();
          rows.forEach((row, at) => row.forEach((cell, column) => expect(grid.text(at, column)).toBe(cell)));
        },
      ),
    );
  });

  test("nothing but separators and blanks is an empty file", async () => {
    for (const text of ["", "  \n \n", ",,\n,,\n", "\ufeff"]) {
      await expect(open(text)).rejects.toMatchObject({ code: "empty" });
    }
  });

  test("the sheet's name", async () => {
    expect((await open("甲", "C:\\下载\\某县.2020.csv")).sheets[0]!.name).toBe("某县.2020");
    expect((await open("甲", ".csv")).sheets[0]!.name).toBe("Sheet1");
  });
});

describe("web pages with tables", () => {
  test("spans, breaks, entities, comments, scripts, nested tables, tables below each other", async () => {
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><style>td{x:"<td>"}</style><x:Name>导出</x:Name></head><body>
      <table><tr><td colspan=2>标&nbsp;题 &lt;一&gt; &nosuch;</td></tr></table><p>中间</p>
      <TABLE border=1><tr><th rowspan="2">姓名<th>电话</th></tr><!-- <tr><td>不</td></tr> -->
      <tr style="display:none"><td x:str>007</td></tr>
      <tr><td style='mso-number-format:"\\@"'>138</td><td>甲<br>乙 <p>丙</p><script>document.write("<td>丁</td>")</script></td><td>12<table><tr><td>内</td></tr></table></td></tr></table></body></html>`;
    const opened = await open(page, "export.xls");
    expect(opened.format).toBe("html");
    const grid = opened.sheets[0]!.grid();
    expect(grid.name).toBe("导出");
    expect(valuesOf(opened)).toEqual([
      ["标\u00a0题 <一> &nosuch;", null, null],
      ["姓名", "电话", null],
      [null, "007", null],
      ["138", "甲\n乙 丙", "12内"],
    ]);
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ]);
    expect([...grid.hiddenRows]).toEqual([2]);
    expect(grid.format(3, 0)).toBe("@");
  });

  test("UTF-8 with a broken place stays UTF-8, and the place is told", async () => {
    const text = `序号,单位\n1,甲公司\n${"2,乙公司有限责任\n".repeat(3)}`;
    const bytes = new TextEncoder().encode(text);
    const broken = Uint8Array.from([...bytes.subarray(0, 20), 0xff, ...bytes.subarray(20)]);
    const opened = await openWorkbook(broken, "a.csv");
    expect(opened.sheets[0]?.grid().value(2, 1)).toBe("乙公司有限责任");
    expect(opened.fileNotes.map(({ code, loses }) => [code, loses])).toEqual([
      ["undecodableCharacters", true],
    ]);
    const page = new TextEncoder().encode(
      `<html><meta charset="utf-8"><table><td>${text}</td></table></html>`,
    );
    const half = Uint8Array.from([
      ...page.subarray(0, page.length - 24),
      0xe7,
      ...page.subarray(page.length - 24),
    ]);
    const read = await openWorkbook(half, "a.xls");
    expect(read.sheets[0]?.grid().value(0, 0)).toEqual(expect.stringContaining("乙公司有限责任"));
    expect(read.fileNotes.map(({ code }) => code)).toContain("undecodableCharacters");
  });

  test("references of a page to what is no character are told", async () => {
    const page = (cell: string): Promise<OpenedWorkbook> =>
      openWorkbook(Buffer.from(`<html><meta charset=utf-8><table><td>${cell}</td></table></html>`), "a.xls");
    expect((await page("甲&#20057;&amp;&#x9;")).fileNotes.filter(({ loses }) => loses)).toEqual([]);
    for (const wrong of ["&#0;", "&#xD800;", "&#xFFFE;", "&#1;", "&#x110000;"])
      expect((await page(`甲${wrong}`)).fileNotes[0]).toMatchObject({ code: "illFormedText", loses: true });
  });

  test("a control character astray is no reason to refuse a text, and is told", async () => {
    const csv = new TextEncoder().encode(`序号,单位\n1,甲公\u0001司\n${"2,乙公司\n".repeat(30)}`);
    const opened = await openWorkbook(csv, "a.csv");
    expect(opened.sheets[0]?.grid().value(1, 1)).toBe("甲公\u0001司");
    expect(opened.fileNotes).toMatchObject([{ code: "illFormedText", loses: true }]);
  });

  test("encodings: declared, GBK without a word, unknown ones", async () => {
    const page = (charset: string): string =>
      `<html><meta charset=${charset}><table><td>甲</td></table></html>`;
    expect(valuesOf(await open(encodeGbk(page("gb2312"))))).toEqual([["甲"]]);
    expect(valuesOf(await open(encodeGbk(page("no-such"))))).toEqual([["甲"]]);
    const big5 = Uint8Array.from([
      ...Buffer.from("<html><meta charset=big5><table><td>"),
      0xa5,
      0xd2,
      ...Buffer.from("</td></table>"),
    ]);
    expect(valuesOf(await open(big5))).toEqual([["甲"]]);
  });

  test("a page without a table, a web archive, cells without rows and a span without end", async () => {
    await expect(open("<html><body>请登录</body></html>", "a.xls")).rejects.toMatchObject({
      code: "notAWorkbook",
    });
    await expect(open("MIME-Version: 1.0\r\nContent-Type: multipart/related", "a.xls")).rejects.toMatchObject(
      { code: "unsupported" },
    );
    const wide = await open(`<table>${'<tr><td colspan=999999 rowspan="0">甲</td></tr>'.repeat(3)}</table>`);
    expect(wide.sheets[0]!.grid().merges[0]).toEqual({ top: 0, left: 0, bottom: 0, right: 999 });
    expect(await open(`<table><tr>${"<td colspan=1000>甲</td>".repeat(20)}</tr></table>`).catch(codeOf)).toBe(
      "tooLarge",
    );
  });
});

test("text outside of cells and a page that ends inside its table are told; a caption is no loss", async () => {
  const codes = async (html: string): Promise<string[]> =>
    (await open(html)).fileNotes.filter(({ loses }) => loses).map(({ code }) => code);
  const row = "<tr><td>甲</td><td>乙</td></tr>";
  expect(await codes(`<table><caption>表 1</caption>&nbsp;${row}</table>`)).toEqual([]);
  expect(await codes(`<table>${row}<tr><qd>丙</qd><td>丁</td></tr></table>`)).toEqual(["textOutsideCells"]);
  expect(await codes(`<table>${row}<tr><td>丙</td>`)).toEqual(["cutOff"]);
});

test.each(["", "<qr>"])(
  "a row whose tag is lost (%j for <tr>) is a row of its own, as in a browser",
  async (tag) => {
    const grid = (await open(`<table><tr><td>甲</td><td>乙</td></tr>${tag}<td>丙</td></tr></table>`))
      .sheets[0]!;
    expect([grid.grid().value(1, 0), grid.grid().value(0, 2)]).toEqual(["丙", null]);
  },
);
