import { withEdits, type GridEdit, type Grid } from "../grid";
import { recognise } from "../recognise";
import { ReviewEngine } from "./engine";
import { keepsItsTable } from "./table";
import type { RulePack } from "../pack";
import type { ReviewOptions, ReviewResult } from "./types";

/** A sheet under review while it is being edited. */
export interface ReviewSession {
  /** The review of the sheet as it stands. */
  readonly result: ReviewResult;
  /** The sheet as it stands, edits included. */
  readonly grid: Grid;
  /**
   * Puts edits into the sheet and judges again what depends on them. The result equals a full review of the edited
   * sheet in every member. Cells of entries cost one entry and the rules that look across entries; an edit of the
   * header, a label or the footer, or one that makes or unmakes an entry, costs a full pass.
   */
  applyEdits(edits: readonly GridEdit[]): ReviewResult;
}

/** More edits than this at once (a pasted block) are a full pass: cheaper than one by one. */
const MOST_SINGLE_EDITS = 16;

class Session implements ReviewSession {
  grid: Grid;
  result: ReviewResult;
  private engine: ReviewEngine | null;

  constructor(
    grid: Grid,
    private readonly pack: RulePack,
    private readonly options: ReviewOptions,
  ) {
    this.grid = grid;
    [this.engine, this.result] = this.fullPass();
  }

  private fullPass(): [ReviewEngine | null, ReviewResult] {
    const recognised = recognise(this.grid, this.pack, this.options.mapping);
    if (recognised.kind === "notASummarySheet") return [null, recognised];
    const engine = new ReviewEngine(this.grid, this.pack, this.options, recognised.recognition);
    return [engine, { kind: "review", review: engine.result() }];
  }

  applyEdits(edits: readonly GridEdit[]): ReviewResult {
    if (edits.length === 0) return this.result;
    const single = edits.length <= MOST_SINGLE_EDITS && edits.every((edit) => this.applySingle(edit));
    if (single && this.engine !== null && !this.engine.hasFailures) {
      this.result = { kind: "review", review: this.engine.result() };
    } else {
      // Edits already put in are put in again: the last one of a cell counts, so that changes nothing.
      this.grid = withEdits(this.grid, edits);
      [this.engine, this.result] = this.fullPass();
    }
    return this.result;
  }

  /** Puts in one edit and judges its entry again; false where that takes a full pass. */
  private applySingle(edit: GridEdit): boolean {
    const { engine } = this;
    if (engine === null || engine.hasFailures) return false;
    const entry = engine.entryAt(edit.row);
    if (entry < 0) return false;
    const edited = withEdits(this.grid, [edit]);
    if (!keepsItsTable(edited, this.pack, this.options.mapping, engine.recognition, edit)) return false;
    this.grid = edited;
    const field = engine.fieldAt(edit.column);
    if (field >= 0) engine.refresh(edited, entry, field);
    return true;
  }
}

/**
 * Reviews a sheet and keeps what it takes to review it again after edits.
 *
 * @param grid the sheet; it must not change by itself while the session lives (a changed sheet needs a new session)
 */
export function createReviewSession(grid: Grid, pack: RulePack, options: ReviewOptions): ReviewSession {
  return new Session(grid, pack, options);
}
