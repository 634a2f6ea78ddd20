import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main as check } from "../../src/cli/check";
import { main } from "../../src/cli/notice";
import type { Report, RulePack } from "../../src/core";
import { parsePack } from "../../src/packs/validate";

const NOTICE = path.resolve("tests/notices/fixtures/yunzhou.txt");

let folder: string;
let out: string[];
let err: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-notice-"));
  out = [];
  err = [];
  jest.spyOn(os, "homedir").mockReturnValue(folder);
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
const taken = (): string => out.splice(0).join("");

/** Drafts the pack of the sure proposals and answers it. */
async function drafted(...more: string[]): Promise<RulePack> {
  const file = inFolder("pack.json");
  expect(await main([NOTICE, "--accept", "sure", "--out", file, ...more])).toBe(0);
  taken();
  return JSON.parse(fs.readFileSync(file, "utf8")) as RulePack;
}

/** A sheet in the notice's own form. */
function sheetFile(rows: readonly (readonly (string | number | null)[])[]): string {
  const header = [
    "序号", "单位名称", "工作室名称", "成立时间", "领衔人姓名", "职称/技术等级", "荣誉称号及时间", "联系电话",
    "成员人数（人）", "其中高级工以上人数（人）", "场地面积（㎡）", "仪器设备（台/套）", "年均专项经费（万元）",
    "近三年创新成果数（项）", "专利数（项）", "年均交流培训次数（次）", "是否建立管理制度",
  ]; // prettier-ignore
  const file = inFolder("汇总表.csv");
  const lines = [
    ["云州市职工创新工作室推荐汇总表"],
    ["推荐单位（盖章）：云州市东山区总工会", "", "", "", "填报人：丁一"],
    header,
    ...rows,
  ];
  fs.writeFileSync(file, lines.map((line) => line.join(",")).join("\n"));
  return file;
}

const GOOD = [
  1, "云州机床厂", "云州机床厂于洋创新工作室", "2018年3月1日", "于洋", "高级工程师", "2019年云州市劳动模范", "13900000001",
  9, 5, 80, 12, 6, 7, 2, 5, "是",
]; // prettier-ignore

describe("the draft as JSON", () => {
  test("lists document, deadline, fields, clauses with proposals, and what was not understood", async () => {
    expect(await main([NOTICE, "--json"])).toBe(0);
    const draft = JSON.parse(taken()) as Record<string, never>;
    expect(draft["document"]).toMatchObject({
      number: "云工发〔2026〕12号",
      issuer: "云州市总工会",
      issued: "2026-05-08",
    });
    expect(draft["deadline"]).toEqual({ kind: "date", date: "2026-06-30T17:00" });
    const fields = draft["fields"] as unknown as { id: string; inForm: boolean }[];
    expect(fields.filter(({ inForm }) => inForm)).toHaveLength(17);
    const clauses = draft["clauses"] as unknown as {
      number: string;
      text: string;
      proposals: Record<string, unknown>[];
    }[];
    const team = clauses.find(({ number }) => number === "二（二）");
    expect(team?.proposals[1]).toMatchObject({
      kind: "rule",
      predicate: { is: "atLeast", field: "memberCount", value: 8, unit: "人" },
      severity: "error",
      sure: true,
      words: [{ text: "不得少于8人" }],
    });
    expect(draft["notUnderstood"]).toEqual(expect.any(Array));
  });

  test("tells how many characters of the file could not be read, and says nothing of a sound one", async () => {
    const text = fs.readFileSync(NOTICE, "utf8");
    const file = inFolder("通知.txt");
    fs.writeFileSync(file, `${text}附：联系\ufffd方式\u0001`);
    expect(await main([file])).toBe(0);
    expect(taken()).toMatch(/文件里有 2 处字无法识别.*对照通知原件/s);
    expect(await main([file, "--json"])).toBe(0);
    expect(JSON.parse(taken())).toMatchObject({ unreadable: 2 });
    expect(await main([NOTICE])).toBe(0);
    expect(taken()).not.toContain("无法识别");
  });

  test("of a notice without a form, the columns follow from what it demands", async () => {
    expect(await main([path.resolve("tests/notices/fixtures/jiangnan.txt"), "--json"])).toBe(0);
    const { fields } = JSON.parse(taken()) as { fields: { id: string; inForm: boolean }[] };
    expect(fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["seq", "studioName", "memberCount", "isResearchInstitute"]),
    );
    expect(fields.every(({ inForm }) => !inForm)).toBe(true);
  });
});

describe("--accept sure", () => {
  test("writes a pack that is accepted, marked as a draft, with the notice's figures", async () => {
    const pack = await drafted("--id", "yunzhou-2026");
    expect(parsePack(JSON.stringify(pack)).ok).toBe(true);
    expect(pack).toMatchObject({ id: "yunzhou-2026", draft: true, deadline: { date: "2026-06-30T17:00" } });
    expect(pack.rules.find(({ id }) => id === "team-size")?.check).toMatchObject({ value: 8 });
    expect(pack.clauses.every(({ became, refs }) => became === "notAboutTheSheet" || refs.length > 0)).toBe(
      true,
    );
  });

  test("the pack finds what is wrong with a sheet, and its report says that it is a draft", async () => {
    await drafted();
    const faults = [...GOOD];
    faults[0] = 2;
    faults[1] = "云州轴承厂";
    faults[2] = "王刚创新工作室";
    faults[3] = "2025年1月1日";
    faults[4] = "王刚";
    faults[7] = "13900000002";
    faults[8] = 6;
    faults[9] = 3;
    faults[10] = 50;
    const file = sheetFile([GOOD, faults]);
    expect(await check([file, "--pack-file", inFolder("pack.json"), "--json"])).toBe(1);
    const report = JSON.parse(taken()) as Report;
    expect(report.pack.draft).toBe(true);
    const errors = report.findings
      .filter(({ severity }) => severity === "error")
      .map(({ rule, cell }) => `${rule.split("/")[1]} ${cell}`);
    expect(errors.sort()).toEqual(["figure J5", "running D5", "team-size I5", "workplace K5"]);
    await check([file, "--pack-file", inFolder("pack.json")]);
    expect(taken()).toContain("草稿：从通知自动起草，还没有人确认");
  });

  test("needs a file or JSON, and an id that ids can be", async () => {
    expect(await main([NOTICE, "--accept", "sure"])).toBe(2);
    expect(await main([NOTICE, "--accept", "all"])).toBe(2);
    expect(await main([NOTICE, "--accept", "sure", "--id", "云州"])).toBe(2);
    expect(err).toEqual([
      "写出核对依据要用 --out 指定文件。",
      "--accept 只能是 sure，不能是「all」。",
      "--id 只能用小写字母、数字和短横线，以字母开头，如 yunfan-2027，不能是「云州」。",
    ]);
  });
});

test("--form takes the columns from a blank form in a workbook", async () => {
  const form = sheetFile([]);
  expect(await main([path.resolve("tests/notices/fixtures/binhai.txt"), "--form", form, "--json"])).toBe(0);
  const { fields } = JSON.parse(taken()) as {
    fields: { id: string; header: string; match: string; inForm: boolean }[];
  };
  expect(fields.filter(({ inForm }) => inForm).map(({ header }) => header)).toContain(
    "其中高级工以上人数（人）",
  );
  expect(fields.find(({ id }) => id === "memberCount")).toMatchObject({ match: "known", inForm: true });
});

test("--from lists what differs from last year's pack", async () => {
  const pack = await drafted("--id", "yunzhou-2025");
  const before = JSON.parse(JSON.stringify(pack).replace('"value":8', '"value":6')) as RulePack;
  fs.writeFileSync(inFolder("last.json"), JSON.stringify(before));
  expect(await main([NOTICE, "--from", inFolder("last.json"), "--json"])).toBe(0);
  const { comparedWith } = JSON.parse(taken()) as {
    comparedWith: { changed: { rule: string; before: object; after: object }[]; gone: object[] };
  };
  expect(comparedWith.changed).toMatchObject([
    { rule: "team-size", before: { value: 6 }, after: { value: 8 } },
  ]);
  expect(comparedWith.gone).toEqual([]);
});

test("--from carries last year's rules and words over where the clause stayed", async () => {
  const pack = await drafted("--id", "yunzhou-2025");
  const last = {
    ...pack,
    rules: pack.rules.map((rule) =>
      rule.id === "running"
        ? { ...rule, severity: "warning", message: { "zh-CN": "去年的话。", en: "Last year's words." } }
        : rule,
    ),
  };
  fs.writeFileSync(inFolder("last.json"), JSON.stringify(last));
  const now = inFolder("now.txt");
  fs.writeFileSync(now, fs.readFileSync(NOTICE, "utf8").replace("不得少于8人", "不得少于6人"));
  const out = inFolder("now.json");
  expect(await main([now, "--from", inFolder("last.json"), "--accept", "sure", "--out", out])).toBe(0);
  expect(taken()).toContain("要看一看的条款：二（二）");
  const made = JSON.parse(fs.readFileSync(out, "utf8")) as RulePack;
  expect(made.rules.find(({ id }) => id === "running")).toMatchObject({
    severity: "warning",
    message: { "zh-CN": "去年的话。" },
  });
  expect(made.rules.find(({ id }) => id === "team-size")).toMatchObject({ check: { value: 6 } });
  expect(await main([now, "--from", inFolder("last.json"), "--json"])).toBe(0);
  expect(JSON.parse(taken())).toMatchObject({ carriedOver: { ask: ["二（二）"], offered: [] } });
});

test("--from with last year's notice lists what differs, clause by clause", async () => {
  const last = inFolder("last.txt");
  fs.writeFileSync(last, fs.readFileSync(NOTICE, "utf8").replace("不得少于8人", "不得少于6人"));
  expect(await main([NOTICE, "--from", last])).toBe(0);
  expect(taken()).toMatch(/有变化：二（二）\s+-6 \+8/);
});

test("--examples shows how a rule judges just below, at and above its figure", async () => {
  expect(await main([NOTICE, "--accept", "sure", "--out", inFolder("pack.json"), "--examples"])).toBe(0);
  expect(taken()).toContain("二（二）  “成员人数” 不少于 8 人：7 不符合，8 符合，9 符合");
});

describe("the shelf of packs", () => {
  const shelve = (pack: RulePack, name = "yunzhou.json"): void => {
    const shelf = inFolder(".config/huijian/packs");
    fs.mkdirSync(shelf, { recursive: true });
    fs.writeFileSync(path.join(shelf, name), JSON.stringify(pack));
  };

  test("a pack on it is found by its id and takes part in choosing", async () => {
    shelve(await drafted("--id", "yunzhou-2026"));
    const file = sheetFile([GOOD]);
    taken();
    expect(await check([file, "--json"])).toBe(0);
    expect((JSON.parse(taken()) as Report).pack.id).toBe("yunzhou-2026");
    expect(await check([file, "--pack", "yunzhou-2026", "--json"])).toBe(0);
  });

  test("--packs names another folder; what is no pack there is told and left out", async () => {
    shelve(await drafted("--id", "yunzhou-2026"));
    const other = inFolder("other");
    fs.mkdirSync(other);
    fs.writeFileSync(path.join(other, "broken.json"), "{");
    const file = sheetFile([GOOD]);
    taken();
    expect(await check([file, "--packs", other, "--pack", "yunzhou-2026"])).toBe(2);
    expect(err[0]).toMatch(/核对依据「broken\.json」不能用，没有采用/);
    expect(err[1]).toMatch(/没有名为「yunzhou-2026」的核对依据/);
    expect(await check([file, "--packs", inFolder("none")])).toBe(2);
    expect(err[2]).toMatch(/不能读取核对依据文件夹/);
  });
});

describe("a text that is no notice", () => {
  const said = async (name: string, content: string): Promise<string> => {
    fs.writeFileSync(inFolder(name), content);
    expect(await main([inFolder(name), "--accept", "sure", "--out", inFolder("none.json")])).toBe(2);
    expect(out).toEqual([]);
    expect(err).toHaveLength(1);
    expect(fs.existsSync(inFolder("none.json"))).toBe(false);
    return err[0] as string;
  };

  test.each([
    ["empty", "", /没有文字/],
    [
      "English",
      "1. The committee met. 2. It was agreed that the fence be painted. ".repeat(6),
      /几乎没有汉字/,
    ],
    ["damaged", "第一条\ufffd\ufffd工作\ufffd室应".repeat(20), /无法识别的字符/],
    ["a library", `第一条 工作室成员不少于5人。${"长".repeat(400_000)}`, /超过 40 万字/],
    [
      "a story",
      "从前有座山，山里有座庙，庙里有个老和尚在讲故事，故事里说从前有座山，山里有座庙。".repeat(3),
      /没有找到编号的条款/,
    ],
    [
      "another notice",
      "关于国庆节放假的通知\n各部门：\n一、放假时间\n10月1日至7日放假调休，共7天。\n二、有关要求\n各部门要妥善安排值班和安全保卫工作，遇有重大突发事件，要按规定及时报告。\n",
      /没有找到对推荐或申报的要求/,
    ],
  ])("%s gets one sentence and no pack", async (_, content, sentence) => {
    expect(await said("a.txt", content)).toMatch(sentence);
  });
});
