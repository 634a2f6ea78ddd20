import type { RulePack, Severity } from "../pack";
import type { Finding, FindingKind } from "./types";

/** Ids of the rules that no pack states, because they are about the sheet's shape and not about a clause. */
export const STRUCTURE_RULES = {
  damagedFile: "damaged-file",
  otherYear: "other-year",
  noEntries: "no-entries",
  exampleRow: "example-row",
  hiddenRows: "hidden-rows",
  blankRows: "blank-rows",
  belowFooter: "below-footer",
  hintRow: "hint-row",
  groupRows: "group-rows",
  columnNumbers: "column-numbers",
  dots: "dots",
  furtherLines: "further-lines",
  repeatedHeader: "repeated-header",
  furtherTable: "further-table",
  continued: "continued-elsewhere",
  missingColumn: "missing-column",
  ambiguousColumn: "ambiguous-column",
} as const;

/** The clause that asks for the form itself: that of the pack's rule of filled columns, else the form's attachment. */
export function formClause(pack: RulePack): string | null {
  const rule = pack.rules.find(({ check, fields }) => check.is === "required" && fields !== undefined);
  return rule?.clause ?? pack.form.attachment ?? null;
}

/** Row numbers as people say them: 1-based, consecutive ones drawn together (7–9, 12). */
export function listRows(rows: readonly number[]): string {
  const stretches: string[] = [];
  for (let start = 0; start < rows.length;) {
    let end = start;
    while (rows[end + 1] === (rows[end] as number) + 1) end++;
    const first = (rows[start] as number) + 1;
    const last = (rows[end] as number) + 1;
    stretches.push(first === last ? String(first) : `${first}–${last}`);
    start = end + 1;
  }
  return stretches.join(", ");
}

/** What a finding about the sheet's shape is, before it has a place. */
export interface Shape {
  readonly id: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly message: string;
}

/** A finding of one shape; it cites the clause that asks for the form unless `more` says otherwise. */
export function finding(pack: RulePack, shape: Shape, more: Partial<Finding>): Finding {
  return {
    severity: shape.severity,
    kind: shape.kind,
    rule: `${pack.id}/${shape.id}`,
    clause: formClause(pack),
    row: null,
    column: null,
    field: null,
    status: shape.kind === "judgement" ? "needsJudgement" : shape.kind === "missing" ? "missing" : "notMet",
    found: "",
    required: "",
    message: shape.message,
    parameters: {},
    related: [],
    ...more,
  };
}
