import { isCoveredBy, type SheetDescription } from "../core";

/**
 * What the hidden mark of a sheet of the product says: which name it was made under and what was written. A copy that a
 * user makes has the mark as well, but another name.
 */
export interface SheetMark {
  /** Null where it is not told: the file adapter's marks do not. */
  readonly name: string | null;
  readonly digest: string | null;
}

/** The formula of a mark: a constant text. */
export function markFormula(name: string, digest: string): string {
  return `="Huijian ${digest} ${name.replaceAll('"', '""')}"`;
}

export function parseMark(formula: string): SheetMark {
  const [, digest = null, name = null] = /^="Huijian ([0-9a-f]+) (.*)"$/.exec(formula) ?? [];
  return { name: name?.replaceAll('""', '"') ?? null, digest };
}

/** Whether the sheet of this name is the one that was marked, and not a copy of it. */
export const isMarkedAs = (formula: string, name: string): boolean =>
  [null, name].includes(parseMark(formula).name);

/** A digest of what is written by a description, to be told from what stands there later. */
export function digestOfDescription({ rows, merges }: SheetDescription): string {
  const cells = rows.flatMap((line, row) =>
    line.cells.flatMap((cell, column) => {
      if (cell === null || isCoveredBy(merges, { row, column })) return [];
      return [said(row, column, cell.link ? LINK : cell.value)];
    }),
  );
  return digest(cells);
}

/** The same of cells as Excel hands them over. */
export function digestOfRange(
  top: number,
  left: number,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): string {
  const cells = values.flatMap((line, row) =>
    line.map((value, column) => {
      const formula = formulas[row]?.[column];
      const isLink = typeof formula === "string" && formula.startsWith("=HYPERLINK(");
      return said(top + row, left + column, isLink ? LINK : value);
    }),
  );
  return digest(cells);
}

/** Stands for a link, whose shown text is a formula's result. */
const LINK = "\u0001link";

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "boolean" ? String(value) : "";

function said(row: number, column: number, value: unknown): string {
  // Excel keeps fifteen digits of a number.
  const text = typeof value === "number" ? String(Number(value.toPrecision(12))) : textOf(value);
  return text === "" ? "" : `${row},${column},${text.replaceAll("\r\n", "\n")}`;
}

/** FNV-1a over two halves: told apart are two states of a sheet, not attackers. */
function digest(cells: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const cell of cells) {
    if (cell === "") continue;
    for (const letter of `${cell}\u0002`) {
      const code = letter.codePointAt(0) ?? 0;
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x5bd1e995);
    }
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/**
 * Deletes a sheet that the product made. One that somebody hid so that no menu shows it ("very hidden") cannot be
 * deleted (learn.microsoft.com, Excel.Worksheet.delete): it is shown first.
 */
export function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.delete();
}
