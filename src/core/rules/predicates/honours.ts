import { personNameForm } from "../../values";
import type { Honour, HonourLevel, Honours, Reading } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";
import type { AskedLevel, Predicate, RulePack } from "../../pack";
import type { Situation } from "../situation";
import { explanation, type PredicateCompiler } from "./check";
import { isPlausibleYear } from "./honourYears";
import { overField } from "./overField";

/** Levels from the highest down; spec/cells.md, "honours". */
const LEVELS: readonly HonourLevel[] = [
  "national",
  "provincial",
  "municipal",
  "countyCity",
  "county",
  "enterprise",
];

type Accepted = Extract<Predicate, { readonly is: "honourAtLeast" }>["accepts"][number];

const honoursOf = (reading: Reading): Honours => reading.value as Honours;

/** Why an honour is no plain yes. */
type Doubt = "level" | "cityLevel" | "standing" | "holder";

/** Whether an honour is of a level or higher; a doubt where its text cannot say. */
function levelSuffices(honour: Honour, level: AskedLevel | undefined): boolean | Doubt {
  if (level === undefined) return true;
  if (honour.level === null) return "level";
  // 新密市 is of a county's rank, and many call its honours 市级: asked about, not failed.
  if (honour.level === "countyCity" && level === "municipal") return "cityLevel";
  return LEVELS.indexOf(honour.level) <= LEVELS.indexOf(level);
}

/** Whether one honour is of an accepted kind and level, and the leader's; a doubt where its text leaves that open. */
function accepts(accepted: readonly Accepted[], honour: Honour, isLeader: boolean): boolean | Doubt {
  if (honour.standing === "notHeld") return false;
  let found: boolean | Doubt = false;
  for (const { kind, level } of accepted) {
    if (kind !== honour.kind) continue;
    const suffices = levelSuffices(honour, level);
    if (suffices === true) {
      if (honour.standing === "open") return "standing";
      return isLeader ? true : "holder";
    }
    if (suffices !== false) found = suffices;
  }
  return found;
}

/** The pack's field of the leader's name, or -1. */
const leaderField = (pack: RulePack): number =>
  pack.fields.findIndex(({ id, kind }) => id === "leaderName" && kind === "personName");

/** True unless a name that stands with the honour is another than the leader's, as far as that one could be read. */
function isLeaders(honour: Honour, situation: Situation, entry: number, leader: number): boolean {
  if (honour.holder === null) return true;
  const reading = leader < 0 ? null : situation.reading(entry, leader);
  if (reading?.state !== "present") return false;
  const names = personNameForm(reading.value as string);
  return names.includes(personNameForm(honour.holder));
}

/** True where another rule of the pack makes a fault of the same field an error. */
const hasErrorRule = (pack: RulePack, is: "honoursInFull" | "dateBetween", field: string): boolean =>
  pack.rules.some(({ severity, check }) => severity === "error" && check.is === is && check.field === field);

/**
 * At least one honour of an accepted kind, conferred at its level or higher (the levels go from national down to
 * enterprise) and held by the leader. "None held" fails, and so does one that is only hoped for or another's; a bare 是,
 * an accepted title without the level that is asked for, and a text that leaves open whose it is need judgement.
 * Where another rule of the pack makes the missing year and title, or a year that cannot be, an error, that is that
 * rule's finding alone; this one waits for the answer as it does over a cell that cannot be read.
 *
 * Source: 乐工经〔2020〕24号 二（一）; 大连市总工会 三1; 豫教科文卫体工〔2024〕44号 第四条1 (市级以上); spec/rules.md, shared
 * rule 9.
 */
export const honourAtLeast: PredicateCompiler<"honourAtLeast"> = (predicate, scope) => {
  const waits = (is: "honoursInFull" | "dateBetween"): OutcomeCode =>
    hasErrorRule(scope.pack, is, predicate.field) ? Outcome.malformed : Outcome.needsJudgement;
  const bareYes = waits("honoursInFull");
  const wrongYear = waits("dateBetween");
  const leader = leaderField(scope.pack);

  const judged = (reading: Reading, situation: Situation, entry: number): boolean | Doubt | "year" => {
    let doubt: Doubt | "year" | null = null;
    for (const honour of honoursOf(reading).honours) {
      const accepted = accepts(predicate.accepts, honour, isLeaders(honour, situation, entry, leader));
      if (accepted === false) continue;
      if (!isPlausibleYear(honour, situation.reference)) doubt ??= "year";
      else if (accepted === true) return true;
      else doubt = doubt === null || doubt === "year" ? accepted : doubt;
    }
    return doubt ?? false;
  };

  return overField(
    predicate,
    scope,
    ["honours"],
    (reading, situation, _field, entry) => {
      const { answer, honours } = honoursOf(reading);
      if (answer === "no") return Outcome.notMet;
      if (honours.length === 0) return bareYes;
      const found = judged(reading, situation, entry);
      if (typeof found === "boolean") return found ? Outcome.met : Outcome.notMet;
      return found === "year" ? wrongYear : Outcome.needsJudgement;
    },
    (field, outcome, situation, entry) => {
      const reading = situation.reading(entry, field);
      if (outcome !== Outcome.needsJudgement || reading?.state !== "present") return explanation(field, "");
      const found = honoursOf(reading).honours.length === 0 ? "bareYes" : judged(reading, situation, entry);
      return explanation(field, "", { message: typeof found === "string" ? JUDGEMENTS[found] : "" });
    },
  );
};

/** The message for each doubt. */
const JUDGEMENTS: Readonly<Record<Doubt | "year" | "bareYes", string>> = {
  bareYes: "judgement.bareYes",
  level: "judgement.honourLevel",
  cityLevel: "judgement.honourCity",
  standing: "judgement.honourStanding",
  holder: "judgement.honourHolder",
  year: "judgement.honourStanding",
};

/**
 * Every honour that is or may be held is given in full: a year and a title. A bare 是 fails; "none held" is not applicable.
 *
 * Source: 乐工经〔2020〕24号 附件2, the column's header: "若是，请注明何年获何种劳动模范称号".
 */
export const honoursInFull: PredicateCompiler<"honoursInFull"> = (predicate, scope) =>
  overField(predicate, scope, ["honours"], (reading) => {
    const { answer, honours } = honoursOf(reading);
    if (answer === "no") return Outcome.notApplicable;
    if (honours.length === 0) return Outcome.notMet;
    return honours.every(
      ({ year, title, standing }) => standing === "notHeld" || (year !== null && title !== ""),
    )
      ? Outcome.met
      : Outcome.notMet;
  });
