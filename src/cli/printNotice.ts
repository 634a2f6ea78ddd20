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
import { inBrackets, NOTICE_TEXT } from "./text";

/** A line on what of the file could not be read, where there is such. */
function unreadableLine({ unreadable }: NoticeDraft, language: Language): readonly string[] {
  if (unreadable === 0) return [];
  return [`${language === "zh-CN" ? "注意" : "Mind"}  ${unreadableText(unreadable)[language]}`];
}

/** A draft for reading in a terminal: head, clauses with their proposals, contradictions, what was not understood. */
export function printNotice(draft: NoticeDraft, compared: Compared, language: Language): string {
  const chinese = language === "zh-CN";
  const say = (zh: string, en: string): string => (chinese ? zh : en);
  const { document, deadlines, form } = draft;
  const none = say("（没有写）", "(not given)");
  const fields = startDrafting(draft, packKnowledge).columns.map(({ field }) => field);
  const [deadline] = deadlines;
  const when =
    deadline === undefined
      ? none
      : deadline.deadline.kind === "date"
        ? deadline.deadline.date.replace("T", " ")
        : say(`每年 ${deadline.deadline.monthDay}`, `${deadline.deadline.monthDay} each year`) +
          Object.entries(deadline.deadline.exceptions)
            .map(([year, day]) => say(`（${year} 年为 ${day}）`, ` (${day} in ${year})`))
            .join("");
  const lines = [
    `${say("标题", "Title")}  ${document.title ?? none}`,
    `${say("文号", "Number")}  ${document.number ?? none}`,
    `${say("发文单位", "Issuer")}  ${document.issuer ?? none}`,
    `${say("发文日期", "Issued")}  ${document.issued ?? none}`,
    `${say("截止", "Deadline")}  ${when}`,
    `${say("表样", "Form")}  ${form === null ? say("通知没有附汇总表，栏目按条款的要求来定", "none; columns follow from the demands") : say(`${form.columns.length} 栏`, `${form.columns.length} columns`)}`,
    ...unreadableLine(draft, language),
    "",
    say("一、各条款的提议（✓ 有把握，? 要看一看）", "1. Proposals by clause (✓ sure, ? to be looked at)"),
  ];
  for (const clause of draft.clauses) {
    if (clause.proposals.length === 0) continue;
    lines.push(`  ${clause.number}  ${(clause.heading ?? clause.text).slice(0, 36)}`);
    for (const proposal of clause.proposals) lines.push(`    ${proposalLine(proposal, fields, language)}`);
  }
  if (draft.contradictions.length > 0) {
    lines.push("", say("二、前后不一致，请定以哪一处为准", "2. Contradictions: say which holds"));
    for (const { one, other } of draft.contradictions)
      lines.push(
        `  ${one.clause}：${wordsOf(one, fields, language)}    ↔    ${other.clause}：${wordsOf(other, fields, language)}`,
      );
  }
  lines.push("", say("三、没有看懂的", "3. Not understood"));
  lines.push(
    ...(draft.notUnderstood.length === 0
      ? [`  ${say("没有", "nothing")}`]
      : draft.notUnderstood.map(({ clause, text }) => `  ${clause}  ${text}`)),
  );
  if (compared.pack !== null) lines.push("", ...comparisonLines(compared.pack, fields, language));
  if (compared.clauses !== null) lines.push("", ...clauseLines(compared.clauses, language));
  if (compared.carried !== null) lines.push("", ...carriedLines(compared.carried, language));
  return lines.join("\n");
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
  const chinese = language === "zh-CN";
  const shown = (predicate: Parameters<typeof demandInWords>[0]): string =>
    demandInWords(predicate, fields)[language];
  return [
    chinese ? `四、与核对依据 ${compared.pack} 相比` : `4. Compared with the pack ${compared.pack}`,
    chinese
      ? `  相同的规则：${compared.same.length} 条`
      : `  Rules that are the same: ${compared.same.length}`,
    ...compared.changed.map(({ rule, before, after, clause }) =>
      chinese
        ? `  有变化：${rule}  ${shown(before)} → ${shown(after)}（${clause}）`
        : `  Changed: ${rule}  ${shown(before)} → ${shown(after)} (${clause})`,
    ),
    ...compared.added.map(({ clause, predicate }) =>
      chinese ? `  新增：${shown(predicate)}（${clause}）` : `  New: ${shown(predicate)} (${clause})`,
    ),
    ...compared.gone.map(({ rule, title }) =>
      chinese
        ? `  通知里没有找到：${rule}  ${title[language]}`
        : `  Not found in the notice: ${rule}  ${title[language]}`,
    ),
  ];
}

/** What is taken over from last year's pack, and what is left to a person. */
function carriedLines({ drafting, ask, offered }: CarriedOver, language: Language): readonly string[] {
  const chinese = language === "zh-CN";
  const accepted = Object.values(drafting.decisions).filter(({ verdict }) => verdict === "accepted").length;
  const kept = accepted + drafting.added.length;
  const none = chinese ? "没有" : "none";
  return [
    chinese ? `  照去年处理：${kept} 条` : `  As last year: ${kept}`,
    chinese
      ? `  要看一看的条款：${ask.length === 0 ? none : ask.join("、")}`
      : `  Clauses to be looked at: ${ask.length === 0 ? none : ask.join(", ")}`,
    ...offered.map(({ clause, rest }) =>
      chinese
        ? `  去年有、今年没有找到依据，没有采用：${rest?.title["zh-CN"] ?? ""}（去年 ${clause ?? ""}）`
        : `  Last year's, not borne by this notice and left out: ${rest?.title.en ?? ""} (then ${clause ?? ""})`,
    ),
  ];
}

/** What differs between last year's notice and this one, clause by clause. */
function clauseLines(clauses: readonly ComparedClause[], language: Language): readonly string[] {
  const chinese = language === "zh-CN";
  const of = (change: ComparedClause["change"]): readonly ComparedClause[] =>
    clauses.filter((clause) => clause.change === change);
  return [
    chinese ? "四、与去年的通知相比" : "4. Compared with last year's notice",
    chinese ? `  没有变的条款：${of("same").length} 条` : `  Clauses that are the same: ${of("same").length}`,
    ...of("changed").map(({ before, after, words }) => {
      const place = before === after ? after : `${before} → ${after}`;
      return `  ${chinese ? "有变化" : "Changed"}：${place}  ${words.map(({ sign, text }) => `${sign}${text}`).join(" ")}`;
    }),
    ...of("new").map(
      ({ after, textAfter }) => `  ${chinese ? "新增" : "New"}：${after}  ${textAfter.slice(0, 40)}`,
    ),
    ...of("gone").map(
      ({ before, textBefore }) => `  ${chinese ? "去掉" : "Gone"}：${before}  ${textBefore.slice(0, 40)}`,
    ),
  ];
}

/** How each rule with a figure judges just below, at and above it, as the engine worked it out. */
export function printExamples(pack: RulePack, language: Language): string {
  const lines = pack.rules.flatMap((rule) => {
    // Checks over every column alike say nothing of the notice's figures.
    if (rule.fields !== undefined) return [];
    const examples = examplesOf(pack, rule);
    if (examples.length === 0) return [];
    const shown = examples
      .map(({ value, status }) => `${value} ${NOTICE_TEXT.outcomes[status][language]}`)
      .join(language === "zh-CN" ? "，" : ", ");
    return [`  ${rule.clause}  ${demandInWords(rule.check, pack.fields)[language]}：${shown}`];
  });
  return [language === "zh-CN" ? "略低于、等于、略高于时：" : "Just below, at and above:", ...lines].join(
    "\n",
  );
}
