import { ADVICE, describe } from "../descriptor";
import { explanation } from "../judging/check";
import { overField } from "../judging/overField";
import { Outcome } from "../outcome";

/** The yes/no answer is `value`. */
export interface Answers {
  readonly is: "answers";
  readonly field: string;
  readonly value: boolean;
}

/**
 * The yes/no answer is `value`.
 *
 * Source: 平顶山市总工会 第三条（三）, a studio has its signage; 第三条 last sentence, it is no research institute.
 */
export const answers = describe<Answers>({
  is: "answers",
  meaning: "The yes/no answer is `value`.",
  members: { field: { kind: "field", of: ["yesNo"] }, value: { kind: "yesNo" } },
  judges: "entry",
  compile: (predicate, pack) =>
    overField(
      predicate,
      pack,
      (reading) => {
        // 是（待完善）
        if (reading.qualifier !== null) return Outcome.needsJudgement;
        return reading.value === predicate.value ? Outcome.met : Outcome.notMet;
      },
      (field) => explanation(field, predicate.value ? "= 是" : "= 否"),
    ),
  words({ field, value }, { say, name }) {
    const answer = value ? say("是", "yes (是)") : say("否", "no (否)");
    return say(`${name(field)}为“${answer}”`, `${name(field)} is ${answer}`);
  },
  advice: ADVICE.figure,
  demands({ field, value }) {
    const answer = value ? "是" : "否";
    return [{ field, values: [answer], text: answer }];
  },
});
