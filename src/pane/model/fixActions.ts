import type { CellPosition, FixWay } from "../../core";
import type { AlikeView, FindingView, FixChoice, PlainView } from "../../engine";
import type { CellEdit } from "../../host";
import type { Preview } from "./state";
import type { Session } from "./session";
import type { Showing } from "./showing";

/** Puts findings right by choosing: what is offered at each, all of a kind at once, and the way back. */
export class FixActions {
  private wanted = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly showing: Showing,
  ) {}

  /**
   * Has the ways to put a finding right shown with it (`fixes` of the state), from now on and after every edit; what is
   * wanted in one go goes out as one question.
   */
  offer({ key }: FindingView): void {
    if (key in this.session.state.fixes) return;
    this.wanted.add(key);
    if (this.wanted.size === 1) queueMicrotask(() => void this.ask());
  }

  private async ask(): Promise<void> {
    const keys = [...this.wanted];
    this.wanted = new Set();
    // A sheet that is no summary sheet any more has nothing to offer; its next review asks again.
    if (this.session.state.review === null) return;
    await this.session.attempt(null, () => this.showing.ask("offer", [keys]));
  }

  /** Puts findings right as chosen: one step to be undone. */
  async choose(choices: readonly FixChoice[]): Promise<void> {
    const { review } = this.session.state;
    if (review === null) return;
    this.session.dropStaleError();
    const found = await this.session.attempt(null, () => this.session.call("fixEdits", [choices]));
    if (found !== null) await this.write(review.sheet, found.edits, found.before);
  }

  /** Writes cells that were shown before: one step to be undone. */
  async change(edits: readonly CellEdit[]): Promise<void> {
    const { review } = this.session.state;
    if (review === null) return;
    this.session.dropStaleError();
    const before = await this.session.attempt(null, () => this.session.call("contents", [edits]));
    await this.write(review.sheet, edits, before);
  }

  /** Whether writing into these cells could be taken back at once: by the host, or by what stands in them now. */
  async canTakeBack(cells: readonly CellPosition[]): Promise<boolean> {
    if (this.session.host.undo !== undefined) return true;
    const edits = cells.map((cell) => ({ ...cell, value: null }));
    return (await this.session.attempt(null, () => this.session.call("contents", [edits]))) !== null;
  }

  private async write(
    sheet: string,
    edits: readonly CellEdit[],
    before: readonly CellEdit[] | null,
  ): Promise<void> {
    const { host, texts } = this.session;
    if (edits.length === 0) return this.session.notify("info", texts.fix.nothing);
    const done = await this.session.attempt(null, async () => {
      await this.session.flushFirst();
      await host.writeCells(sheet, edits);
      return true;
    });
    if (done === null) return;
    const undo = host.undo?.bind(host);
    const back =
      undo !== undefined
        ? () => void this.session.attempt(null, undo)
        : before === null
          ? null
          : () => void this.session.attempt(null, () => host.writeCells(sheet, before));
    const once =
      back &&
      (() => {
        this.session.patch({ notice: null });
        back();
      });
    this.session.notify("success", texts.fix.done(edits.length), null, once);
  }

  /** Shows every change before it is made; null closes what is shown. */
  show(preview: Preview | null): void {
    this.session.patch({ preview });
  }

  alike(finding: FindingView, way: FixWay | null): Promise<readonly AlikeView[] | null> {
    return this.session.attempt(null, () => this.session.call("alike", [finding.key, way]));
  }

  plain(): Promise<readonly PlainView[] | null> {
    return this.session.attempt(null, () => this.session.call("plain", []));
  }

  replaced(text: string, by: string): Promise<readonly PlainView[] | null> {
    return this.session.attempt(null, () => this.session.call("replaced", [text, by]));
  }

  /** What numbering the studios 1 … n in the order of their rows changes; nothing where they are numbered so. */
  async renumbered(): Promise<readonly CellEdit[]> {
    if (this.session.state.review === null) return [];
    return (await this.session.attempt(null, () => this.session.call("renumbered", []))) ?? [];
  }

  /** Addresses of cells that show a text, at most so many. */
  async find(text: string, most: number): Promise<readonly string[]> {
    if (this.session.state.review === null) return [];
    return (await this.session.attempt(null, () => this.session.call("find", [text, most]))) ?? [];
  }
}
