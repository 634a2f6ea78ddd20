import type { CellRange, Grid } from "../grid";
import { withPerson, type HeaderBlock, type HeaderColumn } from "./headerColumns";
import { headerKey, headerText, looseKey } from "./headerNames";
import { isLabelRow } from "./labels";
import { isUnitOnly } from "./headerUnits";
import { matchHeader } from "./matchHeader";
import type { HeaderMatch } from "./matchHeader";
import type { PackNames } from "./packNames";
import type { FilledCell, FilledRow } from "./sheetText";
import { topRows } from "./sheetText";

/** The most rows that the search takes for one header; merges and unit rows may add to them. */
const HEADER_ROWS = 3;
/** A header with merges reaching down is followed this far at most. */
const TALLEST_HEADER = 5;

/** A row with this many figures is an entry's. */
const FEWEST_FIGURES = 3;
const FIGURE = /^[-+]?[\d.,]+$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Finds the header: among all runs of one to three rows at the top of the sheet, the one whose columns name most
 * fields of the pack; of equal ones the shortest, then the first. Group rows above and rows merged into it below
 * are then added. Null when no row names any field.
 */
export function findHeader(grid: Grid, names: PackNames): HeaderBlock | null {
  const rows = topRows(grid);
  const sheet = new HeaderSheet(rows, names);
  let best: HeaderBlock | null = null;
  for (let depth = 1; depth <= HEADER_ROWS; depth += 1) {
    for (const { row } of rows) {
      // Rows without a single name cannot be the best; groups above are added afterwards. Figures are seen at once,
      // names only by holding every cell against the pack.
      if (sheet.reachesData(row, row + depth - 1) || !sheet.names(row)) continue;
      const block = sheet.block(row, row + depth - 1);
      if (best === null || block.matched > best.matched) best = block;
    }
  }
  if (best === null || best.matched === 0) return null;
  const bottom = sheet.bottomOf(best.top, best.bottom, best.columns.length);
  const top = sheet.topOf(best);
  return top === best.top && bottom === best.bottom ? best : sheet.block(top, bottom);
}

/** What headers may mean to a pack: the sheets of a batch have the same ones. */
const MATCHES = new WeakMap<PackNames, Map<string, HeaderMatch>>();
const MOST_MATCHES = 2000;

function matchesFor(names: PackNames): Map<string, HeaderMatch> {
  const known = MATCHES.get(names);
  if (known !== undefined) return known;
  const made = new Map<string, HeaderMatch>();
  MATCHES.set(names, made);
  return made;
}

class HeaderSheet {
  private readonly byRow = new Map<number, FilledRow>();
  private readonly matches: Map<string, HeaderMatch>;
  private readonly dataRows = new Map<number, boolean>();

  constructor(
    private readonly rows: readonly FilledRow[],
    private readonly packNames: PackNames,
  ) {
    for (const row of rows) this.byRow.set(row.row, row);
    this.matches = matchesFor(packNames);
  }

  /** True when one of the rows holds figures as an entry does. */
  reachesData(top: number, bottom: number): boolean {
    for (let row = top; row <= bottom; row += 1) {
      if (this.isData(row)) return true;
    }
    return false;
  }

  /** Headers hold words; of figures at most the years over a group's columns. */
  private isData(row: number): boolean {
    const known = this.dataRows.get(row);
    if (known !== undefined) return known;
    const figures = this.cells(row).filter(({ text }) => FIGURE.test(text));
    const isData = figures.length >= FEWEST_FIGURES && figures.some(({ text }) => !YEAR.test(text));
    this.dataRows.set(row, isData);
    return isData;
  }

  /** True when at least one cell of the row, taken by itself, names a field or a group of the pack. */
  names(row: number): boolean {
    return this.cells(row).some(
      ({ text }) => this.match([headerText(text)]).kind !== "none" || this.isGroup(text),
    );
  }

  block(top: number, bottom: number): HeaderBlock {
    const columns = this.columnsOf(top, bottom);
    const fields = new Set<number>();
    const asked = new Set<number>();
    const matches = columns.map((place, index): HeaderMatch => {
      const match: HeaderMatch = place.shadow
        ? { kind: "none", anothers: false }
        : this.match(withPerson(place, columns[index - 1]));
      if (match.kind === "claim") fields.add(match.claim.field);
      if (match.kind === "ask") asked.add(match.candidates[0] as number);
      return match;
    });
    for (const field of asked) fields.add(field);
    return { top, bottom, columns, matches, matched: fields.size, fields };
  }

  /** The last row of the header: down to the end of merges that begin in it, and over a row of units. */
  bottomOf(top: number, bottom: number, columns: number): number {
    let end = bottom;
    for (let row = top; row <= end && row < top + TALLEST_HEADER; row += 1) {
      for (const { merge } of this.cells(row)) {
        if (merge === null || merge.bottom <= end || merge.bottom >= top + TALLEST_HEADER) continue;
        if (this.mostlyFilled(end + 1, merge.bottom, columns)) continue;
        end = merge.bottom;
      }
    }
    const next = this.cells(end + 1);
    const units = next.length > 1 && next.every(({ text }) => isUnitOnly(text));
    return units || this.isUnderGroups(next, end) ? end + 1 : end;
  }

  /** True when all cells of a row stand under groups of the row above: leaves of columns that are no field's. */
  private isUnderGroups(cells: readonly FilledCell[], above: number): boolean {
    const groups = this.cells(above).filter(({ merge }) => merge !== null && merge.right > merge.left);
    return (
      cells.length > 1 &&
      !this.isData(above + 1) &&
      cells.every(({ column }) =>
        groups.some(({ column: left, merge }) => column >= left && column <= (merge as CellRange).right),
      )
    );
  }

  /** Rows that hold as much as an entry does are data, whatever is merged over them. */
  private mostlyFilled(top: number, bottom: number, columns: number): boolean {
    for (let row = top; row <= bottom; row += 1) {
      if (this.cells(row).length * 2 > columns) return true;
    }
    return false;
  }

  /** The first row of the header: group rows directly above belong to it, title and signature lines do not. */
  topOf(block: HeaderBlock): number {
    let top = block.top;
    while (top > block.bottom - TALLEST_HEADER + 1 && this.isGroupRow(top - 1, block)) top -= 1;
    return top;
  }

  private isGroupRow(row: number, block: HeaderBlock): boolean {
    const cells = this.cells(row);
    if (cells.length === 0 || isLabelRow(cells, this.packNames.labels)) return false;
    const first = block.columns[0];
    const last = block.columns[block.columns.length - 1];
    const width = first === undefined || last === undefined ? 0 : last.column - first.column + 1;
    const widthOf = (merge: CellRange | null): number => (merge === null ? 1 : merge.right - merge.left + 1);
    if (cells.some(({ merge }) => widthOf(merge) >= width && width > 1)) return false;
    if (cells.some(({ text }) => this.isGroup(text))) return true;
    if (cells.some(({ merge }) => merge !== null && merge.bottom >= block.top)) return true;
    if (cells.some(({ column, text }) => this.repeatsBelow(column, text, block))) return true;
    return cells.length > 1 && cells.some(({ merge }) => widthOf(merge) > 1);
  }

  private isGroup(text: string): boolean {
    return this.packNames.groups.has(looseKey(headerKey(text)));
  }

  private repeatsBelow(column: number, text: string, block: HeaderBlock): boolean {
    const below = block.columns.find((other) => other.column === column);
    return below !== undefined && headerKey(below.path[0] as string) === headerKey(text);
  }

  private cells(row: number): readonly FilledCell[] {
    return this.byRow.get(row)?.cells ?? [];
  }

  private match(path: readonly string[]): HeaderMatch {
    const key = path.join("\n");
    const known = this.matches.get(key);
    if (known !== undefined) return known;
    const match = matchHeader(path, this.packNames);
    if (this.matches.size >= MOST_MATCHES) this.matches.clear();
    this.matches.set(key, match);
    return match;
  }

  private columnsOf(top: number, bottom: number): HeaderColumn[] {
    const texts: Map<number, HeaderCell>[] = [];
    const columns = new Set<number>();
    for (let row = top; row <= bottom; row += 1) {
      const cells = this.textsOf(row, top);
      texts.push(cells);
      for (const column of cells.keys()) columns.add(column);
    }
    fillGroups(texts);
    const ordered = [...columns].sort((one, other) => one - other);
    return ordered.flatMap((column) => columnFrom(column, texts) ?? []);
  }

  /** The texts of one row by column, each merged area spread over its columns. */
  private textsOf(row: number, top: number): Map<number, HeaderCell> {
    const texts = new Map<number, HeaderCell>();
    for (const { column, text, merge } of this.cells(row)) {
      const right = merge === null ? column : Math.min(merge.right, column + WIDEST_GROUP);
      for (let under = column; under <= right; under += 1) {
        texts.set(under, { text: headerText(text), source: column, merged: merge !== null });
      }
    }
    // A block that begins inside a vertical merge still has its text.
    if (row === top) this.addFromAbove(row, texts);
    return texts;
  }

  private addFromAbove(row: number, texts: Map<number, HeaderCell>): void {
    for (const above of this.rows) {
      if (above.row >= row) return;
      for (const { column, text, merge } of above.cells) {
        if (merge === null || merge.bottom < row || merge.right - merge.left > WIDEST_LEAF) continue;
        texts.set(column, { text: headerText(text), source: column, merged: true });
      }
    }
  }
}

/** No header spans more columns than this; wider merges are junk. */
const WIDEST_GROUP = 200;
/** A leaf that begins above the block spans few columns; a title many. */
const WIDEST_LEAF = 1;

interface HeaderCell {
  readonly text: string;
  /** Column of the cell that holds the text. */
  readonly source: number;
  readonly merged: boolean;
}

/**
 * Gives group texts that stand once above several columns, without a merge (CSV, or a merge undone), to the columns
 * to their right up to the next text of their row. A group is a text with another text below it.
 */
function fillGroups(texts: readonly Map<number, HeaderCell>[]): void {
  for (let level = 0; level + 1 < texts.length; level += 1) {
    const row = texts[level] as Map<number, HeaderCell>;
    const below = texts[level + 1] as Map<number, HeaderCell>;
    let group: HeaderCell | null = null;
    for (const column of [...new Set([...row.keys(), ...below.keys()])].sort((one, other) => one - other)) {
      const own = row.get(column);
      const leaf = below.get(column);
      if (own !== undefined) {
        const hasLeaf = leaf !== undefined && headerKey(leaf.text) !== headerKey(own.text);
        group = hasLeaf && !own.merged ? own : null;
      } else if (group !== null && leaf !== undefined) {
        row.set(column, { ...group });
      }
    }
  }
}

function columnFrom(column: number, texts: readonly Map<number, HeaderCell>[]): HeaderColumn | null {
  const path: string[] = [];
  let last: HeaderCell | null = null;
  for (const row of texts) {
    const cell = row.get(column);
    if (cell === undefined || cell.text === "") continue;
    // Copies that WPS leaves under a vertical merge say the same again.
    const repeated = path.length > 0 && headerKey(path[path.length - 1] as string) === headerKey(cell.text);
    if (!repeated) path.push(cell.text);
    last = cell;
  }
  return last === null ? null : { column, path, shadow: last.source !== column };
}
