import { WORDS_BEFORE } from "./figureWords";
import { conversion, isMoney } from "./units";
import type { ReadableField } from "./types";

/** What the words behind a figure and its unit (8名党员, 8篇论文, 30人打底) make of it in a column. */

/** Things that columns of the form count, by the noun's end. */
const COUNTED_THINGS =
  /(?:资金|经费|投入|设备|仪器|场地|场所|面积|人|人员|成员|队员|项目|课题|攻关|成果|专利|效益|收益|照片|交流|培训|活动)$/u;

/** True where a noun is what the column counts: one of the usual things, or its end stands in the header. */
export function isCounted(noun: string, { header = "" }: ReadableField): boolean {
  return COUNTED_THINGS.test(noun) || (noun.length > 1 && header.includes(noun.slice(-2)));
}

/** The whole of what a unit counts, in other words than the header's: a team, its rooms, its machines. */
const WHOLE: readonly (readonly [unit: string, nouns: RegExp])[] = [
  ["人", /(?:^|[\p{Script=Han}])(?:组员|员工|职工|工人|同志|师傅|团队|小组|队伍|组成|构成)$/u],
  ["㎡", /(?:[室间房场地区楼厂厅站]|中心|工位)$/u],
  ["元", /(?:[款费金]|补[贴助]|利润|产值|成本|价值|一年)$/u],
  ["台/套", /(?:[机器仪床具备台线脑炉泵车柜统套表装影]|设施)$/u],
  ["项", /(?:[改革]|革新|改造|任务|创新|研究|难题|论文|发明|实用新型|外观(?:设计)?|专利(?:权|证书))$/u],
  ["次", /(?:观摩|研讨|讲座|讲课|授课|比武|竞赛|参观|服务)$/u],
  ["张", /(?:图片|相片|照)$/u],
];

/** Words that only affirm the figure. */
const AFFIRMS = /^(?:整|固定|在岗|在职|独立|专用)$/u;

/**
 * True where words behind the unit may restrict the figure: they name neither what the column counts nor the whole of
 * what its unit counts. 8名党员 are a part of a team and 30人打底 its least size: the figure is then the least.
 */
export function restricts(words: string, field: ReadableField): boolean {
  const { unit } = field;
  if (words === "" || unit === undefined || isCounted(words, field)) return false;
  // 立项8项 and 8项立项 say the same.
  if (AFFIRMS.test(words) || WORDS_BEFORE.exec(words)?.[0] === words) return false;
  const whole = WHOLE.find(([name]) => (name === "元" ? isMoney(unit) : measures(name, unit)));
  return whole?.[1].test(words) !== true;
}

/** 个 counts anything, so it tells nothing of what a column counts. */
const measures = (name: string, unit: string): boolean => unit !== "个" && conversion(name, unit) !== null;

/** What is often counted among patents and is none. */
const NO_PATENT = /^(?:计算机)?(?:软著|软件|著作权|版权|商标|论文|标准)/u;
/** Columns in which a text is one of the things counted. */
const OF_TEXTS = /成果|论文|著作|文章|材料|报告/u;

/** Nouns after 个 that count people; a 班组 or 团队 is no person. */
const PERSON = /(?:人|员|工|师|家|士|生|手|长|骨干|同志|徒弟|徒|干部|劳模|工匠|人才|教授|博士后)[,，。]?$/u;

const isPersons = (unit: string | undefined): boolean => unit !== undefined && measures("人", unit);

/** What a figure says to count: its unit, the noun after 个, and the words behind any unit. */
export interface CountedThings {
  readonly unit: string | null;
  readonly noun: string;
  readonly counted: string;
}

/**
 * Whether what is counted is not what the column asks for: things for persons, 3项软著 in a column of patents, or 篇, which
 * counts texts, in one of projects.
 */
export function countsOtherThings({ unit, noun, counted }: CountedThings, field: ReadableField): boolean {
  const { header = "" } = field;
  if (noun !== "" && isPersons(field.unit) && !PERSON.test(noun)) return true;
  if (unit === "篇" && field.unit !== "篇" && !OF_TEXTS.test(header)) return true;
  return NO_PATENT.test(counted) && /专利/u.test(header) && !/知识产权/u.test(header);
}
