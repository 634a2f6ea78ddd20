import type { WriteBackView } from "../../engine";
import { isConfirmed, rankingOptions } from "./rankingOptions";
import type { Session } from "./session";

/** Writes the confirmed order back into the sheet: into 序号, or by moving the rows as well. Each is one step to undo. */
export class WriteBackActions {
  constructor(private readonly session: Session) {}

  /** Numbers 序号 by the confirmed order; rows stay where they are. */
  async numbers(): Promise<void> {
    const { host } = this.session;
    await this.write(async (view, sheet) => {
      await host.writeCells(sheet, view.edits);
      return this.session.texts.rank.writeBack.numbered(view.edits.length, view.numberedAfter, this.canUndo);
    });
  }

  /** Moves the rows into the confirmed order and numbers 序号; what stands in the way is named and nothing is changed. */
  async rows(): Promise<void> {
    const { host } = this.session;
    await this.write(async ({ blocks, rowsInOrder, column, standsSo, edits, numberedAfter }, sheet) => {
      const words = this.session.texts.rank.writeBack;
      const { ranking } = this.session.state;
      if (blocks.length > 0) {
        this.session.patch({ moveBlocks: { ranking, blocks } });
        return null;
      }
      if (standsSo) await host.writeCells(sheet, edits);
      else await host.reorderRows(sheet, rowsInOrder, column);
      return words.moved(numberedAfter, this.canUndo);
    });
  }

  private get canUndo(): boolean {
    return this.session.host.capabilities.undo !== "atRisk";
  }

  private async write(change: (view: WriteBackView, sheet: string) => Promise<string | null>): Promise<void> {
    const { session } = this;
    const { state } = session;
    if (state.review === null || !isConfirmed(state)) return;
    const { sheet } = state.review;
    session.dropStaleError();
    session.patch({ moveBlocks: null });
    const said = await session.attempt("ranking", async () => {
      await session.flushFirst();
      const view = await session.call("writeBack", [rankingOptions(state), state.language]);
      if (view.column !== null) return change(view, sheet);
      session.notify("error", session.texts.rank.writeBack.noColumn);
      return null;
    });
    if (said === null) return;
    session.notify("success", said);
  }
}
