import { addYears, dayOfIso, isoOf, parseChineseNumeral, type RulePack } from "../../core";
import { sentencesOf, type Passage, type Span } from "../passages";
import { daysIn, isoDay, monthDayOf, type NamedDay } from "./dates";

/** A deadline as the notice states it. */
export interface NoticeDeadline {
  readonly deadline: Exclude<RulePack["deadline"], { kind: "none" }>;
  /** Clause that states it; "" for the opening paragraph. */
  readonly clause: string;
  /** Its words. */
  readonly words: readonly Span[];
}

const CLOSES = /截止|截至|截止于/;
/** A period for sending, from its beginning (自…之日起至…): its other end is the deadline. */
const PERIOD_UNTIL = /起(?:至|到|，至)$/;
const SENDS =
  /报送|上报|提交|报至|报到|报市|报省|报县|寄送|寄至|送达|送至|送[\u4e00-\u9fff]{0,6}?(?:工会|办公室)|申报|发送|反馈|报/;
/** Days of what the issuer itself will do, or of other documents. */
const OTHERS = /印发|成立于|施行|实施|起执行|公示期|公布|启动|开始/;

/** A day of every year, also as that of the year in which one applies. */
const YEARLY = /每年(?![底末])|(?:申报|推荐|评选|评审|认定|命名|评定)(?:的?当年|年度)的?$/;

/** What the items of one list share in their number: 第五条（二） is of 第五条. */
const listOf = (number: string): string => number.replace(/(?<=.)(?:（[^（）]+）|\d+)$/, "");

/** Whether a clause names a day of every year, be it a deadline or not. */
function recurs(passage: Passage): boolean {
  return sentencesOf(passage).some(({ start, end }) => {
    const sentence = passage.text.slice(start, end);
    return daysIn(sentence).some((day) => day.year === null && YEARLY.test(sentence.slice(0, day.start)));
  });
}

interface Stated extends NamedDay {
  readonly yearly: boolean;
  readonly clause: string;
  readonly span: Span;
}

/**
 * The days by which a notice wants to be answered, the latest first: where each level has a day of its own, the last
 * is the one of who sends the summary sheet.
 *
 * @param year the year that days without one are of; null where the notice names none
 * @param issued the day of issue, ISO: a day before it is of the next year
 */
export function deadlinesOf(
  clauses: readonly { readonly number: string; readonly passage: Passage }[],
  year: number | null,
  issued: string | null,
): readonly NoticeDeadline[] {
  const stated = clauses.flatMap(({ number, passage }) => statedIn(number, passage));
  const recurring = new Set(
    clauses.filter(({ passage }) => recurs(passage)).map(({ number }) => listOf(number)),
  );
  // Beside a day of every year one without a year is of every year too.
  const isYearly = (day: Stated): boolean =>
    day.yearly || (day.year === null && recurring.has(listOf(day.clause)));
  const yearly = stated.filter(isYearly);
  const single = stated.filter((day) => !isYearly(day));
  const found: NoticeDeadline[] = [];
  for (const day of yearly) {
    const forYear = single.filter(({ clause }) => clause === day.clause);
    const base = forYear[0]?.year ?? year;
    if (base === null) continue;
    const exceptions = Object.fromEntries(
      forYear
        .filter((other) => monthDayOf(other) !== monthDayOf(day))
        .map((other) => [String(other.year ?? base), monthDayOf(other)]),
    );
    found.push({
      deadline: { kind: "yearly", year: base, monthDay: monthDayOf(day), exceptions },
      clause: day.clause,
      words: [...forYear, day].map(({ span }) => span).sort((one, other) => one.start - other.start),
    });
  }
  const inYearly = new Set(yearly.map(({ clause }) => clause));
  for (const day of single) {
    if (inYearly.has(day.clause)) continue;
    const date = dateOf(day, year, issued);
    if (date === null) continue;
    found.push({ deadline: { kind: "date", date }, clause: day.clause, words: [day.span] });
  }
  if (issued !== null) found.push(...clauses.flatMap((clause) => periodsFrom(clause, issued)));
  return found.sort((one, other) => (orderKey(one) < orderKey(other) ? 1 : -1));
}

/** A period from the day of issue (自本通知印发之日起30日内). Working days are not counted: holidays are not known. */
const FROM_ISSUE =
  /自(?:本)?(?:通知|公告|通告|函|办法)?(?:印发|发布|下发|发文|公布)之日起(?:的)?([\d一二两三四五六七八九十]+)(日|天|个月)(?:之)?内/;
const MONTHS = 12;

function periodsFrom(
  { number, passage }: { readonly number: string; readonly passage: Passage },
  issued: string,
): readonly NoticeDeadline[] {
  return sentencesOf(passage).flatMap(({ start, end }): NoticeDeadline[] => {
    const sentence = passage.text.slice(start, end);
    const match = FROM_ISSUE.exec(sentence);
    const from = dayOfIso(issued);
    if (match === null || from === null || !SENDS.test(sentence)) return [];
    const written = match[1] as string;
    const count = /^\d+$/.test(written) ? Number(written) : parseChineseNumeral(written);
    if (count === null) return [];
    const last = match[2] === "个月" ? addYears(from, count / MONTHS) : from + count;
    const span = passage.span(start + match.index, start + match.index + match[0].length);
    return [{ deadline: { kind: "date", date: isoOf(last) }, clause: number, words: [span] }];
  });
}

const orderKey = ({ deadline }: NoticeDeadline): string =>
  deadline.kind === "date" ? deadline.date : `0${deadline.monthDay}`;

function dateOf(day: Stated, year: number | null, issued: string | null): string | null {
  const named = day.year ?? year;
  if (named === null) return null;
  let date = isoDay(named, day.month, day.day);
  if (day.year === null && issued !== null && date < issued) date = isoDay(named + 1, day.month, day.day);
  return day.time === null ? date : `${date}T${day.time}`;
}

function statedIn(clause: string, passage: Passage): readonly Stated[] {
  return sentencesOf(passage).flatMap(({ start, end }) => {
    const sentence = passage.text.slice(start, end);
    const days = daysIn(sentence);
    let inherited: number | null = null;
    return days.flatMap((day, index): Stated[] => {
      inherited = day.year ?? inherited;
      const from = days[index - 1]?.end ?? 0;
      const lead = sentence.slice(from, day.start);
      const rest = sentence.slice(day.end, days[index + 1]?.start ?? sentence.length);
      if (!isDeadline(lead, day, rest)) return [];
      const yearly = YEARLY.test(lead) && day.year === null;
      // The sentence may name its year apart from the day (2011年…，今年…8月31日).
      const year = day.year ?? inherited ?? yearIn(sentence);
      return [{ ...day, year, yearly, clause, span: passage.span(start + day.start, start + day.end) }];
    });
  });
}

const yearIn = (sentence: string): number | null => {
  const match = /(?<!\d)(20\d{2})年/.exec(sentence);
  return match === null ? null : Number(match[1]);
};

function isDeadline(lead: string, day: NamedDay, rest: string): boolean {
  if (CLOSES.test(lead) && !/[。；]/.test(lead)) return true;
  if (/^(?:为|是)?(?:申报|报送)?截止/.test(rest)) return true;
  if (PERIOD_UNTIL.test(lead) && (SENDS.test(rest) || SENDS.test(lead))) return true;
  if (/总结|自评|复核|考核|备案/.test(rest.split(/[，,]/)[0] as string)) return false;
  if (!day.before || OTHERS.test(lead.slice(-8)) || /^[，,]?(?:市|省|县|校|区)?总?工会将/.test(rest))
    return false;
  return SENDS.test(rest) || SENDS.test(lead);
}
