import { askStability, confirmationBlocks, draftReasonText, outputState, STABILITY_QUESTIONS } from "../core";
import type { Acceptability, Language, OutputState, Ranking } from "../core";
import type { CheckCall } from "./arguments";
import { callError } from "./callError";
import type { Checked } from "./checkWorkbook";
import { textsIn } from "./text";

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
  throw callError((texts, language) => texts.ranking.notConfirmed(reasons.map((text) => text[language])));
}

/** What a file is, and how much of the sheet it holds where that is not all or not final. */
export function withDraft(
  what: string,
  draft: string,
  { draft: isDraft, differsFromSheet }: OutputState,
  language: Language,
): string {
  const { outputs, phrases } = textsIn(language);
  const differs = differsFromSheet ? [outputs.differsFromSheet] : [];
  return phrases.remarks([what, ...(isDraft ? [draft] : []), ...differs]);
}

/** The answers to the three questions of stability, for the record. */
export function stabilityOf(ranking: Ranking): readonly Acceptability[] {
  if (ranking.acceptability === null) return [];
  return STABILITY_QUESTIONS.flatMap((question) => {
    const drawn = question === "any" ? ranking.acceptability : askStability(ranking, question);
    return drawn === null ? [] : [drawn];
  });
}
