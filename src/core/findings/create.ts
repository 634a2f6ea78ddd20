import type { Severity } from "../pack";
import { Outcome, statusOf, type CompiledRule, type Explanation, type Situation } from "../rules";
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

/** Whether an outcome of a rule is told: a failure or an open question always, an empty or unreadable cell once. */
function isTold(rule: CompiledRule, situation: Situation, entry: number, outcome: number): boolean {
  if (outcome === Outcome.notMet) return true;
  // A column that may be the field is asked about once, as the ambiguous column (see `structure.ts`).
  if (outcome === Outcome.needsJudgement) return rule.definition.check.is !== "hasColumn";
  if (outcome !== Outcome.missing && outcome !== Outcome.malformed) return false;
  return rule.check?.speaks?.(situation, entry, outcome) === true;
}

function severityOf(rule: CompiledRule, status: Reported): Severity {
  const { severity, judgementSeverity } = rule.definition;
  if (status !== "needsJudgement") return severity;
  return judgementSeverity ?? (severity === "info" ? "info" : "warning");
}

/** What of the message's placeholders only the review knows; worked out where a text of the rule asks for it. */
function contextParameters(
  rule: CompiledRule,
  situation: Situation,
  entry: number,
): Record<string, string | number> {
  const wanted = placeholdersOf(rule.definition);
  const parameters: Record<string, string | number> = {};
  if (wanted.has("referenceDate")) parameters["referenceDate"] = situation.reference?.shown ?? "";
  if (wanted.has("deadline")) parameters["deadline"] = situation.deadline?.shown ?? "";
  if (wanted.has("count")) parameters["count"] = situation.count;
  if (entry < 0) return parameters;
  for (const [name, field] of [
    ["studio", "studioName"],
    ["leader", "leaderName"],
    ["unitName", "hostUnit"],
  ] as const) {
    if (wanted.has(name)) parameters[name] = shownOf(situation, entry, field);
  }
  return parameters;
}

function shownOf(situation: Situation, entry: number, field: string): string {
  const index = situation.pack.fields.findIndex(({ id }) => id === field);
  return displayTrim(situation.reading(entry, index)?.shown ?? "");
}

/** A bare figure as shown. */
const FIGURE = /^-?[\d,]+(\.\d+)?$/;
/** Differences below this share of the figure are those of the screen, not of what was meant. */
const ROUNDING = 1e-6;

/** The figure that a number cell holds, in the cell's own unit, where its format shows another; else null. */
function storedFigure(situation: Situation, entry: number, field: number): number | null {
  const reading = situation.reading(entry, field);
  if (typeof reading?.value !== "number" || reading.notes.includes("textNumber")) return null;
  const shown = displayTrim(reading.shown);
  if (!FIGURE.test(shown)) return null;
  const stored = Number((reading.value / (situation.columns[field]?.factor ?? 1)).toPrecision(12));
  return Math.abs(Number(shown.replaceAll(",", "")) - stored) > Math.abs(stored) * ROUNDING ? stored : null;
}

function createFinding(
  rule: CompiledRule,
  situation: Situation,
  entry: number,
  status: Reported,
  why: Explanation,
): Finding {
  const { definition } = rule;
  const fieldIndex = rule.anchor >= 0 ? rule.anchor : why.field;
  const label = definition.anchorLabel === undefined ? null : situation.label(definition.anchorLabel);
  const place = why.place ?? label;
  const row = place?.row ?? situation.entries[entry]?.row ?? null;
  const column = place?.column ?? (entry < 0 ? null : (situation.columns[fieldIndex]?.column ?? null));
  const found = why.found ?? displayTrim(situation.reading(entry, fieldIndex)?.shown ?? "");
  const stored = why.found === undefined ? storedFigure(situation, entry, fieldIndex) : null;
  return {
    severity: severityOf(rule, status),
    kind: definition.check.is === "hasColumn" ? "missing" : KINDS[status],
    rule: rule.id,
    clause: definition.clause,
    row,
    column,
    field: situation.pack.fields[fieldIndex]?.id ?? null,
    status,
    found,
    required: why.required,
    message: why.message === "" ? "rule" : why.message,
    parameters: {
      ...contextParameters(rule, situation, entry),
      ...why.parameters,
      ...(stored === null ? {} : { stored }),
    },
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
  situation: Situation,
  entry: number,
  outcome: number,
): Finding | null {
  if (rule.check === null || !isTold(rule, situation, entry, outcome)) return null;
  const code = outcome as Parameters<typeof rule.check.explain>[2];
  const why = rule.check.explain(situation, entry, code);
  return createFinding(rule, situation, entry, statusOf(outcome) as Reported, why);
}

/** The findings of one sheet-scoped rule; several where it counts per group. */
export function sheetFindings(rule: CompiledRule, situation: Situation, outcome: number): readonly Finding[] {
  const { check } = rule;
  if (check === null || !isTold(rule, situation, -1, outcome)) return [];
  const code = outcome as Parameters<typeof check.explain>[2];
  const reasons = check.explainAll?.(situation, code) ?? [];
  const told = reasons.length > 0 ? reasons : [check.explain(situation, -1, code)];
  return told.map((why) => createFinding(rule, situation, -1, statusOf(outcome) as Reported, why));
}
