import type { HonourKind, HonourLevel } from "../values";

/** The levels that a notice asks for; that of a county-level city is only found in what clerks write. */
export type AskedLevel = Exclude<HonourLevel, "countyCity">;

/**
 * A rule's condition: a closed set, no expression language. `field` names a field of the pack. A predicate over a
 * missing field answers `missing`, over an unreadable one `malformed`, over an interval or bound that could go
 * either way `needsJudgement`. A count or amount that says "none" (无, 0) is the figure 0, not missing.
 *
 * Which outcome makes a finding: `notMet` and `needsJudgement` always; `missing` only for `required` and
 * `labelFilled`, `malformed` only for `readable` (every other rule over that cell is then "not checked").
 *
 * Sheet-scoped rules may only use labelFilled, labelMatches, countBetween, onOrBefore and combinators of these;
 * every other predicate needs scope "entry" (an entry-scoped rule may use the sheet's predicates too, say in `when`).
 * `countBetween` with `by` may stand in either scope: "sheet" gives one finding per group, "entry" one per row.
 */
export type Predicate =
  /**
   * The cell holds an answer: `met`, also when it cannot be read (that is `readable`'s finding), else `missing`.
   * `notApplicable` for a `sequence` field while the sheet has only one entry (spec: "1 or blank is filled").
   */
  | { readonly is: "required"; readonly field: string }
  /** The sheet has a column for the field. For sheet-level rules: one finding per column, not one per row. */
  | { readonly is: "hasColumn"; readonly field: string }
  /** What the cell holds could be read as the field's kind: `met`, or `malformed`; an empty cell is `missing`. */
  | { readonly is: "readable"; readonly field: string }
  /**
   * The value was read without dropping a qualifier (约50), taking a dash for none, or reading a formula in 序号:
   * `met`, or `notMet` (give such a rule the severity "warning").
   */
  | { readonly is: "stated"; readonly field: string }
  /**
   * The figure was written without a unit of its own under a header in the field's own unit, so that its unit rests
   * on the header alone (no `unitConverted` note, column factor 1).
   */
  | { readonly is: "unitAssumed"; readonly field: string }
  /** value ≥ `value`, or > with `exclusive`; `unit` is documentation and must equal the field's. */
  | {
      readonly is: "atLeast";
      readonly field: string;
      readonly value: number;
      readonly unit?: string;
      readonly exclusive?: boolean;
    }
  | {
      readonly is: "atMost";
      readonly field: string;
      readonly value: number;
      readonly unit?: string;
      readonly exclusive?: boolean;
    }
  | {
      readonly is: "between";
      readonly field: string;
      readonly min: number;
      readonly max: number;
      readonly unit?: string;
    }
  /** The figure has no decimals. */
  | { readonly is: "wholeNumber"; readonly field: string }
  /**
   * At most `factor` times the median of the field over the sheet's entries. `notApplicable` with fewer than
   * `minimumEntries` values or a median of 0 (ten times nothing says nothing).
   */
  | {
      readonly is: "withinMedian";
      readonly field: string;
      readonly factor: number;
      readonly minimumEntries: number;
    }
  /** The text or choice is one of `values`, after normalising. */
  | { readonly is: "oneOf"; readonly field: string; readonly values: readonly string[] }
  /** The yes/no answer is `value`. */
  | { readonly is: "answers"; readonly field: string; readonly value: boolean }
  /** The text contains the text of `other`, or one of `texts`. */
  | {
      readonly is: "contains";
      readonly field: string;
      readonly other?: string;
      readonly texts?: readonly string[];
    }
  /** The text begins with the text of `other`; `abbreviated` allows its characters in order with some left out. */
  | {
      readonly is: "startsWith";
      readonly field: string;
      readonly other?: string;
      readonly texts?: readonly string[];
      readonly abbreviated?: boolean;
    }
  | { readonly is: "endsWith"; readonly field: string; readonly texts: readonly string[] }
  /** The text matches one of `patterns`, in which `*` stands for any characters; the whole text must match. */
  | { readonly is: "matches"; readonly field: string; readonly patterns: readonly string[] }
  /** The same for a sheet-level value. A blank value answers `missing`. */
  | {
      readonly is: "labelMatches";
      readonly label: "recommendingUnit" | "preparedBy";
      readonly patterns: readonly string[];
    }
  | { readonly is: "labelFilled"; readonly label: "recommendingUnit" | "preparedBy" }
  /**
   * No two entries agree in all of `fields`. With `differingIn`, agreement counts only where that field differs
   * (one phone for two leaders). `notMet` at every row concerned; put the anchor where the finding shall stand.
   */
  | { readonly is: "unique"; readonly fields: readonly string[]; readonly differingIn?: string }
  /**
   * The entry is (not) on the roster of studios already named: by studio name, or by leader and unit, compared after
   * normalising. `notApplicable` (and listed as not checked) when the user gave no roster.
   */
  | { readonly is: "inRoster" }
  | { readonly is: "notInRoster" }
  /** `field` + `years` whole years ≤ reference date. */
  | { readonly is: "runningAtLeast"; readonly field: string; readonly years: number }
  /** value ≥ `perYear` × full years run since `since`, and ≥ `minimum`. */
  | {
      readonly is: "atLeastPerYearRun";
      readonly field: string;
      readonly since: string;
      readonly perYear: number;
      readonly minimum: number;
    }
  /**
   * The date is not before `earliest` (ISO) and not after the reference date; of a field of honours, the years of those
   * that are or may be held.
   */
  | { readonly is: "dateBetween"; readonly field: string; readonly earliest: string }
  /**
   * At least one honour of one of the kinds in `accepts`, conferred at its `level` or higher (absent: any level).
   * `needsJudgement` when an accepted kind is named without a level and a level is demanded, for a bare 是, and where
   * the text leaves open whether the honour is the leader's; "none held" is `notMet`. A year that cannot be
   * (`dateBetween`) is that rule's finding.
   */
  | {
      readonly is: "honourAtLeast";
      readonly field: string;
      readonly accepts: readonly { readonly kind: HonourKind; readonly level?: AskedLevel }[];
    }
  /** Every honour has a year and a title; a bare 是 fails; "none held" is not applicable. */
  | { readonly is: "honoursInFull"; readonly field: string }
  /**
   * The professional title is of `grade` or higher: the text contains one of `titles` that is not part of one of
   * `notTitles` (副主任科员 is not 副主任医师; 主治医师 is not 医师). `needsJudgement` when it names none of either.
   */
  | {
      readonly is: "titleAtLeast";
      readonly field: string;
      readonly grade: "senior";
      readonly titles: readonly string[];
      readonly notTitles: readonly string[];
    }
  /**
   * The number of entries lies between `min` and `max` (either may be absent); with `by`, the number per value of
   * that field, compared after normalising. Example rows are not counted; entries without a value of `by` neither.
   */
  | { readonly is: "countBetween"; readonly min?: number; readonly max?: number; readonly by?: string }
  /**
   * `field` holds the numbers 1..n of the n entries, each once: `notMet` at every entry whose number is doubled, not
   * whole or outside 1..n; a blank one is `missing`. With one entry, 1 or blank is `met`.
   */
  | { readonly is: "permutation"; readonly field: string }
  /**
   * The reference date is on or before the pack's deadline (of the reference date's year where it is yearly).
   * `notApplicable` where the pack has none; `needsJudgement` where the deadline has an hour, the reference date is
   * the same day and has none.
   */
  | { readonly is: "onOrBefore"; readonly what: "deadline" }
  /** Three-valued logic (Kleene) as in `predicates/combine.ts`: a failing part fails `all`, whatever else is unknown. */
  | { readonly is: "all"; readonly of: readonly Predicate[] }
  | { readonly is: "any"; readonly of: readonly Predicate[] }
  | { readonly is: "not"; readonly of: Predicate }
  /** `notApplicable` unless `if` is met; where `if` is open, so is the rule (`needsJudgement`, `missing`, `malformed`). */
  | { readonly is: "when"; readonly if: Predicate; readonly then: Predicate };
