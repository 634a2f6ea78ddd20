import { createGrid, type Grid } from "../../../src/core/grid";
import {
  formSheet,
  type FormLabels,
  type FormRow,
  type OutputState,
  type SheetDescription,
} from "../../../src/core/outputs";
import { review as reviewGrid } from "../../../src/core/review/review";
import type { RulePack } from "../../../src/core/pack";
import type { Review } from "../../../src/core/review/types";
import { builtInPacks } from "../../../src/packs";

export const packOf = (id: string): RulePack => builtInPacks.find((pack) => pack.id === id) as RulePack;
export const LESHAN = packOf("leshan-2020");
export { builtInPacks };

/** The text or number in a described cell. */
export const at = (sheet: SheetDescription, row: number, column: number): unknown =>
  sheet.rows[row]?.cells[column]?.value ?? null;

/** The row of a described sheet as plain values. */
export const rowValues = (sheet: SheetDescription, row: number): unknown[] =>
  (sheet.rows[row]?.cells ?? []).map((cell) => cell?.value ?? null);

/** A described sheet read back as a grid, as if it had been written to a file and opened. */
export function gridOf(sheet: SheetDescription): Grid {
  return createGrid({
    name: sheet.name,
    values: sheet.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
    merges: sheet.merges,
  });
}

/** A filled form reviewed: the pack's sample entry with each row's changes. */
export function reviewedForm(
  pack: RulePack,
  rows: readonly FormRow[],
  labels: FormLabels = pack.sampleLabels,
): { readonly grid: Grid; readonly review: Review } {
  const entries = rows.map((row, index) => ({ ...pack.sampleEntry, seq: index + 1, ...row }));
  const grid = gridOf(formSheet(pack, entries, labels));
  const result = reviewGrid(grid, pack, { today: pack.sampleDate });
  if (result.kind !== "review") throw new Error("The form was not recognised.");
  return { grid, review: result.review };
}

/** Three Leshan entries that meet every rule, in an order that their figures turn round. */
export const THREE: readonly FormRow[] = [
  ["高明远", "13800000001", 8, 6, 3, 350],
  ["毛 娴", "13800000002", 12, 9, 5, 500],
  ["丁涛", "0833-2133419", 20, 15, 8, 900],
].map(([leader, phone, projects, outcomes, patents, benefit], index) => ({
  hostUnit: `乐山青衣机械${["一", "二", "三"][index] as string}厂`,
  studioName: `乐山青衣机械${["一", "二", "三"][index] as string}厂${String(leader).replace(" ", "")}劳模和工匠人才创新工作室`,
  leaderName: leader as string,
  phone: phone as string,
  projectCount: projects as number,
  outcomeCount: outcomes as number,
  patentCount: patents as number,
  economicBenefit: benefit as number,
}));

/** The state of a list that is final: nothing left out, nothing open. */
export const FINAL: OutputState = {
  included: 0,
  leftOut: 0,
  reasons: [],
  draft: false,
  differsFromSheet: false,
};
