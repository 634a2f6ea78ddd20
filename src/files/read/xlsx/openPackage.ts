import type { Grid } from "../../../core";
import { readUtf8, type Utf8Document } from "../../xml";
import type { ZipArchive, ZipEntry } from "../../zip";
import { showsDate, type CellDisplay } from "../display";
import type { ReadBudget } from "../../budget";
import { asWorkbookFileError, WorkbookFileError } from "../../errors";
import { fileNote, type FileNote, type FileNoteCode } from "../../notes";
import { OfficePackage, WorkbookPart, type ListedSheet } from "../../opc";
import { CellStore, StoredGrid, type TextTable } from "../store";
import type { OpenedSheet, OpenedWorkbook, SheetKind, WorkbookFormat } from "../types";
import { readPart } from "../readPart";
import { textNotes } from "../textNotes";
import { readFormulas } from "./formulas";
import { NO_TEXTS, readSharedStrings } from "./sharedStrings";
import { SheetCells } from "./sheetCells";
import type { SheetContent } from "./sheetContent";
import { readFormats } from "./styles";

/** What opening a package needs beside its bytes. */
export interface PackageRequest {
  readonly fileName: string;
  /** Counts what is read. */
  readonly budget: ReadBudget;
  readonly format: WorkbookFormat;
  /** Makes the texts shown of the cells. */
  readonly display: CellDisplay;
  /** Called with the share of a sheet that is read. */
  readonly onProgress: (share: number) => void;
}

const DAY_FORMAT = "yyyy/m/d";
const MOMENT_FORMAT = "yyyy/m/d h:mm:ss";

/** A sheet to be read. */
interface SheetReference {
  readonly name: string;
  readonly kind: SheetKind;
  readonly part: string | null;
}

/** Opens the package of an .xlsx or .xlsm. Shared strings, styles and sheets are read when the first grid needs them. */
export function openPackage(archive: ZipArchive, request: PackageRequest): OpenedWorkbook {
  const workbook = new WorkbookPart(OfficePackage.over(archive));
  request.budget.measure("sheets", workbook.sheets.length);
  const reader = new PackageReader(archive, workbook, request);
  reader.notes.push(...workbook.unlisted().map((part) => fileNote("unlistedSheet", null, part)));
  return {
    fileName: request.fileName,
    format: request.format,
    sheets: workbook.sheets.map((sheet) => reader.sheet(sheet)),
    activeSheet: workbook.activeSheet,
    dateSystem: workbook.dateSystem,
    fileNotes: reader.notes,
    package: archive,
  };
}

class PackageReader {
  readonly notes: FileNote[] = [];
  private shared: TextTable | null = null;
  private formats: string[] | null = null;

  constructor(
    private readonly archive: ZipArchive,
    private readonly workbook: WorkbookPart,
    private readonly request: PackageRequest,
  ) {}

  sheet({ name, hidden, kind, part, position }: ListedSheet): OpenedSheet {
    const reference = {
      name: name === "" ? `Sheet${position + 1}` : name,
      kind,
      part: part !== null && this.archive.find(part) ? part : null,
    };
    let grid: Grid | null = null;
    return { ...reference, hidden, grid: () => (grid ??= this.readGrid(reference)) };
  }

  private readGrid(reference: SheetReference): Grid {
    try {
      return this.parseGrid(reference);
    } catch (error) {
      throw asWorkbookFileError(error, reference.part ?? reference.name);
    }
  }

  private parseGrid({ name, kind, part }: SheetReference): Grid {
    const { dateSystem } = this.workbook;
    const formats = (this.formats ??= this.readStyles());
    const told: FileNote[] = [];
    const source = kind === "worksheet" ? this.sheetSource(name, part, told) : null;
    const shared = source ? (this.shared ??= this.readShared()) : NO_TEXTS;
    const common = { name, dateSystem, formats, display: this.request.display, shared };
    if (!source) {
      const store = new CellStore(0, this.request.budget).finish();
      const none = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), texts: [] };
      return new StoredGrid({ ...common, ...none, store, formulas: () => new Map() });
    }
    const { budget } = this.request;
    const content = new SheetCells(source.bytes, {
      sharedTexts: shared.length,
      dateStyle: (style, withTime) => this.dateStyle(style, withTime),
      dateSystem,
      budget,
      styles: () => formats.length,
      onProgress: this.request.onProgress,
    }).read();
    this.request.onProgress(1);
    let formulas: Map<number, string> | null = null;
    const grid = new StoredGrid({
      ...common,
      ...content,
      formulas: () => (formulas ??= readFormulas(this.looseBytes(part as string))),
    });
    told.push(
      ...textNotes(source, { sheet: name, place: name }, this.archive.codec.isUtf8),
      ...contentNotes(name, content),
      ...grid.notes(budget),
    );
    this.notes.push(...told);
    // Texts that several sheets share may be those of this one.
    grid.takeDamage([...told, ...this.notes.filter(({ sheet }) => sheet === null)]);
    return grid;
  }

  private sheetSource(name: string, part: string | null, notes: FileNote[]): Utf8Document {
    const source = part === null ? undefined : this.partSource(part, name, notes);
    if (!source) throw new WorkbookFileError("damaged", `no part for sheet ${name}`);
    return source;
  }

  private readShared(): TextTable {
    const source = this.related("sharedStrings");
    if (!source) return NO_TEXTS;
    const place = this.workbook.relationships.ofKind("sharedStrings")?.part ?? "";
    this.notes.push(...textNotes(source, { sheet: null, place }, this.archive.codec.isUtf8));
    return readSharedStrings(source.bytes, this.request.budget);
  }

  private readStyles(): string[] {
    const source = this.related("styles");
    return source ? readFormats(source.bytes, this.request.budget) : ["General"];
  }

  /** The part that the workbook has for a purpose, if any. */
  private related(kind: string): Utf8Document | undefined {
    const part = this.workbook.relationships.ofKind(kind)?.part;
    return typeof part === "string" ? this.partSource(part, null, this.notes) : undefined;
  }

  /** A part as UTF-8; where it does not fit its checksum, it is read all the same, and that is noted. */
  private partSource(part: string, sheet: string | null, notes: FileNote[]): Utf8Document | undefined {
    const bytes = readPart(this.archive, part, this.request.budget, (name) =>
      notes.push(fileNote("wrongChecksum", sheet, sheet ?? name, name)),
    );
    return bytes && readUtf8(bytes);
  }

  /** A part that was read before. */
  private looseBytes(part: string): Uint8Array {
    return this.archive.readLoosely(this.archive.find(part) as ZipEntry).data;
  }

  /** ISO dates are dates whatever their style says; one without a date format gets one. */
  private dateStyle(style: number, withTime: boolean): number {
    const formats = this.formats as string[];
    if (showsDate(formats[style] ?? "General")) return style;
    const code = withTime ? MOMENT_FORMAT : DAY_FORMAT;
    const known = formats.indexOf(code);
    return known >= 0 ? known : formats.push(code) - 1;
  }
}

/** What the markup of a sheet shows of how it was read. */
function contentNotes(sheet: string, content: SheetContent): FileNote[] {
  const at = (address: string): string => `${sheet}!${address}`;
  const note = (code: FileNoteCode, count: number, place: string): FileNote[] =>
    count > 0 ? [fileNote(code, sheet, place, count)] : [];
  return [
    ...note("formulasWithoutValues", content.formulasWithoutValues, sheet),
    ...note("valueNotANumber", content.notNumbers, sheet),
    ...note("duplicateRow", content.duplicateRow < 0 ? 0 : 1, at(String(content.duplicateRow + 1))),
    ...note("misplacedCell", content.misplaced.count, at(content.misplaced.first)),
    ...note("unknownContent", content.unknown.count, `${sheet} <${content.unknown.first}>`),
    ...note("missingStyle", content.unstyled.count, at(content.unstyled.first)),
  ];
}
