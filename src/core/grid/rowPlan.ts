import { MAX_ROWS } from "./address";

/** Rows that stand together: kept ones, by the first of the rows they were, or new ones that look like another. */
interface Stretch {
  readonly count: number;
  /** The row that the first of them was; null for new rows. */
  readonly from: number | null;
  /** For new rows: the row, as it was, whose format and height they take. */
  readonly like: number;
}

/**
 * Which rows of a sheet were taken out and where new ones were put in, against the sheet as it was. Rows that stay keep
 * their order. Immutable; all rows are 0-based.
 */
export class RowPlan {
  /** Nothing taken out, nothing put in. */
  static readonly SAME = /* @__PURE__ */ new RowPlan([{ count: Infinity, from: 0, like: 0 }]);

  /** @param stretches from the top; the last one is kept and has no end */
  private constructor(private readonly stretches: readonly Stretch[]) {}

  /** A plan from what `toJSON` gave. */
  static from(stored: readonly (readonly [count: number, from: number | null, like: number])[]): RowPlan {
    return new RowPlan(
      stored.map(([count, from, like]) => ({ count: count < 0 ? Infinity : count, from, like })),
    );
  }

  /** Kept rows that follow each other as before are one stretch. */
  private static joined(stretches: readonly Stretch[]): RowPlan {
    const all: Stretch[] = [];
    for (const next of stretches) {
      const last = all.at(-1);
      if (last !== undefined && last.from !== null && last.from + last.count === next.from)
        all[all.length - 1] = { ...last, count: last.count + next.count };
      else all.push(next);
    }
    return new RowPlan(all);
  }

  /** As plain data, for messages. */
  toJSON(): readonly (readonly [count: number, from: number | null, like: number])[] {
    return this.stretches.map(({ count, from, like }) => [count === Infinity ? -1 : count, from, like]);
  }

  /** Whether the sheet has all its rows and no others. */
  get isSame(): boolean {
    const [only, ...more] = this.stretches;
    return more.length === 0 && only?.from === 0;
  }

  /** Rows `first` … `end`, as they stand now, taken out as well. */
  without(first: number, end: number): RowPlan {
    return RowPlan.joined([...this.part(0, first), ...this.part(end + 1, Infinity)]);
  }

  /** As many new rows put in before row `at`, as it stands now, with the looks of row `like`. */
  withNew(at: number, count: number, like: number): RowPlan {
    const added = { count, from: null, like: this.likeOf(like) };
    return RowPlan.joined([...this.part(0, at), added, ...this.part(at, Infinity)]);
  }

  /** The row that a row was; null for a new one. */
  wasRow(row: number): number | null {
    const [stretch, offset] = this.at(row);
    return stretch.from === null ? null : stretch.from + offset;
  }

  /** The row, as it was, whose format and height a row has: its own, or that of the row it was put in after. */
  likeOf(row: number): number {
    const [stretch, offset] = this.at(row);
    return stretch.from === null ? stretch.like : stretch.from + offset;
  }

  /** Where a row of before stands now; null where it was taken out. */
  rowNow(row: number): number | null {
    let start = 0;
    for (const { count, from } of this.stretches) {
      if (from !== null && row < from) return null;
      if (from !== null && row < from + count) return start + row - from;
      start += count;
    }
    return null;
  }

  /** Where rows `top` … `bottom` of before stand now, new rows among them included; null where none of them is left. */
  rowsNow(top: number, bottom: number): { readonly top: number; readonly bottom: number } | null {
    let first: number | null = null;
    let last = 0;
    let start = 0;
    for (const { count, from } of this.stretches) {
      if (from !== null && from <= bottom && from + count > top) {
        first ??= start + Math.max(0, top - from);
        last = start + Math.min(count - 1, bottom - from);
      }
      start += count;
    }
    // What reaches to the sheet's end does so still.
    return first === null
      ? null
      : { top: first, bottom: bottom >= MAX_ROWS - 1 ? MAX_ROWS - 1 : Math.min(MAX_ROWS - 1, last) };
  }

  /** Rows of before that were taken out, as stretches. */
  get removed(): readonly { readonly first: number; readonly end: number }[] {
    const gone: { first: number; end: number }[] = [];
    let next = 0;
    for (const { count, from } of this.stretches) {
      if (from === null) continue;
      if (from > next) gone.push({ first: next, end: from - 1 });
      next = from + count;
    }
    return gone;
  }

  /** New rows, where they stand now. */
  get added(): readonly { readonly row: number; readonly like: number }[] {
    const rows: { row: number; like: number }[] = [];
    let start = 0;
    for (const { count, from, like } of this.stretches) {
      if (from === null) for (let index = 0; index < count; index++) rows.push({ row: start + index, like });
      start += count;
    }
    return rows;
  }

  private at(row: number): readonly [Stretch, number] {
    let start = 0;
    for (const stretch of this.stretches) {
      if (row < start + stretch.count) return [stretch, row - start];
      start += stretch.count;
    }
    throw new RangeError(`row ${row}`);
  }

  /** The rows from `first` up to `end`, which is not included. */
  private part(first: number, end: number): Stretch[] {
    const kept: Stretch[] = [];
    let start = 0;
    for (const stretch of this.stretches) {
      const skipped = Math.max(0, first - start);
      const count = Math.min(stretch.count, end - start) - skipped;
      if (count > 0)
        kept.push({ ...stretch, count, from: stretch.from === null ? null : stretch.from + skipped });
      start += stretch.count;
    }
    return kept;
  }
}
