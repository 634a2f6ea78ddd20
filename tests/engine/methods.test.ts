import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, writeWorkbook } from "../../src/files";
import { builtInPacks, packById } from "../../src/packs";
import { NOTHING_SHOWN, WorkerError, withDifference } from "../../src/engine";
import type { EngineAnswer, EngineView } from "../../src/engine";
import { readRoster, type RulePack } from "../../src/core";
import { changedCopy } from "../../src/engine/packCopy";
import { originalOf, packParameters } from "../../src/engine/packParameters";
import { openSheets } from "../../src/engine/openRoster";
import { leshanSheet, studio, unorderedStudios, type Studio } from "../pane/support/sheets";
import { testHost, type TestHost } from "../pane/support/testHost";

const REQUEST = {
  sheet: null,
  pack: null,
  referenceDate: null,
  today: "2020-09-01",
  mappings: {},
  language: "zh-CN" as const,
};

let host: TestHost;

/** What the page shows after an answer to one that had nothing. */
const shownBy = (answer: EngineAnswer): EngineView =>
  answer.difference === null ? NOTHING_SHOWN : withDifference(NOTHING_SHOWN, answer.difference);
const whole = async (of: TestHost): Promise<EngineView> => shownBy(await of.engine.call("whole", []));

beforeEach(async () => {
  host = testHost([leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3 })])]);
  await host.loadSheet("推荐汇总表");
  await host.engine.call("review", [REQUEST, {}]);
});

/** Another sheet in the place of the first. */
async function judge(studios: readonly Studio[]): Promise<void> {
  host.close();
  host = testHost([leshanSheet(studios)]);
  await host.loadSheet("推荐汇总表");
  await host.engine.call("review", [REQUEST, {}]);
}

afterEach(() => host.close());

describe("ranking", () => {
  test("percents sum to 100, the best comes first, who has errors is left out", async () => {
    await judge([...unorderedStudios(), studio(4, { memberCount: 3, seq: 1 })]);
    const { ranking: view } = await whole(host);
    if (view === null) throw new Error("no ranking");
    expect(Object.values(view.percents).reduce((sum, each) => sum + each, 0)).toBe(100);
    expect(view.entries.map(({ leaderName }) => leaderName)).toEqual([
      "孙测试",
      "钱测试",
      "赵测试",
      "李测试",
    ]);
    expect(view.leftOut.map(({ reason, errors }) => [reason, errors])).toEqual([["errors", 1]]);
    expect(view.entries[0]?.decidedBy).toEqual({
      kind: "criterion",
      criterion: expect.any(String) as string,
    });
  });

  test.each(["around", "importance", "any"] as const)(
    "whether the order holds (%s) is answered in words, with shares that add up",
    async (question) => {
      await judge(unorderedStudios());
      const view = await host.engine.call("stability", [{}, question, 0.2, "zh-CN"]);
      expect(view.question).toBe(question);
      expect(view.words).toMatch(/。$/);
      expect(view.ranks).toHaveLength(view.names.length);
      for (const row of view.ranks) expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      for (const [one, row] of (view.wins ?? []).entries())
        for (const [other, share] of row.entries())
          if (one !== other) expect(share + (view.wins?.[other]?.[one] ?? 0)).toBeCloseTo(1, 9);
      expect(view.beliefs.length > 0).toBe(question === "any");
    },
  );
});

describe("outputs", () => {
  test.each(["rankedList", "publication", "submission", "blankForm"] as const)(
    "%s is a workbook in the pack's form",
    async (kind) => {
      const making = { confirmed: true, file: "汇总表.xlsx" };
      const { bytes } = await host.engine.call("build", [kind, {}, "zh-CN", "x.xlsx", making]);
      const workbook = await openWorkbook(bytes, "x.xlsx");
      const grid = workbook.sheets[0]?.grid();
      const texts: string[] = [];
      for (let row = 0; row < 8; row += 1) texts.push(grid?.text(row, 0) ?? "");
      expect(texts.join("|")).toContain(
        kind === "publication"
          ? "2020年乐山市劳模和工匠人才创新工作室推荐对象公示名单"
          : "乐山市劳模和工匠人才创新工作室推荐汇总表",
      );
    },
  );

  test("a notice is refused before the order is confirmed; a partial list says that it is a draft", async () => {
    await expect(host.engine.call("build", ["publication", {}, "zh-CN", "x.xlsx"])).rejects.toMatchObject({
      code: "orderNotConfirmed",
    });
    const state = await host.engine.call("outputState", [{}, true]);
    expect(state).toMatchObject({ included: 2, leftOut: 1, draft: true });
  });

  test("flags and send-back messages name the cell and the unit", async () => {
    await host.engine.call("mark", [true]);
    const { flags } = await whole(host);
    expect(flags?.some(({ note }) => note.includes("不足") || note.includes("未达到"))).toBe(true);
    const [slip] = await host.engine.call("sendBack", ["zh-CN", { due: "", contact: "" }]);
    expect(slip?.hostUnit).toBe("云溪县第3机械厂");
    expect(slip?.text).toContain("第 3 机械厂".replaceAll(" ", ""));
    const sheet = await host.engine.call("findingsSheet", ["zh-CN"]);
    expect(sheet.rows.length).toBeGreaterThan(3);
  });
});

describe("packs", () => {
  test("are offered, the user's own first", async () => {
    expect((await host.engine.call("packs", [])).map(({ id }) => id)).toEqual(
      builtInPacks.map(({ id }) => id),
    );
    const answer = await host.engine.call("copyPack", ["leshan-2020", {}, "zh-CN"]);
    expect(answer).toMatchObject({ ok: true, pack: { id: "leshan-2020-own", place: "workbook" } });
    expect((await host.engine.call("packs", []))[0]?.id).toBe("leshan-2020-own");
    await host.engine.call("removeOwnPack", []);
    expect((await host.engine.call("packs", [])).length).toBe(builtInPacks.length);
  });

  test("a copy with a lower threshold judges by it and says so", async () => {
    const parameters = await host.engine.call("packParameters", ["leshan-2020", "zh-CN"]);
    const size = parameters.find(({ unit, value }) => unit === "人" && value === 5);
    expect(size).toMatchObject({ value: 5, original: 5, unit: "人" });
    const answer = await host.engine.call("copyPack", ["leshan-2020", { [size?.path ?? ""]: 3 }, "zh-CN"]);
    expect(answer.ok).toBe(true);
    await host.engine.call("review", [{ ...REQUEST, pack: "leshan-2020-own" }, {}]);
    expect((await whole(host)).review?.summary.errors).toBe(0);
    const changed = await host.engine.call("packParameters", ["leshan-2020-own", "zh-CN"]);
    expect(changed.find(({ path: at }) => at === size?.path)).toMatchObject({ value: 3, original: 5 });
  });

  test("what a pack still holds of the notice it was copied from is told beside it", async () => {
    const copied = readFileSync("tests/packs/fixtures/copied-from-leshan.json", "utf8");
    const answer = await host.engine.call("importPack", [copied, "zh-CN"]);
    expect(answer.ok).toBe(true);
    expect(answer.warnings.find(({ path: at }) => at === "form.title")?.message).toContain("“乐山市”");
  });

  test("a file that is no pack is answered with what is wrong", async () => {
    const broken = await host.engine.call("importPack", ["{", "zh-CN"]);
    expect(broken).toMatchObject({ ok: false });
    const strange = await host.engine.call("importPack", ['{"id":"x"}', "en"]);
    if (strange.ok) throw new Error("accepted");
    expect(strange.problems.some(({ path: at }) => at === "fields")).toBe(true);
  });

  test.each(builtInPacks.map((pack): [string, RulePack] => [pack.id, pack]))(
    "every parameter of %s leads back to the figure it names",
    (_, pack) => {
      const parameters = packParameters(pack, pack, "en");
      expect(parameters.length).toBeGreaterThan(0);
      const other = Object.fromEntries(
        parameters.map(({ path: at, value }) => [at, typeof value === "number" ? value + 1 : value]),
      );
      const copy = changedCopy(pack, other) as unknown as RulePack;
      const changed = packParameters(copy, originalOf(copy, builtInPacks), "en");
      expect(changed.map(({ value }) => value)).toEqual(Object.values(other));
      expect(changed.map(({ original }) => original)).toEqual(parameters.map(({ value }) => value));
    },
  );

  test.each(builtInPacks.map((pack): [string, RulePack] => [pack.id, pack]))(
    "the parameters of %s say each something else, and are figures that a notice sets",
    (_, pack) => {
      const parameters = packParameters(pack, null, "zh-CN");
      const said = parameters.map(({ title, what, about, unit }) => [title, what, about, unit].join("|"));
      expect(new Set(said).size).toBe(said.length);
      // How any cell is filled in, and "where there is any", are not for changing.
      expect(said.filter((each) => /不为负数|多写零|以万元填写|有专利的也有成果/.test(each))).toEqual([]);
    },
  );

  test("what a figure does is told from its condition, also where that is turned round", () => {
    const pack = packById("leshan-2020") as RulePack;
    const rule = pack.rules.find(({ id }) => id === "team-size") as RulePack["rules"][number];
    const meant = (check: unknown) =>
      packParameters({ ...pack, rules: [{ ...rule, check } as typeof rule] }, null, "zh-CN")
        .filter(({ path: at }) => at.startsWith("rules"))
        .map(({ what, about, unit, value }) => [what, about, unit, value]);
    const size = { is: "atLeast", field: "memberCount", value: 5 };
    expect(meant(size)).toEqual([["atLeast", "成员人数", "人", 5]]);
    expect(meant({ is: "not", of: size })).toEqual([["lessThan", "成员人数", "人", 5]]);
    expect(meant({ is: "not", of: { ...size, is: "atMost", exclusive: true } })).toEqual([
      ["atLeast", "成员人数", "人", 5],
    ]);
    expect(meant({ is: "when", if: { ...size, value: 1 }, then: { is: "countBetween", max: 3 } })).toEqual([
      ["countAtMost", "", null, 3],
    ]);
    expect(meant({ is: "countBetween", min: 1, by: "hostUnit" })[0]?.[0]).toBe("countAtLeastEach");
  });

  test("a copy for another year says nothing of the old year, and does not invent number and day of issue", () => {
    const pack = packById("leshan-2020") as RulePack;
    const copy = changedCopy(pack, {
      "name.zh-CN": "乐山市 2021 年推荐汇总表",
      "document.title.zh-CN": "关于推荐申报2021年乐山市劳模和工匠人才创新工作室的通知",
      "deadline.date": "2021-10-08",
    }) as unknown as RulePack;
    expect(copy.document).toMatchObject({ number: null, issued: null });
    expect(copy.name.en).toBe("Leshan 2021 summary sheet (own copy)");
    const { id, ...rest } = copy;
    expect(id).toBe("leshan-2020-own");
    expect(JSON.stringify(rest)).not.toMatch(/2020/);
    expect(JSON.stringify(rest)).toContain("2021年10月8日前");
    expect(JSON.stringify(rest)).toContain("2021 年 10 月 8 日前");
    expect(JSON.stringify(rest)).toContain("By 8 October 2021");
    // A number that was typed stays, and one that was emptied is none.
    const named = { "name.zh-CN": "乐山市 2021 年推荐汇总表" };
    const numbered = changedCopy(pack, { ...named, "document.number": "乐工经〔2021〕9号" });
    expect(numbered["document"]).toMatchObject({ number: "乐工经〔2021〕9号" });
    expect(numbered["deadline"]).toEqual({ kind: "date", date: "2021-09-25" });
    expect(changedCopy(pack, { "document.number": "" })["document"]).toMatchObject({ number: null });
  });

  test("of a notice for several years only name and year change", () => {
    const pack = packById("dalian-2011") as RulePack;
    const copy = changedCopy(pack, { "name.zh-CN": "大连市实施意见（2026 年度）" }) as unknown as RulePack;
    expect(copy.deadline).toEqual({ ...pack.deadline, year: 2026 });
    expect(copy.clauses).toEqual(pack.clauses);
  });

  test("changing a copy leaves the built-in pack as it is", () => {
    const before = JSON.stringify(packById("leshan-2020"));
    changedCopy(packById("leshan-2020") as RulePack, { "deadline.date": "2026-01-01" });
    expect(JSON.stringify(packById("leshan-2020"))).toBe(before);
  });
});

describe("rosters", () => {
  const list = {
    name: "名单",
    rows: [
      ["工作室名称", "负责人"],
      ["甲工作室", "张三"],
    ].map((cells) => ({
      cells: cells.map((value) => ({ value })),
    })),
    columnWidths: [20, 10],
    merges: [],
  };

  test("are read from .xlsx and text files", async () => {
    const [sheet] = await openSheets(writeWorkbook({ sheets: [list] }), "名单.xlsx");
    expect(sheet?.text(1, 0)).toBe("甲工作室");
    const [text] = await openSheets(
      new TextEncoder().encode("工作室名称,负责人\n乙工作室,李四\n"),
      "名单.csv",
    );
    expect(text?.text(1, 0)).toBe("乙工作室");
  });

  test("dates in them are read as dates", async () => {
    const dated = {
      ...list,
      rows: [
        { cells: [{ value: "工作室名称" }, { value: "命名时间" }] },
        { cells: [{ value: "甲工作室" }, { value: 43374, format: 'yyyy"年"m"月"' }] },
      ],
    };
    const [sheet] = await openSheets(writeWorkbook({ sheets: [dated] }), "名单.xlsx");
    expect(sheet && readRoster(sheet)).toEqual([{ studioName: "甲工作室", remark: "2018/10", row: 2 }]);
  });

  test("old formats are refused with what to do", async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(openSheets(old, "名单.xls")).rejects.toMatchObject({ code: "oldRosterFormat" });
  });

  test("a sheet without such a list is an error with a code the page has words for", async () => {
    const asked = host.engine.call("rosterFromSheet", ["没有"]);
    await expect(asked).rejects.toBeInstanceOf(WorkerError);
    await expect(asked).rejects.toMatchObject({ code: "noRoster" });
  });
});

test("the bundled messy sample is recognised and has findings of every severity", async () => {
  const bytes = readFileSync(path.resolve("assets/samples/leshan-2020-messy.xlsx"));
  const workbook = await openWorkbook(new Uint8Array(bytes), "messy.xlsx");
  const messy = testHost(workbook.sheets.map((sheet) => sheet.grid()));
  for (const name of messy.grids.keys()) await messy.loadSheet(name);
  const { review } = shownBy(await messy.engine.call("review", [REQUEST, {}]));
  messy.close();
  expect(new Set(review?.findings.map(({ severity }) => severity))).toEqual(
    new Set(["error", "warning", "info"]),
  );
});
