import { holdsCell } from "../../core/grid";
import type { CellRange, Severity, SheetDescription } from "../../core";
import { HostError } from "../../host";
import type { CellFlag, FlagReport } from "../../host";
import {
  definedNameXml,
  inlineText,
  quotedSheetName,
  safeSheetName,
  sheetNames,
  styleTable,
  worksheetXml,
} from "../write";
import { OfficePackage, WorkbookPart } from "../opc";
import type { PackageOptions } from "../opc";
import { addHighlights, areasOf, SEVERITIES } from "./conditionalFormats";
import { customXmlText, reserveCustomXml } from "./customXml";
import { journalOf } from "./journal";
import { FINDINGS_SHEET_NAME, JOURNAL_NAMESPACE, MARK } from "./marks";
import { addNotes } from "./notes";
import { StylesPart } from "./stylesPart";
import { holds, unflagPackage } from "./unflagWorkbook";
import { WorksheetPart } from "./worksheetPart";
import { readable } from "./readable";

/** What to put into a copy of a workbook. */
export interface FlagRequest {
  /** Name of the sheet whose cells are flagged. */
  readonly sheet: string;
  readonly flags: readonly CellFlag[];
  /** The sheet that lists the findings; gets a number where the user has a sheet of that name. */
  readonly findingsSheet: SheetDescription;
}

/** Something about the copy that its user should know. */
export type FlagWarning =
  /** The original was signed; the signature does not hold for the copy. */
  | { readonly code: "signatureInvalid" }
  /** These cells carry threaded comments, which cannot be written below; they are highlighted without a note. */
  | { readonly code: "threadedComments"; readonly cells: readonly string[] }
  /** These parts of the original do not fit their checksums or sizes; the copy has them as they are. */
  | { readonly code: "damagedParts"; readonly parts: readonly string[] };

export interface FlaggedWorkbook {
  readonly bytes: Uint8Array;
  readonly report: FlagReport & {
    /** The name the findings sheet got. */
    readonly findingsSheet: string;
    readonly warnings: readonly FlagWarning[];
  };
}

/**
 * A copy of an .xlsx or .xlsm with flagged cells (highlight by severity and a note each) and a findings sheet. Only
 * the parts concerned are rewritten, and of those only the bytes concerned; every other part is copied as it is. Flags
 * from an earlier run are replaced. The input is not changed.
 *
 * @throws WorkbookFileError where the bytes are no workbook that can be written to (damaged, encrypted, .xlsb)
 * @throws HostError `sheetNotFound`
 */
export function flagWorkbook(
  bytes: Uint8Array,
  request: FlagRequest,
  options: PackageOptions = {},
): FlaggedWorkbook {
  return readable("flag", () => {
    const editor = cleanPackage(bytes, request.sheet, options);
    const workbook = new WorkbookPart(editor);
    const listed = workbook.worksheet(request.sheet);
    if (listed === undefined) throw new HostError("sheetNotFound", request.sheet);
    const sheet = new WorksheetPart(workbook, listed.part);
    const styles = new StylesPart(workbook);
    workbook.types.declareRelationships();

    const cells = gatherFlags(request.flags, sheet.merges());
    addHighlights(sheet, styles, areasBySeverity(cells));
    const notes = addNotes(
      sheet,
      cells
        .filter((cell) => cell.notes.length > 0)
        .map((cell) => ({ ...cell, text: cell.notes.join("\n\n") })),
    );
    const findingsSheet = addFindingsSheet(workbook, styles, request.findingsSheet);
    styles.finish();
    const journal = reserveCustomXml(workbook);
    const record = JSON.stringify(journalOf(editor, [...editor.addedNames, journal]));
    editor.add(journal, customXmlText("flags", JOURNAL_NAMESPACE, record));

    const warnings: FlagWarning[] = [];
    if (editor.names.some((name) => /^_xmlsignatures\//i.test(name)))
      warnings.push({ code: "signatureInvalid" });
    const damaged = editor.damagedParts();
    if (damaged.length > 0) warnings.push({ code: "damagedParts", parts: damaged });
    if (notes.threaded.length > 0) warnings.push({ code: "threadedComments", cells: notes.threaded });
    return { bytes: editor.write(), report: { cells: cells.length, notes: true, findingsSheet, warnings } };
  });
}

/** The package without flags of an earlier run. */
function cleanPackage(bytes: Uint8Array, sheetName: string, options: PackageOptions): OfficePackage {
  const editor = OfficePackage.open(unflagPackage(bytes, options, false), options);
  const part = new WorkbookPart(editor).worksheet(sheetName)?.part;
  if (part === undefined || !holds(editor.edit(part)?.body, MARK)) return editor;
  return OfficePackage.open(unflagPackage(bytes, options), options);
}

interface GatheredFlag {
  readonly row: number;
  readonly column: number;
  /** What is highlighted: the cell, or the merged area it stands for. */
  readonly area: CellRange;
  readonly severity: Severity;
  readonly notes: readonly string[];
}

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

/**
 * One flag per cell, worst severity first: several flags of one cell, and those of cells that a merge covers (which
 * show neither format nor note of their own), come together at the cell that is seen.
 */
function gatherFlags(flags: readonly CellFlag[], merges: readonly CellRange[]): readonly GatheredFlag[] {
  const byCell = new Map<string, GatheredFlag>();
  const findMerge = mergeFinder(merges);
  for (const flag of flags) {
    if (!inSheet(flag.row, LAST_ROW) || !inSheet(flag.column, LAST_COLUMN)) continue;
    const area = findMerge(flag.row, flag.column) ?? {
      top: flag.row,
      left: flag.column,
      bottom: flag.row,
      right: flag.column,
    };
    const key = `${area.top}:${area.left}`;
    const known = byCell.get(key);
    const notes = flag.note === "" ? [] : [flag.note];
    byCell.set(key, {
      row: area.top,
      column: area.left,
      area,
      severity: known === undefined ? flag.severity : worse(known.severity, flag.severity),
      notes:
        known === undefined
          ? notes
          : [...known.notes, ...notes.filter((note) => !known.notes.includes(note))],
    });
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function inSheet(index: number, last: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= last;
}

function worse(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) <= SEVERITIES.indexOf(other) ? one : other;
}

/** Finds the merged area over a cell; indexed by row, because sheets with thousands of merges exist. */
function mergeFinder(merges: readonly CellRange[]): (row: number, column: number) => CellRange | undefined {
  const tall = merges.filter((merge) => merge.bottom - merge.top > 1000);
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    if (merge.bottom - merge.top > 1000) continue;
    for (let row = merge.top; row <= merge.bottom; row++) byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  }
  return (row, column) =>
    [...(byRow.get(row) ?? []), ...tall].find((merge) => holdsCell(merge, { row, column }));
}

function areasBySeverity(cells: readonly GatheredFlag[]): ReadonlyMap<Severity, readonly CellRange[]> {
  return new Map(
    SEVERITIES.map((severity) => {
      const own = cells.filter((cell) => cell.severity === severity);
      const isSingle = ({ area }: GatheredFlag): boolean =>
        area.top === area.bottom && area.left === area.right;
      const merged = own.filter((cell) => !isSingle(cell)).map((cell) => cell.area);
      return [severity, [...areasOf(own.filter(isSingle)), ...merged]];
    }),
  );
}

/** Adds the sheet as the last one; answers the name it got. */
function addFindingsSheet(workbook: WorkbookPart, styles: StylesPart, description: SheetDescription): string {
  const taken = workbook.sheets.map((sheet) => sheet.name);
  const sheet = { ...description, name: safeSheetName(description.name, taken) };
  const { editor } = workbook;
  const name = editor.freeName("xl/worksheets/sheet", ".xml");
  editor.add(
    name,
    worksheetXml(sheet, {
      namespace: workbook.names.main,
      styles: styleTable(styles),
      text: inlineText,
      selected: false,
      listRange: (values) => {
        throw new RangeError(`a findings sheet has no room for a list of ${values.length} choices`);
      },
    }),
  );
  const mark = { name: FINDINGS_SHEET_NAME, hidden: true, formula: `${quotedSheetName(sheet.name)}!$A$1` };
  workbook.addSheet(sheet.name, name, (position, prefix) =>
    [...sheetNames(sheet), mark].map((each) => definedNameXml(each, position, prefix)).join(""),
  );
  return sheet.name;
}
