import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { CASES, check, FILES, newFolder, report } from "./support";

/** Files that are broken, of an unusual make, or made to be heavy: one line and status 2, or a report that says so. */
const file = (name: string): string => `${FILES}/${name}`;

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each([
  ["xls-sector-table-zeroed.xls", /文件已损坏/],
  ["xls-empty-stream.xls", /文件已损坏/],
  ["xls-hang-one-byte.xls", /文件已损坏/],
  ["xlsx-declared-size-short.xlsx", /文件已损坏/],
  ["roster-damaged.xlsx", /文件已损坏/],
  ["~$lock-file.xlsx", /锁定文件/],
  ["span10.html.gz", /不是工作簿文件/],
  ["mergerep.ods", /重复产生的单元格超过 1000000 个/],
  ["formrep.ods", /重复产生的单元格超过 1000000 个/],
  ["hugetext.ods", /解压后超过压缩大小的 250 倍/],
  ["cell10m.xlsx", /解压后超过压缩大小的 250 倍/],
  ["bomb-si.xlsx", /解压后超过 400 MB/],
  // Read as they should be; what they hold is no summary sheet.
  ["xml2003-custom-property.xml", /不是所支持的推荐汇总表/],
  ["xml2003-selfclosing-merge.xml", /不是所支持的推荐汇总表/],
])("%s is refused in one line", async (name, why) => {
  const { status, out, err } = await check(file(name));
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err.trimEnd().split("\n")).toEqual([expect.stringMatching(why)]);
  expect(err).not.toMatch(/ at .+:\d+:\d+/);
});

test.each([
  ["xls-sheet-offset-off.xls", 60, ["misplacedSheet"]],
  ["xlsb-printer-settings.xlsb", 1, []],
  ["module-sheet-visible.xlsx", 1, ["unreadableSheet"]],
  ["inlinestr-with-v.xlsx", 2, []],
  ["duprows.xlsx", 10, ["duplicateRow", "duplicateCell"]],
  ["badutf8.xlsx", 10, ["undecodableCharacters"]],
  ["dates-nostyles.xlsx", 10, ["missingStyle"]],
  ["inject2.xlsx", 8, []],
])("%s is read, with what was wrong told", async (name, entries, notes) => {
  const read = await report(file(name), "--on", "2020-09-25");
  expect(read.summary.entries).toBe(entries);
  expect(read.fileNotes.map(({ code }) => code)).toEqual(notes);
});

test("lost rows and characters are an error of the sheet", async () => {
  for (const name of ["duprows.xlsx", "badutf8.xlsx"]) {
    const { findings } = await report(file(name));
    expect(findings.map(({ rule }) => rule)).toContain("leshan-2020/damaged-file");
  }
});

test("a table whose cell claims to span many columns is read for what it holds", async () => {
  const unpacked = path.join(folder, "span10.html");
  fs.writeFileSync(unpacked, gunzipSync(fs.readFileSync(file("span10.html.gz"))));
  const { status, out, err } = await check(unpacked);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("a damaged roster stops the check in one line", async () => {
  const called = await check(`${CASES}/sheets/A00-base.xlsx`, "--roster", file("roster-damaged.xlsx"));
  expect(called).toMatchObject({ status: 2, out: "" });
  expect(called.err).toMatch(/^「roster-damaged\.xlsx」：文件已损坏/);
});

test("a flagged copy says which of the parts it copied is bad, with JSON too", async () => {
  const bad = file("flag-copies-damaged-part.xlsx");
  const printed = await check(bad, "--flagged", path.join(folder, "一.xlsx"));
  expect(printed.out).toContain("xl/theme/theme1.xml");
  const json = await check(bad, "--flagged", path.join(folder, "二.xlsx"), "--json");
  expect(json.err).toContain("xl/theme/theme1.xml");
  const sound = await check(file("rels-type-missing.xlsx"), "--flagged", path.join(folder, "三.xlsx"));
  expect(sound.status).toBe(1);
  expect(fs.existsSync(path.join(folder, "三.xlsx"))).toBe(true);
});
