import type { Grid } from "../grid";
import { recognise } from "../recognise";
import { ReviewEngine } from "./engine";
import type { RulePack } from "../pack";
import type { ReviewOptions, ReviewResult } from "./types";

/**
 * The one way through: finds the pack's table on a sheet, reads its entries, judges every rule, and says what was
 * found. Pure and deterministic: no clock (`options.today` is the day), no I/O, and no exception for any data; a rule
 * that fails is listed in `systemErrors` and never counts as passed. Costs linear in the number of cells.
 *
 * @param grid the sheet; it must not change while its review is used
 * @param pack the document's demands
 */
export function review(grid: Grid, pack: RulePack, options: ReviewOptions): ReviewResult {
  const recognised = recognise(grid, pack, options.mapping);
  if (recognised.kind === "notASummarySheet") return recognised;
  return { kind: "review", review: new ReviewEngine(grid, pack, options, recognised.recognition).result() };
}
