import type { Predicate } from "../../../src/core";
import { compilePredicate, conditionFaults, Outcome } from "../../../src/core/pack";
import { PackFault } from "../../../src/core/pack/judging/check";
import {
  boundsOf,
  judgeAtLeast,
  judgeAtMost,
  type FigureBounds,
} from "../../../src/core/pack/judging/figures";
import type { Qualifier, Reading } from "../../../src/core/values";
import { compileWrong, situationOf, TEST_PACK } from "./support";

const members: Predicate = { is: "atLeast", field: "memberCount", value: 5 };
const grouped: Predicate = { is: "countBetween", max: 2, by: "hostUnit" };
const filled: Predicate = { is: "labelFilled", label: "preparedBy" };

describe("what an edit makes to be judged again", () => {
  test.each<readonly [Predicate, fields: string, acrossEntries: boolean]>([
    [{ is: "required", field: "phone" }, "phone", false],
    [{ is: "readable", field: "phone" }, "phone", false],
    [{ is: "hasColumn", field: "phone" }, "phone", false],
    [{ is: "stated", field: "phone" }, "phone", false],
    [members, "memberCount", false],
    [{ is: "oneOf", field: "sector", values: ["教育"] }, "sector", false],
    [{ is: "contains", field: "studioName", texts: ["劳模"] }, "studioName", false],
    [{ is: "contains", field: "studioName", other: "leaderName" }, "studioName leaderName", false],
    [{ is: "startsWith", field: "studioName", texts: ["青山"] }, "studioName", false],
    [{ is: "startsWith", field: "studioName", other: "hostUnit" }, "studioName hostUnit", false],
    [
      { is: "startsWith", field: "studioName", other: "hostUnit", abbreviated: true },
      "studioName hostUnit leaderName",
      false,
    ],
    [{ is: "sameUnit", field: "leaderTitle", other: "hostUnit" }, "leaderTitle hostUnit", false],
    [{ is: "saysSome", field: "leaderTitle" }, "leaderTitle", false],
    [{ is: "labelMatches", label: "preparedBy", patterns: ["*"] }, "", false],
    [filled, "", false],
    [{ is: "unique", fields: ["phone", "hostUnit"] }, "phone hostUnit", true],
    [{ is: "unique", fields: ["phone"], differingIn: "leaderName" }, "phone leaderName", true],
    [{ is: "notInRoster" }, "studioName leaderName hostUnit", false],
    [
      { is: "atLeastPerYearRun", field: "patentCount", since: "established", perYear: 1, minimum: 1 },
      "patentCount established",
      false,
    ],
    // The number of entries is the same whatever is written in them.
    [{ is: "countBetween", max: 2 }, "", false],
    [grouped, "hostUnit", true],
    [{ is: "permutation", field: "seq" }, "seq", true],
    [{ is: "onOrBefore", what: "deadline" }, "", false],
    [{ is: "onOrAfter", day: "07-01" }, "", false],
    [{ is: "all", of: [members, { is: "required", field: "phone" }, members] }, "memberCount phone", false],
    [{ is: "any", of: [members, grouped] }, "memberCount hostUnit", true],
    [{ is: "not", of: grouped }, "hostUnit", true],
    [{ is: "not", of: members }, "memberCount", false],
    [{ is: "when", if: members, then: { is: "required", field: "phone" } }, "memberCount phone", false],
    [{ is: "when", if: grouped, then: members }, "hostUnit memberCount", true],
    [{ is: "when", if: members, then: grouped }, "memberCount hostUnit", true],
  ])("%p", (predicate, fields, acrossEntries) => {
    const check = compilePredicate(predicate, TEST_PACK, "entry");
    expect(check.fields.map((field) => TEST_PACK.fields[field]?.id).join(" ")).toBe(fields);
    expect(check.acrossEntries).toBe(acrossEntries);
  });
});

describe("what is wrong with a condition's members taken together", () => {
  const faults = (predicate: Predicate, scope: "entry" | "sheet" = "entry") =>
    conditionFaults(predicate, { fields: TEST_PACK.fields, scope, each: [], hasDeadline: true });
  test.each<readonly [Predicate, path: readonly string[], zh: string, en: string]>([
    [{ is: "all", of: [] }, ["of"], "“all”至少要有一个条件。", '"all" needs at least one part.'],
    [{ is: "any", of: [] }, ["of"], "“any”至少要有一个条件。", '"any" needs at least one part.'],
    [
      { is: "between", field: "seq", min: 2, max: 1 },
      ["min"],
      "min 不能大于 max。",
      '"min" must not be greater than "max".',
    ],
    [
      { is: "countBetween", min: 2, max: 1 },
      ["min"],
      "min 不能大于 max。",
      '"min" must not be greater than "max".',
    ],
    [{ is: "countBetween" }, [], "“countBetween”要写 min 或 max。", '"countBetween" needs "min" or "max".'],
    [
      { is: "contains", field: "studioName" },
      [],
      "“contains”要写 other（另一字段）或 texts（文字列表）。",
      '"contains" needs "other" (a field) or "texts" (a list of texts).',
    ],
    [
      { is: "startsWith", field: "studioName", texts: [] },
      [],
      "“startsWith”要写 other（另一字段）或 texts（文字列表）。",
      '"startsWith" needs "other" (a field) or "texts" (a list of texts).',
    ],
    [
      { is: "unique", fields: [] },
      ["fields"],
      "“unique”至少要有一个字段。",
      '"unique" needs at least one field.',
    ],
    [
      { is: "dateBetween", field: "established", earliest: "1949-02-30" },
      ["earliest"],
      "没有“1949-02-30”这一天。",
      '"1949-02-30" is no day of the calendar (YYYY-MM-DD).',
    ],
    [
      { is: "onOrAfter", day: "02-30" },
      ["day"],
      "没有“02-30”这一天。",
      '"02-30" is no day of the calendar (YYYY-MM-DD or MM-DD).',
    ],
  ])("%p", (predicate, path, zh, en) =>
    expect(faults(predicate)).toEqual([{ path, message: { "zh-CN": zh, en } }]),
  );
  test.each<Predicate>([
    { is: "between", field: "memberCount", min: 2, max: 2 },
    { is: "countBetween", min: 2, max: 2 },
    { is: "countBetween", min: 2 },
    { is: "countBetween", max: 0 },
    { is: "onOrAfter", day: "02-29" },
    { is: "onOrAfter", day: "2024-02-29" },
    { is: "contains", field: "studioName", texts: ["劳模"] },
  ])("nothing with %p", (predicate) => expect(faults(predicate)).toEqual([]));
  test("a fault of a pack bears its name, for the list of system errors", () => {
    expect(compileWrong({ is: "all", of: [] })).toThrow(PackFault);
    expect(new PackFault("").name).toBe("PackFault");
    const nameless = { ...TEST_PACK, fields: TEST_PACK.fields.filter(({ id }) => id !== "studioName") };
    expect(() => compilePredicate({ is: "inRoster" }, nameless, "entry")).toThrow(
      new PackFault("the pack has no field with the role studioName"),
    );
  });
});

const figure = (value: number, qualifier: Qualifier | null): Reading => ({
  state: "present",
  shown: "",
  value,
  qualifier,
  reason: null,
  notes: [],
});
const bounds = (low: number, high: number, lowOpen = false, highOpen = false): FigureBounds => ({
  low,
  high,
  lowOpen,
  highOpen,
});

describe("what a figure may really be", () => {
  test.each<readonly [number, Qualifier | null, pieces: FigureBounds, measured: FigureBounds]>([
    [5, null, bounds(5, 5), bounds(5, 5)],
    [5, ">=", bounds(5, Infinity), bounds(5, Infinity)],
    [5, ">", bounds(6, Infinity), bounds(5, Infinity, true)],
    [4.5, ">", bounds(5, Infinity), bounds(4.5, Infinity, true)],
    [5, "<=", bounds(1, 5), bounds(0, 5, true)],
    [5, "<", bounds(1, 4), bounds(0, 5, true, true)],
    [1, "<", bounds(0, 0), bounds(0, 1, true, true)],
    [0, "<=", bounds(-Infinity, 0), bounds(-Infinity, 0)],
    [0, "<", bounds(-Infinity, -1), bounds(-Infinity, 0, false, true)],
    [-5, "<=", bounds(-Infinity, -5), bounds(-Infinity, -5)],
    [50, "~", bounds(40, 60), bounds(40, 60)],
    [4, "~", bounds(3, 5), bounds(3.2, 4.8)],
    [1, "~", bounds(1, 2), bounds(0.8, 1.2)],
    [0, "~", bounds(0, 0), bounds(0, 0)],
    [-10, "~", bounds(-12, -8), bounds(-12, -8)],
  ])("%d %p", (value, qualifier, pieces, measured) => {
    expect(boundsOf(figure(value, qualifier), true)).toEqual(pieces);
    expect(boundsOf(figure(value, qualifier), false)).toEqual(measured);
  });

  const { met, notMet, needsJudgement: open } = Outcome;
  test.each<readonly [FigureBounds, atLeast: number, more: number, atMost: number, less: number]>([
    [bounds(4, 4), notMet, notMet, met, met],
    [bounds(5, 5), met, notMet, met, notMet],
    [bounds(6, 6), met, met, notMet, notMet],
    [bounds(4, 5), open, notMet, met, open],
    [bounds(4, 5, false, true), notMet, notMet, met, met],
    [bounds(5, 6), met, open, open, notMet],
    [bounds(5, 6, true), met, met, notMet, notMet],
    [bounds(4, 6), open, open, open, open],
    [bounds(3, 4, true, true), notMet, notMet, met, met],
    [bounds(6, 7, true, true), met, met, notMet, notMet],
  ])("%p held against 5", (range, atLeast, more, atMost, less) => {
    expect([judgeAtLeast(range, 5, false), judgeAtLeast(range, 5, true)]).toEqual([atLeast, more]);
    expect([judgeAtMost(range, 5, false), judgeAtMost(range, 5, true)]).toEqual([atMost, less]);
  });
});

describe("which checks speak of an empty or unreadable cell themselves", () => {
  const speaks = (predicate: Predicate, outcome: keyof typeof Outcome, cells = {}): boolean =>
    compilePredicate(predicate, TEST_PACK, "entry").reportsAbsence?.(
      situationOf([cells]),
      0,
      Outcome[outcome],
    ) === true;
  const phone: Predicate = { is: "required", field: "phone" };
  test("a label that is not filled in", () => {
    expect([speaks(filled, "missing"), speaks(filled, "met")]).toEqual([true, false]);
  });
  test("the consequence of a condition that is met, where it would by itself", () => {
    const when = (then: Predicate): Predicate => ({ is: "when", if: members, then });
    expect(speaks(when(phone), "missing", { memberCount: 5 })).toBe(true);
    expect(speaks(when(phone), "malformed", { memberCount: 5 })).toBe(false);
    expect(speaks(when(phone), "missing", { memberCount: 4 })).toBe(false);
    expect(speaks(when(phone), "missing")).toBe(false);
    expect(speaks(when(members), "missing", { memberCount: 5 })).toBe(false);
  });
  test("not a condition of another sort", () => {
    expect(speaks(members, "missing")).toBe(false);
    expect(speaks({ is: "stated", field: "phone" }, "malformed")).toBe(false);
  });
});
