import type { OutcomeStatus, PackField, Predicate, RulePack } from "../../../src/core";
import { compilePredicate, Outcome, statusOf } from "../../../src/core/pack";
import { MOST_RELATED } from "../../../src/core/pack/judging/related";
import { situationOf, TEST_PACK, type Cells, type JudgeOptions } from "./support";

const near: Predicate = { is: "noNearDuplicate" };
const withRoles = (roles: Readonly<Record<string, PackField["role"]>>): RulePack => ({
  ...TEST_PACK,
  fields: TEST_PACK.fields.map(({ id, kind, header, synonyms, label }) => {
    const role = roles[id];
    return { id, kind, header, synonyms, label, ...(role === undefined ? {} : { role }) };
  }),
});
const ROLES = { studioName: "studioName", leaderName: "leaderName", hostUnit: "hostUnit" } as const;
const PACK = withRoles({
  ...ROLES,
  phone: "phone",
  established: "founded",
  leaderHonours: "leaderHonours",
  leaderTitle: "leaderPost",
});
const [HOST, NAME, LEADER, PHONE] = ["hostUnit", "studioName", "leaderName", "phone"].map((wanted) =>
  TEST_PACK.fields.findIndex(({ id }) => id === wanted),
) as [number, number, number, number];

/** What the rule comes to for each entry, and what it says of each that it warns about. */
function judged(entries: readonly Cells[], options: JudgeOptions = {}, pack = PACK) {
  const check = compilePredicate(near, pack, "entry");
  const sheet = situationOf(entries, options);
  return entries.map((_, entry): { status: OutcomeStatus; why: object } => ({
    status: statusOf(check.status(sheet, entry)),
    why: check.explain(sheet, entry, Outcome.notMet),
  }));
}
const outcomes = (entries: readonly Cells[], options: JudgeOptions = {}, pack = PACK) =>
  judged(entries, options, pack).map(({ status }) => status);
const told = (message: string, field: number, count: number, ...rows: number[]): object => ({
  field,
  required: "",
  message,
  parameters: { count },
  related: rows.map((row) => ({ row, column: field })),
});

const studio = (leaderName: string, hostUnit: string, more: Cells = {}): Cells => ({
  studioName: `${hostUnit}${leaderName}工作室`,
  leaderName,
  hostUnit,
  ...more,
});
const apart = studio("王五", "别的厂", { phone: "13800000009" });

describe("the pairs of rules.md, shared rule 5", () => {
  test.each<readonly [string, Cells, Cells, message: string, field: number]>([
    [
      "one leader, the unit's name written two ways",
      studio("丁涛", "云溪县供电公司"),
      studio("丁 涛", "国网云溪县供电公司"),
      "near.unitForms",
      LEADER,
    ],
    [
      "one leader at two units",
      studio("丁涛", "云溪县供电公司"),
      studio("丁涛", "云溪县电力学会"),
      "near.twoUnits",
      LEADER,
    ],
    [
      "one phone, the unit's name written two ways",
      studio("丁涛", "云溪县供电公司", { phone: "13800000003", leaderName: null }),
      studio("许知远", "国网云溪县供电公司", { phone: "138 0000 0003", leaderName: null }),
      "near.phoneUnit",
      PHONE,
    ],
    [
      "a landline with and without its area code",
      studio("丁涛", "云溪县供电公司", { phone: "0833-2133419" }),
      studio("许知远", "云溪县青禾机械", { phone: "2133419" }),
      "near.areaCode",
      PHONE,
    ],
    [
      "names that differ in the words of the award",
      { studioName: "云溪县供电公司劳模创新工作室", hostUnit: "云溪县供电公司" },
      { studioName: "云溪县供电公司劳模和工匠人才创新工作室" },
      "near.awardWords",
      NAME,
    ],
  ])("%s", (_what, one, other, message, field) => {
    expect(judged([apart, one, other])).toMatchObject([
      { status: "met" },
      { status: "notMet", why: told(message, field, 2, 6) },
      { status: "notMet", why: told(message, field, 2, 5) },
    ]);
  });
  test("who has no partner is explained by nothing", () => {
    expect(judged([apart])[0]?.why).toEqual({
      field: LEADER,
      required: "",
      message: "",
      parameters: {},
      related: [],
    });
  });
  test("an empty or unreadable leader is no near duplicate of anyone", () => {
    const entries = [apart, { ...apart, leaderName: null }, { ...apart, leaderName: { error: "#REF!" } }];
    const [, blank, broken] = outcomes(
      entries.map((cells, at) => ({ ...cells, phone: null, studioName: `${"甲乙丙"[at]}`, hostUnit: null })),
    );
    expect([blank, broken]).toEqual(["missing", "malformed"]);
  });
  test("the form's example row is compared with nobody", () => {
    const pair = [studio("丁涛", "云溪县供电公司"), studio("丁涛", "云溪县电力学会")];
    expect(outcomes(pair)).toEqual(["notMet", "notMet"]);
    expect(outcomes(pair, { samples: [0] })).toEqual(["met", "met"]);
    // Entries behind an example row keep their own numbers.
    expect(judged([apart, ...pair], { samples: [0] })).toMatchObject([
      { status: "met" },
      { status: "notMet", why: told("near.twoUnits", LEADER, 2, 6) },
      { status: "notMet", why: told("near.twoUnits", LEADER, 2, 5) },
    ]);
  });
});

describe("two leaders with like names", () => {
  const same: Cells = { established: "2018年3月", leaderHonours: "2018年市劳模", leaderTitle: "高级工程师" };
  const pair = (one: string, other: string, more: Cells = {}): readonly Cells[] => [
    studio(one, "青禾机械", { ...same, phone: more["phone"] === undefined ? null : "13800000001" }),
    studio(other, "青禾机械", { ...same, ...more }),
  ];
  const both = (status: OutcomeStatus): readonly OutcomeStatus[] => [status, status];
  test("a short name must agree in nearly all else, a long one in one answer of four", () => {
    expect(outcomes(pair("李伟", "李强"))).toEqual(both("notMet"));
    expect(outcomes(pair("李伟", "李强", { established: "2019年" }))).toEqual(both("met"));
    const phone = "13800000002";
    expect(outcomes(pair("李伟", "李强", { phone }))).toEqual(both("met"));
    expect(outcomes(pair("王建国", "王建军", { phone }))).toEqual(both("notMet"));
    const more = { phone, established: "2019年", leaderHonours: "2019年市劳模" };
    expect(outcomes(pair("王建国", "王建军", more))).toEqual(both("notMet"));
    expect(outcomes(pair("王建国", "王建军", { ...more, leaderTitle: "技师" }))).toEqual(both("met"));
  });
  test("columns that the sheet does not have are no evidence, and without any there is none", () => {
    const phone = "13800000002";
    const less = { without: ["established", "leaderHonours"] };
    expect(outcomes(pair("李伟", "李强"), less)).toEqual(both("notMet"));
    expect(outcomes(pair("王建国", "王建军", { phone }), less)).toEqual(both("notMet"));
    expect(outcomes(pair("王建国", "王建军", { phone, leaderTitle: "技师" }), less)).toEqual(both("met"));
    const none = { without: [...less.without, "leaderTitle", "phone"] };
    expect(outcomes(pair("王建国", "王建军"), none)).toEqual(both("met"));
    expect(outcomes(pair("王建国", "王建军"), {}, withRoles(ROLES))).toEqual(both("met"));
  });
});

describe("by what the form has", () => {
  const byName = [
    { studioName: "云溪县供电公司劳模创新工作室" },
    { studioName: "云溪县供电公司劳模和工匠人才创新工作室" },
  ];
  test("a form with neither studio nor leader has nothing to compare", () => {
    const check = compilePredicate(near, withRoles({ hostUnit: "hostUnit" }), "entry");
    const sheet = situationOf(byName);
    expect(statusOf(check.status(sheet, 0))).toBe("notApplicable");
    expect(check).toMatchObject({ fields: [], acrossEntries: false });
    expect(check.explain(sheet, 0, Outcome.notMet)).toMatchObject({ field: -1, message: "" });
  });
  test("without a leader's field the studio's name decides", () => {
    const pack = withRoles({ studioName: "studioName" });
    expect(outcomes(byName, {}, pack)).toEqual(["notMet", "notMet"]);
    expect(outcomes([{}, ...byName], {}, pack)[0]).toBe("missing");
    expect(compilePredicate(near, pack, "entry")).toMatchObject({ fields: [NAME], acrossEntries: true });
  });
  test("without a studio's field the leader decides", () => {
    const pack = withRoles({ leaderName: "leaderName", hostUnit: "hostUnit" });
    const pair = [studio("丁涛", "云溪县供电公司"), studio("丁涛", "云溪县电力学会")];
    expect(outcomes(pair, {}, pack)).toEqual(["notMet", "notMet"]);
    expect(compilePredicate(near, pack, "entry").fields).toEqual([LEADER, HOST]);
  });
  test("an edit of any field that it compares is judged anew", () => {
    expect(compilePredicate(near, PACK, "entry").fields.map((field) => PACK.fields[field]?.id)).toEqual([
      "studioName",
      "leaderName",
      "hostUnit",
      "phone",
      "established",
      "leaderHonours",
      "leaderTitle",
    ]);
  });
  test("where the column that shows why is missing, another that the sheet has is named", () => {
    const why = (without: string[]): object | undefined => judged(byName, { without })[0]?.why;
    expect(why(["leaderName"])).toEqual(told("near.awardWords", NAME, 2, 5));
    const leaders = [studio("丁涛", "云溪县供电公司"), studio("丁涛", "云溪县电力学会")];
    expect(judged(leaders, { without: ["studioName"] })[0]?.why).toEqual(told("near.twoUnits", LEADER, 2, 5));
    const alike = ["云溪县青禾机械劳模创新工作室", "云溪县青和机械劳模创新工作室"];
    const nameless = alike.map((studioName) => ({ studioName }));
    expect(judged(nameless, { without: ["leaderName"] })[0]?.why).toEqual(
      told("near.oneCharacter", NAME, 2, 5),
    );
  });
});

test("many at once name the first others, each of the first ones leaving itself out", () => {
  const count = MOST_RELATED + 5;
  const units = Array.from({ length: count }, (_, at) => `${String.fromCharCode(0x4e00 + at * 37)}厂`);
  const entries = units.map((unit) => studio("丁涛", unit));
  const sheet = situationOf(entries);
  const check = compilePredicate(near, PACK, "entry");
  const rowsOf = (entry: number): readonly number[] =>
    check.explain(sheet, entry, Outcome.notMet).related.map(({ row }) => row - 4);
  const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, at) => at);
  expect(rowsOf(0)).toEqual(upTo(MOST_RELATED + 1).slice(1));
  expect(rowsOf(MOST_RELATED - 1)).toEqual(upTo(MOST_RELATED + 1).filter((at) => at !== MOST_RELATED - 1));
  expect(rowsOf(MOST_RELATED)).toEqual(upTo(MOST_RELATED));
  expect(rowsOf(count - 1)).toEqual(upTo(MOST_RELATED));
  // The last ones share one list.
  expect(check.explain(sheet, count - 1, Outcome.notMet).related).toBe(
    check.explain(sheet, count - 2, Outcome.notMet).related,
  );
  expect(check.explain(sheet, 0, Outcome.notMet).parameters).toEqual({ count: MOST_RELATED + 1 });
});
