import { parseAddress } from "../../core";
import type { MappingOverride, SendBackTerms, Severity } from "../../core";
import type { FindingView } from "../../engine";
import type { HostChange } from "../host";
import { findingPosition, onlyShown, orderedFindings } from "./findingList";
import { FlagActions } from "./flagActions";
import type { Preparation } from "./preparation";
import { Reviewing } from "./reviewing";
import { keepForAll } from "./carried";
import type { Session } from "./session";
import { SheetReading } from "./sheetReading";
import type { Grouping } from "./state";
import type { Showing } from "./showing";
import { storeLive } from "./preferences";
import { cellOf, indexFrom, isLedTo, isSamePlace, type Cell, type FindingCursor } from "./findingCursor";

/** Everything the Check view can do. */
export class CheckActions {
  private readonly reading: SheetReading;
  private readonly flags: FlagActions;
  private readonly reviewing: Reviewing;
  /** Where the pane led the user, as long as the host has not told of it. */
  private led: (Cell & { readonly sheet: string })[] = [];

  constructor(
    private readonly session: Session,
    preparation: Preparation,
    showing: Showing,
    private readonly cursor: FindingCursor,
    private readonly clock: () => string,
  ) {
    this.reading = new SheetReading(session);
    this.flags = new FlagActions(session, showing);
    this.reviewing = new Reviewing(session, preparation, this.reading, this.flags, cursor, showing);
  }

  /** Reads the sheets that may be meant and reviews the one that fits. */
  readAndCheck(isAsked = false): Promise<void> {
    return this.reviewing.readAndCheck(isAsked);
  }

  /** Reads again what is known to be out of date: nothing is made, marked or written by findings of another sheet. */
  async bringUpToDate(): Promise<void> {
    if (this.session.state.outdated) await this.readAndCheck();
  }

  /** Follows edits as they are made, or only when the user asks; kept on this machine. */
  async setLive(live: boolean): Promise<void> {
    storeLive(live);
    this.session.patch({ live });
    if (live) await this.bringUpToDate();
  }

  /** The same when the user asks for it. */
  async recheck(): Promise<void> {
    this.session.dropStaleError();
    await this.readAndCheck(true);
  }

  /** Has the workbook calculate its formulas, and reads it anew. */
  async calculate(): Promise<void> {
    this.session.dropStaleError();
    const done = await this.session.attempt("checking", async () => {
      await this.session.host.remarks?.calculate();
      return true;
    });
    if (done) await this.readAndCheck(true);
  }

  /** Reviews what the engine holds; where it holds nothing yet, that is read first. */
  check(): Promise<void> {
    return this.reviewing.check();
  }

  /** Puts in what changed on the sheet and shows what came of it. */
  change(change: HostChange): Promise<void> {
    return this.reviewing.change(change);
  }

  /** The user turned to another sheet, or gave the one in front another name. */
  sheetActivated(front: string): Promise<void> {
    return this.reviewing.sheetActivated(front);
  }

  /** Checks another sheet, or the one that fits best, and brings it to the front: the pane speaks of what is seen. */
  async chooseSheet(sheet: string | null): Promise<void> {
    this.session.dropStaleError();
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
    this.session.dropStaleError();
    keepForAll(this.session, { pack: pack ?? undefined });
    await this.check();
  }

  async setReferenceDate(date: string | null): Promise<void> {
    this.session.dropStaleError();
    keepForAll(this.session, { referenceDate: date ?? undefined });
    await this.check();
  }

  /** Corrects how a column is read: a field's id, null for "no field", undefined for what was recognised. */
  async mapColumn(column: number, field: string | null | undefined): Promise<void> {
    const { review, stored } = this.session.state;
    if (review === null) return;
    this.session.dropStaleError();
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
    if (this.session.state.review === null) return;
    // Judging anew may mark the sheet anew, which nobody asked for.
    if (this.session.state.live) await this.check();
    else this.session.patch({ outdated: true });
  }

  setGrouping(grouping: Grouping): void {
    this.session.patch({ grouping });
  }

  /** Leaves on view the findings that have these words in them, or in their studio's names. */
  setFilter(filter: string): void {
    this.session.patch({ filter });
    this.session.say(this.session.texts.check.itemCount(findingPosition(this.session.state).all));
  }

  /** Shows the findings of one severity alone; asked for the one that is on view alone already, all of them again. */
  showOnly(severity: Severity | null): void {
    const all = severity === null || onlyShown(this.session.state) === severity;
    const shown = (each: Severity): boolean => all || each === severity;
    this.session.patch({ shown: { error: shown("error"), warning: shown("warning"), info: shown("info") } });
    this.session.say(this.session.texts.check.itemCount(findingPosition(this.session.state).all));
  }

  /**
   * Goes to a finding's cell and remembers it as the current one. One without a cell of its own leads to the first that
   * it concerns, where any, and says itself what it is about.
   *
   * @param cell one of the other cells that it concerns, by address
   */
  async goToFinding(finding: FindingView, cell?: string): Promise<void> {
    const { review } = this.session.state;
    this.cursor.from = { finding };
    const isElsewhere = finding.place === null || cell !== undefined;
    this.session.patch({ current: finding.key, ledBy: isElsewhere ? finding : null });
    const place = cell === undefined ? review && cellOf(finding, review) : parseAddress(cell);
    if (place !== null) await this.goTo(place.row, place.column);
  }

  /** The user moved to a cell by hand: its finding is the one in hand, and "next" and "previous" go on from there. */
  standAt(sheet: string, cell: Cell): void {
    const { review, current, ledBy } = this.session.state;
    if (this.isLed(sheet, cell)) return;
    if (ledBy !== null && isLedTo(ledBy, review, cell)) return;
    if (sheet === review?.sheet) {
      const here = orderedFindings(this.session.state).filter(({ place }) => isSamePlace(place, cell));
      const isHere = here.some(({ key }) => key === current);
      // Whoever was led here by a finding stays with it, whichever else the cell has.
      if (!isHere) this.cursor.from = { cell };
      if (here[0] !== undefined && !isHere) this.session.patch({ current: here[0].key });
    }
    if (ledBy !== null) this.session.patch({ ledBy: null });
  }

  /** Whether the user is there because the pane led them there; the host tells of that as of any other move. */
  private isLed(sheet: string, cell: Cell): boolean {
    const at = this.led.findIndex((each) => each.sheet === sheet && isSamePlace(each, cell));
    this.led = at < 0 ? [] : this.led.slice(at + 1);
    return at >= 0;
  }

  /** Goes to a cell by its address; an address that is none leads nowhere. */
  async goToAddress(address: string): Promise<void> {
    const place = parseAddress(address);
    if (place !== null) await this.goTo(place.row, place.column);
  }

  async goTo(row: number, column: number): Promise<void> {
    this.session.dropStaleError();
    await this.session.attempt(null, () =>
      this.reading.withSheet(
        async (sheet) => {
          this.led.push({ sheet, row, column });
          await this.session.host.goTo(sheet, row, column);
          this.session.patch({ front: sheet });
        },
        () => this.readAndCheck(),
      ),
    );
  }

  /** The next (1) or previous (-1) finding in the order on view, from where the user is. */
  async step(direction: 1 | -1): Promise<void> {
    const { state } = this.session;
    const list = orderedFindings(state);
    const index = indexFrom(state, this.cursor.from, direction);
    const next = list[index];
    if (next === undefined) return;
    this.session.say(this.session.texts.check.spokenFinding(next, index + 1, list.length));
    await this.goToFinding(next);
  }

  /** Marks the findings on the sheet, or takes the marks away. */
  async setFlags(on: boolean): Promise<void> {
    this.session.dropStaleError();
    if (on) await this.bringUpToDate();
    return this.flags.set(on);
  }

  /** Puts the list of findings beside the sheets, or writes it anew in place. */
  async putFindings(): Promise<void> {
    const { host, texts } = this.session;
    const { putFindings } = host;
    if (putFindings === undefined) return;
    this.session.dropStaleError();
    await this.bringUpToDate();
    const name = await this.session.attempt("building", async () => {
      const findings = await this.session.call("findingsSheet", [this.session.state.language]);
      await putFindings(findings);
      return findings.name;
    });
    if (name !== null) this.session.notify("success", texts.check.findingsPut(name));
  }

  /** Takes away the marks of all sheets. */
  clearFlags(): Promise<void> {
    return this.flags.clearAll();
  }

  /** Texts to send back to the units, made when they are asked for. */
  async sendBack() {
    const { language } = this.session.state;
    return this.session.attempt(null, () => this.session.call("sendBack", [language, this.terms]));
  }

  /** What every message to a unit says; the preparer is whom to ask until someone is named. */
  get terms(): SendBackTerms {
    const { stored, review } = this.session.state;
    return stored.sendBack ?? { due: "", contact: review?.labels.preparedBy ?? "" };
  }

  setTerms(terms: SendBackTerms): void {
    this.session.keep({ sendBack: terms });
  }

  /** Makes the workbook that goes to one unit. */
  async unitNotice(unit: string): Promise<void> {
    const { host, state, texts } = this.session;
    const fileName = texts.outputs.unitFile(unit);
    const describe = () => this.session.call("unitNotice", [unit, state.language, this.terms]);
    const delivery = await this.session.attempt("building", () =>
      host.deliver({
        kind: "unitNotice",
        fileName,
        describe,
        build: async () => this.session.call("write", [await describe()]),
      }),
    );
    if (delivery !== null) this.session.notify("success", texts.outputs.delivered("unitNotice", delivery));
  }

  stop(): void {
    this.reviewing.stop();
  }
}
