import type { Grid } from "../grid";
import type { RulePack } from "../pack";
import { findHeader } from "./headerBlock";
import type { HeaderBlock } from "./headerColumns";
import { packNames } from "./packNames";
import { isSummarySheet } from "./recognise";
import { topRows } from "./sheetText";
import { findTitle, titleShare } from "./title";

/** A sheet and a pack that may belong together. */
export interface PackCandidate {
  /** Index into the grids given. */
  readonly sheet: number;
  /** Index into the packs given. */
  readonly pack: number;
  /** Share of the pack's form found in the header, 0…1. */
  readonly fit: number;
  /** True when `recognise` will take the sheet for this pack's form. */
  readonly accepted: boolean;
}

/** Share of the pack's form that the sheet's header has, 0…1. Reads only the first 30 filled rows. */
export function headerFit(grid: Grid, pack: RulePack): number {
  return fitOf(findHeader(grid, packNames(pack)), pack);
}

function fitOf(header: HeaderBlock | null, pack: RulePack): number {
  return header === null || pack.fields.length === 0 ? 0 : header.matched / pack.fields.length;
}

/** What the title adds to the likeness of two headers: enough to settle near ties, not to outweigh columns. */
const TITLE_WEIGHT = 0.2;

/**
 * All pairs of a sheet and a pack, the best first: accepted ones before others, then by how alike header and form
 * are (columns that either lacks count against it) and by the words of the title. Ties keep the order given.
 */
export function choosePack(grids: readonly Grid[], packs: readonly RulePack[]): PackCandidate[] {
  const scored = grids.flatMap((grid, sheet) =>
    packs.map((pack, index) => {
      const names = packNames(pack);
      const header = findHeader(grid, names);
      const title = header === null ? null : findTitle(topRows(grid), header.top, names.labels);
      const accepted = header !== null && isSummarySheet(header, names, title, grid, pack);
      const score = likeness(header, pack) + TITLE_WEIGHT * titleShare(title, grid.name, pack);
      return { candidate: { sheet, pack: index, fit: fitOf(header, pack), accepted }, score };
    }),
  );
  return scored
    .sort(
      (one, other) =>
        Number(other.candidate.accepted) - Number(one.candidate.accepted) || other.score - one.score,
    )
    .map(({ candidate }) => candidate);
}

/** Share of common columns among all columns of header and form (Jaccard, 1901). */
function likeness(header: HeaderBlock | null, pack: RulePack): number {
  if (header === null) return 0;
  const columns = header.columns.filter(({ shadow }) => !shadow).length;
  const all = pack.fields.length + Math.max(0, columns - header.matched);
  return all === 0 ? 0 : header.matched / all;
}
