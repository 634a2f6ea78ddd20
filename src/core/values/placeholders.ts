import { compact } from "./normalise";
import type { MissingReason } from "./types";

/** Words and signs that fill a cell without answering, each group with its own message. */

const WORDS = new Map<string, MissingReason>();

function add(reason: MissingReason, words: string): void {
  for (const word of words.split(" ")) WORDS.set(word, reason);
}

add(
  "placeholder",
  "无 没有 暂无 尚无 n/a na #n/a nil none null 空 空白 略 (略) (空) (无) 未填 未填写 填写 请填写 请选择 示例 样例 ? ?? ??? 。 是/否 是否 有/无 男/女 ○ □",
);
add(
  "pending",
  "待定 待补 待补充 待填 待填写 待填报 待核 待核实 待核定 待确认 待确定 待查 待统计 待报 待完善 待更新 待添加 空缺 暂缺 暂缺失 暂未填 暂未统计 暂未确定 暂未定 未定 尚未确定 后补 后续补充 稍后补 稍后补充 另报 补充中 统计中 tbd tba todo",
);
add(
  "unknown",
  "不详 不祥 不清楚 不清 不明 不知道 不知 未知 不了解 无法统计 无法确定 无法核实 难以统计 unknown",
);
// ′′ is what folding makes of the one sign ″.
add("ditto", '同上 同上行 同前 同左 同右 同下 同一 上同 〃 " \'\' ” “ ′′ "" 々 ditto idem');
add("seeAttachment", "附件 附后 附表 见附 另附 附页 attached");

const DASHES = /^[/\\|\-‐-―−─━一ー~～*]+$/u;
const FILLERS = /^(?:x{2,}|×{2,}|[*×]{2,}|[.…。·]{1,}|_+|[?]+|[○□〇]+)$/iu;
const ATTACHMENT =
  /^(?:(?:请?详?见|请?参[见考阅]|另附).{0,8}(?:附|材料|表|件|后|页|备注|简介)|附[件表])[0-9一二三四五六七八九十]{0,2}$/u;

/** Longer texts are answers, whatever they begin with. */
const LONGEST = 14;

/** True for more ideographs than any word here has: a name or a sentence, as most texts of a sheet are. */
function hasManyIdeographs(text: string): boolean {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count > LONGEST;
}

/**
 * Why the text counts as not filled in, or null when it is an answer. `无` and its like are "placeholder" here: the
 * readers for which they are an answer (counts, amounts, honours, yes/no) ask before they ask this.
 */
export function missingReasonOf(text: string): MissingReason | null {
  if (text.length > LONGEST * 3) return text.trim() === "" ? "blank" : null;
  if (hasManyIdeographs(text)) return null;
  const word = compact(text)
    .toLowerCase()
    .replace(/(?<=[^。.!])[。.!]+$/u, "");
  if (word === "") return "blank";
  if (word.length > LONGEST) return null;
  const known =
    WORDS.get(word) ??
    (word.startsWith("(") && word.endsWith(")") ? WORDS.get(word.slice(1, -1)) : undefined);
  if (known !== undefined) return known;
  const code = word.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return null;
  // 一 alone is the number one; with others of its like it is a drawn line.
  if (word !== "一" && DASHES.test(word)) return "dash";
  if (FILLERS.test(word)) return "placeholder";
  return ATTACHMENT.test(word) ? "seeAttachment" : null;
}

/** True for the words that say "none" in so many words: `无`, `没有`, `暂无` … (not the dashes). */
export function saysNone(compactText: string): boolean {
  return /^(?:暂|尚|均|都|目前|现)?(?:无|没有)[。.]?$|^\((?:无|没有)\)$|^(?:none|nil)$/i.test(compactText);
}
