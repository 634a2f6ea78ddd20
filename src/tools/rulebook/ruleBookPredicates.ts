import type { AskedLevel, HonourKind, Language, PackField, Predicate, RulePack } from "../../core";

/** A condition of a rule pack in words, for the rule book. */

const HONOUR_KINDS: Readonly<Record<HonourKind, Readonly<Record<Language, string>>>> = {
  modelWorker: { "zh-CN": "劳动模范", en: "model worker" },
  advancedWorker: { "zh-CN": "先进工作者", en: "advanced worker" },
  craftsman: { "zh-CN": "工匠", en: "craftsman" },
  labourMedal: { "zh-CN": "五一劳动奖章", en: "labour medal" },
  governmentAllowance: { "zh-CN": "政府特殊津贴", en: "special government allowance" },
  scienceAward: { "zh-CN": "科技进步奖", en: "science and technology award" },
  academicLeader: { "zh-CN": "学术技术带头人", en: "academic or technical leader" },
  other: { "zh-CN": "其他荣誉", en: "any other honour" },
};

const HONOUR_LEVELS: Readonly<Record<AskedLevel, Readonly<Record<Language, string>>>> = {
  national: { "zh-CN": "全国", en: "national" },
  provincial: { "zh-CN": "省级以上", en: "provincial or higher" },
  municipal: { "zh-CN": "市级以上", en: "city level or higher" },
  county: { "zh-CN": "县级以上", en: "county level or higher" },
  enterprise: { "zh-CN": "企业级以上", en: "enterprise level or higher" },
};

const LABELS = {
  recommendingUnit: { "zh-CN": "推荐单位", en: "recommending union" },
  preparedBy: { "zh-CN": "填报人", en: "preparer" },
} as const;

/**
 * The condition in one language.
 *
 * @param predicate of the pack; `$field` is told as "each of the fields"
 * @returns a phrase without a full stop, figures with their unit
 */
export function describePredicate(predicate: Predicate, pack: RulePack, language: Language): string {
  return new Describer(pack, language).phrase(predicate);
}

class Describer {
  constructor(
    private readonly pack: RulePack,
    private readonly language: Language,
  ) {}

  phrase(predicate: Predicate): string {
    return this.single(predicate) ?? this.several(predicate);
  }

  private say(zh: string, en: string): string {
    return this.language === "zh-CN" ? zh : en;
  }

  private find(id: string): PackField | undefined {
    return this.pack.fields.find((field) => field.id === id);
  }

  private name(id: string): string {
    if (id === "$field") return this.say("该栏", "the column");
    return this.say(`“${this.find(id)?.label["zh-CN"] ?? id}”`, `“${this.find(id)?.label.en ?? id}”`);
  }

  private figure(id: string, value: number): string {
    const unit = this.find(id)?.unit;
    return unit === undefined ? String(value) : `${value} ${unit}`;
  }

  private list(texts: readonly string[]): string {
    return texts.map((text) => this.say(`“${text}”`, `“${text}”`)).join(this.say("、", ", "));
  }

  /** Conditions on one field or on the sheet; null for those made of other conditions. */
  private single(predicate: Predicate): string | null {
    switch (predicate.is) {
      case "required":
        return this.say(`${this.name(predicate.field)}已填写`, `${this.name(predicate.field)} is filled in`);
      case "hasColumn":
        return this.say(`表中有${this.name(predicate.field)}`, `the sheet has ${this.name(predicate.field)}`);
      case "readable":
        return this.say(`${this.name(predicate.field)}能够识别`, `${this.name(predicate.field)} can be read`);
      case "stated":
        return this.say(`${this.name(predicate.field)}填得确切`, `${this.name(predicate.field)} is exact`);
      case "unitAssumed":
        return this.say(
          `${this.name(predicate.field)}未自带单位`,
          `${this.name(predicate.field)} names no unit of its own`,
        );
      case "wholeNumber":
        return this.say(
          `${this.name(predicate.field)}为整数`,
          `${this.name(predicate.field)} is a whole number`,
        );
      case "atLeast":
      case "atMost":
      case "between":
      case "withinMedian":
      case "atLeastPerYearRun":
        return this.bound(predicate);
      case "labelFilled":
        return this.say(
          `已填${LABELS[predicate.label]["zh-CN"]}`,
          `the ${LABELS[predicate.label].en} is filled in`,
        );
      case "labelMatches": {
        const { label, patterns } = predicate;
        return this.say(
          `${LABELS[label]["zh-CN"]}形如${this.list(patterns)}`,
          `the ${LABELS[label].en} is like ${this.list(patterns)}`,
        );
      }
      case "inRoster":
        return this.say("在已命名名单中", "it is on the list of studios already named");
      case "notInRoster":
        return this.say("不在已命名名单中", "it is not on the list of studios already named");
      case "onOrBefore":
        return this.say("基准日不晚于截止日", "the reference date is not after the deadline");
      case "countBetween":
        return this.count(predicate);
      case "all":
      case "any":
      case "not":
      case "when":
        return null;
      default:
        return this.content(predicate);
    }
  }

  private bound(
    predicate: Extract<
      Predicate,
      { is: "atLeast" | "atMost" | "between" | "withinMedian" | "atLeastPerYearRun" }
    >,
  ): string {
    const name = this.name(predicate.field);
    switch (predicate.is) {
      case "atLeast":
        return `${name} ${predicate.exclusive === true ? ">" : "≥"} ${this.figure(predicate.field, predicate.value)}`;
      case "atMost":
        return `${name} ${predicate.exclusive === true ? "<" : "≤"} ${this.figure(predicate.field, predicate.value)}`;
      case "between":
        return `${predicate.min} ≤ ${name} ≤ ${this.figure(predicate.field, predicate.max)}`;
      case "withinMedian":
        return this.say(
          `${name} ≤ 本表中位数的 ${predicate.factor} 倍（至少 ${predicate.minimumEntries} 个数）`,
          `${name} ≤ ${predicate.factor} times the sheet's median (at least ${predicate.minimumEntries} figures)`,
        );
      case "atLeastPerYearRun":
        return this.say(
          `${name} ≥ 运行整年数 × ${predicate.perYear}，至少 ${this.figure(predicate.field, predicate.minimum)}（自${this.name(predicate.since)}起算）`,
          `${name} ≥ ${predicate.perYear} × full years run, at least ${this.figure(predicate.field, predicate.minimum)} (since ${this.name(predicate.since)})`,
        );
    }
  }

  private count({ min, max, by }: Extract<Predicate, { is: "countBetween" }>): string {
    const range = [min === undefined ? "" : `≥ ${min}`, max === undefined ? "" : `≤ ${max}`].filter(
      (part) => part !== "",
    );
    const bounds = range.join(this.say("且 ", " and "));
    if (by === undefined) return this.say(`工作室个数 ${bounds}`, `the number of entries ${bounds}`);
    return this.say(
      `每个${this.name(by)}的工作室个数 ${bounds}`,
      `the number of entries for each ${this.name(by)} ${bounds}`,
    );
  }

  /** Conditions on texts, dates, honours and ranks. */
  private content(predicate: Predicate): string {
    switch (predicate.is) {
      case "oneOf":
        return this.say(
          `${this.name(predicate.field)}为${this.list(predicate.values)}之一`,
          `${this.name(predicate.field)} is one of ${this.list(predicate.values)}`,
        );
      case "answers": {
        const answer = predicate.value ? this.say("是", "yes (是)") : this.say("否", "no (否)");
        return this.say(
          `${this.name(predicate.field)}为“${answer}”`,
          `${this.name(predicate.field)} is ${answer}`,
        );
      }
      case "contains":
        return this.say(
          `${this.name(predicate.field)}含有${this.wanted(predicate)}`,
          `${this.name(predicate.field)} contains ${this.wanted(predicate)}`,
        );
      case "startsWith": {
        const short =
          predicate.abbreviated === true ? this.say("（或其简称）", " (or a short form of it)") : "";
        return this.say(
          `${this.name(predicate.field)}以${this.wanted(predicate)}${short}开头`,
          `${this.name(predicate.field)} begins with ${this.wanted(predicate)}${short}`,
        );
      }
      case "endsWith":
        return this.say(
          `${this.name(predicate.field)}以${this.list(predicate.texts)}结尾`,
          `${this.name(predicate.field)} ends in ${this.list(predicate.texts)}`,
        );
      case "matches":
        return this.say(
          `${this.name(predicate.field)}形如${this.list(predicate.patterns)}`,
          `${this.name(predicate.field)} is like ${this.list(predicate.patterns)}`,
        );
      case "unique": {
        const names = predicate.fields.map((id) => this.name(id)).join(this.say("和", " and "));
        if (predicate.differingIn === undefined)
          return this.say(`${names}不与别行相同`, `no other row has the same ${names}`);
        const other = this.name(predicate.differingIn);
        return this.say(
          `${names}不与${other}不同的别行相同`,
          `no row with another ${other} has the same ${names}`,
        );
      }
      case "runningAtLeast":
        return this.say(
          `${this.name(predicate.field)} + ${predicate.years} 年 ≤ 基准日`,
          `${this.name(predicate.field)} + ${predicate.years} year(s) ≤ the reference date`,
        );
      case "dateBetween":
        return this.say(
          `${predicate.earliest} ≤ ${this.name(predicate.field)} ≤ 基准日`,
          `${predicate.earliest} ≤ ${this.name(predicate.field)} ≤ the reference date`,
        );
      case "honourAtLeast": {
        const accepted = predicate.accepts.map(({ kind, level }) => {
          const title = HONOUR_KINDS[kind][this.language];
          if (level === undefined) return title;
          return this.say(
            `${HONOUR_LEVELS[level]["zh-CN"]}${title}`,
            `${title} (${HONOUR_LEVELS[level].en})`,
          );
        });
        return this.say(
          `${this.name(predicate.field)}中有${accepted.join("、")}之一`,
          `${this.name(predicate.field)} names one of: ${accepted.join(", ")}`,
        );
      }
      case "honoursInFull":
        return this.say(
          `${this.name(predicate.field)}各项都有年份和称号`,
          `${this.name(predicate.field)} gives year and title of each honour`,
        );
      case "titleAtLeast":
        return this.say(
          `${this.name(predicate.field)}为高级以上职称，如${this.list(predicate.titles.slice(0, 6))}等`,
          `${this.name(predicate.field)} is a senior title such as ${this.list(predicate.titles.slice(0, 6))}`,
        );
      case "permutation":
        return this.say(
          `${this.name(predicate.field)}为 1 至 n，不重不漏`,
          `${this.name(predicate.field)} runs from 1 to n, each once`,
        );
      default:
        throw new Error(`There are no words for the condition "${predicate.is}".`);
    }
  }

  private wanted({ other, texts }: { readonly other?: string; readonly texts?: readonly string[] }): string {
    const parts = [
      ...(other === undefined ? [] : [this.name(other)]),
      ...(texts === undefined ? [] : [this.list(texts)]),
    ];
    return parts.join(this.say("或", " or "));
  }

  private several(predicate: Predicate): string {
    switch (predicate.is) {
      case "all":
        return predicate.of.map((part) => this.phrase(part)).join(this.say("，且", ", and "));
      case "any":
        return predicate.of.map((part) => this.phrase(part)).join(this.say("，或", ", or "));
      case "not":
        return this.say(`并非（${this.phrase(predicate.of)}）`, `not (${this.phrase(predicate.of)})`);
      case "when":
        return this.say(
          `当${this.phrase(predicate.if)}时：${this.phrase(predicate.then)}`,
          `where ${this.phrase(predicate.if)}: ${this.phrase(predicate.then)}`,
        );
      default:
        throw new Error(`There are no words for the condition "${predicate.is}".`);
    }
  }
}
