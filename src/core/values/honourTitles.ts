import { cityRankBefore, cityRankOf, isCity } from "./cities";
import type { HonourKind } from "./honourKinds";
import type { HonourLevel } from "./types";

/** What a title of honour is, and who conferred it, as far as its own words say. */

const KINDS: readonly (readonly [RegExp, HonourKind])[] = [
  // Where two are named as one (劳动模范和先进工作者), the first decides.
  [/劳动模范|劳模/gu, "modelWorker"],
  // 先进生产者 is what 先进工作者 were called in the 1950s; it is still conferred beside it.
  [/先进(?:生产)?工作者|先进生产者/gu, "advancedWorker"],
  // 手工匠人 and 能工巧匠 are crafts.
  [/(?<!手)工匠(?!人(?!才|物|$))/gu, "craftsman"],
  [/五一(?:劳动)?奖章|劳动奖章/gu, "labourMedal"],
  [/特殊津贴|政府津贴|国务院津贴|特贴|津贴专家/gu, "governmentAllowance"],
  [/科技进步|科学技术(?:进步|成果)?奖|科技奖|科技成果奖/gu, "scienceAward"],
  [/学术(?:和|与|、)?技术带头人|学科带头人|学术带头人|技术带头人/gu, "academicLeader"],
];

/** Where in a phrase an honour of a known sort is named. */
export interface NamedHonour {
  readonly kind: HonourKind;
  readonly start: number;
  readonly end: number;
}

const NONE_NAMED: readonly NamedHonour[] = [];
/** A quick look: words that every honour of a known sort has one of. */
const ANY_KIND = /模|先进|工匠|奖|津贴|特贴|带头人|进步/u;

/** All honours of known sorts that a phrase names, in their order. */
export function namedHonours(phrase: string): readonly NamedHonour[] {
  if (!ANY_KIND.test(phrase)) return NONE_NAMED;
  return KINDS.flatMap(([pattern, kind]) =>
    [...phrase.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((first, second) => first.start - second.start);
}

/** The honour that a phrase is about: the last one that it names; 劳动模范（先进工作者） and 劳动模范和先进工作者 are one. */
export function namedHonour(phrase: string): NamedHonour | null {
  const all = namedHonours(phrase);
  const last = all[all.length - 1];
  if (last === undefined) return null;
  const before = all[all.length - 2];
  const isPair =
    before?.kind === "modelWorker" &&
    last.kind === "advancedWorker" &&
    /^[和与及、(暨]?$/u.test(phrase.slice(before.end, last.start));
  return isPair ? { ...before, end: last.end } : last;
}

const OTHER_TITLE =
  /标兵|能手|红旗手|优秀|先进|模范|奖|称号|荣誉|大师|首席|技师|专家|人才|楷模|巾帼|章|带头人|状元|杰出|十佳|好人|岗位|英才|英雄|功臣|名师|骨干|典型|冠军|第[一二三四五六1-6]名/u;

/** Words of a level that nothing else in the title overrules. */
const STATED: readonly (readonly [RegExp, HonourLevel])[] = [
  [/国家级|全国级/u, "national"],
  [/省部级|部省级|省级|部级|自治区级|省部$/u, "provincial"],
  [/地市级|市厅级|市级|地级|州级|厅级|厅局级/u, "municipal"],
  [/区县级|县区级|县级|(?<!治)区级|旗级/u, "county"],
  [/公司级|集团级|企业级|厂级|校级|院级|矿级/u, "enterprise"],
];

const ENTERPRISE =
  /公司|集团|企业|(?:^|[一-龥])厂(?!区)|^[校院矿所站段](?=劳|先|工)|煤矿|矿业|医院|学院|大学|学校|中学|小学|幼儿园|研究院|研究所|设计院|银行|本单位|本厂|本校|本院|电网|分局|车间|工区/u;

const PROVINCES =
  "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆";

const PROVINCE = new RegExp(`^(?:${PROVINCES})$`);

/** Administrative words; the last one in the title decides, because addresses run from large to small (四川省乐山市). */
const PLACE = new RegExp(
  [
    `(?<provincial>(?:北京|天津|上海|重庆)市?|(?:${PROVINCES})(?:省|(?:维吾尔|壮族|回族)?自治区)?(?!市|州|[\\u4e00-\\u9fff]{1,3}族自治州)|(?<!节|反)省|自治区|生产建设兵团|(?:[工信教育交通运输水利文化财政人社住建农业卫生铁道公安]{2,8}|人力资源(?:和)?社会保障|工业和信息化|住房和城乡建设)部|中原大工匠|巴蜀工匠)`,
    `(?<county>自治[县旗]|(?<!社|小|校|厂|矿|片|景|战|地|灾|牧|山|库|治)(?:区|县)(?!域)|旗(?!手|帜|舰))`,
    `(?<municipal>市(?!场|政(?!府)|民|容|值|区|中)|自治州|地区|盟(?!友)|^州(?=[劳先工五级])|(?:凉山|阿坝|甘孜|恩施|湘西|延边|临夏|甘南|大理|红河|文山|版纳|德宏|怒江|迪庆|楚雄|黔西南|黔东南|黔南|海北|海南|黄南|果洛|玉树|海西|昌吉|博州|巴音郭楞|克孜勒苏|伊犁|全)州)`,
  ].join("|"),
  "gu",
);

/** True when the text names an honour of a known sort, or something that reads like a title of honour. */
export function isTitle(text: string): boolean {
  return namedHonour(text) !== null || OTHER_TITLE.test(text);
}

/** Who conferred it by the words of its title, or null where they do not say (`嘉州工匠`, `劳动模范`). */
export function honourLevelOf(title: string): HonourLevel | null {
  for (const [pattern, level] of STATED) if (pattern.test(title)) return level;
  // A ministry's "national" title for its own trade ranks with a province's (省部级), as do those of state-owned groups.
  if (/^(?:全国.{1,10}(?:系统|行业)|中央企业)/u.test(title)) return "provincial";
  if (/全国|^国务院|国务院(?:政府)?特|政府特殊津贴/u.test(title)) {
    return /[省市]政府特殊津贴/u.test(title) ? placeLevel(title) : "national";
  }
  if (ENTERPRISE.test(title)) return "enterprise";
  if (/国家|中华|大国工匠|中央|国务院/u.test(title)) return "national";
  return placeLevel(title) ?? bareCityLevel(title);
}

function placeLevel(title: string): HonourLevel | null {
  let level: HonourLevel | null = null;
  for (const match of title.matchAll(PLACE)) {
    const groups = match.groups as Record<string, string | undefined>;
    if (groups["provincial"] !== undefined) level = "provincial";
    else if (groups["county"] !== undefined) level = "county";
    else if (match[0] !== "市") level = "municipal";
    else {
      const rank = cityRankBefore(title, match.index);
      // 成都市 and 江门市 are cities, 城市, 都市, 超市 and 上市 no places.
      if (rank !== null || !/[城都超门上]$/u.test(title.slice(0, match.index)))
        level = rank === "county" ? "countyCity" : "municipal";
    }
  }
  return level;
}

/** 郑州工匠 and 新密劳模: a city's name without 市, and nothing else before the honour. */
function bareCityLevel(title: string): HonourLevel | null {
  const honour = namedHonour(title);
  const place = title.slice(0, honour?.start ?? 0).replace(/(?:首席|金牌|杰出|最美|青年|十大|优秀|大)$/u, "");
  const rank = cityRankOf(place);
  return rank === null ? null : rank === "county" ? "countyCity" : "municipal";
}

/** True for the bare name of a province or a city. */
export function isPlace(name: string): boolean {
  return isCity(name) || PROVINCE.test(name);
}
