import { findingsSheet, cellFlags, sendBackList, wordingIn } from "../../core";
import type { Language } from "../../core";
import type { WorkbookState } from "../../host";
import { Transferred, batchMethods, checkBatchFile, paneMethods } from "../../engine";
import type { CallContext, Engine, EngineParts, PageView } from "../../engine";
import { editMethods } from "./editMethods";
import { refuseMuchMemory } from "./memory";
import { OpenedFiles } from "./openedFiles";
import type { NoticeAnswer, NoticeSource, PackJudgement, noticeMethods } from "./noticeMethods";
import { firstShown } from "./views";
import type { CellWindow, OpenedFile, SheetView } from "./views";
import { savedBytes } from "./savedBytes";
import type { SaveJob, SaveRequest } from "./savedBytes";
import { WorkbenchFile } from "./workbenchFile";
import type { SavePoint } from "./workbenchFile";

/**
 * The workbench's worker: the pane's methods, and the file's. Cells never leave the worker but in windows of rows to be
 * painted; the review reads them where they are. Every call about the open file names it by its number.
 */
export function workbenchMethods(page: PageView, parts: EngineParts) {
  const open = new OpenedFiles(page);
  return {
    ...paneMethods(page, parts),
    ...lazyNoticeMethods(),
    ...readMethods(open),
    ...batchMethods(parts, checkBatchFile),
    ...showMethods(open),
    ...editMethods(open),
    ...saveMethods(open),
  };
}

/** Methods that read a file from outside and open it. */
function readMethods(open: OpenedFiles) {
  return {
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
      return { number: open.keep(next), ...view };
    },

    /** Puts a file that was read in the place of the one that is open. */
    openFile: (_: CallContext, number: number): void => {
      open.take(number);
    },
  };
}

/** Methods that tell what the open file holds. */
function showMethods(open: OpenedFiles) {
  return {
    /** Makes the review's engine hold a sheet as it stands; nothing is copied. */
    loadSheet: (_: CallContext, number: number, sheet: string): void =>
      open.engine.putGrid(open.file(number).grid(sheet)),

    sheetView: (_: CallContext, number: number, sheet: string): SheetView => open.file(number).layout(sheet),

    cells: (
      _: CallContext,
      number: number,
      sheet: string,
      top: number,
      bottom: number,
    ): Transferred<CellWindow> => {
      const window = open.file(number).window(sheet, top, bottom);
      return new Transferred(window, [window.looks.buffer as ArrayBuffer]);
    },

    readState: (_: CallContext, number: number): WorkbookState => open.file(number).readState(),

    writeState: (_: CallContext, number: number, state: WorkbookState): boolean =>
      open.file(number).writeState(state),
  };
}

/** Methods that make files to be saved. */
function saveMethods(open: OpenedFiles) {
  return {
    /** What it takes to make the corrected workbook, or that with the findings of the sheet under review marked. */
    saveJob: (
      _: CallContext,
      number: number,
      what: SaveRequest["what"],
      language: Language,
    ): Transferred<{ readonly job: SaveJob; readonly savePoint: SavePoint }> => {
      const file = open.file(number);
      const job = file.saveJob(saveRequest(open.engine, what, language));
      return new Transferred({ job, savePoint: file.savePoint }, [job.bytes.buffer as ArrayBuffer]);
    },

    /** Makes a file to be saved; in a worker of its own, since it reads what came from outside. */
    makeFile: async (_: CallContext, job: SaveJob): Promise<Transferred<Uint8Array>> => {
      const bytes = await savedBytes(job);
      return new Transferred(bytes, [bytes.buffer as ArrayBuffer]);
    },

    markSaved: (_: CallContext, number: number, savePoint: SavePoint): boolean =>
      open.file(number).markSaved(savePoint),
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
