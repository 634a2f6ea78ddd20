import { piecesOf, readPhrase } from "./honourPhrase";
import { ONE_YEAR, whensOf, withoutYears, type When } from "./honourTimes";
import { isTitle, namedHonour } from "./honourTitles";
import { cleanTitle } from "./honourWords";
import { nameIn } from "./personNames";

/**
 * Splitting a text of honours. The year may stand before the title (2018年四川省劳动模范), inside it
 * (四川省2018年度劳动模范), or after it (四川省劳动模范，2018 / （2018）); several years may share one title
 * (1995、2000年全国劳模), and several titles one year (2018年省劳模、市工匠).
 */

/** A year, a title with the words around it, or a sign that parts them. */
export type Token =
  | { readonly is: "year"; readonly years: readonly When[]; readonly inBrackets: boolean }
  /** `shared` marks titles that are written once for several levels: 省、市劳动模范. */
  | { readonly is: "title"; readonly text: string; readonly shared?: true }
  /** "weak": 、 and 和 keep the year before them in force; "comma" and "strong" do not. */
  | { readonly is: "separator"; readonly force: "weak" | "comma" | "strong" };

const YEARS = new RegExp(`${ONE_YEAR}(?:(?:[、,和及与/]|-|~|至)?${ONE_YEAR})*`, "y");
const BRACKETED_YEARS = new RegExp(
  `[(](?:于)?(${ONE_YEAR}(?:[、,和及与/]${ONE_YEAR})*)(?:获得?|评选?|授予?|颁发?)?[)]`,
  "y",
);
/** Words that join two honours, where both sides name one. */
const JOINT = /以及|和|及|暨|并且?|兼|与|[也又]是|\//y;

/** Takes the prepared text apart. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let title = "";
  let depth = 0;
  const flush = (): void => {
    for (const [index, piece] of title === "" ? [] : piecesOf(title).entries()) {
      if (index > 0) tokens.push({ is: "separator", force: "weak" });
      tokens.push({ is: "title", text: piece });
    }
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
        years: whensOf((bracketed ?? years) as string),
        inBrackets: bracketed !== null,
      });
      index += ((bracketed ?? years) as string).length;
      continue;
    }
    if (
      joint !== null &&
      joinsHonours(title === "" ? named(tokens) : title, text.slice(index + joint.length))
    ) {
      flush();
      tokens.push({ is: "separator", force: "weak" });
      index += joint.length;
      continue;
    }
    const force = depth > 0 ? null : separatorForce(character);
    if (force !== null) {
      flush();
      tokens.push({ is: "separator", force });
    } else if (character === "(" && hasYear(text, index)) {
      const close = closingOf(text, index);
      const inside = text.slice(index + 1, close);
      if (isTitle(inside)) {
        flush();
        tokens.push({ is: "separator", force: "comma" });
      } else {
        // 劳模（2018年省级）: the year is the title's, and so is what else stands there.
        title += `(${withoutYears(inside).replace(/^[,、;:]+|[,、;:]+$/g, "")})`;
        flush();
        tokens.push({ is: "year", years: whensOf(inside), inBrackets: true });
        index = close;
      }
    } else if (character === "(" && (hasOwnWord(text, index) || hasSecond(title, text, index))) {
      const close = closingOf(text, index);
      // The year before the bracket is that of a second title too, not of one that is not held.
      const own = hasOwnWord(text, index) ? "comma" : "weak";
      flush();
      tokens.push({ is: "separator", force: own });
      title = text.slice(index + 1, close);
      flush();
      index = close;
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

/** Where the bracket opened at `open` closes, or the end of the text. */
function closingOf(text: string, open: number): number {
  const close = text.indexOf(")", open);
  return close === -1 ? text.length : close;
}

/** True for a bracket with a year in it: 四川省劳模（2020年全国劳模）, 劳模（2018年省级）. */
function hasYear(text: string, open: number): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text.slice(open + 1, closingOf(text, open)));
}

/** True for a bracket that says of another honour that it is not held: 市劳模（正在申报省劳模）. */
function hasOwnWord(text: string, open: number): boolean {
  const inside = text.slice(open + 1, closingOf(text, open));
  return namedHonour(inside) !== null && readPhrase(inside).standing !== "held";
}

/** True for a bracket with an honour of a known sort beside a title of none: 技术能手（市劳模）. */
function hasSecond(title: string, text: string, open: number): boolean {
  if (title === "" || namedHonour(title) !== null || !isTitle(title)) return false;
  return namedHonour(text.slice(open + 1, closingOf(text, open))) !== null;
}

/** The title of the last two tokens, where a year in brackets stands between it and the joint. */
function named(tokens: readonly Token[]): string {
  const [title, year] = tokens.slice(-2);
  return title?.is === "title" && year?.is === "year" ? title.text : "";
}

/**
 * True where a joint parts two honours: the words before it end in one, and those after it, up to the next sign, name
 * another and not a thing that both words describe (劳模和工匠人才创新工作室). 劳动模范和先进工作者 is one title.
 */
function joinsHonours(left: string, rest: string): boolean {
  if (!isTitle(left)) return false;
  const right = /^[^,;:。、()|]*/u.exec(rest.replace(new RegExp(`^${ONE_YEAR}`), ""))?.[0] ?? "";
  if (!isTitle(right) || namedHonour(left) === null) return false;
  const phrase = readPhrase(right);
  if (phrase.kind === "other" && namedHonour(right) !== null) return false;
  return !(/(?:劳动模范|劳模)$/u.test(left) && /^先进(?:生产)?工作者/u.test(right));
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

/** Joins a place before the year with the title after it: 四川省 + 2018年 + 劳动模范, also with the year in brackets. */
export function merged(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const year = tokens[index + 1];
    const title = tokens[index + 2];
    if (
      token.is === "title" &&
      year?.is === "year" &&
      (!year.inBrackets || PLACE_ALONE.test(token.text)) &&
      title?.is === "title" &&
      cleanTitle(token.text) !== "" &&
      nameIn(token.text) === null &&
      !isTitle(token.text)
    ) {
      result.push(year, { is: "title", text: token.text + title.text });
      index += 2;
    } else if (
      token.is === "title" &&
      PLACE_ALONE.test(token.text) &&
      year?.is === "separator" &&
      year.force === "comma" &&
      title?.is === "title" &&
      isTitle(title.text)
    ) {
      result.push({ is: "title", text: token.text + title.text });
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
    const level = LEVEL_ALONE.exec(token.text)?.[1];
    const parts = LEVEL_FIRST.exec(next.text);
    if (level === undefined || parts === null) continue;
    const [, own, title] = parts as unknown as [string, string, string];
    result[index] = { is: "title", text: level + title, shared: true };
    result[index + 2] = { is: "title", text: own + title, shared: true };
  }
  return result;
}

const LEVEL = "(?:全国|国家|省|市|县|区|厂|公司|集团|[\\u4e00-\\u9fff]{2,5}[省市县区州])级?";
/** A word for a level, or a place, and nothing else. */
const LEVEL_ALONE = new RegExp(`^(?:荣获|获得|获|曾获|分获|分别获|分别获得)?(${LEVEL})$`, "u");
/** The same with the title behind it; 两级 only says that there are two. */
const LEVEL_FIRST = new RegExp(`^(${LEVEL})(?:\\([县市区]\\))?(?:[两二三四]级)?(?!级)(.+)$`, "u");
/** A place alone before a comma is that of the title behind it: 乐山市，劳动模范. */
const PLACE_ALONE = /^[\u4e00-\u9fff]{2,6}[省市县区州]$/u;

/** Words that give each of several years its own honour. */
const EACH = /分别|先后|依次|分获/u;

/**
 * As many years as titles, with 分别 (先后, 依次) among them: each year goes with the title at its place
 * (2018年、2020年分别获市劳模、省劳模), as it does where one title is written for several levels (省、市劳模（2012年、
 * 2016年）); one year there is that of all. Where the numbers differ the tokens stay as they are.
 */
export function distributed(segment: readonly Token[]): readonly Token[] {
  const shares = segment.filter((token) => token.is === "title" && token.shared === true).length;
  if (shares === 0 && !segment.some((token) => token.is === "title" && EACH.test(token.text))) return segment;
  const places = segment.flatMap((token, index) => (token.is === "year" ? [index] : []));
  const years = segment.flatMap((token) => (token.is === "year" ? token.years : []));
  const named = segment.flatMap((token, index) =>
    token.is === "title" && namedHonour(token.text) !== null ? [index] : [],
  );
  const [first, last] = [named[0] ?? -1, named[named.length - 1] ?? -1];
  const isApart = places.every((place) => place < first) || places.every((place) => place > last);
  const isOfAll = years.length === 1 && shares === named.length;
  if (!isApart || !(isOfAll || (years.length > 1 && years.length === named.length))) return segment;
  return segment.flatMap((token, index): readonly Token[] => {
    const at = named.indexOf(index);
    if (at >= 0) {
      const year = { is: "year", years: [years[isOfAll ? 0 : at] as When], inBrackets: false } as const;
      return [{ is: "separator", force: "comma" }, year, { is: "title", text: withoutEach(token) }];
    }
    return token.is === "title"
      ? [{ is: "title", text: withoutEach(token) }]
      : token.is === "year"
        ? []
        : [token];
  });
}

const withoutEach = (token: Token): string => (token.is === "title" ? token.text.replace(EACH, "") : "");

/** The parts between strong signs, which no year reaches over. */
export function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (token.is === "separator" && token.force === "strong") segments.push([]);
    else (segments[segments.length - 1] as Token[]).push(token);
  }
  return withYearsAlone(segments.filter((segment) => segment.length > 0));
}

/** A year that stands alone between strong signs belongs to the part beside it that has none: 市劳模；2018年. */
function withYearsAlone(segments: Token[][]): Token[][] {
  const hasYears = (segment: readonly Token[] | undefined): boolean =>
    segment === undefined || segment.some(({ is }) => is === "year");
  const isAlone = (segment: readonly Token[]): boolean => segment.every(({ is }) => is !== "title");
  const result: Token[][] = [];
  for (const [index, segment] of segments.entries()) {
    const before = result[result.length - 1];
    const next = segments[index + 1];
    if (!isAlone(segment)) result.push(segment);
    else if (before !== undefined && !hasYears(before))
      before.push({ is: "separator", force: "comma" }, ...segment);
    else if (next !== undefined && !hasYears(next)) next.unshift(...segment);
    else result.push(segment);
  }
  return result;
}
