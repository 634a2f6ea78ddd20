import type { Span } from "../passages";
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

/** A figure in a sentence, and where what it says goes. */
interface Found {
  readonly context: ClauseContext;
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly where: Span;
  /** The figure's own stretch with the subject that it speaks of. */
  readonly segment: string;
}

/** What a figure of this unit says; false where it says nothing that is known. */
type Finder = (found: Found) => boolean;

const findPeople: Finder = (found) => {
  const { context, sentence, figure, where, segment } = found;
  if (PART_OF_TEAM.test(segment) || !TEAM.test(segment)) return false;
  if (figure.sense === "range" && figure.low < figure.high) addTeamBetween(context, sentence, figure, where);
  else addBound(found, "team-size", "memberCount");
  return true;
};

const findMonths: Finder = ({ context, sentence, figure, where, segment }) => {
  // Months are years where they make half ones; others need a column of their own.
  if ((2 * figure.low) % MONTHS !== 0 || !RUNS.test(segment)) return false;
  addRunning(context, sentence, figure.low / MONTHS, where);
  return true;
};

const findYears: Finder = ({ context, sentence, figure, where, segment }) => {
  const { text } = sentence;
  if (CONFERRED.test(segment.slice(0, segment.lastIndexOf(text.slice(figure.start, figure.end)))))
    return false;
  if (!RUNS.test(text) || /近|内$/.test(text.slice(Math.max(0, figure.start - 1), figure.start)))
    return false;
  if (figure.sense !== "atLeast" || !context.columns.has("established")) return false;
  addRunning(context, sentence, figure.low, where);
  return true;
};

const findArea: Finder = (found) => {
  addBound(found, "workplace", "floorArea");
  return true;
};

const findEquipment: Finder = (found) => {
  if (!/设备|仪器|器材|设施|工具/.test(found.segment)) return false;
  addBound(found, "equipment", "equipmentCount");
  return true;
};

const findPieces: Finder = ({ context, sentence, figure, where }) =>
  findItems(context, sentence, figure, where);

const findMoney: Finder = (found) => {
  const { context, sentence, figure, segment } = found;
  if ((context.role === "conditions" ? REWARD : AWARDED).test(segment)) return true;
  if (/效益|创效|节创|产值|节约/.test(segment)) addBound(found, "benefit", "economicBenefit");
  else if (!/经费|资金|投入/.test(segment)) return false;
  // What was spent over several years is not what is spent a year.
  else if (periodBefore(sentence.text, figure.start).years > 1) return false;
  else addBound(found, "funds", "annualFunding");
  return true;
};

const findExchanges: Finder = (found) => {
  if (!/交流|培训|竞赛|讲座|带徒|比武|协作|授课/.test(found.segment)) return false;
  if (periodBefore(found.sentence.text, found.figure.start).years !== 1) return false;
  addBound(found, "exchange", "exchangesPerYear");
  return true;
};

const FINDERS = new Map<string, Finder>(
  (
    [
      [["人", "名", "位"], findPeople],
      [["个月"], findMonths],
      [["年", "周年"], findYears],
      [["平方米", "平米", "㎡", "m2", "m²"], findArea],
      [["台", "套"], findEquipment],
      [["件"], (found) => findPieces(found) || findEquipment(found)],
      [["万元", "元", "亿元"], findMoney],
      [["项", "个", "篇"], findPieces],
      [["次", "场", "期"], findExchanges],
    ] as const satisfies readonly (readonly [readonly string[], Finder])[]
  ).flatMap(([units, finder]) => units.map((unit): [string, Finder] => [unit, finder])),
);

function findFigure(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): void {
  const segment = subjectAround(sentence.text, figure, sentence.under ?? "");
  const found: Found = { context, sentence, figure, where, segment };
  if (FINDERS.get(figure.unit)?.(found) === true) return;
  if (/^(?:台|套).+/.test(figure.unit)) addBound(found, "equipment", "equipmentCount");
  else if (figure.bound) addUnknown(context, sentence, figure, where);
}

/** A bound on a column of the form, which may ask for it in words of its own. */
function addBound({ context, sentence, figure, where }: Found, topic: string, field: string): void {
  if (!context.columns.has(field) && addPrinted(context, sentence, figure, where)) return;
  context.addRule(sentence, [where], field, {
    topic,
    predicate: bound(field, figure, context),
    severity: severityOf(sentence.text, where),
  });
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
