import { cellKey, holdsCell, type CellPosition, type CellRange, type Grid } from "../../core";
import { referencesIn } from "./formulaReferences";

/** Areas up to this size are noted cell by cell. */
const MOST_CELLS = 32;
/** Areas up to this width are noted by their columns. */
const MOST_COLUMNS = 64;

/** An area and the formulas that name it. */
interface NamedArea {
  readonly range: CellRange;
  readonly formulas: CellPosition[];
}

/** What the formulas of one sheet name on one sheet. */
class NamedCells {
  private readonly cells = new Map<number, CellPosition[]>();
  private readonly areas = new Map<string, NamedArea>();
  private readonly columns = new Map<number, NamedArea[]>();
  private readonly wide: NamedArea[] = [];

  add(range: CellRange, formula: CellPosition): void {
    const { top, left, bottom, right } = range;
    const width = right - left + 1;
    if (width * (bottom - top + 1) <= MOST_CELLS) {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) noted(this.cells, cellKey(row, column), formula);
      return;
    }
    // The same area is named by every row of a table (a look-up, a share of the total).
    const key = `${top},${left},${bottom},${right}`;
    const known = this.areas.get(key);
    if (known !== undefined) {
      known.formulas.push(formula);
      return;
    }
    const area = { range, formulas: [formula] };
    this.areas.set(key, area);
    if (width > MOST_COLUMNS) this.wide.push(area);
    else for (let column = left; column <= right; column++) noted(this.columns, column, area);
  }

  /** Calls back for each formula that names the cell, perhaps more than once. */
  forEach(row: number, column: number, take: (formula: CellPosition) => void): void {
    this.cells.get(cellKey(row, column))?.forEach(take);
    for (const areas of [this.columns.get(column) ?? [], this.wide]) {
      for (const { range, formulas } of areas) {
        if (holdsCell(range, { row, column })) formulas.forEach(take);
      }
    }
  }
}

function noted<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Which formulas of a sheet are worked out from a cell; made once per sheet, from the cells as in the file. */
export class FormulaIndex {
  /** By the name of the sheet that is named, in capitals: names are compared as Excel compares them. */
  private readonly named = new Map<string, NamedCells>();

  constructor(grid: Grid) {
    for (let row = grid.top; row < grid.bottom; row++) {
      for (let column = grid.left; column < grid.right; column++) {
        const formula = grid.formula(row, column);
        if (formula === null) continue;
        for (const { sheet, range } of referencesIn(formula)) {
          const name = (sheet ?? grid.name).toUpperCase();
          const named = this.named.get(name) ?? new NamedCells();
          this.named.set(name, named);
          named.add(range, { row, column });
        }
      }
    }
  }

  /** Names, in capitals, of the sheets that the formulas name. */
  get sheets(): Iterable<string> {
    return this.named.keys();
  }

  /** Calls back for each formula that names a cell of a sheet, perhaps more than once. */
  forEach(sheet: string, { row, column }: CellPosition, take: (formula: CellPosition) => void): void {
    this.named.get(sheet.toUpperCase())?.forEach(row, column, take);
  }
}
