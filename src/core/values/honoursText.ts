import { lowerStanding, readPhrase, type Phrase } from "./honourPhrase";
import { prepared } from "./honourLine";
import { distributed, merged, segmentsOf, tokensOf, type Token } from "./honourTokens";
import { monthConferred, withoutYears, type When } from "./honourTimes";
import { cleanTitle } from "./honourWords";
import type { Honour, HonourStanding } from "./types";

/** The honours that a text names, and whether words beside them were left aside. */
export interface HonoursInText {
  readonly honours: readonly Honour[];
  readonly extraText: boolean;
}

/** All honours of a text; it must hold more than a yes or no word. */
export function honoursIn(text: string): HonoursInText {
  const ready = prepared(text);
  const tokens = merged(tokensOf(ready));
  const honours = new HonourList();
  let extraText = false;
  for (const segment of segmentsOf(tokens)) {
    if (!readSegment(distributed(segment), honours)) extraText = true;
  }
  if (honours.list.length === 0) {
    const title = cleanTitle(withoutYears(ready));
    const phrase = readPhrase(title);
    // A list number alone (①, 1.) is no title.
    if (/[\p{L}\p{N}]/u.test(title)) honours.add(phrase, title, []);
    const said = phrase.aboutLast ?? phrase.aboutNext;
    if (said !== null) honours.restate(said);
  }
  return { honours: honours.list, extraText };
}

/** The honours found so far. */
class HonourList {
  readonly list: Honour[] = [];

  add(phrase: Phrase, title: string, years: readonly When[]): void {
    const { kind, level, standing, holder } = phrase;
    for (const when of years.length === 0 ? [{ year: null }] : years)
      this.list.push({ ...when, level, kind, title, standing, holder });
  }

  /** Gives the honours from `at` on, all of one title, these years. */
  dated(at: number, count: number, years: readonly When[]): void {
    const { level, kind, title, standing, holder } = this.list[at] as Honour;
    this.list.splice(at, count, ...years.map((when) => ({ ...when, level, kind, title, standing, holder })));
  }

  /** The month at which the last title was conferred, where its year has none yet. */
  conferredIn(month: number | null): void {
    const at = this.list.length - 1;
    const last = this.list[at];
    if (last === undefined || month === null || last.year === null || last.month !== undefined) return;
    this.list[at] = { ...last, month };
  }

  /** What a remark says of the last title, in all its years. */
  restate(standing: HonourStanding): void {
    const title = this.list[this.list.length - 1]?.title;
    for (let index = this.list.length - 1; index >= 0 && this.list[index]?.title === title; index--) {
      const honour = this.list[index] as Honour;
      // 推荐为市劳模，8月获批: two words that gainsay each other are for a person to settle.
      const said = standing === "held" && honour.standing === "notHeld" ? "open" : null;
      this.list[index] = { ...honour, standing: said ?? lowerStanding(honour.standing, standing) };
    }
  }
}

/** What the words before say of the titles that follow, until something else governs them. */
interface Mood {
  readonly standing: HonourStanding;
  /** True when it reaches over a comma: a subject or heading of its own. */
  readonly reaches: boolean;
  readonly holder: string | null;
  /** True for words on their own (推荐、), which say what follows and are no honour. */
  readonly isHeading?: boolean;
}

/** Reads one segment into `honours`; false when words in it were left aside. */
const readSegment = (segment: readonly Token[], honours: HonourList): boolean =>
  new SegmentReader(segment, honours).read();

type TokenOf<Kind extends Token["is"]> = Extract<Token, { readonly is: Kind }>;

/** What is known while a segment is read from left to right. */
class SegmentReader {
  private readonly yearFirst: boolean;
  /** The years that the titles to come stand under. */
  private current: readonly When[] = [];
  /** True right behind a year: another one joins it. */
  private collecting = false;
  /** Where the last title stands in the list, while it may still get a year. */
  private last: number | null = null;
  private complete = true;
  private mood: Mood | null = null;
  /** True behind a title that ends in the verb of the next one: a year there is the next one's. */
  private nextBegins = false;

  constructor(
    private readonly segment: readonly Token[],
    private readonly honours: HonourList,
  ) {
    this.yearFirst = segment.find((token) => token.is !== "separator")?.is === "year";
  }

  read(): boolean {
    for (const [index, token] of this.segment.entries()) {
      if (token.is === "separator") this.readSeparator(token, index);
      else if (token.is === "year") this.readYear(token, index);
      else this.collecting = this.readWords(token) && this.collecting;
    }
    // A year without a title.
    return this.complete && !this.collecting;
  }

  private readSeparator(sign: TokenOf<"separator">, index: number): void {
    const { segment } = this;
    if (sign.force === "comma" && segment[index - 1]?.is === "title") {
      if (!goesOn(segment, index)) this.current = [];
      if (this.mood?.reaches === false) this.mood = null;
    }
    // 2018年推荐、2019年评为: the heading was a step of its own, and the year behind it begins another.
    if (this.mood?.isHeading === true && isStep(segment, index) && winsAnew(segment, index)) this.mood = null;
  }

  private readYear(year: TokenOf<"year">, index: number): void {
    const isTitles = this.isTitlesYear(year, index);
    if (!isTitles) this.current = this.collecting ? [...this.current, ...year.years] : year.years;
    this.collecting = !isTitles;
  }

  /** Gives the year to the titles before it, where it is theirs; false where it is of what follows. */
  private isTitlesYear(year: TokenOf<"year">, index: number): boolean {
    const { segment, honours, last } = this;
    if (last === null) return false;
    const open = honours.list[last]?.year === null && !this.nextBegins && !opensNext(segment, index);
    if (open && (year.inBrackets || !this.yearFirst || !this.titleFollows(index))) {
      honours.dated(last, 1, year.years);
      this.current = [];
    } else if (year.inBrackets && segment[index - 1]?.is === "title") {
      // A year in brackets right after a title is the title's own; it overrules the one inherited.
      honours.dated(last, honours.list.length - last, year.years);
    } else return false;
    this.last = null;
    return true;
  }

  private titleFollows(index: number): boolean {
    return this.segment
      .slice(index + 1)
      .some((next) => next.is === "title" && readPhrase(next.text).title !== "");
  }

  /** Reads words that are no year; true where a year before them still waits for its title. */
  private readWords({ text }: TokenOf<"title">): boolean {
    const own = withoutNextVerb(text);
    const phrase = readPhrase(own);
    const title = cleanTitle(phrase.title === "" ? own : phrase.title);
    if (phrase.title !== "" && title !== "") {
      this.addTitle(phrase, title, own !== text);
      this.honours.conferredIn(monthConferred(own));
    } else if (phrase.aboutLast !== null && this.honours.list.length > 0) {
      this.honours.restate(phrase.aboutLast);
      this.honours.conferredIn(monthConferred(text));
    } else if (phrase.aboutNext !== null)
      this.mood = { standing: phrase.aboutNext, reaches: true, holder: null, isHeading: true };
    else if (phrase.holder !== null) this.mood = { standing: "held", reaches: true, holder: phrase.holder };
    else if (CONFERRER.test(text)) return true;
    else if (CAREER.test(text)) this.current = [];
    else if (this.current.length > 0 && this.collecting && title !== "") this.put(phrase, title);
    else if (title !== "") this.complete = false;
    return false;
  }

  private addTitle(phrase: Phrase, title: string, nextBegins: boolean): void {
    const { mood } = this;
    const under = underMood(phrase, mood);
    this.put(under, title);
    // 未获劳模但获2018年市工匠: the next title has a verb of its own.
    this.nextBegins = nextBegins;
    this.mood = !nextBegins || reachesOver(mood) ? moodAfter(under, mood) : null;
  }

  private put(phrase: Phrase, title: string): void {
    this.last = this.honours.list.length;
    this.honours.add(phrase, title, this.current);
  }
}

/** A clause without a year of its own that goes on with the verb: …大赛第一名，授予“乐山工匠”称号. */
const GOES_ON =
  /^(?:并|又|还|也|同时|同年|当年|本人|个人)*(?:被|荣?获|授予|评为|当选|入选|荣膺)|^(?:同年|当年|同时)/u;

const goesOn = (segment: readonly Token[], comma: number): boolean => {
  const [next, after] = segment.slice(comma + 1, comma + 3);
  return next?.is === "title" && GOES_ON.test(next.text) && after?.is !== "year";
};

/** Whether what stands before the sign is a step with a year of its own (2013年申报，), or one of a list (推荐、). */
function isStep(segment: readonly Token[], separator: number): boolean {
  const sign = segment[separator];
  const isDated = segment[separator - 2]?.is === "year";
  return sign?.is === "separator" && (sign.force === "weak" || (sign.force === "comma" && isDated));
}

/** A year and, behind it, the verb of having won. */
function winsAnew(segment: readonly Token[], separator: number): boolean {
  const [year, title] = segment.slice(separator + 1, separator + 3);
  if (year?.is !== "year" || title?.is !== "title") return false;
  const { governed, standing } = readPhrase(title.text);
  return governed && standing === "held";
}

const NEXT_VERB =
  /(?:[但而却又并且后再还]{1,2}(?:于|在|曾)?|(?=荣获|获|被|当选|入选))(?:荣获|获得|获评|获|被评为|被授予|当选为?|入选)?$/u;

/** A title without the words that begin the next one, whose year follows: 省劳模又于 | 2021年. */
function withoutNextVerb(text: string): string {
  const own = text.replace(NEXT_VERB, "");
  return own !== text && own !== "" && readPhrase(own).title !== "" ? own : text;
}

/** Who confers, on its own before a comma (中共四川省委、四川省人民政府授予…): no honour, and its year is the title's. */
const CONFERRER = /(?:委|委员会|政府|工会|中央|国务院|[局厅部办会院])$|公司$|集团$/u;

/** What else a year may tell of a person (1970年生，1995年参加工作): no honour. */
const CAREER = /[生任]$|出生|工作$|入[党职伍团]|毕业|退休|病故|去世|调[入任]|参军|加入|至今/u;

/** True for a year after a sign with its title right behind it: 未获省劳模，2018年获市劳模. */
function opensNext(segment: readonly Token[], index: number): boolean {
  const before = segment[index - 1];
  const next = segment[index + 1];
  const afterSign =
    before?.is === "separator" ||
    (before?.is === "title" &&
      segment[index - 2]?.is === "separator" &&
      readPhrase(before.text).title === "");
  return afterSign && next?.is === "title" && readPhrase(next.text).title !== "";
}

/** A title that nothing governs is what the words before the last one said: 未获省劳模、市工匠. */
function underMood(phrase: Phrase, mood: Mood | null): Phrase {
  if (mood === null) return phrase;
  const standing =
    phrase.governed && !mood.reaches ? phrase.standing : lowerStanding(phrase.standing, mood.standing);
  return { ...phrase, standing, holder: phrase.holder ?? mood.holder };
}

const reachesOver = (mood: Mood | null): boolean => mood?.reaches === true;

function moodAfter(phrase: Phrase, mood: Mood | null): Mood | null {
  if (mood?.reaches === true) return mood;
  if (phrase.spreads) return { standing: phrase.standing, reaches: false, holder: null };
  return phrase.governed ? null : mood;
}
