import type { Language } from "../language";
import type { PackField, Predicate } from "../rules";

/** A message of the product's own in one language: what is wrong, and what to do next. */
export interface Sentences {
  readonly message: string;
  readonly action: string;
}

/** What to do where a rule is not met and neither the pack's action nor its message says it, by predicate. */
export type Actions = Readonly<Partial<Record<Predicate["is"], string>>> & { readonly otherwise: string };

/** Everything a finding says that is not the pack's, in one language. */
export interface Wording {
  readonly language: Language;
  /** By id; the same ids in every language. Placeholders as in `RuleDefinition.message`. */
  readonly messages: Readonly<Record<string, Sentences>>;
  readonly actions: Actions;
  /**
   * How a field is to be filled in, by its kind: the object of "请填写…".
   * @param unit the field's unit in the language, "" for none
   */
  readonly howToFill: (field: PackField | undefined, unit: string) => string;
}

export const says = (message: string, action: string): Sentences => ({ message, action });
