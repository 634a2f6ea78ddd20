import { Outcome } from "../outcome";
import { explanation, type PredicateCompiler } from "./check";
import { overField } from "./overField";

/**
 * The yes/no answer is `value`.
 *
 * Source: 平顶山市总工会 第三条（三）, a studio has its signage; 第三条 last sentence, it is no research institute.
 */
export const answers: PredicateCompiler<"answers"> = (predicate, scope) =>
  overField(
    predicate,
    scope,
    ["yesNo"],
    (reading) => (reading.value === predicate.value ? Outcome.met : Outcome.notMet),
    (field) => explanation(field, predicate.value ? "= 是" : "= 否"),
  );
