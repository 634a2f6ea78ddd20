import type * as XlsxLibrary from "@e965/xlsx";
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { MAX_COLUMNS, MAX_ROWS, type Grid } from "../../../core";
import type { ReadBudget } from "../../budget";
import { asWorkbookFileError, WorkbookFileError } from "../../errors";
import { fileNote, type FileNote } from "../../notes";
import { DisplayFormats } from "../display";
import { sheetInFront } from "../sheetInFront";
import { GridBuilder } from "../store";
import { sheetNameOf } from "../text/openText";
import type {
  OpenedSheet,
  OpenedWorkbook,
  SheetKind,
  SheetVisibility,
  WorkbookFormat,
  WorkbookLooks,
} from "../types";
import { codepageTable } from "./codepages";

type Library = typeof XlsxLibrary;

const READ_OPTIONS = {
  dense: true,
  // Serial numbers, never JavaScript dates: those move with time zones (SheetJS issues 1565, 2153).
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  // Needed for hidden rows.
  cellStyles: true,
  // Row numbers past the largest sheet are dropped instead of filling memory.
  sheetRows: MAX_ROWS,
} as const;

const VISIBILITIES: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];
const KINDS: Readonly<Record<string, SheetKind>> = { chart: "chart", macro: "macro", dialog: "dialog" };

/** The library that reads binary workbooks; loaded when the first one is opened. */
export async function loadLibrary(): Promise<Library> {
  const loaded: Library & { default?: Library } = await import("@e965/xlsx");
  // The package's CommonJS build has everything under `default` when it is imported.
  const library = typeof loaded.read === "function" ? loaded : (loaded.default as Library);
  library.set_cptable(codepageTable);
  return library;
}

/** What the library's workbook is opened as. */
interface LibraryRequest {
  readonly fileName: string;
  readonly format: WorkbookFormat;
  readonly budget: ReadBudget;
  /** What is known of the file already; grows when sheets are read. */
  readonly notes: FileNote[];
  /** Positions of sheets whose place the file gave wrongly. */
  readonly misplaced: readonly number[];
  /** Position of the sheet in front; -1 where the file does not say. */
  readonly active: number;
  /** How its cells look, read when it is asked for: only the workbench does. */
  readonly looks: () => WorkbookLooks | null;
}

/**
 * Opens a workbook by the library.
 *
 * @throws WorkbookFileError
 */
export function openWithLibrary(
  library: Library,
  bytes: Uint8Array,
  { fileName, format, budget, notes, misplaced, active, looks }: LibraryRequest,
): OpenedWorkbook {
  let workbook: WorkBook;
  try {
    workbook = quietly(() => library.read(...asRead(bytes)));
  } catch (error) {
    throw libraryError(error);
  }
  if (workbook.SheetNames.length === 0) throw new WorkbookFileError("damaged", "no sheets");
  const dateSystem = workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  const display = new DisplayFormats();
  budget.measure("sheets", workbook.SheetNames.length);
  for (const position of misplaced) {
    const name = workbook.SheetNames[position] ?? "";
    notes.push(fileNote("misplacedSheet", name, name));
  }
  const sheets = workbook.SheetNames.map((name, index): OpenedSheet => {
    const source = workbook.Sheets[name];
    const title = name === "" ? sheetNameOf(fileName) : name;
    let grid: Grid | null = null;
    return {
      name: title,
      hidden: VISIBILITIES[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible",
      kind: KINDS[source?.["!type"] ?? ""] ?? "worksheet",
      part: null,
      grid: () => {
        if (grid) return grid;
        // The library swallows what it stumbles over in a sheet, and leaves the sheet out.
        if (source === undefined) throw new WorkbookFileError("damaged", `${title}: not read by the library`);
        try {
          const built = fillBuilder(source, budget).build(title, dateSystem, display);
          const told = built.notes(budget);
          built.takeDamage([...told, ...notes.filter(({ sheet }) => sheet === null)]);
          notes.push(...told);
          grid = built;
        } catch (error) {
          throw asWorkbookFileError(error, title);
        }
        delete workbook.Sheets[name]; // the library's objects take ten times the grid's memory
        return grid;
      },
    };
  });
  let known: WorkbookLooks | null | undefined;
  return {
    fileName,
    format,
    sheets,
    activeSheet: sheetInFront(sheets, active),
    dateSystem,
    fileNotes: notes,
    get looks() {
      return (known ??= known === undefined ? looks() : known);
    },
    package: null,
  };
}

/**
 * On Node the library takes the texts of a Buffer out whole. Those of other bytes it adds up character by character, and
 * holds some thirty bytes for each until all is read: a file of 2 MB came to 700.
 */
function asRead(bytes: Uint8Array): Parameters<Library["read"]> {
  if (typeof Buffer === "undefined") return [bytes, { ...READ_OPTIONS, type: "array" }];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [buffer, { ...READ_OPTIONS, type: "buffer" }];
}

/** Runs without the library's remarks to programmers, which would end up in the user's terminal. */
function quietly<T>(read: () => T): T {
  /* eslint-disable no-console -- it is silenced here, not written to */
  const original = console.error;
  console.error = () => undefined;
  try {
    return read();
  } finally {
    console.error = original;
  }
  /* eslint-enable no-console */
}

/** Everything the library throws concerns the file's bytes; it has no error classes to tell apart. */
function libraryError(error: unknown): WorkbookFileError {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) {
    return new WorkbookFileError("passwordProtected", message, { cause: error });
  }
  if (/unsupported/i.test(message)) return new WorkbookFileError("unsupported", message, { cause: error });
  return new WorkbookFileError("damaged", message, { cause: error });
}

function fillBuilder(source: WorkSheet, budget: ReadBudget): GridBuilder {
  const builder = new GridBuilder(budget);
  const rows = source["!data"] as (CellObject | undefined)[][] | undefined;
  // Sparse arrays: only what is there is visited.
  rows?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell && row < MAX_ROWS && column < MAX_COLUMNS) addCell(builder, row, column, cell);
    });
  });
  for (const { s, e } of source["!merges"] ?? []) {
    if (e.r < MAX_ROWS && e.c < MAX_COLUMNS)
      builder.addMerge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  source["!rows"]?.forEach((row, index) => {
    if (row?.hidden) builder.hideRows(index);
  });
  source["!cols"]?.forEach((column, index) => {
    if (column?.hidden) builder.hiddenColumns.add(index);
  });
  return builder;
}

/** Error codes of BIFF ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

function addCell(builder: GridBuilder, row: number, column: number, cell: CellObject): void {
  const formula = typeof cell.f === "string" ? `=${cell.f}` : null;
  const format = typeof cell.z === "string" && !/^general$/i.test(cell.z) ? cell.z : "General";
  const value = cell.v;
  if (cell.t === "e") {
    const code = typeof value === "number" ? (ERRORS[value] ?? "#N/A") : String(value);
    builder.add(row, column, { error: code }, format, formula);
  } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    builder.add(row, column, value, format, formula);
  } else if (formula !== null) {
    builder.add(row, column, null, format, formula);
  }
}
