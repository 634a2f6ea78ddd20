import type { Language, Localised, PackField, Predicate } from "../../core";

type In = (zh: string, en: string) => Localised;
const both: In = (zh, en) => ({ "zh-CN": zh, en });

const LABELS: Readonly<Record<"recommendingUnit" | "preparedBy", Localised>> = {
  recommendingUnit: both("推荐单位", "the recommending union"),
  preparedBy: both("填报人", "who prepared the sheet"),
};

/** A demand in a few words, in both languages, as a rule's title: 成员人数不少于 5 人. Figures bear the field's unit. */
export function demandInWords(predicate: Predicate, fields: readonly PackField[]): Localised {
  const field = (id: string): PackField | undefined => fields.find((each) => each.id === id);
  const name = (id: string): Localised =>
    id === "$field" ? both("各栏", "every column") : (field(id)?.label ?? both(id, id));
  const figure = (id: string, value: number): Localised => {
    const unit = field(id)?.unit;
    return both(
      unit === undefined ? ` ${value}` : ` ${value} ${unit}`,
      unit === undefined ? ` ${value}` : ` ${value} ${unit}`,
    );
  };
  const compose = (id: string, zh: string, en: string, value?: number): Localised => {
    const shown = value === undefined ? both("", "") : figure(id, value);
    return both(`${name(id)["zh-CN"]}${zh}${shown["zh-CN"]}`, `${name(id).en} ${en}${shown.en}`);
  };
  const inner = (part: Predicate): Localised => demandInWords(part, fields);
  switch (predicate.is) {
    case "required":
      return compose(predicate.field, "要填写", "is filled in");
    case "hasColumn":
      return compose(predicate.field, "这一栏要有", "has a column");
    case "readable":
      return compose(predicate.field, "要能读懂", "can be read");
    case "stated":
      return compose(predicate.field, "要填确切", "is exact");
    case "unitAssumed":
      return compose(predicate.field, "没有自带单位", "bears no unit of its own");
    case "atLeast":
      if (predicate.value === 0 && predicate.exclusive === true)
        return compose(predicate.field, "要有（大于 0）", "is more than 0");
      return predicate.exclusive === true
        ? compose(predicate.field, "超过", "is more than", predicate.value)
        : compose(predicate.field, "不少于", "is at least", predicate.value);
    case "atMost":
      return predicate.exclusive === true
        ? compose(predicate.field, "少于", "is less than", predicate.value)
        : compose(predicate.field, "不超过", "is at most", predicate.value);
    case "between": {
      const { field: id, min, max } = predicate;
      const unit = field(id)?.unit ?? "";
      return compose(id, `为 ${min} 至 ${max} ${unit}`.trimEnd(), `is ${min} to ${max} ${unit}`.trimEnd());
    }
    case "wholeNumber":
      return compose(predicate.field, "填整数", "is a whole number");
    case "withinMedian":
      return compose(
        predicate.field,
        `不超过中位数的 ${predicate.factor} 倍`,
        `is at most ${predicate.factor} times the median`,
      );
    case "oneOf":
      return compose(
        predicate.field,
        `为${predicate.values.join("、")}之一`,
        `is one of ${predicate.values.join(", ")}`,
      );
    case "answers":
      return compose(
        predicate.field,
        predicate.value ? "为“是”" : "为“否”",
        predicate.value ? "is 是 (yes)" : "is 否 (no)",
      );
    case "contains":
      return predicate.other === undefined
        ? compose(predicate.field, `含有${quoted(predicate.texts)}`, `contains ${quoted(predicate.texts)}`)
        : compose(
            predicate.field,
            `含有${name(predicate.other)["zh-CN"]}`,
            `contains ${name(predicate.other).en}`,
          );
    case "startsWith":
      return predicate.other === undefined
        ? compose(
            predicate.field,
            `以${quoted(predicate.texts)}开头`,
            `begins with ${quoted(predicate.texts)}`,
          )
        : compose(
            predicate.field,
            `以${name(predicate.other)["zh-CN"]}开头`,
            `begins with ${name(predicate.other).en}`,
          );
    case "endsWith":
      return compose(
        predicate.field,
        `以${quoted(predicate.texts)}结尾`,
        `ends in ${quoted(predicate.texts)}`,
      );
    case "matches":
      return compose(predicate.field, "符合规定写法", "is written as laid down");
    case "labelMatches":
      return both(
        `${LABELS[predicate.label]["zh-CN"]}为${quoted(predicate.patterns.map((each) => each.replace(/\*/g, "")))}`,
        `${LABELS[predicate.label].en} is ${quoted(predicate.patterns.map((each) => each.replace(/\*/g, "")))}`,
      );
    case "labelFilled":
      return both(`填写${LABELS[predicate.label]["zh-CN"]}`, `${LABELS[predicate.label].en} is filled in`);
    case "unique":
      return both("不重复", "no two entries agree");
    case "inRoster":
      return both("在已命名名单中", "is on the list of named studios");
    case "notInRoster":
      return both("不在已命名名单中", "is not on the list of named studios");
    case "runningAtLeast":
      return compose(
        predicate.field,
        `到基准日满 ${predicate.years} 年`,
        `lies at least ${predicate.years} years back`,
      );
    case "atLeastPerYearRun":
      return compose(
        predicate.field,
        `每满一年不少于 ${predicate.perYear}`,
        `is at least ${predicate.perYear} for each full year run`,
      );
    case "dateBetween":
      return compose(
        predicate.field,
        `在 ${predicate.earliest} 至基准日之间`,
        `lies between ${predicate.earliest} and the reference date`,
      );
    case "honourAtLeast":
      return honourWords(predicate, name(predicate.field));
    case "honoursInFull":
      return compose(predicate.field, "写明年份和称号全称", "gives year and full title");
    case "titleAtLeast":
      return compose(predicate.field, "为高级职称", "is a senior title");
    case "countBetween":
      return countWords(predicate, predicate.by === undefined ? null : name(predicate.by));
    case "permutation":
      return compose(predicate.field, "为 1 至 n，不重不漏", "is 1 to n, each once");
    case "onOrBefore":
      return both("在截止时间前报送", "is sent by the deadline");
    case "all":
      return joined(predicate.of.map(inner), "，并且", ", and ");
    case "any":
      return joined(predicate.of.map(inner), "，或者", ", or ");
    case "not":
      return both(`不是“${inner(predicate.of)["zh-CN"]}”`, `not: ${inner(predicate.of).en}`);
    case "when":
      return both(
        `${inner(predicate.if)["zh-CN"]}的，${inner(predicate.then)["zh-CN"]}`,
        `where ${inner(predicate.if).en}: ${inner(predicate.then).en}`,
      );
  }
}

const quoted = (texts: readonly string[] | undefined): string =>
  (texts ?? []).map((text) => `“${text}”`).join("、");

const joined = (parts: readonly Localised[], zh: string, en: string): Localised =>
  both(parts.map((part) => part["zh-CN"]).join(zh), parts.map((part) => part.en).join(en));

const KINDS: Readonly<Record<string, Localised>> = {
  modelWorker: both("劳动模范", "model worker"),
  advancedWorker: both("先进工作者", "advanced worker"),
  craftsman: both("工匠", "craftsman"),
  labourMedal: both("五一劳动奖章", "labour medal"),
  governmentAllowance: both("政府特殊津贴", "government allowance"),
  scienceAward: both("科技进步奖", "science award"),
  academicLeader: both("学术技术带头人", "academic leader"),
  other: both("其他荣誉", "another honour"),
};
const LEVELS: Readonly<Record<string, Localised>> = {
  national: both("全国", "national"),
  provincial: both("省级以上", "provincial or higher"),
  municipal: both("市级以上", "municipal or higher"),
  county: both("县级以上", "county or higher"),
  enterprise: both("本单位以上", "of the unit or higher"),
};

function honourWords({ accepts }: Extract<Predicate, { is: "honourAtLeast" }>, name: Localised): Localised {
  const say = (language: Language): string =>
    accepts
      .map(({ kind, level }) => {
        const of = level === undefined ? "" : (LEVELS[level] as Localised)[language];
        const what = (KINDS[kind] as Localised)[language];
        return language === "en"
          ? [what, of === "" ? "" : `(${of})`].filter((part) => part !== "").join(" ")
          : `${of}${what}`;
      })
      .join(language === "en" ? ", " : "、");
  return both(`${name["zh-CN"]}中有${say("zh-CN")}之一`, `${name.en} names one of: ${say("en")}`);
}

function countWords(
  { min, max }: Extract<Predicate, { is: "countBetween" }>,
  by: Localised | null,
): Localised {
  const zh =
    min === undefined
      ? `不超过 ${max} 个`
      : max === undefined
        ? `不少于 ${min} 个`
        : `为 ${min} 至 ${max} 个`;
  const en =
    min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`;
  return by === null
    ? both(`工作室${zh}`, `${en} studios`)
    : both(`每个${by["zh-CN"]}的工作室${zh}`, `${en} studios for each ${by.en}`);
}

/** Title, message and, where the outcome can be open, the message for that, in both languages. */
export interface RuleTexts {
  readonly title: Localised;
  readonly message: Localised;
  readonly judgementMessage?: Localised;
}

/**
 * The texts of a rule, from its condition alone: what is wrong, and what to do. The figure is not written into them,
 * so that a changed figure changes what they say.
 */
export function textsOf(predicate: Predicate, fields: readonly PackField[]): RuleTexts {
  const title = demandInWords(predicate, fields);
  if (predicate.is === "countBetween" || (predicate.is === "when" && predicate.then.is === "countBetween")) {
    return {
      title,
      message: both(
        "本表共 {count} 个工作室，要求{required}；请核对推荐数量，调整后再报送。",
        "There are {count} studios, required: {required}; please check how many are to be put forward.",
      ),
    };
  }
  if (predicate.is === "labelMatches") {
    return {
      title,
      message: both(
        "从推荐单位“{found}”看不出是否属于规定的推荐单位；请核实报送渠道。",
        "“{found}” does not tell whether it may recommend; please check the channel.",
      ),
    };
  }
  const what =
    predicate.is === "any" || predicate.is === "all" || predicate.is === "when" || predicate.is === "not";
  const demand = what
    ? both(title["zh-CN"].replace(/[{}]/g, ""), title.en.replace(/[{}]/g, ""))
    : both("{required}", "{required}");
  return {
    title,
    message: both(
      `“{field}”填的是“{found}”，要求${demand["zh-CN"]}；请核对，填错的改正，确实不符合的不能推荐。`,
      `“{field}” is “{found}”, required: ${demand.en}; please check, correct it if it is wrong; otherwise the studio does not qualify.`,
    ),
  };
}
