import { studioNameForm } from "../../values";
import { ADVICE, describe } from "../descriptor";
import { TEXTS } from "../judging/check";
import { overText } from "../judging/overField";

/** The text or choice is one of `values`, after normalising. */
export interface OneOf {
  readonly is: "oneOf";
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * The text or choice is one of `values`, compared after normalising width, spaces and brackets.
 *
 * Source: 平顶山市总工会 第五条 (技术创新型、服务创新型、管理创新型); spec/rules.md, shared rule 3 (a choice outside its
 * list is judged by the pack's own rule).
 */
export const oneOf = describe<OneOf>({
  is: "oneOf",
  meaning: "The text is one of `values`.",
  members: { field: { kind: "field", of: TEXTS }, values: { kind: "texts" } },
  judges: "entry",
  compile(predicate, pack) {
    const accepted = new Set(predicate.values.map(studioNameForm));
    return overText(predicate, pack, predicate.values.join(" / "), (text) => accepted.has(text));
  },
  words: ({ field, values }, { say, name, list }) =>
    say(`${name(field)}为${list(values)}之一`, `${name(field)} is one of ${list(values)}`),
  advice: ADVICE.text,
  demands: ({ field, values }) => [{ field, values, text: values.join(" / ") }],
});
