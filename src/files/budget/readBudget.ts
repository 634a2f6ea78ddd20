import { inMegabytes, WorkbookFileError } from "../errors";
import { ERROR_TEXT } from "../text";
import { READ_LIMITS, type ReadLimits } from "./limits";

/** What is counted while reading. */
export type Counted = Exclude<
  keyof ReadLimits,
  "fileBytes" | "legacyFileBytes" | "entries" | "inflatedBytes"
>;

/** Limits that are bytes; the others are counts. */
const IN_BYTES: ReadonlySet<Counted> = new Set<Counted>(["partBytes", "readBytes"]);

/** Parts smaller than this may be as dense as they like: they cost nothing. */
const SMALL_PART = 8 * 1024 * 1024;

/**
 * What one file has cost so far, counted while it is read, by every reader. One object goes with one file from its
 * first byte to its last sheet.
 */
export class ReadBudget {
  readonly limits: ReadLimits;
  private readonly used = new Map<Counted, number>();

  constructor(limits: Partial<ReadLimits> = {}) {
    this.limits = { ...READ_LIMITS, ...limits };
  }

  /** How much of something may still come. */
  room(what: Counted): number {
    return this.limits[what] - (this.used.get(what) ?? 0);
  }

  /**
   * Counts something that was read.
   *
   * @throws WorkbookFileError `tooLarge` past the limit
   */
  take(what: Counted, amount = 1): void {
    const used = (this.used.get(what) ?? 0) + amount;
    this.used.set(what, used);
    if (used > this.limits[what]) throw this.excess(what);
  }

  /** Refuses one thing that is too large by itself, such as the text of a cell. */
  measure(what: Counted, amount: number): void {
    if (amount > this.limits[what]) throw this.excess(what);
  }

  /**
   * Looks at a part of a package before it is inflated.
   *
   * @param size its inflated bytes as declared, which inflating does not go past
   */
  part(size: number, compressedSize: number): void {
    this.measure("partBytes", size);
    if (size > SMALL_PART) this.measure("expansion", size / Math.max(1, compressedSize));
    this.take("readBytes", size);
  }

  /** The refusal for something that there is too much of. */
  excess(what: Counted): WorkbookFileError {
    const most = this.limits[what];
    return new WorkbookFileError("tooLarge", `${what}: more than ${most}`, {
      particular: ERROR_TEXT.both(({ excess }) =>
        excess[what](IN_BYTES.has(what) ? inMegabytes(most) : String(most)),
      ),
    });
  }
}
