import type { CellRange, DateSystem, Grid } from "../../core";
import { WorkbookFileError, type SentError } from "../errors";
import type { FileNote } from "../notes";
import { openZip, portableCodec, type ZipCodec } from "../zip";
import { DisplayFormats, PLAIN_DISPLAY } from "./display";
import { openWorkbook } from "./openWorkbook";
import { CellStore, StoredGrid, type CellData, type TextTable } from "./store";
import type {
  OpenedSheet,
  OpenedWorkbook,
  OpenOptions,
  SheetKind,
  SheetVisibility,
  WorkbookFormat,
} from "./types";
import { SharedTexts } from "./xlsx";

/** Formats whose cells have no number formats. */
const TEXT_FORMATS: ReadonlySet<WorkbookFormat> = new Set(["csv", "tsv", "html"]);

/** A sheet's cells as plain data. */
interface SentGrid {
  readonly dateSystem: DateSystem;
  readonly cells: CellData;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly formulas: ReadonlyMap<number, string>;
  readonly displayed: ReadonlyMap<number, string> | undefined;
  readonly damage: readonly string[];
}

interface SentSheet {
  readonly name: string;
  readonly hidden: SheetVisibility;
  readonly kind: SheetKind;
  readonly part: string | null;
  /** The error where this sheet alone cannot be read. */
  readonly grid: SentGrid | { readonly error: SentError };
}

/**
 * A workbook with all its cells as data that can be sent from the thread that reads files to the one that keeps them
 * (structured clone; the large arrays are transferred, not copied). How its cells look is not sent: nobody shows it there.
 */
export interface SentWorkbook {
  readonly fileName: string;
  readonly format: WorkbookFormat;
  readonly sheets: readonly SentSheet[];
  readonly activeSheet: number;
  readonly dateSystem: DateSystem;
  readonly fileNotes: readonly FileNote[];
  readonly isPackage: boolean;
  /** Texts that the sheets share. */
  readonly shared: {
    readonly source: Uint8Array;
    readonly places: Int32Array;
    readonly texts: (string | undefined)[];
  } | null;
}

/** A workbook to send, and what of it to hand over instead of copying (`postMessage`'s second argument). */
export interface WorkbookMessage {
  readonly workbook: SentWorkbook;
  readonly transfer: ArrayBuffer[];
}

/**
 * Reads a workbook file with all its sheets, to be sent to another thread: what a thread does that exists to be ended
 * when a file takes too long. Whatever is read is counted against the budget.
 *
 * @throws WorkbookFileError where the file, or every sheet of it, cannot be read
 */
export async function readToSend(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions = {},
): Promise<WorkbookMessage> {
  const opened = await openWorkbook(bytes, fileName, options);
  let shared: SharedTexts | null = null;
  const transfer = new Set<ArrayBuffer>();
  const sheets = opened.sheets.map((sheet): SentSheet => {
    const { name, hidden, kind, part } = sheet;
    try {
      const { parts, damage } = sheet.grid() as StoredGrid;
      if (parts.shared instanceof SharedTexts) shared = parts.shared;
      return { name, hidden, kind, part, grid: sentGrid(parts, damage, transfer) };
    } catch (error) {
      if (!(error instanceof WorkbookFileError) || error.code === "tooLarge") throw error;
      return { name, hidden, kind, part, grid: { error: error.sent() } };
    }
  });
  const { format, activeSheet, dateSystem, fileNotes } = opened;
  const workbook: SentWorkbook = {
    fileName,
    format,
    sheets,
    activeSheet,
    dateSystem,
    fileNotes,
    isPackage: opened.package !== null,
    shared: sentTexts(shared, transfer),
  };
  return { workbook, transfer: [...transfer] };
}

/** The texts alone: where `source` is a view of something larger, a copy is sent instead of all of that. */
function sentTexts(shared: SharedTexts | null, transfer: Set<ArrayBuffer>): SentWorkbook["shared"] {
  if (shared === null) return null;
  const { places, texts } = shared;
  const isWhole = shared.source.byteLength === shared.source.buffer.byteLength;
  const source = isWhole ? shared.source : shared.source.slice();
  transfer.add(source.buffer as ArrayBuffer).add(places.buffer as ArrayBuffer);
  return { source, places, texts };
}

function sentGrid(
  parts: StoredGrid["parts"],
  damage: readonly string[],
  transfer: Set<ArrayBuffer>,
): SentGrid {
  const cells = parts.store.data();
  for (const array of [cells.columns, cells.payloads, cells.marks, cells.starts]) {
    transfer.add(array.buffer as ArrayBuffer);
  }
  const { dateSystem, merges, hiddenRows, hiddenColumns, texts, formats, displayed } = parts;
  return {
    dateSystem,
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
    texts,
    formats,
    formulas: parts.store.anyFormula() ? parts.formulas() : new Map(),
    displayed,
    damage,
  };
}

/**
 * The workbook that another thread read and sent.
 *
 * @param bytes the file, from which parts of a package are taken when a changed copy is written; nothing of it is
 * inflated here
 */
export function receiveWorkbook(
  sent: SentWorkbook,
  bytes: Uint8Array,
  codec: ZipCodec = portableCodec,
): OpenedWorkbook {
  const display = TEXT_FORMATS.has(sent.format) ? PLAIN_DISPLAY : new DisplayFormats();
  const shared: TextTable =
    sent.shared === null
      ? { length: 0, get: () => "" }
      : new SharedTexts(sent.shared.source, sent.shared.places, sent.shared.texts);
  const sheets = sent.sheets.map(({ grid, ...sheet }): OpenedSheet => {
    if ("error" in grid) {
      return {
        ...sheet,
        grid: () => {
          throw WorkbookFileError.received(grid.error);
        },
      };
    }
    const { cells, formulas, damage, ...rest } = grid;
    const stored = new StoredGrid({
      ...rest,
      name: sheet.name,
      store: CellStore.of(cells),
      shared,
      display,
      formulas: () => formulas,
    });
    stored.damage.push(...damage);
    return { ...sheet, grid: (): Grid => stored };
  });
  const { fileName, format, activeSheet, dateSystem, fileNotes, isPackage } = sent;
  const archive = isPackage ? openZip(bytes, codec) : null;
  return { fileName, format, sheets, activeSheet, dateSystem, fileNotes, package: archive };
}
