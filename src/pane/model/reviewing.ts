import type { ReviewAnswer, ReviewRequest, ReviewView } from "../../engine";
import { Cancelled } from "../../engine/rpc";
import { updatedView } from "../../engine";
import type { HostChange } from "../host";
import { correctionsBetween } from "./corrections";
import type { FlagActions } from "./flagActions";
import type { Preparation } from "./preparation";
import type { Session } from "./session";
import type { SheetReading } from "./sheetReading";
import type { PaneState } from "./state";
import type { Standing } from "./walk";

/** How long findings that were put right stay on view, struck through. */
const FIXED_FOR = 4000;
/** More than this at once is another sheet or mapping, not something put right by typing. */
const MOST_FIXED = 25;

/** Reads, reviews and follows the sheet: what is on view is always the answer to the newest question. */
export class Reviewing {
  private stopFixed: ReturnType<typeof setTimeout> | null = null;
  /** Counts questions for a review: the answer to one that was overtaken is dropped. */
  private asked = 0;
  private newest: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: Session,
    private readonly preparation: Preparation,
    private readonly reading: SheetReading,
    private readonly flags: FlagActions,
    private readonly standing: Standing,
    private readonly reviewed: () => void,
  ) {}

  private request(): ReviewRequest {
    const { stored, today, language } = this.session.state;
    return {
      sheet: stored.sheet ?? null,
      pack: stored.pack ?? null,
      referenceDate: stored.referenceDate ?? null,
      today,
      mappings: stored.mappings ?? {},
      language,
    };
  }

  /** Reads the sheets that may be meant and reviews the one that fits. */
  async readAndCheck(): Promise<void> {
    const sheets = await this.reading.inTurn(async () =>
      (await this.preparation.ready()) ? this.reading.readAll() : null,
    );
    if (sheets === null) this.giveUpStart();
    else if (sheets === 0) this.session.patch({ phase: "noSheet", review: null, notASheet: null });
    else await this.ask(false);
  }

  /** Where nothing could be shown yet, the pane says so and offers to try again. */
  private giveUpStart(): void {
    if (this.session.state.phase === "starting") this.session.patch({ phase: "failed" });
  }

  /** Reviews what the engine holds; where it holds nothing yet, that is read first. */
  async check(): Promise<void> {
    const { review, notASheet } = this.session.state;
    await (review === null && notASheet === null ? this.readAndCheck() : this.ask(false));
  }

  /**
   * Asks for a review by what is chosen now, once everything is read and put in. Who asked is done when the newest
   * question is answered.
   *
   * @param edited whether it follows a change of the sheet, so that what was put right is shown
   */
  private ask(edited: boolean): Promise<void> {
    this.asked += 1;
    this.newest = this.answer(this.asked, edited);
    return this.newest;
  }

  private async answer(number: number, edited: boolean): Promise<void> {
    await this.reading.settled();
    if (number !== this.asked) return this.newest;
    const since = this.session.state.review?.version ?? null;
    const answer = await this.session.attempt("checking", async () => {
      try {
        return await this.session.call("review", [this.request(), since]);
      } catch (error) {
        // What went wrong with something that is no longer wanted is of no interest.
        throw number === this.asked ? error : new Cancelled();
      }
    });
    if (number !== this.asked) return this.newest;
    if (answer === null) this.giveUpStart();
    else if (this.show(answer, edited)) await this.flags.follow();
    else await this.ask(edited);
  }

  /** Puts in what changed on the sheet and shows what came of it. */
  async change(change: HostChange): Promise<void> {
    const next = await this.reading.inTurn(() => this.takeOver(change));
    if (next === "read") await this.readAndCheck();
    else if (next === "ask") await this.ask(true);
    else if (next === "shown") await this.flags.follow();
  }

  /** The user turned to another sheet, or gave the one in front another name. */
  async turnedTo(front: string): Promise<void> {
    this.session.patch({ front });
    if (await this.reading.inTurn(() => this.isOutdatedBy(front))) await this.readAndCheck();
  }

  /** Whether this sheet is not known, and one that is known not there any more: it may be the same. */
  private async isOutdatedBy(sheet: string): Promise<boolean> {
    if (this.session.state.sheets.some(({ name }) => name === sheet)) return false;
    return (await this.session.attempt(null, () => this.reading.follow())) ?? false;
  }

  /** Puts a change in and says what is to be done next. */
  private async takeOver({ sheet, edits }: HostChange): Promise<"read" | "ask" | "shown" | null> {
    if (await this.isOutdatedBy(sheet)) return "read";
    const { review, notASheet } = this.session.state;
    const isOurs = sheet === (review?.sheet ?? notASheet?.sheet);
    if (edits !== null) {
      if (isOurs && edits[0] !== undefined) this.standing.edited(edits[0]);
      const answer = await this.session.attempt(null, () =>
        this.session.call("edit", [sheet, edits, review?.version ?? null]),
      );
      if (answer === null) return isOurs ? "ask" : null;
      return this.show(answer, true) ? "shown" : "ask";
    }
    if (!isOurs) return review === null ? "read" : null;
    const read = await this.reading.read(sheet);
    return read === "gone" ? "read" : read && "ask";
  }

  /** Shows an answer; false where it is an update of a review that is not the one on view. */
  private show(answer: ReviewAnswer, edited: boolean): boolean {
    const { review: before, notASheet, flags } = this.session.state;
    // Each sheet has marks of its own, or none.
    const flagsOf = (sheet: string | null): boolean | null =>
      sheet === (before?.sheet ?? notASheet?.sheet) ? flags : null;
    if (answer.kind === "notASummarySheet") {
      const { view } = answer;
      const shown = { phase: "ready", review: null, notASheet: view, flags: flagsOf(view.sheet) } as const;
      this.session.patch({ ...shown, ranking: null, fixed: [] });
      return true;
    }
    const view = answer.kind === "review" ? answer.view : before && updatedView(before, answer.update);
    if (view === null) return false;
    // One patch, so that a long list is put in order and drawn once.
    const own = { flags: flagsOf(view.sheet), standing: null };
    const shown = { phase: "ready", review: view, notASheet: null, ...own } as const;
    if (view.sheet !== before?.sheet) this.standing.from = null;
    if (edited && before !== null) this.session.patch({ ...shown, ...this.fixedBetween(before, view) });
    else this.session.patch({ ...shown, fixed: edited ? this.session.state.fixed : [] });
    if (!edited) this.session.say(this.session.texts.check.spokenSummary(view.summary));
    this.reviewed();
    return true;
  }

  /** What an edit put right: shown for a while, and said. */
  private fixedBetween(before: ReviewView, after: ReviewView): Pick<PaneState, "fixed" | "current"> {
    const { fixed, current } = this.session.state;
    const { gone, fresh, left, inserted } = correctionsBetween(before, after);
    this.standing.removed(gone);
    if (gone.length === 0 && fresh === 0) return { fixed, current };
    this.session.say(this.session.texts.check.spokenChange(gone.length, fresh, after.summary));
    if (this.stopFixed !== null) clearTimeout(this.stopFixed);
    this.stopFixed = setTimeout(() => this.session.patch({ fixed: [] }), FIXED_FOR);
    const still = fixed.filter(({ key }) => !inserted.has(key));
    const list = gone.length > MOST_FIXED ? [] : [...still, ...gone];
    const isGone = current !== null && left.has(current) && !list.some(({ key }) => key === current);
    return { fixed: list, current: isGone ? null : current };
  }

  stop(): void {
    if (this.stopFixed !== null) clearTimeout(this.stopFixed);
  }
}
