import fs from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/files";
import { buildXlsx } from "../support/workbooks";
import { CASES, check, findingsOf, newFolder, report } from "./support";

/** Sheets that were read wrongly once, each for a kind, with the right reading (all fictional). */
const sheet = (name: string): string => `${CASES}/sheets/${name}`;
const ON = ["--on", "2020-09-25"] as const;

/** The columns of a short form that has a leader's columns missing. */
const NO_SUCH_COLUMNS = Array.from({ length: 8 }, () => "error missing-column");

const FUNDS = [20, 12, 45];
const BENEFITS = [350, 90, 820];

test.each<[string, readonly number[], readonly string[]]>([
  ["A00-base.xlsx", [5, 6, 7], []],
  ["A65-currency-format-in-wan-column.xlsx", [5, 6, 7], []],
  ["A60-format-wan.xlsx", [5, 6, 7], []],
  [
    "A05b-prefilled-if-formula.xlsx",
    [5, 6, 7],
    ["warning stated A5", "warning stated A6", "warning stated A7"],
  ],
  ["A40-hint-row.xlsx", [6, 7, 8], ["info hint-row"]],
  ["A52-header-marks.xlsx", [5, 6, 7], []],
  ["A02-dispimg.xlsx", [5, 6, 7], ["error preparer M2"]],
  ["A28-utf16.csv", [5, 6, 7], []],
])("%s: three studios with their figures", async (name, rows, findings) => {
  const read = await report(sheet(name), ...ON);
  expect(read.entries.map(({ row }) => row)).toEqual(rows);
  expect(read.entries.map(({ values }) => values["annualFunding"])).toEqual(FUNDS);
  expect(read.entries.map(({ values }) => values["economicBenefit"])).toEqual(BENEFITS);
  expect(findingsOf(read)).toEqual(findings);
  expect(read.fileNotes).toEqual([]);
  expect(read.status).toBe(findings.some((each) => each.startsWith("error")) ? 1 : 0);
});

test.each<[string, readonly number[], readonly string[]]>([
  ["A42b-group-rows-col-b.xlsx", [6, 7, 10], ["info group-rows", "info group-rows"]],
  ["A43-two-tables.xlsx", [5, 6], ["error further-table A8"]],
  ["A44-continued-on-sheet2.xlsx", [5, 6], ["error continued-elsewhere"]],
  ["A26-horizontal-merge.xlsx", [5, 6, 7], ["error required P6"]],
  ["D01-near-duplicate.xlsx", [5, 6, 7, 8], ["warning near-duplicate E7", "warning near-duplicate E8"]],
  [
    "D02-same-leader-two-units.xlsx",
    [5, 6, 7, 8],
    ["warning near-duplicate E7", "warning near-duplicate E8"],
  ],
])("%s", async (name, rows, findings) => {
  const read = await report(sheet(name), ...ON);
  expect(read.entries.map(({ row }) => row)).toEqual(rows);
  expect(findingsOf(read)).toEqual(findings);
});

test("a note on how the sheet is laid out cites no clause", async () => {
  for (const name of ["A40-hint-row.xlsx", "A42b-group-rows-col-b.xlsx", "A43-two-tables.xlsx"]) {
    const { findings } = await report(sheet(name), ...ON);
    expect(findings.length).toBeGreaterThan(0);
    for (const each of findings) expect(each).toMatchObject({ clause: null, basis: "general" });
  }
  const groups = (await report(sheet("A42b-group-rows-col-b.xlsx"), ...ON)).findings;
  expect(groups.map(({ row }) => row)).toEqual([5, 9]);
});

test("what stands in the way of a cell, a picture, or a name twice is said in words", async () => {
  const [merged] = (await report(sheet("A26-horizontal-merge.xlsx"), ...ON)).findings;
  expect(merged?.message).toContain("P6 被合并单元格 O6:P6 盖住");
  const [picture] = (await report(sheet("A02-dispimg.xlsx"), ...ON)).findings;
  expect(picture).toMatchObject({ message: expect.stringContaining("是图片") as string });
  const twice = (await report(sheet("D01-near-duplicate.xlsx"), ...ON)).findings;
  expect(twice.map(({ related }) => related)).toEqual([["E8"], ["E7"]]);
});

test("a sheet of another union's notice is checked by the general rules alone, and is not ready", async () => {
  const jiangxi = await report(sheet("C01-jiangxi-style.xlsx"), ...ON);
  expect(jiangxi.pack).toMatchObject({ id: "general", fit: "otherNotice" });
  expect(findingsOf(jiangxi)).toEqual(["warning ambiguous-column E4"]);
  expect(jiangxi.summary).toMatchObject({ entries: 2, errors: 0, readyToSend: false });
  const shaanxi = await report(sheet("C02-shaanxi-style.xlsx"), ...ON);
  expect(shaanxi.pack).toMatchObject({ id: "general", fit: "otherNotice" });
  expect(findingsOf(shaanxi)).toEqual([
    "warning preparer",
    "warning ambiguous-column F3",
    "warning ambiguous-column Q3",
  ]);
  expect(shaanxi.findings.every(({ clause, basis }) => clause === null && basis === "general")).toBe(true);
});

test("in print, too, a sheet without a notice is not said to be ready", async () => {
  const { out, status } = await check(sheet("C01-jiangxi-style.xlsx"), ...ON);
  expect(status).toBe(0);
  expect(out).toContain("手边没有对应的通知");
  expect(out.replace(/\s/g, "")).toContain("还不能报送：没有对应的通知，只做了通用核对");
});

test("the phone beside 联系人 is that person's", async () => {
  const read = await report(sheet("C05b-contact-phone.xlsx"), ...ON);
  expect(read.sheet.unmappedColumns).toMatchObject([{ column: "H" }, { column: "I" }]);
  expect(read.sheet.columns.map(({ field }) => field)).not.toContain("phone");
  expect(findingsOf(read)).toEqual([
    ...NO_SUCH_COLUMNS,
    "error preparer",
    "error missing-column I3",
    "error name-form B4",
    "warning name-prefix B4",
    "error name-form B5",
    "warning name-prefix B5",
  ]);
  const phone = read.findings.find(({ cell }) => cell === "I3");
  expect(phone?.message).toContain("不是负责人的");
});

test("the same leaders under older names on the roster are warned about", async () => {
  const read = await report(sheet("A00-base.xlsx"), "--roster", sheet("D03-roster-older-names.xlsx"), ...ON);
  expect(findingsOf(read)).toEqual(["warning already-named C5", "warning already-named C7"]);
  const rows = read.findings.map(({ message }) => /第 (\d+) 行/.exec(message)?.[1]);
  expect(rows).toEqual(["3", "2"]);
});

test("the general rules hold for a pack of one's own", async () => {
  const read = await report(
    sheet("P02-custom-pack-unreadable.xlsx"),
    "--pack-file",
    `${CASES}/packs/sx.json`,
  );
  expect(read.status).toBe(1);
  const unreadable = read.findings.filter(({ rule }) => rule.endsWith("/readable"));
  expect(unreadable.map(({ cell }) => cell)).toEqual(["J4", "K4", "P4", "Q4", "R4"]);
  // 十几个 is more than ten and fewer than twenty: enough to judge by, and to be put exactly.
  expect(findingsOf(read)).toContain("warning stated L4");
  expect(findingsOf(read)).toEqual(
    expect.arrayContaining(["warning stated F4", "error duplicate-studio B4", "error duplicate-studio B5"]),
  );
  expect(read.findings.filter(({ clause }) => clause === null)).toHaveLength(read.findings.length);
});

test("leftovers of the notice that a pack was copied from are named", async () => {
  const { status, err } = await check(
    sheet("A00-base.xlsx"),
    ...ON,
    "--pack-file",
    `${CASES}/packs/jx1.json`,
  );
  expect(status).toBe(0);
  for (const left of ["四川省", "乐山市总工会", "2020 年", "form.title", "clauses：条款中有 31 条"]) {
    expect(err).toContain(left);
  }
});

test("every fault of a pack is named at once, by its path", async () => {
  const { status, out, err } = await check(
    sheet("A00-base.xlsx"),
    "--pack-file",
    `${CASES}/packs/sx-bad.json`,
  );
  expect({ status, out }).toEqual({ status: 2, out: "" });
  const paths = err.split("\n").flatMap((line) => /^ {2}([^：]+)：/.exec(line)?.[1] ?? []);
  expect(paths).toEqual([
    "rules[0].message.en",
    "rules[2].check.yeers",
    "titleWords",
    "rules[5].clause",
    "rules[6].clause",
    "criteria",
  ]);
});

test("a further sheet whose ranks go on is told; one of its own is named", async () => {
  const folder = newFolder();
  try {
    const { sheets } = await openWorkbook(new Uint8Array(fs.readFileSync(sheet("A00-base.xlsx"))), "甲.xlsx");
    const grid = sheets[0]!.grid();
    const cells = (row: number): string =>
      Array.from({ length: 16 }, (_, column) => grid.text(row, column))
        .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
        .join("");
    const data = (rows: readonly number[]): string => rows.map((row) => `<row>${cells(row)}</row>`).join("");
    const file = (name: string, second: readonly number[]): string => {
      const target = path.join(folder, name);
      const parts = [
        { name: "甲", data: data([0, 1, 2, 3, 4, 5]) },
        { name: "乙", data: data(second) },
      ];
      fs.writeFileSync(target, buildXlsx({ sheets: parts }));
      return target;
    };
    const goesOn = await report(file("续.xlsx", [0, 1, 2, 3, 6]), ...ON);
    expect(findingsOf(goesOn)).toContain("error continued-elsewhere");
    const own = await report(file("两张.xlsx", [0, 1, 2, 3, 4, 5]), ...ON);
    expect(findingsOf(own)).not.toContain("error continued-elsewhere");
    expect(own.sheet.otherSheets).toEqual(["乙"]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
