import type { ReviewRequest } from "../../engine";
import { Cancelled, NewestWins } from "../../engine/rpc";
import type { HostChange } from "../host";
import type { FlagActions } from "./flagActions";
import type { Preparation } from "./preparation";
import { chosenOf, chosenPack } from "./carried";
import { rankingOptions } from "./rankingOptions";
import type { Session } from "./session";
import type { SheetReading } from "./sheetReading";
import type { Showing } from "./showing";
import type { FindingCursor } from "./findingCursor";

/** Reads, reviews and follows the sheet: what is on view is always the answer to the newest question. */
export class Reviewing {
  private readonly questions = new NewestWins();

  constructor(
    private readonly session: Session,
    private readonly preparation: Preparation,
    private readonly reading: SheetReading,
    private readonly flags: FlagActions,
    private readonly cursor: FindingCursor,
    private readonly showing: Showing,
  ) {}

  private request(): ReviewRequest {
    const { stored, today, language } = this.session.state;
    return {
      sheet: stored.sheet ?? null,
      pack: chosenPack(this.session.state).id,
      referenceDate: chosenOf(this.session.state).referenceDate ?? null,
      today,
      mappings: stored.mappings ?? {},
      language,
    };
  }

  /**
   * Reads the sheets that may be meant and reviews the one that fits.
   *
   * @param isAsked whether the user asked for it, so that nothing is taken over from the last reading
   */
  async readAndCheck(isAsked = false): Promise<void> {
    this.session.patch({ outdated: false });
    const sheets = await this.reading.inTurn(async () =>
      (await this.preparation.ready()) ? this.reading.readAll(isAsked) : null,
    );
    if (sheets === null) this.session.patch({ outdated: this.session.state.review !== null });
    if (sheets === null) this.giveUpStart();
    else if (sheets === 0)
      this.session.patch({ phase: "noSheet", review: null, notASheet: null, ranking: null });
    else await this.ask();
  }

  /** Where nothing could be shown yet, the pane says so and offers to try again. */
  private giveUpStart(): void {
    if (this.session.state.phase === "starting") this.session.patch({ phase: "failed" });
  }

  /** Reviews what the engine holds; where it holds nothing yet, that is read first. */
  async check(): Promise<void> {
    const { review, notASheet } = this.session.state;
    await (review === null && notASheet === null ? this.readAndCheck() : this.ask());
  }

  /**
   * Asks for a review by what is chosen now, once everything is read and put in. Who asked is done when the newest
   * question is answered.
   *
   * @param isAfterEdit whether it follows a change of the sheet, so that what was put right is shown
   */
  private ask(isAfterEdit = false): Promise<void> {
    return this.questions.runOrJoin(async (signal) => {
      await this.reading.settled();
      if (signal.aborted) throw new Cancelled();
      const view = await this.session.attempt(
        "checking",
        () =>
          this.showing.ask(
            "review",
            [this.request(), rankingOptions(this.session.state)],
            isAfterEdit ? "edit" : "review",
          ),
        { overtaken: signal },
      );
      if (signal.aborted) throw new Cancelled();
      if (view === null) this.giveUpStart();
      else await this.flags.follow();
    });
  }

  /** Shows what came of a change of the sheet; where the engine does not know of it yet, it is put in first. */
  async change(change: HostChange): Promise<void> {
    if (change.kind === "judged") {
      if (change.first !== null && this.isOurs(change.sheet)) this.cursor.edited(change.first);
      const { flags } = this.showing.view;
      const view = await this.showing.take(change.answer, "edit");
      if (view.flags !== flags) await this.flags.follow();
      return;
    }
    if (change.kind === "outdated") {
      if (this.isOurs(change.sheet)) this.session.patch({ outdated: true });
      return;
    }
    const next = await this.reading.inTurn(() => this.takeOver(change));
    if (next === "read") await this.readAndCheck();
    else if (next === "ask") await this.ask(true);
    else if (next === "shown") await this.flags.follow();
  }

  /** The user turned to another sheet, or gave the one in front another name. */
  async sheetActivated(front: string): Promise<void> {
    this.session.patch({ front });
    // Names of sheets may be asked for only where that costs nothing; else the next check finds out.
    if (!this.session.state.live) return;
    if (await this.reading.inTurn(() => this.isOutdatedBy(front))) await this.readAndCheck();
  }

  /** Whether this sheet is not known, and one that is known not there any more: it may be the same. */
  private async isOutdatedBy(sheet: string): Promise<boolean> {
    if (this.session.state.sheets.some(({ name }) => name === sheet)) return false;
    return (await this.session.attempt(null, () => this.reading.follow())) ?? false;
  }

  private isOurs(sheet: string): boolean {
    const { review, notASheet } = this.session.state;
    return sheet === (review?.sheet ?? notASheet?.sheet);
  }

  /** Puts a change in and says what is to be done next. */
  private async takeOver(
    change: Exclude<HostChange, { kind: "judged" | "outdated" }>,
  ): Promise<"read" | "ask" | "shown" | null> {
    const { sheet } = change;
    if (await this.isOutdatedBy(sheet)) return "read";
    const isOurs = this.isOurs(sheet);
    if (change.kind === "edited") {
      const { edits } = change;
      if (isOurs && edits[0] !== undefined) this.cursor.edited(edits[0]);
      const { flags } = this.showing.view;
      const view = await this.session.attempt(null, () => this.showing.ask("edit", [sheet, edits]));
      if (view === null) return isOurs ? "ask" : null;
      return view.flags === flags ? null : "shown";
    }
    if (!isOurs) return this.session.state.review === null ? "read" : null;
    const read = await this.reading.read(sheet);
    return read === "gone" ? "read" : read && "ask";
  }

  stop(): void {
    this.questions.stop();
    this.showing.stop();
  }
}
