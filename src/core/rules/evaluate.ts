import type { CompiledRule } from "./compile";
import { FAILED, Outcome } from "../pack";
import type { SheetFacts } from "./sheetFacts";

/** Rules that threw, with the first message of each; they become the review's system errors. */
export type FailureLog = Map<string, string>;

function noteFailure(failures: FailureLog, rule: CompiledRule, error: unknown): number {
  if (!failures.has(rule.id)) failures.set(rule.id, error instanceof Error ? error.message : String(error));
  return FAILED;
}

function evaluateRule(rule: CompiledRule, sheet: SheetFacts, entry: number, failures: FailureLog): number {
  if (rule.check === null) return FAILED;
  try {
    return rule.check.status(sheet, entry);
  } catch (error) {
    return noteFailure(failures, rule, error);
  }
}

/**
 * The outcomes of all entry-scoped rules for one entry, written to `table` from `entry × rules` on. The form's
 * example row is `notApplicable` throughout.
 */
export function evaluateEntry(
  rules: readonly CompiledRule[],
  sheet: SheetFacts,
  entry: number,
  table: Uint8Array,
  failures: FailureLog,
): void {
  const offset = entry * rules.length;
  if (sheet.entries[entry]?.sample === true) {
    table.fill(Outcome.notApplicable, offset, offset + rules.length);
    return;
  }
  let isGuarded = false;
  let yields = false;
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index] as CompiledRule;
    const outcome = evaluateRule(rule, sheet, entry, failures);
    table[offset + index] = outcome;
    if (outcome === Outcome.notMet && rule.definition.guards === true) isGuarded = true;
    if (isTold(outcome) && (rankOf(rule, outcome) > 0 || outcome === Outcome.needsJudgement)) yields = true;
  }
  if (isGuarded) withholdGuarded(rules, table, offset);
  if (yields) withholdYielding(rules, table, offset);
}

const isTold = (outcome: number): boolean => outcome === Outcome.notMet || outcome === Outcome.needsJudgement;

/**
 * How little a told outcome says beside others at its cell: 0 for a demand, 1 for a guard that is open (may lie in the
 * future), 2 for a rule about the form of writing (约5人).
 */
function rankOf({ definition }: CompiledRule, outcome: number): 0 | 1 | 2 {
  if (definition.yields === true) return 2;
  return definition.guards === true && outcome === Outcome.needsJudgement ? 1 : 0;
}

/** The field at whose cell a rule's finding stands; -1 for none. */
const cellOf = ({ anchor, check }: CompiledRule): number => (anchor >= 0 ? anchor : (check?.fields[0] ?? -1));

/** An outcome of an entry that would be told, as it was before any was withheld. */
interface Told {
  /** Its place in the table of outcomes. */
  readonly at: number;
  readonly rule: CompiledRule;
  readonly outcome: number;
  readonly cell: number;
  readonly rank: number;
}

/**
 * One cause, one finding: of two outcomes told at one cell, the one that says less of the same cause (that 约5人 is no
 * plain figure, beside that it leaves the demand open) counts as not checked; and so does a question that a cell leaves
 * open (whether 可能是劳模 is one) where the cell has an error to be put right first (no year).
 */
function withholdYielding(rules: readonly CompiledRule[], table: Uint8Array, offset: number): void {
  // Few are told in a row, and this is asked of every row with a finding: lists, no tables of cells.
  const told: Told[] = [];
  rules.forEach((rule, index) => {
    const outcome = table[offset + index] as number;
    if (isTold(outcome))
      told.push({ at: offset + index, rule, outcome, cell: cellOf(rule), rank: rankOf(rule, outcome) });
  });
  const demands = told.filter(({ rule }) => rule.definition.severity !== "info");
  for (const { at, outcome, cell, rank } of told) {
    let least = 2;
    let isWrong = false;
    for (const beside of demands) {
      if (beside.cell !== cell) continue;
      least = Math.min(least, beside.rank);
      isWrong ||= isPlainError(beside);
    }
    const isMoot = outcome === Outcome.needsJudgement && isWrong && cell >= 0;
    if (isMoot || rank > least) table[at] = Outcome.malformed;
  }
}

/** An error about one cell alone. */
const isPlainError = ({ rule: { definition, check }, outcome }: Told): boolean =>
  outcome === Outcome.notMet && definition.severity === "error" && check?.fields.length === 1;

/**
 * One cause, one finding: where a rule about the figure itself fails (negative, in the future), what other rules make
 * of that figure is not told but counts as not checked, as over a cell that cannot be read. The first of several such
 * rules stands.
 */
function withholdGuarded(rules: readonly CompiledRule[], table: Uint8Array, offset: number): void {
  const guarded = new Set<number>();
  rules.forEach((rule, index) => {
    if (rule.definition.guards !== true || table[offset + index] !== Outcome.notMet) return;
    const field = rule.check?.fields[0];
    if (field === undefined) return;
    if (guarded.has(field)) table[offset + index] = Outcome.malformed;
    else guarded.add(field);
  });
  rules.forEach((rule, index) => {
    const outcome = table[offset + index];
    if (outcome !== Outcome.notMet && outcome !== Outcome.needsJudgement) return;
    if (rule.definition.guards === true) return;
    if (rule.check?.fields.some((field) => guarded.has(field)) === true)
      table[offset + index] = Outcome.malformed;
  });
}

/** The outcomes of all entry-scoped rules, entry by entry: `entries × rules` bytes. */
export function evaluateEntries(
  rules: readonly CompiledRule[],
  sheet: SheetFacts,
  failures: FailureLog,
): Uint8Array {
  const table = new Uint8Array(sheet.entries.length * rules.length);
  for (let entry = 0; entry < sheet.entries.length; entry++) {
    evaluateEntry(rules, sheet, entry, table, failures);
  }
  return table;
}

/** The outcome of each sheet-scoped rule. */
export function evaluateSheet(
  rules: readonly CompiledRule[],
  sheet: SheetFacts,
  failures: FailureLog,
): Uint8Array {
  return Uint8Array.from(rules, (rule) => evaluateRule(rule, sheet, -1, failures));
}
