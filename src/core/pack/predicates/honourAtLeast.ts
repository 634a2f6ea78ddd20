import type { Honour, HonourKind, HonourLevel } from "../../values";
import type { Language } from "../../language";
import { ADVICE, describe } from "../descriptor";
import { explanation } from "../judging/check";
import { honoursOf } from "../judging/honours";
import { overField } from "../judging/overField";
import { Outcome } from "../outcome";

/** A kind of honour that a rule accepts, conferred at `level` or higher (absent: any level). */
export interface AcceptedHonour {
  readonly kind: HonourKind;
  readonly level?: HonourLevel;
}

/** At least one honour of one of the kinds in `accepts`. */
export interface HonourAtLeast {
  readonly is: "honourAtLeast";
  readonly field: string;
  readonly accepts: readonly AcceptedHonour[];
}

/** Levels from the highest down; spec/cells.md, "honours". */
const LEVELS: readonly HonourLevel[] = ["national", "provincial", "municipal", "county", "enterprise"];

/** Whether one honour is of an accepted kind and level; null where the text does not say the level. */
function accepts(accepted: readonly AcceptedHonour[], honour: Honour): boolean | null {
  let open = false;
  for (const { kind, level } of accepted) {
    if (kind !== honour.kind) continue;
    if (level === undefined) return true;
    if (honour.level === null) open = true;
    else if (LEVELS.indexOf(honour.level) <= LEVELS.indexOf(level)) return true;
  }
  return open ? null : false;
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

const LEVELS_IN_WORDS: Readonly<Record<HonourLevel, Readonly<Record<Language, string>>>> = {
  national: { "zh-CN": "全国", en: "national" },
  provincial: { "zh-CN": "省级以上", en: "provincial or higher" },
  municipal: { "zh-CN": "市级以上", en: "city level or higher" },
  county: { "zh-CN": "县级以上", en: "county level or higher" },
  enterprise: { "zh-CN": "企业级以上", en: "enterprise level or higher" },
};

/**
 * At least one honour of an accepted kind, conferred at its level or higher (the levels go from national down to
 * enterprise). "None held" fails; a bare 是, or an accepted title without the level that is asked for, needs judgement.
 * Where another rule of the pack makes the missing year and title an error, a bare 是 is that rule's finding alone; this
 * one waits for the answer as it does over a cell that cannot be read.
 *
 * Source: 乐工经〔2020〕24号 二（一）; 大连市总工会 三1; 豫教科文卫体工〔2024〕44号 第四条1 (市级以上).
 */
export const honourAtLeast = describe<HonourAtLeast>({
  is: "honourAtLeast",
  meaning: "At least one honour of an accepted kind and level.",
  members: { field: { kind: "field", of: ["honours"] }, accepts: { kind: "honours" } },
  judges: "entry",
  compile(predicate, pack) {
    const bareYes = pack.alsoDemands("honoursInFull", predicate.field)
      ? Outcome.malformed
      : Outcome.needsJudgement;
    return overField(
      predicate,
      pack,
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
      (field, outcome, sheet, entry) => {
        const reading = sheet.reading(entry, field);
        const bare = reading?.state === "present" && honoursOf(reading).honours.length === 0;
        const message =
          outcome !== Outcome.needsJudgement ? "" : bare ? "judgement.bareYes" : "judgement.honourLevel";
        return explanation(field, "", { message });
      },
    );
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
