import type { Localised } from "../language";
import type { LabelName, PackField, RosterEntry } from "./field";
import type { OutcomeStatus } from "./outcome";
import type { Predicate } from "./predicates";

/**
 * The types of a rule pack: one document's demands as data. The zod schema in `src/packs` checks JSON against
 * these types; a test asserts that both agree.
 */

/** Clause wording decides (spec/rules.md): 须/应/不得/a number → error; 原则上/一般 → warning; context → info. */
export type Severity = "error" | "warning" | "info";

/** Values of one entry for a case: field id to what is typed in the cell. */
export type CaseEntry = Readonly<Record<string, string | number | boolean | null>>;

/** An executed example of a rule: given these cells, the outcome is `expect`. Fields not given take the pack's `sampleEntry`. */
export interface RuleCase {
  readonly name: Localised;
  /** The field judged, for a rule over `fields`; required there, absent elsewhere. */
  readonly field?: string;
  readonly entry?: CaseEntry;
  /** Entries beside the one judged, for rules over several entries. */
  readonly others?: readonly CaseEntry[];
  readonly labels?: { readonly recommendingUnit?: string; readonly preparedBy?: string };
  readonly roster?: readonly RosterEntry[];
  /** Fields the sheet has no column for. */
  readonly withoutColumns?: readonly string[];
  /** ISO date (optionally with THH:mm); without it the pack's reference date, or the pack's `sampleDate` where that is "today". */
  readonly referenceDate?: string;
  readonly expect: OutcomeStatus;
}

/** One demand of the document. A rule over `fields` stands for one rule per field (placeholder `$field`). */
export interface RuleDefinition {
  /** Unique within the pack, kebab-case; shown as `<pack>/<rule>`. */
  readonly id: string;
  /** As the document numbers it, e.g. 二（一）; null for a general check, which no clause carries. */
  readonly clause: string | null;
  readonly severity: Severity;
  /**
   * Clause and severity for single fields of a rule over `fields`: what a blank cell comes to where a condition of the
   * document needs it.
   */
  readonly byField?: Readonly<Record<string, { readonly clause: string; readonly severity: Severity }>>;
  /**
   * True for a rule about the figure or date itself (negative, in the future): where it is not met, the other rules over
   * that cell are not judged. One cause, one finding.
   */
  readonly guards?: boolean;
  /**
   * True for a rule about how the cell is written: where another rule is told at that cell, it says the more telling
   * thing about the same cause and stands alone.
   */
  readonly yields?: boolean;
  /** Severity of `needsJudgement`; default "warning". */
  readonly judgementSeverity?: Severity;
  readonly scope: "entry" | "sheet";
  /** Expands the rule to each of these fields, `$field` in the predicate being replaced; "form" is every column. */
  readonly fields?: "form" | readonly string[];
  readonly check: Predicate;
  /** The field whose cell carries the finding; default: the predicate's (first) field. */
  readonly anchor?: string;
  /** The label whose cell carries a sheet-level finding. */
  readonly anchorLabel?: LabelName;
  /**
   * The words of the document that carry the demand, as they stand there ("5人以上的创新团队"); "$header" where they are
   * the header of the field's own column.
   */
  readonly quote?: string;
  /** The demand in a few words, e.g. "至少 5 人"; used as "required" where the predicate has no short form. */
  readonly title: Localised;
  /**
   * One plain sentence for the clerk: what is wrong and by which clause. Placeholders: {cell} (I6) {found} (what
   * the cell shows; 4.6（显示为 5） where it is rounded) {required} (the demand in words, 不少于 5 人) {figure}
   * (what stands there as a figure with its unit, 4 人; other texts in quotes) {bound} (the figure of the demand with its
   * unit, 5 人) {open} (what of a date is to be written out: 几日, 几月几日) {field} (the field's label) {unit}
   * {clause} {row} {others} (addresses of the other rows concerned) {deadline} {referenceDate} {count} {unitName}
   * (host unit) {studio} {leader} {missing} (missing ranks) {doubled} (ranks given twice) {years} (full years run; of `runningAtLeast` those asked for)
   * {median} {group} {remark} (of the roster entry).
   * `required`, `readable` and `stated` have their own messages by reason; what is given here serves the rule book.
   */
  readonly message: Localised;
  /** What to do next, one sentence. Without it one is composed from the predicate. Same placeholders. */
  readonly action?: Localised;
  /** Message for `needsJudgement`, where it can occur. Without it one is composed from the predicate. */
  readonly judgementMessage?: Localised;
  readonly cases: readonly RuleCase[];
}

/** What became of a numbered clause of the document. Every clause has exactly one entry. */
export interface ClauseEntry {
  readonly clause: string;
  /** What the clause asks, in our own words. */
  readonly summary: Localised;
  /** The clause's own words, by which next year's notice is compared; packs made from a notice have them. */
  readonly text?: string;
  readonly became: "rule" | "checklist" | "fact" | "notAboutTheSheet";
  /** Ids of the rules, checklist items or facts. Empty only for notAboutTheSheet. */
  readonly refs: readonly string[];
  /** Why it is not about the sheet, or a remark. */
  readonly reason?: Localised;
}

/** Before sending (报送前, decides readiness) or after it (报送后, recorded). */
export type ChecklistStage = "before" | "after";

/** A demand that a sheet cannot show; a person ticks it. */
export interface ChecklistItem {
  readonly id: string;
  readonly clause: string;
  readonly scope: "studio" | "submission";
  /** "after" for what can only be ticked once the papers are sent (报送后); default "before" (报送前). */
  readonly stage?: ChecklistStage;
  readonly text: Localised;
}

/** A fact worth knowing (award, quota, cycle, publicity). */
export interface PackFact {
  readonly id: string;
  readonly clause: string;
  readonly text: Localised;
  /** Of the fact that says how many studios are to be named: the figure, "33" or "5—8". */
  readonly toBeNamed?: string;
}

/**
 * How the figures of a criterion are brought to 0 … 1: from the worst to the best of the entries ranked, by their
 * ranks, by their logarithm, or between two fixed figures (below `low` is 0, above `high` is 1).
 */
export type CriterionScale = "minmax" | "rank" | "log" | { readonly low: number; readonly high: number };

/** A default criterion of the proposed order. */
export interface PackCriterion {
  readonly field: string;
  readonly direction: "max" | "min";
  /** Weights of a pack sum to 1; one of weight 0 is only offered. */
  readonly weight: number;
  /** Divides the figure by the full years run (at least 1), counted from the date field `since` to the reference date. */
  readonly perYear?: { readonly since: string };
  readonly scale?: CriterionScale;
  /** Differences below this, in the criterion's unit, decide nothing. */
  readonly indifference?: number;
  /** Why the document speaks for this criterion, weight or scale; shown where the default is. */
  readonly why?: Localised;
  /** The clause that `why` rests on. */
  readonly clause?: string;
}

/** Columns recognised by header that are scores for the proposed order (nuc-2024 第十二条). */
export interface PackScoreColumn {
  readonly id: string;
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly label: Localised;
}

export interface RulePack {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: string;
  /** True for a pack drafted from a notice that no person has confirmed; every report says so. */
  readonly draft?: boolean;
  readonly document: {
    readonly title: Localised;
    readonly number: string | null;
    readonly issuer: Localised;
    /** Places whose unions send their sheets under this notice, the issuer's own aside. */
    readonly places?: readonly string[];
    /** ISO date of issue, or null where the document bears none. */
    readonly issued: string | null;
  };
  /** Short name of the pack in lists. */
  readonly name: Localised;
  /**
   * The deadline of the year the pack is for. `date` is YYYY-MM-DD or YYYY-MM-DDTHH:mm; `yearly` repeats with
   * exceptions; `none` means the yearly notice sets it and the reference date is today.
   */
  readonly deadline:
    | { readonly kind: "date"; readonly date: string }
    | {
        readonly kind: "yearly";
        readonly year: number;
        readonly monthDay: string;
        readonly exceptions: Readonly<Record<string, string>>;
      }
    | { readonly kind: "none" };
  /** Reference date of the cases where the deadline is "none". */
  readonly sampleDate: string;
  readonly fields: readonly PackField[];
  /** Extra score columns that become ranking criteria when the sheet has them. */
  readonly scoreColumns?: readonly PackScoreColumn[];
  /** A complete entry that meets every rule; the base of every case. */
  readonly sampleEntry: CaseEntry;
  readonly sampleLabels: { readonly recommendingUnit: string; readonly preparedBy: string };
  readonly rules: readonly RuleDefinition[];
  /** General checks that the pack does without, each with the reason. */
  readonly switchedOff?: readonly { readonly rule: string; readonly reason: Localised }[];
  readonly clauses: readonly ClauseEntry[];
  readonly checklist: readonly ChecklistItem[];
  readonly facts: readonly PackFact[];
  readonly criteria: readonly PackCriterion[];
  /** The official (or suggested) form. */
  readonly form: {
    readonly title: string;
    /** True where the document itself prints the form. */
    readonly official: boolean;
    readonly attachment?: string;
    readonly labels: { readonly recommendingUnit: string; readonly preparedBy: string };
    /** Footer lines, e.g. 填表要求. */
    readonly footer: readonly string[];
    readonly sheetName: string;
  };
  /** Words in a title that tell this pack's award from another; used to pick a pack and to refuse another award's form. */
  readonly titleWords: readonly string[];
}
