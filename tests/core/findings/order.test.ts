import fc from "fast-check";
import { compareFindings, mergeFindings } from "../../../src/core";
import type { Finding } from "../../../src/core";
import { formClause, listRows } from "../../../src/core/findings";
import { TEST_PACK } from "../pack/support";

const place = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
const anyFinding: fc.Arbitrary<Finding> = fc.record({
  severity: fc.constant("error" as const),
  kind: fc.constant("notMet" as const),
  rule: fc.constantFrom("p/a", "p/b", "p/c"),
  clause: fc.constant("一"),
  row: place,
  column: place,
  field: fc.option(fc.constantFrom("x", "y"), { nil: null }),
  status: fc.constant("notMet" as const),
  found: fc.constant(""),
  required: fc.constant(""),
  message: fc.constantFrom("rule", "judgement.figure"),
  parameters: fc.constant({}),
  related: fc.constant([]),
});

test("those about the sheet first, then row, column, rule", () => {
  const at = (row: number | null, column: number | null, rule: string) => ({ row, column, rule }) as Finding;
  const list = [
    at(5, 2, "p/b"),
    at(5, 2, "p/a"),
    at(5, null, "p/z"),
    at(1, 9, "p/a"),
    at(null, null, "p/y"),
    at(null, null, "p/x"),
  ];
  const complete = list.map((finding) => ({ ...finding, field: null, message: "rule" }));
  expect([...complete].sort(compareFindings).map(({ row, column, rule }) => [row, column, rule])).toEqual([
    [null, null, "p/x"],
    [null, null, "p/y"],
    [1, 9, "p/a"],
    [5, null, "p/z"],
    [5, 2, "p/a"],
    [5, 2, "p/b"],
  ]);
});

test("the order does not depend on how findings were found", () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 12 }), (findings) => {
      const sorted = [...findings].sort(compareFindings);
      expect([...findings].reverse().sort(compareFindings)).toEqual(sorted);
    }),
  );
});

test("merging equals sorting", () => {
  fc.assert(
    fc.property(
      fc.array(anyFinding, { maxLength: 8 }),
      fc.array(fc.array(anyFinding, { maxLength: 4 }), { maxLength: 5 }),
      (sheet, entries) => {
        const rows = entries.map((list, row) =>
          list.map((finding) => ({ ...finding, row })).sort(compareFindings),
        );
        const merged = mergeFindings([...sheet].sort(compareFindings), rows);
        expect(merged).toEqual([...sheet, ...rows.flat()].sort(compareFindings));
      },
    ),
  );
});

test("rows are named 1-based, consecutive ones drawn together", () => {
  expect(listRows([6, 7, 8, 11])).toBe("7–9, 12");
  expect(listRows([])).toBe("");
});

test("the form's clause is that of the filled columns, else its attachment", () => {
  const required = {
    id: "required",
    clause: "填表要求1",
    severity: "error" as const,
    scope: "entry" as const,
    fields: "form" as const,
    check: { is: "required" as const, field: "$field" },
    title: { "zh-CN": "a", en: "a" },
    message: { "zh-CN": "a", en: "a" },
    cases: [],
  };
  expect(formClause({ ...TEST_PACK, rules: [required] })).toBe("填表要求1");
  expect(formClause({ ...TEST_PACK, form: { ...TEST_PACK.form, attachment: "附件2" } })).toBe("附件2");
  expect(formClause(TEST_PACK)).toBeNull();
});
