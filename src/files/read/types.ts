import type { DateSystem, Grid } from "../../core";
import type { SheetKind } from "../opc";
import type { ReadLimits } from "../budget";
import type { FileNote } from "../notes";
import type { ZipArchive, ZipCodec } from "../zip";

/** What the file turned out to be by its content, whatever its name says. */
export type WorkbookFormat = "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "xml2003" | "csv" | "tsv" | "html";

/** How a sheet is hidden: by the user, or so that only a macro can show it. */
export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export type { SheetKind };

/** How the cells of a workbook look that is no .xlsx, as parts of one. */
export interface WorkbookLooks {
  /** A styles part. */
  readonly styles: string;
  /**
   * For each sheet what stands in a worksheet part up to the end of its data: views, columns, rows, and cells with their
   * formats and without values.
   */
  readonly sheets: readonly string[];
}

/** One sheet of an opened workbook. */
export interface OpenedSheet {
  readonly name: string;
  readonly hidden: SheetVisibility;
  /** The grid of any other kind than a worksheet is empty. */
  readonly kind: SheetKind;
  /** The sheet's part in the package ("xl/worksheets/sheet1.xml"); null where the file is no .xlsx package. */
  readonly part: string | null;
  /**
   * The cells, parsed at the first call and kept.
   *
   * @throws WorkbookFileError `damaged` or `tooLarge` when this sheet's part cannot be read
   */
  grid(): Grid;
}

/** A workbook file whose structure has been read; cells are read sheet by sheet. */
export interface OpenedWorkbook {
  readonly fileName: string;
  readonly format: WorkbookFormat;
  readonly sheets: readonly OpenedSheet[];
  /** Index in `sheets` of the sheet the user saw last. */
  readonly activeSheet: number;
  readonly dateSystem: DateSystem;
  /** What was wrong with the file and how it was read. Grows when a sheet's grid is read. */
  readonly fileNotes: readonly FileNote[];
  /** How its cells look, of an .xls of Excel 97 to 2003; read at the first call. Nothing where that is not known. */
  readonly looks?: WorkbookLooks | null;
  /** The package, for writing a changed copy; null where the file is no .xlsx or .xlsm. */
  readonly package: ZipArchive | null;
}

export interface OpenOptions {
  /** How packages are inflated; fflate without it. Node programs pass `nodeCodec` of `files/node`. */
  readonly codec?: ZipCodec;
  readonly limits?: Partial<ReadLimits>;
  /**
   * Called with the share of the work done, 0…1, never falling. The cells of .xlsx are read when a sheet's grid is
   * asked for: there it reaches 1 with the first grid, elsewhere when the file is open.
   */
  readonly onProgress?: (share: number) => void;
}
