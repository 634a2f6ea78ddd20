import { findingsSheet, cellFlags, sendBackList } from "../../core";
import type { CellRange, Language } from "../../core";
import type { WorkbookState } from "../../ports";
import { Transferred, paneMethods } from "../../taskpane/engine";
import type { CallContext, Engine, EngineParts } from "../../taskpane/engine";
import { checkFile } from "./checkFile";
import { firstShown } from "./views";
import type { CellWindow, FileChange, FileSummary, OpenedFile, SheetView, TypedEdit } from "./views";
import { WorkbenchError } from "./workbenchError";
import { WorkbenchFile } from "./workbenchFile";

/**
 * The workbench's worker: the pane's methods, and the file's. Cells never leave the worker but in windows of rows to be
 * painted; the review reads them where they are.
 */
export function workbenchMethods(engine: Engine, parts: EngineParts) {
  let file: WorkbenchFile | null = null;
  const opened = (): WorkbenchFile => {
    if (file === null) throw new WorkbenchError("noFile");
    return file;
  };
  return {
    ...paneMethods(engine, parts),

    /** Opens a file; the one before it is forgotten once this one could be read. */
    openFile: async (context: CallContext, bytes: Uint8Array, name: string): Promise<OpenedFile> => {
      const next = await WorkbenchFile.open(bytes, name, (share) => context.progress(share));
      const view = await next.view();
      await context.breathe();
      // Most of the time goes into the cells of the sheet that is shown first.
      next.layout(firstShown(view.sheets));
      // Given up meanwhile: the file before stays.
      await context.breathe();
      file = next;
      engine.dropGrids();
      return view;
    },

    /** Checks a file beside the one that is open, which stays as it is. */
    checkFile: (
      context: CallContext,
      bytes: Uint8Array,
      name: string,
      today: string,
      language: Language,
    ): Promise<FileSummary | null> => checkFile(context, parts, bytes, name, today, language),

    closeFile: (): void => {
      file = null;
      engine.dropGrids();
    },

    /** Makes the review's engine hold a sheet as it stands; nothing is copied. */
    loadSheet: (_: CallContext, sheet: string): void => engine.putGrid(opened().grid(sheet)),

    sheetView: (_: CallContext, sheet: string): SheetView => opened().layout(sheet),

    cells: (_: CallContext, sheet: string, top: number, bottom: number): Transferred<CellWindow> => {
      const window = opened().window(sheet, top, bottom);
      return new Transferred(window, [window.looks.buffer as ArrayBuffer]);
    },

    type: (_: CallContext, sheet: string, edits: readonly TypedEdit[]): FileChange =>
      opened().type(sheet, edits),

    clear: (_: CallContext, sheet: string, area: CellRange): FileChange => opened().clear(sheet, area),

    copyText: (_: CallContext, sheet: string, area: CellRange): string => opened().copyText(sheet, area),

    undo: (): FileChange | null => opened().undo(),

    redo: (): FileChange | null => opened().redo(),

    reorder: (
      _: CallContext,
      sheet: string,
      rows: readonly number[],
      sequenceColumn: number | null,
    ): Promise<FileChange> => opened().reorder(sheet, rows, sequenceColumn),

    removeRow: (_: CallContext, sheet: string, row: number, last: number): Promise<FileChange> =>
      opened().removeRow(sheet, row, last),

    readState: (): WorkbookState => opened().readState(),

    writeState: (_: CallContext, state: WorkbookState): boolean => opened().writeState(state),

    /** The workbook with what was changed, or that with the findings of the sheet under review marked. */
    save: async (
      _: CallContext,
      what: "corrected" | "flagged",
      language: Language,
    ): Promise<Transferred<Uint8Array>> => {
      const bytes = await saved(opened(), engine, what, language);
      return new Transferred(bytes, [bytes.buffer as ArrayBuffer]);
    },

    markSaved: (): void => opened().markSaved(),
  };
}

async function saved(
  file: WorkbenchFile,
  engine: Engine,
  what: "corrected" | "flagged",
  language: Language,
): Promise<Uint8Array> {
  if (what === "corrected") return file.save({ what });
  const { review, grid } = engine.reviewed();
  return file.save({
    what,
    sheet: grid.name,
    flags: cellFlags(review, language),
    findings: findingsSheet(review, { language, sendBack: sendBackList(review) }),
  });
}

/** What the workbench's worker offers, as seen from the page. */
export type WorkbenchMethods = ReturnType<typeof workbenchMethods>;
