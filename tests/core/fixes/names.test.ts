import { fixesOf, ReviewedCells } from "../../../src/core";
import type { CaseEntry, Finding, Predicate, RuleDefinition, RulePack } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { reviewOf } from "../review/support";
import { TEST_PACK } from "../pack/support";

const rule = (check: Predicate, severity: RuleDefinition["severity"] = "warning"): RuleDefinition => ({
  id: `${check.is}-${severity}`,
  clause: "一",
  severity,
  scope: "entry",
  check,
  title: { "zh-CN": "", en: "" },
  message: { "zh-CN": "", en: "" },
  cases: [],
});
const UNIT: Predicate = { is: "startsWith", field: "studioName", other: "hostUnit" };
const LEADER: Predicate = { is: "contains", field: "studioName", other: "leaderName" };
const ENDING: Predicate = { is: "endsWith", field: "studioName", texts: ["劳模工作室", "工匠工作室"] };

/** The names that are offered for a studio whose name some rule does not find met. */
function offered(cells: CaseEntry, rules: readonly RuleDefinition[], more: Partial<Finding> = {}) {
  const pack: RulePack = { ...TEST_PACK, rules };
  const entry = { hostUnit: "青山机械公司", leaderName: "李明", ...cells };
  const other = { seq: 2, hostUnit: "乙公司", leaderName: "王强", studioName: "乙公司王强工作室" };
  const grid = formGrid(pack, [{ seq: 1, ...entry }, other], pack.sampleLabels);
  const column = pack.fields.findIndex(({ id }) => id === "studioName");
  const finding: Finding = {
    severity: "warning",
    kind: "notMet",
    rule: "test/name",
    clause: null,
    row: 3,
    column,
    field: "studioName",
    status: "notMet",
    found: "",
    required: "",
    message: "",
    parameters: {},
    related: [],
    ...more,
  };
  return fixesOf(finding, new ReviewedCells(reviewOf(grid, {}, pack), grid)).map((fix) => {
    expect(fix.edits()).toEqual([{ row: 3, column, value: fix.text }]);
    return `${fix.way} ${fix.text}`;
  });
}
const named = (studioName: string, ...checks: readonly Predicate[]): readonly string[] =>
  offered(
    { studioName },
    checks.map((check) => rule(check)),
  );

describe("a studio's name as the notice sets it", () => {
  test.each<readonly [what: string, checks: readonly Predicate[], now: string, name: string | null]>([
    ["unit, leader, ending", [UNIT, LEADER, ENDING], "创新工作室", "青山机械公司李明劳模工作室"],
    ["unit, leader, ending", [UNIT, LEADER, ENDING], "青山王强工匠工作室", "青山机械公司李明劳模工作室"],
    ["unit, leader, ending, as it is", [UNIT, LEADER, ENDING], "青山机械公司李明劳模工作室", null],
    ["unit and leader", [UNIT, LEADER], "青山劳模创新工作室", "青山机械公司李明劳模创新工作室"],
    ["unit and leader", [UNIT, LEADER], "电力检修", "青山机械公司李明创新工作室"],
    ["leader and ending", [LEADER, ENDING], "青山电力劳模创新工作室", "青山电力李明劳模工作室"],
    ["unit and ending", [UNIT, ENDING], "青山李明创新工作室", "青山机械公司李明劳模工作室"],
    ["the leader", [LEADER], "青山机械公司劳模创新工作室", "青山机械公司李明劳模创新工作室"],
    ["the leader", [LEADER], "工匠工作室", "李明工匠工作室"],
    ["the leader, as it is", [LEADER], "李明青衣检修劳模创新工作室", null],
    [
      "the leader, after a unit of whatever length",
      [LEADER],
      "乐山市青山县青衣江电力设备制造有限责任公司劳模创新工作室",
      "乐山市青山县青衣江电力设备制造有限责任公司李明劳模创新工作室",
    ],
    ["the unit", [UNIT], "李明劳模创新工作室", "青山机械公司李明劳模创新工作室"],
    ["the unit in full for its short form", [UNIT], "青山李明工作室", "青山机械公司李明工作室"],
    ["the unit, as it is", [UNIT], "青山机械公司检修工作室", null],
    ["the unit, as it is", [UNIT], "青山机械公司检修李明工作室", null],
    ["the unit before anything else", [UNIT], "检修工作室", "青山机械公司检修工作室"],
    ["the ending", [ENDING], "青山李明劳模和工匠人才创新工作室", "青山李明劳模工作室"],
    ["the ending", [ENDING], "青山李明小组", "青山李明小组劳模工作室"],
    ["the ending, as it is", [ENDING], "青山李明劳模工作室", null],
    ["nothing", [], "创新工作室", null],
    ["nothing of that field", [{ ...LEADER, field: "leaderTitle" }], "创新工作室", null],
    ["another field's text", [{ ...LEADER, other: "leaderTitle" }], "创新工作室", null],
    ["a word", [{ is: "contains", field: "studioName", texts: ["劳模"] }], "创新工作室", null],
    ["the opposite", [{ is: "not", of: LEADER }], "创新工作室", null],
    [
      "the leader, under a condition",
      [{ is: "when", if: ENDING, then: { is: "all", of: [LEADER] } }],
      "工匠工作室",
      "李明劳模工作室",
    ],
  ])("sets %s: %p, %s", (_what, checks, now, name) =>
    expect(named(now, ...checks)).toEqual(name === null ? [] : [`name ${name}`]),
  );

  test("a rule that only informs sets nothing", () => {
    expect(offered({ studioName: "创新工作室" }, [rule(LEADER, "info")])).toEqual([]);
    expect(offered({ studioName: "创新工作室" }, [rule(LEADER, "error")])).toEqual(["name 李明创新工作室"]);
  });
  test.each<readonly [leader: string | null, readonly string[]]>([
    ["李 明", ["name 李明工作室"]],
    ["李明（组长）", ["name 李明工作室"]],
    ["李明、王强", ["name 李明工作室"]],
    ["李明 王强", ["name 李明工作室"]],
    ["李明/王强", ["name 李明工作室"]],
    ["买买提·吐尔逊", ["name 买买提·吐尔逊工作室"]],
    [null, []],
    ["待定", []],
  ])("the leader %p is named by the first name that was read", (leaderName, names) =>
    expect(offered({ studioName: "工作室", leaderName }, [rule(LEADER)])).toEqual(names),
  );
  test("what the name needs must be given, what it does not need may be blank", () => {
    const blank = { studioName: "检修工作室", hostUnit: null, leaderName: null };
    expect(offered(blank, [rule(UNIT)])).toEqual([]);
    expect(offered({ ...blank, hostUnit: " 青山公司 " }, [rule(UNIT)])).toEqual(["name 青山公司检修工作室"]);
    expect(offered(blank, [rule(ENDING)])).toEqual(["name 检修劳模工作室"]);
  });
  test("only of a finding about this name alone that is not met", () => {
    const cells = { studioName: "工作室" };
    const rules = [rule(LEADER)];
    expect(offered(cells, rules)).toHaveLength(1);
    expect(offered(cells, rules, { status: "needsJudgement" })).toEqual([]);
    expect(offered(cells, rules, { related: [{ row: 4, column: 2 }] })).toEqual([]);
    expect(offered(cells, rules, { field: "hostUnit" })).toEqual([]);
  });
});
