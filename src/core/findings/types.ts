import type { Severity, OutcomeStatus } from "../pack";

/** Why a finding exists, for grouping: missing answers first, then what cannot be read, then what the clause refuses. */
export type FindingKind = "missing" | "unreadable" | "notMet" | "judgement";

/** That a person looked into a warning and found it true as it stands. */
export interface Verified {
  /** Who vouches for it. */
  readonly by: string;
  /** What was looked into; "" where nothing was noted. */
  readonly note: string;
  /** What stood in the cell; "" for a finding without one. */
  readonly value: string;
  /** ISO date on which it was said. */
  readonly on: string;
}

/**
 * One thing to look at, free of language; `renderFinding` turns it into sentences. Coordinates are 0-based sheet
 * coordinates, null where a finding is about the whole sheet.
 */
export interface Finding {
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** `<pack>/<rule>`. */
  readonly rule: string;
  /** The clause that carries the demand; null for a general check. */
  readonly clause: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly status: Exclude<OutcomeStatus, "met" | "notApplicable">;
  /** What stands there, as displayed (quoted in messages); "" where nothing does. */
  readonly found: string;
  /** The demand in short, language-free form, e.g. ">= 5", "<= 2018-09-25", "1..12". */
  readonly required: string;
  /** Message id: the rule's own message, or a reason-specific one of `messages.ts`. */
  readonly message: string;
  /** Values for the message's placeholders. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Other cells concerned (0-based), e.g. the other rows of a duplicate. */
  readonly related: readonly { readonly row: number; readonly column: number }[];
  /** Only of a warning that a person has vouched for; see `withVerified`. */
  readonly verified?: Verified;
}

/** A finding in one language, addressed as the user sees it. */
export interface RenderedFinding {
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly rule: string;
  /** The clause as the document numbers it; null for a general check, which no clause carries. */
  readonly clause: string | null;
  /** What the finding rests on, in words: the clause, or that it is a general check. */
  readonly basisText: string;
  /** The words of the clause that carry it, as the document has them; null where the pack does not give them. */
  readonly quote: string | null;
  /** 1-based sheet row. */
  readonly row: number | null;
  /** Column letters. */
  readonly column: string | null;
  readonly cell: string | null;
  readonly field: string | null;
  /** The field's label in this language, or null. */
  readonly fieldLabel: string | null;
  readonly found: string;
  readonly required: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do next, one sentence. */
  readonly action: string;
  /** Other cells concerned, as addresses. */
  readonly related: readonly string[];
  /** Only of a warning that a person has vouched for. */
  readonly verified?: Verified;
}
