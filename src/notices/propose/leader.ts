import type { Predicate } from "../../core";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import type { Span } from "../text";
import { honourPredicate, LEADER, leaderDemand, type LeaderDemand } from "./honours";

/** 副高以上职称, 高级以上职称, 具有高级专业技术职称. */
const SENIOR =
  /(?:正高|副高|高级)(?:级)?(?:及|或)?(?:以上)?[^，。；、]{0,8}?(?:职称|专业技术(?:职务|资格))|(?:职称|职务)[^，。；]{0,4}(?:正高|副高|高级)(?:级)?(?:及)?(?:以上)?/;
/** Grades of skilled workers, the highest first: each with the texts that show it or a higher one. */
const SKILLS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/高级技师(?:及)?以上/, ["高级技师", "特级技师", "首席技师"]],
  [/(?<!高级|特级|首席)技师(?:及)?以上/, ["技师"]],
  [/高级工(?!程)(?:及)?以上/, ["高级工", "技师"]],
];

interface TitleDemand {
  readonly predicate: Predicate;
  readonly start: number;
  readonly end: number;
}

/** Who leads the studio: honours, professional title, grade of skill. */
export function findLeader(context: ClauseContext, sentence: Sentence): void {
  const { text } = sentence;
  const honours = leaderDemand(text);
  const title = titleDemand(context, text, honours !== null);
  if (honours !== null && title !== null && areAlternatives(text, honours, title)) {
    const either: Predicate = { is: "any", of: [honourPredicate(honours, false), title.predicate] };
    context.addRule(sentence, [...honours.where, title], "leaderHonours", {
      topic: "leader-honour",
      predicate: context.columns.has("leaderTitle") ? either : honourPredicate(honours, false),
      severity: context.columns.has("leaderTitle") ? severityOf(text, title) : "warning",
    });
    return;
  }
  if (honours !== null) {
    context.addRule(sentence, honours.where, "leaderHonours", {
      topic: "leader-honour",
      predicate: honourPredicate(honours, context.columns.has("leaderTitle")),
      // Who else may lead cannot be told from the honours.
      severity: honours.others ? "warning" : severityOf(text, honours.where[0] as Span),
    });
  }
  if (title !== null) {
    context.addRule(sentence, [title], "leaderTitle", {
      topic: "senior-title",
      predicate: title.predicate,
      severity: severityOf(text, title),
    });
  }
}

function titleDemand(context: ClauseContext, text: string, leads: boolean): TitleDemand | null {
  const countsPeople = /\d+[人名位]|[二三四五六七八九十两][人名位]/.test(text.replace(/[（(].*?[)）]/g, ""));
  if (!LEADER.test(text) || (countsPeople && !leads)) return null;
  const { seniorTitle } = context.knowledge;
  const senior = SENIOR.exec(text);
  if (senior !== null && seniorTitle !== null) return demandOf(senior, seniorTitle);
  for (const [words, texts] of SKILLS) {
    const match = words.exec(text);
    if (match !== null) return demandOf(match, { is: "contains", field: "leaderTitle", texts });
  }
  return null;
}

const demandOf = (match: RegExpExecArray, predicate: Predicate): TitleDemand => ({
  predicate,
  start: match.index,
  end: match.index + match[0].length,
});

/** Either does (公司级以上工匠或技师以上技能人员): "or" stands between them, and no comma. */
function areAlternatives(text: string, honours: LeaderDemand, title: TitleDemand): boolean {
  const places = honours.where.slice(0, -1);
  return places.some(({ start, end }) => {
    const between = start < title.start ? text.slice(end, title.start) : text.slice(title.end, start);
    return /或/.test(between) && !/[；、]|[，,](?!或)/.test(between);
  });
}
