import { cellKey, type Grid } from "../../../core";
import { toUtf8 } from "../../xml";
import type { ZipArchive } from "../../zip";
import { showsDate, type CellDisplay } from "../display";
import { asWorkbookFileError, WorkbookFileError } from "../../errors";
import { OfficePackage, WorkbookPart, type ListedSheet } from "../../opc";
import { CellStore, StoredGrid, type TextTable } from "../store";
import type {
  OpenedSheet,
  OpenedWorkbook,
  ReadLimits,
  ReadWarning,
  SheetKind,
  WorkbookFormat,
} from "../types";
import { readFormulas } from "./formulas";
import { NO_TEXTS, readSharedStrings } from "./sharedStrings";
import { SheetCells } from "./sheetCells";
import { readFormats } from "./styles";

/** What opening a package needs beside its bytes. */
export interface PackageRequest {
  readonly fileName: string;
  readonly limits: ReadLimits;
  readonly format: WorkbookFormat;
  /** Makes the texts shown of the cells. */
  readonly display: CellDisplay;
  /** Called with the share of a sheet that is read. */
  readonly onProgress: (share: number) => void;
}

const DAY_FORMAT = "yyyy/m/d";
const MOMENT_FORMAT = "yyyy/m/d h:mm:ss";

/** Kinds of sheets by the kind of their relationship. */
const KINDS: Readonly<Record<string, SheetKind>> = {
  worksheet: "worksheet",
  chartsheet: "chart",
  dialogsheet: "dialog",
  xlMacrosheet: "macro",
  xlIntlMacrosheet: "macro",
};

/** A sheet to be read. */
interface SheetReference {
  readonly name: string;
  readonly kind: SheetKind;
  readonly part: string | null;
}

/** Opens the package of an .xlsx or .xlsm. Shared strings, styles and sheets are read when the first grid needs them. */
export function openPackage(archive: ZipArchive, request: PackageRequest): OpenedWorkbook {
  const workbook = new WorkbookPart(OfficePackage.over(archive));
  const reader = new PackageReader(archive, workbook, request);
  return {
    fileName: request.fileName,
    format: request.format,
    sheets: workbook.sheets.map((sheet) => reader.sheet(sheet)),
    activeSheet: workbook.activeSheet,
    dateSystem: workbook.dateSystem,
    warnings: reader.warnings,
    package: archive,
  };
}

class PackageReader {
  readonly warnings: ReadWarning[] = [];
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
      kind: KINDS[kind ?? "worksheet"] ?? "worksheet",
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
    const bytes = kind === "worksheet" ? this.sheetBytes(name, part) : null;
    const shared = bytes ? (this.shared ??= this.readShared()) : NO_TEXTS;
    const common = { name, dateSystem, formats, display: this.request.display, shared };
    if (!bytes) {
      const store = new CellStore(0, 0).finish();
      const none = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), texts: [] };
      return new StoredGrid({ ...common, ...none, store, formula: () => null });
    }
    const content = new SheetCells(toUtf8(bytes), {
      sharedTexts: shared.length,
      dateStyle: (style, withTime) => this.dateStyle(style, withTime),
      dateSystem,
      mostCells: this.request.limits.cells,
      onProgress: this.request.onProgress,
    }).read();
    this.request.onProgress(1);
    if (content.formulasWithoutValues > 0) {
      this.warnings.push({
        code: "formulasWithoutValues",
        sheet: name,
        detail: String(content.formulasWithoutValues),
      });
    }
    if (content.notNumbers > 0) {
      this.warnings.push({ code: "valueNotANumber", sheet: name, detail: String(content.notNumbers) });
    }
    let formulas: Map<number, string> | null = null;
    return new StoredGrid({
      ...common,
      ...content,
      formula: (row, column) => {
        formulas ??= readFormulas(this.archive.read(part as string) as Uint8Array);
        return formulas.get(cellKey(row, column)) ?? "=";
      },
    });
  }

  private sheetBytes(name: string, part: string | null): Uint8Array {
    const bytes = part === null ? undefined : this.archive.read(part);
    if (!bytes) throw new WorkbookFileError("damaged", `no part for sheet ${name}`);
    return bytes;
  }

  private readShared(): TextTable {
    const bytes = this.related("sharedStrings");
    return bytes ? readSharedStrings(bytes) : NO_TEXTS;
  }

  private readStyles(): string[] {
    const bytes = this.related("styles");
    return bytes ? readFormats(bytes) : ["General"];
  }

  /** The part that the workbook has for a purpose, if any. */
  private related(kind: string): Uint8Array | undefined {
    const part = this.workbook.relationships.ofKind(kind)?.part;
    return typeof part === "string" ? this.archive.read(part) : undefined;
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
