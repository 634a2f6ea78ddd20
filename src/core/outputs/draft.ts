import type { Localised } from "../language";
import type { Ranking } from "../ranking";
import { isOfNoNotice } from "../pack";
import type { Review } from "../review";
import { DRAFT_TEXT, type DraftTexts } from "../text";

/** What keeps a list from being the final one. */
export type DraftReason =
  /** Entries of the sheet that the list does not have. */
  | { readonly code: "leftOut"; readonly count: number }
  /** All findings of severity error, as the check counts them; of these, those that the list itself settles. */
  | { readonly code: "errors"; readonly count: number; readonly settled: number }
  /** Nothing on the sheet can be listed. */
  | { readonly code: "noEntries" }
  /** Figures under an open warning. */
  | { readonly code: "doubtful"; readonly count: number }
  /** Ties that nobody has decided. */
  | { readonly code: "ties"; readonly count: number }
  /** Nobody has decided the order yet. */
  | { readonly code: "notConfirmed" }
  /** The rule pack was drafted from a notice and nobody has confirmed it. */
  | { readonly code: "draftPack" }
  /** No notice is at hand: only the general checks were made. */
  | { readonly code: "noNotice" };

/** What an output made now would be. */
export interface OutputState {
  readonly included: number;
  readonly leftOut: number;
  /** Empty for a final list. */
  readonly reasons: readonly DraftReason[];
  readonly draft: boolean;
  /** The list's order is not that of the sheet's 序号. */
  readonly differsFromSheet: boolean;
}

/** What must be settled before an order can be confirmed at all: an empty list, doubtful figures and ties. */
export function confirmationBlocks(ranking: Ranking): readonly DraftReason[] {
  const doubtful = ranking.doubtfulFigures;
  const ties = ranking.openTies.length;
  const reasons: DraftReason[] = ranking.count === 0 ? [{ code: "noEntries" }] : [];
  if (doubtful > 0) reasons.push({ code: "doubtful", count: doubtful });
  if (ties > 0) reasons.push({ code: "ties", count: ties });
  return reasons;
}

/**
 * Whether a list made of this ranking is a draft, and why (spec/rules.md, "Ranking": nothing is built from fewer
 * entries than the sheet has, or before errors, ties and order are settled, without saying so).
 * @param confirmed a person has decided the order: confirmed it, gave it, or numbered 序号
 */
export function outputState(review: Review, ranking: Ranking, confirmed: boolean): OutputState {
  const leftOut = ranking.leftOut.filter(({ reason }) => reason !== "sampleRow").length;
  const errors = review.findings.filter(({ severity }) => severity === "error").length;
  const open = openErrors(review, ranking);
  const reasons: DraftReason[] = [
    ...(leftOut > 0 ? [{ code: "leftOut" as const, count: leftOut }] : []),
    ...(open > 0 ? [{ code: "errors" as const, count: errors, settled: errors - open }] : []),
    ...confirmationBlocks(ranking),
    ...(confirmed ? [] : [{ code: "notConfirmed" as const }]),
    ...(review.pack.draft === true ? [{ code: "draftPack" as const }] : []),
    ...(isOfNoNotice(review.pack) ? [{ code: "noNotice" as const }] : []),
  ];
  return {
    included: ranking.count,
    leftOut,
    reasons,
    draft: reasons.length > 0,
    differsFromSheet:
      ranking.hasSheetOrder &&
      ranking.entries.some(
        ({ sheetRank }, index, all) =>
          index > 0 && (sheetRank ?? 0) < ((all[index - 1] as (typeof all)[number]).sheetRank ?? 0),
      ),
  };
}

/**
 * Errors that the list does not settle: it numbers 序号 itself, and an entry that was included has its reason.
 * Findings of rows that are left out count as such.
 */
function openErrors(review: Review, ranking: Ranking): number {
  const sequence = new Set(review.pack.fields.filter(({ kind }) => kind === "sequence").map(({ id }) => id));
  const included = new Set(ranking.entries.filter((entry) => entry.included !== null).map(({ row }) => row));
  return review.findings.filter(
    ({ severity, field, row }) =>
      severity === "error" &&
      !(field !== null && sequence.has(field)) &&
      !(row !== null && included.has(row)),
  ).length;
}

function reasonIn(reason: DraftReason, { reasons }: DraftTexts): string {
  switch (reason.code) {
    case "errors":
      return reasons.errors(reason.count, reason.settled);
    case "leftOut":
    case "doubtful":
    case "ties":
      return reasons[reason.code](reason.count);
    case "noEntries":
    case "notConfirmed":
    case "draftPack":
    case "noNotice":
      return reasons[reason.code];
  }
}

/** One reason in a few words. */
export const draftReasonText = (reason: DraftReason): Localised =>
  DRAFT_TEXT.both((texts) => reasonIn(reason, texts));

/** The line on the face of a draft: how much of the sheet it holds, and what is not settled. "" for a final list. */
export function draftLine(state: OutputState): Localised {
  if (!state.draft) return { "zh-CN": "", en: "" };
  const others = state.reasons.filter(({ code }) => code !== "leftOut");
  return DRAFT_TEXT.both((texts) =>
    texts.line([
      texts.listed(state.included, state.leftOut),
      ...others.map((reason) => reasonIn(reason, texts)),
    ]),
  );
}

/**
 * What stands on the face of a list: that it is a draft and why, and where its order is not that of the sheet's 序号.
 * "" where there is nothing to say.
 */
export function faceLine(state: OutputState): Localised {
  const draft = draftLine(state);
  if (!state.differsFromSheet) return draft;
  return DRAFT_TEXT.both((texts, language) =>
    texts.face([draft[language], texts.differsFromSheet].filter((text) => text !== "")),
  );
}

/** A file name that says it holds a draft: 排序名单（草稿）.xlsx. */
export function draftFileName(name: string, state: OutputState): string {
  if (!state.draft || name.includes("草稿")) return name;
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name}（草稿）` : `${name.slice(0, dot)}（草稿）${name.slice(dot)}`;
}
