import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";
import type { Report } from "../../src/core";
import { openWorkbook } from "../../src/files";
import { buildXlsx, encodeGbk } from "../support/workbooks";

const MESSY = "assets/samples/leshan-2020-messy.xlsx";
const CLEAN = "assets/samples/leshan-2020-clean.xlsx";

let folder: string;
let out: string[];
let err: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-cli-"));
  out = [];
  err = [];
  jest.spyOn(console, "log").mockImplementation((text: string) => void out.push(`${text}\n`));
  jest.spyOn(console, "error").mockImplementation((text: string) => void err.push(text));
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);

async function json(...argv: string[]): Promise<{ status: number; report: Report }> {
  const status = await main([...argv, "--json"]);
  return { status, report: JSON.parse(out.join("")) as Report };
}

/** A wrong call or file: status 2, nothing on standard output, one line on standard error. */
async function refused(...argv: string[]): Promise<string> {
  expect(await main(argv)).toBe(2);
  expect(out).toEqual([]);
  expect(err).toHaveLength(1);
  expect(err[0]).not.toContain("\n");
  return err[0] as string;
}

describe("exit status", () => {
  test("0 when nothing of severity error is open", async () => {
    expect(await main([CLEAN])).toBe(0);
  });

  test("1 when errors are found", async () => {
    expect(await main([MESSY])).toBe(1);
  });

  test("0 for the usage text, which is printed", async () => {
    expect(await main(["--help"])).toBe(0);
    expect(out.join("")).toContain("--pack-file");
  });

  test.each([
    [["nowhere.xlsx"], /找不到文件/],
    [["assets"], /文件夹/],
    [[CLEAN, "--pack", "nobody"], /leshan-2020/],
    [[CLEAN, "--sheet", "没有"], /没有名为「没有」的工作表/],
    [[CLEAN, "--roster", "nowhere.csv"], /找不到文件/],
    [[CLEAN, "--pack-file", "package.json"], /「package.json」不是核对依据/],
    [[CLEAN, "--weights", "leaderName=1"], /leaderName/],
    [[CLEAN, "--order", "1"], /第 1 行/],
    [[CLEAN, "--flagged", CLEAN], /就是输入文件/],
    [[CLEAN, "--ranked", "no/such/folder/a.xlsx"], /文件夹不存在/],
    [[], /没有指定工作簿/],
  ])("2 for %j, with one line that says why", async (argv, reason) => {
    expect(await refused(...argv)).toMatch(reason);
  });

  test("2 for a file that is no summary sheet, naming what was looked for", async () => {
    fs.writeFileSync(inFolder("other.csv"), "\ufeff日期,收入,支出\n2024-01-01,5,6\n");
    expect(await refused(inFolder("other.csv"))).toMatch(/不是.*推荐汇总表.*序号/);
  });
});

describe("the JSON report", () => {
  test("has the members of its contract and nothing is invented", async () => {
    const { status, report } = await json(MESSY);
    expect(status).toBe(1);
    expect(report).toMatchObject({
      schemaVersion: 1,
      file: MESSY,
      pack: { id: "leshan-2020" },
      referenceDate: "2020-09-25",
      sheet: { name: "推荐汇总表", headerRows: [4, 5] },
    });
    expect(report.sheet.columns).toHaveLength(16);
    expect(report.sheet.columns[8]).toEqual({
      column: "I",
      header: "创新工作室工作开展基本情况 › 创新工作室成员人数（人）",
      field: "memberCount",
    });
    expect(report.summary.readyToSend).toBe(false);
    expect(
      report.findings.every(
        ({ message, clause, basis, rule }) =>
          message && (clause === null) === (basis === "general") && rule.startsWith("leshan-2020/"),
      ),
    ).toBe(true);
  });

  test("findings are sorted by row, column and rule, sheet-level ones without a cell first", async () => {
    const { report } = await json(MESSY);
    const columnNumber = (letters: string | null): number =>
      letters === null ? -1 : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const keys = report.findings.map(
      ({ row, column, rule }) => [row ?? -1, columnNumber(column), rule] as const,
    );
    const sorted = [...keys].sort(
      (a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0),
    );
    expect(keys).toEqual(sorted);
  });

  test("two runs give the same bytes", async () => {
    await main([MESSY, "--json"]);
    const first = out.join("");
    out = [];
    await main([MESSY, "--json"]);
    expect(out.join("")).toBe(first);
  });

  test("several workbooks give an array, one that cannot be read is said and makes the status 2", async () => {
    expect(await main([CLEAN, "nowhere.xlsx", MESSY, "--json"])).toBe(2);
    const reports = JSON.parse(out.join("")) as Report[];
    expect(reports.map(({ file }) => file)).toEqual([CLEAN, MESSY]);
    expect(err).toHaveLength(1);
  });

  test("the reference date can be set, and the deadline judged by it", async () => {
    const { report } = await json(CLEAN, "--on", "2020-09-26");
    expect(report.referenceDate).toBe("2020-09-26");
    expect(report.findings.map(({ rule }) => rule)).toContain("leshan-2020/deadline");
  });

  test("English is complete: no Chinese in messages but what is quoted from the sheet or names a clause", async () => {
    const { report } = await json(MESSY, "--lang", "en");
    const plain = report.findings.map(({ message }) => message.replace(/[“"「][^”"」]*[”"」]/g, ""));
    expect(plain.filter((text) => !/[a-z]{3}/.test(text))).toEqual([]);
  });

  test("a studio of the roster is an error at its name", async () => {
    const studio = "云溪县供电公司丁涛劳模和工匠人才创新工作室";
    fs.writeFileSync(inFolder("roster.csv"), `\ufeff序号,工作室名称\n1,${studio}\n`);
    const { status, report } = await json(CLEAN, "--roster", inFolder("roster.csv"));
    expect(status).toBe(1);
    expect(report.findings).toMatchObject([
      { rule: "leshan-2020/already-named", severity: "error", field: "studioName" },
    ]);
  });
});

describe("the printed report", () => {
  test("names what every finding rests on: its clause, or that it is a general check", async () => {
    await main([MESSY]);
    expect(out.join("").replace(/\n\s*/g, "")).toContain(
      "同一工作室只能申报一次。请删去多余的一行。〔通用核对（通知未写明）〕",
    );
    expect(out.join("").replace(/\n\s*/g, "")).toContain("〔二（一）：“5人以上的创新团队”〕");
  });

  test("says what was not checked in the words of the rule", async () => {
    await main([MESSY]);
    expect(out.join("")).toMatch(/□ [^\n]*（二（一）） × 1：有关单元格读不出来/);
    expect(out.join("")).not.toContain("leshan-2020/");
  });

  test("has no full-width signs in English but what is quoted", async () => {
    await main([MESSY, "--lang", "en"]);
    const own = out.join("").replace(/[“「"][^”」"]*[”」"]/g, "");
    expect(own.split("\n").filter((line) => /[（：，]/.test(line) && !/[\u4e00-\u9fff]/.test(line))).toEqual(
      [],
    );
  });

  test("tells what was read otherwise than stored, beside the report where that is JSON", async () => {
    const bytes = fs.readFileSync("tests/fixtures/sheets/official.csv");
    const text = new TextDecoder("utf-8").decode(bytes).replace(/^\ufeff/, "");
    fs.writeFileSync(inFolder("plain.csv"), encodeGbk(text));
    await main([inFolder("plain.csv")]);
    expect(out.join("").replace(/\n/g, "")).toContain("! 文件没有写明文字编码，已按中文编码读取");
    out = [];
    await json(inFolder("plain.csv"), "--lang", "en");
    expect(err).toEqual([expect.stringContaining("does not name its text encoding")]);
  });

  test("a workbook without any of the headers is said so", async () => {
    fs.writeFileSync(inFolder("notes.csv"), "填表说明\n一、请认真填写\n");
    expect(await refused(inFolder("notes.csv"))).toContain("一个也没有找到");
  });
});

describe("what holds too little", () => {
  test("an empty workbook is said to be empty, an empty sheet by its name", async () => {
    fs.writeFileSync(inFolder("empty.xlsx"), buildXlsx({ sheets: [{}] }));
    expect(await refused(inFolder("empty.xlsx"))).toContain("的工作表是空的");
    err = [];
    expect(await refused(inFolder("empty.xlsx"), "--sheet", "Sheet1")).toContain("工作表「Sheet1」是空的");
  });

  test("a roster with a name that is a formula without a result is refused with its cell", async () => {
    const text = (cell: string, content: string) =>
      `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
    const data =
      `<row r="1">${text("A1", "工作室名称")}</row><row r="2">${text("A2", "甲工作室")}</row>` +
      `<row r="3"><c r="A3"><f>B3</f></c>${text("B3", "乙")}</row>`;
    fs.writeFileSync(inFolder("roster.xlsx"), buildXlsx({ sheets: [{ name: "名单", data }] }));
    expect(await refused(CLEAN, "--roster", inFolder("roster.xlsx"))).toMatch(/「名单」A3 是公式/);
  });
});

describe("what is written", () => {
  test("the ranked list has the entries in order, 序号 1..n, and the explanation beside it", async () => {
    expect(await main([CLEAN, "--ranked", inFolder("ranked.xlsx"), "--order", "13,6"])).toBe(0);
    const ranked = await openWorkbook(fs.readFileSync(inFolder("ranked.xlsx")), "ranked.xlsx");
    expect(ranked.sheets.map(({ name }) => name)).toEqual(["推荐汇总表", "排序说明"]);
    const grid = ranked.sheets[0]!.grid();
    const source = (await openWorkbook(fs.readFileSync(CLEAN), "clean.xlsx")).sheets[0]!.grid();
    expect([5, 6, 7].map((row) => grid.value(row, 0))).toEqual([1, 2, 3]);
    expect([5, 6].map((row) => grid.value(row, 2))).toEqual([source.value(12, 2), source.value(5, 2)]);
  });

  test("flags go into a copy and come out again; the input is never touched", async () => {
    const before = fs.readFileSync(MESSY);
    expect(await main([MESSY, "--flagged", inFolder("flagged.xlsx")])).toBe(1);
    expect(await main([inFolder("flagged.xlsx"), "--unflag", inFolder("plain.xlsx")])).toBe(0);
    expect(fs.readFileSync(MESSY).equals(before)).toBe(true);
    const names = async (file: string): Promise<string[]> =>
      (await openWorkbook(fs.readFileSync(file), file)).sheets.map(({ name }) => name);
    expect(await names(inFolder("flagged.xlsx"))).toEqual(["推荐汇总表", "校验结果"]);
    expect(await names(inFolder("plain.xlsx"))).toEqual(["推荐汇总表"]);
  });

  test.each(["official.xls", "official.ods", "official.csv"])(
    "%s gives a new flagged .xlsx that says so",
    async (name) => {
      expect(await main([`tests/fixtures/sheets/${name}`, "--flagged", inFolder("flagged.xlsx")])).toBe(1);
      expect(out.join("")).toContain("格式没有带过来");
      const copy = await openWorkbook(fs.readFileSync(inFolder("flagged.xlsx")), "flagged.xlsx");
      expect(copy.sheets.map((sheet) => sheet.name).at(-1)).toBe("校验结果");
      const grid = copy.sheets.at(-1)!.grid();
      const texts = [0, 1, 2, 3, 4].map((row) => grid.text(row, 0));
      expect(texts.some((text) => text.includes("没有带过来"))).toBe(true);
    },
  );

  test("a flagged copy is checked like its original", async () => {
    await main([MESSY, "--flagged", inFolder("flagged.xlsx")]);
    out = [];
    const first = (await json(MESSY)).report;
    out = [];
    const again = (await json(inFolder("flagged.xlsx"))).report;
    expect(again.findings).toEqual(first.findings);
  });

  async function textsOf(file: string): Promise<string[]> {
    const texts: string[] = [];
    for (const sheet of (await openWorkbook(fs.readFileSync(file), path.basename(file))).sheets) {
      const grid = sheet.grid();
      for (let row = grid.top; row < grid.bottom; row++) {
        for (let column = grid.left; column < grid.right; column++) texts.push(grid.text(row, column));
      }
    }
    return texts;
  }

  test("the publication copy is a notice without a phone number", async () => {
    expect(await main([CLEAN, "--publication", inFolder("public.xlsx")])).toBe(0);
    const texts = await textsOf(inFolder("public.xlsx"));
    expect(texts.filter((text) => /\d{7}/.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes("公示名单"))).toBe(true);
    expect(texts.some((text) => text.startsWith("公示期："))).toBe(true);
  });

  test("a list of fewer entries than the sheet has says so on its face and where the file is reported", async () => {
    await main([MESSY, "--ranked", inFolder("partial.xlsx")]);
    const said = /名单含 2 个，另有 8 个未列入/u;
    expect(out.join("\n")).toMatch(said);
    const texts = await textsOf(inFolder("partial.xlsx"));
    expect(texts.filter((text) => said.test(text)).length).toBeGreaterThan(0);
  });

  test("a notice is refused before the order is confirmed, and nothing is written", async () => {
    const text = await refused(MESSY, "--publication", inFolder("no.xlsx"), "--ranked", inFolder("no2.xlsx"));
    expect(text).toMatch(/顺序确认之后.*顺序尚未确认/u);
    expect(fs.existsSync(inFolder("no2.xlsx"))).toBe(false);
    expect(await main([CLEAN, "--publication", inFolder("yes.xlsx"), "--order", "proposed"])).toBe(0);
  });

  test("two outputs to one file are refused before anything is written", async () => {
    const file = inFolder("same.xlsx");
    expect(await main([CLEAN, "--ranked", file, "--publication", file])).toBe(2);
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe("the printed report", () => {
  test("says what was read, what is wrong, the order, and what stands before sending", async () => {
    await main([MESSY]);
    const text = out.join("");
    for (const heading of ["一、读到的内容", "二、需要处理的问题", "三、推荐顺序", "四、报送前还差什么"]) {
      expect(text).toContain(heading);
    }
    expect(text).toMatch(/I8 {2}.*成员 1 人/);
    expect(text).toContain("「150,000元」");
  });

  test("is English when asked", async () => {
    await main([MESSY, "--lang", "en"]);
    const text = out.join("");
    expect(text).toContain("What needs attention");
    expect(text).toMatch(/Rule pack/);
  });
});

describe("a pack copied from another notice", () => {
  const COPIED = "tests/packs/fixtures/copied-from-leshan.json";

  test("is used, and what is left of that notice is named on standard error by place", async () => {
    await main([CLEAN, "--pack-file", COPIED, "--json"]);
    expect(err[0]).toMatch(/「copied-from-leshan.json」里有 13 处像是从别的通知照抄来的/);
    expect(err[0]).toContain("\n  form.title：还有“乐山市”");
    expect(JSON.parse(out.join(""))).toMatchObject({ pack: { id: "jiangxi-2023" } });
  });

  test("with faults of its own: both at once", async () => {
    const pack = JSON.parse(fs.readFileSync(COPIED, "utf8")) as { version: string };
    fs.writeFileSync(inFolder("bad.json"), JSON.stringify({ ...pack, version: "first" }));
    expect(await main([CLEAN, "--pack-file", inFolder("bad.json")])).toBe(2);
    expect(err.join("")).toMatch(/有 1 处要改：\n {2}version[^]*有 13 处像是/);
  });

  test("on the shelf: one line, and all of it when the pack is named", async () => {
    fs.copyFileSync(COPIED, inFolder("jiangxi.json"));
    await main([CLEAN, "--packs", folder]);
    expect(err.join("")).toMatch(/有 13 处像是从别的通知照抄来的；加 --pack jiangxi-2023 逐处列出/);
    err.length = 0;
    await main([CLEAN, "--packs", folder, "--pack", "jiangxi-2023"]);
    expect(err.join("")).toContain("\n  clauses：条款中有 31 条");
  });
});
