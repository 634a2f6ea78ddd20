import {
  descriptorOf,
  fieldWithRole,
  Outcome,
  statusOf,
  type FieldRole,
  type Explanation,
  type Severity,
} from "../pack";
import type { CompiledRule, SheetFacts } from "../rules";
import { displayTrim } from "../values";
import { placeholdersOf } from "./placeholders";
import type { Finding, FindingKind } from "./types";

type Reported = Finding["status"];

const KINDS: Readonly<Record<Reported, FindingKind>> = {
  missing: "missing",
  malformed: "unreadable",
  notMet: "notMet",
  needsJudgement: "judgement",
};

const isAboutColumns = ({ definition: { check } }: CompiledRule): boolean =>
  descriptorOf(check)?.isAboutColumns === true;

/** Whether an outcome of a rule is told: a failure or an open question always, an empty or unreadable cell once. */
function isTold(rule: CompiledRule, sheet: SheetFacts, entry: number, outcome: number): boolean {
  if (outcome === Outcome.notMet) return true;
  // A column that may be the field is asked about once, as the ambiguous column (see `structure.ts`).
  if (outcome === Outcome.needsJudgement) return !isAboutColumns(rule);
  if (outcome !== Outcome.missing && outcome !== Outcome.malformed) return false;
  return rule.check?.reportsAbsence?.(sheet, entry, outcome) === true;
}

function severityOf(rule: CompiledRule, status: Reported): Severity {
  const { severity, judgementSeverity } = rule.definition;
  if (status !== "needsJudgement") return severity;
  return judgementSeverity ?? (severity === "info" ? "info" : "warning");
}

/** What of the message's placeholders only the review knows; worked out where a text of the rule asks for it. */
function contextParameters(
  rule: CompiledRule,
  sheet: SheetFacts,
  entry: number,
): Record<string, string | number> {
  const wanted = placeholdersOf(rule.definition);
  const parameters: Record<string, string | number> = {};
  if (wanted.has("referenceDate")) parameters["referenceDate"] = sheet.reference?.shown ?? "";
  if (wanted.has("deadline")) parameters["deadline"] = sheet.deadline?.shown ?? "";
  if (wanted.has("count")) parameters["count"] = sheet.count;
  if (entry < 0) return parameters;
  for (const [name, role] of [
    ["studio", "studioName"],
    ["leader", "leaderName"],
    ["unitName", "hostUnit"],
  ] as const) {
    if (wanted.has(name)) parameters[name] = shownOf(sheet, entry, role);
  }
  return parameters;
}

function shownOf(sheet: SheetFacts, entry: number, role: FieldRole): string {
  const index = fieldWithRole(sheet.pack.fields, role);
  return displayTrim(sheet.reading(entry, index)?.shown ?? "");
}

/** A bare figure as shown. */
const FIGURE = /^-?[\d,]+(\.\d+)?$/;
/** Differences below this share of the figure are those of the screen, not of what was meant. */
const ROUNDING = 1e-6;

/** The figure that a number cell holds, in the cell's own unit, where its format shows another; else null. */
function storedFigure(sheet: SheetFacts, entry: number, field: number): number | null {
  const reading = sheet.reading(entry, field);
  if (typeof reading?.value !== "number" || reading.notes.includes("textNumber")) return null;
  const shown = displayTrim(reading.shown);
  if (!FIGURE.test(shown)) return null;
  const stored = Number((reading.value / (sheet.columns[field]?.factor ?? 1)).toPrecision(12));
  return Math.abs(Number(shown.replaceAll(",", "")) - stored) > Math.abs(stored) * ROUNDING ? stored : null;
}

function createFinding(
  rule: CompiledRule,
  sheet: SheetFacts,
  entry: number,
  status: Reported,
  why: Explanation,
): Finding {
  const { definition } = rule;
  const fieldIndex = rule.anchor >= 0 ? rule.anchor : why.field;
  const label = definition.anchorLabel === undefined ? null : sheet.label(definition.anchorLabel);
  const place = why.place ?? label;
  const row = place?.row ?? sheet.entries[entry]?.row ?? null;
  const column = place?.column ?? (entry < 0 ? null : (sheet.columns[fieldIndex]?.column ?? null));
  const found = why.found ?? displayTrim(sheet.reading(entry, fieldIndex)?.shown ?? "");
  const stored = why.found === undefined ? storedFigure(sheet, entry, fieldIndex) : null;
  // Put into one object: several spread into a new one give each finding a shape of its own, larger than the finding.
  const parameters = Object.assign(contextParameters(rule, sheet, entry), why.parameters);
  if (stored !== null) parameters["stored"] = stored;
  return {
    severity: severityOf(rule, status),
    kind: isAboutColumns(rule) ? "missing" : KINDS[status],
    rule: rule.id,
    clause: definition.clause,
    row,
    column,
    field: sheet.pack.fields[fieldIndex]?.id ?? null,
    status,
    found,
    required: why.required,
    message: why.message === "" ? "rule" : why.message,
    parameters,
    related: why.related,
  };
}

/**
 * The finding of one rule for one entry, or null where the outcome is not told (met, not applicable, or an empty or
 * unreadable cell that another rule tells).
 *
 * @param outcome the stored outcome, see `Outcome`
 */
export function entryFinding(
  rule: CompiledRule,
  sheet: SheetFacts,
  entry: number,
  outcome: number,
): Finding | null {
  if (rule.check === null || !isTold(rule, sheet, entry, outcome)) return null;
  const code = outcome as Parameters<typeof rule.check.explain>[2];
  const why = rule.check.explain(sheet, entry, code);
  return createFinding(rule, sheet, entry, statusOf(outcome) as Reported, why);
}

/** The findings of one sheet-scoped rule; several where it counts per group. */
export function sheetFindings(rule: CompiledRule, sheet: SheetFacts, outcome: number): readonly Finding[] {
  const { check } = rule;
  if (check === null || !isTold(rule, sheet, -1, outcome)) return [];
  const code = outcome as Parameters<typeof check.explain>[2];
  const reasons = check.explainAll?.(sheet, code) ?? [];
  const told = reasons.length > 0 ? reasons : [check.explain(sheet, -1, code)];
  return told.map((why) => createFinding(rule, sheet, -1, statusOf(outcome) as Reported, why));
}
