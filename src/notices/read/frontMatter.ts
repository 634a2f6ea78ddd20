import type { NoticeText, Span } from "../passages";
import type { ClauseTree } from "./clauses";
import { daysIn, isoDay } from "./dates";
import { isDateLine, isOfficeLine, numberedAttachmentOf } from "./lineKinds";

/** What the head and the foot of a notice say about it. */
export interface FrontMatter {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  /** Day of issue, ISO. */
  readonly issued: string | null;
  /** The award without its place and year: 劳模和工匠人才创新工作室. */
  readonly award: string | null;
  /** Who it is of: 乐山市, 中北大学. */
  readonly place: string | null;
  readonly year: number | null;
  readonly contact: string | null;
}

const NUMBER = /^([\u4e00-\u9fff]{1,14}[〔[［（(【]\d{4}[〕\]］）)】]第?\d+号)(?:签发人.*)?$/;
const TITLE_ENDS =
  /(?:通知|意见|办法|细则|方案|规定|决定|通告|公告|函|标准|指南|条例)(?:[（(][^（()）]{1,6}[)）])?$/;
const UNION = /总工会|工会委员会|工会联合会|委员会|工会|联合会/;

/** Spaces between the characters of a head (乐 山 市) and of a wrapped title say nothing. */
const closed = (text: string): string =>
  text
    .trim()
    // The star and the rules of a red head.
    .replace(/^[★☆]+|[★☆]+$/g, "")
    // Two awards side by side stay apart.
    .replace(/(?<=工作室)\s+(?=\S*工作室)/g, "\u0001")
    .replace(/(?<=[^\x20-\x7e])[\t\x20\u3000]+|[\t\x20\u3000]+(?=[^\x20-\x7e])/g, "")
    .replace(/\u0001/g, " ");

/** Reads title, number, issuer and day of issue, and what they say of the award. */
export function readFrontMatter(notice: NoticeText, tree: ClauseTree): FrontMatter {
  const textOf = ({ start, end }: Span): string => closed(notice.text.slice(start, end));
  const head = tree.preamble.map(textOf).filter((line) => line !== "");
  const foot = tree.trailer.map(textOf);
  const numberAt = head.findIndex((line) => NUMBER.test(line.replace(/\s/g, "")));
  const number = NUMBER.exec((head[numberAt] ?? "").replace(/\s/g, ""))?.[1] ?? null;
  const numberLine = head[numberAt];
  const joined = joinedTitle(notice, tree, head);
  const { lines, issuer: headIssuer } = withoutLetterhead(
    joined,
    numberLine === undefined ? -1 : joined.indexOf(numberLine),
  );
  const written = titleIn(lines);
  const title = written === null ? null : (innerTitle(written) ?? written);
  const signed = [...head, ...foot];
  const issued =
    signed
      .filter(isDateLine)
      .map(dayOf)
      .find((day) => day !== null) ?? null;
  const issuer =
    headIssuer ??
    jointIssuer(notice, tree) ??
    issuerInTitle(written) ??
    signatureIn(signed) ??
    interpreterIn(notice.text) ??
    null;
  const year = yearIn(title) ?? yearIn(written) ?? (issued === null ? null : Number(issued.slice(0, 4)));
  return {
    title,
    number,
    issuer,
    issued,
    award: awardIn(title),
    place: placeOf(issuer) ?? placeOf(title),
    year,
    contact: contactIn(notice.text),
  };
}

/** A title may begin with its issuer on a line of its own, right above 关于…; a letterhead stands further up. */
function joinedTitle(
  notice: NoticeText,
  { preamble }: ClauseTree,
  head: readonly string[],
): readonly string[] {
  if (head.length !== preamble.length) return head;
  const about = head.findIndex((line) => line.startsWith("关于"));
  const from = officesAbove(notice, preamble, about);
  if (about < 0 || from === about) return head;
  return [...head.slice(0, from), head.slice(from, about + 1).join(""), ...head.slice(about + 1)];
}

/** The first of the lines with offices that stand right above a line; the line itself where none does. */
function officesAbove(notice: NoticeText, preamble: readonly Span[], line: number): number {
  let from = line;
  for (; from > 0; from--) {
    const [office, next] = [preamble[from - 1], preamble[from]];
    if (office === undefined || next === undefined) break;
    const isClose = !/\n\s*\n/.test(notice.text.slice(office.end, next.start + 1));
    if (!isClose || !isOfficeLine(closed(notice.text.slice(office.start, office.end)))) break;
  }
  return from;
}

/** The lines below the letterhead (…文件, the issuer in spaced letters, the number), and the issuer it names. */
function withoutLetterhead(
  head: readonly string[],
  numberAt: number,
): { readonly lines: readonly string[]; readonly issuer: string | null } {
  const issuers: string[] = [];
  const lines = head.filter((line, index) => {
    if (index === numberAt) return false;
    // Of several issuers each has a line, and 文件 stands beside or below them.
    const letterhead = /^(.{0,40}?)文件$/.exec(line)?.[1];
    if (letterhead !== undefined) {
      if (letterhead.length > 1) issuers.push(letterhead);
      return false;
    }
    if (/^签发人|^急件|^特急|^加急/.test(line)) return false;
    if (index < numberAt && isOfficeLine(line)) {
      issuers.push(line);
      return false;
    }
    return true;
  });
  return { lines, issuer: issuers.length === 0 ? null : [...new Set(issuers)].join("、") };
}

/** The issuers that a title names side by side, parted by blanks: 某市总工会 某市科技局关于…. */
function jointIssuer(notice: NoticeText, { preamble }: ClauseTree): string | null {
  const textOf = ({ start, end }: Span): string => closed(notice.text.slice(start, end));
  const about = preamble.findIndex((line) => textOf(line).startsWith("关于"));
  const above = preamble.slice(Math.max(0, officesAbove(notice, preamble, about)), Math.max(0, about));
  if (above.length > 1) return above.map(textOf).join("、");
  for (const { start, end } of preamble) {
    const written = notice.text.slice(start, end).trim();
    const about = written.indexOf("关于");
    const offices = (about < 0 ? written : written.slice(0, about)).trim().split(/\s+/);
    if (offices.length > 1 && offices.every((office) => office.length > 3 && isOfficeLine(office)))
      return offices.join("、");
  }
  return null;
}

const MOST_TITLE_LINES = 4;

function titleIn(lines: readonly string[]): string | null {
  let title = "";
  for (const line of lines.slice(0, MOST_TITLE_LINES)) {
    if (title === "" && numberedAttachmentOf(line) !== null) continue;
    // An addressee or a sentence is no part of a title.
    if (/[：:]$|[。；]|^现将|^为/.test(line) || (title !== "" && /，/.test(line))) break;
    if (title === "" && isOfficeLine(line) && !TITLE_ENDS.test(line) && !/工作室/.test(line)) continue;
    title += line;
    if (TITLE_ENDS.test(line)) break;
  }
  return title === "" ? null : title;
}

/** 关于印发《X》的通知 sends X, which is the document that counts. */
const innerTitle = (title: string): string | null =>
  /印发(?:关于)?[《〈](.+?)[》〉]/.exec(title)?.[1]?.replace(/[〈〉《》]/g, "") ?? null;

const issuerInTitle = (title: string | null): string | null =>
  /^(.{2,30}?(?:工会|委员会|联合会|局|厅|部))关于/.exec(title ?? "")?.[1] ?? null;

function signatureIn(lines: readonly string[]): string | null {
  const at = lines.findIndex(isDateLine);
  const before = lines.slice(0, at < 0 ? lines.length : at).reverse();
  const office = before.find((line) => isOfficeLine(line) && UNION.test(line)) ?? before.find(isOfficeLine);
  return office ?? null;
}

/** Rules that nobody signs say who explains them. */
function interpreterIn(text: string): string | null {
  const name = /由([\u4e00-\u9fff]{4,30}?)负责解释/.exec(text.replace(/\s/g, ""))?.[1] ?? null;
  return name !== null && UNION.test(name) ? name : null;
}

function dayOf(line: string): string | null {
  const [day] = daysIn(line.replace(/\s/g, ""));
  return day === undefined || day.year === null ? null : isoDay(day.year, day.month, day.day);
}

function yearIn(text: string | null): number | null {
  const match = /(?<!\d)((?:19|20)\d{2})(?:年|—|-|度)/.exec(text ?? "");
  return match === null ? null : Number(match[1]);
}

function placeOf(text: string | null): string | null {
  if (text === null) return null;
  const about = text.replace(/^关于[^\d]*?(?=\d{4})/, "").replace(/\d{4}年度?/, "");
  return (
    /^(?:.*?关于)?(?:推荐|申报|评选|命名|开展|做好|组织|认定|选树)*([\u4e00-\u9fff]{2,8}?(?:自治区|自治州|省|市|州|盟|县|区|旗|大学|学院|集团))/.exec(
      about,
    )?.[1] ?? null
  );
}

/** What the title is about: the words up to 工作室 and the like, without place, year and the verbs of notices. */
function awardIn(title: string | null): string | null {
  const words = /([\u4e00-\u9fff（）()、\s]{0,40}工作室)/.exec(title ?? "")?.[1];
  if (words === undefined) return null;
  const bare = words
    .replace(/^.*?关于/, "")
    .replace(
      /^(?:做好|开展|组织|推荐|申报|评选|命名|认定|选树|创建|印发|加强|推进|进一步|年度|年|的|[第届批]|[一二三四五六七八九十]+)+/g,
      "",
    );
  const place = placeOf(bare);
  return place !== null && bare.startsWith(place) ? bare.slice(place.length) || bare : bare;
}

function contactIn(text: string): string | null {
  const lines = text
    .split("\n")
    .filter((line) => /联\s*系\s*人|联系电话|咨询电话|联系方式/.test(line) && /\d{7}|[：:]/.test(line));
  const named = lines.find((line) => /\d{3,4}[-—]?\d{4,8}|1\d{10}/.test(line));
  return named === undefined
    ? null
    : named
        .trim()
        .replace(/[（()）]/g, " ")
        .trim();
}
