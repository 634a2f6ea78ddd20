import { HONOUR_KINDS } from "../../core";
import type { HonourKind, Predicate } from "../../core";
import type { Span } from "../passages";

type Accepts = Extract<Predicate, { is: "honourAtLeast" }>["accepts"][number];
/** The levels that a notice may ask for. */
type AskedLevel = NonNullable<Accepts["level"]>;

/** Honours and the kinds they count as; the longest name first. */
const HONOURS: readonly (readonly [RegExp, readonly HonourKind[]])[] = [
  [/劳动模范|劳模/, ["modelWorker", "advancedWorker"]],
  [/先进工作者/, ["advancedWorker"]],
  [/工匠/, ["craftsman"]],
  [/五一劳动奖章/, ["labourMedal"]],
  [/政府特殊津贴|政府津贴/, ["governmentAllowance"]],
  [/科技进步奖/, ["scienceAward"]],
  [/学术技术带头人|学科带头人|学术带头人/, ["academicLeader"]],
];

/** Any honour at all (市级以上荣誉称号), where none is named. */
const ANY_HONOUR = /荣誉称号|荣誉/;

/** Titles of skill, which count as honours of another kind. */
const NAMED = /技术能手|技能大师|首席技师|岗位能手|建功标兵|(?:技术|技能|岗位)标兵|三八红旗手|教学名师/g;

const LEVELS: readonly (readonly [RegExp, AskedLevel])[] = [
  [/企业级|公司级|集团级|单位级|校级|院级/, "enterprise"],
  [/县|区级|旗级/, "county"],
  [/市|地级|州级|厅级|厅局级/, "municipal"],
  [/省|自治区|部级|省部级/, "provincial"],
  [/国家|全国/, "national"],
];

/** Who leads the studio, by any of the usual words. */
export const LEADER = /带头人|领衔|领军|领办|牵头|负责人|主持人|核心|领头/;
/** Other people than model workers and craftsmen who may lead. */
const OTHER_LEADERS = /(?:或者?|、|和|与)[^，、。或]{0,18}?(?:人才|骨干|人员|专家|能手)/;

/** Names of the award itself and of the spirit of model workers: they name no honour of a person. */
const NOT_HONOURS =
  /(?:[（(]?(?:职工|劳动模范|劳模|工匠|人才|高技能人才|大师)[）)]?(?:和|与|、|及)?)+(?:创新)?(?:工作)?室|(?:劳模|劳动|工匠|先进)(?:精神|效应|品牌|事迹|故事|姓名|名字)/g;

/** What a sentence demands of the leader's honours. */
export interface LeaderDemand {
  readonly accepts: readonly Accepts[];
  /** Others than holders of honours may lead too (或技术人才). */
  readonly others: boolean;
  /** Where the honours stand. */
  readonly where: readonly Span[];
  /** Where the leader is named, if in this sentence. */
  readonly role: readonly Span[];
}

/**
 * The honours that the leader is to hold by this sentence; null where it names none, or no leader.
 *
 * @param under the heading of the item that it is of, which may name the leader
 */
export function leaderDemand(sentence: string, under: string): LeaderDemand | null {
  // How honours are to be written is no demand on them.
  if (!(LEADER.test(sentence) || LEADER.test(under)) || /(?:注明|写明|填写)/.test(sentence)) return null;
  const text = sentence.replace(NOT_HONOURS, (hidden) => "＃".repeat(hidden.length));
  const accepts: Accepts[] = [];
  const where: Span[] = [];
  let inherited: AskedLevel | null = null;
  let last = 0;
  const hits = honoursIn(text);
  for (const hit of hits) {
    const item = text.slice(Math.max(last, text.slice(0, hit.start).search(/[^，,。；]*$/)), hit.start);
    const parts = item.split(/[、或]/);
    const own: AskedLevel | null =
      levelIn(parts.at(-1) as string) ??
      (hit.inBracket ? inherited : null) ??
      // 校级以上名师、劳动模范: the level stands before the first of the list, which may be no honour that is known.
      (hits[0] === hit && parts.length > 1 ? levelIn(parts.at(-2) as string) : null);
    // 市级以上劳模、工匠: what is named before the first holds for the list.
    const level: AskedLevel | null = own ?? inherited;
    inherited = level;
    for (const kind of hit.kinds) {
      if (accepts.some((known) => known.kind === kind)) continue;
      accepts.push(level === null ? { kind } : { kind, level });
    }
    where.push({ start: hit.start, end: hit.end });
    last = hit.end;
  }
  for (const match of text.matchAll(NAMED)) {
    // A title of skill has no kind of its own among the honours.
    if (!accepts.some(({ kind }) => kind === "other"))
      accepts.push(inherited === null ? { kind: "other" } : { kind: "other", level: inherited });
    where.push({ start: match.index, end: match.index + match[0].length });
  }
  if (accepts.length === 0) return null;
  const named = LEADER.exec(sentence);
  const role = named === null ? [] : [{ start: named.index, end: named.index + named[0].length }];
  return { accepts, others: OTHER_LEADERS.test(withoutHonourItems(text)), where, role };
}

/** Items that name an honour are no "others" (市级以上培育的工匠人才). */
const withoutHonourItems = (text: string): string =>
  text
    .replace(NAMED, "＃")
    .replace(
      /[^，、。或]*(?:劳动模范|劳模|先进工作者|工匠|五一劳动奖章|津贴|进步奖|带头人获得者)[^，、。或为]*/g,
      "＃",
    );

interface NamedHonour extends Span {
  readonly kinds: readonly HonourKind[];
  readonly inBracket: boolean;
}

function honoursIn(text: string): readonly NamedHonour[] {
  const found = namedHonours(text);
  const any = ANY_HONOUR.exec(text);
  if (found.length > 0 || any === null || !/获|具有|得/.test(text.slice(0, any.index))) return found;
  return [{ start: any.index, end: any.index + any[0].length, kinds: HONOUR_KINDS, inBracket: false }];
}

function namedHonours(text: string): readonly NamedHonour[] {
  return HONOURS.flatMap(([name, kinds]) =>
    [...text.matchAll(new RegExp(name.source, "g"))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kinds,
      inBracket: /[（(]$/.test(text.slice(0, match.index)),
    })),
  ).sort((one, other) => one.start - other.start);
}

/** The level that an item of a list names: the lowest where it names several (省、市级). */
function levelIn(item: string): AskedLevel | null {
  const written = /[^，、。]*(?:级|全国|以上)/.exec(item)?.[0];
  if (written === undefined) return null;
  return LEVELS.find(([words]) => words.test(written))?.[1] ?? null;
}

/** The condition of a demand on the leader's honours. */
export function honourPredicate({ accepts, others }: LeaderDemand, title: boolean): Predicate {
  const parts: Predicate[] = [{ is: "honourAtLeast", field: "leaderHonours", accepts }];
  if (others && title) parts.push({ is: "required", field: "leaderTitle" });
  return parts.length === 1 ? (parts[0] as Predicate) : { is: "any", of: parts };
}
