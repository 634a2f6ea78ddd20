import { RowPlan, shiftReferences } from "../../core";
import type { Grid, GridEdit } from "../../core";
import type { OpenedWorkbook } from "../../files";
import { DisplayFormats, WorkbookFileError } from "../../files/read";
import { HostError } from "../../host";
import { readCellStyles } from "./cellStyles";
import type { CellStyles } from "./cellStyles";
import { OutdatedResults } from "./outdatedResults";
import { readLayout } from "./sheetLayout";
import type { RowMove } from "./views";
import { WorkbenchSheet } from "./workbenchSheet";
import type { Arrangement } from "./arrangement";

/** The sheets of an open file as they stand: each is read when it is first looked at, and its formulas follow the others. */
export class FileSheets {
  private readonly known = new Map<string, WorkbenchSheet>();
  private readonly display = new DisplayFormats();
  private readonly styles: CellStyles;
  private readonly results: OutdatedResults;

  constructor(private readonly workbook: OpenedWorkbook) {
    this.styles = readCellStyles(workbook);
    this.results = new OutdatedResults({
      base: (sheet) => this.readable(sheet),
      named: (name) =>
        workbook.sheets.find((sheet) => sheet.name.toUpperCase() === name.toUpperCase())?.name ?? null,
      changed: (sheet) => this.known.get(sheet)?.changed ?? NONE_CHANGED,
      plan: (sheet) => this.known.get(sheet)?.plan ?? RowPlan.SAME,
      differs: (sheet, cell) => this.known.get(sheet)?.differs(cell) === true,
    });
  }

  /** Those that were looked at, by their names. */
  get opened(): ReadonlyMap<string, WorkbenchSheet> {
    return this.known;
  }

  /** Those that were looked at beside this one. */
  beside(sheet: WorkbenchSheet): readonly WorkbenchSheet[] {
    return [...this.known.values()].filter((each) => each !== sheet);
  }

  /**
   * A sheet as it stands.
   *
   * @throws HostError `sheetNotFound`; WorkbookFileError where it cannot be read
   */
  sheet(name: string): WorkbenchSheet {
    const known = this.known.get(name);
    if (known) return known;
    const opened = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (!opened) throw new HostError("sheetNotFound", name);
    const base = opened.grid();
    const layout = readLayout(this.workbook, opened, base, this.styles);
    const sheet = new WorkbenchSheet(base, layout, this.styles, this.display);
    this.known.set(name, sheet);
    // Rows of another sheet came or went before this one was looked at.
    if ([...this.known.values()].some(({ plan }) => !plan.isSame)) sheet.follow(this.following(name));
    // What was changed elsewhere before this sheet was looked at.
    if ([...this.known.values()].some(({ changed }) => changed.size > 0)) this.outdateResults();
    return sheet;
  }

  /** The cells of a sheet as in the file; null where there are none, or where they cannot be read. */
  readable(name: string): Grid | null {
    const known = this.known.get(name);
    if (known !== undefined) return known.file;
    try {
      return this.workbook.sheets.find((sheet) => sheet.name === name)?.grid() ?? null;
    } catch (error) {
      // That a sheet is damaged is said to who opens it; here it only does not pass on what was changed.
      if (error instanceof WorkbookFileError) return null;
      throw error;
    }
  }

  /** Gives a sheet other rows; formulas of all sheets follow. */
  arrange(sheet: WorkbenchSheet, arrangement: Arrangement, move: RowMove): void {
    sheet.arrange(arrangement, move, this.following(sheet.grid.name));
    for (const each of this.beside(sheet)) each.follow(this.following(each.grid.name));
  }

  /** Finds anew which results of formulas no longer hold; answers the sheets on which that changed anything. */
  outdateResults(): readonly (readonly [WorkbenchSheet, readonly GridEdit[]])[] {
    const outdated = this.results.of(this.known.keys());
    return [...this.known].flatMap(([name, sheet]) => {
      const edits = sheet.outdate(outdated.get(name) ?? NONE_CHANGED);
      return edits.length === 0 ? [] : [[sheet, edits] as const];
    });
  }

  /** Leads references of a sheet's formulas to where their rows stand now. */
  private following(own: string): (formula: string) => string {
    // Asked when a formula is looked at: by then every sheet has its rows.
    const planOf = (name: string): RowPlan | null => {
      const upper = name.toUpperCase();
      const plan = [...this.known].find(([each]) => each.toUpperCase() === upper)?.[1].plan;
      return plan === undefined || plan.isSame ? null : plan;
    };
    return (formula) => shiftReferences(formula, own, planOf).formula;
  }
}

const NONE_CHANGED: ReadonlyMap<number, GridEdit> = new Map();
