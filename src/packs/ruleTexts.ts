import { predicateInWords, type Localised, type PackField, type Predicate } from "../core";
import { RULE_TEXT } from "./text";

/** A demand in a few words, in both languages, as a rule's title: “成员人数” 不少于 5 人. Figures bear the field's unit. */
export function demandInWords(predicate: Predicate, fields: readonly PackField[]): Localised {
  return RULE_TEXT.both(({ signs }, language) =>
    signs.reduce(
      (text, [sign, words]) => text.replace(sign, words),
      predicateInWords(predicate, fields, language),
    ),
  );
}

/** Title, message and, where the outcome can be open, the message for that, in both languages. */
export interface RuleTexts {
  readonly title: Localised;
  readonly message: Localised;
  readonly judgementMessage?: Localised;
}

/**
 * The texts of a rule, from its condition alone: what is wrong, and what to do. The figure is not written into them,
 * so that a changed figure changes what they say.
 */
export function textsOf(predicate: Predicate, fields: readonly PackField[]): RuleTexts {
  const title = demandInWords(predicate, fields);
  if (predicate.is === "countBetween" || (predicate.is === "when" && predicate.then.is === "countBetween"))
    return { title, message: RULE_TEXT.both(({ count }) => count) };
  if (predicate.is === "labelMatches") return { title, message: RULE_TEXT.both(({ channel }) => channel) };
  const what =
    predicate.is === "any" || predicate.is === "all" || predicate.is === "when" || predicate.is === "not";
  return {
    title,
    message: RULE_TEXT.both((texts, language) =>
      texts.column(what ? title[language].replace(/[{}]/g, "") : "{required}"),
    ),
  };
}
