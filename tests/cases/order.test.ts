import fs from "node:fs";
import path from "node:path";
import type { Report } from "../../src/core";
import { openWorkbook } from "../../src/files";
import { CASES, check, newFolder, report } from "./support";

/** Orders that were proposed or printed wrongly once (all fictional). */
const order = (name: string): string => `${CASES}/order/${name}`;
const ON = ["--on", "2020-09-25"] as const;

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test("a figure that looks like yuan is marked in the order and blocks its confirmation", async () => {
  const { ranking, summary } = await report(order("yuan.xlsx"), ...ON);
  expect(ranking.basis).toBe("sheet");
  expect(ranking.entries.map(({ row, doubtful }) => [row, doubtful])).toEqual([
    [6, []],
    [7, ["economicBenefit"]],
    [8, []],
    [9, []],
  ]);
  expect(summary).toMatchObject({ errors: 0, warnings: 1, readyToSend: false });
  const publication = path.join(folder, "公示.xlsx");
  const refused = await check(order("yuan.xlsx"), ...ON, "--publication", publication);
  expect(refused.status).toBe(2);
  expect(refused.err).toContain("1 处数字存疑");
  expect(fs.existsSync(publication)).toBe(false);
});

test.each(["n2.xlsx", "n2b.xlsx"])("%s: two studios are compared and have no score", async (name) => {
  const { ranking } = await report(order(name), ...ON);
  expect(ranking.entries).toMatchObject([
    { rank: 1, row: 6, score: null, proposedRank: null, sheetRank: 1 },
    { rank: 2, row: 7, score: null, proposedRank: null, sheetRank: 2 },
  ]);
  expect(ranking.comparison?.map(({ best }) => best)).toEqual([[7], [7], [7]]);
  expect(ranking).not.toHaveProperty("stability");
  const { out } = await check(order(name), ...ON);
  expect(out).not.toMatch(/稳定|100 ?%/);
});

/** All texts of a workbook. */
async function textsOf(file: string): Promise<string[]> {
  const { sheets } = await openWorkbook(new Uint8Array(fs.readFileSync(file)), path.basename(file));
  return sheets.flatMap((sheet) => {
    const grid = sheet.grid();
    const rows = Array.from({ length: grid.bottom }, (_, row) => row);
    const columns = Array.from({ length: grid.right }, (_, column) => column);
    return rows.flatMap((row) => columns.map((column) => grid.text(row, column)));
  });
}

test("nothing personal stands in a publication copy, in whatever column it was", async () => {
  const publication = path.join(folder, "公示（草稿）.xlsx");
  const { status, out } = await check(order("pubx.xlsx"), ...ON, "--publication", publication);
  expect(status).toBe(1);
  expect(out).toContain("草稿：名单含 19 个，另有 1 个未列入");
  const texts = await textsOf(publication);
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) {
    expect(text).not.toMatch(/\d(?:[\s\-_.·,，、()（）]*\d){6}/);
    expect(text).not.toMatch(/@|＠/);
  }
});

test("with JSON, too, what a written file lacks is said, beside the report", async () => {
  const ranked = path.join(folder, "名单.xlsx");
  const { out, err } = await check(order("pubx.xlsx"), ...ON, "--ranked", ranked, "--json");
  expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1 });
  expect(err).toContain("另有 1 个未列入");
});

test("the order of each basis, with the others beside it", async () => {
  const ranks = async (...argv: readonly string[]) => {
    const { ranking } = await report(order("yuan.xlsx"), ...ON, ...argv);
    return [ranking.basis, ranking.entries.map(({ row }) => row)];
  };
  expect(await ranks()).toEqual(["sheet", [6, 7, 8, 9]]);
  expect(await ranks("--order", "sheet")).toEqual(["sheet", [6, 7, 8, 9]]);
  expect(await ranks("--order", "proposed")).toEqual(["proposed", [8, 9, 7, 6]]);
  expect(await ranks("--order", "8,9,6,7")).toEqual(["manual", [8, 9, 6, 7]]);
});

test("rows that --order leaves unnamed follow, and are told", async () => {
  const { out, err } = await check(order("yuan.xlsx"), ...ON, "--order", "9,6", "--json");
  const { ranking } = JSON.parse(out) as Report;
  expect(ranking.entries.map(({ row }) => row)).toEqual([9, 6, 7, 8]);
  expect(err).toContain("--order 没有写到第 7、8 行");
});

test("reasons of rows, and rows ranked in spite of errors", async () => {
  const { ranking } = await report(
    order("pubx.xlsx"),
    ...ON,
    "--include",
    "22=已核实",
    "--reason",
    "22=会议决定",
  );
  expect(ranking.leftOut).toEqual([]);
  expect(ranking.entries.find(({ row }) => row === 22)).toMatchObject({ reason: "会议决定" });
});

test("a field's name sets the scale and direction of its figure per year; what is not used is refused", async () => {
  const scales = ["--scale", "projectCount=rank", "--scale", "outcomeCount=0..20"];
  const { ranking } = await report(order("yuan.xlsx"), ...ON, ...scales, "--direction", "outcomeCount=min");
  expect(ranking.criteria.slice(0, 2)).toMatchObject([
    { field: "projectCount", perYear: true, scale: "rank" },
    { field: "outcomeCount", perYear: true, scale: { low: 0, high: 20 }, direction: "min" },
  ]);
  const refused = await check(order("yuan.xlsx"), ...ON, "--scale", "floorArea=log");
  expect(refused).toMatchObject({ status: 2, out: "" });
  expect(refused.err).toMatch(/floorArea.*--weights/u);
});

test("figures of the ranked list keep the clerk's units unless told otherwise", async () => {
  const figures = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const ranked = path.join(folder, `名单${argv.length}.xlsx`);
    const called = await check("assets/samples/leshan-2020-messy.xlsx", "--ranked", ranked, ...argv);
    expect(called.err).toBe("");
    return textsOf(ranked);
  };
  expect(await figures()).toContain("150,000元");
  const converted = await figures("--units", "form");
  expect(converted).not.toContain("150,000元");
  expect(converted).toContain("15");
  expect((await check(order("n2.xlsx"), "--units", "form")).err).toContain("--ranked");
});
