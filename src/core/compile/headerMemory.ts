import type { Grid } from "../grid";
import type { RulePack } from "../pack";
import type { Recognition } from "../recognise";
import { displayTrim } from "../values";

interface Known {
  readonly title: string;
  /** 0-based sheet rows of the header. */
  readonly rows: readonly number[];
  /** Texts of the header's cells, in order. */
  readonly header: string;
  readonly pack: RulePack;
}

/**
 * The headers of a batch that were seen, with the pack that was chosen for them. A city's counties fill in one form: a
 * sheet with the same title above the same header in the same rows is of the same pack, without holding it against all
 * packs again. Any other sheet is not known here.
 */
export class HeaderMemory {
  private readonly known = new Map<string, Known>();

  /** The pack of a sheet with the same title and header, and the first row of that header; or null. */
  find(grid: Grid): { readonly pack: RulePack; readonly headerTop: number } | null {
    for (const { title, rows, header, pack } of this.known.values()) {
      const last = rows.at(-1) ?? -1;
      if (last < grid.bottom && headerText(grid, rows) === header && hasTitle(grid, title, rows[0] ?? 0))
        return { pack, headerTop: rows[0] ?? 0 };
    }
    return null;
  }

  remember(grid: Grid, { title, headerRows }: Recognition, pack: RulePack): void {
    // Without a title nothing says whose form it is.
    if (title === null || this.known.size >= MOST_KNOWN || !hasTitle(grid, title, headerRows[0] ?? 0)) return;
    const header = headerText(grid, headerRows);
    this.known.set(`${headerRows.join()} ${title} ${header}`, { title, rows: headerRows, header, pack });
  }
}

/** So many headers are remembered; every further one is looked at like the first. */
const MOST_KNOWN = 16;

function headerText(grid: Grid, rows: readonly number[]): string {
  const texts: string[] = [];
  for (const row of rows) {
    for (let column = grid.left; column < grid.right; column++) {
      const text = grid.text(row, column);
      if (text !== "") texts.push(`${row}:${column}=${text}`);
    }
  }
  return texts.join("\u0000");
}

function hasTitle(grid: Grid, title: string, headerTop: number): boolean {
  for (let row = grid.top; row < headerTop; row++) {
    for (let column = grid.left; column < grid.right; column++) {
      if (displayTrim(grid.text(row, column)) === title) return true;
    }
  }
  return false;
}
