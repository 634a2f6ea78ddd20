import type { Language } from "../language";
import type { RulePack } from "../pack";
import type { NoticeMatch } from "../recognise";
import { NOTICE_TEXT } from "../text";

/**
 * Which notice a sheet was checked by and why, in one or two sentences; where it may be the wrong one, what to do.
 *
 * @param pack the pack used; one without clauses holds the general checks alone
 */
export function noticeText(
  pack: Pick<RulePack, "document" | "clauses">,
  { fit, evidence }: NoticeMatch,
  language: Language,
): string {
  const words = NOTICE_TEXT.in(language);
  const title = pack.document.title[language];
  if (fit === "form") return words.form(title);
  if (fit === "otherYear") return words.otherYear(title, evidence);
  return pack.clauses.length === 0 ? words.noNotice(evidence) : words.otherNotice(title, evidence);
}
