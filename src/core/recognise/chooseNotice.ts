import type { Grid } from "../grid";
import type { RulePack } from "../pack";
import { choosePack, type PackCandidate } from "./choosePack";
import { noticeFit, type NoticeMatch } from "./noticeFit";

/** Which sheet is checked by which pack, and why. */
export interface NoticeChoice {
  /** Index into the grids given. */
  readonly sheet: number;
  readonly pack: RulePack;
  readonly notice: NoticeMatch;
  /** Further sheets that hold such a form, as indices. */
  readonly otherSheets: readonly number[];
}

/** What the choice is made among. */
export interface NoticeOptions {
  /** The packs a sheet may be of, the user's own first. */
  readonly packs: readonly RulePack[];
  /** The general checks alone, for a sheet of a notice that no pack knows; null where the user chose the pack. */
  readonly general: RulePack | null;
  /** Whether a sheet may be taken; absent: any. */
  readonly isMeant?: (sheet: number) => boolean;
}

/** The pairs of a sheet and a pack whose form and notice it is of. */
interface FittingPairs {
  /** The best first. */
  readonly pairs: readonly PackCandidate[];
  /** Where a form fits and no notice does: the best such pair, and what tells the other notice; else null. */
  readonly foreign: { readonly pair: PackCandidate; readonly notice: NoticeMatch } | null;
}

/**
 * The pairs whose form fits, without those whose title, issuer or year says that the sheet is of another notice.
 *
 * @param isChosen the user chose the pack: then it is kept, however its notice fits
 */
export function fittingPairs(
  grids: readonly Grid[],
  packs: readonly RulePack[],
  isChosen: boolean,
): FittingPairs {
  const accepted = choosePack(grids, packs).filter((pair) => pair.accepted);
  if (isChosen) return { pairs: accepted, foreign: null };
  const matches = accepted.map((pair) => ({
    pair,
    notice: noticeFit(grids[pair.sheet] as Grid, packs[pair.pack] as RulePack),
  }));
  const pairs = matches.filter(({ notice }) => notice.fit !== "otherNotice").map(({ pair }) => pair);
  return { pairs, foreign: pairs.length > 0 ? null : (matches[0] ?? null) };
}

/**
 * Chooses sheet and pack, once for every program: the best pair of a form and a sheet, unless the sheet's title, issuer
 * or year says that it belongs to another notice. Then the next pack whose notice it may be, and where there is none the
 * general checks. A pack that the user chose is kept; `notice` still tells how it fits.
 *
 * @param grids sheets in workbook order, the active one first where several fit alike
 * @returns null only without grids or packs
 */
export function chooseNotice(grids: readonly Grid[], options: NoticeOptions): NoticeChoice | null {
  const { packs, general, isMeant = () => true } = options;
  const pairs = choosePack(grids, packs);
  const meant = pairs.filter(({ sheet }) => isMeant(sheet));
  const best = meant[0];
  if (best === undefined) return null;
  const accepted = [...new Set(pairs.filter((pair) => pair.accepted).map(({ sheet }) => sheet))];
  const choice = (sheet: number, pack: RulePack, notice: NoticeMatch): NoticeChoice => ({
    sheet,
    pack,
    notice,
    otherSheets: accepted.filter((other) => other !== sheet),
  });
  const bestPack = packs[best.pack] as RulePack;
  const bestMatch = noticeFit(grids[best.sheet] as Grid, bestPack);
  if (general === null) return choice(best.sheet, bestPack, bestMatch);
  const sameSheet = meant.filter(({ sheet, accepted: isAccepted }) => sheet === best.sheet && isAccepted);
  for (const pair of sameSheet) {
    const pack = packs[pair.pack] as RulePack;
    const notice = noticeFit(grids[pair.sheet] as Grid, pack);
    if (notice.fit !== "otherNotice") return choice(pair.sheet, pack, notice);
  }
  // Not even one form fits: the general checks may still know the columns.
  const [generalPair] = choosePack(grids, [general]).filter(({ sheet }) => isMeant(sheet));
  if (generalPair?.accepted !== true) return choice(best.sheet, bestPack, bestMatch);
  const sheet = sameSheet.length > 0 ? best.sheet : generalPair.sheet;
  const { evidence } = sameSheet.length > 0 ? bestMatch : noticeFit(grids[sheet] as Grid, bestPack);
  return choice(sheet, general, { fit: "otherNotice", evidence });
}
