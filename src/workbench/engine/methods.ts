import { findingsSheet, cellFlags, sendBackList, wordingIn } from "../../core";
import type { CellRange, Language } from "../../core";
import type { CellEdit, Decision, WorkbookState } from "../../host";
import { Transferred, batchMethods, checkBatchFile, paneMethods } from "../../engine";
import type { CallContext, Engine, EngineParts, PageView } from "../../engine";
import { refuseMuchMemory } from "./memory";
import { replay } from "./steps";
import type { FileStep } from "./steps";
import type { NoticeAnswer, NoticeSource, PackJudgement, noticeMethods } from "./noticeMethods";
import { firstShown } from "./views";
import type { CellWindow, FileChange, HistoryState, OpenedFile, SheetView, TypedEdit } from "./views";
import { WorkbenchError } from "./workbenchError";
import { WorkbenchFile, savedBytes } from "./workbenchFile";
import type { AppliedChange, SaveJob, SavePoint, SaveRequest } from "./workbenchFile";

/**
 * The workbench's worker: the pane's methods, and the file's. Cells never leave the worker but in windows of rows to be
 * painted; the review reads them where they are. Every call about the open file names it by its number.
 */
export function workbenchMethods(page: PageView, parts: EngineParts) {
  const { engine } = page;
  let file: NumberedFile | null = null;
  /** The file read last, which nobody has asked for yet. */
  let read: NumberedFile | null = null;
  let count = 0;
  const opened = (number: number): WorkbenchFile => {
    if (file?.number !== number) throw new WorkbenchError("noFile");
    return file.file;
  };
  /** Lets the engine judge a change; its answer goes to the page with the cells. */
  const judged = async ({ edits, ...told }: AppliedChange): Promise<FileChange> => {
    const isUnderReview = edits.map((each) => engine.edit(each.sheet, each.edits)).includes(true);
    return { ...told, answer: isUnderReview ? await page.answer() : null };
  };
  const judgedIfAny = async (change: AppliedChange | null): Promise<FileChange | null> =>
    change === null ? null : judged(change);
  return {
    ...paneMethods(page, parts),
    ...lazyNoticeMethods(),

    /** Reads a file; the one that is open stays until this one is asked for by `openFile`. */
    readFile: async (context: CallContext, bytes: Uint8Array, name: string): Promise<OpenedFile> => {
      const next = await WorkbenchFile.open(bytes, name, (share) => {
        refuseMuchMemory();
        context.progress(share);
      });
      const view = await next.view();
      await context.yieldToMessages();
      next.readAll();
      refuseMuchMemory();
      await context.yieldToMessages();
      // Most of the time goes into the cells of the sheet that is shown first.
      next.layout(firstShown(view.sheets));
      // Given up meanwhile: nothing of it is kept.
      await context.yieldToMessages();
      read = { number: (count += 1), file: next };
      return { number: read.number, ...view };
    },

    /** Puts a file that was read in the place of the one that is open. */
    openFile: (_: CallContext, number: number): void => {
      if (read?.number !== number) throw new WorkbenchError("noFile");
      file = read;
      read = null;
      engine.keepGrids([]);
      page.forget();
    },

    ...batchMethods(parts, checkBatchFile),

    /** Makes the review's engine hold a sheet as it stands; nothing is copied. */
    loadSheet: (_: CallContext, number: number, sheet: string): void =>
      engine.putGrid(opened(number).grid(sheet)),

    sheetView: (_: CallContext, number: number, sheet: string): SheetView => opened(number).layout(sheet),

    cells: (
      _: CallContext,
      number: number,
      sheet: string,
      top: number,
      bottom: number,
    ): Transferred<CellWindow> => {
      const window = opened(number).window(sheet, top, bottom);
      return new Transferred(window, [window.looks.buffer as ArrayBuffer]);
    },

    type: async (
      _: CallContext,
      number: number,
      sheet: string,
      edits: readonly TypedEdit[],
    ): Promise<FileChange> => judged(opened(number).type(sheet, edits)),

    clear: async (_: CallContext, number: number, sheet: string, area: CellRange): Promise<FileChange> =>
      judged(opened(number).clear(sheet, area)),

    copyText: (_: CallContext, number: number, sheet: string, area: CellRange): string =>
      opened(number).copyText(sheet, area),

    /** Remembers a decision about the order, to be undone in its turn. */
    decide: (_: CallContext, number: number, decision: Decision): HistoryState =>
      opened(number).decide(decision),

    undo: async (_: CallContext, number: number): Promise<FileChange | null> =>
      judgedIfAny(opened(number).undo()),

    redo: async (_: CallContext, number: number): Promise<FileChange | null> =>
      judgedIfAny(opened(number).redo()),

    writeCells: async (
      _: CallContext,
      number: number,
      sheet: string,
      cells: readonly CellEdit[],
    ): Promise<FileChange> => judged(opened(number).write(sheet, cells)),

    reorder: async (
      _: CallContext,
      number: number,
      sheet: string,
      rows: readonly number[],
      sequenceColumn: number | null,
    ): Promise<FileChange> => judged(opened(number).reorder(sheet, rows, sequenceColumn)),

    removeRows: async (
      _: CallContext,
      number: number,
      sheet: string,
      first: number,
      end: number,
      last: number,
    ): Promise<FileChange> => judged(opened(number).removeRows(sheet, first, end, last)),

    /** Does the steps again that were kept when the page was lost. */
    replay: (_: CallContext, number: number, steps: readonly FileStep[]): HistoryState =>
      replay(opened(number), steps),

    readState: (_: CallContext, number: number): WorkbookState => opened(number).readState(),

    writeState: (_: CallContext, number: number, state: WorkbookState): boolean =>
      opened(number).writeState(state),

    /** What it takes to make the corrected workbook, or that with the findings of the sheet under review marked. */
    saveJob: (
      _: CallContext,
      number: number,
      what: SaveRequest["what"],
      language: Language,
    ): Transferred<{ readonly job: SaveJob; readonly savePoint: SavePoint }> => {
      const file = opened(number);
      const job = file.saveJob(saveRequest(engine, what, language));
      return new Transferred({ job, savePoint: file.savePoint }, [job.bytes.buffer as ArrayBuffer]);
    },

    /** Makes a file to be saved; in a worker of its own, since it reads what came from outside. */
    makeFile: async (_: CallContext, job: SaveJob): Promise<Transferred<Uint8Array>> => {
      const bytes = await savedBytes(job);
      return new Transferred(bytes, [bytes.buffer as ArrayBuffer]);
    },

    markSaved: (_: CallContext, number: number, savePoint: SavePoint): boolean =>
      opened(number).markSaved(savePoint),
  };
}

/** Drafting is rare: its part of the worker is loaded when first asked for. */
function lazyNoticeMethods() {
  let loading: Promise<ReturnType<typeof noticeMethods>> | null = null;
  const loaded = (): Promise<ReturnType<typeof noticeMethods>> => {
    loading ??= import("./noticeMethods").then((part) => part.noticeMethods());
    return loading;
  };
  return {
    draftFrom: async (context: CallContext, source: NoticeSource): Promise<NoticeAnswer> =>
      (await loaded()).draftFrom(context, source),
    openTrial: async (context: CallContext, bytes: Uint8Array, name: string): Promise<void> =>
      (await loaded()).openTrial(context, bytes, name),
    judgePack: async (
      context: CallContext,
      json: string,
      today: string,
      language: Language,
    ): Promise<PackJudgement> => (await loaded()).judgePack(context, json, today, language),
  };
}

interface NumberedFile {
  readonly number: number;
  readonly file: WorkbenchFile;
}

function saveRequest(engine: Engine, what: SaveRequest["what"], language: Language): SaveRequest {
  if (what === "corrected") return { what };
  const { review, grid } = engine.reviewed();
  return {
    what,
    sheet: grid.name,
    flags: cellFlags(review, wordingIn(language)),
    findings: findingsSheet(review, { language, sendBack: sendBackList(review) }),
  };
}

/** What the workbench's worker offers, as seen from the page. */
export type WorkbenchMethods = ReturnType<typeof workbenchMethods>;
