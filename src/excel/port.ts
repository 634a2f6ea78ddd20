import type {
  CellPosition,
  CellRange,
  Grid,
  RowsToAdd,
  SheetDescription,
  WorkbookDescription,
} from "../core";
import {
  HostError,
  type CellEdit,
  type CellFlag,
  type FlagReport,
  type HostCapabilities,
  type ReplacedSheets,
  type SheetChange,
  type SheetInfo,
  type SheetRemarks,
  type SheetPurpose,
  type WorkbookState,
} from "../host";
import { detectCapabilities } from "./capabilities";
import { documentBytes } from "./documentFile";
import { writeCells } from "./edits";
import { during } from "./errors";
import { DEBOUNCE, Events } from "./events";
import { clearFlags, flag, hasFlags } from "./flags";
import { readGrid } from "./readGrid";
import { createSession, type Session } from "./session";
import { clearState, readState, writeState } from "./state";

/** What lists are made and rows moved with: fetched when first needed, well after the first check. */
const lists = () => import("./lists");

/** What the adapter takes from outside, because folders do not know each other. Both come from `files`. */
export interface ExcelPortOptions {
  /** Makes the bytes of an .xlsx file; without it `createWorkbook` is not offered. */
  readonly buildWorkbook?: (workbook: WorkbookDescription) => Uint8Array | Promise<Uint8Array>;
  /** Reads merged areas of one sheet from the bytes of an .xlsx file, for hosts below ExcelApi 1.13. */
  readonly mergesOfFile?: (
    bytes: Uint8Array,
    sheet: string,
  ) => readonly CellRange[] | Promise<readonly CellRange[]>;
  /** Milliseconds within which changes are told as one. */
  readonly debounce?: number;
}

/** The workbook open in Excel, as Office.js can read and write it. Every method rejects with a `HostError`. */
export interface ExcelPort {
  readonly capabilities: HostCapabilities;
  listSheets(): Promise<readonly SheetInfo[]>;
  /**
   * The sheet as it stands.
   *
   * @param isAsked whether the user asked for it, as is assumed; else merged areas may be those of the last reading
   * @param signal gives the reading up
   */
  readGrid(sheet: string, isAsked?: boolean, signal?: AbortSignal): Promise<Grid>;
  /** What is to be said of the last reading of a sheet; null where there was none, or nothing on the sheet. */
  remarksOn(sheet: string): SheetRemarks | null;
  /** Calculates all formulas of the open workbooks anew, as F9 does. */
  calculate(): Promise<void>;
  readState(): Promise<WorkbookState>;
  writeState(state: WorkbookState): Promise<void>;
  /** Removes everything the product stored in the workbook. */
  clearState(): Promise<void>;
  /** Replaces all flags of the sheet by these; never touches the user's formats. */
  flag(sheet: string, flags: readonly CellFlag[]): Promise<FlagReport>;
  /** Removes exactly what `flag` added, and sheets written with the purpose "findings". */
  clearFlags(sheet: string): Promise<void>;
  /**
   * Adds or rewrites a sheet of this name made by the product; a user's own sheet of that name is never overwritten
   * (`sheetNameTaken`). The purpose, "list" unless given, decides whether clearing the flags takes the sheet along.
   */
  writeSheet(sheet: SheetDescription, purpose?: SheetPurpose): Promise<void>;
  /**
   * Does the same with sheets that belong together: all of them, or none.
   *
   * @param replaced what becomes of those that the user has changed since; "replace" unless given
   */
  writeSheets(
    sheets: readonly SheetDescription[],
    purpose?: SheetPurpose,
    replaced?: ReplacedSheets,
  ): Promise<void>;
  /** Opens or hands out a new workbook (a new Excel window, a download). */
  createWorkbook(workbook: WorkbookDescription, fileName: string): Promise<void>;
  writeCells(sheet: string, edits: readonly CellEdit[]): Promise<void>;
  /** Reorders the given entry rows in place so that they stand in this order, 序号 renumbered 1..n. */
  reorderRows(sheet: string, rowsInOrder: readonly number[], sequenceColumn: number | null): Promise<void>;
  /** Adds entries below a table as one action; see `appendRows`. */
  appendRows(rows: RowsToAdd, hideSource: boolean): Promise<void>;
  selectCell(sheet: string, row: number, column: number): Promise<void>;
  /**
   * Calls the listener after changes; returns how to stop.
   *
   * @param isLive whether Excel may be asked what changed; where not, changes are told unread
   */
  onChange(listener: (change: SheetChange) => void, isLive?: () => boolean): Promise<() => Promise<void>>;
  /** Calls the listener with the sheet that comes to the front, where its name is known; returns how to stop. */
  onFront(listener: (sheet: string) => void): Promise<() => Promise<void>>;
  /** Calls the listener with the cell at the top left of what is selected (0-based); returns how to stop. */
  onSelection(listener: (sheet: string, cell: CellPosition) => void): Promise<() => Promise<void>>;
  /** Whether the sheet has flags, from whatever session. */
  hasFlags(sheet: string): Promise<boolean>;
}

/**
 * The workbook that is open in Excel. Call it after `Office.onReady` has said that the host is Excel; one adapter for
 * each page. All calls run one after the other and wait while a cell is being edited.
 */
export function createExcelPort(options: ExcelPortOptions = {}): ExcelPort {
  const { buildWorkbook, mergesOfFile } = options;
  const capabilities: HostCapabilities = detectCapabilities({
    buildsWorkbooks: buildWorkbook !== undefined,
    readsMergedAreasOfFile: mergesOfFile !== undefined,
  });
  const session = createSession(capabilities);
  const events = new Events(session, options.debounce ?? DEBOUNCE);
  const mergesOfSheet = mergesOfFile
    ? async (sheet: string) => mergesOfFile(await documentBytes(), sheet)
    : null;
  return {
    get capabilities() {
      return session.mergesUnknown.size === 0
        ? capabilities
        : { ...capabilities, mergedAreas: "unknown" as const };
    },
    listSheets: () => during("reading", listSheets(session)),
    readGrid: (sheet, isAsked = true, signal = undefined) =>
      during("reading", readGrid(session, sheet, mergesOfSheet, { isAsked, signal })),
    remarksOn: (sheet) => session.remarks.get(sheet) ?? null,
    calculate: () =>
      session.run(async (context) => {
        context.workbook.application.calculate(Excel.CalculationType.recalculate);
        await context.sync();
      }),
    readState: () => during("reading", readState(session)),
    writeState: (state) => during("keeping", writeState(session, state)),
    clearState: () => during("keeping", clearState(session)),
    flag: (sheet, flags) => during("flagging", flag(session, sheet, flags)),
    hasFlags: (sheet) => during("reading", hasFlags(session, sheet)),
    clearFlags: (sheet) => during("clearing", clearFlags(session, sheet)),
    writeSheet: async (sheet, purpose = "list") =>
      during("listing", (await lists()).writeWhole(session, [sheet], purpose)),
    writeSheets: async (sheets, purpose = "list", replaced = "replace") =>
      during("listing", (await lists()).writeSheets(session, sheets, purpose, replaced)),
    createWorkbook: (workbook) => during("listing", createWorkbook(capabilities, buildWorkbook, workbook)),
    writeCells: (sheet, edits) => during("typing", writeCells(session, sheet, edits)),
    reorderRows: async (sheet, rows, sequenceColumn) =>
      during("moving", (await lists()).reorderRows(session, sheet, rows, sequenceColumn)),
    appendRows: async (rows, hideSource) => (await lists()).appendRows(session, rows, hideSource),
    selectCell: (sheet, row, column) => during("showing", selectCell(session, sheet, row, column)),
    onChange: (listener, isLive = () => true) => events.onChange(listener, isLive),
    onFront: (listener) => events.onFront(listener),
    onSelection: (listener) => events.onSelection(listener),
  };
}

/** The worksheets; where a chart or macro sheet is in front, none of them is. */
async function listSheets(session: Session): Promise<readonly SheetInfo[]> {
  try {
    return await session.run((context) => askSheets(context, session, true));
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "chartSheet") throw error;
    return session.run((context) => askSheets(context, session, false));
  }
}

async function askSheets(
  context: Excel.RequestContext,
  session: Session,
  withActive: boolean,
): Promise<readonly SheetInfo[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = withActive ? worksheets.getActiveWorksheet() : null;
  active?.load("name");
  await context.sync();
  session.sheetNames.clear();
  for (const { id, name } of worksheets.items) session.sheetNames.set(id, name);
  return worksheets.items.map(({ name, visibility }) => ({
    name,
    hidden: visibility !== Excel.SheetVisibility.visible,
    active: name === active?.name,
  }));
}

async function createWorkbook(
  capabilities: HostCapabilities,
  buildWorkbook: ExcelPortOptions["buildWorkbook"],
  workbook: WorkbookDescription,
): Promise<void> {
  if (!capabilities.createWorkbook || !buildWorkbook) throw new HostError("notSupported", "createWorkbook");
  // Excel gives the new window its own name (ExcelApi 1.8 has no parameter for one).
  await Excel.createWorkbook(base64Of(await buildWorkbook(workbook)));
}

/** Bytes as base64, in pieces that `String.fromCharCode` takes. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}

async function selectCell(session: Session, sheetName: string, row: number, column: number): Promise<void> {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheetNotFound", sheetName);
    if (sheet.visibility !== Excel.SheetVisibility.visible) throw new HostError("hiddenSheet", sheetName);
    sheet.activate();
    sheet.getCell(row, column).select();
    await context.sync();
  });
}
