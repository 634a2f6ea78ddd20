import type { Predicate } from "../../core";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import { honourPredicate, LEADER, leaderDemand } from "./honours";

/** 副高以上职称, 高级以上职称, 具有高级专业技术职称. */
const SENIOR = /(?:正高|副高|高级)(?:级)?(?:及|或)?(?:以上)?[^，。；、]{0,8}?(?:职称|专业技术(?:职务|资格))|(?:职称|职务)[^，。；]{0,4}(?:正高|副高|高级)(?:级)?(?:及)?(?:以上)?/;
/** Grades of skilled workers, the lowest first: each with the texts that show it or a higher one. */
const SKILLS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/高级技师(?:及)?以上/, ["高级技师", "特级技师", "首席技师"]],
  [/(?<!高级|特级|首席)技师(?:及)?以上/, ["技师"]],
  [/高级工(?!程)(?:及)?以上/, ["高级工", "技师"]],
];

/** Who leads the studio: honours, professional title, grade of skill. */
export function findLeader(context: ClauseContext, sentence: Sentence): void {
  const { text } = sentence;
  const demand = leaderDemand(text);
  if (demand !== null) {
    const openToOthers = demand.others;
    context.addRule(sentence, demand.where, "leaderHonours", {
      topic: "leader-honour",
      predicate: honourPredicate(demand, context.columns.has("leaderTitle")),
      // Who else may lead cannot be told from the honours.
      severity: openToOthers ? "warning" : severityOf(text),
    });
  }
  const countsPeople = /\d+[人名位]|[二三四五六七八九十两][人名位]/.test(text.replace(/[（(].*?[)）]/g, ""));
  if (!LEADER.test(text) || (countsPeople && demand === null)) return;
  const senior = SENIOR.exec(text);
  const { seniorTitle } = context.knowledge;
  if (senior !== null && seniorTitle !== null) {
    add(context, sentence, senior, seniorTitle);
    return;
  }
  for (const [words, texts] of SKILLS) {
    const match = words.exec(text);
    if (match === null) continue;
    add(context, sentence, match, { is: "contains", field: "leaderTitle", texts });
    return;
  }
}

function add(context: ClauseContext, sentence: Sentence, match: RegExpExecArray, predicate: Predicate): void {
  const where = [{ start: match.index, end: match.index + match[0].length }];
  context.addRule(sentence, where, "leaderTitle", {
    topic: "senior-title",
    predicate,
    severity: severityOf(sentence.text),
  });
}
