import type { CellRange } from "../grid";
import type { CellDescription, CellStyle, RowDescription } from "./types";

/** Rows being laid out, with what they merge. */
export class RowLayout {
  readonly rows: RowDescription[] = [];
  readonly merges: CellRange[] = [];

  /** @param last 0-based last column */
  constructor(readonly last: number) {}

  /** A row of which cells may run over several columns: [text, style, columns]. */
  add(...cells: readonly (readonly [CellDescription, number])[]): void {
    const described: (CellDescription | null)[] = [];
    for (const [cell, columns] of cells) {
      const left = described.length;
      described.push(cell);
      for (let column = 1; column < columns; column++) described.push(null);
      if (columns > 1) {
        this.merges.push({
          top: this.rows.length,
          left,
          bottom: this.rows.length,
          right: left + columns - 1,
        });
      }
    }
    this.rows.push({ cells: described });
  }

  /** A row with one text over the whole width. */
  acrossAll(value: string, style: CellStyle): void {
    this.add([{ value, style }, this.last + 1]);
  }

  blank(): void {
    this.rows.push({ cells: [] });
  }
}
