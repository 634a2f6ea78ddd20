import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main as check } from "../../src/cli/check";
import { main as compile } from "../../src/cli/compile";
import { main as notice } from "../../src/cli/notice";
import { writeWorkbook } from "../../src/files";
import { buildXlsx } from "../support/workbooks";
import { packageOf, partsOf, textOf } from "../files/support/package";

const CLEAN = path.resolve(__dirname, "../../assets/samples/leshan-2020-clean.xlsx");
const NOTICE =
  "关于推荐申报2027年云帆市劳模和工匠人才创新工作室的通知\n一、推荐条件\n（一）工作室成员不少于5人。\n";

let folder: string;
let said: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-side-"));
  said = [];
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
  jest.spyOn(process.stdout, "write").mockImplementation(() => true);
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

function file(name: string, bytes: Uint8Array | string): string {
  const to = path.join(folder, name);
  fs.writeFileSync(to, bytes);
  return to;
}

/** A workbook of one sheet whose part is changed. */
function changed(header: string, change: (sheet: string) => string): Uint8Array {
  const cells = [[header], ["云溪县第一人民医院"]].map((row) => ({ cells: row.map((value) => ({ value })) }));
  const parts = partsOf(
    writeWorkbook({ sheets: [{ name: "名单", rows: cells, columnWidths: [], merges: [] }] }),
  );
  const part = "xl/worksheets/sheet1.xml";
  return packageOf({ ...parts, [part]: change(textOf(parts, part)) });
}

/** How each file that is read beside the sheet is given, and the header that it needs. */
const WAYS: readonly (readonly [option: string, header: string, run: (file: string) => Promise<number>])[] = [
  ["--roster", "工作室名称", (each) => check([CLEAN, "--roster", each])],
  ["--roster of a batch", "工作室名称", (each) => compile([CLEAN, "--roster", each])],
  ["--expected", "推荐单位", (each) => compile([CLEAN, "--expected", each])],
  ["--previous", "推荐单位", (each) => compile([CLEAN, "--previous", each])],
  ["--form", "推荐单位", (each) => notice([file("n.txt", NOTICE), "--form", each])],
];

test.each(WAYS)(
  "%s: a sheet that cannot be read is said in one line that names the file",
  async (_, header, run) => {
    const broken = file(
      "坏.xlsx",
      changed(header, (sheet) => sheet.slice(0, sheet.length >> 1)),
    );
    expect(await run(broken)).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^「坏\.xlsx」：文件已损坏/);
  },
);

test.each(WAYS)(
  "%s: what may be lost of the file is told, with the file and the sheet",
  async (_, header, run) => {
    const spoiled = file(
      "名单.xlsx",
      changed(header, (sheet) => sheet.replace("</sheetData>", `${String.fromCharCode(1)}</sheetData>`)),
    );
    await run(spoiled);
    expect(said[0]).toMatch(/^「名单\.xlsx」：名单：有 1 处文字的写法不合规范/);
  },
);

test("a damaged sheet beside the list is told, and the list is used", async () => {
  const parts = partsOf(
    buildXlsx({
      sheets: [
        {
          data: '<row r="1"><c r="A1" t="inlineStr"><is><t>工作室名称</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲工作室</t></is></c></row>',
        },
        { data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      ],
    }),
  );
  const part = "xl/worksheets/sheet2.xml";
  const roster = file("名单.xlsx", packageOf({ ...parts, [part]: textOf(parts, part).slice(0, -40) }));
  expect(await check([CLEAN, "--roster", roster])).toBe(0);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^「名单\.xlsx」：/);
});
