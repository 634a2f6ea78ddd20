import type { CellRange } from "../../core";
import type { CallContext } from "../../engine";
import type { CellEdit, Decision } from "../../host";
import type { OpenedFiles } from "./openedFiles";
import { replay } from "./steps";
import type { FileStep } from "./steps";
import type { FileChange, HistoryState, TypedEdit } from "./views";

/** Methods that change the open file, one step each, and take steps back; the answer tells what changed on view. */
export function editMethods(open: OpenedFiles) {
  return {
    type: async (
      _: CallContext,
      number: number,
      sheet: string,
      edits: readonly TypedEdit[],
    ): Promise<FileChange> => open.change(number, (of) => of.type(sheet, edits)),

    clear: async (_: CallContext, number: number, sheet: string, area: CellRange): Promise<FileChange> =>
      open.change(number, (of) => of.clear(sheet, area)),

    copyText: (_: CallContext, number: number, sheet: string, area: CellRange): string =>
      open.file(number).copyText(sheet, area),

    /** Remembers a decision about the order, to be undone in its turn. */
    decide: (_: CallContext, number: number, decision: Decision): HistoryState =>
      open.file(number).decide(decision),

    undo: async (_: CallContext, number: number): Promise<FileChange | null> =>
      open.changeIfAny(number, (of) => of.undo()),

    redo: async (_: CallContext, number: number): Promise<FileChange | null> =>
      open.changeIfAny(number, (of) => of.redo()),

    writeCells: async (
      _: CallContext,
      number: number,
      sheet: string,
      cells: readonly CellEdit[],
    ): Promise<FileChange> => open.change(number, (of) => of.write(sheet, cells)),

    reorder: async (
      _: CallContext,
      number: number,
      sheet: string,
      rows: readonly number[],
      sequenceColumn: number | null,
    ): Promise<FileChange> => open.change(number, (of) => of.reorder(sheet, rows, sequenceColumn)),

    removeRows: async (
      _: CallContext,
      number: number,
      sheet: string,
      first: number,
      end: number,
    ): Promise<FileChange> => open.change(number, (of) => of.removeRows(sheet, first, end)),

    insertRows: async (
      _: CallContext,
      number: number,
      sheet: string,
      at: number,
      count: number,
      like: number,
    ): Promise<FileChange> => open.change(number, (of) => of.insertRows(sheet, at, count, like)),

    /** Does the steps again that were kept when the page was lost. */
    replay: (_: CallContext, number: number, steps: readonly FileStep[]): HistoryState =>
      replay(open.file(number), steps),
  };
}
