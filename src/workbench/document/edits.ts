import { formatAddress } from "../../core";
import type { CellRange } from "../../core";
import type { HostChange } from "../../pane";
import type { FileChange } from "../engine/views";
import type { TypedEdit } from "../grid";
import { messageOf } from "./messages";
import type { ShownSheet } from "./shownSheet";
import type { DocumentStore } from "./store";

/** More cells than this are not written at once: the page would stand still over them. */
const MOST_CELLS_AT_ONCE = 200_000;
/** More cells than this are not named one by one. */
const MOST_CELLS_NAMED = 8;

/** Everything that changes the open file's cells, and who is told of it. */
export class Edits {
  private readonly followers = new Set<(change: HostChange) => void>();
  /** Counts changes, so that somebody can tell whether there were any since. */
  count = 0;

  constructor(
    private readonly store: DocumentStore,
    private readonly shown: ShownSheet,
  ) {}

  /** Tells of changes until what it answers is called. */
  follow(listener: (change: HostChange) => void): () => void {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  }

  /** Tells nobody any more: another file is opened. */
  forget(): void {
    this.followers.clear();
  }

  /** Takes what was typed on a sheet; typing may end only when another sheet, or file, has come on view. */
  type = (edits: readonly TypedEdit[], sheet: string, number: number): void => {
    if (number !== this.store.number) return;
    if (edits.length > MOST_CELLS_AT_ONCE)
      this.store.notify("error", "change", this.store.texts.tooManyCells(MOST_CELLS_AT_ONCE));
    else if (edits.length > 0)
      void this.change(number, () => this.store.connection.call("type", [number, sheet, edits]));
  };

  /** Empties an area of the sheet on view. */
  clear = (area: CellRange): void => this.clearOn(this.store.number, this.store.state.sheet, area);

  private clearOn(number: number, sheet: string, area: CellRange): void {
    void this.change(number, () => this.store.connection.call("clear", [number, sheet, area]));
  }

  /** Copies an area of which the page does not have all cells; emptied afterwards when cut. */
  copyFar = (area: CellRange, cutting: boolean): void => void this.copyText(area, cutting);

  private async copyText(area: CellRange, cutting: boolean): Promise<void> {
    const { texts, number } = this.store;
    // The clipboard may take long: by then another sheet or file may be on view.
    const { sheet } = this.store.state;
    try {
      const text = await this.store.connection.call("copyText", [number, sheet, area]);
      await navigator.clipboard.writeText(text);
      this.store.notify("success", "copy", texts.copied);
      if (cutting) this.clearOn(number, sheet, area);
    } catch (error) {
      this.store.notify("error", "copy", texts.notCopied(messageOf(error, this.store.language)));
    }
  }

  undo = (): void => this.turn("undo");

  redo = (): void => this.turn("redo");

  private turn(way: "undo" | "redo"): void {
    const { number } = this.store;
    void this.change(number, () => this.store.connection.call(way, [number]), true);
  }

  async reorder(sheet: string, rows: readonly number[], sequenceColumn: number | null): Promise<void> {
    const { number, connection } = this.store;
    this.taken(number, await connection.call("reorder", [number, sheet, rows, sequenceColumn]));
  }

  /** Takes rows `first` … `end` out of the table under review, which ends with row `last`; what is below moves up. */
  removeRows(first: number, end: number, last: number): void {
    const { number } = this.store;
    const { sheet } = this.store.state;
    void this.change(number, () =>
      this.store.connection.call("removeRows", [number, sheet, first, end, last]),
    );
  }

  private async change(number: number, call: () => Promise<FileChange | null>, show = false): Promise<void> {
    try {
      const change = await call();
      if (change === null) return;
      this.taken(number, change);
      this.store.settle("change");
      const first = change.cells[0];
      if (show && first && number === this.store.number) await this.shown.goTo(change.sheet, first);
    } catch (error) {
      const { texts, language } = this.store;
      // What a file did not take that is no longer open need not be said.
      if (number === this.store.number)
        this.store.notify("error", "change", texts.notChanged(messageOf(error, language)));
    }
  }

  private taken(number: number, change: FileChange): void {
    if (number !== this.store.number) return;
    const { canUndo, canRedo, unsaved, covered = [] } = change;
    const changes = [change, ...change.elsewhere];
    this.count += 1;
    for (const each of changes) this.shown.changed(each);
    this.store.repaint({ canUndo, canRedo, unsaved });
    for (const { sheet, edits } of changes)
      if (edits.length > 0) for (const follower of [...this.followers]) follower({ sheet, edits });
    if (covered.length === 0) return;
    const named = covered.slice(0, MOST_CELLS_NAMED).map(({ row, column }) => formatAddress(row, column));
    this.store.notify("info", "change", this.store.texts.coveredCells(named, covered.length - named.length));
  }
}
