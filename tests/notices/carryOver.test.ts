import fs from "node:fs";
import path from "node:path";
import type { RulePack } from "../../src/core";
import {
  acceptSure,
  addRule,
  buildPack,
  carryOver,
  clauseFates,
  decide,
  draftNotice,
  draftingOfPack,
  noticeFromText,
  progressOf,
  proposalsOf,
  startDrafting,
  titleWordsOf,
  without,
  type CarriedOver,
  type Drafting,
  type NoticeDraft,
} from "../../src/notices";
import { builtInPacks, packKnowledge } from "../../src/packs";
import { parsePack } from "../../src/packs/validate";

/** This year's notice begun from last year's pack, and a pack taken apart again to be worked on. */

const LAST = fs.readFileSync(path.join(__dirname, "fixtures", "yunzhou.txt"), "utf8");

function draftOf(text: string): NoticeDraft {
  const result = draftNotice(noticeFromText(text), packKnowledge);
  if (!result.ok) throw new Error(result.problem.code);
  return result.draft;
}

const before = draftOf(LAST);
const idOf = (topic: string, draft: NoticeDraft = before): string =>
  proposalsOf(draft).find((each) => each.topic === topic)?.id as string;
const build = (drafting: Drafting, id = "yunzhou-2025"): RulePack =>
  buildPack(drafting, packKnowledge, { id }).pack;

/** Last year's pack with a person's own words, an item put aside with a reason, and a rule of their own. */
function lastYears(): RulePack {
  const all = acceptSure(startDrafting(before, packKnowledge));
  const worded = decide(all, idOf("running"), {
    verdict: "accepted",
    change: { severity: "warning", title: "运行满两年", message: "没有满两年，请核对创建时间。" },
  });
  const aside = decide(worded, idOf("funds"), { verdict: "aside", reason: "另行核查" });
  return build(
    addRule(aside, {
      id: "own-1",
      clause: "二（四）",
      predicate: { is: "atLeast", field: "floorArea", value: 15, unit: "㎡" },
      severity: "error",
    }),
  );
}

const PACK = lastYears();
const carried = (text: string, pack: RulePack = PACK): CarriedOver =>
  carryOver(pack, draftOf(text), packKnowledge);

describe("the same notice again", () => {
  const { drafting, ask, offered } = carried(LAST);

  test("asks about nothing that was decided", () => {
    expect(ask).toEqual([]);
    expect(offered).toEqual([]);
    expect(progressOf(drafting).open).toBe(0);
  });

  test("gives last year's rules with their texts, severities and clauses", () => {
    const rules = ({ rules: all }: RulePack) =>
      all
        .filter(({ clause }) => clause !== null)
        .map(({ clause, severity, check, title, message }) => ({ clause, severity, check, title, message }))
        .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
    expect(rules(build(drafting))).toEqual(rules(PACK));
    expect(build(drafting).rules.find(({ check }) => check.is === "runningAtLeast")).toMatchObject({
      severity: "warning",
      title: { "zh-CN": "运行满两年" },
      message: { "zh-CN": "没有满两年，请核对创建时间。" },
    });
  });

  test("keeps what was put aside aside, and the checklist's words", () => {
    expect(drafting.decisions[idOf("funds")]?.verdict).toBe("aside");
    const ticks = ({ checklist }: RulePack): readonly string[] =>
      checklist.map(({ text }) => text["zh-CN"]).sort();
    expect(ticks(build(drafting))).toEqual(ticks(PACK));
  });
});

describe("a figure changed and a clause put in between", () => {
  const now = LAST.replace("不得少于8人", "不得少于6人");
  const { drafting, ask, clauses } = carried(now);

  test("only what differs is asked about", () => {
    expect(now).not.toBe(LAST);
    expect(ask).toEqual(["二（二）"]);
    expect(clauses.find(({ change }) => change === "changed")).toMatchObject({
      after: "二（二）",
      words: [
        { sign: "-", text: "8" },
        { sign: "+", text: "6" },
      ],
    });
    const fates = clauseFates(drafting);
    expect(fates.get("二（二）")).toBe("open");
    expect([...fates.values()].filter((fate) => fate === "open")).toHaveLength(1);
  });

  test("the changed rule brings last year's texts with it once it is accepted", () => {
    const size = idOf("team-size", drafting.draft);
    expect(drafting.decisions[size]).toMatchObject({ verdict: "open" });
    const { rules } = build(acceptSure(drafting));
    const here = rules.filter(({ clause }) => clause === "二（二）");
    // A text that followed from the condition names this year's figure; a person's own words stay.
    expect(here.find(({ check }) => check.is === "atLeast")).toMatchObject({
      check: { value: 6 },
      title: { "zh-CN": expect.stringContaining("6") as string },
    });
    expect(here.find(({ check }) => check.is === "runningAtLeast")).toMatchObject({
      severity: "warning",
      title: { "zh-CN": "运行满两年" },
    });
  });
});

test("rules of a clause that is gone are offered, not taken over", () => {
  const dropped = before.clauses.find(({ number }) => number === "二（四）");
  const text = before.notice.text;
  const [span] = dropped?.spans ?? [];
  const without = `${text.slice(0, span?.start)}${text.slice(span?.end)}`;
  const { offered, drafting } = carried(without);
  expect(offered.map(({ predicate }) => predicate)).toContainEqual({
    is: "atLeast",
    field: "floorArea",
    value: 15,
    unit: "㎡",
  });
  expect(build(drafting).rules.map(({ id }) => id)).not.toContain("own-1");
});

test("last year's pack without its clauses' words is compared by its rules", () => {
  const bare: RulePack = {
    ...PACK,
    clauses: PACK.clauses.map((entry) => without(entry, "text")),
  };
  const { drafting, clauses, ask } = carried(LAST.replace("不得少于8人", "不得少于6人"), bare);
  expect(clauses).toEqual([]);
  expect(ask).toContain("二（二）");
  const same = proposalsOf(drafting.draft).find(({ topic }) => topic === "team-size");
  expect(drafting.decisions[same?.id ?? ""]).toMatchObject({ verdict: "open" });
  expect(drafting.decisions[idOf("running", drafting.draft)]).toMatchObject({
    verdict: "open",
    change: { rest: { title: { "zh-CN": "运行满两年" } } },
  });
});

test("a form whose column is named as last year's takes over last year's column", () => {
  const form = before.form;
  expect(form).not.toBeNull();
  const [first] = PACK.fields.filter(({ kind }) => kind === "integer");
  const renamed: RulePack = JSON.parse(
    JSON.stringify(PACK).replaceAll(`"${first?.id ?? ""}"`, '"own77"'),
  ) as RulePack;
  const { drafting } = carried(LAST, renamed);
  expect(drafting.columns.map(({ field }) => field.id)).not.toContain("own77");
  const { withoutColumn } = buildPack(drafting, packKnowledge, { id: "again" });
  expect(withoutColumn).toEqual([]);
});

describe.each(builtInPacks.map((pack) => [pack.id, pack] as const))("the pack %s worked on", (_, pack) => {
  const built = buildPack(draftingOfPack(pack, packKnowledge), packKnowledge, {
    id: "copy",
    name: pack.name["zh-CN"],
  }).pack;

  test("tells what its clauses are about, and passes that off for no words of the notice", () => {
    const { draft } = draftingOfPack(pack, packKnowledge);
    expect(draft.clauses.every(({ isGist, text }) => isGist === true && text !== "")).toBe(true);
    const [first] = draft.clauses;
    expect(draft.notice.text.split("\n")[0]).toBe(`${first?.number} ${first?.text}`);
    expect(built.clauses.filter(({ text }) => text !== undefined)).toEqual([]);
  });

  test("keeps the words of its titles until a person writes others", () => {
    const drafting = draftingOfPack(pack, packKnowledge);
    expect(titleWordsOf(drafting)).toEqual(pack.titleWords);
    const names = { id: "copy", name: "副本" };
    const { pack: other } = buildPack({ ...drafting, titleWords: ["别的表"] }, packKnowledge, names);
    expect(other.titleWords).toEqual(["别的表"]);
  });

  test("comes to the same rules, fields, items and facts, and is accepted", () => {
    const result = parsePack(JSON.stringify(built));
    expect(result.ok ? [] : result.problems).toEqual([]);
    const rules = (each: RulePack) =>
      each.rules.map(({ id, clause, severity, check, title, message }) => ({
        id,
        clause,
        severity,
        check,
        title,
        message,
      }));
    const byId = (one: { id: string }, other: { id: string }): number => one.id.localeCompare(other.id);
    expect(rules(built).sort(byId)).toEqual(rules(pack).sort(byId));
    expect(built.fields).toEqual(pack.fields);
    expect(built.checklist.map(({ text }) => text["zh-CN"]).sort()).toEqual(
      pack.checklist.map(({ text }) => text["zh-CN"]).sort(),
    );
    expect(built.facts).toHaveLength(pack.facts.length);
    expect(built.criteria).toEqual(pack.criteria);
    expect(built.form).toEqual(pack.form);
    // A clause for which another's items stand says so.
    const items = [...pack.rules, ...pack.checklist, ...pack.facts];
    const ownBecame = ({ clause, became }: RulePack["clauses"][number]): string =>
      items.some((item) => item.clause === clause) ? became : "notAboutTheSheet";
    expect(built.clauses.map(({ clause, became }) => `${clause} ${became}`).sort()).toEqual(
      pack.clauses.map((entry) => `${entry.clause} ${ownBecame(entry)}`).sort(),
    );
  });
});
