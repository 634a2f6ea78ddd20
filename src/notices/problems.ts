import type { Localised } from "../core";
import type { NoticeText } from "./passages";
import { PROBLEM_TEXT, READING_TEXT } from "./text";

/** Why no draft can be made of a text. */
export interface NoticeProblem {
  readonly code: "empty" | "tooLong" | "notChinese" | "damaged" | "noClauses" | "noDemands";
  /** One sentence for the user. */
  readonly text: Localised;
}

/** The sentence for a problem. */
export const noticeProblem = (code: NoticeProblem["code"]): NoticeProblem => ({
  code,
  text: PROBLEM_TEXT[code],
});

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
export const unreadableText = (count: number): Localised =>
  READING_TEXT.both((texts) => texts.unreadable(count));

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
