import type { Severity } from "../../core";
import type { Span } from "../text";
import type { Proposal } from "./types";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import { findCount } from "./counts";
import { findPaper } from "./papers";
import { figuresIn, periodBefore, type Figure } from "./figures";
import { bound } from "./bounds";
import { findItems } from "./items";
import { addPrinted, addUnknown } from "./ownColumns";

const TEAM = /团队|成员|队伍|人员|工作室.{0,4}人数|人数|由/;
/** Part of a team: those of a title, a grade, an education. */
const PART_OF_TEAM = /职称|技师|学历|本科|硕士|博士|党员|女职工|青年|高级|专家|其中|中级|徒|培养|培训|比例/;
const RUNS = /运行|成立|创建|组建|建立|设立|开展(?:工作|活动)|挂牌|运转|时间/;
const AWARDED = /奖励|补助|资助|给予|划拨|拨付|奖金|下拨/;
/** Words that can only be said of an award; among the conditions a unit's own money is given too (每年给予…经费). */
const REWARD = /奖励|补助|资助|奖金/;
/** A standing that was conferred is not how long the studio has run. */
const CONFERRED = /(?:命名|认定|授予|评为|授牌)[^，,]*$/;

/** Figures with a unit: bounds on what a column holds. */
export function findQuantities(context: ClauseContext, sentence: Sentence): void {
  for (const figure of figuresIn(sentence.text)) {
    const where = phrase(sentence.text, figure);
    if (findCount(context, sentence, figure, where)) continue;
    if (findPaper(context, sentence, figure, where)) continue;
    if (!mayBind(context)) continue;
    const demand = figure.bound || figure.sense === "range" || /每年|每[两二]年/.test(sentence.text);
    if (!demand || figure.conditional || describes(sentence.text, figure)) continue;
    const before = context.found.length;
    findFigure(context, sentence, figure, where);
    const made = new Set(context.found.slice(before).map(({ id }) => id));
    if (!OF_SOME.test(ownLead(sentence.text, figure))) continue;
    // 面积不少于20平方米，其中民营企业不少于10平方米: the first does not hold for all either.
    const fields = new Set(context.found.filter(({ id }) => made.has(id)).map(fieldKey));
    context.weaken((proposal) => made.has(proposal.id) || fields.has(fieldKey(proposal)), "exception");
  }
}

/** What a bound is on: the way of binding and the field. */
const fieldKey = ({ predicate }: Proposal): string => {
  const { is, field } = predicate as { readonly is: string; readonly field?: string };
  return `${is} ${field ?? ""}`;
};

/** Words that bind a figure, between its subject and itself. */
const BINDS =
  /(?:应|须|要|可|得|能|当|原则上|一般|不|少于|低于|小于|超过|多于|高于|大于|至少|最少|最多|达到|达|为|在|满|有|每年度?)*$/;

/** A stretch from its beginning to the words that bind its figure. */
const ownLead = (text: string, { start }: Figure): string =>
  (
    text
      .slice(0, start)
      .split(/[，,：:、]/)
      .at(-1) as string
  ).replace(BINDS, "");

/** The subject is a part of the applicants (规模以上企业不少于…, 班组创建的不少于…). */
const OF_SOME =
  /^(?:其中)?[^，,]{0,14}(?<!所在|所属|本|各|每个?|推荐|申报|支持|依托)(?:企业|单位|机构|院校|学校|公司|医院)的?$|(?:创建|组建|建立|申报|单位|企业)的$/;

/** The same with its figure. */
const OF_SOME_FIGURE =
  /^[^，,]{0,14}(?<!所在|所属|本|各)(?:企业|单位|机构|院校|学校|公司|医院)的?(?:每年)?不?(?:少于|低于|超过)/;

/** Whether a figure only says whose the next one is (35周岁以下人员不少于3人), or to what another is eased (放宽至60周岁). */
function describes(text: string, figure: Figure): boolean {
  if (/(?:放宽|降低|减少|增加)[至到为]?$/.test(text.slice(0, figure.start))) return true;
  if (!/^(?:周?岁|周?年)$/.test(figure.unit)) return false;
  const rest = text.slice(figure.end).split(/[，,：:]/)[0] as string;
  const next = figuresIn(text).find(({ start, bound }) => bound && start >= figure.end);
  return next !== undefined && next.start < figure.end + rest.length && /^(?:[人名位]|%)$/.test(next.unit);
}

/** Sections about the work itself, rewards and named studios bind no entry of the sheet. */
const mayBind = ({ role }: ClauseContext): boolean =>
  !["purpose", "reward", "management", "supplement", "materials"].includes(role);

/** Words before a figure that belong to it: period, bound, verb. */
const LEADING_WORDS =
  /(?:每年度?|每[两二三\d]年|近[一两二三五\d]年)?(?:应|须|要|可|拟)?(?:不(?:得|能|应)?(?:少于|低于|超过|多于|小于|大于|高于)|至少|最少|最多|至多|达到|限报?|超过)?(?:有效运行|运行|成员|开展|完成|申报|推荐|选树|命名|培育|发布|一式|累计|获得|取得|有)*$/;

/** The figure with its bound and period: what is marked in the text. */
function phrase(text: string, figure: Figure): Span {
  const lead = LEADING_WORDS.exec(text.slice(0, figure.start));
  return { start: figure.start - (lead?.[0].length ?? 0), end: figure.end };
}

function findFigure(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): void {
  const { text } = sentence;
  const segment = subjectAround(text, figure, sentence.under ?? "");
  const add = (topic: string, field: string, severity: Severity = severityOf(text, where)): void => {
    // The form may ask for it in words of its own.
    if (!context.columns.has(field) && addPrinted(context, sentence, figure, where)) return;
    context.addRule(sentence, [where], field, {
      topic,
      predicate: bound(field, figure, context),
      severity,
    });
  };
  switch (figure.unit) {
    case "人":
    case "名":
    case "位":
      if (PART_OF_TEAM.test(segment) || !TEAM.test(segment)) break;
      if (figure.sense === "range" && figure.low < figure.high)
        return addTeamBetween(context, sentence, figure, where);
      return add("team-size", "memberCount");
    case "个月":
      // Months are years where they make half ones; others need a column of their own.
      if ((2 * figure.low) % MONTHS !== 0 || !RUNS.test(segment)) break;
      return addRunning(context, sentence, figure.low / MONTHS, where);
    case "年":
    case "周年":
      if (CONFERRED.test(segment.slice(0, segment.lastIndexOf(text.slice(figure.start, figure.end))))) break;
      if (!RUNS.test(text) || /近|内$/.test(text.slice(Math.max(0, figure.start - 1), figure.start))) break;
      if (figure.sense !== "atLeast" || !context.columns.has("established")) break;
      return addRunning(context, sentence, figure.low, where);
    case "平方米":
    case "平米":
    case "㎡":
    case "m2":
    case "m²":
      return add("workplace", "floorArea");
    case "台":
    case "套":
    case "件":
      if (figure.unit === "件" && findItems(context, sentence, figure, where)) return;
      if (!/设备|仪器|器材|设施|工具/.test(segment)) break;
      return add("equipment", "equipmentCount");
    case "万元":
    case "元":
    case "亿元":
      if ((context.role === "conditions" ? REWARD : AWARDED).test(segment)) return;
      if (/效益|创效|节创|产值|节约/.test(segment)) return add("benefit", "economicBenefit");
      // What was spent over several years is not what is spent a year.
      if (/经费|资金|投入/.test(segment) && periodBefore(text, figure.start).years > 1) break;
      if (/经费|资金|投入/.test(segment)) return add("funds", "annualFunding");
      break;
    case "项":
    case "个":
    case "篇":
      if (findItems(context, sentence, figure, where)) return;
      break;
    case "次":
    case "场":
    case "期":
      if (!/交流|培训|竞赛|讲座|带徒|比武|协作|授课/.test(segment)) break;
      if (periodBefore(text, figure.start).years !== 1) break;
      return add("exchange", "exchangesPerYear");
    default:
  }
  if (/^(?:台|套).+/.test(figure.unit)) return add("equipment", "equipmentCount");
  if (figure.bound) addUnknown(context, sentence, figure, where);
}

const MONTHS = 12;

function addRunning(context: ClauseContext, sentence: Sentence, years: number, where: Span): void {
  context.addRule(sentence, [where], "established", {
    topic: "running",
    predicate: { is: "runningAtLeast", field: "established", years },
    severity: severityOf(sentence.text, where),
  });
}

/** Of people a range is a size with two ends; of pieces of work it says what is expected. */
function addTeamBetween(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): void {
  const unit = context.columns.field("memberCount")?.unit;
  context.addRule(sentence, [where], "memberCount", {
    topic: "team-size",
    predicate: {
      is: "between",
      field: "memberCount",
      min: figure.low,
      max: figure.high,
      ...(unit === undefined ? {} : { unit }),
    },
    severity: severityOf(sentence.text, where),
  });
}

/** A stretch that names nothing of its own (每年不少于3万元; 不足3人的…) goes on with the subject of the one before. */
const NAMES_NOTHING =
  /^(?:每?年度?|年均|每[两二三]年|原则上|一般|应|须|要|且|并|总|不|得|能|应当|至少|最少|最多|少于|低于|小于|超过|多于|高于|大于|达到|足|满|为|在|的|予|受理|不予|左右|以上|以内|以下|[\d.]+|[人名位年项个万元次台套平方米㎡—~至-])*$/;

function subjectAround(text: string, figure: Figure, under: string): string {
  const { start, end } = figure;
  const parts = text.slice(0, start).split(/[，,：:]/);
  const own =
    (parts.at(-1) as string) + text.slice(start, end) + (text.slice(end).split(/[，,：:]/)[0] as string);
  const lead = ownLead(text, figure);
  const named = OF_SOME.test(lead) ? own.slice(lead.length) : own;
  if (!NAMES_NOTHING.test(named)) return own;
  // 经费。每年不少于3万元: the item's heading names it.
  if (parts.length < 2) return under === "" ? own : `${under}，${own}`;
  // 大型企业每年不少于5万元，中小企业每年不少于2万元: both are of what stands before the first.
  const before = parts.slice(0, -1).reverse();
  // 成员由5人以上组成，搭配合理，不超过12人: the second is of what the first of its unit is of.
  const alike = before.find((part) => part.includes(figure.unit) && figuresIn(part).length > 0);
  if (alike !== undefined && !OF_SOME_FIGURE.test(alike)) return `${alike}，${own}`;
  const subject = before.find((part) => !OF_SOME_FIGURE.test(part)) ?? before[0];
  return `${subject}，${own}`;
}
