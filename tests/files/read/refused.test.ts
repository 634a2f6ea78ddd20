import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { nodeCodec } from "../../../src/files/node";
import { openWorkbook, READ_LIMITS, WorkbookFileError } from "../../../src/files";
import { buildLegacy, buildXlsx, buildZip, xlsxParts, zipParts } from "../../support/workbooks";

const FIXTURES = path.resolve(__dirname, "../../fixtures/files");

async function errorOf(bytes: Uint8Array, name = "a.xlsx", limits = {}): Promise<WorkbookFileError> {
  try {
    const opened = await openWorkbook(bytes, name, { limits });
    opened.sheets.forEach((sheet) => sheet.grid());
  } catch (error) {
    if (error instanceof WorkbookFileError) return error;
    throw error;
  }
  throw new Error("was opened");
}

/** Records of a bare .xls stream by type and length, after a beginning that says Excel 5. */
function biff(...records: readonly (readonly [type: number, length: number])[]): Uint8Array {
  const stream = Buffer.concat(
    records.map(([type, length]) =>
      Buffer.concat([Buffer.from([type & 255, type >> 8, length & 255, length >> 8]), Buffer.alloc(length)]),
    ),
  );
  return new Uint8Array(Buffer.concat([Buffer.from([0x09, 0x08, 0x08, 0x00]), Buffer.alloc(8), stream]));
}

/** A compound file with these streams. */
function compound(streams: readonly string[]): Uint8Array {
  const library = XLSX.CFB as {
    utils: { cfb_new(): object; cfb_add(file: object, name: string, data: Uint8Array): void };
    write(file: object, options: object): number[];
  };
  const file = library.utils.cfb_new();
  for (const stream of streams) library.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000));
  return Uint8Array.from(library.write(file, { type: "array" }));
}

describe("every refusal says in both languages what to do", () => {
  const bytes = (...values: number[]): Uint8Array =>
    Uint8Array.from([...values, ...new Array<number>(40).fill(0)]);
  const zip = (parts: Record<string, string>): Uint8Array => zipParts(parts);
  test.each<readonly [string, Uint8Array, string, RegExp]>([
    ["an empty file", new Uint8Array(0), "empty", /空/],
    ["blanks", Buffer.from(" \r\n"), "empty", /空/],
    ["a PDF", Buffer.from("%PDF-1.7"), "notAWorkbook", /不是工作簿/],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47), "notAWorkbook", /不是工作簿/],
    ["a program", bytes(0x4d, 0x5a, 0x90), "notAWorkbook", /不是工作簿/],
    ["control characters", Uint8Array.from([0x41, 0x01, 0x02, 0x42]), "notAWorkbook", /不是工作簿/],
    ["other XML", Buffer.from("<?xml version='1.0'?><a/>"), "notAWorkbook", /不是工作簿/],
    [
      "an encrypted package",
      compound(["EncryptedPackage", "EncryptionInfo"]),
      "passwordProtected",
      /不加密的副本/,
    ],
    ["a Word document", compound(["WordDocument"]), "notAWorkbook", /Word/],
    ["a presentation", compound(["PowerPoint Document"]), "notAWorkbook", /演示文稿/],
    ["another compound file", compound(["Other"]), "notAWorkbook", /不是工作簿/],
    ["a broken compound file", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "damaged", /已损坏/],
    ["an encrypted stream", biff([0x0809, 4], [0x2f, 4], [0x0a, 0]), "passwordProtected", /加密/],
    ["a record that is too long", biff([0x0809, 4], [0x100, 9000], [0x0a, 0]), "damaged", /已损坏/],
    [
      "a record that runs out of the stream",
      biff([0x0809, 4], [0x100, 9]).subarray(0, 12),
      "damaged",
      /已损坏/,
    ],
    ["a stream without end", biff([0x0809, 4], [0x100, 9]), "damaged", /已损坏/],
    ["a workbook stream of nothing", compound(["Workbook"]), "damaged", /已损坏/],
    ["a .docx", zip({ "_rels/.rels": "<a/>", "word/document.xml": "<a/>" }), "notAWorkbook", /Word/],
    [
      "a .docx that relates to its document",
      zip({
        "_rels/.rels":
          '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<a/>",
      }),
      "notAWorkbook",
      /Word/,
    ],
    ["a .pptx", zip({ "ppt/presentation.xml": "<a/>" }), "notAWorkbook", /演示文稿/],
    [
      "an .odt",
      zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
      "notAWorkbook",
      /OpenDocument/,
    ],
    ["a Numbers spreadsheet", zip({ "Index/Document.iwa": "x" }), "unsupported", /Numbers/],
    ["an archive", zip({ "某县.xlsx": "x" }), "notAWorkbook", /压缩包/],
    [
      "an encrypted archive",
      buildZip([{ name: "a", raw: Buffer.from("a"), flags: 1 }]),
      "passwordProtected",
      /加密/,
    ],
    [
      "a strange compression",
      buildZip([{ name: "a", raw: Buffer.from("a"), method: 99 }]),
      "unsupported",
      /另存为/,
    ],
  ])("%s", async (_name, content, code, chinese) => {
    const error = await errorOf(content);
    expect(error.code).toBe(code);
    expect(error.in("zh-CN")).toMatch(chinese);
    expect(error.in("zh-CN")).not.toContain("\n");
    expect(error.in("en")).toMatch(/^[A-Z][ -~]+$/);
  });

  test("files past the limits name them", async () => {
    const big = new Uint8Array(3 * 1024 * 1024).fill(65);
    expect((await errorOf(big, "a.csv", { legacyFileBytes: 1024 * 1024 })).in("zh-CN")).toContain(
      "文件有 3 MB，上限为 1 MB",
    );
    expect((await errorOf(big, "a.csv", { fileBytes: 2 * 1024 * 1024 })).code).toBe("tooLarge");
    expect(READ_LIMITS).toMatchObject({ entries: 20_000, inflatedBytes: 512 * 1024 * 1024 });
    const xlsx = buildXlsx({ sheets: [{}] });
    expect((await errorOf(xlsx, "a.xlsx", { inflatedBytes: 100 })).code).toBe("tooLarge");
    expect((await errorOf(xlsx, "a.xlsx", { entries: 2 })).in("zh-CN")).toContain("2 个部件");
  });

  test("a sheet that inflates past what it declares is refused while inflating", async () => {
    const parts = xlsxParts({ sheets: [{}] });
    const bomb = zlib.deflateRawSync(Buffer.alloc(300 * 1024 * 1024, "<c/>"), { level: 9 });
    const entries = Object.entries(parts).map(([name, content]) =>
      name === "xl/worksheets/sheet1.xml"
        ? { name, raw: bomb, method: 8, size: 500_000 }
        : { name, raw: Buffer.from(content) },
    );
    const bytes = buildZip(entries);
    expect(bytes.length).toBeLessThan(1_500_000);
    const before = process.memoryUsage().arrayBuffers;
    for (const codec of [nodeCodec, undefined]) {
      const opened = await openWorkbook(bytes, "a.xlsx", { codec });
      expect(() => opened.sheets[0]!.grid()).toThrow(WorkbookFileError);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024);
  });

  test("progress rises from 0 to 1", async () => {
    const heard: number[] = [];
    const onProgress = (share: number): void => void heard.push(share);
    const data = Array.from({ length: 9000 }, () => "<row><c><v>1</v></c></row>").join("");
    const opened = await openWorkbook(buildXlsx({ sheets: [{ data }, {}] }), "a.xlsx", { onProgress });
    expect(heard).toEqual([0]);
    opened.sheets.forEach((sheet) => sheet.grid());
    expect(heard).toHaveLength(4);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
    heard.length = 0;
    await openWorkbook(Buffer.from("甲,乙"), "a.csv", { onProgress });
    expect(heard).toEqual([0, 1]);
  });

  test("a fault of the caller is not dressed up as a bad file", async () => {
    const boom = (): never => {
      throw new TypeError("boom");
    };
    await expect(openWorkbook(Buffer.from("a,b"), "a.csv", { onProgress: boom })).rejects.toThrow(TypeError);
  });
});

describe("damaged bytes give a workbook or a WorkbookFileError", () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    [
      "xlsx",
      buildXlsx({
        sharedStrings: ["<si><t>甲</t></si>"],
        styles: { cellFormats: [0, 14] },
        sheets: [
          {
            data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43374</v></c><c><f>A1</f></c></row>',
          },
        ],
      }),
    ],
    ["ods", new Uint8Array(fs.readFileSync(path.join(FIXTURES, "summary.ods")))],
    ["fods", new Uint8Array(fs.readFileSync(path.join(FIXTURES, "summary.fods")))],
    ["html", new Uint8Array(fs.readFileSync(path.join(FIXTURES, "summary.html")))],
    ["csv", new Uint8Array(fs.readFileSync(path.join(FIXTURES, "summary.csv")))],
    ["xls", new Uint8Array(fs.readFileSync(path.join(FIXTURES, "summary.xls")))],
    ["xlsb", buildLegacy("xlsb", [["甲", 1]])],
    ["xml2003", buildLegacy("xlml", [["甲", 1]])],
  ];

  async function readAll(bytes: Uint8Array): Promise<void> {
    try {
      const opened = await openWorkbook(bytes, "a.xlsx");
      for (const sheet of opened.sheets) {
        const grid = sheet.grid();
        const bottom = Math.min(grid.bottom, grid.top + 50);
        const right = Math.min(grid.right, grid.left + 50);
        for (let row = grid.top; row < bottom; row++) {
          for (let column = grid.left; column < right; column++) {
            grid.value(row, column);
            expect(typeof grid.text(row, column)).toBe("string");
            grid.formula(row, column);
          }
        }
      }
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookFileError);
    }
  }

  test.each(cases)("%s", async (_name, sound) => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 6 }),
        fc.option(fc.nat(sound.length)),
        async (changes, cut) => {
          const bytes = sound.slice(0, cut ?? sound.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          await readAll(bytes);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("parts of a package that are changed inside", async () => {
    const parts = xlsxParts({
      sharedStrings: ["<si><t>甲</t></si>"],
      styles: { cellFormats: [0, 14] },
      sheets: [
        {
          data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43374</v></c><c><f t="shared" si="0">A1</f></c></row>',
        },
      ],
    });
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(2000),
        fc.string({ maxLength: 4 }),
        fc.nat(6),
        async (name, at, text, removed) => {
          const old = parts[name] as string;
          const place = at % old.length;
          await readAll(
            zipParts({ ...parts, [name]: old.slice(0, place) + text + old.slice(place + removed) }),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test("any bytes at all", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), readAll), { numRuns: 300 });
  });
});
