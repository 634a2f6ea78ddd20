import { OneAfterAnother } from "../../engine/rpc";
import type { FlagReport } from "../../host";
import type { Session } from "./session";
import type { Showing } from "./showing";

/** The marks on the sheets: switched on and off, and kept up with the findings. */
export class FlagActions {
  /** Marks are placed and taken away one after the other: what is placed late must not stand over a removal. */
  private readonly turns = new OneAfterAnother();
  private isFollowing = false;

  constructor(
    private readonly session: Session,
    private readonly showing: Showing,
  ) {}

  /** Marks the findings of the sheet under review, or takes its marks away. */
  async set(on: boolean): Promise<void> {
    const sheet = this.session.state.review?.sheet;
    if (sheet === undefined) return;
    const { host, texts } = this.session;
    await this.turns.run(async () => {
      const isOnView = (): boolean => this.session.state.review?.sheet === sheet;
      // The findings are those of the sheet under review; by now that may be another.
      if (on && !isOnView()) return;
      const done = await this.session.attempt("flags", async () => {
        if (on) return { report: await this.place(sheet) };
        await host.showFlags(sheet, null);
        if (isOnView()) await this.showing.ask("mark", [false]);
        return { report: null };
      });
      if (done === null) return;
      if (isOnView()) this.session.patch({ flags: on });
      this.session.say(on ? texts.check.flagsPlaced(done.report?.cells ?? 0) : texts.check.flagsRemoved);
    });
  }

  /** Places the newest marks, where this sheet is the one they are of. */
  private async place(sheet: string): Promise<FlagReport | null> {
    const view =
      this.showing.view.flags === null ? await this.showing.ask("mark", [true]) : this.showing.view;
    const { flags = null, review } = view ?? {};
    if (flags === null || review?.sheet !== sheet) return null;
    return this.session.host.showFlags(sheet, flags);
  }

  /**
   * After every check: marks that are there, also from an earlier day, follow the findings. One that waits its turn
   * will place the newest ones, and a sheet that changes meanwhile is marked at its next check.
   */
  async follow(): Promise<void> {
    if (this.isFollowing) return;
    this.isFollowing = true;
    await this.turns.run(async () => {
      this.isFollowing = false;
      const { review, notASheet, flags } = this.session.state;
      if (review === null) {
        // Nothing is judged there any more: the marks go, and come again with the table.
        const bare = flags === true ? notASheet?.sheet : null;
        if (bare) await this.session.attempt(null, () => this.session.host.showFlags(bare, []));
        return;
      }
      const { sheet } = review;
      if (flags === null) {
        const areThere = await this.session.attempt(null, () => this.session.host.flagsAtStart(sheet));
        if (this.session.state.review?.sheet !== sheet) return;
        this.session.patch({ flags: areThere ?? false });
      }
      if (this.session.state.flags === true) await this.session.attempt(null, () => this.place(sheet));
    });
  }

  /** Takes the marks of all sheets away, whenever they were placed; throws where that fails. */
  clearAll(): Promise<void> {
    const { host } = this.session;
    return this.turns.run(async () => {
      const marked: string[] = [];
      for (const { name } of await host.listSheets()) if (await host.flagsAtStart(name)) marked.push(name);
      for (const name of marked) await host.showFlags(name, null);
      if (this.showing.view.flags !== null) await this.showing.ask("mark", [false]);
    });
  }
}
