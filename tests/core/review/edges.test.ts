import { createGrid, createReviewSession, deadlineOf, recognise, review, withEdits } from "../../../src/core";
import type { Finding, Recognition, RulePack } from "../../../src/core";
import { structureFindings } from "../../../src/core/findings";
import { formGrid } from "../../../src/core/review/case";
import { compileRules } from "../../../src/core/rules";
import type { CompiledRule, FailureLog } from "../../../src/core/rules";
import { evaluateEntries, evaluateSheet } from "../../../src/core/rules/evaluate";
import { FAILED, statusOf } from "../../../src/core/pack";
import { SheetFacts } from "../../../src/core/rules";
import { generalPack } from "../../../src/packs";
import { situationOf, TEST_PACK } from "../pack/support";
import type { Cells } from "../pack/support";
import { brief, LESHAN, OPTIONS, reviewOf, studio, studios } from "./support";

describe("a rule whose check throws", () => {
  const throwing = (thrown: unknown): CompiledRule => ({
    definition: LESHAN.rules[0]!,
    id: "test/throwing",
    field: null,
    anchor: -1,
    check: {
      fields: [],
      acrossEntries: false,
      status: () => {
        throw thrown;
      },
      explain: () => ({ field: -1, required: "", message: "", parameters: {}, related: [] }),
    },
  });
  test("fails for every entry, is noted once with its first message, and is no pass", () => {
    const failures: FailureLog = new Map();
    const situation = situationOf([{}, {}]);
    const table = evaluateEntries([throwing(new Error("worn out"))], situation, failures);
    expect([...table]).toEqual([FAILED, FAILED]);
    expect(statusOf(FAILED)).toBe("needsJudgement");
    expect([...failures]).toEqual([["test/throwing", "worn out"]]);
    expect([...evaluateSheet([throwing("plain words")], situation, failures)]).toEqual([FAILED]);
    const other: FailureLog = new Map();
    evaluateSheet([throwing("plain words")], situation, other);
    expect([...other.values()]).toEqual(["plain words"]);
  });
});

describe("a bare 是 under the honours", () => {
  const bare = studios(2, { leaderHonours: "是" });
  const grid = formGrid(LESHAN, bare, LESHAN.sampleLabels);
  test("is one finding that asks for year and title; the leader's standing counts as not checked", () => {
    const done = reviewOf(grid);
    expect(brief(done.findings)).toEqual(["error honour-in-full G5"]);
    expect(done.notChecked.filter(({ rule }) => rule === "leshan-2020/leader-honour")).toEqual([
      { rule: "leshan-2020/leader-honour", clause: "二（一）", reason: "malformed", entries: 1 },
    ]);
  });
  test("is left to judgement where no rule of the pack makes it an error", () => {
    const without = { ...LESHAN, rules: LESHAN.rules.filter(({ id }) => id !== "honour-in-full") };
    const mild = {
      ...LESHAN,
      rules: LESHAN.rules.map((rule) =>
        rule.id === "honour-in-full" ? { ...rule, severity: "info" as const } : rule,
      ),
    };
    expect(brief(reviewOf(grid, {}, without).findings)).toEqual(["warning leader-honour G5"]);
    expect(brief(reviewOf(grid, {}, mild).findings)).toEqual([
      "info honour-in-full G5",
      "warning leader-honour G5",
    ]);
  });
});

describe("a session in which a rule fails while it explains", () => {
  test("gives what a full review gives", () => {
    const roster = [{ studioName: "甲" }];
    Object.defineProperty(roster[0], "remark", {
      get: () => {
        throw new Error("torn page");
      },
    });
    const options = { ...OPTIONS, roster };
    const grid = formGrid(LESHAN, studios(3), LESHAN.sampleLabels);
    const session = createReviewSession(grid, LESHAN, options);
    const edit = [{ row: 5, column: 2, value: "甲" }];
    const after = session.applyEdits(edit);
    const whole = review(withEdits(grid, edit), LESHAN, options);
    const told = (result: typeof after) =>
      result.kind === "review" ? [brief(result.review.findings), result.review.systemErrors] : [];
    expect(told(after)).toEqual(told(whole));
    expect(told(after)[1]).toHaveLength(1);
    expect(told(session.applyEdits([{ row: 5, column: 2, value: studio(1)["studioName"]! }]))[1]).toEqual([]);
  });
});

describe("the sheet's shape", () => {
  const shape = (
    change: (recognition: Recognition) => Recognition,
    samples: number[] = [],
    cells: Cells = { studioName: "xx公司张三", leaderName: "xx" },
  ): readonly Finding[] => {
    const known = situationOf([cells], { samples });
    const recognition = change(known.recognition);
    const situation = new SheetFacts({
      pack: TEST_PACK,
      recognition,
      entries: known.entries,
      reference: known.reference,
      deadline: known.deadline,
      roster: undefined,
    });
    return structureFindings(situation, compileRules(TEST_PACK), {
      damage: [],
      continued: [],
      notice: { fit: "form", evidence: null },
    });
  };
  const asking = (candidates: string[]): Recognition["ambiguousColumns"] => [
    { column: 20, path: ["挂牌时间"], candidates, reason: "vagueHeader" },
  ];
  test("a column that is only possibly another one of a field is a warning", () => {
    const findings = shape((recognition) => ({ ...recognition, ambiguousColumns: asking(["established"]) }));
    expect(findings).toMatchObject([{ severity: "warning", row: 3, column: 20, found: "挂牌时间" }]);
    const waiting = shape((recognition) => ({
      ...recognition,
      columns: recognition.columns.filter(({ field }) => field !== "established"),
      ambiguousColumns: asking(["established"]),
    }));
    expect(waiting).toMatchObject([{ severity: "error" }]);
  });
  test("filled rows below the footer are mentioned, other rows that are no entries are not", () => {
    const findings = shape((recognition) => ({
      ...recognition,
      skippedRows: [
        { row: 9, reason: "footer" },
        { row: 11, reason: "belowFooter" },
        { row: 12, reason: "belowFooter" },
      ],
    }));
    expect(findings).toMatchObject([
      { severity: "info", rule: "test/below-footer", row: null, parameters: { rows: "12–13", count: 2 } },
    ]);
  });
  test("dots are told, and what a merged entry's further lines hold; a line of totals is none of either", () => {
    const sheet = createGrid({
      name: "推荐汇总表",
      values: [
        LESHAN.fields.map(({ header }) => header),
        ...[
          Object.values(studio(0)),
          ["", "", "", "", "李四"],
          Object.values(studio(1)),
          ["……", "……"],
          Object.values(studio(2)),
          ["小计", "", "", "", "", "", "", "", 36],
          Object.values(studio(3)),
          ["合计", "", "", "", "", "", "", "", 48],
        ],
      ],
      merges: [0, 1, 2].map((column) => ({ top: 1, bottom: 2, left: column, right: column })),
    });
    const result = review(sheet, LESHAN, OPTIONS);
    const told = result.kind === "review" ? result.review.findings : [];
    expect(told.filter(({ rule }) => /dots|further-lines/.test(rule))).toMatchObject([
      { severity: "info", rule: "leshan-2020/dots", parameters: { rows: "5", count: 1 } },
      { severity: "warning", rule: "leshan-2020/further-lines", parameters: { rows: "3" }, clause: null },
    ]);
  });
  test("without header rows it stands nowhere", () => {
    const findings = shape((recognition) => ({
      ...recognition,
      headerRows: [],
      ambiguousColumns: [{ ...asking(["phone"])[0]!, path: [] }],
    }));
    expect(findings).toMatchObject([{ row: null, found: "" }]);
  });
  test("the example row is pointed at where it shows itself, in the studio's column rather than another", () => {
    const only = (cells: Cells, columns = situationOf([{}]).recognition.columns) =>
      shape((recognition) => ({ ...recognition, columns, hiddenEntryRows: [4] }), [0], cells)
        .filter(({ rule }) => rule === "test/example-row")
        .map(({ column, found }) => [column, found]);
    const example = { studioName: "张三创新工作室（示例）", leaderName: "XXX", hostUnit: "xx公司" };
    const { columns } = situationOf([{}]).recognition;
    const columnOf = (id: string) => columns.find(({ field }) => field === id)?.column;
    expect(only({ ...example, studioName: "××创新工作室" })).toEqual([
      [columnOf("studioName"), "××创新工作室"],
    ]);
    // The name was cleared or written over: what still shows the example is quoted, never an empty text.
    expect(only({ ...example, studioName: null })).toEqual([[columnOf("hostUnit"), "xx公司"]]);
    expect(only({ ...example, studioName: "青山创新工作室" })).toEqual([[columnOf("hostUnit"), "xx公司"]]);
    expect(only(example, [])).toEqual([[null, ""]]);
  });
  test("a missing field that the pack does not have is named by its id", () => {
    const findings = shape((recognition) => ({ ...recognition, missingFields: ["unknown"] }));
    expect(findings).toMatchObject([{ rule: "test/missing-column", parameters: { header: "unknown" } }]);
  });
});

describe("the form as a sheet", () => {
  test("groups of one and of several columns, and fields without a group", () => {
    const [a, b, c, d] = LESHAN.fields;
    const pack: RulePack = {
      ...LESHAN,
      fields: [
        a!,
        { ...b!, group: ["单列"] },
        { ...c!, group: ["合栏", "下层"] },
        { ...d!, group: ["合栏", "下层"] },
      ],
    };
    const grid = formGrid(pack, [], pack.sampleLabels);
    expect(grid.value(2, 1)).toBe("单列");
    expect(grid.merges).toContainEqual({ top: 2, left: 0, bottom: 4, right: 0 });
    expect(grid.merges).toContainEqual({ top: 3, left: 1, bottom: 4, right: 1 });
    expect(grid.merges).toContainEqual({ top: 2, left: 2, bottom: 2, right: 3 });
    expect(grid.merges).toContainEqual({ top: 3, left: 2, bottom: 3, right: 3 });
    expect(grid.merges.some(({ left, right, top }) => left === 1 && right === 1 && top === 2)).toBe(false);
  });
  test("every pack's own form is recognised completely", () => {
    const result = recognise(formGrid(LESHAN, studios(2), LESHAN.sampleLabels), LESHAN);
    expect(result).toMatchObject({
      kind: "table",
      recognition: { missingFields: [], ambiguousColumns: [], fit: 1 },
    });
  });
  test("a pack without a rank column", () => {
    const pack = {
      ...LESHAN,
      fields: LESHAN.fields.filter(({ id }) => id !== "seq"),
      rules: LESHAN.rules.filter(({ id }) => id === "team-size"),
    };
    const done = reviewOf(formGrid(pack, studios(2), pack.sampleLabels), {}, pack);
    expect(brief(done.findings)).toEqual([]);
    expect(deadlineOf(pack)).toBe("2020-09-25");
  });
});

test("thousands of copies of one row stay linear in findings and in what they name", () => {
  const copies = Array.from({ length: 3000 }, (_, index) => studio(0, { seq: index + 1 }));
  const done = reviewOf(formGrid(LESHAN, copies, LESHAN.sampleLabels));
  const duplicates = done.findings.filter(({ rule }) => rule.endsWith("duplicate-studio"));
  expect(duplicates).toHaveLength(3000);
  expect(Math.max(...duplicates.map(({ related }) => related.length))).toBe(50);
  expect(duplicates[0]?.parameters["count"]).toBe(3000);
});

test("a column that the sheet lacks is a gap of a notice that asks for it, and none without a notice", () => {
  const withoutFunds = formGrid(LESHAN, studios(2), LESHAN.sampleLabels, ["annualFunding", "phone"]);
  const lacking = (pack: RulePack) =>
    reviewOf(withoutFunds, {}, pack).notChecked.filter(({ reason }) => reason === "missingColumn").length;
  expect(lacking(LESHAN)).toBeGreaterThan(0);
  expect(lacking(generalPack)).toBe(0);
});
