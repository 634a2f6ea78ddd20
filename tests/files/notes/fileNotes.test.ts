import fs from "node:fs";
import fc from "fast-check";
import { review, type Grid } from "../../../src/core";
import { noteLine, openWorkbook, readSheets, WorkbookFileError, type FileNote } from "../../../src/files";
import { overlappingMerges } from "../../../src/files/read/store/overlappingMerges";
import { unsoundText } from "../../../src/files/xml";
import { builtInPacks } from "../../../src/packs";
import { writeWorkbook } from "../../../src/files/write";
import { packageOf, partsOf, textOf } from "../support/package";
import { firstGrid, open } from "../support/xlsx";

const openSheet = (data: string, after = ""): Promise<Grid> => firstGrid({ data, after });

const notesOf = async (data: string, after = ""): Promise<readonly FileNote[]> => {
  const opened = await open({ sheets: [{ data, after }] });
  opened.sheets[0]!.grid();
  return opened.fileNotes;
};

const told = (notes: readonly FileNote[]): unknown =>
  notes.map(({ code, place, loses }) => [code, place, loses]);

test("a sound file has no notes", async () => {
  expect(await notesOf('<row r="1"><c r="A1"><v>1</v></c></row>')).toEqual([]);
});

test("rows and cells with one address twice are told, and which was kept", async () => {
  const notes = await notesOf(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>',
  );
  expect(told(notes)).toEqual([
    ["duplicateRow", "Sheet1!2", true],
    ["duplicateCell", "Sheet1!A2", true],
  ]);
  const grid = await openSheet(
    '<row r="2"><c r="A2"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
  );
  expect(grid.value(1, 0)).toBe(3);
  expect(grid.damage).toEqual(["Sheet1!2", "Sheet1!A2"]);
});

test("cells that name another row, and elements that are no cells", async () => {
  const notes = await notesOf(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B7"><v>1</v></c></row><zeile r="2"><c r="A2"><v>9</v></c></zeile>',
  );
  expect(told(notes)).toEqual([
    ["misplacedCell", "Sheet1!B7", true],
    ["unknownContent", "Sheet1 <zeile>", true],
  ]);
});

test("formats that the workbook does not have", async () => {
  const notes = await notesOf('<row r="1"><c r="A1" s="9"><v>43344</v></c></row>');
  expect(told(notes)).toEqual([["missingStyle", "Sheet1!A1", false]]);
  expect(noteLine(notes[0]!, "zh-CN")).toMatch(/^Sheet1!A1：有 1 个单元格的格式在文件里找不到/);
});

test("loose ampersands and bytes that are no characters", async () => {
  const loose = await notesOf(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>甲&乙 &foo; &amp;</t></is></c></row>',
  );
  expect(told(loose)).toEqual([["illFormedText", "Sheet1", true]]);
  expect(loose[0]!.message.en).toMatch(/^2 places/);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const none = { undecodable: 0, illFormed: 0 };
  expect(unsoundText(bytes("<a>毛娴 é 𠮷 &#x6bdb;&lt;</a>"))).toEqual(none);
  // Overlong, a surrogate, past the last character, cut short; a broken character counts once.
  const wrong = [
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xe6, 0xaf],
  ];
  for (const broken of wrong) {
    const text = Uint8Array.from([...bytes("<a>毛"), ...broken, ...bytes("娴</a>")]);
    expect(unsoundText(text)).toEqual({ undecodable: 1, illFormed: 0 });
  }
});

test("a merged area over rows of content, but not over copies of its own value", async () => {
  const rows = ["甲", "乙", "丙", "丁"].map(
    (text, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
  );
  const merge = '<mergeCells count="1"><mergeCell ref="A1:A4"/></mergeCells>';
  const covered = await notesOf(rows.join(""), merge);
  expect(told(covered)).toEqual([["mergeOverValues", "Sheet1!A1:A4", true]]);
  expect(covered[0]!.message["zh-CN"]).toContain("3 行");
  const copies = rows.map((row) => row.replace(/<t>.<\/t>/, "<t>甲</t>"));
  expect(await notesOf(copies.join(""), merge)).toEqual([]);
});

test("merged areas that overlap, and one that names no cells", async () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const merged = (...refs: string[]): string =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  expect(told(await notesOf(row, merged("B5:C6", "C6:D7", "E5:F6", "A7:B8")))).toEqual([
    ["overlappingMerges", "Sheet1!C6:D7", false],
  ]);
  expect(told(await notesOf(row, merged("A5:A9", "A9:B9")))).toEqual([
    ["overlappingMerges", "Sheet1!A9:B9", false],
  ]);
  expect(await notesOf(row, merged("A5:B6", "C5:D6", "A7:D7"))).toEqual([]);
  expect(told(await notesOf(row, merged("A5:B6", "ABC")))).toEqual([
    ["unknownContent", "Sheet1 <mergeCell>", true],
  ]);
});

test("overlaps are found as by looking at every pair", () => {
  const side = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side, side, side), { maxLength: 8 }), (all) => {
      const merges = all.map(([a, b, c, d]) => ({
        top: Math.min(a, b),
        bottom: Math.max(a, b),
        left: Math.min(c, d),
        right: Math.max(c, d),
      }));
      const share = merges.some((one, at) =>
        merges
          .slice(at + 1)
          .some(
            (other) =>
              one.top <= other.bottom &&
              other.top <= one.bottom &&
              one.left <= other.right &&
              other.left <= one.right,
          ),
      );
      expect(overlappingMerges(merges, 3).length > 0).toBe(share);
    }),
  );
});

test("closing tags of other elements and markup that nests without end are refused", async () => {
  await expect(openSheet('<row r="1"><c r="A1"><v>1</v></row></c>')).rejects.toMatchObject({
    code: "damaged",
  });
  await expect(openSheet("<a>".repeat(2000) + "</a>".repeat(2000))).rejects.toMatchObject({
    code: "damaged",
  });
});

test("a damaged sheet that nobody needs does no harm and is told; one that is needed refuses", async () => {
  const sheets = ["一", "二"].map((name) => ({
    name,
    rows: [{ cells: [{ value: name }] }],
    columnWidths: [],
    merges: [],
  }));
  const bytes = writeWorkbook({ sheets });
  const opened = await openWorkbook(bytes, "a.xlsx");
  const broken = { ...opened.sheets[1]!, grid: () => opened.sheets[1]!.grid() };
  const damaged = {
    ...broken,
    grid: (): never => {
      throw new WorkbookFileError("damaged", "test");
    },
  };
  const read = readSheets([opened.sheets[0]!, damaged]);
  expect(read.sheets.map(({ name }) => name)).toEqual(["一"]);
  expect(told(read.notes)).toEqual([["unreadableSheet", "二", false]]);
  expect(() => readSheets([damaged])).toThrow(WorkbookFileError);
});

test("damage is an error of the sheet, and the sheet is not ready to send", async () => {
  const pack = builtInPacks.find(({ id }) => id === "leshan-2020")!;
  const opened = await openWorkbook(fs.readFileSync("assets/samples/leshan-2020-clean.xlsx"), "a.xlsx");
  const grid = opened.sheets[0]!.grid();
  const sound = review(grid, pack, { today: "2020-09-20" });
  const damaged = review(Object.assign(Object.create(grid) as Grid, { damage: ["Sheet1!8"] }), pack, {
    today: "2020-09-20",
  });
  if (sound.kind !== "review" || damaged.kind !== "review") throw new Error("not a review");
  expect(damaged.review.summary.errors).toBe(sound.review.summary.errors + 1);
  expect(damaged.review.summary.readyToSend).toBe(false);
  expect(damaged.review.findings[0]).toMatchObject({ severity: "error", row: null, kind: "unreadable" });
});

test.each(["&#0;", "&#xD800;", "&#xdfff;", "&#55296;", "&#x110000;", "&#xFFFE;", "&#1;", "&#x1F;"])(
  "a reference to what is no character is told: %s",
  async (reference) => {
    const notes = await notesOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>甲${reference}乙</t></is></c></row>`,
    );
    expect(told(notes)).toEqual([["illFormedText", "Sheet1", true]]);
    expect(notes[0]!.message.en).toMatch(/^1 places/);
  },
);

test.each([
  "&#9;",
  "&#xA;",
  "&#13;",
  "&#x20;",
  "&#xD7FF;",
  "&#xE000;",
  "&#xFFFD;",
  "&#x10000;",
  "&#x10FFFF;",
])("a reference to a character is sound: %s", (reference) => {
  expect(unsoundText(new TextEncoder().encode(`<t>${reference}</t>`)).illFormed).toBe(0);
});

describe("control characters that stand there themselves", () => {
  const control = String.fromCharCode(1);
  const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>甲${control}乙</t></is></c></row>`;

  test("in a sheet, with the sheet they are in", async () => {
    const notes = await notesOf(sheet);
    expect(told(notes)).toEqual([["illFormedText", "Sheet1", true]]);
    expect(notes[0]!.message.en).toMatch(/^1 places/);
  });

  test("in the texts that sheets share, with the part", async () => {
    const strings = `<si><t>甲${control}乙${control}</t></si>`;
    const opened = await open({
      sheets: [{ data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
      sharedStrings: [strings],
    });
    opened.sheets[0]!.grid();
    expect(told(opened.fileNotes)).toEqual([["illFormedText", "xl/sharedStrings.xml", true]]);
    expect(opened.fileNotes[0]!.message.en).toMatch(/^2 places/);
  });

  test("tabs and ends of lines are none", async () => {
    expect(await notesOf('\t<row r="1">\r\n\t<c r="A1"><v>1</v></c></row>\n')).toEqual([]);
  });

  test("each is counted once, wherever it stands in memory", () => {
    const text = new TextEncoder().encode(`<a>${"毛".repeat(7)}</a>`);
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.array(
          fc.integer({ min: 0, max: 0x7f }).filter((code) => code !== 38),
          { maxLength: 20 },
        ),
        (offset, codes) => {
          const all = new Uint8Array(offset + text.length + codes.length);
          all.set(text, offset);
          all.set(codes, offset + text.length);
          const expected = codes.filter((code) => code < 0x20 && ![9, 10, 13].includes(code)).length;
          expect(unsoundText(all.subarray(offset)).illFormed).toBe(expected);
        },
      ),
    );
  });
});

describe("bytes that are not the encoding that a document names", () => {
  const document = (encoding: string, text: Uint8Array): Uint8Array => {
    const [before, after] = [
      `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`,
      "</t></is></c></row></sheetData></worksheet>",
    ].map((each) => Buffer.from(each, "latin1"));
    return new Uint8Array(Buffer.concat([before!, text, after!]));
  };
  const noted = async (sheet: Uint8Array) => {
    const parts = partsOf(writeWorkbook({ sheets: [{ name: "S", rows: [], columnWidths: [], merges: [] }] }));
    const opened = await openWorkbook(packageOf({ ...parts, "xl/worksheets/sheet1.xml": sheet }), "a.xlsx");
    return { value: opened.sheets[0]!.grid().value(0, 0), notes: told(opened.fileNotes) };
  };

  test.each([
    ["gb2312", [0xbc, 0xd7], "甲", []],
    ["gb2312", [0xbc, 0xd7, 0xbc], "甲\ufffd", [["undecodableCharacters", "S", true]]],
    ["gbk", [0xbc, 0xd7, 0xff], "甲\ufffd", [["undecodableCharacters", "S", true]]],
    ["big5", [0xa5, 0xd2], "甲", []],
    ["big5", [0xa5, 0xd2, 0xff], "甲\uf8f8", [["undecodableCharacters", "S", true]]],
    ["utf-8", [0xe7, 0x94, 0xb2, 0xef, 0xbc, 0x8c], "甲，", []],
    ["utf-8", [0xe7, 0x94, 0xb2, 0xef, 0xbf, 0xbe], "甲\ufffe", [["illFormedText", "S", true]]],
    ["utf-8", [0xe7, 0x94, 0xb2, 0xef, 0xbf, 0xbf], "甲\uffff", [["illFormedText", "S", true]]],
    ["us-ascii", [0xe7, 0x94, 0xb2], "甲", [["illFormedText", "S", true]]],
    ["us-ascii", [0x41], "A", []],
    ["utf-8", [0xbc, 0xd7], "\ufffd\ufffd", [["undecodableCharacters", "S", true]]],
  ])("%s %p", async (encoding, text, value, notes) => {
    expect(await noted(document(encoding, Uint8Array.from(text)))).toEqual({ value, notes });
  });

  test("half a character of UTF-16", async () => {
    const text = `\ufeff<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲乙\ufffd</t></is></c></row></sheetData></worksheet>`;
    const sound = Buffer.from(text, "utf16le");
    expect((await noted(new Uint8Array(sound))).notes).toEqual([]);
    const broken = Buffer.from(text.replace("乙", "\ud83d"), "utf16le");
    expect((await noted(new Uint8Array(broken))).notes).toEqual([["undecodableCharacters", "S", true]]);
  });
});

test("addresses hold letters and digits alone", async () => {
  for (const address of ["A]]>1", "A1x", "A-1", "1A", "@1"]) {
    await expect(openSheet(`<row r="1"><c r="${address}"><v>1</v></c></row>`)).rejects.toMatchObject({
      code: "damaged",
    });
  }
});

test("a sheet that the list does not name is told; two relationships of one id lead to the sheet", async () => {
  const blank = { columnWidths: [], merges: [] };
  const sheets = ["一", "二"].map((name) => ({ name, rows: [{ cells: [{ value: name }] }], ...blank }));
  const parts = partsOf(writeWorkbook({ sheets }));
  const changed = (name: string, from: RegExp, to: string): Uint8Array =>
    packageOf({ ...parts, [name]: textOf(parts, name).replace(from, to) });
  const unlisted = await openWorkbook(
    changed("xl/workbook.xml", /<sheet [^>]*name="二"[^>]*>/, ""),
    "a.xlsx",
  );
  expect(told(unlisted.fileNotes)).toEqual([["unlistedSheet", "xl/worksheets/sheet2.xml", false]]);
  const styles = /Id="[^"]*"( Type="[^"]*\/styles")/;
  const doubled = await openWorkbook(changed("xl/_rels/workbook.xml.rels", styles, 'Id="rId1"$1'), "a.xlsx");
  expect(doubled.sheets.map((sheet) => sheet.grid().value(0, 0))).toEqual(["一", "二"]);
});
