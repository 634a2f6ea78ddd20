import type { PackField } from "../../core";
import { newField } from "../form";
import type { Span } from "../passages";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import { figuresIn, type Figure } from "./figures";

/** A figure whose subject is no known column: one of the form's own, else one to be added. */
export function addUnknown(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): void {
  if (addPrinted(context, sentence, figure, where)) return;
  const subject = subjectOf(sentence.text, figure);
  if (subject.length < 2) return;
  const header = `${subject}（${figure.unit}）`;
  const field = newField(context.fieldId(sentence.start + figure.start), header);
  addOn(context, sentence, { figure, where, topic: "figure" }, field, false);
}

export function addOn(
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
      .slice(afterOr(text, figure), figure.start)
      .replace(/[（(][^（()）]*[)）]/g, "")
      .split(/[，,：:、。；]/)
      .at(-1) as string
  )
    .replace(
      /(?:应|须|需|必须|不|得|能|应当|要|原则上|一般|累计|总|均)*(?:少于|低于|超过|多于|大于|高于|小于|至少|最少|最多|达到|达|为|在|满|有)[^，,]{0,3}$/,
      "",
    )
    .replace(/^(?:并|且|或者?|其中|每年|应|须|具有|有|＿)+/, "")
    // A share is headed 占比.
    .replace(/所?占(?:比例|比重|比|总数|总人数)?的?$/, figure.unit === "%" ? "占比" : "$&");
  const after = (text.slice(figure.end).split(/[，,：:、。；]/)[0] as string).replace(/^的/, "");
  const subject = before.length >= 2 ? before : after;
  // 男不超过57周岁、女不超过52周岁: years of this unit are those of somebody's age.
  if (subject.length < 2 && /岁$/.test(figure.unit)) return `${before}年龄`;
  return subject.slice(-LONGEST_SUBJECT);
}

/** The form's own column that names what a figure counts; false where it has none. */
export function addPrinted(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): boolean {
  const subject = subjectOf(sentence.text, figure);
  const printed = context.columns.unknown.find(
    ({ header }) => countsAs(header, figure.unit) && sharesWords(header, subject),
  );
  if (printed === undefined) return false;
  addOn(context, sentence, { figure, where, topic: "figure" }, printed, true);
  return true;
}

/** What units count: people, times, pieces. */
const COUNTS: readonly (readonly [unit: RegExp, header: RegExp])[] = [
  [/^(?:人次|人|名|位)$/, /人|名额/],
  [/^(?:次|场|期)$/, /次|场|期/],
  [/^(?:项|个|件|篇|家)$/, /[项个件篇家]数/],
];

/** Whether a column may hold a figure of this unit: shares in one of shares, people in none of times. */
function countsAs(header: string, unit: string): boolean {
  if (isShare(header) || unit === "%") return isShare(header) && unit === "%";
  const own = COUNTS.find(([units]) => units.test(unit));
  const other = COUNTS.find(([, words]) => words.test(header));
  return own === undefined || other === undefined || own[1].test(header);
}

/** Whether a column holds a share: a count is none, and a share no count. */
const isShare = (header: string): boolean => /占比|比例|比重|率|[%％]/.test(header);

/** Where the words of a figure begin that an "or" parts from another one's. */
function afterOr(text: string, { start }: Figure): number {
  const before = figuresIn(text)
    .filter(({ end }) => end <= start)
    .at(-1);
  return before !== undefined && /^或/.test(text.slice(before.end)) ? before.end : 0;
}

const SHORTEST_SHARED = 2;

function sharesWords(header: string, subject: string): boolean {
  for (let start = 0; start + SHORTEST_SHARED <= subject.length; start++) {
    const piece = subject.slice(start, start + SHORTEST_SHARED);
    if (/[的和与及]|工作|创新|所在|单位/.test(piece)) continue;
    if (header.includes(piece)) return true;
  }
  return false;
}
