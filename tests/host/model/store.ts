import { LAST_COLUMN, LAST_ROW, type Area } from "../address";

/** Formats of one cell by name, such as `fill.color`, `font.bold` or `border.EdgeTop.style`; absent means default. */
type CellFormat = Readonly<Record<string, string | number | boolean>>;

export interface StoredCell {
  value?: string | number | boolean;
  formula?: string;
  /** Absent for General. */
  numberFormat?: string;
  format?: CellFormat;
  /** Displayed text of a cell taken over from a file; gone when the cell is written to. */
  shown?: string;
}

/** The cells of one sheet, by row, and what belongs to rows and columns. */
export class CellStore {
  readonly rows = new Map<number, Map<number, StoredCell>>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();

  get(row: number, column: number): StoredCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  make(row: number, column: number): StoredCell {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map<number, StoredCell>()));
    let cell = line.get(column);
    if (!cell) line.set(column, (cell = {}));
    return cell;
  }

  /** Changes the formats of every cell of an area; `undefined` sets a format back to its default. */
  setFormat(area: Area, name: string, value: string | number | boolean | undefined): void {
    this.forEachPosition(area, (row, column) => {
      const cell = this.make(row, column);
      const rest = Object.entries(cell.format ?? {}).filter(([key]) => key !== name);
      cell.format = Object.fromEntries(value === undefined ? rest : [...rest, [name, value]]);
    });
  }

  /** The one format all cells of the area share, or null where they differ, as Excel answers. */
  sharedFormat<T>(area: Area, read: (cell: StoredCell | undefined) => T): T | null {
    const seen = new Set<T>();
    const whole = area.bottom === LAST_ROW || area.right === LAST_COLUMN;
    if (whole) {
      seen.add(read(undefined));
      this.forEachStored(area, (cell) => seen.add(read(cell)));
    } else this.forEachPosition(area, (row, column) => seen.add(read(this.get(row, column))));
    return seen.size === 1 ? ([...seen][0] as T) : null;
  }

  forEachPosition(area: Area, visit: (row: number, column: number) => void): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) visit(row, column);
    }
  }

  forEachStored(area: Area, visit: (cell: StoredCell, row: number, column: number) => void): void {
    for (const [row, line] of this.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of line)
        if (column >= area.left && column <= area.right) visit(cell, row, column);
    }
  }

  /** The rectangle around all cells that hold a value (or, if asked, a value or a format); null when there is none. */
  used(valuesOnly: boolean, within: Area): Area | null {
    let area: Area | null = null;
    this.forEachStored(within, (cell, row, column) => {
      const formatted = cell.numberFormat !== undefined || Object.keys(cell.format ?? {}).length > 0;
      const holds = cell.value !== undefined || (!valuesOnly && formatted);
      if (!holds) return;
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    });
    return area;
  }

  /** Moves rows down (positive) or removes them (negative) at a position, as inserting or deleting rows does. */
  shiftRows(at: number, count: number): void {
    const moved = (row: number): number | null =>
      row < at ? row : count < 0 && row < at - count ? null : row + count;
    rekey(this.rows, moved);
    rekey(this.rowHeights, moved);
    const hidden = [...this.hiddenRows].map(moved).filter((row) => row !== null);
    this.hiddenRows.clear();
    hidden.forEach((row) => this.hiddenRows.add(row));
  }
}

function rekey<T>(map: Map<number, T>, moved: (key: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const to = moved(key);
    if (to !== null) map.set(to, value);
  }
}

/** Where an area stands after rows were inserted or removed; null when nothing of it is left. */
export function shiftArea(area: Area, at: number, count: number): Area | null {
  const end = at - count - 1;
  const move = (row: number, isTop: boolean): number => {
    if (row < at) return row;
    if (count < 0 && row <= end) return isTop ? at : at - 1;
    return row + count;
  };
  const shifted = { ...area, top: move(area.top, true), bottom: move(area.bottom, false) };
  return shifted.top <= shifted.bottom ? shifted : null;
}
