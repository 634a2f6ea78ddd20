import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";
import { formSheet, type FormRow, type Report } from "../../src/core";
import { openWorkbook, writeWorkbook } from "../../src/files";
import { packById } from "../../src/packs";

/** What the command line makes of the order: whose it is, what is compared, what is a draft, and published examples. */

const LESHAN = packById("leshan-2020")!;
const CLEAN = "assets/samples/leshan-2020-clean.xlsx";
const MESSY = "assets/samples/leshan-2020-messy.xlsx";

let folder: string;
let out: string[];
let err: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-order-"));
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

async function reportOf(...argv: string[]): Promise<Report> {
  out = [];
  await main([...argv, "--json"]);
  return JSON.parse(out.join("")) as Report;
}

/** A wrong call: status 2 and one line. */
async function refused(...argv: string[]): Promise<string> {
  out = [];
  err = [];
  expect(await main(argv)).toBe(2);
  expect(err).toHaveLength(1);
  return err[0]!;
}

const NAMES = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"];

interface Sheet {
  readonly count: number;
  /** Cells that differ, by field, for single studios (0-based). */
  readonly cells?: Readonly<Record<number, FormRow>>;
  /** Columns beyond the form: header and one figure per studio. */
  readonly columns?: readonly (readonly [string, ...(string | number)[]])[];
  readonly withoutOrder?: boolean;
}

/** Writes a Leshan form with complete studios, from sheet row 6 on. */
function sheetFile(name: string, { count, cells = {}, columns = [], withoutOrder = false }: Sheet): string {
  const rows = Array.from({ length: count }, (_, index): FormRow => {
    const leader = `${NAMES[index % NAMES.length]}测试${index < NAMES.length ? "" : "乙"}`;
    const hostUnit = `云溪县第${index + 1}机械厂`;
    return {
      ...LESHAN.sampleEntry,
      seq: withoutOrder ? null : index + 1,
      hostUnit,
      leaderName: leader,
      studioName: `${hostUnit}${leader}劳模和工匠人才创新工作室`,
      phone: String(13_900_000_000 + index),
      leaderPost: `${hostUnit}班长`,
      ...cells[index],
    };
  });
  const form = formSheet(LESHAN, rows, { recommendingUnit: "云溪县总工会", preparedBy: "测试员" });
  const sheet = {
    ...form,
    rows: form.rows.map((row, at) => ({
      ...row,
      cells: [
        ...LESHAN.fields.map((_, column) => row.cells[column] ?? null),
        ...columns.map(([header, ...figures]) =>
          at === 4
            ? { value: header }
            : at >= 5 && at < 5 + count
              ? { value: figures[at - 5] ?? null }
              : null,
        ),
      ],
    })),
  };
  const file = inFolder(name);
  fs.writeFileSync(file, writeWorkbook({ sheets: [sheet] }));
  return file;
}

async function textsOf(file: string): Promise<string[]> {
  const texts: string[] = [];
  for (const sheet of (await openWorkbook(fs.readFileSync(file), path.basename(file))).sheets) {
    const grid = sheet.grid();
    for (let row = grid.top; row < grid.bottom; row++)
      for (let column = grid.left; column < grid.right; column++) texts.push(grid.text(row, column));
  }
  return texts;
}

describe("whose the order is", () => {
  test.each([
    [[], "sheet"],
    [["--order", "sheet"], "sheet"],
    [["--order", "proposed"], "proposed"],
    [["--order", "13,6"], "manual"],
  ] as const)("checking the list built with %j gives the same order again", async (order, basis) => {
    const file = inFolder("again.xlsx");
    const first = await reportOf(CLEAN, "--ranked", file, ...order);
    expect(first.ranking.basis).toBe(basis);
    const again = await reportOf(file);
    expect(again.ranking.basis).toBe("sheet");
    const source = (await openWorkbook(fs.readFileSync(CLEAN), "clean.xlsx")).sheets[0]!.grid();
    const list = (await openWorkbook(fs.readFileSync(file), "again.xlsx")).sheets[0]!.grid();
    expect(again.ranking.entries.map(({ row }) => list.text(row - 1, 2))).toEqual(
      first.ranking.entries.map(({ row }) => source.text(row - 1, 2)),
    );
  });

  test("a valid 序号 is the order, with the proposal beside it; without one the proposal is", async () => {
    const better = { 3: { economicBenefit: 9_000 } };
    const { ranking } = await reportOf(sheetFile("a.xlsx", { count: 5, cells: better }));
    expect(ranking.basis).toBe("sheet");
    expect(ranking.entries.map(({ row, sheetRank }) => [row, sheetRank])).toEqual(
      [6, 7, 8, 9, 10].map((row, index) => [row, index + 1]),
    );
    expect(ranking.entries[3]!.proposedRank).toBe(1);
    expect(ranking.agreement!.opposite).toBe(3);
    const unordered = sheetFile("b.xlsx", { count: 5, cells: better, withoutOrder: true });
    const proposal = (await reportOf(unordered)).ranking;
    expect(proposal.basis).toBe("proposed");
    expect(proposal.entries[0]).toMatchObject({ row: 9, sheetRank: null, proposedRank: 1 });
    // Four are equal in everything: they tie, and nobody has decided.
    expect(proposal.entries.slice(1).map(({ proposedRank }) => proposedRank)).toEqual([2, 2, 2, 2]);
    expect(proposal.openTies).toEqual([[6, 7, 8, 10]]);
    expect((await reportOf(unordered, "--order", "9,6,7,8,10")).ranking.openTies).toEqual([]);
    expect(await refused(unordered, "--order", "sheet")).toMatch(/--order sheet/u);
  });

  test("inclusions and reasons by row", async () => {
    const file = sheetFile("c.xlsx", { count: 5, cells: { 1: { memberCount: 2 } } });
    expect((await reportOf(file)).ranking.leftOut).toMatchObject([{ row: 7, reason: "errors" }]);
    const { ranking } = await reportOf(
      file,
      "--include",
      "7=团队在补充",
      "--order",
      "10,6",
      "--reason",
      "10=市级重点",
    );
    expect(ranking.leftOut).toEqual([]);
    expect(ranking.entries.map(({ row }) => row)).toEqual([10, 6, 7, 8, 9]);
    expect(ranking.entries[0]!.reason).toBe("市级重点");
    expect(ranking.entries[2]!.included).toBe("团队在补充");
    expect(await refused(file, "--include", "3=x")).toMatch(/第 3 行没有申报项/u);
  });
});

describe("what is said about the figures", () => {
  test("projects and outcomes count per full year run, patents have no weight", async () => {
    const { ranking } = await reportOf(
      sheetFile("y.xlsx", {
        count: 4,
        cells: {
          0: { established: "2010年1月1日", projectCount: 20, outcomeCount: 20 },
          1: { established: "2018年1月1日", projectCount: 12, outcomeCount: 12 },
        },
      }),
      "--on",
      "2020-09-25",
      "--order",
      "proposed",
    );
    expect(
      ranking.criteria.map(({ field, weight, perYear }) => [field, Math.round(weight * 100), perYear]),
    ).toEqual([
      ["projectCount", 33, true],
      ["outcomeCount", 33, true],
      ["economicBenefit", 33, undefined],
      ["patentCount", 0, undefined],
    ]);
    // 12 in two years are more a year than 20 in ten.
    expect(ranking.entries[0]!.row).toBe(7);
  });

  test("a doubtful figure is marked, keeps the sheet from being ready and a notice from being made", async () => {
    const file = sheetFile("d.xlsx", { count: 5, cells: { 1: { economicBenefit: 860_000 } } });
    const report = await reportOf(file);
    expect(report.ranking.entries.map(({ doubtful }) => doubtful)).toEqual([
      [],
      ["economicBenefit"],
      [],
      [],
      [],
    ]);
    expect(report.summary.readyToSend).toBe(false);
    expect(await refused(file, "--publication", inFolder("no.xlsx"))).toMatch(/1 处数字存疑/u);
    expect(fs.existsSync(inFolder("no.xlsx"))).toBe(false);
  });

  test("one figure that rules a range is said; by logarithm it rules no longer", async () => {
    const cells = Object.fromEntries(
      [10, 20, 30, 5_000].map((benefit, index) => [index, { economicBenefit: benefit }]),
    );
    const file = sheetFile("s.xlsx", { count: 4, cells });
    out = [];
    await main([file]);
    expect(out.join("")).toContain("按名次或按对数折算");
    const shares = async (...more: string[]): Promise<number[]> =>
      (await reportOf(file, "--weights", "economicBenefit=1", ...more)).ranking.entries.map(
        ({ score }) => score!,
      );
    expect((await shares())[2]).toBeLessThan(0.01);
    expect((await shares("--scale", "economicBenefit=log"))[2]).toBeGreaterThan(0.15);
    expect(await shares("--scale", "economicBenefit=rank")).toEqual(
      [0, 1, 2, 3].map((place) => expect.closeTo(place / 3, 9) as number),
    );
    expect(await shares("--scale", "economicBenefit=0..30")).toEqual(
      [10, 20, 30, 30].map((value) => expect.closeTo(value / 30, 9) as number),
    );
    expect((await shares("--direction", "economicBenefit=min"))[0]).toBe(1);
    expect(await refused(file, "--scale", "leaderName=log")).toMatch(/--scale/u);
  });

  test.each([2, 3])("%i studios are put side by side and have no score", async (count) => {
    const { ranking } = await reportOf(
      sheetFile("n.xlsx", { count, cells: { 1: { economicBenefit: 350.01 } } }),
    );
    for (const { score, proposedRank, acceptability } of ranking.entries)
      expect([score, proposedRank, acceptability]).toEqual([null, null, null]);
    expect(ranking.comparison!.find(({ field }) => field === "economicBenefit")!.best).toEqual([7]);
  });
});

describe("no unannounced partial list", () => {
  test("a list of fewer entries says so on its face and where the file is reported", async () => {
    await main([MESSY, "--ranked", inFolder("partial.xlsx")]);
    const said = /名单含 2 个，另有 8 个未列入/u;
    expect(out.join("\n")).toMatch(said);
    expect((await textsOf(inFolder("partial.xlsx"))).some((text) => said.test(text))).toBe(true);
  });

  test("a notice is refused before the order is confirmed, and nothing is written", async () => {
    const text = await refused(MESSY, "--publication", inFolder("no.xlsx"), "--ranked", inFolder("no2.xlsx"));
    expect(text).toMatch(/顺序确认之后.*顺序尚未确认/u);
    expect(fs.existsSync(inFolder("no2.xlsx"))).toBe(false);
    expect(await main([CLEAN, "--publication", inFolder("yes.xlsx"), "--order", "proposed"])).toBe(0);
    const texts = await textsOf(inFolder("yes.xlsx"));
    expect(texts.filter((each) => /\d{7}/.test(each))).toEqual([]);
    expect(texts.some((each) => each.includes("公示名单"))).toBe(true);
  });
});

describe("published examples", () => {
  test("TOPSIS: the fighter aircraft of Hwang and Yoon 1981, section 3.2.5", async () => {
    const file = sheetFile("topsis.xlsx", {
      count: 4,
      columns: [
        ["速度", 2.0, 2.5, 1.8, 2.2],
        ["航程", 1500, 2700, 2000, 1800],
        ["载重", 20000, 18000, 21000, 20000],
        ["造价", 5.5, 6.5, 4.5, 5.0],
        ["可靠性", 5, 3, 7, 5],
        ["机动性", 9, 5, 7, 5],
      ],
    });
    const weights = "速度=0.2,航程=0.1,载重=0.1,造价=0.1,可靠性=0.2,机动性=0.3";
    const { ranking } = await reportOf(
      file,
      "--method",
      "topsis",
      "--weights",
      weights,
      "--direction",
      "造价=min",
    );
    const byRow = [...ranking.entries].sort((a, b) => a.row - b.row);
    // The book rounds its intermediate figures to four digits.
    [0.643, 0.268, 0.613, 0.312].forEach((published, index) =>
      expect(Math.abs(byRow[index]!.score! - published)).toBeLessThan(0.001),
    );
    expect(byRow.map(({ proposedRank }) => proposedRank)).toEqual([1, 4, 2, 3]);
  });

  test("Kendall's W: three executives and six applicants (S. Siegel, Nonparametric Statistics, 1956, chapter 9)", async () => {
    // The book gives ranks; scores are seven less the rank.
    const judge = (...ranks: number[]): number[] => ranks.map((rank) => 7 - rank);
    const file = sheetFile("w.xlsx", {
      count: 6,
      columns: [
        ["评委1", ...judge(1, 6, 3, 2, 5, 4)],
        ["评委2", ...judge(1, 5, 6, 4, 2, 3)],
        ["评委3", ...judge(6, 3, 2, 5, 4, 1)],
      ],
    });
    const { committee } = (await reportOf(file)).ranking;
    expect(committee!.judges.map(({ name }) => name)).toEqual(["评委1", "评委2", "评委3"]);
    expect(committee!.concordance!.w).toBeCloseTo(0.162, 3);
  });

  test("Kendall's W with ties (M. G. Kendall, Rank Correlation Methods, 1948; Siegel 1956)", async () => {
    const judge = (...ranks: number[]): number[] => ranks.map((rank) => 100 - rank);
    const file = sheetFile("t.xlsx", {
      count: 10,
      columns: [
        ["张三评分", ...judge(1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10)],
        ["李四评分", ...judge(2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5)],
        ["王五评分", ...judge(2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10)],
      ],
    });
    const { committee } = (await reportOf(file, "--combine", "评委=张三评分,李四评分,王五评分:borda"))
      .ranking;
    expect(committee!.concordance!.w).toBeCloseTo(0.828, 3);
    expect(committee!.combination).toBe("borda");
  });

  test("SMAA-2: two criteria, where the acceptabilities are lengths of intervals of the weight", async () => {
    // Values (1, 0), (0.6, 0.6), (0, 1), (0.3, 0.3): the first leads for weights above 0.6, the third below 0.4.
    const file = sheetFile("smaa.xlsx", {
      count: 4,
      columns: [
        ["甲指标", 100, 60, 0, 30],
        ["乙指标", 0, 60, 100, 30],
      ],
    });
    const { ranking } = await reportOf(file, "--weights", "甲指标=1,乙指标=1");
    const first = new Map(ranking.entries.map(({ row, acceptability }) => [row, acceptability![0]!]));
    expect([6, 7, 8, 9].map((row) => Math.round(first.get(row)! * 50) / 50)).toEqual([0.4, 0.2, 0.4, 0]);
    const any = ranking.stability!.find(({ question }) => question === "any")!;
    const central = any.entries.find(({ row }) => row === 6)!.centralWeights!;
    expect(central["甲指标"]).toBeCloseTo(0.8, 1);
    expect(any.entries.find(({ row }) => row === 7)!.ahead!["9"]).toBe(1);
    const around = ranking.stability!.find(({ question }) => question === "around")!;
    // Within a fifth of equal weights the share stays between 0.4 and 0.6: the compromise leads throughout.
    expect(around.entries.find(({ row }) => row === 7)!.ranks[0]).toBe(1);
  });

  test("SMAA-2: central weights are the rank order centroids (Barron and Barrett, Management Science 42, 1996)", async () => {
    // Six studios with the figures 100, 50 and 0 in every order. Each comes first just where the weights have the order
    // of its figures, so that its central weights are the centroid of those: .6111, .2778, .1111 for three criteria.
    const file = sheetFile("roc.xlsx", {
      count: 6,
      columns: [
        ["甲指标", 100, 100, 50, 0, 50, 0],
        ["乙指标", 50, 0, 100, 100, 0, 50],
        ["丙指标", 0, 50, 0, 50, 100, 100],
      ],
    });
    const report = await reportOf(file, "--weights", "甲指标=3,乙指标=2,丙指标=1");
    const answer = (question: string) =>
      report.ranking.stability!.find((each) => each.question === question)!;
    const published = [0.6111, 0.2778, 0.1111];
    for (const { row, ranks, centralWeights } of answer("any").entries) {
      // By symmetry each leads for a sixth of all weights.
      expect(Math.abs(ranks[0]! - 1 / 6)).toBeLessThan(0.015);
      const figures = [
        [100, 100, 50, 0, 50, 0],
        [50, 0, 100, 100, 0, 50],
        [0, 50, 0, 50, 100, 100],
      ].map((column) => column[row - 6]!);
      ["甲指标", "乙指标", "丙指标"].forEach((criterion, index) => {
        const place = [100, 50, 0].indexOf(figures[index]!);
        expect(Math.abs(centralWeights![criterion]! - published[place]!)).toBeLessThan(0.01);
      });
    }
    // As long as 甲 weighs more than 乙 and 乙 more than 丙, the first leads whatever the figures of the weights.
    expect(answer("importance").entries.find(({ row }) => row === 6)!.ranks[0]).toBe(1);
  });
});
