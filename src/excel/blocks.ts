/**
 * How many rows to read at a time. Excel on the web passes at most 5 MB per response (learn.microsoft.com, "Resource
 * limits and performance optimization for Office Add-ins"); a response is aimed at well below that.
 */
const TARGET_BYTES = 3_000_000;

/** Cells of the first block, before anything is known about their size: 150 bytes each are room for long texts. */
const FIRST_CELLS = 20_000;

export class BlockPlan {
  private bytesPerCell = TARGET_BYTES / FIRST_CELLS;
  private cap = Number.POSITIVE_INFINITY;

  constructor(private readonly columns: number) {}

  /** Rows of the next block, at least one. */
  get rows(): number {
    return Math.max(
      1,
      Math.min(this.cap, Math.floor(TARGET_BYTES / this.bytesPerCell / Math.max(1, this.columns))),
    );
  }

  /** Learns from a block that came: its cells and their bytes. The next block may grow fourfold at most. */
  learn(cells: number, bytes: number): void {
    const measured = Math.max(bytes / Math.max(1, cells), 8);
    this.bytesPerCell = Math.max(measured, this.bytesPerCell / 4);
  }

  /** After a refusal: half as many rows; false when a single row was already too much. */
  shrink(refused: number): boolean {
    this.cap = Math.floor(refused / 2);
    return this.cap >= 1;
  }
}

/** Bytes of rows of cells as JSON, roughly: three for each character outside ASCII. */
export function weigh(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    for (const value of row) {
      if (typeof value !== "string") bytes += 12;
      else {
        bytes += 3;
        for (let index = 0; index < value.length; index++) bytes += value.charCodeAt(index) < 128 ? 1 : 3;
      }
    }
  }
  return bytes;
}
