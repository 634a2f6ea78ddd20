import type { CellDescription, SheetDescription, WorkbookDescription } from "../../../core";
import { columnLetters } from "../../../core";

/** Names the styles of a sheet, each by a short name at its first use. */
class Styles {
  private readonly names = new Map<string, string>();

  nameOf(style: CellDescription["style"]): string {
    if (style === undefined) return "";
    const key = JSON.stringify(style);
    const name = this.names.get(key) ?? `s${this.names.size + 1}`;
    this.names.set(key, name);
    return `{${name}}`;
  }

  lines(): string[] {
    return [...this.names].map(([style, name]) => `  ${name} = ${style}`);
  }
}

function cellText(cell: CellDescription | null, column: number, styles: Styles): string[] {
  if (cell === null) return [];
  const { value, style, ...rest } = cell;
  const more = Object.keys(rest).length === 0 ? "" : JSON.stringify(rest);
  return [`${columnLetters(column)}${styles.nameOf(style)} ${JSON.stringify(value)}${more}`];
}

/** A sheet as lines: what holds for the whole of it, its rows with a line for each, and the styles that they name. */
function sheetLines({ name, rows, ...whole }: SheetDescription): string[] {
  const styles = new Styles();
  const body = rows.map(
    ({ cells, ...row }, index) =>
      `  ${index + 1}${JSON.stringify(row) === "{}" ? "" : JSON.stringify(row)} ${cells.flatMap((cell, column) => cellText(cell, column, styles)).join(" | ")}`,
  );
  const parts = Object.entries(whole).map(([part, value]) => `  ${part}: ${JSON.stringify(value)}`);
  return [`[${name}]`, ...parts, ...body, ...styles.lines()];
}

/** A workbook to be written, as text that a person can read and compare. */
export const workbookLines = ({ sheets }: WorkbookDescription): string[] => sheets.flatMap(sheetLines);
