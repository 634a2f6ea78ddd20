import type { HonourKind } from "./honourKinds";
import type { CellValue, DateSystem } from "../grid";
import type { FIELD_KINDS } from "./fieldKinds";

/** How a field's cells are read; one reader per kind (spec/cells.md, "Values"). */
export type FieldKind = (typeof FIELD_KINDS)[number];

/**
 * A figure that is a bound or an estimate rather than a figure: `50余` is ">=", `超过50` is ">", `50以内` is "<=",
 * `不足50` is "<", `约50`, `近50` and `50?` are "~".
 */
export type Qualifier = ">=" | ">" | "<=" | "<" | "~";

/**
 * A date of year, month or day precision as the closed interval of days it may mean.
 * Part of a year (上半年) or a month (中旬) has the precision "month"; a date under doubt (左右) reaches to both sides.
 * Days are counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar; see `days.ts`.
 */
export interface DateInterval {
  readonly earliest: number;
  readonly latest: number;
  readonly precision: "year" | "month" | "day";
}

/**
 * Who conferred it, from the highest to the lowest; `null` where the text does not say. A city of a county's rank
 * (新密市) stands between: its honours are called 市级 by many and are none.
 */
export type HonourLevel = "national" | "provincial" | "municipal" | "countyCity" | "county" | "enterprise";

/**
 * Whether an honour is the leader's. "notHeld": the text says that it was not won, is hoped or applied for, or is
 * another's; "open": it may be either, which a person has to settle.
 */
export type HonourStanding = "held" | "open" | "notHeld";

export interface Honour {
  /** Calendar year, or null where none is given. */
  readonly year: number | null;
  /** Month (1–12) and day of that year, where the text gives them. */
  readonly month?: number;
  readonly day?: number;
  /** The last month where the text names several (第四季度, 年底): `month` is then the first. */
  readonly until?: number;
  readonly level: HonourLevel | null;
  readonly kind: HonourKind;
  /** The title as written, without year and yes-word. */
  readonly title: string;
  readonly standing: HonourStanding;
  /** The person's name that stands with it, or null: another's honour, if it is not the leader's name. */
  readonly holder: string | null;
}

/**
 * The reading of an honours cell: `answer` is "yes" for a bare 是 too (then `honours` is empty), and "no" where none of
 * the honours named is or may be held.
 */
export interface Honours {
  readonly answer: "yes" | "no";
  readonly honours: readonly Honour[];
}

export interface PhoneNumber {
  readonly kind: "mobile" | "landline";
  /** Digits only, the area code first where given. */
  readonly digits: string;
}

/** The value of a cell that could be read, in the field's own unit. */
export type FieldValue = number | string | boolean | DateInterval | Honours | readonly PhoneNumber[];

/** Why a cell counts as not filled in. Each reason has its own message. */
export type MissingReason =
  "blank" | "placeholder" | "pending" | "ditto" | "seeAttachment" | "unknown" | "dash" | "covered";

/** Why a filled cell could not be read as its field's kind. */
export type UnreadableReason =
  | "notANumber"
  | "severalNumbers"
  | "range"
  | "wrongUnit"
  | "notADate"
  | "impossibleDate"
  | "ambiguousDate"
  | "yearUnclear"
  | "dayOrMonth"
  | "dateSerial"
  | "notAPhone"
  | "notYesNo"
  | "notARank"
  | "notAName"
  | "cellError"
  | "cellPicture"
  | "notCalculated"
  | "notRecalculated";

/**
 * Something about how a cell was read that its reader should see. Codes marked (warn) also become a warning finding:
 * qualifier (warn), rateInTotal (warn), totalInYearly (warn), fewYuan (warn), otherWords (warn), dashAsNone (warn),
 * nameGloss (warn), sequenceFormula (warn); the rest are only shown.
 */
export type ReadingNote =
  | "qualifier"
  | "rateInTotal"
  | "totalInYearly"
  | "fewYuan"
  | "otherWords"
  | "dashAsNone"
  | "nameGloss"
  | "sequenceFormula"
  | "unitConverted"
  | "unitRemoved"
  | "chineseNumeral"
  | "textNumber"
  | "wordAsZero"
  | "dateFromText"
  | "dateFromNumber"
  | "normalisedText"
  | "fromMerge"
  | "extraText"
  | "severalValues";

/** The result of reading one cell as one field. All members are always there, so that readings share one shape. */
export interface Reading {
  readonly state: "present" | "missing" | "unreadable";
  /** The cell as displayed, untrimmed; what messages quote. A formula without a result shows itself. */
  readonly shown: string;
  /** The value when `state` is "present", else null. */
  readonly value: FieldValue | null;
  readonly qualifier: Qualifier | null;
  readonly reason: MissingReason | UnreadableReason | null;
  readonly notes: readonly ReadingNote[];
}

/** One cell as the readers see it; an adapter or `recognise` has already resolved merges. */
export interface ReadInput {
  readonly value: CellValue;
  /** The cell as displayed; "" when empty. */
  readonly text: string;
  /** The number format code, "General" when none. */
  readonly format: string;
  /** The formula with its leading "=", or null. */
  readonly formula: string | null;
  readonly dateSystem: DateSystem;
  /** A plain figure in this column times this is in the field's unit (1 where header and field agree). */
  readonly headerFactor: number;
  /** True when the value was taken from the top-left cell of a merged area that covers this cell. */
  readonly fromMerge: boolean;
  /** The merged area (as O6:P6) of a neighbouring field that covers this cell, so that nobody can type here; else absent. */
  readonly coveredBy?: string;
}

/** What the readers need to know of a field; every `PackField` is one. */
export interface ReadableField {
  readonly kind: FieldKind;
  readonly unit?: string;
  readonly header?: string;
  readonly choices?: readonly string[];
  readonly choiceSynonyms?: Readonly<Record<string, string>>;
  readonly noneIsLegal?: boolean;
}
