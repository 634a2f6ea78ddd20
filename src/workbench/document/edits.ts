import { formatAddress } from "../../core";
import type { CellPosition, CellRange } from "../../core";
import { Cancelled } from "../../pane";
import type { CellEdit, Decision } from "../../host";
import type { HostChange, Redecided } from "../../pane";
import type { FileStep } from "../engine";
import type { FileChange } from "../engine/views";
import { parseBlock, writeBlock } from "../grid";
import type { TypedEdit } from "../grid";
import type { Journal } from "../recovery";
import type { OpenFile } from "./openFile";
import type { NoticeWay } from "./state";
import type { ShownSheet } from "./shownSheet";

/** More cells than this are not written at once: the page would stand still over them. */
const MOST_CELLS_AT_ONCE = 200_000;
/** More cells than this are not named one by one. */
const MOST_CELLS_NAMED = 8;

/** A step that changes cells. */
type CellStep = Exclude<FileStep, { readonly do: "state" | "decide" | "saved" }>;

/** The first of many cells by their addresses, and how many more there are. */
function named(cells: readonly CellPosition[]): [readonly string[], number] {
  const first = cells.slice(0, MOST_CELLS_NAMED).map(({ row, column }) => formatAddress(row, column));
  return [first, cells.length - first.length];
}

/**
 * Everything that changes the open file's cells. Each change is one message to the worker, which owns the document; its
 * one answer has the cells to paint and what the review says of them.
 */
export class Edits {
  private readonly followers = new Set<(change: HostChange) => void>();
  private readonly replaying = new Set<(decided: Redecided) => void>();
  /** Counts changes, so that somebody can tell whether there were any since. */
  count = 0;

  constructor(
    private readonly open: OpenFile,
    private readonly shown: ShownSheet,
    /** Keeps what is done until it is saved; null where nothing is kept. */
    private readonly journal: Journal | null = null,
  ) {}

  /** Tells of changes until what it answers is called. */
  follow(listener: (change: HostChange) => void): () => void {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  }

  /** Tells of decisions about the order that are taken back or made again, until what it answers is called. */
  onReplay = (listener: (decided: Redecided) => void): (() => void) => {
    this.replaying.add(listener);
    return () => this.replaying.delete(listener);
  };

  /**
   * Takes what was typed on a sheet; typing may end only when another sheet has come on view.
   *
   * @param said what to say of it, with a button to take it back
   */
  type = (edits: readonly TypedEdit[], sheet: string, said = ""): void => {
    if (edits.length > MOST_CELLS_AT_ONCE)
      this.open.notify("error", "change", this.open.texts.tooManyCells(MOST_CELLS_AT_ONCE));
    else if (edits.length > 0)
      void this.change({ do: "type", sheet, edits }).then((done) => {
        if (done && said !== "") this.offer(said);
      });
  };

  /** Says what was done, with a button to take it back and what else is offered. */
  offer(said: string, ways: readonly NoticeWay[] = []): void {
    const undo = { label: this.open.texts.undo, take: this.undo };
    this.open.notify("success", "change", said, [undo, ...ways]);
  }

  /** Empties an area of the sheet on view. */
  clear = (area: CellRange): void => this.clearOn(this.open.state.sheet, area);

  private clearOn(sheet: string, area: CellRange): void {
    void this.change({ do: "clear", sheet, area });
  }

  /** Copies an area of which the page does not have all cells; emptied afterwards when cut. */
  copyFar = (area: CellRange, cutting: boolean): void => void this.copyText(area, cutting);

  private async copyText(area: CellRange, cutting: boolean): Promise<void> {
    const { texts } = this.open;
    // The clipboard may take long: by then another sheet may be on view.
    const { sheet } = this.open.state;
    try {
      await writeBlock(parseBlock(await this.open.call("copyText", sheet, area)));
      this.open.notify("success", "copy", texts.copied);
      if (cutting) this.clearOn(sheet, area);
    } catch (error) {
      if (error instanceof Cancelled) return;
      this.open.notifyFailure("copy", error, texts.notCopied);
    }
  }

  undo = (): void => void this.change({ do: "undo" }, true);

  redo = (): void => void this.change({ do: "redo" }, true);

  /** Puts values into cells. Where that cannot be done it is told, and who asked has nothing more to say. */
  async write(sheet: string, cells: readonly CellEdit[]): Promise<void> {
    if (!(await this.change({ do: "write", sheet, cells }))) throw new Cancelled();
  }

  /** Puts entry rows in another order; as `write`. */
  async reorder(sheet: string, rows: readonly number[], sequenceColumn: number | null): Promise<void> {
    if (!(await this.change({ do: "reorder", sheet, rows, sequenceColumn }))) throw new Cancelled();
  }

  /** Remembers a decision about the order among the changes of cells; throws where that cannot be done. */
  async decide(decision: Decision): Promise<void> {
    this.journal?.add({ do: "decide", decision });
    const { canUndo, canRedo, next, unsaved } = await this.open.call("decide", decision);
    this.count += 1;
    this.open.patch({ canUndo, canRedo, next, unsaved });
    this.journal?.ensure();
  }

  /**
   * Takes whole rows out of the sheet on view, `first` … `end`.
   *
   * @returns whether it was done; why not is told
   */
  removeRows(first: number, end: number): Promise<boolean> {
    const { sheet } = this.open.state;
    return this.change({ do: "removeRows", sheet, first, end });
  }

  /**
   * Puts blank rows into the sheet on view before row `at`, in the format of row `like`; as `removeRows`.
   */
  insertRows(at: number, count: number, like: number): Promise<boolean> {
    const { sheet } = this.open.state;
    return this.change({ do: "insertRows", sheet, at, count, like });
  }

  /** Writes a step down, then lets the worker do it: a page that is lost in between loses nothing. */
  private async send(step: CellStep): Promise<FileChange | null> {
    this.journal?.add(step);
    const change = await this.asked(step);
    if (change !== null) this.takeOver(change);
    return change;
  }

  private asked(step: CellStep): Promise<FileChange | null> {
    const { open } = this;
    switch (step.do) {
      case "type":
        return open.call("type", step.sheet, step.edits);
      case "clear":
        return open.call("clear", step.sheet, step.area);
      case "write":
        return open.call("writeCells", step.sheet, step.cells);
      case "reorder":
        return open.call("reorder", step.sheet, step.rows, step.sequenceColumn);
      case "removeRows":
        return open.call("removeRows", step.sheet, step.first, step.end);
      case "insertRows":
        return open.call("insertRows", step.sheet, step.at, step.count, step.like);
      case "undo":
      case "redo":
        return open.call(step.do);
    }
  }

  /** Whether it was done; why not is told. */
  private async change(step: CellStep, goesThere = false): Promise<boolean> {
    try {
      const change = await this.send(step);
      if (change === null) return true;
      this.open.dismiss("change");
      const [first] = change.cells;
      if (goesThere && first) await this.shown.goTo(change.sheet, first);
      return true;
    } catch (error) {
      // What a file did not take that is no longer open need not be said.
      if (!(error instanceof Cancelled)) this.open.notifyFailure("change", error, this.open.texts.notChanged);
      return false;
    }
  }

  private takeOver(change: FileChange): void {
    const { sheet, cells, answer, canUndo, canRedo, next, unsaved, decided } = change;
    const { covered = [], formulas = [] } = change;
    this.count += 1;
    this.open.withdrawOffers();
    for (const each of [change, ...change.elsewhere]) this.shown.changed(each);
    this.open.repaint({ canUndo, canRedo, next, unsaved });
    // Undone to what is on the disk: there is nothing to give back.
    if (unsaved) this.journal?.ensure();
    else this.journal?.forget();
    if (answer !== null)
      for (const follower of [...this.followers])
        follower({ kind: "judged", sheet, first: cells[0] ?? null, answer });
    if (decided !== undefined) for (const replay of [...this.replaying]) replay(decided);
    const { texts } = this.open;
    const told = [
      ...(covered.length > 0 ? [texts.coveredCells(...named(covered))] : []),
      ...(formulas.length > 0 ? [texts.formulasReplaced(...named(formulas))] : []),
    ];
    // It stays until it is closed or something else is changed: nobody should miss it.
    if (told.length > 0)
      this.open.notify("info", "change", told.join("\n"), [{ label: texts.undo, take: this.undo }]);
  }
}
