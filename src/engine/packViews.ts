import type { Localised } from "../core";

/** A pack as offered in lists. */
export interface PackView {
  readonly id: string;
  readonly name: Localised;
  readonly version: string;
  readonly document: Localised;
  readonly number: string | null;
  /** Carried by the workbook, kept on this computer's shelf, or the product's own. */
  readonly place: "workbook" | "shelf" | "builtIn";
  /** Drafted from a notice, and nobody has confirmed it. */
  readonly draft: boolean;
}

/** What a figure of a pack does: the words for it are the page's. */
export type ParameterMeaning =
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "lessThan"
  | "years"
  | "perYear"
  | "minimum"
  | "factor"
  | "minimumEntries"
  | "earliest"
  | "countAtLeast"
  | "countAtMost"
  | "countAtLeastEach"
  | "countAtMostEach"
  | "date"
  | "yearlyDate"
  | "dateOfYear"
  | "name"
  | "docTitle"
  | "docNumber";

/** A figure, a date or what the notice is called: what may be changed in a copy of a pack. */
export interface PackParameterView {
  /** Where it stands in the pack: `rules[3].check.value`, `deadline.date`. */
  readonly path: string;
  readonly clause: string;
  readonly title: string;
  /** What the figure does. */
  readonly what: ParameterMeaning;
  /** The field that it is about, by its label, or the year of a date; "" where the rule says all. */
  readonly about: string;
  readonly kind: "number" | "date" | "monthDay" | "text";
  readonly unit: string | null;
  readonly value: number | string;
  /** The figure of the built-in pack; equal to `value` where nothing was changed. */
  readonly original: number | string;
  /** The notice's own year, where this names it and is to follow when the copy is for another year; else null. */
  readonly year: string | null;
}

/** What is wrong with a pack file, by path, in the user's language. */
export interface PackProblemView {
  readonly path: string;
  readonly message: string;
}

/**
 * The answer to a pack that was imported or changed; `warnings` are what it still holds of the built-in pack that it was
 * copied from.
 */
export type PackAnswer = { readonly warnings: readonly PackProblemView[] } & (
  | { readonly ok: true; readonly pack: PackView; readonly json: string }
  | { readonly ok: false; readonly problems: readonly PackProblemView[] }
);
