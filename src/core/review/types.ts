import type { Continuation, Recognition, MappingOverride, RecogniseResult, NoticeMatch } from "../recognise";
import type { Finding } from "../findings";
import type { ChecklistItem, JudgedEntry, OutcomeStatus, RosterEntry, RulePack } from "../pack";

/** One studio put forward: a row of the table. */
export interface Entry extends JudgedEntry {
  readonly hidden: boolean;
}

export interface ReviewOptions {
  /** Today as ISO date, for packs whose yearly notice sets the deadline; the core has no clock. */
  readonly today: string;
  /** The user's own reference date: YYYY-MM-DD, optionally with THH:mm. */
  readonly referenceDate?: string;
  /** The user's corrections of the column mapping. */
  readonly mapping?: MappingOverride;
  readonly roster?: readonly RosterEntry[];
  /** How sheet and pack were found to belong together; absent: by the form. */
  readonly notice?: NoticeMatch;
  /** Other sheets that go on with this table's entries (`continuationsOf`). */
  readonly continued?: readonly Continuation[];
}

/** Outcomes of all rules: `status(rule, entry)`; sheet-scoped rules have one outcome. */
export interface OutcomeTable {
  /** Ids of the entry-scoped rules after expansion (`required`, field …). */
  readonly entryRules: readonly { readonly id: string; readonly field: string | null }[];
  readonly sheetRules: readonly {
    readonly id: string;
    readonly field: string | null;
    readonly status: OutcomeStatus;
  }[];
  status(entryRule: number, entry: number): OutcomeStatus;
  /** How often each status occurs over entries × entry rules; sums to their product. */
  readonly counts: Readonly<Record<OutcomeStatus, number>>;
}

/** A rule that was not checked for some entries, and why. */
export interface NotChecked {
  readonly rule: string;
  /** Null for a general check. */
  readonly clause: string | null;
  readonly reason: "missing" | "malformed" | "missingColumn" | "noRoster" | "systemError";
  /**
   * Number of entries concerned; 0 for a sheet-level rule. A rule that stands for several fields counts an entry once
   * per reason.
   */
  readonly entries: number;
}

/** A rule that threw: a fault of the tool, never a pass. */
export interface SystemError {
  readonly rule: string;
  readonly message: string;
}

export interface ReviewSummary {
  /** Studios put forward; the form's left-in example row is none. */
  readonly entries: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** True when nothing of severity error is open and no rule failed; what remains are ticks and confirmations. */
  readonly readyToSend: boolean;
}

/** Everything that was found out about one sheet. */
export interface Review {
  readonly pack: RulePack;
  /** How the sheet belongs to the pack's notice. */
  readonly notice: NoticeMatch;
  /** ISO date (optionally with THH:mm) that periods and the deadline were judged at. */
  readonly referenceDate: string;
  readonly sheetName: string;
  readonly recognition: Recognition;
  readonly entries: readonly Entry[];
  /** Sorted by row, then column, then rule; sheet-level ones first. */
  readonly findings: readonly Finding[];
  readonly outcomes: OutcomeTable;
  readonly notChecked: readonly NotChecked[];
  readonly systemErrors: readonly SystemError[];
  readonly checklist: readonly ChecklistItem[];
  readonly summary: ReviewSummary;
}

/** `review` answers a review, or why the sheet is not such a sheet. */
export type ReviewResult =
  | { readonly kind: "review"; readonly review: Review }
  | Extract<RecogniseResult, { kind: "notASummarySheet" }>;
