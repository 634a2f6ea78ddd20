import { studioNameForm } from "../../values";
import type { PredicateCompiler } from "./check";
import { overText } from "./overField";

/**
 * The text ends in one of `texts`, compared after normalising.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1, the name ends in 劳模和工匠人才创新工作室.
 */
export const endsWith: PredicateCompiler<"endsWith"> = (predicate, scope) => {
  const texts = predicate.texts.map(studioNameForm);
  const required = predicate.texts.map((text) => `*${text}`).join(" / ");
  return overText(predicate, scope, required, (text) => texts.some((end) => text.endsWith(end)));
};
