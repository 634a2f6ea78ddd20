import {
  CHINESE,
  continuationsOf,
  createGrid,
  createReviewSession,
  verificationOf,
  withEdits,
  withVerified,
} from "../core";
import type {
  GridEdit,
  Grid,
  Language,
  Review,
  ReviewSession,
  RosterEntry,
  RulePack,
  Verification,
  Wording,
} from "../core";
import { loadGeneralPack, loadPacks } from "../packs";
import { chooseSheet, type Choice } from "./chooseSheet";
import { EngineError } from "./engineError";
import { gridDifferences } from "./gridDifferences";
import { OfferedPacks } from "./offeredPacks";
import type { Reviewed } from "./reviewed";
import { ReviewViews } from "./reviewView";
import { Cancelled, NewestWins } from "./rpc";
import type { GridData, ReviewRequest } from "./views";

interface Current {
  readonly request: ReviewRequest;
  readonly sheet: string;
  readonly pack: RulePack;
  readonly session: ReviewSession;
  readonly views: ReviewViews;
  readonly otherSheets: readonly string[];
}

/**
 * What the worker holds: the sheets, the packs, the roster, and the review of one sheet that is kept up with its
 * edits. One engine serves one page; nothing in it touches the page, Office or a disk.
 */
export class Engine {
  private readonly sheets = new Map<string, Grid>();
  private current: Current | null = null;
  /** The sheets were read anew since the review began: it is good for edits and rankings until it is made again. */
  private isStale = false;
  /** A question for a review that a newer one has overtaken begins none. */
  private readonly questions = new NewestWins();
  private readonly offered = new OfferedPacks();
  private rosterEntries: readonly RosterEntry[] = [];
  /** What a person has vouched for; marks the warnings it is about and is judged by nothing. */
  verified: readonly Verification[] = [];
  private marked: {
    readonly of: Review;
    readonly by: readonly Verification[];
    readonly review: Review;
  } | null = null;

  /** Names of the sheets held. */
  get sheetNames(): readonly string[] {
    return [...this.sheets.keys()];
  }

  /**
   * All packs as far as choosing needs them: the workbook's own first, then those of the user's shelf: they were made
   * because no other would do.
   */
  async packs(language: Language): Promise<readonly RulePack[]> {
    return this.offered.all(await loadPacks(language));
  }

  /** Where a pack comes from. */
  placeOf(pack: RulePack): "workbook" | "shelf" | "builtIn" {
    return this.offered.placeOf(pack);
  }

  get shelfIds(): readonly string[] {
    return this.offered.shelf.map(({ id }) => id);
  }

  /** Packs that the user keeps on this computer. */
  set shelf(packs: readonly RulePack[]) {
    this.offered.shelf = packs;
    this.current = null;
  }

  get ownPack(): RulePack | null {
    return this.offered.own;
  }

  set ownPack(pack: RulePack | null) {
    this.offered.own = pack;
    this.current = null;
  }

  get roster(): readonly RosterEntry[] {
    return this.rosterEntries;
  }

  set roster(entries: readonly RosterEntry[]) {
    this.rosterEntries = entries;
    this.current = null;
  }

  /**
   * One pack with everything in it; in English its texts are in both languages.
   * @throws EngineError `unknownPack`
   */
  packOf(id: string, language: Language): Promise<RulePack> {
    return this.offered.packOf(id, language);
  }

  /** The sheet as it stands, edits included; null where the engine does not hold it. */
  gridOf(sheet: string): Grid | null {
    return this.current?.sheet === sheet ? this.current.session.grid : (this.sheets.get(sheet) ?? null);
  }

  /**
   * Takes over a sheet. Where it differs in a few cells only from the one under review, these are put in as edits, so
   * that a host which can only send whole sheets is as quick as one that names the cells.
   */
  putGrid(data: GridData | Grid): void {
    const grid = "value" in data ? data : createGrid(data);
    const { current } = this;
    if (current?.sheet === grid.name) {
      const edits = gridDifferences(current.session.grid, grid);
      if (edits !== null) {
        current.session.applyEdits(edits);
        this.sheets.set(grid.name, current.session.grid);
        return;
      }
      this.current = null;
    }
    this.sheets.set(grid.name, grid);
  }

  /**
   * Forgets all sheets but these, which were just read. The next review chooses among them anew; the one of a sheet
   * that is kept stays in use until then, so that nothing is lost that is asked or edited meanwhile.
   */
  keepGrids(names: readonly string[]): void {
    for (const name of this.sheetNames) if (!names.includes(name)) this.sheets.delete(name);
    if (this.current !== null && !this.sheets.has(this.current.sheet)) this.current = null;
    this.isStale = true;
  }

  /**
   * Reviews the sheet asked for, or the one whose header fits a pack best; `reviewedView` then says what came of it. A
   * review that is still current is not made again.
   *
   * What the pack chosen has beside its rules is loaded before the review begins, and the sheet is taken as it stands
   * then.
   *
   * @throws Cancelled where a newer question overtook this one while it loaded; the newest decides what is reviewed
   */
  review(request: ReviewRequest): Promise<void> {
    return this.questions.run(async (signal) => {
      if (this.isUnderReview(request)) return;
      const builtIn = await loadPacks(request.language);
      const wording = request.language === "en" ? (await import("./englishWording")).ENGLISH : CHINESE;
      let complete: RulePack | undefined;
      const general = await loadGeneralPack(request.language);
      const choose = (): Choice =>
        chooseSheet([...this.sheets.values()], request, this.offered.all(builtIn), general);
      let choice = choose();
      // Sheets and the user's own pack may change while parts are loaded: what was chosen must still be it.
      while (this.placeOf(choice.pack) === "builtIn" && choice.pack.id !== complete?.id) {
        complete = await this.packOf(choice.pack.id, request.language);
        choice = choose();
      }
      const isOwn = this.placeOf(choice.pack) !== "builtIn";
      if (!signal.aborted)
        this.start(request, choice, isOwn ? choice.pack : (complete ?? choice.pack), wording);
    });
  }

  /**
   * Puts edits into a sheet and, where it is the one under review, judges again what depends on them.
   *
   * @returns whether it is the one under review
   */
  edit(sheet: string, edits: readonly GridEdit[]): boolean {
    const { current } = this;
    if (current === null || current.sheet !== sheet) {
      const grid = this.sheets.get(sheet);
      if (grid !== undefined) this.sheets.set(sheet, withEdits(grid, edits));
      return false;
    }
    current.session.applyEdits(edits);
    this.sheets.set(sheet, current.session.grid);
    return true;
  }

  /**
   * Takes over a sheet whose rows came or went, and judges it anew where it is the one under review.
   *
   * @returns whether it is, and no newer question overtook this one
   */
  async rearrange(grid: Grid): Promise<boolean> {
    if (!this.sheets.has(grid.name)) return false;
    const request = this.current?.sheet === grid.name ? this.current.request : null;
    this.putGrid(grid);
    if (request === null) return false;
    try {
      await this.review(request);
      return true;
    } catch (error) {
      if (error instanceof Cancelled) return false;
      throw error;
    }
  }

  /** What the sheet under review comes to as it stands; null where none is under review. */
  reviewedView(): Reviewed | null {
    const { current } = this;
    if (current === null) return null;
    const { result, grid } = current.session;
    if (result.kind === "notASummarySheet") {
      const { lookedFor, bestMatch, bestRow, title } = result;
      const view = { sheet: current.sheet, lookedFor, bestMatch, title, empty: bestRow === null };
      return { kind: "notASummarySheet", view };
    }
    const review = this.withMarks(result.review, grid);
    const view = current.views.view(review, grid, this.rosterEntries.length, current.otherSheets);
    return { kind: "review", review, view, grid, pack: current.pack, wording: current.views.wording };
  }

  /** The review under way with all that outputs need; throws where there is none. */
  reviewed(): { readonly review: Review; readonly grid: Grid; readonly pack: RulePack } {
    const { current } = this;
    if (current?.session.result.kind !== "review") throw new EngineError("noReview");
    const { grid, result } = current.session;
    return { review: this.withMarks(result.review, grid), grid, pack: current.pack };
  }

  /** The same with what makes its views, for who is asked about single findings. */
  viewed(): { readonly review: Review; readonly grid: Grid; readonly views: ReviewViews } {
    const { review, grid } = this.reviewed();
    return { review, grid, views: (this.current as Current).views };
  }

  /**
   * What is kept when a person vouches for a warning on view; null where it is not there any more.
   *
   * @param on ISO date
   */
  vouch(key: string, by: string, note: string, on: string): Verification | null {
    const { review, grid, views } = this.viewed();
    const finding = review.findings.find((each) => views.keyOf(each) === key);
    if (finding?.severity !== "warning") return null;
    return verificationOf(review, grid, finding, { by, note, on });
  }

  /** The review with the warnings marked that a person has vouched for; made once for a review. */
  private withMarks(review: Review, grid: Grid): Review {
    const { marked, verified } = this;
    if (marked?.of === review && marked.by === verified) return marked.review;
    this.marked = { of: review, by: verified, review: withVerified(review, grid, verified) };
    return this.marked.review;
  }

  private isUnderReview(request: ReviewRequest): boolean {
    return this.current !== null && !this.isStale && isSameRequest(this.current.request, request);
  }

  private start(
    request: ReviewRequest,
    { grid, otherSheets, notice }: Choice,
    pack: RulePack,
    wording: Wording,
  ): void {
    const mapping = request.mappings[grid.name];
    this.isStale = false;
    this.current = {
      request,
      sheet: grid.name,
      pack,
      session: createReviewSession(grid, pack, {
        today: request.today,
        notice,
        continued: continuationsOf([...this.sheets.values()], grid, pack, mapping),
        ...(request.referenceDate === null ? {} : { referenceDate: request.referenceDate }),
        ...(mapping === undefined ? {} : { mapping }),
        ...(this.rosterEntries.length === 0 ? {} : { roster: this.rosterEntries }),
      }),
      views: new ReviewViews(pack, wording, this.placeOf(pack) === "builtIn"),
      otherSheets,
    };
  }
}

function isSameRequest(one: ReviewRequest, other: ReviewRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
