import { studioNameForm } from "../../values";
import { ADVICE, describe } from "../descriptor";
import { TEXTS } from "../judging/check";
import { overText } from "../judging/overField";

/** The text ends in one of `texts`. */
export interface EndsWith {
  readonly is: "endsWith";
  readonly field: string;
  readonly texts: readonly string[];
}

/**
 * The text ends in one of `texts`, compared after normalising.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1, the name ends in 劳模和工匠人才创新工作室.
 */
export const endsWith = describe<EndsWith>({
  is: "endsWith",
  meaning: "The text ends in one of `texts`.",
  members: { field: { kind: "field", of: TEXTS }, texts: { kind: "texts" } },
  judges: "entry",
  compile(predicate, pack) {
    const texts = predicate.texts.map(studioNameForm);
    const required = predicate.texts.map((text) => `*${text}`).join(" / ");
    return overText(predicate, pack, required, (text) => texts.some((end) => text.endsWith(end)));
  },
  words: ({ field, texts }, { say, name, list }) =>
    say(`${name(field)}以${list(texts)}结尾`, `${name(field)} ends in ${list(texts)}`),
  advice: ADVICE.text,
  demands: ({ field, texts }) => [
    { field, endings: texts, text: texts.map((text) => `…${text}`).join(" / ") },
  ],
});
