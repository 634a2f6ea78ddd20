import type { Localised } from "../core";
import type { NoticeText } from "./text";

/** Why no draft can be made of a text. */
export interface NoticeProblem {
  readonly code: "empty" | "tooLong" | "notChinese" | "damaged" | "noClauses" | "noDemands";
  /** One sentence for the user. */
  readonly text: Localised;
}

const TEXTS: Readonly<Record<NoticeProblem["code"], Localised>> = {
  empty: {
    "zh-CN": "文件里没有文字：如果通知是扫描件或图片，请先转成文字，或把通知的文字粘贴进来。",
    en: "There is no text in the file: if the notice is a scan or a picture, turn it into text first, or paste the text.",
  },
  tooLong: {
    "zh-CN": "文字超过 40 万字，不像一份通知：请只保留通知和它的附件再试。",
    en: "The text is longer than 400,000 characters and is no notice: keep the notice and its attachments only.",
  },
  notChinese: {
    "zh-CN": "这不像一份中文通知：文字里几乎没有汉字，请确认文件。",
    en: "This does not look like a Chinese notice: there are hardly any Chinese characters in it; check the file.",
  },
  damaged: {
    "zh-CN": "文字里有很多无法识别的字符：文件可能已损坏，或编码不对，请重新保存为 .docx 或 UTF-8 文本再试。",
    en: "Much of the text cannot be read: the file may be damaged or in another encoding; save it again as .docx or UTF-8 text.",
  },
  noClauses: {
    "zh-CN": "没有找到编号的条款（第一条、一、（一）、1. 等）：请确认这是通知的全文，而不是其中一段。",
    en: "No numbered clause (第一条, 一、,（一）, 1.) was found: check that this is the whole notice, not a part of it.",
  },
  noDemands: {
    "zh-CN": "没有找到对推荐或申报的要求：这可能不是推荐申报的通知，请确认文件。",
    en: "No demand on recommending or applying was found: this may be another kind of document; check the file.",
  },
};

/** The sentence for a problem. */
export const noticeProblem = (code: NoticeProblem["code"]): NoticeProblem => ({ code, text: TEXTS[code] });

const FEWEST_IDEOGRAPHS = 40;
const LEAST_SHARE = 0.3;
const MOST_UNREADABLE = 0.02;
/** A notice with its attachments has some ten thousand characters. */
const LONGEST = 400_000;

/** Characters that stand where a file's bytes are no text: what could not be decoded, control and non-characters. */
const LOST = /[\ufffd\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g;

/** How many characters of a text could not be read. */
export const unreadableIn = ({ text }: NoticeText): number => text.match(LOST)?.length ?? 0;

/** What is said of a notice's file in which so many characters could not be read. */
export const unreadableText = (count: number): Localised => ({
  "zh-CN": `通知文件里有 ${count} 处字无法识别（显示为“�”或看不见），条款可能缺字。请对照通知原件逐条核对，或在 Word、WPS 中另存为新的 .docx 再读一次。`,
  en: `${count} characters of the notice's file could not be read (shown as � or not at all), so that clauses may lack words. Compare each clause with the notice itself, or save it as a new .docx in Word or WPS and read it again.`,
});

/** What is wrong with a text before its clauses are read; null where nothing is. */
export function problemOfText({ text }: NoticeText): NoticeProblem | null {
  if (text.length > LONGEST) return noticeProblem("tooLong");
  const plain = text.replace(/\s/g, "");
  if (plain === "") return noticeProblem("empty");
  const unreadable = (plain.match(/[\ufffd\u0000-\u0008\u000e-\u001f\ue000-\uf8ff]/g) ?? []).length;
  if (unreadable > plain.length * MOST_UNREADABLE) return noticeProblem("damaged");
  const ideographs = (plain.match(/[\u4e00-\u9fff]/g) ?? []).length;
  if (ideographs < FEWEST_IDEOGRAPHS || ideographs < plain.length * LEAST_SHARE) {
    return noticeProblem(plain.length < FEWEST_IDEOGRAPHS ? "noClauses" : "notChinese");
  }
  return null;
}
