import { parseAddress } from "../../core";
import type { CellEdit, MappingOverride, Severity } from "../../core";
import type { FindingView, ReviewAnswer, ReviewRequest, ReviewView } from "../engine";
import { spliceBetween, updatedView } from "../engine/splice";
import type { HostChange } from "../host";
import { findingPosition, orderedFindings } from "./findingList";
import type { Session } from "./session";
import type { Grouping, PaneState } from "./state";
import { cellOf, indexFrom, type Cell, type Standpoint } from "./walk";

/** How long findings that were put right stay on view, struck through. */
const FIXED_FOR = 4000;
/** More than this at once is another sheet or mapping, not something put right by typing. */
const MOST_FIXED = 25;

/** The findings of `list` that are not also in `others` at another place: a row taken out moves those below it. */
function withoutMoved(list: readonly FindingView[], others: readonly FindingView[]): readonly FindingView[] {
  const same = ({ rule, field, found }: FindingView): string => JSON.stringify([rule, field, found]);
  const moved = new Map<string, number>();
  for (const finding of others) moved.set(same(finding), (moved.get(same(finding)) ?? 0) + 1);
  return list.filter((finding) => {
    const left = moved.get(same(finding)) ?? 0;
    moved.set(same(finding), left - 1);
    return left <= 0;
  });
}

/** Everything the Check view can do. */
export class CheckActions {
  private stopFixed: ReturnType<typeof setTimeout> | null = null;
  /** Edits are put in one after the other, whatever the engine is busy with. */
  private queue: Promise<unknown> = Promise.resolve();
  /** Where "next" and "previous" go on from; null at the beginning. */
  private from: Standpoint | null = null;

  constructor(
    private readonly session: Session,
    /** Called after every new review: the ranking depends on it. */
    private readonly reviewed: () => void,
    private readonly clock: () => string,
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
    await this.session.attempt("reading", async () => {
      const sheets = await this.session.host.listSheets();
      this.session.patch({ sheets, front: sheets.find(({ active }) => active)?.name ?? null });
      const { stored } = this.session.state;
      const chosen = sheets.some(({ name }) => name === stored.sheet) ? stored.sheet : undefined;
      if (stored.sheet !== undefined && chosen === undefined) this.session.keep({ sheet: undefined });
      const visible = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
      const others = chosen === undefined || this.session.host.sheetsAtHand ? visible : [];
      const wanted = [...new Set([...(chosen === undefined ? [] : [chosen]), ...others])];
      await this.session.call("dropGrids", []);
      for (const name of wanted) await this.session.host.loadSheet(name);
      this.session.patch({ looked: wanted });
      if (wanted.length === 0) this.session.patch({ phase: "noSheet", review: null, notASheet: null });
      else await this.check();
    });
  }

  /** Reviews what the engine holds. */
  async check(): Promise<void> {
    const answer = await this.session.attempt("checking", () =>
      this.session.call("review", [this.request(), this.session.state.review?.version ?? null]),
    );
    if (answer !== null) await this.take(answer, false);
    else if (this.session.state.phase === "starting") this.session.patch({ phase: "failed" });
  }

  /** Puts in what changed on the sheet and shows what came of it. */
  change(change: HostChange): Promise<void> {
    const done = this.queue.then(() => this.applyChange(change));
    this.queue = done;
    return done;
  }

  private async applyChange({ sheet, edits }: HostChange): Promise<void> {
    const { review } = this.session.state;
    const isOurs = sheet === (review?.sheet ?? this.session.state.notASheet?.sheet);
    if (edits !== null) {
      if (isOurs && edits[0] !== undefined) this.from = { cell: edits[0] };
      const answer = await this.session.attempt(null, () => this.edit(sheet, edits));
      if (answer) await this.take(answer, true);
      else if (isOurs) await this.check();
      return;
    }
    if (!isOurs && review !== null) return;
    if (!isOurs) return this.readAndCheck();
    await this.session.attempt("reading", async () => {
      await this.session.host.loadSheet(sheet);
      const since = this.session.state.review?.version ?? null;
      await this.take(await this.session.call("review", [this.request(), since]), true);
    });
  }

  private edit(sheet: string, edits: readonly CellEdit[]): Promise<ReviewAnswer | null> {
    return this.session.call("edit", [sheet, edits, this.session.state.review?.version ?? null]);
  }

  private async take(answer: ReviewAnswer, edited: boolean): Promise<void> {
    const before = this.session.state.review;
    if (answer.kind === "notASummarySheet") {
      this.session.patch({ phase: "ready", review: null, notASheet: answer.view, ranking: null, fixed: [] });
      // Nothing is judged there any more: the marks go, and come again with the table.
      const gone = before?.sheet;
      if (gone !== undefined && gone === (answer.view.sheet ?? gone) && this.session.state.flags === true)
        await this.session.attempt(null, () => this.session.host.showFlags(gone, null));
      return;
    }
    const view = answer.kind === "review" ? answer.view : before && updatedView(before, answer.update);
    if (view === null) return this.check();
    // One patch, so that a long list is put in order and drawn once.
    const shown = { phase: "ready", review: view, notASheet: null, standing: null } as const;
    if (view.sheet !== before?.sheet) this.from = null;
    if (edited && before !== null) this.session.patch({ ...shown, ...this.fixedBetween(before, view) });
    else this.session.patch({ ...shown, fixed: edited ? this.session.state.fixed : [] });
    if (!edited) this.session.say(this.session.texts.check.spokenSummary(view.summary));
    this.reviewed();
    if (this.session.state.flags === null) await this.followFlags(view.sheet);
    if (this.session.state.flags === true) await this.refreshFlags();
  }

  /** What an edit put right: shown for a while, and said. Looks only at what differs, not at thousands of findings. */
  private fixedBetween(before: ReviewView, after: ReviewView): Pick<PaneState, "fixed" | "current"> {
    const { fixed, current } = this.session.state;
    const { start, remove, insert } = spliceBetween(before.findings, after.findings);
    const removed = before.findings.slice(start, start + remove);
    const inserted = new Set(insert.map(({ key }) => key));
    const known = new Set(removed.map(({ key }) => key));
    const arrived = insert.filter(({ key }) => !known.has(key));
    const left = removed.filter(({ key }) => !inserted.has(key));
    const gone = withoutMoved(left, arrived);
    this.standAtRemoved(gone);
    const fresh = arrived.length - (left.length - gone.length);
    if (gone.length === 0 && fresh === 0) return { fixed, current };
    this.session.say(this.session.texts.check.spokenChange(gone.length, fresh, after.summary));
    if (this.stopFixed !== null) clearTimeout(this.stopFixed);
    this.stopFixed = setTimeout(() => this.session.patch({ fixed: [] }), FIXED_FOR);
    const still = fixed.filter(({ key }) => !inserted.has(key));
    const list = gone.length > MOST_FIXED ? [] : [...still, ...gone];
    const isGone = left.some(({ key }) => key === current) && !list.some(({ key }) => key === current);
    return { fixed: list, current: isGone ? null : current };
  }

  /** What was at the cell just edited is gone: "next" is what came after it on view, not what its cell comes before. */
  private standAtRemoved(gone: readonly FindingView[]): void {
    const { from } = this;
    if (from === null || !("cell" in from)) return;
    const { row, column } = from.cell;
    const finding = gone.find(({ place }) => place?.row === row && place.column === column);
    if (finding !== undefined) this.from = { finding };
  }

  /** Checks another sheet, or the one that fits best, and brings it to the front: the pane speaks of what is seen. */
  async chooseSheet(sheet: string | null): Promise<void> {
    this.session.keep({ sheet: sheet ?? undefined });
    if (sheet !== null) await this.showSheet(sheet);
    await this.readAndCheck();
    const { review } = this.session.state;
    if (review !== null) await this.showSheet(review.sheet);
  }

  private async showSheet(name: string): Promise<void> {
    const { front, sheets } = this.session.state;
    if (name === front || sheets.find((each) => each.name === name)?.hidden !== false) return;
    await this.session.attempt(null, async () => {
      await this.session.host.showSheet(name);
      this.session.patch({ front: name });
    });
  }

  async choosePack(pack: string | null): Promise<void> {
    this.session.keep({ pack: pack ?? undefined });
    await this.check();
  }

  async setReferenceDate(date: string | null): Promise<void> {
    this.session.keep({ referenceDate: date ?? undefined });
    await this.check();
  }

  /** Corrects how a column is read: a field's id, null for "no field", undefined for what was recognised. */
  async mapColumn(column: number, field: string | null | undefined): Promise<void> {
    const { review, stored } = this.session.state;
    if (review === null) return;
    const mine: Record<number, string | null> = { ...stored.mappings?.[review.sheet] };
    if (field === undefined) delete mine[column];
    else {
      // One column for each field: the one that had it gives it up.
      const other = review.columns.find((each) => each.field === field && each.column !== column);
      if (field !== null && other !== undefined) mine[other.column] = null;
      mine[column] = field;
    }
    const mappings: Record<string, MappingOverride> = { ...stored.mappings, [review.sheet]: mine };
    if (Object.keys(mine).length === 0) delete mappings[review.sheet];
    this.session.keep({ mappings, sheet: review.sheet });
    await this.check();
  }

  /** Judges anew when another day has begun. */
  async followDay(): Promise<void> {
    const today = this.clock();
    if (today === this.session.state.today) return;
    this.session.patch({ today });
    if (this.session.state.review !== null) await this.check();
  }

  setGrouping(grouping: Grouping): void {
    this.session.patch({ grouping });
  }

  /** Leaves on view the findings that have these words in them, or in their studio's names. */
  setFilter(filter: string): void {
    this.session.patch({ filter });
    this.session.say(this.session.texts.check.itemCount(findingPosition(this.session.state).all));
  }

  toggle(severity: Severity): void {
    const { shown } = this.session.state;
    this.session.patch({ shown: { ...shown, [severity]: !shown[severity] } });
  }

  /**
   * Goes to a finding's cell and remembers it as the current one. One without a cell of its own leads to the first that
   * it concerns, where any, and says itself what it is about.
   *
   * @param cell one of the other cells that it concerns, by address
   */
  async goToFinding(finding: FindingView, cell?: string): Promise<void> {
    const { review } = this.session.state;
    this.from = { finding };
    const isElsewhere = finding.place === null || cell !== undefined;
    this.session.patch({ current: finding.key, standing: isElsewhere ? finding : null });
    const place = cell === undefined ? review && cellOf(finding, review) : parseAddress(cell);
    if (place !== null) await this.goTo(place.row, place.column);
  }

  /** The user moved to a cell by hand: "next" and "previous" go on from there. */
  standAt(sheet: string, cell: Cell): void {
    if (sheet === this.session.state.review?.sheet) this.from = { cell };
    if (this.session.state.standing !== null) this.session.patch({ standing: null });
  }

  /** Goes to a cell by its address; an address that is none leads nowhere. */
  async goToAddress(address: string): Promise<void> {
    const place = parseAddress(address);
    if (place !== null) await this.goTo(place.row, place.column);
  }

  async goTo(row: number, column: number): Promise<void> {
    const { review } = this.session.state;
    if (review === null) return;
    await this.session.attempt(null, async () => {
      await this.session.host.goTo(review.sheet, row, column);
      this.session.patch({ front: review.sheet });
    });
  }

  /** The next (1) or previous (-1) finding in the order on view, from where the user is. */
  async step(direction: 1 | -1): Promise<void> {
    const { state } = this.session;
    const list = orderedFindings(state);
    const index = indexFrom(state, this.from, direction);
    const next = list[index];
    if (next === undefined) return;
    this.session.say(this.session.texts.check.spokenFinding(next, index + 1, list.length));
    await this.goToFinding(next);
  }

  async setFlags(on: boolean): Promise<void> {
    const { review } = this.session.state;
    if (review === null) return;
    const { host, texts } = this.session;
    const done = await this.session.attempt("flags", async () => {
      if (on) return { report: await this.placeFlags(review) };
      await host.showFlags(review.sheet, null);
      return { report: null };
    });
    if (done === null) return;
    this.session.patch({ flags: on });
    this.session.say(on ? texts.check.flagsPlaced(done.report?.cells ?? 0) : texts.check.flagsRemoved);
  }

  private async placeFlags(review: ReviewView) {
    const flags = await this.session.call("flags", [this.session.state.language]);
    return this.session.host.showFlags(review.sheet, flags);
  }

  /** Marks that are there from an earlier day follow the findings again, and can be taken away. */
  private async followFlags(sheet: string): Promise<void> {
    const areThere = await this.session.attempt(null, () => this.session.host.flagsAtStart(sheet));
    if (this.session.state.flags === null) this.session.patch({ flags: areThere ?? false });
  }

  /** Flags follow the findings; a sheet that changed meanwhile is flagged at its next check. */
  private async refreshFlags(): Promise<void> {
    const { review } = this.session.state;
    if (review !== null) await this.session.attempt(null, () => this.placeFlags(review));
  }

  /** Texts to send back to the units, made when they are asked for. */
  async sendBack() {
    return this.session.attempt(null, () => this.session.call("sendBack", [this.session.state.language]));
  }

  stop(): void {
    if (this.stopFixed !== null) clearTimeout(this.stopFixed);
  }
}
