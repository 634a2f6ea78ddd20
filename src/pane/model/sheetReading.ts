import type { MappingOverride } from "../../core";
import { OneAfterAnother } from "../../engine/rpc";
import { HostError, hostErrorMessage } from "../../host";
import type { SheetInfo } from "../../host";
import { renamedSheets } from "./renamedSheets";
import type { Session } from "./session";

const isMissing = (error: unknown): boolean => error instanceof HostError && error.code === "sheetNotFound";

/**
 * Keeps what the engine holds in step with the workbook. Sheets are read and edits put in one after the other, so that
 * an older state of a sheet never comes over a newer edit.
 */
export class SheetReading {
  private readonly turns = new OneAfterAnother();

  constructor(private readonly session: Session) {}

  /** Does this once everything asked for earlier is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(work);
  }

  /** Resolves when nothing is being read or put in. Never to be awaited inside `inTurn`. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  /** Makes the engine hold the sheets that may be meant and no others; how many, or null where they cannot be read. */
  readAll(isAsked: boolean): Promise<number | null> {
    const controller = new AbortController();
    const reading = async (): Promise<number> => {
      await this.follow();
      const { review, sheets } = this.session.state;
      const isThere = (name: string): boolean => sheets.some((each) => each.name === name);
      if (review !== null && !isThere(review.sheet)) this.tellMissing(review.sheet);
      const { stored } = this.session.state;
      const chosen = stored.sheet !== undefined && isThere(stored.sheet) ? stored.sheet : undefined;
      if (stored.sheet !== undefined && chosen === undefined) this.session.keep({ sheet: undefined });
      const visible = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
      const others = chosen === undefined || this.session.host.sheetsAtHand ? visible : [];
      const wanted = [...new Set([...(chosen === undefined ? [] : [chosen]), ...others])];
      // The engine forgets the others only when these are there: what is asked meanwhile is still answered.
      for (const name of wanted) await this.session.host.loadSheet(name, isAsked, controller.signal);
      await this.session.call("keepGrids", [wanted]);
      this.session.patch({ looked: wanted });
      return wanted.length;
    };
    return this.session.attempt("reading", reading, { controller });
  }

  /** Reads one sheet anew; "gone" where the workbook has none of this name any more, null where reading failed. */
  read(sheet: string): Promise<"read" | "gone" | null> {
    return this.session.attempt("reading", async () => {
      try {
        await this.session.host.loadSheet(sheet);
        return "read";
      } catch (error) {
        if (isMissing(error)) return "gone";
        throw error;
      }
    });
  }

  /**
   * Does something with the sheet under review in the workbook, under its new name where it has one.
   *
   * @param again called where the sheet is not there by the name known: what is shown is out of date
   */
  async withSheet(work: (sheet: string) => Promise<void>, again: () => Promise<void>): Promise<void> {
    const sheet = this.session.state.review?.sheet;
    if (sheet === undefined) return;
    try {
      await work(sheet);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await this.inTurn(() => this.follow());
      const renamed = this.session.state.review?.sheet;
      if (renamed !== undefined && renamed !== sheet) await work(renamed);
      await again();
    }
  }

  /**
   * Lists the sheets anew. What is kept and shown under a name goes along with a sheet that has another one now.
   *
   * @returns whether a sheet known before is not there by its name any more
   */
  async follow(): Promise<boolean> {
    const names = (list: readonly SheetInfo[]): readonly string[] => list.map(({ name }) => name);
    const before = names(this.session.state.sheets);
    const sheets = await this.session.host.listSheets();
    const after = names(sheets);
    this.session.patch({ sheets, front: sheets.find(({ active }) => active)?.name ?? null });
    const renamed = renamedSheets(before, after);
    if (renamed.size > 0) this.carryOver((name) => renamed.get(name) ?? name);
    return before.some((name) => !after.includes(name));
  }

  private carryOver(nameOf: (before: string) => string): void {
    const { review, notASheet, stored } = this.session.state;
    if (review !== null) this.session.patch({ review: { ...review, sheet: nameOf(review.sheet) } });
    if (notASheet !== null && notASheet.sheet !== null)
      this.session.patch({ notASheet: { ...notASheet, sheet: nameOf(notASheet.sheet) } });
    const { sheet, mappings = {} } = stored;
    const kept = Object.entries(mappings).map(([name, mine]): [string, MappingOverride] => [
      nameOf(name),
      mine,
    ]);
    if (sheet !== undefined && nameOf(sheet) !== sheet) this.session.keep({ sheet: nameOf(sheet) });
    if (kept.some(([name]) => !Object.hasOwn(mappings, name)))
      this.session.keep({ mappings: Object.fromEntries(kept) });
  }

  private tellMissing(sheet: string): void {
    const error = new HostError("sheetNotFound", sheet);
    this.session.notify("error", hostErrorMessage(error, this.session.state.language));
  }
}
