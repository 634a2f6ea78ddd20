import { soundAlike } from "./sounds";

/**
 * How two names of one studio, unit or person may differ, when different people typed them. All texts given here are
 * in their form for comparison (`studioNameForm`, `unitNameForm`, `personNameForm`).
 */

/** What a studio's name says of its award and kind; the words change with every notice, the studio does not. */
const AWARD =
  "(?:劳动模范|先进工作者|五一劳动奖章|五一|劳模|大国工匠|工匠|高技能|技能|技术|人才|职工|员工|首席技师|技师|大师|示范性|示范|创新|创客|工作室|工作站|团队)";
const AWARD_WORDS = new RegExp(`${AWARD}(?:[和与及暨、,·(（]?${AWARD})*[)）]?$`, "u");

/** Nothing longer is a name; its keys together, or its end looked for from everywhere, would take its length squared. */
const LONGEST_NAME = 80;

/** A studio's name without the words of its award: `云溪供电丁涛劳模创新工作室` and `云溪供电丁涛工作室` share one stem. */
export function nameStem(name: string): string {
  return name.length > LONGEST_NAME ? name : name.replace(AWARD_WORDS, "");
}

/** True where every character of `part` stands in `whole`, in order, others in between allowed. */
export function standsIn(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}

/** Fewest characters of the shorter of two forms of one name: `公司` stands in half of all units' names. */
const FEWEST = 3;

/** Words that stand in the names of most units; what is left of a name tells it from others. */
const COMMON = /有限责任公司|股份有限公司|有限公司|集团公司|分公司|公司|集团|总厂|中心|学校|医院|单位/gu;

/**
 * Two ways of writing one unit's name: one holds the other's characters in order, and the shorter has more than
 * words that any unit may have (`国网云溪县供电公司` and `云溪县供电公司`, but not `公司`).
 */
export function areFormsOfOneUnit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long || short.length < FEWEST || short.replace(COMMON, "").length < 2) return false;
  return standsIn(short, long);
}

/** Characters that tell neighbours apart: `第一` and `第二`, `东区` and `西区` are no slips of the pen. */
const TELLING = /[\d一二三四五六七八九十百〇零甲乙丙丁戊己庚辛东南西北中上下左右前后新老大小a-z]/u;

/** True where the texts differ by one character that was mistyped, left out or added, and that is no number. */
export function differByOneSlip(one: string, other: string): boolean {
  if (one === other) return false;
  // A rare character is two units of a text, and the one that clerks mistype.
  const [a, b] = [[...one], [...other]];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const at = long.findIndex((character, index) => character !== short[index]);
  const isSwap = short.length === long.length;
  if (short.slice(isSwap ? at + 1 : at).join("") !== long.slice(at + 1).join("")) return false;
  const typed = long[at] as string;
  return !(TELLING.test(typed) && (!isSwap || TELLING.test(short[at] as string)));
}

/**
 * True where two people's names differ by one character that sounds like the other's: the slip of a clerk who was told
 * the name, or who picked from the list that pinyin offers (许知远, 许知元).
 */
export function soundLikeOnePerson(one: string, other: string): boolean {
  // A rare character is two units of a text: further apart than that, no single one differs.
  if (Math.abs(one.length - other.length) > 1 || !differByOneSlip(one, other)) return false;
  const [a, b] = [[...one], [...other]];
  if (a.length !== b.length) return false;
  const at = a.findIndex((character, index) => character !== b[index]);
  return soundAlike(a[at] as string, b[at] as string);
}

/** Keys under which texts that differ by one character meet: the text with each of its characters left out, and itself. */
export function slipKeys(text: string): readonly string[] {
  const keys = [text];
  if (text.length > LONGEST_NAME) return keys;
  let at = 0;
  for (const { length } of text) {
    keys.push(text.slice(0, at) + text.slice(at + length));
    at += length;
  }
  return [...new Set(keys)];
}

/** The people named in one cell: `罗振海、王五` are two. */
export function peopleIn(leader: string): readonly string[] {
  return leader.split(/[、,;/；，]+/u).filter((name) => name !== "");
}

const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})(\d{7,8})$/;

/** A landline without its area code; the number itself where it has none or is a mobile. */
export function localNumber(digits: string): string {
  return AREA_CODE.exec(digits)?.[1] ?? digits;
}
