import { compact, comparableText, displayTrim, withoutEnd } from "./normalise";
import { missingReasonOf, saysNone } from "./placeholders";
import { missing, present, shownOf, unreadable } from "./readings";
import { SURNAMES } from "./surnames";
import type { ReadableField, ReadInput, Reading, ReadingNote } from "./types";

/** Yes/no, choices and free text. */

const YES_WORDS = new Set(
  "是 有 √ ✓ ✔ ☑ ✅ 对 y yes true t 1 已 已有 已建 已建立 建立 建有 已制定 制度健全 制度完善 健全 已健全 完善 具备 已上墙 已挂牌 属于 符合 ok 是的 已完成 达到".split(
    " ",
  ),
);
const NO_WORDS = new Set(
  "否 无 没有 没 × ✗ ✘ ☒ ✕ ❌ x n no false f 0 未 未建 未建立 没建立 不是 非 不 暂无 尚无 未上墙 未挂牌 不属于 不符合 不具备".split(
    " ",
  ),
);
const TICK = "[√✓✔☑✅■▣●◉]";
const BOX = "[□☐○◯口]";
const IS_TICK = new RegExp(TICK, "u");
const TICKED = new RegExp(`^(?:${TICK})?([是有否无])(?:${TICK})?$`, "u");
const PAIR = new RegExp(
  `^(${TICK}|${BOX})?[是有](${TICK}|${BOX})?[/、,]?(${TICK}|${BOX})?[否无](${TICK}|${BOX})?$`,
  "u",
);

/** Reads yes or no. A pair of boxes counts by its tick; `是/否` left as printed is not an answer. */
export function readYesNo(input: ReadInput, field: ReadableField): Reading {
  const { value } = input;
  if (typeof value === "boolean") return present(input, value);
  if (typeof value === "number") {
    return value === 1 || value === 0 ? present(input, value === 1) : unreadable(input, "notYesNo");
  }
  if (typeof value !== "string") return unreadable(input, "notYesNo");
  if (value === "是") return present(input, true);
  if (value === "否") return present(input, false);
  const text = withoutEnd(compact(value).toLowerCase(), /[.。!]/u);
  const [yes, no] = field.choices ?? [];
  if (YES_WORDS.has(text) || (yes !== undefined && text === comparableText(yes))) return present(input, true);
  if (NO_WORDS.has(text) || (no !== undefined && text === comparableText(no))) return present(input, false);
  const reason = missingReasonOf(value);
  if (reason === "dash" && field.noneIsLegal === true) return present(input, false, ["dashAsNone"]);
  if (reason !== null) return missing(input, reason);
  const signs = text.replace(/[[(]([√✓✔])[\])]/gu, "$1").replace(/[[(][\])]/g, "□");
  return fromBoxes(input, signs) ?? fromFirstWord(input, text) ?? unreadable(input, "notYesNo");
}

/** `☑是 □否`, `是√ 否□`; a pair without a tick is a form left blank. */
function fromBoxes(input: ReadInput, text: string): Reading | null {
  const pair = PAIR.exec(text);
  if (pair === null) {
    const ticked = TICKED.exec(text);
    return ticked === null ? null : present(input, ticked[1] === "是" || ticked[1] === "有");
  }
  const ticks = pair.slice(1).map((box) => box !== undefined && IS_TICK.test(box));
  const [beforeYes, afterYes, beforeNo, afterNo] = ticks as [boolean, boolean, boolean, boolean];
  // A sign between the two words belongs to the word that its fellow sign stands to.
  const signsBefore =
    pair[1] !== undefined || (pair[3] !== undefined && pair[2] === undefined && pair[4] === undefined);
  const yes = beforeYes || (afterYes && !(signsBefore && pair[3] === undefined));
  const no = afterNo || beforeNo || (afterYes && signsBefore && pair[3] === undefined);
  if (yes === no) return yes ? null : missing(input, "placeholder");
  return present(input, yes);
}

/** `是（2018年上墙）`, `有，共5项`: the word first, a remark after it. */
function fromFirstWord(input: ReadInput, text: string): Reading | null {
  const match = /^(是|有|否|无|已建立|已上墙|√|×|未建立|没有)[(,;:。、]/u.exec(text);
  if (match === null) return null;
  const yes = YES_WORDS.has(match[1] as string);
  // 是（待完善）, 有，但未上墙: a yes that takes itself back in part.
  if (yes && HALF.test(text.slice(match[0].length)))
    return present(input, yes, ["extraText", "qualifier"], "~");
  return present(input, yes, ["extraText"]);
}

/** A remark by which a yes does not hold, or not wholly. */
const HALF =
  /部分|不(?:完[善整备]|健全|全|够|足|规范|齐)|未|没|尚|待|正在|拟|计划|筹|将|仅|缺|欠|但|基本|初步|[?]|不确定|约/u;

/** Reads one of the field's choices; other text is a value too, which the pack's own rule judges. */
export function readChoice(input: ReadInput, field: ReadableField): Reading {
  const text = textOf(input);
  const reason = missingReasonOf(text);
  if (reason !== null) return missing(input, reason);
  const choices = field.choices ?? [];
  if (choices.includes(text)) return present(input, text);
  const form = comparableText(text);
  const alike = choices.find((choice) => comparableText(choice) === form);
  if (alike !== undefined) return present(input, alike);
  for (const [word, choice] of Object.entries(field.choiceSynonyms ?? {})) {
    if (comparableText(word) === form) return present(input, choice, ["normalisedText"]);
  }
  return present(input, displayTrim(text));
}

/** Reads free text: trimmed, otherwise as typed; folding is for comparison only. */
export function readText(input: ReadInput, field: ReadableField): Reading {
  const text = textOf(input);
  // 无 under 职称 or 学历: none is held, which is an answer.
  if (field.noneIsLegal === true && saysNone(compact(text))) return present(input, displayTrim(text));
  if (text.length > 40)
    return text.trim() === "" ? missing(input, "blank") : present(input, displayTrim(text));
  const reason = missingReasonOf(text);
  return reason === null ? present(input, displayTrim(text)) : missing(input, reason);
}

/** Stored text as stored; a figure as it shows, and a logical value in Excel's word for it. */
function textOf(input: ReadInput): string {
  if (typeof input.value === "string") return input.value;
  return typeof input.value === "boolean" ? String(input.value).toUpperCase() : shownOf(input);
}

const SEVERAL_NAMES = /[、,，;；/]|和(?=\p{Script=Han}{2,3}$)/u;

/** Groups, units and offices, which are nobody's name (班组, 技术部, 许知远团队); 班超 and 高峰组 may be somebody's. */
const NO_PERSON =
  /^(?:劳模|工匠|工人|职工|员工|党员|全体|集体|大家|多人|本人|团队|班组|一?工会|[一二三四五六七八九十甲乙丙丁]班|[\p{Script=Han}]+(?:团队|班组|小组|车间|科室|工会|集体|公司|部门|中心|委员会|工作室|项目部|课题组|攻关组|支部|党委|医院|学校|学院|全体|职工|员工|工人|劳模|工匠|党员|等人))$|\p{Script=Han}{2}部$/u;

/**
 * Names that stand beside or below each other in one trimmed text (许知远 毛娴), each of two or three characters; null for
 * one name.
 */
function namesApart(text: string): string[] | null {
  const parts = text.split(/[\s\u3000]+/u);
  const areNames =
    parts.length > 1 &&
    parts.every(
      (part) => /^\p{Script=Han}{2,3}$/u.test(part) && `${SURNAMES}金阎`.includes(part[0] as string),
    );
  return areNames ? parts : null;
}

/** Two or three characters in brackets that may be a name; not what is usual there (中共党员, 汉族, 主任, 退休). */
const MAY_BE_NAME =
  /^(?!男|女|兼|代|已|原|现|退|离|在|回|汉|.族|..族|党|团|群|主|副|组|班|队|队长|正|高|中|博|硕|教|工|医|技|书|经|总|厂|院|校|科|处|部|所|负责|带头|领衔|博士|签)\p{Script=Han}{2,3}$/u;

/** Reads a person's name: padding inside is taken out, middle dots become ·, a remark in brackets is left aside. */
export function readPersonName(input: ReadInput): Reading {
  const { value } = input;
  if (typeof value !== "string") return unreadable(input, "notAName");
  const reason = missingReasonOf(value);
  if (reason !== null) return missing(input, reason);
  if (isPlainName(value))
    return NO_PERSON.test(value) ? unreadable(input, "notAName") : present(input, value);
  const typed = displayTrim(value);
  const several = namesApart(typed);
  if (several !== null) return present(input, several.join("、"), ["severalValues", "normalisedText"]);
  const notes: ReadingNote[] = [];
  const own = withoutWords(typed);
  if (own !== typed) notes.push(/等$/u.test(typed) ? "severalValues" : "extraText");
  const folded = compactName(own);
  const bracketed = /[(（[【]([^)）\]】]*)[)）\]】]?/gu;
  const outside = withoutEnd(folded.replace(bracketed, ""), /[.。,，、;；:：·]/u);
  const remarks = [...folded.matchAll(bracketed)].map((match) => match[1] as string);
  // 许(金宏): the rest of the name, or another's? Read as it stands, and asked about.
  const isHalf = /^\p{Script=Han}$/u.test(outside) && remarks.length === 1;
  const name = isHalf ? outside + (remarks[0] as string) : outside;
  if (name.length !== folded.length) notes.push("extraText");
  if (isHalf || remarks.some((remark) => MAY_BE_NAME.test(remark))) notes.push("nameGloss");
  if (!/^[\p{L}\p{M}· .'’、,，;；/-]+$/u.test(name) || !/\p{L}/u.test(name))
    return unreadable(input, "notAName");
  if (NO_PERSON.test(name)) return unreadable(input, "notAName");
  if (SEVERAL_NAMES.test(name)) notes.push("severalValues");
  if (name !== value) notes.push("normalisedText");
  return present(input, name, notes);
}

/** Words beside a name that are none of it: 负责人：张三, 张三同志, 张三 女, 张三等. */
const BESIDE_NAME =
  /^(?:(?:姓名|负责人|带头人|领衔人|领办人)[:：]?)(?=\p{Script=Han}{2,4}$)|(?<=\p{Script=Han}{2})(?:同志|先生|女士)$|(?<=^\p{Script=Han}{2,4})[\s\u3000,，]+[男女]$|(?<=\p{Script=Han}{2})等$/gu;
const MAY_HAVE_WORDS = /[士生志等男女]$|^(?:姓|负|带|领)/u;

/** The text without words beside the name; itself where there are none. */
function withoutWords(text: string): string {
  return MAY_HAVE_WORDS.test(text) ? text.replace(BESIDE_NAME, "") : text;
}

/** Two to four Chinese characters and no words beside the name. */
function isPlainName(text: string): boolean {
  if (text.length < 2 || text.length > 4) return false;
  if (MAY_HAVE_WORDS.test(text) && withoutWords(text) !== text) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/** Spaces go, except between Latin words; a dot of any kind between Chinese characters becomes ·. */
function compactName(text: string): string {
  const spaced = displayTrim(text)
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return spaced
    .replace(/(?<![a-z.]) | (?![a-z])/giu, "")
    .replace(/[•‧∙⋅・･●·]/gu, "·")
    .replace(/(?<=\p{Script=Han})[.。](?=\p{Script=Han})/gu, "·");
}
