import type { Honour, HonourLevel, Honours, Reading } from "../../values";
import { Outcome } from "../outcome";
import type { Predicate } from "../../pack";
import { explanation, type PredicateCompiler } from "./check";
import { overField } from "./overField";

/** Levels from the highest down; spec/cells.md, "honours". */
const LEVELS: readonly HonourLevel[] = ["national", "provincial", "municipal", "county", "enterprise"];

type Accepted = Extract<Predicate, { readonly is: "honourAtLeast" }>["accepts"][number];

const honoursOf = (reading: Reading): Honours => reading.value as Honours;

/** Whether one honour is of an accepted kind and level; null where the text does not say the level. */
function accepts(accepted: readonly Accepted[], honour: Honour): boolean | null {
  let open = false;
  for (const { kind, level } of accepted) {
    if (kind !== honour.kind) continue;
    if (level === undefined) return true;
    if (honour.level === null) open = true;
    else if (LEVELS.indexOf(honour.level) <= LEVELS.indexOf(level)) return true;
  }
  return open ? null : false;
}

/**
 * At least one honour of an accepted kind, conferred at its level or higher (the levels go from national down to
 * enterprise). "None held" fails; a bare 是, or an accepted title without the level that is asked for, needs judgement.
 * Where another rule of the pack makes the missing year and title an error, a bare 是 is that rule's finding alone; this
 * one waits for the answer as it does over a cell that cannot be read.
 *
 * Source: 乐工经〔2020〕24号 二（一）; 大连市总工会 三1; 豫教科文卫体工〔2024〕44号 第四条1 (市级以上).
 */
export const honourAtLeast: PredicateCompiler<"honourAtLeast"> = (predicate, scope) => {
  const bareYes = scope.pack.rules.some(
    ({ severity, check }) =>
      severity === "error" && check.is === "honoursInFull" && check.field === predicate.field,
  )
    ? Outcome.malformed
    : Outcome.needsJudgement;
  return overField(
    predicate,
    scope,
    ["honours"],
    (reading) => {
      const { answer, honours } = honoursOf(reading);
      if (answer === "no") return Outcome.notMet;
      if (honours.length === 0) return bareYes;
      let open = false;
      for (const honour of honours) {
        const accepted = accepts(predicate.accepts, honour);
        if (accepted === true) return Outcome.met;
        if (accepted === null) open = true;
      }
      return open ? Outcome.needsJudgement : Outcome.notMet;
    },
    (field, outcome, situation, entry) => {
      const reading = situation.reading(entry, field);
      const bare = reading?.state === "present" && honoursOf(reading).honours.length === 0;
      const message =
        outcome !== Outcome.needsJudgement ? "" : bare ? "judgement.bareYes" : "judgement.honourLevel";
      return explanation(field, "", { message });
    },
  );
};

/**
 * Every honour is given in full: a year and a title. A bare 是 fails; "none held" is not applicable.
 *
 * Source: 乐工经〔2020〕24号 附件2, the column's header: "若是，请注明何年获何种劳动模范称号".
 */
export const honoursInFull: PredicateCompiler<"honoursInFull"> = (predicate, scope) =>
  overField(predicate, scope, ["honours"], (reading) => {
    const { answer, honours } = honoursOf(reading);
    if (answer === "no") return Outcome.notApplicable;
    if (honours.length === 0) return Outcome.notMet;
    return honours.every((honour) => honour.year !== null && honour.title !== "")
      ? Outcome.met
      : Outcome.notMet;
  });
