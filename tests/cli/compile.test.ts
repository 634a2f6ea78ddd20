import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main as check } from "../../src/cli/check";
import { main } from "../../src/cli/compile";
import { formSheet } from "../../src/core";
import type { BatchReport } from "../../src/core";
import { openWorkbook, readBatchText, writeWorkbook } from "../../src/files";
import { counties, LESHAN } from "../support/batches";
import type { County } from "../support/batches";

let folder: string;
let out: string[];
let err: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-compile-"));
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

const inFolder = (...name: string[]): string => path.join(folder, ...name);

function write(county: County, name = county.file): string {
  const sheet = formSheet(LESHAN, county.rows, {
    recommendingUnit: county.unit,
    preparedBy: "林小禾",
  });
  fs.mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  fs.writeFileSync(inFolder(name), writeWorkbook({ sheets: [sheet] }));
  return inFolder(name);
}

async function json(...argv: string[]): Promise<{ status: number; report: BatchReport }> {
  out = [];
  const status = await main([...argv, "--on", "2020-09-20", "--json"]);
  return { status, report: JSON.parse(out.join("")) as BatchReport };
}

describe("the call", () => {
  test.each([
    [[], /没有指定文件/],
    [["nowhere"], /找不到/],
    [["assets", "--pack", "a", "--pack-file", "b"], /只能用一个/],
    [["assets", "--duplicates", "best"], /first/],
    [["assets", "--on", "2020-02-30"], /2020-02-30/],
    [["assets", "--what"], /--help/],
  ])("%j is refused in one line, exit 2", async (argv, said) => {
    expect(await main(argv)).toBe(2);
    expect(out).toEqual([]);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(said);
  });

  test("--help prints the options, exit 0", async () => {
    expect(await main(["--help"])).toBe(0);
    expect(out.join("")).toContain("--expected");
  });

  test("a folder without any summary sheet: exit 2, every file named", async () => {
    fs.writeFileSync(inFolder("会议通知.txt"), "九月十八日上午九点开会");
    fs.writeFileSync(inFolder("~$打开着.xlsx"), "x");
    expect(await main([folder])).toBe(2);
    expect(err.join("\n")).toContain("会议通知.txt");
    expect(err.join("\n")).toContain("锁定文件");
  });

  test("an output that is an input is refused and the input is as it was", async () => {
    const file = write(counties(1, 3)[0] as County);
    const before = fs.readFileSync(file);
    expect(await main([file, "--out", file])).toBe(2);
    expect(fs.readFileSync(file)).toEqual(before);
  });
});

describe("a week's files", () => {
  const [one, two] = counties(2, 4) as [County, County];

  test("clean files: exit 0, every entry with its source in the compiled sheet's rows", async () => {
    write(one);
    write(two, `交来/${two.file}`);
    const { status, report } = await json(folder, "--out", inFolder("汇总.xlsx"));
    expect(status).toBe(0);
    expect(report.files.map(({ outcome, entries }) => [outcome, entries])).toEqual([
      ["taken", 4],
      ["taken", 4],
    ]);
    expect(report.entries.map(({ row }) => row)).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
    expect(report.entries[4]?.source).toEqual({
      file: inFolder("交来", two.file),
      sheet: "推荐汇总表",
      row: 6,
    });
    const workbook = await openWorkbook(fs.readFileSync(inFolder("汇总.xlsx")), "汇总.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["推荐汇总表", "来源", "汇总情况", "校验结果"]);
    const sheet = workbook.sheets[0]?.grid();
    expect(report.entries.map(({ row }) => sheet?.text(row - 1, 2))).toEqual(
      [...one.rows, ...two.rows].map((row) => row["studioName"]),
    );
  });

  test("compiling the compiled workbook changes nothing; beside its files it is a copy", async () => {
    write(one);
    write(two);
    const target = inFolder("汇总.xlsx");
    const first = await json(folder, "--out", target);
    const again = await json(target);
    expect(again.report.entries).toEqual(first.report.entries);
    const both = await json(folder);
    expect(both.report.entries).toEqual(first.report.entries);
    expect(both.report.files.find(({ file }) => file === target)?.outcome).toBe("copy");
  });

  test("of a list compiled again and again every finding still names the cell where it was typed", async () => {
    write({ ...one, rows: one.rows.map((row, at) => (at === 1 ? { ...row, memberCount: 2 } : row)) });
    write(two);
    const places: unknown[] = [];
    let from = folder;
    for (const name of ["一", "二", "三"]) {
      const target = inFolder(`${name}次`, "汇总.xlsx");
      fs.mkdirSync(path.dirname(target));
      const { report } = await json(from, "--out", target);
      places.push(report.findings.find(({ rule }) => rule === "leshan-2020/team-size")?.source);
      from = target;
    }
    expect(places[0]).toMatchObject({ file: inFolder(one.file), row: 7, cell: "I7" });
    expect(places).toEqual([places[0], places[0], places[0]]);
  });

  test("bad files are named and do not stop the rest", async () => {
    write(one);
    fs.writeFileSync(inFolder("损坏.xlsx"), fs.readFileSync(inFolder(one.file)).subarray(0, 2000));
    fs.writeFileSync(inFolder("空.xlsx"), "");
    fs.writeFileSync(inFolder("~$x.xlsx"), "lock");
    const { report } = await json(folder);
    expect(new Map(report.files.map(({ file, outcome }) => [path.basename(file), outcome]))).toEqual(
      new Map([
        [one.file, "taken"],
        ["损坏.xlsx", "unreadable"],
        ["空.xlsx", "empty"],
        ["~$x.xlsx", "unreadable"],
      ]),
    );
    expect(report.files.every(({ message }) => message.length > 8)).toBe(true);
    expect(report.entries).toHaveLength(4);
  });

  test("duplicates alone give exit 1", async () => {
    write(one);
    write({ ...two, rows: [...two.rows, { ...one.rows[0], seq: 5, floorArea: 99 }] as County["rows"] });
    const { status, report } = await json(folder);
    expect(report.duplicates.map(({ kind }) => kind)).toEqual(["studio"]);
    expect(status).toBe(1);
    expect(report.duplicates[0]?.settled).toBe(false);
    expect(report.summary).toMatchObject({ duplicates: 1, toSettle: 1 });
    expect(report.entries).toHaveLength(9);
  });

  test.each(["first", "last"] as const)(
    "--duplicates %s settles them: exit 0, told with what was kept, one entry left",
    async (which) => {
      const [first, second] = [
        write(one),
        write({ ...two, rows: [...two.rows, { ...one.rows[0], seq: 5, floorArea: 99 }] as County["rows"] }),
      ];
      const { status, report } = await json(first, second, "--duplicates", which);
      expect(status).toBe(0);
      expect(report.summary).toMatchObject({ duplicates: 1, toSettle: 0, entries: 8 });
      expect(report.duplicates[0]?.settled).toBe(true);
      expect(report.duplicates[0]?.entries.filter(({ kept }) => kept).map(({ file }) => file)).toEqual([
        which === "first" ? first : second,
      ]);
      out = [];
      expect(await main([first, second, "--duplicates", which, "--on", "2020-09-20"])).toBe(0);
      expect(out.join("")).toContain("已按 --duplicates 只保留");
    },
  );

  test("a near duplicate is settled by nobody: --duplicates leaves it and exit 1", async () => {
    const [lender] = one.rows as [County["rows"][number]];
    const near = {
      ...lender,
      seq: 5,
      studioName: String(lender["studioName"]).replace("劳模和工匠人才创新工作室", "劳模创新工作室"),
      hostUnit: `${String(lender["hostUnit"])}第二分厂`,
      phone: "13511112222",
    };
    write(one);
    write({ ...two, rows: [...two.rows, near] as County["rows"] });
    const { status, report } = await json(folder, "--duplicates", "first");
    expect(report.duplicates.filter(({ settled }) => !settled).map(({ kind }) => kind)).toContain("near");
    expect(report.entries).toHaveLength(9);
    expect(status).toBe(1);
  });

  test("who is missing, with a reminder that names the day", async () => {
    write(one);
    fs.writeFileSync(inFolder("应报.txt"), `${one.unit}\n${two.unit}\n`);
    const { report } = await json(
      inFolder(one.file),
      "--expected",
      inFolder("应报.txt"),
      "--due",
      "2020-09-22",
    );
    expect(report.missingUnits).toEqual([two.unit]);
    expect(report.units?.[1]?.reminder).toContain("2020年9月22日");
    expect(report.overview.map(({ unit, state }) => [unit, state])).toEqual([
      [one.unit, "clean"],
      [two.unit, "missing"],
    ]);
  });
});

describe("the way there and back", () => {
  const [county] = counties(1, 4) as [County];
  const faulty: County = {
    ...county,
    rows: county.rows.map((row, index) => (index === 1 ? { ...row, memberCount: 3, phone: "138" } : row)),
  };

  test("a notice with the unit's own rows; the small workbook comes back as a return", async () => {
    const file = write(faulty);
    const [summary, notices] = [inFolder("汇总.xlsx"), inFolder("通知")];
    const first = await json(file, "--out", summary, "--notices", notices, "--contact", "林小禾 2133419");
    expect(first.status).toBe(1);
    const text = fs.readFileSync(path.join(notices, `${county.unit}-补正通知.txt`), "utf8");
    expect(text).toContain("I7");
    expect(text).toContain("2020年9月25日前");
    expect(text).toContain("林小禾 2133419");
    expect(text).not.toContain(String(county.rows[0]?.["leaderName"]));
    expect(fs.readFileSync(path.join(notices, `${county.unit}-补正通知.html`), "utf8")).toContain("<h1>");
    const small = path.join(notices, `${county.unit}-补正表.xlsx`);
    const opened = await openWorkbook(fs.readFileSync(small), "补正表.xlsx");
    expect(opened.sheets[0]?.grid().text(5, 2)).toBe(county.rows[1]?.["studioName"]);
    expect(opened.sheets[0]?.grid().text(6, 2)).not.toBe(county.rows[2]?.["studioName"]);
    const back = await json(small, "--previous", summary);
    expect(back.report.returns).toHaveLength(1);
    expect(back.report.changes).toEqual([]);
    expect(back.report.returns[0]?.stillOpen.length).toBeGreaterThanOrEqual(2);
    expect(back.report.absent).toHaveLength(3);
  });

  test("a return: put right, still open, and what changed unasked", async () => {
    const summary = inFolder("汇总.xlsx");
    await json(write(faulty), "--out", summary);
    const rows = faulty.rows.map((row, index) =>
      index === 1 ? { ...row, memberCount: 8 } : index === 2 ? { ...row, patentCount: 40 } : row,
    );
    const { report } = await json(write({ ...faulty, rows }, "改后.xlsx"), "--previous", summary);
    const changes = report.changes.map(({ source, field, after, asked }) => [
      source.row,
      field,
      after,
      asked,
    ]);
    expect(changes).toEqual([
      [7, "memberCount", 8, true],
      [8, "patentCount", 40, false],
    ]);
    expect(report.returns[1]?.putRight).toEqual(["leshan-2020/team-size:memberCount"]);
    expect(report.returns[1]?.stillOpen.join()).toContain("phone");
    expect(report.absent).toEqual([]);
  });

  test("a studio is followed through a correction of its name", async () => {
    const summary = inFolder("汇总.xlsx");
    await json(write(county), "--out", summary);
    const renamed = county.rows.map((row, index) =>
      index === 0 ? { ...row, studioName: String(row["studioName"]).replace("有限公司", "公司") } : row,
    );
    const { report } = await json(write({ ...county, rows: renamed }, "改名.xlsx"), "--previous", summary);
    expect(report.changes.map(({ field }) => field)).toEqual(["studioName"]);
    expect(report.absent).toEqual([]);
  });
});

test("what is made of a compiled workbook holds the list and nothing of the batch", async () => {
  const [one, two] = counties(2, 3) as [County, County];
  write(one);
  write(two);
  const target = inFolder("汇总.xlsx");
  await json(folder, "--out", target);
  const plain = inFolder("净.xlsx");
  const [ranked, published] = [inFolder("报送.xlsx"), inFolder("公示.xlsx")];
  expect(await check([target, "--unflag", plain])).toBe(0);
  await check([target, "--on", "2020-09-20", "--ranked", ranked, "--publication", published]);
  const sheetsOf = async (file: string): Promise<string[]> =>
    (await openWorkbook(fs.readFileSync(file), "a.xlsx")).sheets.map(({ name }) => name);
  expect(await sheetsOf(plain)).toEqual(["推荐汇总表"]);
  expect(await sheetsOf(ranked)).toEqual(["推荐汇总表", "排序说明"]);
  expect(await sheetsOf(published)).toEqual(["公示名单"]);
  for (const file of [plain, ranked, published]) {
    const bytes = fs.readFileSync(file);
    expect(readBatchText(bytes)).toBeNull();
    const texts = (await openWorkbook(bytes, "a.xlsx")).sheets.flatMap((sheet) => {
      const grid = sheet.grid();
      return Array.from({ length: grid.bottom }, (_, row) =>
        Array.from({ length: grid.right }, (__, column) => grid.text(row, column)).join("|"),
      );
    });
    expect(texts.filter((text) => text.includes(one.file) || text.includes("来自"))).toEqual([]);
  }
});

test("a compiled workbook remembers its batch", async () => {
  const target = inFolder("汇总.xlsx");
  await json(write(counties(1, 3)[0] as County), "--out", target);
  expect(readBatchText(fs.readFileSync(target))).toContain("推荐汇总表");
});
