import fc from "fast-check";
import { createGrid, createReviewSession, review, withEdits } from "../../../src/core";
import type {
  GridEdit,
  CellValue,
  Grid,
  Predicate,
  ReviewResult,
  RuleDefinition,
  RulePack,
} from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { brief, LESHAN, OPTIONS, studios } from "./support";

/** Everything a review says, outcomes cell by cell included. */
function everything(result: ReviewResult): unknown {
  if (result.kind !== "review") return result;
  const { outcomes, pack, ...rest } = result.review;
  const table = { counts: outcomes.counts, entryRules: outcomes.entryRules, sheetRules: outcomes.sheetRules };
  const cells = rest.entries.map((_, entry) =>
    outcomes.entryRules.map((_rule, rule) => outcomes.status(rule, entry)),
  );
  return { ...rest, ...table, cells, pack: pack.id };
}

const findings = (result: ReviewResult): string[] =>
  result.kind === "review" ? brief(result.review.findings) : [result.kind];

const START = (entries: number): Grid => formGrid(LESHAN, studios(entries), LESHAN.sampleLabels);

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    "",
    "无",
    "/",
    "同上",
    "约5人",
    "50余",
    "合计",
    "填表要求：",
    "注：",
    "姓名",
    "序号",
    "联系电话",
    "xx公司",
    "2018年",
    "2019-12-31",
    "13800000001",
    "13800000002",
    "乐山青衣机械有限公司",
    { error: "#REF!" },
    2018.1,
    true,
    "推荐单位（盖章）：某某县总工会",
  ),
  fc.integer({ min: -2, max: 400 }),
  fc.string({ maxLength: 4 }),
);

const anyEdit = (rows: number): fc.Arbitrary<GridEdit> =>
  fc.record({
    row: fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 12, arbitrary: fc.integer({ min: 4, max: rows + 5 }) },
    ),
    column: fc.integer({ min: 0, max: 17 }),
    value: anyValue,
  });

describe("an edit equals a full review", () => {
  const holds = (grid: Grid, edits: readonly (readonly GridEdit[])[]): void => {
    const session = createReviewSession(grid, LESHAN, OPTIONS);
    let whole = grid;
    for (const batch of edits) {
      const incremental = session.applyEdits(batch);
      whole = withEdits(whole, batch);
      expect(everything(incremental)).toEqual(everything(review(whole, LESHAN, OPTIONS)));
      expect(session.result).toBe(incremental);
    }
  };
  test("random edits anywhere on a small sheet", () => {
    const batches = fc.array(fc.array(anyEdit(7), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(batches, (edits) => holds(START(7), edits)),
      { numRuns: 60 },
    );
  });
  test("random edits far below the header", () => {
    const edit = fc.record({
      row: fc.integer({ min: 60, max: 85 }),
      column: fc.integer({ min: 0, max: 15 }),
      value: anyValue,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        (edits) => holds(START(82), edits),
      ),
      { numRuns: 25 },
    );
  });
  test("under merges, with an example row and columns of their own", () => {
    const form = START(6);
    const values = Array.from({ length: form.bottom }, (_, row) => [
      ...LESHAN.fields.map((_field, column) => form.value(row, column)),
      row === 3 ? "备注" : null,
      row === 7 ? 5 : null,
    ]);
    values[4]![2] = "xx公司张三劳模和工匠人才创新工作室";
    const grid = createGrid({ values, merges: [...form.merges, { top: 6, left: 1, bottom: 7, right: 1 }] });
    const batches = fc.array(fc.array(anyEdit(6), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(batches, (edits) => holds(grid, edits)),
      { numRuns: 40 },
    );
  });
});

describe("a session", () => {
  test("findings go away as they are fixed, and others follow", () => {
    const session = createReviewSession(START(6), LESHAN, OPTIONS);
    expect(findings(session.result)).toEqual([]);
    expect(findings(session.applyEdits([{ row: 4, column: 8, value: 4 }]))).toEqual(["error team-size I5"]);
    expect(findings(session.applyEdits([{ row: 4, column: 8, value: 7 }]))).toEqual([]);
    expect(findings(session.applyEdits([{ row: 5, column: 0, value: 1 }]))).toEqual([
      "error ranking A5",
      "error ranking A6",
    ]);
    expect(findings(session.applyEdits([{ row: 4, column: 0, value: 2 }]))).toEqual([]);
  });
  test("results handed out do not change", () => {
    const session = createReviewSession(START(3), LESHAN, OPTIONS);
    const before = session.result;
    const kept = JSON.stringify(everything(before));
    session.applyEdits([{ row: 4, column: 8, value: 1 }]);
    session.applyEdits([{ row: 5, column: 7, value: null }]);
    expect(JSON.stringify(everything(before))).toBe(kept);
  });
  test("no edits change nothing; a block of edits is one pass", () => {
    const session = createReviewSession(START(20), LESHAN, OPTIONS);
    const before = session.result;
    expect(session.applyEdits([])).toBe(before);
    const block = Array.from({ length: 20 }, (_, index) => ({ row: 4 + index, column: 8, value: 3 }));
    expect(findings(session.applyEdits(block))).toHaveLength(20);
  });
  test("a sheet that is none becomes one when its header is typed", () => {
    const form = START(2);
    const header = form.value(3, 4);
    const empty = createGrid({ values: [["备忘"]] });
    const session = createReviewSession(empty, LESHAN, OPTIONS);
    expect(session.result.kind).toBe("notASummarySheet");
    const edits: GridEdit[] = [];
    for (let row = 0; row < form.bottom; row++) {
      for (let column = 0; column < form.right; column++)
        edits.push({ row, column, value: form.value(row, column) });
    }
    expect(session.applyEdits(edits).kind).toBe("review");
    expect(session.grid.value(3, 4)).toBe(header);
    expect(session.applyEdits([{ row: 0, column: 30, value: "x" }]).kind).toBe("review");
  });
  const samePhone: Predicate = { is: "unique", fields: ["phone"] };
  const named: Predicate = { is: "required", field: "leaderName" };
  const manyMembers: Predicate = { is: "atLeast", field: "memberCount", value: 1000 };
  test.each<readonly [string, Predicate]>([
    ["all", { is: "all", of: [named, samePhone] }],
    ["any", { is: "any", of: [manyMembers, samePhone] }],
    ["not", { is: "not", of: { is: "not", of: samePhone } }],
    ["when", { is: "when", if: named, then: samePhone }],
  ])("a rule over all rows inside %s is judged anew in rows that were not edited", (_, check) => {
    const rule: RuleDefinition = {
      id: "combined",
      clause: "二",
      severity: "error",
      scope: "entry",
      check,
      anchor: "phone",
      title: { "zh-CN": "电话不同", en: "different phones" },
      message: { "zh-CN": "电话相同。", en: "The same phone." },
      cases: [],
    };
    const pack: RulePack = { ...LESHAN, rules: [rule] };
    const phone = LESHAN.fields.findIndex(({ id }) => id === "phone");
    const grid = START(4);
    const session = createReviewSession(grid, pack, OPTIONS);
    const concerned = (result: ReviewResult): string[] =>
      findings(result).filter((finding) => finding.includes("combined"));
    expect(concerned(session.result)).toEqual([]);
    const copied = [{ row: 5, column: phone, value: grid.value(4, phone) }];
    expect(concerned(session.applyEdits(copied))).toHaveLength(2);
    expect(everything(session.result)).toEqual(everything(review(withEdits(grid, copied), pack, OPTIONS)));
    expect(concerned(session.applyEdits([{ row: 5, column: phone, value: grid.value(5, phone) }]))).toEqual(
      [],
    );
  });
  test("with a rule that fails, every edit is a full pass", () => {
    const broken = {
      ...LESHAN,
      rules: [...LESHAN.rules, { ...LESHAN.rules[0]!, id: "broken", fields: ["nothing"] }],
    };
    const grid = START(3);
    const session = createReviewSession(grid, broken, OPTIONS);
    const result = session.applyEdits([{ row: 4, column: 8, value: 4 }]);
    const whole = review(withEdits(grid, [{ row: 4, column: 8, value: 4 }]), broken, OPTIONS);
    expect(everything(result)).toEqual(everything(whole));
  });
});
