import { renderFinding, review, runCase, sendBackList, unitNotice } from "../../../src/core";
import type { CaseEntry, RuleDefinition, RulePack } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
import { withCases } from "../../../src/packs/cases";
import { formGrid } from "../../../src/core/review/case";
import { brief, LESHAN, OPTIONS, reviewEntries, reviewOf, studio, studios } from "./support";

const ruleOf = (id: string, pack: RulePack = LESHAN): RuleDefinition =>
  pack.rules.find((rule) => rule.id === id) as RuleDefinition;
const NAME = { "zh-CN": "例", en: "case" };

describe("runCase", () => {
  test("judges the first entry on the real path and renders its finding", () => {
    const result = runCase(LESHAN, ruleOf("team-size"), {
      name: NAME,
      entry: { memberCount: 4 },
      expect: "notMet",
    });
    expect(result).toMatchObject({ status: "notMet", fault: null });
    expect(result.finding?.["zh-CN"].cell).toBe("I5");
    expect(result.finding?.en.message).toMatch(/4 people, fewer than the 5 people/);
    expect(result.review?.entries).toHaveLength(1);
    const met = runCase(LESHAN, ruleOf("team-size"), { name: NAME, expect: "met" });
    expect(met).toMatchObject({ status: "met", finding: null });
  });
  test("others take the sample with ranks numbered on", () => {
    const others: CaseEntry[] = [{}, { seq: 3 }];
    expect(runCase(LESHAN, ruleOf("ranking"), { name: NAME, others, expect: "met" }).status).toBe("met");
    expect(
      runCase(LESHAN, ruleOf("ranking"), { name: NAME, others: [{ seq: 1 }], expect: "notMet" }).status,
    ).toBe("notMet");
  });
  test("a rule over fields judges the field named, else the one given, else the first", () => {
    const required = ruleOf("required");
    const blank = { entry: { phone: null, memberCount: null }, name: NAME, expect: "missing" as const };
    expect(runCase(LESHAN, required, { ...blank, field: "memberCount" }).finding?.["zh-CN"].field).toBe(
      "memberCount",
    );
    expect(runCase(LESHAN, required, blank).finding?.["zh-CN"].field).toBe("phone");
    expect(runCase(LESHAN, required, { name: NAME, expect: "met" }).status).toBe("met");
  });
  test("labels, roster, columns left out, date", () => {
    const deadline = runCase(LESHAN, ruleOf("deadline"), {
      name: NAME,
      referenceDate: "2020-09-26",
      expect: "notMet",
    });
    expect(deadline.status).toBe("notMet");
    const label = runCase(LESHAN, ruleOf("preparer"), {
      name: NAME,
      labels: { preparedBy: "" },
      expect: "missing",
    });
    expect(label.finding?.["zh-CN"].message).toContain("填报人");
    const roster = [{ studioName: LESHAN.sampleEntry["studioName"] as string }];
    expect(runCase(LESHAN, ruleOf("already-named"), { name: NAME, roster, expect: "notMet" }).status).toBe(
      "notMet",
    );
    const gone = { name: NAME, field: "phone", withoutColumns: ["phone"], expect: "notMet" as const };
    expect(runCase(LESHAN, ruleOf("missing-column"), gone).status).toBe("notMet");
  });
  test("a case that cannot be judged says why", () => {
    const columns = LESHAN.fields.map(({ id }) => id);
    expect(
      runCase(LESHAN, ruleOf("team-size"), { name: NAME, withoutColumns: columns, expect: "met" }),
    ).toMatchObject({
      status: null,
      review: null,
      fault: expect.stringContaining("not recognised") as string,
    });
    const foreign = { ...ruleOf("team-size"), id: "foreign" };
    expect(runCase(LESHAN, foreign, { name: NAME, expect: "met" })).toMatchObject({
      status: null,
      fault: expect.stringContaining("foreign") as string,
    });
    const sheet = { ...ruleOf("deadline"), id: "foreign" };
    expect(runCase(LESHAN, sheet, { name: NAME, expect: "met" }).status).toBeNull();
    const none = { ...LESHAN, rules: [{ ...ruleOf("required"), fields: [] }] };
    expect(runCase(none, none.rules[0]!, { name: NAME, expect: "met" }).status).toBeNull();
    const broken = {
      ...ruleOf("team-size"),
      id: "broken",
      check: { is: "atLeast", field: "gone", value: 1 } as const,
    };
    const pack = { ...LESHAN, rules: [...LESHAN.rules, broken] };
    expect(runCase(pack, broken, { name: NAME, expect: "met" })).toMatchObject({
      status: "needsJudgement",
      fault: expect.stringContaining('no field "gone"') as string,
    });
  });
  test("a pack without deadline is judged on its sample date", () => {
    const pack = builtInPacks.find(({ deadline }) => deadline.kind === "none") as RulePack;
    const result = runCase(pack, ruleOf("required", pack), { name: NAME, expect: "met" });
    expect(result.review?.referenceDate).toBe(pack.sampleDate);
  });
  test("a sample of every pack is clean", () => {
    for (const base of builtInPacks) {
      const pack = withCases(base);
      const grid = formGrid(pack, [pack.sampleEntry, { ...pack.sampleEntry, seq: 2 }], pack.sampleLabels);
      const errors = review(grid, pack, { ...OPTIONS, referenceDate: pack.sampleDate });
      expect(errors.kind).toBe("review");
    }
  });
});

describe("a rule that throws", () => {
  const broken: RuleDefinition = {
    ...ruleOf("team-size"),
    id: "broken",
    check: { is: "atLeast", field: "gone", value: 1 },
  };
  test("is a system error with its id, never a pass, and the outcomes still add up", () => {
    const pack = {
      ...LESHAN,
      rules: [...LESHAN.rules, broken, { ...broken, id: "broken-sheet", scope: "sheet" as const }],
    };
    const done = reviewOf(formGrid(pack, studios(3), pack.sampleLabels), {}, pack);
    expect(done.systemErrors).toEqual([
      { rule: "leshan-2020/broken", message: expect.stringContaining('no field "gone"') as string },
      { rule: "leshan-2020/broken-sheet", message: expect.stringContaining("scope") as string },
    ]);
    expect(done.summary.readyToSend).toBe(false);
    const index = done.outcomes.entryRules.findIndex(({ id }) => id === "leshan-2020/broken");
    expect(done.outcomes.status(index, 0)).toBe("needsJudgement");
    expect(done.outcomes.counts.needsJudgement).toBe(3);
    expect(done.notChecked).toContainEqual({
      rule: "leshan-2020/broken",
      clause: "二（一）",
      reason: "systemError",
      entries: 3,
    });
    expect(done.notChecked).toContainEqual({
      rule: "leshan-2020/broken-sheet",
      clause: "二（一）",
      reason: "systemError",
      entries: 0,
    });
    expect(brief(done.findings)).toEqual([]);
  });
  test("while it judges or explains: noted once, the rest goes on", () => {
    const angry = (message: string): never => {
      throw new Error(message);
    };
    const roster = [{ studioName: "甲" }];
    Object.defineProperty(roster[0], "remark", { get: () => angry("torn page") });
    const entries = [studio(0, { studioName: "甲" }), studio(1)];
    const done = reviewEntries(entries, { roster });
    expect(done.systemErrors).toEqual([{ rule: "leshan-2020/already-named", message: "torn page" }]);
    expect(brief(done.findings)).toContain("error name-form C5");
  });
});

describe("not checked", () => {
  test("says which rules were not judged for how many entries, and why", () => {
    const done = reviewEntries(studios(3, { established: null }, { memberCount: "很多" }));
    expect(done.notChecked).toContainEqual({
      rule: "leshan-2020/running",
      clause: "二（一）",
      reason: "missing",
      entries: 1,
    });
    expect(done.notChecked).toContainEqual({
      rule: "leshan-2020/team-size",
      clause: "二（一）",
      reason: "malformed",
      entries: 1,
    });
    expect(done.notChecked.some(({ rule }) => /required|readable|stated/.test(rule))).toBe(false);
  });
  test("a rule about a blank label, or about a column that is not there", () => {
    const blank = reviewOf(formGrid(LESHAN, studios(1), { recommendingUnit: "", preparedBy: "甲" }));
    const unchecked = blank.notChecked.filter(({ entries }) => entries === 0);
    expect(unchecked.length).toBeGreaterThan(0);
    expect(unchecked.every(({ reason }) => reason === "missing")).toBe(true);
    const perUnit: RuleDefinition = {
      ...ruleOf("deadline"),
      id: "per-unit",
      check: { is: "countBetween", by: "hostUnit", max: 1 },
    };
    const pack = { ...LESHAN, rules: [...LESHAN.rules, perUnit] };
    const done = reviewOf(formGrid(pack, studios(2), pack.sampleLabels, ["hostUnit"]), {}, pack);
    expect(done.notChecked).toContainEqual({
      rule: "leshan-2020/per-unit",
      clause: "四",
      reason: "missingColumn",
      entries: 0,
    });
    const full = reviewOf(
      formGrid(pack, [studio(0), studio(1, { hostUnit: studio(0)["hostUnit"]! })], pack.sampleLabels),
      {},
      pack,
    );
    expect(brief(full.findings).filter((text) => text.includes("per-unit"))).toEqual(["error per-unit B5"]);
    const [finding] = full.findings.filter(({ rule }) => rule.endsWith("per-unit"));
    expect(renderFinding(finding!, pack, "zh-CN").related).toEqual(["B6"]);
  });
});

describe("severity of what is left open", () => {
  const open = (more: Partial<RuleDefinition>) => {
    const pack = { ...LESHAN, rules: [{ ...ruleOf("team-size"), ...more }] };
    return reviewOf(formGrid(pack, [studio(0, { memberCount: "约5" })], pack.sampleLabels), {}, pack)
      .findings[0]?.severity;
  };
  test("a warning, a note for a note, or what the rule says", () => {
    expect(open({})).toBe("warning");
    expect(open({ severity: "info" })).toBe("info");
    expect(open({ judgementSeverity: "error" })).toBe("error");
  });
});

describe("the context of a message", () => {
  test("studio, leader, unit, count, dates", () => {
    const text = "{studio}|{leader}|{unitName}|{count}|{referenceDate}|{deadline}";
    const rule = {
      ...ruleOf("team-size"),
      message: { "zh-CN": text, en: text },
      action: { "zh-CN": "a", en: "a" },
    };
    const pack = { ...LESHAN, rules: [rule] };
    const entry = studio(0, { memberCount: 1 });
    const done = reviewOf(formGrid(pack, [entry], pack.sampleLabels), {}, pack);
    expect(renderFinding(done.findings[0]!, pack, "en").message).toBe(
      [entry["studioName"], entry["leaderName"], entry["hostUnit"], 1, "2020-09-25", "2020-09-25"].join("|"),
    );
    const less = {
      ...pack,
      fields: pack.fields.filter(({ id }) => id !== "hostUnit"),
      deadline: { kind: "none" as const },
    };
    const other = reviewOf(formGrid(less, [entry], less.sampleLabels), { today: "" }, less);
    expect(renderFinding(other.findings[0]!, less, "en").message).toMatch(/\|\|1\|\|$/);
  });
});

describe("sendBackList", () => {
  const unit = studio(0)["hostUnit"] as string;
  const entries = [
    studio(0, { memberCount: 3, phone: null }),
    studio(1),
    {
      ...studio(2, { floorArea: 0 }),
      hostUnit: `${unit} `,
      studioName: `${unit}${studio(2)["leaderName"] as string}劳模和工匠人才创新工作室`,
    },
    studio(3, { hostUnit: null, studioName: null }),
    { ...studio(4), studioName: "xx公司张三劳模和工匠人才创新工作室" },
  ];
  const list = sendBackList(reviewEntries(entries));
  test("groups rows by unit in the order of the sheet, without clean ones and the example", () => {
    expect(list.map(({ unit: name, rows }) => [name, rows])).toEqual([
      [unit, [4, 6]],
      ["", [7]],
    ]);
    expect(list[0]?.findings.map(({ row }) => row)).toEqual(expect.arrayContaining([4, 6]));
  });
  test("a text ready to paste, in both languages", () => {
    const zh = list[0]?.text["zh-CN"] ?? "";
    expect(zh.split("\n")[0]).toContain(`${unit}：你单位报来的`);
    expect(zh).toMatch(/\n“.*工作室”：\n1\. 【须改正】“联系电话”没有填写/);
    expect(zh).toContain("请在“联系电话”一栏填写");
    expect(list[0]?.text.en).toMatch(/\n“.*”:\n1\. \[to correct\] /);
    // What only the union's sheet has: its rows and cells.
    for (const text of [zh, list[0]?.text.en]) expect(text).not.toMatch(/第 \d+ 行|Row \d|[A-Z]\d/);
    expect(list[1]?.text["zh-CN"]).toContain("（未填所属单位）");
    expect(list[1]?.text["zh-CN"]).toContain("未填名称的工作室：");
    expect(list[1]?.text.en).toContain("(host unit not given)");
    expect(list[1]?.text.en).toContain("the studio without a name:");
  });
  test("what goes to one unit names nothing of another, and no ranks", () => {
    const same = { leaderName: "王一", phone: "13900000001", seq: 1 };
    const two = [
      { ...same, hostUnit: "甲机械厂" },
      { ...same, hostUnit: "乙机械厂" },
    ];
    const slips = sendBackList(reviewEntries(studios(2, ...two)));
    const text = slips.find((slip) => slip.unit === "甲机械厂")?.text["zh-CN"] ?? "";
    expect(text).toContain("汇总表中别的单位报来的内容");
    expect(text).not.toMatch(/乙机械厂|序号/);
  });
  test("what an unconfirmed draft asks for is said to be that, in the text and the workbook", () => {
    const made = reviewEntries(entries);
    const drafted = { ...made, pack: { ...made.pack, draft: true } };
    const terms = { due: "", contact: "" };
    for (const [each, told] of [
      [made, false],
      [drafted, true],
    ] as const) {
      const [slip] = sendBackList(each);
      if (slip === undefined) throw new Error("no slip");
      expect(slip.text["zh-CN"].includes("核对依据是草稿")).toBe(told);
      expect(slip.text.en.includes("The rule pack is a draft")).toBe(told);
      const [notice] = unitNotice(each, slip, terms, "zh-CN").sheets;
      const cells = (notice?.rows ?? []).flatMap((row) => row.cells.map((cell) => cell?.value));
      expect(cells.some((value) => String(value).includes("核对依据是草稿"))).toBe(told);
    }
  });
  test("nothing to send back from a clean sheet", () =>
    expect(sendBackList(reviewEntries(studios(2)))).toEqual([]));
});
