import fs from "node:fs";
import path from "node:path";
import { runCase, type PackField, type RulePack } from "../../src/core";
import {
  acceptSure,
  addColumn,
  addRule,
  buildPack,
  changeColumn,
  compareNotices,
  compareWithPack,
  decide,
  draftNotice,
  examplesOf,
  moveColumn,
  newField,
  noticeFromText,
  proposalsOf,
  removeRule,
  startDrafting,
  switchColumn,
  switchGeneral,
  unmetBySample,
  type Drafting,
  type NoticeDraft,
} from "../../src/notices";
import { packKnowledge } from "../../src/packs";
import { parsePack } from "../../src/packs/validate";

/** From proposals to a pack: what a person decides, and what comes of it. */

const textOf = (file: string): string =>
  fs.readFileSync(path.join(__dirname, "fixtures", `${file}.txt`), "utf8");

function draftOf(text: string): NoticeDraft {
  const result = draftNotice(noticeFromText(text), packKnowledge);
  if (!result.ok) throw new Error(result.problem.code);
  return result.draft;
}

const DRAFT = draftOf(textOf("yunzhou"));
const started = (): Drafting => startDrafting(DRAFT, packKnowledge);
const build = (drafting: Drafting) => buildPack(drafting, packKnowledge, { id: "yunzhou-2026" });
const packOf = (drafting: Drafting): RulePack => build(drafting).pack;
const idOf = (topic: string): string => proposalsOf(DRAFT).find((each) => each.topic === topic)?.id as string;
const ruleIds = ({ rules }: RulePack): readonly string[] => rules.map(({ id }) => id);

describe("nothing becomes a rule unseen", () => {
  test("a draft that nobody decided on gives a pack of general checks only", () => {
    const pack = packOf(started());
    expect(new Set(pack.rules.map(({ clause }) => clause))).toEqual(new Set([null]));
    expect(pack.checklist).toEqual([]);
    expect(pack.facts).toEqual([]);
  });

  test("an accepted proposal becomes the rule it says, with its clause", () => {
    const pack = packOf(decide(started(), idOf("team-size"), { verdict: "accepted" }));
    expect(pack.rules.find(({ id }) => id === "team-size")).toMatchObject({
      clause: "二（二）",
      severity: "error",
      check: { is: "atLeast", field: "memberCount", value: 8 },
    });
    expect(pack.clauses.find(({ clause }) => clause === "二（二）")).toMatchObject({
      became: "rule",
      refs: ["team-size"],
    });
  });

  test("a change of figure, severity and message is the rule's; the proposal stays as it was read", () => {
    const drafting = decide(started(), idOf("team-size"), {
      verdict: "accepted",
      change: {
        predicate: { is: "atLeast", field: "memberCount", value: 6, unit: "人" },
        severity: "warning",
        message: "人数不够；请核对。",
      },
    });
    expect(packOf(drafting).rules.find(({ id }) => id === "team-size")).toMatchObject({
      severity: "warning",
      check: { value: 6 },
      message: { "zh-CN": "人数不够；请核对。" },
    });
    expect(proposalsOf(drafting.draft).find(({ topic }) => topic === "team-size")?.predicate).toMatchObject({
      value: 8,
    });
  });

  test("what is put aside is no rule, and its clause says why", () => {
    const all = acceptSure(started());
    const clause = "二（四）";
    const here = proposalsOf(DRAFT).filter((each) => each.clause === clause);
    const aside = here.reduce(
      (now, { id }) => decide(now, id, { verdict: "aside", reason: "另行核查" }),
      all,
    );
    const pack = packOf(aside);
    expect(ruleIds(pack)).not.toContain("funds");
    expect(pack.clauses.find((entry) => entry.clause === clause)).toMatchObject({
      became: "notAboutTheSheet",
      reason: { "zh-CN": "另行核查" },
    });
  });

  test("clauses that nobody decided on are named", () => {
    const { undecided } = build(decide(started(), idOf("team-size"), { verdict: "accepted" }));
    expect(undecided).toContain("二（三）");
    expect(undecided).not.toContain("二（二）");
  });
});

describe("a pack of the sure proposals", () => {
  test.each(["yunzhou", "jiangnan", "binhai", "xingye", "heyang", "linchuan", "qinglan", "baihe", "gangwu"])(
    "of %s is accepted, and its sample entry meets its rules",
    (file) => {
      const drafting = acceptSure(startDrafting(draftOf(textOf(file)), packKnowledge));
      const { pack, withoutColumn } = buildPack(drafting, packKnowledge, { id: "own-pack", isDraft: true });
      const result = parsePack(JSON.stringify(pack));
      expect(result.ok ? [] : result.problems).toEqual([]);
      expect(withoutColumn).toEqual([]);
      expect(unmetBySample(pack)).toEqual([]);
      expect(pack.draft).toBe(true);
    },
  );
});

describe("rules of one's own", () => {
  test("are added with texts that follow from the condition, and taken out again", () => {
    const rule = {
      id: "younger",
      clause: "二（二）",
      severity: "warning",
      predicate: { is: "atMost", field: "memberCount", value: 30, unit: "人" },
    } as const;
    const added = addRule(started(), rule);
    expect(packOf(added).rules.find(({ id }) => id === "younger")).toMatchObject({
      scope: "entry",
      title: { "zh-CN": "“成员人数” 不超过 30 人" },
    });
    expect(ruleIds(packOf(removeRule(added, "younger")))).not.toContain("younger");
  });

  test("over a column that is off are left out, and that is said", () => {
    const off = switchColumn(acceptSure(started()), "memberCount", false);
    const { pack, withoutColumn } = build(off);
    expect(withoutColumn).toEqual([idOf("team-size")]);
    expect(ruleIds(pack)).not.toContain("team-size");
    expect(parsePack(JSON.stringify(pack)).ok).toBe(true);
  });
});

test("columns are added, renamed, moved and switched on again", () => {
  const age: PackField = newField("age", "平均年龄（岁）");
  const drafting = moveColumn(
    changeColumn(switchColumn(addColumn(started(), age), "phone", false), "age", {
      header: "团队平均年龄（岁）",
    }),
    "age",
    2,
  );
  const { fields } = packOf(drafting);
  expect(fields[2]).toMatchObject({ id: "age", header: "团队平均年龄（岁）", kind: "number", unit: "岁" });
  expect(fields.some(({ id }) => id === "phone")).toBe(false);
  expect(packOf(switchColumn(drafting, "phone", true)).fields.some(({ id }) => id === "phone")).toBe(true);
});

test("a general check is switched off with a reason only", () => {
  expect(ruleIds(packOf(switchGeneral(started(), "tenfold", "本市单位规模相差很大")))).not.toContain(
    "tenfold",
  );
  expect(ruleIds(packOf(switchGeneral(started(), "tenfold", "  ")))).toContain("tenfold");
});

describe("examples worked out by the engine", () => {
  const pack = packOf(acceptSure(started()));
  const of = (id: string) =>
    examplesOf(pack, pack.rules.find((rule) => rule.id === id) as RulePack["rules"][number]);

  test("just below, at and above a figure", () => {
    expect(of("team-size")).toEqual([
      { where: "below", value: 7, status: "notMet" },
      { where: "at", value: 8, status: "met" },
      { where: "above", value: 9, status: "met" },
    ]);
  });

  test("for years run, by a day", () => {
    expect(of("running")).toEqual([
      { where: "below", value: "2023-07-01", status: "notMet" },
      { where: "at", value: "2023-06-30", status: "met" },
      { where: "above", value: "2023-06-29", status: "met" },
    ]);
  });

  test("for the entries of one unit", () => {
    expect(of("per-unit").map(({ value, status }) => [value, status])).toEqual([
      [1, "met"],
      [2, "notMet"],
    ]);
  });

  test("none for a rule without a figure", () => {
    expect(of("ranking")).toEqual([]);
  });

  test("are what a case of the pack comes to", () => {
    const rule = pack.rules.find(({ id }) => id === "team-size") as RulePack["rules"][number];
    expect(
      runCase(pack, rule, { name: rule.title, entry: { memberCount: 7 }, expect: "notMet" }).status,
    ).toBe("notMet");
  });
});

describe("this year's from last year's", () => {
  const NEXT = textOf("yunzhou")
    .replace(/2026/g, "2027")
    .replace("不得少于8人", "不得少于10人")
    .replace(
      "（七）管理制度健全，制度上墙。",
      "（七）管理制度健全，制度上墙。\n\n（八）领衔人须为在岗职工。",
    );

  test("only the clauses that differ are asked about, with the words that do", () => {
    const compared = compareNotices(DRAFT, draftOf(NEXT)).filter(({ change }) => change !== "same");
    expect(compared.map(({ change, after }) => [change, after])).toEqual([
      ["changed", "一"],
      ["changed", "二（二）"],
      ["new", "二（八）"],
      ["changed", "四"],
    ]);
    expect(compared[1]?.words).toEqual([
      { sign: "-", text: "8" },
      { sign: "+", text: "10" },
    ]);
  });

  test("a clause that only moved is the same clause", () => {
    const moved = draftOf(
      textOf("yunzhou")
        .replace("（一）领衔人", "（零）领衔人")
        .replace("三、推荐程序", "四、推荐程序")
        .replace("四、材料报送", "五、材料报送"),
    );
    const compared = compareNotices(DRAFT, moved);
    expect(compared.find(({ before }) => before === "三（三）")).toMatchObject({
      change: "same",
      after: "四（三）",
    });
  });

  test("rules of last year's pack are found again, changed or gone", () => {
    const before = packOf(acceptSure(started()));
    const compared = compareWithPack(
      before,
      draftOf(
        NEXT.replace("（三）有固定的工作场所，面积不少于60平方米，配备必要的仪器设备。", "（三）有场地。"),
      ),
    );
    expect(compared.changed.map(({ rule }) => rule)).toContain("team-size");
    expect(compared.gone.map(({ rule }) => rule)).toEqual(["equipment"]);
    expect(compared.changed.find(({ rule }) => rule === "workplace")).toMatchObject({
      before: { value: 60 },
      after: { value: 0 },
    });
  });
});
