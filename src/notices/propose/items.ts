import type { Predicate } from "../../core";
import { newField } from "../form";
import type { Span } from "../passages";
import { bound } from "./bounds";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import { figuresIn, periodBefore, type Figure, type Period } from "./figures";
import { addOn } from "./ownColumns";

const PATENT = "专利|软件著作权";
const PROJECT = "课题|攻关项目|革新项目|创新项目|攻关|项目";
const OUTCOME = "成果|获奖";
const ITEMS = new RegExp(`(${PATENT})|(${PROJECT})|(${OUTCOME})`, "g");
/** Kinds of patents, and rights that are more than patents: neither is what a column of patents holds. */
const OTHER_RIGHTS = /发明专利|实用新型|外观设计|知识产权/;

/** Projects, outcomes and patents: the head noun after the figure says which, else the one before it. */
export function findItems(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): boolean {
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
  if (OTHER_RIGHTS.test(named.replace(/[（(][^（()）]*(?:[)）]|$)/g, ""))) return null;
  const listed = [...before.matchAll(ITEMS)];
  // A sum over things of several columns (成果、专利等不少于3项) is none of theirs.
  if (near === undefined && new Set(listed.map(kindOf)).size > 1) return null;
  const match = near ?? listed.at(-1) ?? (NO_NOUN.test(before) ? [...after.matchAll(ITEMS)][0] : undefined);
  if (match === undefined) return null;
  return kindOf(match);
}

const kindOf = (match: RegExpExecArray): "patent" | "project" | "outcome" =>
  match[1] !== undefined ? "patent" : match[2] !== undefined ? "project" : "outcome";

/** Only verbs and periods stand before the figure: what is counted follows it. */
const NO_NOUN =
  /^(?:每年度?|每[两二三]年|近[一两二三五\d]年[来内]?|年均|累计|应|须|要|可|有|且|并|不|得|能|少于|低于|至少|达到|获得?|取得|完成|开展|承担|实施|具有)*$/;

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
  // A form that asks for the total alone shows at least what is too few even so.
  const total = topic === "projects-over-years" ? "projectCount" : "outcomeCount";
  if (context.columns.form !== null && context.columns.has(total))
    return context.addRule(sentence, [where], total, {
      topic,
      predicate: bound(total, figure, context),
      severity: severityOf(sentence.text, where),
    });
  const header = `${span.startsWith("近") ? span : `近${span}`}${nouns[0]}（项）`;
  const field = newField(context.fieldId(sentence.start + figure.start), header);
  addOn(context, sentence, { figure, where, topic }, field, context.columns.form === null);
}
