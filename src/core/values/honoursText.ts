import { positionalDigits } from "./chineseNumerals";
import { compact } from "./normalise";
import { isTitle, meaningOf } from "./honourTitles";
import type { Honour } from "./types";

/** The honours that a text names, and whether words beside them were left aside. */
export interface HonoursInText {
  readonly honours: readonly Honour[];
  readonly extraText: boolean;
}

/**
 * Splitting a text of honours. The year may stand before the title (2018年四川省劳动模范), inside it
 * (四川省2018年度劳动模范), or after it (四川省劳动模范，2018 / （2018）); several years may share one title
 * (1995、2000年全国劳模), and several titles one year (2018年省劳模、市工匠).
 */

type Token =
  | { readonly is: "year"; readonly years: readonly number[]; readonly inBrackets: boolean }
  | { readonly is: "title"; readonly text: string }
  /** "weak": 、 and 和 keep the year before them in force; "comma" and "strong" do not. */
  | { readonly is: "separator"; readonly force: "weak" | "comma" | "strong" };

const ONE_YEAR =
  "(?<!\\d)(?:19|20)\\d{2}(?!\\d)(?:年度?(?:\\d{1,2}月(?:份|\\d{1,2}日)?)?|[./-]\\d{1,2}(?!\\d)(?:[./-]\\d{1,2}(?!\\d))?月?)?";
const YEARS = new RegExp(`${ONE_YEAR}(?:(?:[、,和及与/]|-|~|至)?${ONE_YEAR})*`, "y");
const BRACKETED_YEARS = new RegExp(
  `[(](?:于)?(${ONE_YEAR}(?:[、,和及与/]${ONE_YEAR})*)(?:获得?|评选?|授予?|颁发?)?[)]`,
  "y",
);
const JOINT = /(?:和|及|以及|暨|并)(?=全国|国家|(?:荣获|获|被)|[\u4e00-\u9fff]{0,3}[省市县区](?!民))/y;

/** All honours of a text; it must hold more than a yes or no word. */
export function honoursIn(text: string): HonoursInText {
  const tokens = merged(tokensOf(prepared(text)));
  const honours: Honour[] = [];
  let extraText = false;
  for (const segment of segmentsOf(tokens)) {
    if (!readSegment(segment, honours)) extraText = true;
  }
  if (honours.length === 0) {
    const title = cleanTitle(prepared(text).replace(new RegExp(ONE_YEAR, "g"), ""));
    if (title !== "") honours.push(honourOf(title, null));
  }
  return { honours, extraText };
}

function prepared(text: string): string {
  // List numbers (1. 2017年… 2. 2019年…; ①…②…) part the honours and belong to none of them.
  const parted = text
    .replace(/[\r\n]+/g, ";")
    .replace(/[①-⑳]/g, ";")
    .replace(/(^|[\s;；,，。、])[(（]?\d{1,2}(?:[)）]|[.．、](?!\d{1,2}(?!\d)))/g, "$1;");
  return compact(parted)
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/gu, (year) => positionalDigits(year) as string)
    .replace(/[[【〔［{]/g, "(")
    .replace(/[\]】〕］}]/g, ")")
    .replace(/[‐-―−─━]+/g, "-");
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let title = "";
  let depth = 0;
  const flush = (): void => {
    if (title !== "") tokens.push({ is: "title", text: title });
    title = "";
  };
  let index = 0;
  while (index < text.length) {
    const bracketed = matchAt(BRACKETED_YEARS, text, index);
    const years = bracketed === null ? matchAt(YEARS, text, index) : null;
    const joint = depth > 0 ? null : matchAt(JOINT, text, index);
    const character = text[index] as string;
    if (bracketed !== null || years !== null) {
      flush();
      tokens.push({
        is: "year",
        years: yearsOf((bracketed ?? years) as string),
        inBrackets: bracketed !== null,
      });
      index += ((bracketed ?? years) as string).length;
      continue;
    }
    if (joint !== null && isTitle(title)) {
      flush();
      tokens.push({ is: "separator", force: "weak" });
      index += joint.length;
      continue;
    }
    const force = depth > 0 ? null : separatorForce(character);
    if (force !== null) {
      flush();
      tokens.push({ is: "separator", force });
    } else if (character === "(" && hasOwnTitle(text, index)) {
      flush();
      tokens.push({ is: "separator", force: "comma" });
    } else {
      if (character === "(") depth++;
      if (character === ")" && depth > 0) depth--;
      title += character;
    }
    index++;
  }
  flush();
  return tokens;
}

/** True for a bracket with a year and a title of its own in it: 四川省劳模（2020年全国劳模）. */
function hasOwnTitle(text: string, open: number): boolean {
  const close = text.indexOf(")", open);
  const inside = text.slice(open + 1, close === -1 ? undefined : close);
  return /(?:19|20)\d{2}/.test(inside);
}

function separatorForce(character: string): "weak" | "comma" | "strong" | null {
  if (character === "、") return "weak";
  if (character === "," || character === ":") return "comma";
  return character === ";" || character === "。" || character === "|" ? "strong" : null;
}

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

/** The years of a list; of a span (2015-2017年度) the year it ends in. */
function yearsOf(text: string): number[] {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0]));
  return /(?:-|~|至)(?:19|20)\d{2}/.test(text) ? years.slice(-1) : years;
}

/** Joins a place before the year with the title after it: 四川省 + 2018年 + 劳动模范. */
function merged(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const year = tokens[index + 1];
    const title = tokens[index + 2];
    if (
      token.is === "title" &&
      year?.is === "year" &&
      !year.inBrackets &&
      title?.is === "title" &&
      cleanTitle(token.text) !== "" &&
      !isTitle(token.text)
    ) {
      result.push(year, { is: "title", text: cleanTitle(token.text) + cleanTitle(title.text) });
      index += 2;
    } else result.push(token);
  }
  return withSharedWords(result);
}

/** 省、市劳动模范 are two titles: the word for the level alone borrows the title that follows. */
function withSharedWords(tokens: readonly Token[]): Token[] {
  const result = [...tokens];
  for (let index = result.length - 3; index >= 0; index--) {
    const [token, separator, next] = result.slice(index, index + 3) as [Token, Token, Token];
    if (
      token.is !== "title" ||
      separator.is !== "separator" ||
      separator.force !== "weak" ||
      next.is !== "title"
    )
      continue;
    const level = /^(?:荣获|获得|获|曾获)?((?:全国|国家|省|市|县|区|厂|公司|集团)级?)$/u.exec(
      token.text,
    )?.[1];
    const shared = /^(?:(?:全国|国家|省|市|县|区|厂|公司|集团)级?)(.+)$/u.exec(next.text)?.[1];
    if (level !== undefined && shared !== undefined) result[index] = { is: "title", text: level + shared };
  }
  return result;
}

function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (token.is === "separator" && token.force === "strong") segments.push([]);
    else (segments[segments.length - 1] as Token[]).push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** Reads one segment into `honours`; false when words in it were left aside. */
function readSegment(segment: readonly Token[], honours: Honour[]): boolean {
  const yearFirst = segment.find((token) => token.is !== "separator")?.is === "year";
  let current: readonly number[] = [];
  let collecting = false;
  let last: { readonly at: number; readonly title: string } | null = null;
  let complete = true;
  for (const [index, token] of segment.entries()) {
    if (token.is === "separator") {
      if (token.force === "comma" && segment[index - 1]?.is === "title") current = [];
    } else if (token.is === "year") {
      const open = last !== null && honours[last.at]?.year === null;
      const titleFollows = segment.slice(index + 1).some((next) => next.is === "title");
      if (last !== null && open && (token.inBrackets || !yearFirst || !titleFollows)) {
        honours.splice(
          last.at,
          1,
          ...token.years.map((year) => honourOf((last as { title: string }).title, year)),
        );
        last = null;
        current = [];
      } else if (last !== null && token.inBrackets && segment[index - 1]?.is === "title") {
        // A year in brackets right after a title is the title's own; it overrules the one inherited.
        honours.splice(
          last.at,
          honours.length - last.at,
          ...token.years.map((year) => honourOf((last as { title: string }).title, year)),
        );
        last = null;
      } else {
        current = collecting ? [...current, ...token.years] : token.years;
        collecting = true;
        continue;
      }
    } else {
      const title = cleanTitle(token.text);
      if (title !== "" && (isTitle(title) || (current.length > 0 && collecting))) {
        last = { at: honours.length, title };
        if (current.length === 0) honours.push(honourOf(title, null));
        else honours.push(...current.map((year) => honourOf(title, year)));
      } else if (title !== "") complete = false;
    }
    if (token.is !== "separator") collecting = false;
  }
  if (collecting) complete = false; // a year without a title
  return complete;
}

function honourOf(title: string, year: number | null): Honour {
  const { kind, level } = meaningOf(title);
  return { year, level, kind, title };
}

const VERBS =
  /^(?:(?:是|于|曾经?|先后|连续|荣获|获得|获评|获|得|被|评选为|评选|评为|评|授予|授|当选|入选|荣膺|荣立|命名为|认定为|认定|表彰为|表彰|成为|为|系|了|过|的|年度?|[-:,."'“”‘’「」]))+/u;
const TAIL = /(?:的?(?:荣誉)?称号|等?荣誉|等|各?一?[1-9一二三]?次|获得者|[-:,."'“”‘’「」])+$/u;

/** The same few wordings fill a column; bounded, because a file may hold a new one in every cell. */
const CLEANED = new Map<string, string>();
const REMEMBERED = 1000;

/** The title without the verb before it, quotes and the word 称号 after it; round brackets around it are taken off. */
export function cleanTitle(text: string): string {
  const known = CLEANED.get(text);
  if (known !== undefined) return known;
  const title = cleaned(text);
  if (CLEANED.size < REMEMBERED) CLEANED.set(text, title);
  return title;
}

function cleaned(text: string): string {
  let title = text;
  for (;;) {
    let shorter = title.replace(VERBS, "").replace(TAIL, "");
    const inner = /^\(([^()]*)\)?$/.exec(shorter);
    if (inner !== null) shorter = inner[1] as string;
    else if (shorter.endsWith(")") && !shorter.includes("(")) shorter = shorter.slice(0, -1);
    else if (shorter.startsWith("(") && !shorter.includes(")")) shorter = shorter.slice(1);
    if (shorter === title) return title.replace(/["'“”‘’]/g, "");
    title = shorter;
  }
}
