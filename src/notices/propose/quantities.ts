import type { PackField, Predicate, Severity } from "../../core";
import { newField } from "../form";
import type { Span } from "../text";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import { findCount } from "./counts";
import { findPaper } from "./papers";
import { figuresIn, periodBefore, type Figure, type Period } from "./figures";

const TEAM = /团队|成员|队伍|人员|工作室.{0,4}人数|人数|由/;
/** Part of a team: those of a title, a grade, an education. */
const PART_OF_TEAM = /职称|技师|学历|本科|硕士|博士|党员|女职工|青年|高级|专家|其中|中级|徒|培养|培训|比例/;
const RUNS = /运行|成立|创建|组建|建立|设立|开展(?:工作|活动)|挂牌|运转|时间/;
const PATENT = "专利|软件著作权";
const PROJECT = "课题|攻关项目|革新项目|创新项目|攻关|项目";
const OUTCOME = "成果|获奖";
const ITEMS = new RegExp(`(${PATENT})|(${PROJECT})|(${OUTCOME})`, "g");
const AWARDED = /奖励|补助|资助|给予|划拨|拨付|奖金|下拨/;
/** Words that can only be said of an award; among the conditions a unit's own money is given too (每年给予…经费). */
const REWARD = /奖励|补助|资助|奖金/;
/** A standing that was conferred is not how long the studio has run. */
const CONFERRED = /(?:命名|认定|授予|评为|授牌)[^，,]*$/;
/** Kinds of patents, and rights that are more than patents: neither is what a column of patents holds. */
const OTHER_RIGHTS = /发明专利|实用新型|外观设计|知识产权/;

/** Figures with a unit: bounds on what a column holds. */
export function findQuantities(context: ClauseContext, sentence: Sentence): void {
  for (const figure of figuresIn(sentence.text)) {
    const where = phrase(sentence.text, figure);
    if (findCount(context, sentence, figure, where)) continue;
    if (findPaper(context, sentence, figure, where)) continue;
    if (!mayBind(context)) continue;
    const demand = figure.bound || figure.sense === "range" || /每年|每[两二]年/.test(sentence.text);
    if (!demand || figure.conditional) continue;
    findFigure(context, sentence, figure, where);
  }
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
  const segment = subjectAround(text, figure);
  const add = (topic: string, field: string, severity: Severity = severityOf(text, where)): void =>
    context.addRule(sentence, [where], field, {
      topic,
      predicate: bound(field, figure, context),
      severity,
    });
  switch (figure.unit) {
    case "人":
    case "名":
    case "位":
      if (PART_OF_TEAM.test(segment) || !TEAM.test(segment)) break;
      if (figure.sense === "range" && figure.low < figure.high)
        return addTeamBetween(context, sentence, figure, where);
      return add("team-size", "memberCount");
    case "个月":
      // Months are years where they make whole ones; others need a column of their own.
      if (figure.low % MONTHS !== 0 || !RUNS.test(segment)) break;
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

/** Condition of a field: at least, at most, between; the unit is said where the field has it. */
function bound(field: string, figure: Figure, context: ClauseContext): Predicate {
  const unit = context.columns.field(field)?.unit;
  const money =
    figure.unit === "元" && unit === "万元"
      ? 1 / 10_000
      : figure.unit === "亿元" && unit === "万元"
        ? 10_000
        : 1;
  const withUnit = unit === undefined ? {} : { unit };
  const more = figure.exclusive ? { exclusive: true } : {};
  if (figure.sense === "atMost")
    return { is: "atMost", field, value: figure.high * money, ...withUnit, ...more };
  // A range says what is expected; the lower end is what it takes.
  return { is: "atLeast", field, value: figure.low * money, ...withUnit, ...more };
}

/** A stretch that names nothing of its own (每年不少于3万元; 不足3人的…) goes on with the subject of the one before. */
const NAMES_NOTHING =
  /^(?:每年度?|每[两二三]年|原则上|一般|应|须|要|且|并|总|不|得|能|应当|至少|最少|最多|少于|低于|超过|达到|足|满|为|在|的|予|受理|不予|左右|以上|以内|以下|[\d.]+|[人名位年项个万元次台套平方米㎡—~至-])*$/;

function subjectAround(text: string, { start, end }: Figure): string {
  const parts = text.slice(0, start).split(/[，,：:]/);
  const own =
    (parts.at(-1) as string) + text.slice(start, end) + (text.slice(end).split(/[，,：:]/)[0] as string);
  return NAMES_NOTHING.test(own) && parts.length > 1 ? `${parts.at(-2)}，${own}` : own;
}

/** Projects, outcomes and patents: the head noun after the figure says which, else the one before it. */
function findItems(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): boolean {
  const { text } = sentence;
  const item = itemOf(text, figure);
  if (item === null) return false;
  const period = periodBefore(text, figure.start);
  if (item === "patent") {
    context.addRule(sentence, [where], "patentCount", {
      topic: "patents",
      predicate: bound("patentCount", figure, context),
      severity: severityOf(text, where),
    });
    return true;
  }
  if (item === "project") addProjects(context, sentence, figure, where, period);
  else addOutcomes(context, sentence, figure, where, period);
  return true;
}

function itemOf(text: string, figure: Figure): "patent" | "project" | "outcome" | null {
  const next = figuresIn(text).find(({ start }) => start >= figure.end)?.start ?? text.length;
  const after = text.slice(figure.end, next);
  const near = [...(after.split(/[，,、]|并/)[0] as string).matchAll(ITEMS)].at(-1);
  const before = text
    .slice(0, figure.start)
    .split(/[，,：:]/)
    .at(-1) as string;
  const named = near === undefined ? before : (after.split(/[，,、]|并/)[0] as string);
  // What stands in brackets is only counted in (专利（含实用新型）).
  if (OTHER_RIGHTS.test(named.replace(/[（(][^（()）]*[)）]/g, ""))) return null;
  const match = near ?? [...before.matchAll(ITEMS)].at(-1) ?? [...after.matchAll(ITEMS)][0];
  if (match === undefined) return null;
  return match[1] !== undefined ? "patent" : match[2] !== undefined ? "project" : "outcome";
}

function addProjects(
  context: ClauseContext,
  sentence: Sentence,
  figure: Figure,
  where: Span,
  period: Period,
): void {
  const severity = severityOf(sentence.text, where);
  const { columns } = context;
  if (period.years > 1) return addOverPeriod(context, sentence, figure, where, period, "projects-over-years");
  if (period.years === 0 || columns.has("projectsPerYear")) {
    const field = period.years === 1 ? "projectsPerYear" : "projectCount";
    context.addRule(sentence, [where], field, {
      topic: period.years === 1 ? "yearly-projects" : "projects",
      predicate: bound(field, figure, context),
      severity,
    });
    return;
  }
  context.addRule(sentence, [where], "projectCount", {
    topic: "yearly-projects",
    predicate: perYearRun("projectCount", figure, context),
    severity,
  });
}

function addOutcomes(
  context: ClauseContext,
  sentence: Sentence,
  figure: Figure,
  where: Span,
  period: Period,
): void {
  const severity = severityOf(sentence.text, where);
  const { columns } = context;
  const direct = period.years === 1 ? "recognisedOutcomesPerYear" : "recognisedOutcomesTwoYears";
  if (period.years > 2) return addOverPeriod(context, sentence, figure, where, period, "outcomes-over-years");
  if (period.years > 0 && columns.has(direct)) {
    context.addRule(sentence, [where], direct, {
      topic: "recognised-outcomes",
      predicate: bound(direct, figure, context),
      severity,
    });
    return;
  }
  if (period.years === 2)
    return addOverPeriod(context, sentence, figure, where, period, "outcomes-over-years");
  context.addRule(sentence, [where], "outcomeCount", {
    topic: "outcomes",
    predicate: bound("outcomeCount", figure, context),
    severity,
  });
  if (period.years === 0 || !columns.has("outcomeCount") || !columns.has("established")) return;
  // A total alone cannot show that every year had its share.
  context.addRule(sentence, [where], "outcomeCount", {
    topic: "yearly-outcomes",
    predicate: {
      is: "when",
      if: bound("outcomeCount", figure, context),
      then: perYearRun("outcomeCount", figure, context),
    },
    severity: "warning",
  });
}

/** So many for each full year run; without a founding date, so many at all. */
const perYearRun = (field: string, figure: Figure, context: ClauseContext): Predicate =>
  context.columns.has("established")
    ? { is: "atLeastPerYearRun", field, since: "established", perYear: figure.low, minimum: figure.low }
    : bound(field, figure, context);

/** What columns over several years are called. */
const OVER_YEARS = { "projects-over-years": ["课题", "项目"], "outcomes-over-years": ["成果"] } as const;

function addOverPeriod(
  context: ClauseContext,
  sentence: Sentence,
  figure: Figure,
  where: Span,
  period: Period,
  topic: keyof typeof OVER_YEARS,
): void {
  const nouns = OVER_YEARS[topic];
  const span = period.text.replace(/^每|以?来$|内$/g, "");
  for (const noun of nouns) {
    const printed =
      context.columns.own([noun, span]) ??
      context.columns.own([noun, span.replace("两", "2").replace("三", "3")]);
    if (printed !== null) return addOn(context, sentence, { figure, where, topic }, printed, true);
  }
  const header = `${span.startsWith("近") ? span : `近${span}`}${nouns[0]}（项）`;
  const field = newField(context.fieldId(sentence.start + figure.start), header);
  addOn(context, sentence, { figure, where, topic }, field, context.columns.form === null);
}

/** A figure whose subject is no known column: one of the form's own, else one to be added. */
function addUnknown(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): void {
  const subject = subjectOf(sentence.text, figure);
  const printed = context.columns.unknown.find(({ header }) => sharesWords(header, subject));
  if (printed !== undefined)
    return addOn(context, sentence, { figure, where, topic: "figure" }, printed, true);
  if (subject.length < 2) return;
  const header = `${subject}（${figure.unit}）`;
  const field = newField(context.fieldId(sentence.start + figure.start), header);
  addOn(context, sentence, { figure, where, topic: "figure" }, field, false);
}

function addOn(
  context: ClauseContext,
  sentence: Sentence,
  found: { readonly figure: Figure; readonly where: Span; readonly topic: string },
  field: PackField,
  sure: boolean,
): void {
  const { figure, where, topic } = found;
  const unit = field.unit === undefined ? {} : { unit: field.unit };
  const value = figure.sense === "atMost" ? figure.high : figure.low;
  const more = figure.exclusive ? { exclusive: true } : {};
  const isNew = !(context.columns.form?.columns.some((column) => column.field.id === field.id) ?? false);
  context.add(sentence, [where], {
    kind: "rule",
    topic,
    predicate: {
      is: figure.sense === "atMost" ? "atMost" : "atLeast",
      field: field.id,
      value,
      ...unit,
      ...more,
    },
    severity: severityOf(sentence.text, where),
    sure,
    doubt: sure ? null : "newColumn",
    newField: isNew ? field : null,
  });
}

const LONGEST_SUBJECT = 12;

/** What a figure counts: the words before it in its stretch, without the verbs of bounds; else those after it. */
function subjectOf(text: string, figure: Figure): string {
  const before = (
    text
      .slice(0, figure.start)
      .split(/[，,：:、。；]/)
      .at(-1) as string
  )
    .replace(
      /(?:应|须|需|必须|不|得|能|应当|要|原则上|一般|累计|总|均)*(?:少于|低于|超过|多于|大于|高于|小于|至少|最少|最多|达到|达|为|在|满|有)[^，,]{0,3}$/,
      "",
    )
    .replace(/^(?:并|且|其中|每年|应|须|具有|有)+/, "")
    // A share is headed 占比.
    .replace(/占(?:比|比例|总数|总人数)?的?$/, figure.unit === "%" ? "占比" : "$&");
  const after = (text.slice(figure.end).split(/[，,：:、。；]/)[0] as string).replace(/^的/, "");
  const subject = before.length >= 2 ? before : after;
  return subject.slice(-LONGEST_SUBJECT);
}

const SHORTEST_SHARED = 2;

function sharesWords(header: string, subject: string): boolean {
  for (let start = 0; start + SHORTEST_SHARED <= subject.length; start++) {
    const piece = subject.slice(start, start + SHORTEST_SHARED);
    if (/[的和与及]|工作|创新/.test(piece)) continue;
    if (header.includes(piece)) return true;
  }
  return false;
}
