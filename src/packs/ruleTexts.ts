import { predicateInWords, type Language, type Localised, type PackField, type Predicate } from "../core";

const both = (zh: string, en: string): Localised => ({ "zh-CN": zh, en });

/** Signs of the rule book as a clerk says them. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/≤ (?=计算截止日)/g, "不晚于"],
  [/≥ ?/g, "不少于 "],
  [/≤ ?/g, "不超过 "],
  [/> ?/g, "大于 "],
  [/< ?/g, "小于 "],
];

/** A demand in a few words, in both languages, as a rule's title: “成员人数” 不少于 5 人. Figures bear the field's unit. */
export function demandInWords(predicate: Predicate, fields: readonly PackField[]): Localised {
  const say = (language: Language): string => predicateInWords(predicate, fields, language);
  return both(
    SIGNS.reduce((text, [sign, words]) => text.replace(sign, words), say("zh-CN")),
    say("en"),
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
  if (predicate.is === "countBetween" || (predicate.is === "when" && predicate.then.is === "countBetween")) {
    return {
      title,
      message: both(
        "本表共 {count} 个工作室，要求{required}；请核对推荐数量，调整后再报送。",
        "There are {count} studios, required: {required}; please check how many are to be put forward.",
      ),
    };
  }
  if (predicate.is === "labelMatches") {
    return {
      title,
      message: both(
        "从推荐单位“{found}”看不出是否属于规定的推荐单位；请核实报送渠道。",
        "“{found}” does not tell whether it may recommend; please check the channel.",
      ),
    };
  }
  const what =
    predicate.is === "any" || predicate.is === "all" || predicate.is === "when" || predicate.is === "not";
  const demand = what
    ? both(title["zh-CN"].replace(/[{}]/g, ""), title.en.replace(/[{}]/g, ""))
    : both("{required}", "{required}");
  return {
    title,
    message: both(
      `“{field}”填的是“{found}”，要求${demand["zh-CN"]}；请核对，填错的改正，确实不符合的不能推荐。`,
      `“{field}” is “{found}”, required: ${demand.en}; please check, correct it if it is wrong; otherwise the studio does not qualify.`,
    ),
  };
}
