import { severityLabel } from "../core";
import type { Language, PackField, RulePack } from "../core";
import {
  examplesOf,
  startDrafting,
  unreadableText,
  type CarriedOver,
  type ComparedClause,
  type NoticeDraft,
  type PackComparison,
  type Proposal,
} from "../notices";
import { demandInWords, packKnowledge } from "../packs";
import type { Compared } from "./noticeReport";
import { inBrackets, listed, NOTICE_TEXT, textsIn } from "./text";

/** A line on what of the file could not be read, where there is such. */
function unreadableLine({ unreadable }: NoticeDraft, language: Language): readonly string[] {
  if (unreadable === 0) return [];
  return [`${textsIn(language).draft.mind}  ${unreadableText(unreadable)[language]}`];
}

/** A draft for reading in a terminal: head, clauses with their proposals, contradictions, what was not understood. */
export function printNotice(draft: NoticeDraft, compared: Compared, language: Language): string {
  const texts = textsIn(language).draft;
  const { document, form } = draft;
  const none = texts.notGiven;
  const fields = startDrafting(draft, packKnowledge).columns.map(({ field }) => field);
  const lines = [
    `${texts.title}  ${document.title ?? none}`,
    `${texts.number}  ${document.number ?? none}`,
    `${texts.issuer}  ${document.issuer ?? none}`,
    `${texts.issued}  ${document.issued ?? none}`,
    `${texts.deadline}  ${deadlineWords(draft, language)}`,
    `${texts.form}  ${form === null ? texts.noForm : texts.columns(form.columns.length)}`,
    ...unreadableLine(draft, language),
    "",
    texts.proposals,
  ];
  for (const clause of draft.clauses) {
    if (clause.proposals.length === 0) continue;
    lines.push(`  ${clause.number}  ${(clause.heading ?? clause.text).slice(0, 36)}`);
    for (const proposal of clause.proposals) lines.push(`    ${proposalLine(proposal, fields, language)}`);
  }
  if (draft.contradictions.length > 0) {
    lines.push("", texts.contradictions);
    for (const { one, other } of draft.contradictions)
      lines.push(
        `  ${one.clause}：${wordsOf(one, fields, language)}    ↔    ${other.clause}：${wordsOf(other, fields, language)}`,
      );
  }
  lines.push("", texts.notUnderstood);
  lines.push(
    ...(draft.notUnderstood.length === 0
      ? [`  ${texts.nothing}`]
      : draft.notUnderstood.map(({ clause, text }) => `  ${clause}  ${text}`)),
  );
  if (compared.pack !== null) lines.push("", ...comparisonLines(compared.pack, fields, language));
  if (compared.clauses !== null) lines.push("", ...clauseLines(compared.clauses, language));
  if (compared.carried !== null) lines.push("", ...carriedLines(compared.carried, language));
  return lines.join("\n");
}

/** Until when units are to send, as the notice says it first. */
function deadlineWords({ deadlines }: NoticeDraft, language: Language): string {
  const texts = textsIn(language).draft;
  const [first] = deadlines;
  if (first === undefined) return texts.notGiven;
  const { deadline } = first;
  if (deadline.kind === "date") return deadline.date.replace("T", " ");
  const exceptions = Object.entries(deadline.exceptions).map(([year, day]) => texts.inYear(year, day));
  return texts.eachYear(deadline.monthDay) + exceptions.join("");
}

function proposalLine(proposal: Proposal, fields: readonly PackField[], language: Language): string {
  const { kind, sure, doubt } = proposal;
  const why = doubt === null ? "" : inBrackets(NOTICE_TEXT.doubts[doubt][language], language);
  return `${sure ? "✓" : "?"} ${NOTICE_TEXT.kinds[kind][language]}  ${wordsOf(proposal, fields, language)}${why}`;
}

/** A proposal in one sentence: 成员人数不少于 5 人 —— 不符合. */
function wordsOf(
  { predicate, severity, text }: Proposal,
  fields: readonly PackField[],
  language: Language,
): string {
  if (predicate === null || severity === null) return text;
  return `${demandInWords(predicate, fields)[language]} —— ${severityLabel(severity, language)}`;
}

function comparisonLines(
  compared: PackComparison,
  fields: readonly PackField[],
  language: Language,
): readonly string[] {
  const texts = textsIn(language).draft;
  const shown = (predicate: Parameters<typeof demandInWords>[0]): string =>
    demandInWords(predicate, fields)[language];
  const lines = [
    texts.sameRules(compared.same.length),
    ...compared.changed.map(({ rule, before, after, clause }) =>
      texts.changedRule(rule, shown(before), shown(after), clause),
    ),
    ...compared.added.map(({ clause, predicate }) => texts.newRule(shown(predicate), clause)),
    ...compared.gone.map(({ rule, title }) => texts.goneRule(rule, title[language])),
  ];
  return [texts.comparedWithPack(compared.pack), ...lines.map((line) => `  ${line}`)];
}

/** What is taken over from last year's pack, and what is left to a person. */
function carriedLines({ drafting, ask, offered }: CarriedOver, language: Language): readonly string[] {
  const texts = textsIn(language).draft;
  const accepted = Object.values(drafting.decisions).filter(({ verdict }) => verdict === "accepted").length;
  const lines = [
    texts.asLastYear(accepted + drafting.added.length),
    texts.toLookAt(ask),
    ...offered.map(({ clause, rest }) => texts.notBorne(rest?.title[language] ?? "", clause ?? "")),
  ];
  return lines.map((line) => `  ${line}`);
}

/** What differs between last year's notice and this one, clause by clause. */
function clauseLines(clauses: readonly ComparedClause[], language: Language): readonly string[] {
  const texts = textsIn(language).draft;
  const of = (change: ComparedClause["change"]): readonly ComparedClause[] =>
    clauses.filter((clause) => clause.change === change);
  return [
    texts.comparedWithNotice,
    `  ${texts.sameClauses(of("same").length)}`,
    ...of("changed").map(({ before, after, words }) => {
      const place = before === after ? after : `${before} → ${after}`;
      return `  ${texts.changed}：${place}  ${words.map(({ sign, text }) => `${sign}${text}`).join(" ")}`;
    }),
    ...of("new").map(({ after, textAfter }) => `  ${texts.added}：${after}  ${textAfter.slice(0, 40)}`),
    ...of("gone").map(({ before, textBefore }) => `  ${texts.gone}：${before}  ${textBefore.slice(0, 40)}`),
  ];
}

/** How each rule with a figure judges just below, at and above it, as the engine worked it out. */
export function printExamples(pack: RulePack, language: Language): string {
  const lines = pack.rules.flatMap((rule) => {
    // Checks over every column alike say nothing of the notice's figures.
    if (rule.fields !== undefined) return [];
    const examples = examplesOf(pack, rule);
    if (examples.length === 0) return [];
    const shown = examples.map(({ value, status }) => `${value} ${NOTICE_TEXT.outcomes[status][language]}`);
    return [
      `  ${rule.clause}  ${demandInWords(rule.check, pack.fields)[language]}：${listed(shown, language)}`,
    ];
  });
  return [textsIn(language).draft.examples, ...lines].join("\n");
}
