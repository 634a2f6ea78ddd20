import { decidingPredicates, descriptorOf, FAILED, Outcome, statusOf, type OutcomeStatus } from "../pack";
import type { CompiledRule } from "../rules";
import type { NotChecked, OutcomeTable } from "./types";

type Reason = NotChecked["reason"];

/** Reasons in the order in which they are listed. */
const REASONS: readonly Reason[] = ["missingColumn", "missing", "malformed", "noRoster", "systemError"];
const REASON = { missingColumn: 0, missing: 1, malformed: 2, noRoster: 3, systemError: 4 } as const;

/** Checks of the cell's own state: for them, "missing" and "malformed" are the answer and not a gap. */
const isAboutTheCell = ({ definition: { check } }: CompiledRule): boolean =>
  decidingPredicates(check).every((part) => descriptorOf(part)?.isAboutTheCell === true);
const needsRoster = ({ definition: { check } }: CompiledRule): boolean =>
  decidingPredicates(check).some((part) => descriptorOf(part)?.needsRoster === true);

/**
 * Keeps count of the outcomes and of what could not be checked, entry by entry, so that one edited cell costs one
 * entry. Rules that one definition was expanded to count together: an entry counts once per definition and reason.
 */
export class Tally {
  /** How often each stored outcome occurs. */
  private readonly statusCounts = new Int32Array(FAILED + 1);
  private readonly groupOf: Int32Array;
  private readonly groups: readonly CompiledRule[];
  private readonly aboutTheCell: readonly boolean[];
  private readonly needsRoster: readonly boolean[];
  private readonly lacksColumn: readonly boolean[];
  /** Entries not checked, by group and reason. */
  private readonly notChecked: Int32Array;
  /** Which reasons the entry at hand has met in each group; reset by `stamp`. */
  private readonly seen: Int32Array;
  private stamp = 0;

  constructor(
    private readonly rules: readonly CompiledRule[],
    hasColumn: (field: number) => boolean,
    private readonly hasRoster: boolean,
  ) {
    const groups = new Map<string, number>();
    const heads: CompiledRule[] = [];
    this.groupOf = Int32Array.from(rules, (rule) => {
      const known = groups.get(rule.id);
      if (known !== undefined) return known;
      groups.set(rule.id, heads.length);
      heads.push(rule);
      return heads.length - 1;
    });
    this.groups = heads;
    this.aboutTheCell = rules.map(isAboutTheCell);
    this.needsRoster = rules.map(needsRoster);
    this.lacksColumn = rules.map((rule) => rule.check?.fields.some((field) => !hasColumn(field)) ?? false);
    this.notChecked = new Int32Array(heads.length * REASONS.length);
    this.seen = new Int32Array(heads.length * REASONS.length);
  }

  /** Counts the outcomes of one entry in (`sign` 1) or out (-1). Example rows are only counted as outcomes. */
  count(table: Uint8Array, entry: number, sample: boolean, sign: 1 | -1): void {
    const width = this.rules.length;
    const offset = entry * width;
    this.stamp++;
    for (let rule = 0; rule < width; rule++) {
      const outcome = table[offset + rule] as number;
      (this.statusCounts as { [index: number]: number })[outcome] =
        (this.statusCounts[outcome] as number) + sign;
      if (outcome === Outcome.met || outcome === Outcome.notMet || sample) continue;
      const reason = this.reasonOf(rule, outcome);
      if (reason < 0) continue;
      const slot = (this.groupOf[rule] as number) * REASONS.length + reason;
      if (this.seen[slot] === this.stamp) continue;
      this.seen[slot] = this.stamp;
      this.notChecked[slot] = (this.notChecked[slot] as number) + sign;
    }
  }

  private reasonOf(rule: number, outcome: number): number {
    if (outcome === FAILED) return REASON.systemError;
    if (outcome === Outcome.notApplicable) {
      return !this.hasRoster && this.needsRoster[rule] === true ? REASON.noRoster : -1;
    }
    if (this.aboutTheCell[rule] === true) return -1;
    if (outcome === Outcome.missing) {
      return this.lacksColumn[rule] === true ? REASON.missingColumn : REASON.missing;
    }
    return outcome === Outcome.malformed ? REASON.malformed : -1;
  }

  /** How often each status occurs; sums to entries × rules. */
  outcomeCounts(): OutcomeTable["counts"] {
    const counts: Record<OutcomeStatus, number> = {
      met: 0,
      notMet: 0,
      missing: 0,
      malformed: 0,
      notApplicable: 0,
      needsJudgement: 0,
    };
    this.statusCounts.forEach((count, outcome) => (counts[statusOf(outcome)] += count));
    return counts;
  }

  /** What was not checked, in the pack's order of rules. */
  entriesNotChecked(): NotChecked[] {
    return this.groups.flatMap((rule, group) =>
      REASONS.flatMap((reason, index) => {
        const entries = this.notChecked[group * REASONS.length + index] as number;
        return entries > 0 ? [{ rule: rule.id, clause: rule.definition.clause, reason, entries }] : [];
      }),
    );
  }
}

/** What of the sheet-scoped rules was not checked. */
export function sheetNotChecked(rules: readonly CompiledRule[], outcomes: Uint8Array): NotChecked[] {
  return rules.flatMap((rule, index): NotChecked[] => {
    const outcome = outcomes[index] as number;
    const base = { rule: rule.id, clause: rule.definition.clause, entries: 0 };
    if (outcome === FAILED) return [{ ...base, reason: "systemError" }];
    if (outcome !== Outcome.missing || isAboutTheCell(rule)) return [];
    return [{ ...base, reason: rule.check?.fields.length === 0 ? "missing" : "missingColumn" }];
  });
}

/** The outcomes of a review as a table that never changes again. */
export function outcomeTable(
  entryRules: readonly CompiledRule[],
  table: Uint8Array,
  counts: OutcomeTable["counts"],
  sheetRules: readonly CompiledRule[],
  sheetOutcomes: Uint8Array,
): OutcomeTable {
  const width = entryRules.length;
  return {
    entryRules: entryRules.map(({ id, field }) => ({ id, field })),
    sheetRules: sheetRules.map(({ id, field }, index) => ({
      id,
      field,
      status: statusOf(sheetOutcomes[index] as number),
    })),
    status: (entryRule, entry) => statusOf(table[entry * width + entryRule] ?? FAILED),
    counts,
  };
}
