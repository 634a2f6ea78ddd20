import type { Language } from "../language";
import type { PackField } from "../pack";

/** A message of the product's own in one language: what is wrong, and what to do next. */
export interface Sentences {
  readonly message: string;
  readonly action: string;
}

/** The words that demands are put in. */
interface DemandWords {
  /** By sign: for figures and for days. */
  readonly comparisons: Readonly<Record<string, readonly [figure: string, day: string]>>;
  /** The two answers of a yes/no, where the language explains them. */
  readonly answers: Readonly<Record<string, string>>;
  /** Between the ends of a range, and between choices. */
  readonly to: string;
  readonly or: string;
  /** What stands in a cell (`#`) that shows it rounded (`*`). */
  readonly shownAs: string;
  /** About a text, which stands for the `*`. */
  readonly containing: string;
  readonly beginning: string;
  readonly ending: string;
}

/** Everything a finding says that is not the pack's, in one language. */
export interface Wording {
  readonly language: Language;
  /** By id; the same ids in every language. Placeholders as in `RuleDefinition.message`. */
  readonly messages: Readonly<Record<string, Sentences>>;
  /** What to do where neither the pack nor the predicate of a rule says it. */
  readonly otherAdvice: string;
  /** Where a studio stands on the list of those already named, after what a rule says of it; placeholders as above. */
  readonly onList: string;
  /** Units as the forms print them, where the language has a word of its own. */
  readonly units: Readonly<Record<string, string>>;
  /** The same of one, by the word of several, where the language tells them apart. */
  readonly ones: Readonly<Record<string, string>>;
  readonly demands: DemandWords;
  /** Between what is wrong and what to do, in one sentence of a pack. */
  /** A day as the language writes it, with a time behind it where there is one; from YYYY-MM-DD or YYYY-MM-DD HH:mm. */
  readonly day: (iso: string) => string;
  /** What of a date is to be written out: the day, or month and day. */
  readonly openDate: Readonly<Record<string, string>>;
  /** What follows where a condition is not met after all: the studio does not qualify, or says why (原则上). */
  readonly without: { readonly error: string; readonly other: string };
  /** A text in the language's quotes. */
  readonly quoted: (text: string) => string;
  readonly semicolon: string;
  readonly stop: string;
  readonly comma: string;
  /** Between the items of a list. */
  readonly pause: string;
  /** In place of an address, for what is about the whole sheet. */
  readonly sheet: string;
  readonly unitPart: (unit: string) => string;
  readonly clausePart: (clause: string) => string;
  /** Some addresses of many. */
  readonly andMore: (named: string, all: number, others: number) => string;
  /**
   * How a field is to be filled in, by its kind: the object of "请填写…".
   * @param unit the field's unit in the language, "" for none
   */
  readonly howToFill: (field: PackField | undefined, unit: string) => string;
  /** The same as a demand: 写成“2018年9月1日”. */
  readonly formWanted: (how: string, field: PackField | undefined) => string;
}

export const says = (message: string, action: string): Sentences => ({ message, action });
