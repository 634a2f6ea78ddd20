import type { Predicate } from "../../core";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import type { Span } from "../passages";
import { honourPredicate, LEADER, leaderDemand, type LeaderDemand } from "./honours";

/** 副高以上职称, 高级以上职称, 具有高级专业技术职称. */
const SENIOR =
  /(?:正高|副高|高级(?!工(?!程)|技))(?:级)?(?:(?:及|或)?以上)?(?:[^，。；、或和及]|及以上){0,8}?(?:职称|专业技术(?:职务|资格))|(?:职称|职务)[^，。；、或和及]{0,4}(?:正高|副高|高级(?!工(?!程)|技))(?:级)?(?:及)?(?:以上)?/;
/** 中级以上职称, 中级及以上专业技术职务. */
const INTERMEDIATE =
  /中级(?:(?:及|或)?以上)?[^，。；、或和及]{0,8}?(?:职称|专业技术(?:职务|资格))|(?:职称|职务)[^，。；、或和及]{0,4}中级(?:及)?以上|(?<![高级副正])工程师(?:及)?以上/;
/** Grades of skilled workers, the highest first: each with the texts that show it or a higher one. */
const SKILLS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/高级技师(?:(?:及)?以上|(?=[、或][^，。；]{0,10}以上))/, ["高级技师", "特级技师", "首席技师"]],
  [/(?<!高级|特级|首席)技师(?:及)?以上/, ["技师"]],
  [/高级工(?!程)(?:及)?以上/, ["高级工", "技师"]],
];

interface TitleDemand extends Span {
  readonly predicate: Predicate;
}

/** Who leads the studio: honours, professional title, grade of skill. */
export function findLeader(context: ClauseContext, sentence: Sentence): void {
  const { text } = sentence;
  const { under = "" } = sentence;
  const honours = leaderDemand(text, under);
  const title = titleDemand(context, text, honours !== null, under);
  if (honours !== null && title !== null && areAlternatives(text, honours, title)) {
    const titles = title.predicate.is === "any" ? title.predicate.of : [title.predicate];
    const either: Predicate = { is: "any", of: [honourPredicate(honours, false), ...titles] };
    const shown = context.columns.has("leaderTitle") && !DEGREE.test(text);
    context.addRule(sentence, [...honours.where, ...honours.role, title], "leaderHonours", {
      topic: "leader-honour",
      predicate: context.columns.has("leaderTitle") ? either : honourPredicate(honours, false),
      severity: shown ? severityOf(text, title) : "warning",
      ...(DEGREE.test(text) ? { doubt: "alternative" as const } : {}),
    });
    return;
  }
  if (honours !== null) {
    context.addRule(sentence, [...honours.where, ...honours.role], "leaderHonours", {
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
      severity: DEGREE.test(text) ? "warning" : severityOf(text, title),
      ...(DEGREE.test(text) ? { doubt: "alternative" as const } : {}),
    });
  }
}

function titleDemand(
  context: ClauseContext,
  text: string,
  leads: boolean,
  under: string,
): TitleDemand | null {
  const countsPeople = /\d+[人名位]|[二三四五六七八九十两][人名位]/.test(text.replace(/[（(].*?[)）]/g, ""));
  if (!(LEADER.test(text) || LEADER.test(under)) || (countsPeople && !leads)) return null;
  const { seniorTitle, intermediateTitle } = context.knowledge;
  const found: { readonly match: RegExpExecArray; readonly predicate: Predicate }[] = [];
  const senior = SENIOR.exec(text);
  const intermediate = INTERMEDIATE.exec(text);
  if (intermediate !== null && intermediateTitle !== null)
    found.push({ match: intermediate, predicate: intermediateTitle });
  else if (senior !== null && seniorTitle !== null) found.push({ match: senior, predicate: seniorTitle });
  for (const [words, texts] of SKILLS) {
    const match = words.exec(text);
    if (match === null) continue;
    found.push({ match, predicate: { is: "contains", field: "leaderTitle", texts } });
    break;
  }
  const [first] = found.sort((one, other) => one.match.index - other.match.index);
  if (first === undefined) return null;
  const last = found.at(-1) as typeof first;
  const predicates = found.map(({ predicate }) => predicate);
  return {
    predicate: predicates.length === 1 ? first.predicate : { is: "any", of: predicates },
    start: first.match.index,
    end: last.match.index + last.match[0].length,
  };
}

/** A degree that will do as well: no list shows it among titles and honours. */
const DEGREE = /(?:或者?|、)(?:具有|获得?|取得)?(?:博士|硕士|研究生)[^，。；]{0,4}(?:学位|学历)/;

/** Begins with "or", perhaps after a comma, and no further comma comes. */
const opensOr = (between: string): boolean =>
  /^[，,]?或/.test(between) && !/[；、]|[，,](?!或)/.test(between);

/** Either does (公司级以上工匠或技师以上技能人员): "or" stands between them, and no comma. */
function areAlternatives(text: string, honours: LeaderDemand, title: TitleDemand): boolean {
  return honours.where.some(({ start, end }) => {
    if (start < title.start)
      return opensOr(
        text
          .slice(end, title.start)
          .replace(/^[^，；、]*?(?=[，,]?或)/, "")
          .replace(/、/g, ""),
      );
    // What follows the "or" is a list, in which this honour may stand anywhere.
    return opensOr(
      text
        .slice(title.end, start)
        .replace(/^[^，；、或]*/, "")
        .replace(/、/g, ""),
    );
  });
}
