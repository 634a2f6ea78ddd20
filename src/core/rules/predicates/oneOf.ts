import { studioNameForm } from "../../values";
import type { PredicateCompiler } from "./check";
import { overText } from "./overField";

/**
 * The text or choice is one of `values`, compared after normalising width, spaces and brackets.
 *
 * Source: 平顶山市总工会 第五条 (技术创新型、服务创新型、管理创新型); spec/rules.md, shared rule 3 (a choice outside its
 * list is judged by the pack's own rule).
 */
export const oneOf: PredicateCompiler<"oneOf"> = (predicate, scope) => {
  const accepted = new Set(predicate.values.map(studioNameForm));
  return overText(predicate, scope, predicate.values.join(" / "), (text) => accepted.has(text));
};
