import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";
import { asCommand } from "../../src/cli/failures";
import { callError } from "../../src/cli/callError";

const CLEAN = "assets/samples/leshan-2020-clean.xlsx";
let folder: string;
let err: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-failures-"));
  err = [];
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(console, "error").mockImplementation((text: string) => void err.push(text));
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

async function refused(...argv: string[]): Promise<string> {
  expect(await main([CLEAN, "--on", "2020-09-25", ...argv])).toBe(2);
  expect(err).toHaveLength(1);
  expect(err[0]).not.toMatch(/\n|\bat /);
  return err[0]!;
}

test("what nobody foresaw is one line and status 2", async () => {
  const thrown: [unknown, RegExp][] = [
    [new TypeError("x is not a function\n    at y"), /^程序出错，没有完成（x is not a function/],
    [new RangeError("Invalid string length"), /^内存不够/],
    ["text", /^程序出错，没有完成（text）/],
    [callError(() => "句子"), /^句子$/],
  ];
  for (const [error, expected] of thrown) {
    err = [];
    expect(await asCommand("zh-CN", () => Promise.reject(error as Error))).toBe(2);
    expect(err).toEqual([expect.stringMatching(expected)]);
    expect(err[0]).not.toContain("\n");
  }
});

test.each([
  ["", "没有写明输出文件的名称"],
  ["out.csv", "要以 .xlsx 结尾"],
  ["out", "要以 .xlsx 结尾"],
])("an output named “%s” is refused before anything is written", async (name, words) => {
  expect(await refused("--flagged", name === "" ? "" : at(name), "--ranked", at("ranked.xlsx"))).toContain(
    words,
  );
  expect(fs.readdirSync(folder)).toEqual([]);
});

test("a name that is too long and a folder that is none are said in words", async () => {
  expect(await refused("--flagged", at(`${"a".repeat(300)}.xlsx`))).toContain("文件名太长");
  err = [];
  fs.writeFileSync(at("file"), "");
  expect(await refused("--flagged", at("file/out.xlsx"))).toMatch(/不是文件夹|文件夹不存在/);
});

test("two outputs that are one file by a link are refused", async () => {
  fs.writeFileSync(at("a.xlsx"), "old");
  fs.linkSync(at("a.xlsx"), at("b.xlsx"));
  fs.symlinkSync("a.xlsx", at("c.xlsx"));
  for (const other of ["b.xlsx", "c.xlsx"]) {
    err = [];
    expect(await refused("--flagged", at("a.xlsx"), "--ranked", at(other))).toContain("是同一个文件");
  }
  expect(fs.readFileSync(at("a.xlsx"), "utf8")).toBe("old");
});

test("where a second output fails, the first is named", async () => {
  const line = await refused("--flagged", at("first.xlsx"), "--ranked", at("none/second.xlsx"));
  expect(line).toContain(`在此之前已写好：${at("first.xlsx")}`);
  expect(fs.readdirSync(folder)).toEqual(["first.xlsx"]);
});

test("a damaged roster is one line", async () => {
  expect(await refused("--roster", "tests/fixtures/files/cases/roster-damaged.xlsx")).toContain(
    "roster-damaged.xlsx",
  );
});

test("what was wrong with a file is in the JSON report and an error of its sheet", async () => {
  const out: string[] = [];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
  expect(await main(["tests/fixtures/files/cases/duprows.xlsx", "--on", "2020-09-25", "--json"])).toBe(1);
  const report = JSON.parse(out.join("")) as {
    fileNotes: readonly { code: string; place: string; message: string }[];
    findings: readonly { rule: string; severity: string }[];
    summary: { readyToSend: boolean };
  };
  expect(report.fileNotes.map(({ code, place }) => [code, place])).toEqual([
    ["duplicateRow", "推荐汇总表!8"],
    ["duplicateCell", "推荐汇总表!A8"],
  ]);
  expect(Object.keys(report.fileNotes[0]!)).toEqual(["code", "place", "message"]);
  const damage = report.findings.find(({ rule }) => rule === "leshan-2020/damaged-file");
  expect(damage).toMatchObject({ severity: "error", row: null });
  expect(report.summary.readyToSend).toBe(false);
});
