import { askStability, confirmationBlocks, draftReasonText, outputState, STABILITY_QUESTIONS } from "../core";
import type { Acceptability, Language, OutputState, Ranking } from "../core";
import type { CheckCall } from "./arguments";
import { callError } from "./callError";
import type { Checked } from "./checkWorkbook";

/** The union has decided the order: by 序号, or by giving one with the call. */
const isDecided = (ranking: Ranking, call: CheckCall): boolean =>
  ranking.basis === "sheet" || call.order !== null;

/** What a list made by this call would be. */
export const stateOf = ({ review, ranking }: Checked, call: CheckCall): OutputState =>
  outputState(review, ranking, isDecided(ranking, call));

/** A notice of an order that nobody has decided is not written, not even as a draft. */
export function refuseUnconfirmed(ranking: Ranking, call: CheckCall): void {
  const decided = isDecided(ranking, call);
  const blocks = confirmationBlocks(ranking);
  if (decided && blocks.length === 0) return;
  const reasons = [...(decided ? [] : [{ code: "notConfirmed" as const }]), ...blocks].map(draftReasonText);
  throw callError(
    `公示名单要在顺序确认之后才能生成：${reasons.map((text) => text["zh-CN"]).join("；")}。请在表中填好序号，或用 --order 指定顺序（采用建议排序写 --order proposed）；存疑的数字先核实或更正。没有写出任何文件。`,
    `The notice for publicity can only be made once the order is confirmed: ${reasons.map((text) => text.en).join("; ")}. Fill in 序号 or give --order (--order proposed takes the proposal over); verify or correct figures in doubt. No file was written.`,
  );
}

/** What a file is, and how much of the sheet it holds where that is not all or not final. */
export function withDraft(
  what: string,
  draft: string,
  { draft: isDraft, differsFromSheet }: OutputState,
  language: Language,
): string {
  const differs =
    language === "zh-CN"
      ? "顺序与原表序号不同，请把顺序写回原表"
      : "its order differs from the sheet's 序号; write it back there";
  const parts = [what, ...(isDraft ? [draft] : []), ...(differsFromSheet ? [differs] : [])];
  return parts.join(language === "zh-CN" ? "；" : "; ");
}

/** The answers to the three questions of stability, for the record. */
export function stabilityOf(ranking: Ranking): readonly Acceptability[] {
  if (ranking.acceptability === null) return [];
  return STABILITY_QUESTIONS.flatMap((question) => {
    const drawn = question === "any" ? ranking.acceptability : askStability(ranking, question);
    return drawn === null ? [] : [drawn];
  });
}
