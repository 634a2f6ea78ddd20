import { whyNotHeld, type Honour, type HonourKind, type HonourLevel, type Reading } from "../../values";
import type { Language } from "../../language";
import { ADVICE, describe } from "../descriptor";
import { explanation, type JudgedSheet } from "../judging/check";
import { FIRST_HONOUR_YEAR, honoursOf, isLeaders, timeOf } from "../judging/honours";
import { overField } from "../judging/overField";
import { Outcome, type OutcomeCode } from "../outcome";

/** A kind of honour that a rule accepts, conferred at `level` or higher (absent: any level). */
interface AcceptedHonour {
  readonly kind: HonourKind;
  readonly level?: AskedLevel;
}

/** The levels that a notice asks for; that of a county-level city is only found in what clerks write. */
type AskedLevel = Exclude<HonourLevel, "countyCity">;

/** At least one honour of one of the kinds in `accepts`. */
export interface HonourAtLeast {
  readonly is: "honourAtLeast";
  readonly field: string;
  readonly accepts: readonly AcceptedHonour[];
  /** An empty cell counts as none held: for one of several ways to meet a condition. */
  readonly blankIsNone?: boolean;
}

/** Levels from the highest down; spec/cells.md, "honours". */
const LEVELS: readonly HonourLevel[] = [
  "national",
  "provincial",
  "municipal",
  "countyCity",
  "county",
  "enterprise",
];

/** Why an honour of an accepted kind is no plain yes. */
type Doubt = "level" | "cityLevel" | "standing" | "holder" | "time" | "year";

/** Whether an honour is of a level or higher; a doubt where its text cannot say. */
function levelSuffices(honour: Honour, level: AskedLevel | undefined): boolean | Doubt {
  if (level === undefined) return true;
  if (honour.level === null) return "level";
  // 新密市 is of a county's rank, and many call its honours 市级: asked about, not failed.
  if (honour.level === "countyCity" && level === "municipal") return "cityLevel";
  return LEVELS.indexOf(honour.level) <= LEVELS.indexOf(level);
}

/** Whether one honour is of an accepted kind and level, and held; a doubt where its text leaves that open. */
function accepts(accepted: readonly AcceptedHonour[], honour: Honour): boolean | Doubt {
  if (honour.standing === "notHeld") return false;
  let doubt: Doubt | null = null;
  for (const { kind, level } of accepted) {
    if (kind !== honour.kind) continue;
    const suffices = levelSuffices(honour, level);
    if (suffices === true) return honour.standing === "open" ? "standing" : true;
    if (suffices !== false) doubt = suffices;
  }
  return doubt ?? false;
}

/** The message for each doubt; a year that cannot be is told by the rule about years, where the pack has it. */
const JUDGEMENTS: Readonly<Record<Doubt, string>> = {
  level: "judgement.honourLevel",
  cityLevel: "judgement.honourCity",
  standing: "judgement.honourStanding",
  holder: "judgement.honourHolder",
  time: "judgement.honourTime",
  year: "judgement.honourStanding",
};

/** The message where an accepted honour is named, though none that the leader holds; "" for the rule's own. */
function whyNot(reading: Reading, accepted: readonly AcceptedHonour[]): string {
  const isNamed = honoursOf(reading).honours.some(
    ({ kind, standing }) => standing === "notHeld" && accepted.some((each) => each.kind === kind),
  );
  return isNamed ? `notHeld.${whyNotHeld(reading.shown)}` : "";
}

const KINDS_IN_WORDS: Readonly<Record<HonourKind, Readonly<Record<Language, string>>>> = {
  modelWorker: { "zh-CN": "劳动模范", en: "model worker" },
  advancedWorker: { "zh-CN": "先进工作者", en: "advanced worker" },
  craftsman: { "zh-CN": "工匠", en: "craftsman" },
  labourMedal: { "zh-CN": "五一劳动奖章", en: "labour medal" },
  governmentAllowance: { "zh-CN": "政府特殊津贴", en: "special government allowance" },
  scienceAward: { "zh-CN": "科技进步奖", en: "science and technology award" },
  academicLeader: { "zh-CN": "学术技术带头人", en: "academic or technical leader" },
  other: { "zh-CN": "其他荣誉", en: "any other honour" },
};

const LEVELS_IN_WORDS: Readonly<Record<AskedLevel, Readonly<Record<Language, string>>>> = {
  national: { "zh-CN": "全国", en: "national" },
  provincial: { "zh-CN": "省级以上", en: "provincial or higher" },
  municipal: { "zh-CN": "市级以上", en: "city level or higher" },
  county: { "zh-CN": "县级以上", en: "county level or higher" },
  enterprise: { "zh-CN": "企业级以上", en: "enterprise level or higher" },
};

/**
 * At least one honour of an accepted kind, conferred at its level or higher (the levels go from national down to
 * enterprise) and held by the leader. "None held" fails, and so does one that is only hoped for or another's; a bare 是,
 * an accepted title without the level that is asked for, and a text that leaves open whose it is need judgement. Where
 * another rule of the pack makes the missing year and title, or a year that cannot be, an error, that is that rule's
 * finding alone; this one waits for the answer as it does over a cell that cannot be read.
 *
 * Source: 乐工经〔2020〕24号 二（一）; 大连市总工会 三1; 豫教科文卫体工〔2024〕44号 第四条1 (市级以上); spec/rules.md, shared
 * rule 9.
 */
export const honourAtLeast = describe<HonourAtLeast>({
  is: "honourAtLeast",
  meaning: "At least one honour of an accepted kind and level.",
  members: {
    field: { kind: "field", of: ["honours"] },
    accepts: { kind: "honours" },
    blankIsNone: { kind: "yesNo", optional: true },
  },
  judges: "entry",
  compile(predicate, pack) {
    const waits = (is: string): OutcomeCode =>
      pack.alsoDemands(is, predicate.field) ? Outcome.malformed : Outcome.needsJudgement;
    const bareYes = waits("honoursInFull");
    const wrongYear = waits("dateBetween");
    const leader = pack.role("leaderName");

    /** True, false, or the doubt that stands in the way. */
    const judged = (reading: Reading, sheet: JudgedSheet, entry: number): boolean | Doubt => {
      let doubt: Doubt | null = null;
      for (const honour of honoursOf(reading).honours) {
        let accepted = accepts(predicate.accepts, honour);
        if (accepted === false) continue;
        const time = timeOf(honour, sheet.reference, FIRST_HONOUR_YEAR);
        if (time === "impossible") accepted = "year";
        else if (time === "open" && accepted === true) accepted = "time";
        else if (accepted === true && !isLeaders(honour, sheet, entry, leader)) accepted = "holder";
        if (accepted === true) return true;
        if (doubt === null || doubt === "year") doubt = accepted;
      }
      return doubt ?? false;
    };

    const check = overField(
      predicate,
      pack,
      (reading, sheet, _field, entry) => {
        const { answer, honours } = honoursOf(reading);
        if (answer === "no") return Outcome.notMet;
        if (honours.length === 0) return bareYes;
        const found = judged(reading, sheet, entry);
        if (typeof found === "boolean") return found ? Outcome.met : Outcome.notMet;
        return found === "year" ? wrongYear : Outcome.needsJudgement;
      },
      (field, outcome, sheet, entry) => {
        const reading = sheet.reading(entry, field);
        if (reading?.state !== "present") return explanation(field, "");
        if (outcome === Outcome.notMet)
          return explanation(field, "", { message: whyNot(reading, predicate.accepts) });
        if (outcome !== Outcome.needsJudgement) return explanation(field, "");
        if (honoursOf(reading).honours.length === 0)
          return explanation(field, "", { message: "judgement.bareYes" });
        const found = judged(reading, sheet, entry);
        return explanation(field, "", { message: typeof found === "string" ? JUDGEMENTS[found] : "" });
      },
    );
    const withLeader = leader < 0 ? check : { ...check, fields: [...check.fields, leader] };
    if (predicate.blankIsNone !== true) return withLeader;
    return {
      ...withLeader,
      status(sheet, entry) {
        const outcome = check.status(sheet, entry);
        return outcome === Outcome.missing ? Outcome.notMet : outcome;
      },
    };
  },
  words({ field, accepts: accepted }, { language, say, name }) {
    const titles = accepted.map(({ kind, level }) => {
      const title = KINDS_IN_WORDS[kind][language];
      if (level === undefined) return title;
      return say(`${LEVELS_IN_WORDS[level]["zh-CN"]}${title}`, `${title} (${LEVELS_IN_WORDS[level].en})`);
    });
    return say(
      `${name(field)}中有${titles.join("、")}之一`,
      `${name(field)} names one of: ${titles.join(", ")}`,
    );
  },
  advice: ADVICE.figure,
});
