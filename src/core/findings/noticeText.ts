import type { Language } from "../language";
import type { RulePack } from "../pack";
import type { NoticeMatch } from "../recognise";

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
  const zh = language === "zh-CN";
  const title = pack.document.title[language];
  const isGeneral = pack.clauses.length === 0;
  if (fit === "form") {
    return zh
      ? `表头与《${title}》的表样相符，按这份通知核对。`
      : `The header is that of the form of “${title}”; checked by this notice.`;
  }
  if (fit === "otherYear") {
    return zh
      ? `表上写的是 ${evidence} 年，按《${title}》核对；请确认当年的通知要求是否相同，不同的请从当年的通知另做核对依据。`
      : `The sheet says ${evidence}; checked by “${title}”. Confirm that this year's notice asks the same, or make a pack from it.`;
  }
  const named = evidence === null ? null : zh ? `表上写的是“${evidence}”` : `The sheet names “${evidence}”`;
  if (!isGeneral) {
    return zh
      ? `${named ?? "这张表"}，与选定的《${title}》不是同一家的通知；请确认没有选错。`
      : `${named ?? "This sheet is of another notice"}, and the chosen “${title}” is another union's notice; please make sure it is the right one.`;
  }
  return zh
    ? `${named === null ? "" : `${named}，`}手边没有对应的通知，只做了通用核对，通知里的条件都没有核对；请从通知的文字做一份核对依据（设置中“核对依据”，或命令行 huijian notice）再核对。`
    : `${named === null ? "" : `${named}. `}No notice at hand belongs to it, so only general checks were made and no condition of a notice; make a pack from the notice's text (Settings, Rule packs; or huijian notice) and check again.`;
}
