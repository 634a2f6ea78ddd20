import type { GridEdit } from "../../core";
import type { FileChange, HistoryState, RowMove, SheetChange } from "./views";
import type { WorkbenchSheet } from "./workbenchSheet";

/** What a change did: for the page, and for the review's engine. */
export interface AppliedChange extends Omit<FileChange, "answer"> {
  /** For the engine, by sheet; formulas whose results no longer hold stand at the end. */
  readonly edits: readonly { readonly sheet: string; readonly edits: readonly GridEdit[] }[];
  /** The sheet whose rows came or went: the engine takes it over as a whole. */
  readonly moved?: string;
}

/** A decision changes no cells. */
export const NO_CELLS = {
  sheet: "",
  cells: [],
  view: null,
  isMoved: false,
  elsewhere: [],
  edits: [],
} as const;

/** What edits changed of a sheet, for the page. */
const changeOf = (sheet: WorkbenchSheet, edits: readonly GridEdit[], isLaidOutAnew = false): SheetChange => ({
  sheet: sheet.grid.name,
  cells: edits.map(({ row, column }) => ({ row, column, ...sheet.cell(row, column) })),
  view: isLaidOutAnew ? sheet.view() : null,
  isMoved: false,
});

/** What a change did to the cells, without what undo and redo would do now. */
type Change = Omit<AppliedChange, keyof HistoryState>;

/** Results of formulas that no longer hold, or hold again, by their sheet. */
type Results = readonly (readonly [WorkbenchSheet, readonly GridEdit[]])[];

/**
 * What giving a sheet other rows did.
 *
 * @param beside the other sheets, whose formulas follow
 */
export function movedChange(
  sheet: WorkbenchSheet,
  { at: row }: RowMove,
  beside: readonly WorkbenchSheet[],
  results: Results,
): Change {
  const moved = (each: WorkbenchSheet): SheetChange => ({ ...changeOf(each, [], true), isMoved: true });
  const { left } = sheet.grid;
  return {
    ...moved(sheet),
    cells: [{ row, column: left, ...sheet.cell(row, left) }],
    elsewhere: beside.map(moved),
    moved: sheet.grid.name,
    edits: results
      .filter(([each]) => each !== sheet)
      .map(([{ grid }, edits]) => ({ sheet: grid.name, edits })),
  };
}

/** What edits of a sheet did, here and to results of formulas on others. */
export function cellsChange(
  sheet: WorkbenchSheet,
  edits: readonly GridEdit[],
  isLaidOutAnew: boolean,
  results: Results,
): Change {
  const isHere = ([each]: Results[number]): boolean => each === sheet;
  const own = [...edits, ...results.filter(isHere).flatMap(([, outdated]) => outdated)];
  const others = results.filter((each) => !isHere(each));
  return {
    ...changeOf(sheet, own, isLaidOutAnew),
    elsewhere: others.map((each) => changeOf(...each)),
    edits: [[sheet, own] as const, ...others]
      .filter(([, changed]) => changed.length > 0)
      .map(([{ grid }, changed]) => ({ sheet: grid.name, edits: changed })),
  };
}
