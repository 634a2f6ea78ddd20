import type { DateSystem } from "../../../core";
import type { ReadBudget } from "../../budget";
import { WorkbookFileError } from "../../errors";
import { readUtf8, XML_CLOSE, XML_END, XML_OPEN, XML_TEXT, XmlReader } from "../../xml";
import { textNotes } from "../textNotes";
import { DisplayFormats } from "../display";
import { GridBuilder, type StoredGrid } from "../store";
import { sheetInFront } from "../sheetInFront";
import type { OpenedSheet, OpenedWorkbook, SheetVisibility } from "../types";
import { formatCode } from "./namedFormats";
import { readTable } from "./tableReader";

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  SheetHidden: "hidden",
  SheetVeryHidden: "veryHidden",
};

interface ReadSheet {
  readonly grid: StoredGrid;
  readonly hidden: SheetVisibility;
}

/**
 * Opens an XML spreadsheet of Excel 2002/2003, which many systems export under the name .xls.
 *
 * @throws XmlError, WorkbookFileError
 */
export function openXml2003(bytes: Uint8Array, fileName: string, budget: ReadBudget): OpenedWorkbook {
  const source = readUtf8(bytes);
  const workbook = new SpreadsheetReader(source.bytes, budget);
  const sheets = workbook.read();
  if (sheets.length === 0) throw new WorkbookFileError("damaged", "no sheets");
  const notes = textNotes(source, { sheet: null, place: "" });
  for (const { grid } of sheets) {
    const own = grid.notes(budget);
    grid.takeDamage([...notes, ...own]);
    notes.push(...own);
  }
  const opened = sheets.map(({ grid, hidden }): OpenedSheet => {
    return { name: grid.name, hidden, kind: "worksheet", part: null, grid: () => grid };
  });
  return {
    fileName,
    format: "xml2003",
    sheets: opened,
    activeSheet: sheetInFront(opened, workbook.activeSheet),
    dateSystem: workbook.dateSystem,
    fileNotes: notes,
    package: null,
  };
}

class SpreadsheetReader {
  dateSystem: DateSystem = 1900;
  activeSheet = 0;
  private readonly reader: XmlReader;
  private readonly display = new DisplayFormats();
  private readonly formats = new Map<string, string>();
  private readonly parents = new Map<string, string>();

  constructor(
    source: Uint8Array,
    private readonly budget: ReadBudget,
  ) {
    this.reader = new XmlReader(source);
  }

  read(): ReadSheet[] {
    const { reader } = this;
    const sheets: ReadSheet[] = [];
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind === XML_TEXT || kind === XML_CLOSE || reader.is("Workbook")) continue;
      if (reader.is("Worksheet")) sheets.push(this.readSheet(sheets.length));
      else if (reader.is("Style")) this.readStyle();
      else if (reader.is("ExcelWorkbook")) this.readProperties();
      else if (!reader.is("Styles")) reader.skip();
    }
    return sheets;
  }

  private readStyle(): void {
    const { reader } = this;
    const id = reader.attribute("ID") ?? "";
    const parent = reader.attribute("Parent");
    if (parent !== undefined) this.parents.set(id, parent);
    reader.forEachInside(() => {
      if (reader.is("NumberFormat")) this.formats.set(id, formatCode(reader.attribute("Format") ?? ""));
    });
    this.budget.measure("styles", this.formats.size);
  }

  private formatOf(style: string | undefined): string {
    let name = style;
    // Styles inherit; a chain that bites its tail ends.
    for (let steps = 0; name !== undefined && steps < 20; steps++) {
      const code = this.formats.get(name);
      if (code !== undefined) return code;
      name = this.parents.get(name);
    }
    return this.formats.get("Default") ?? "General";
  }

  private textInside(): string {
    const { reader } = this;
    return reader.kind === XML_OPEN && reader.next() === XML_TEXT ? reader.text().trim() : "";
  }

  private readProperties(): void {
    const { reader } = this;
    reader.forEachInside(() => {
      if (reader.is("Date1904")) this.dateSystem = 1904;
      else if (reader.is("ActiveSheet")) this.activeSheet = Number(this.textInside()) || 0;
    });
  }

  private readSheet(position: number): ReadSheet {
    const { reader, budget } = this;
    budget.measure("sheets", position + 1);
    const name = reader.attribute("Name") ?? `Sheet${position + 1}`;
    const builder = new GridBuilder(budget);
    let hidden: SheetVisibility = "visible";
    const context = {
      budget,
      dateSystem: () => this.dateSystem,
      formatOf: (style: string | undefined) => this.formatOf(style),
    };
    reader.forEachInside(() => {
      if (reader.is("Table")) readTable(reader, builder, context);
      else if (reader.is("Visible")) hidden = VISIBILITIES[this.textInside()] ?? "visible";
      else if (!reader.is("WorksheetOptions")) reader.skip();
    });
    return { grid: builder.build(name, this.dateSystem, this.display), hidden };
  }
}
