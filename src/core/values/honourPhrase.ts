import { AFTER_HOPE, AWAITED, standingBy } from "./honourAfter";
import { cuesIn, standingAfter, type Cue } from "./honourCues";
import { honourLevelOf, isTitle, namedHonour, namedHonours } from "./honourTitles";
import { nameIn } from "./personNames";
import type { HonourKind } from "./honourKinds";
import type { HonourLevel, HonourStanding } from "./types";

/**
 * What one phrase says of an honour: what it is, and whether it is the leader's. A list of words alone cannot tell: 推荐
 * before 获 is how an honour was won, 推荐 before 为 how it is hoped for, and 徒弟获 is another's whatever follows. So
 * the words around the title are read in order, as adverbs, verbs and subjects, and the last that governs it decides.
 */
export interface Phrase {
  /** The title without the words around it; "" where the phrase names no honour. */
  readonly title: string;
  readonly kind: HonourKind;
  readonly level: HonourLevel | null;
  readonly standing: HonourStanding;
  readonly holder: string | null;
  /** True when the words around the title say something about it: they then hold for no other title beside it. */
  readonly governed: boolean;
  /** True when it is the words before the title that keep it from being held: they hold for those joined to it too. */
  readonly spreads: boolean;
  /** Without a title: what the phrase says of the honour before it (公示中, 未评上), or null. */
  readonly aboutLast: HonourStanding | null;
  /** Without a title: what it says of those that follow (徒弟王五, 拟推荐), or null. */
  readonly aboutNext: HonourStanding | null;
}

/** Why a text's honours are none that the leader holds, as far as its words tell. */
export type NotHeldBecause = "publicity" | "hope" | "other";

/** What a text of which no honour counts says of them: still in publicity, hoped for (推荐, 申报, 争取 …), or another's or not won. */
export function whyNotHeld(text: string): NotHeldBecause {
  if (/公示/u.test(text)) return "publicity";
  const cues = cuesIn(text);
  if (cues.some(({ is }) => is === "others" || is === "negation" || is === "objects")) return "other";
  return cues.some(({ is }) => is === "hope" || is === "process") || AFTER_HOPE.test(text) ? "hope" : "other";
}

const ABOUT_LAST: readonly (readonly [RegExp, HonourStanding])[] = [
  // 四川省劳动模范（集体）: whose it is, is for a person to say.
  [/^(?:先进|所在|荣获)?(?:集体|团队|班组|班子|小组|科室|部门)(?:奖项?|荣誉|所获|获得|成员)?$/u, "open"],
  [
    /^[^未没待拟]{0,4}(?:(?:已|月)获批|月份?(?:才|正式|又|被)?(?:获评|批准|授予|公布|命名|评上)|获批准|已批准|已授予|已公布|已命名|已评上|评选?成功|申报成功)/u,
    "held",
  ],
  [
    /公示(?:期满|结束|完成|无异议)|待[核查考证]|待确认|存疑|[?]|不确定|可能|证书(?:遗失|丢失)|记不清|年份不详|查无/u,
    "open",
  ],
  [
    /(?:未|没有?|不曾|没能|未能)(?:能?被?)(?:评上|评中|获批|批准|批|通过|获评|当选|入选|选上|成功|获得?|果|中|公布|授予|下文|命名|拿到|如愿)|^(?:未果|未成功)|落选|落榜|淘汰|被否|不予|失败|失之交臂|止步|无缘|擦肩|错失|惜败|^(?:无|没有|否)$|(?:撤销|取消|收回)(?:称号|荣誉|资格)?$/u,
    "notHeld",
  ],
  [
    new RegExp(
      `^(?:[现已正尚还仍处在于目前等正]*)(?:公示(?:[中期]|阶段)?|${AWAITED}|(?:申报|申请|评选|评审|审批|审核|推荐|参评|考察|初审|复审)(?:中|阶段|期间)?$|拟(?:推荐|申报|评|授|命名|表彰)?|推荐(?:人选|对象)|候选|提名|入围|正在|争取|(?:上报|申报|推荐)(?:待批|省|市|至|到))`,
      "u",
    ),
    "notHeld",
  ],
  [/人选|候补|后备|培养对象|候选|提名奖?$|入围/u, "notHeld"],
];
/** Subjects and headings: 徒弟王五, 团队成员；拟推荐：, 正在申报：. */
const OTHERS_ALONE =
  /^(?:其|我的?|本人的?|所带的?|领衔人的?|团队|班组|工作室|核心)*(?:徒弟|弟子|学员|学生|副手|搭档|助手|[祖外岳公婆]?[父母]亲?|妻子?|丈夫|爱人|配偶|儿子|女儿|哥哥|弟弟|姐姐|妹妹|家属|同事|成员|队员|组员|骨干|师傅|师父|导师)(?:[\u4e00-\u9fff]{2,3}(?:同志)?)?$/u;
const HEADING =
  /^(?:拟|正在|正|已|现|待)?(?:推荐|申报|申请|参评|公示|候选|提名|入围|争取|评选|审批|批)(?:中|为|的)?$/u;

/** A heading of what nobody has confirmed yet: 待核实：. */
const TO_CONFIRM = /^(?:待(?:核[实查对]?|查证?|考证|确认)|存疑|不确定)$/u;

/**
 * A phrase in the pieces that each name an honour of their own: a word that governs the second one, right behind the
 * first, begins a new piece (市劳模不是省劳模, 市劳模现拟推荐省劳模). What is said of another person goes on.
 */
export function piecesOf(text: string): readonly string[] {
  const plain = text.replace(/\([^()]*\)?/g, (bracket) => " ".repeat(bracket.length));
  const all = namedHonours(plain);
  const [first] = all;
  const last = all[all.length - 1];
  if (first === undefined || last === undefined || first === last) return [text];
  const cue = cuesIn(plain.slice(first.end, last.start)).find(({ is }) => BEGINS_ANEW.has(is));
  if (cue === undefined || cuesIn(plain.slice(0, first.start)).some(({ is }) => is === "others"))
    return [text];
  const at = first.end + cue.start;
  return [text.slice(0, at), ...piecesOf(text.slice(at))];
}

const BEGINS_ANEW: ReadonlySet<Cue> = new Set<Cue>([
  "negation",
  "reset",
  "hope",
  "process",
  "doubt",
  "positive",
]);

/** The same few phrases fill a column; a file made to harm may hold a new one in every cell. */
const REMEMBERED = 1000;
const PHRASES = new Map<string, Phrase>();

/** Reads a phrase without its years. Remembered per phrase. */
export function readPhrase(text: string): Phrase {
  const known = PHRASES.get(text);
  if (known !== undefined) return known;
  const phrase = phraseOf(text);
  if (PHRASES.size < REMEMBERED) PHRASES.set(text, phrase);
  return phrase;
}

/** A place or unit that confers the title in brackets behind it. */
const CONFERS = /^[\u4e00-\u9fff]{0,12}(?:[省市县区州盟旗厂局]|公司|集团|系统)$/u;

/** What became of the leader afterwards (获市劳模后担任工会主席) says nothing of the honour, unless it was taken back. */
const SEQUEL = /(?<=劳模|劳动模范|工作者|工匠)(?:称号|荣誉)?[之以]?后(?!备|补|选|续)(.*)$/u;

function withoutSequel(text: string): string {
  const sequel = SEQUEL.exec(text);
  if (sequel === null || isTitle(sequel[1] as string) || /撤|取消|收回|未|没|落/u.test(sequel[0]))
    return text;
  return text.slice(0, sequel.index);
}

const NO_TITLE = { title: "", kind: "other", level: null, holder: null } as const;

/** An honour taken back, which names it only as 称号 or 荣誉. */
const TAKEN_BACK = /^(?:后|又|已|现|被|该|其|称号|荣誉|资格|因[\u4e00-\u9fff]{1,6}?)*(?:撤销|取消|收回)/u;

function phraseOf(text: string): Phrase {
  const brackets = [...text.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1] as string);
  const outside = text.replace(/\([^()]*\)?|\)/g, "").replace(/["'“”‘’「」『』《》<>]/g, "");
  // 2014年（市劳模）, 乐山市（劳动模范）: the title stands in the brackets.
  const inBrackets =
    outside === ""
      ? brackets.some((inside) => isTitle(inside))
      : CONFERS.test(outside) && !isTitle(outside) && brackets.some((inside) => namedHonour(inside) !== null);
  const plain = withoutSequel(inBrackets ? outside + brackets.join("") : outside);
  if (!isTitle(plain) || TAKEN_BACK.test(plain)) return withoutTitle(plain, brackets);
  const honour = namedHonour(plain);
  const beside = inBrackets ? [] : brackets;
  return honour === null ? otherTitle(plain, beside) : knownTitle(plain, honour, beside);
}

function withoutTitle(plain: string, brackets: readonly string[]): Phrase {
  const words = plain === "" ? brackets.join("") : plain;
  const aboutLast =
    words.length > 16 ? null : (ABOUT_LAST.find(([pattern]) => pattern.test(words))?.[1] ?? null);
  const isHeading = OTHERS_ALONE.test(words) || HEADING.test(words);
  const aboutNext = isHeading ? "notHeld" : TO_CONFIRM.test(words) ? "open" : null;
  const level = honourLevelOf(plain);
  const said = { governed: false, spreads: false, aboutLast, aboutNext } as const;
  return { ...NO_TITLE, level, holder: nameIn(words), standing: "held", ...said };
}

/** An honour of none of the known sorts; the words before it still say whose it is. */
function otherTitle(plain: string, brackets: readonly string[]): Phrase {
  const { standing, from, any } = standingAfter(plain);
  const title = plain.slice(from);
  return {
    title: title === "" ? plain : title,
    kind: "other",
    level: honourLevelOf(plain) ?? levelIn(brackets),
    standing,
    holder: null,
    governed: any,
    spreads: standing !== "held",
    aboutLast: null,
    aboutNext: null,
  };
}

function knownTitle(
  plain: string,
  honour: { readonly kind: HonourKind; readonly start: number; readonly end: number },
  brackets: readonly string[],
): Phrase {
  const before = plain.slice(0, honour.start);
  const after = plain.slice(honour.end);
  const governed = standingAfter(before);
  const said = standingBy(after);
  const name = said === null ? nameIn(after) : null;
  const remarks = brackets.filter((inside) => namedHonour(inside) === null);
  const bracketed = remarks.map((inside) => ABOUT_LAST.find(([pattern]) => pattern.test(inside))?.[1]);
  const fromBrackets = bracketed.find((standing) => standing !== undefined);
  const isThing = said === "thing";
  const own = said === null || isThing ? governed.standing : lowerStanding(governed.standing, said);
  // 劳动模范（先进工作者） is the title's own second name.
  const second = brackets.filter((inside) => isTitle(inside)).map((inside) => `(${inside})`);
  const title = titleFrom(plain, governed.from, honour.end, name, said) + second.join("");
  const place = plain.slice(governed.from, honour.end);
  return {
    title,
    kind: isThing ? "other" : honour.kind,
    level: honourLevelOf(isThing ? title : place) ?? levelIn(brackets) ?? honourLevelOf(before),
    standing: fromBrackets === "held" ? saidWon(before, own) : lowerStanding(own, fromBrackets ?? "held"),
    holder: name ?? holderBefore(before),
    governed: governed.any || (said !== null && said !== "held") || fromBrackets !== undefined,
    spreads: governed.standing !== "held",
    aboutLast: null,
    aboutNext: null,
  };
}

/**
 * The standing of an honour of which brackets say that it was won: 拟推荐市劳模（已获批）. They do not say by whom (徒弟获
 * 市劳模（已获批）), and what stands before may say the contrary (未获市劳模（已获批）).
 */
function saidWon(before: string, own: HonourStanding): HonourStanding {
  const cues = cuesIn(before);
  if (cues.some(({ is }) => is === "others")) return own;
  return own === "notHeld" && cues.some(({ is }) => is === "negation") ? "open" : "held";
}

/** The title is what stands between the words that govern it and those that follow it. */
function titleFrom(
  plain: string,
  from: number,
  end: number,
  name: string | null,
  said: HonourStanding | "thing" | null,
): string {
  if (said === "notHeld" || said === "open") return plain.slice(from);
  return plain.slice(from, name === null ? plain.length : end);
}

/** The more doubtful of two. */
export function lowerStanding(first: HonourStanding, second: HonourStanding): HonourStanding {
  if (first === "notHeld" || second === "notHeld") return "notHeld";
  return first === "open" || second === "open" ? "open" : "held";
}

function levelIn(brackets: readonly string[]): HonourLevel | null {
  for (const inside of brackets) {
    const level = honourLevelOf(inside);
    if (level !== null) return level;
  }
  return null;
}

/** 王五获市劳模: a name right before the verb, at the very beginning. */
function holderBefore(before: string): string | null {
  const first = cuesIn(before)[0];
  return first?.is === "positive" ? nameIn(before.slice(0, first.start)) : null;
}
