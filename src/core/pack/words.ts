import type { Language } from "../language";
import type { Wordbook } from "./descriptor";
import type { LabelName, PackField } from "./field";
import type { AnyPredicate } from "./judging/check";
import { descriptorOf, type Predicate } from "./predicates";

const LABELS: Readonly<Record<LabelName, Readonly<Record<Language, string>>>> = {
  recommendingUnit: { "zh-CN": "推荐单位", en: "recommending union" },
  preparedBy: { "zh-CN": "填报人", en: "preparer" },
};

/**
 * A condition in one language, for the rule book.
 *
 * @param fields of the pack; `$field` is told as "the column"
 * @returns a phrase without a full stop, figures with their unit
 */
export function predicateInWords(
  condition: Predicate,
  fields: readonly PackField[],
  language: Language,
): string {
  const find = (id: string): PackField | undefined => fields.find((field) => field.id === id);
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  const book: Wordbook = {
    language,
    say,
    name: (id) => (id === "$field" ? say("该栏", "the column") : `“${find(id)?.label[language] ?? id}”`),
    figure(id, value) {
      const unit = find(id)?.unit;
      return unit === undefined ? String(value) : `${value} ${unit}`;
    },
    list: (texts) => texts.map((text) => `“${text}”`).join(say("、", ", ")),
    label: (label) => LABELS[label][language],
    phrase(part: AnyPredicate): string {
      const descriptor = descriptorOf(part);
      if (descriptor === undefined) throw new Error(`There are no words for the condition "${part.is}".`);
      return descriptor.words(part, book);
    },
  };
  return book.phrase(condition);
}
