import { holdsCell, sameValue } from "../core";
import type { GridEdit, CellRange, CellValue, Grid } from "../core";
import { boundsOfAll, cellCount, rangeAt, rectanglesOf } from "./areas";
import { cellValue } from "./cellValue";

/** Formula cells whose results are read again after a change, at most; and areas of them. */
const MOST_CELLS = 20_000;
const MOST_AREAS = 100;

interface Area {
  readonly bounds: CellRange;
  /** Results row by row, as last seen. */
  values: readonly (readonly CellValue[])[];
}

/**
 * The formula cells of one sheet with the results last seen. Excel's change events name the cells that were typed into,
 * not those recalculated for it (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events), so results
 * have to be compared.
 */
export class FormulaCells {
  private constructor(private readonly areas: readonly Area[]) {}

  /**
   * The formula cells of a sheet that was just read; null where it has none.
   * @param bounds Areas of formula cells as Excel lists them, 0-based, inclusive.
   */
  static of(grid: Grid, bounds: readonly CellRange[]): FormulaCells | null {
    if (bounds.length === 0) return null;
    const few = bounds.length > MOST_AREAS ? [boundsOfAll(bounds)] : bounds;
    return new FormulaCells(
      few.map((area) => ({
        bounds: area,
        values: matrix(area, (row, column) => bare(grid.value(row, column))),
      })),
    );
  }

  /** The same with formulas that were typed in since; `known` is null where there were none, and stays so without any. */
  static including(known: FormulaCells | null, cells: readonly GridEdit[]): FormulaCells | null {
    const areas = known?.areas ?? [];
    const added = cells.flatMap(({ row, column, value, formula }): Area[] => {
      const isKnown = areas.some(({ bounds }) => holdsCell(bounds, { row, column }));
      const isNew = typeof formula === "string" && !isKnown;
      const bounds = { top: row, left: column, bottom: row, right: column };
      return isNew ? [{ bounds, values: [[bare(value)]] }] : [];
    });
    return added.length === 0 ? known : new FormulaCells([...areas, ...added]);
  }

  /** Whether so many cells can be compared after each change. */
  get isComparable(): boolean {
    return this.areas.reduce((sum, { bounds }) => sum + cellCount(bounds), 0) <= MOST_CELLS;
  }

  /** Asks for the results as they are now, for `recalculated`. */
  queue(sheet: Excel.Worksheet): readonly Excel.Range[] {
    return this.areas.map(({ bounds }) => {
      const range = rangeAt(sheet, bounds);
      range.load("values");
      return range;
    });
  }

  /**
   * Where results differ from those last seen; what is seen now is remembered.
   * @param ranges What `queue` answered, loaded.
   * @param typed Cells that are told anyway.
   */
  recalculated(ranges: readonly Excel.Range[], typed: CellRange | null): readonly CellRange[] {
    const cells = this.areas.flatMap((area, index) => {
      const before = area.values;
      area.values = (ranges[index]?.values as unknown[][]).map((line) => line.map(cellValue));
      return area.values.flatMap((line, down) =>
        line.flatMap((value, right) => {
          const cell = { row: area.bounds.top + down, column: area.bounds.left + right };
          const isTold = typed !== null && holdsCell(typed, cell);
          return isTold || sameValue(value, before[down]?.[right] ?? null) ? [] : [cell];
        }),
      );
    });
    const rectangles = rectanglesOf(cells);
    return rectangles.length > MOST_AREAS ? [boundsOfAll(rectangles)] : rectangles;
  }
}

/** A result of nothing as Excel hands it over again, like an empty cell. */
const bare = (value: CellValue): CellValue => (value === "" ? null : value);

function matrix<T>(bounds: CellRange, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: bounds.bottom - bounds.top + 1 }, (_, row) =>
    Array.from({ length: bounds.right - bounds.left + 1 }, (_unused, column) =>
      at(bounds.top + row, bounds.left + column),
    ),
  );
}
