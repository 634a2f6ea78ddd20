import type { Language } from "../../core";
import type { CallOptions, PackAnswer, PackParameterView, RosterView } from "../../engine";
import { packText } from "../../packs";
import type { CheckActions } from "./checkActions";
import { loadPacks } from "./preparation";
import { chosenOf, keepForAll, keepForWindow } from "./carried";
import type { Session } from "./session";
import type { Clash } from "./state";
import { choose, shelvedFile, shelve, takeShelf, unshelve } from "./shelf";
import { storeLanguage } from "./preferences";
import { loadTexts } from "../text";

/** Everything the Settings view can do. */
export class SettingsActions {
  constructor(
    private readonly session: Session,
    private readonly checking: CheckActions,
    private readonly restart: () => Promise<void>,
  ) {}

  async setLanguage(language: Language): Promise<void> {
    const isLoaded = await this.session.attempt(null, () => loadTexts(language).then(() => true));
    if (isLoaded !== true) return;
    storeLanguage(language);
    this.session.patch({ language, notice: null });
    await this.checking.check();
    await loadPacks(this.session);
  }

  /** Checks and takes over a pack's file; the answer holds what is wrong with it. */
  async importPack(file: File): Promise<PackAnswer | null> {
    const { state, texts } = this.session;
    this.session.dropStaleError();
    const answer = await this.session.attempt(
      "pack",
      async (following) => {
        const text = await packText(file);
        // Whether it can be read at all is found out where nothing is lost by it.
        const read = await this.session.host.readers.run("importPack", [text, state.language], following);
        return read.ok ? this.session.call("importPack", [text, state.language]) : read;
      },
      {
        controller: new AbortController(),
        telling: (why) => texts.settings.packNotRead(file.name, why, state.review?.pack.name ?? null),
      },
    );
    await this.usePack(answer);
    return answer;
  }

  parametersOf(id: string): Promise<readonly PackParameterView[] | null> {
    return this.session.attempt(null, () =>
      this.session.call("packParameters", [id, this.session.state.language]),
    );
  }

  /** Makes the user's own copy of a pack with these figures and uses it. */
  async copyPack(id: string, changes: Readonly<Record<string, number | string>>): Promise<PackAnswer | null> {
    this.session.dropStaleError();
    const answer = await this.session.attempt("pack", () =>
      this.session.call("copyPack", [id, changes, this.session.state.language]),
    );
    await this.usePack(answer);
    return answer;
  }

  private async usePack(answer: PackAnswer | null): Promise<void> {
    if (!answer?.ok) return;
    this.session.keep({ customPack: answer.json, pack: answer.pack.id });
    const shelved = await shelve(this.session, answer);
    // It holds for every file now; what was chosen for this window before does not come before it.
    if (shelved !== null) keepForWindow(this.session, { pack: undefined });
    await loadPacks(this.session);
    await this.checking.check();
    const { state, texts } = this.session;
    if (shelved !== null)
      this.session.notify(
        "success",
        texts.settings.packInUse(answer.pack.name[state.language], shelved === "replaced"),
      );
  }

  /**
   * The workbook carries no pack any more. One with its id stays on the shelf; where it is the same, it is not chosen
   * there either, as it no longer is to be used.
   */
  async removeOwnPack(): Promise<void> {
    this.session.dropStaleError();
    const { stored, shelfChoice, packs } = this.session.state;
    const own = packs.find(({ place }) => place === "workbook");
    const done = await this.session.attempt("pack", () =>
      this.session.call("removeOwnPack", []).then(() => true),
    );
    if (done === null) return;
    this.session.keep({ customPack: undefined, ...(stored.pack === own?.id ? { pack: undefined } : {}) });
    const shelved = own === undefined ? null : await shelvedFile(this.session, own.id);
    const isOther = shelved !== null && shelved !== stored.customPack;
    if (own !== undefined && shelfChoice === own.id && !isOther)
      await this.session.attempt(null, () => choose(this.session, null));
    await this.offeredAnew();
    const { state, texts } = this.session;
    if (state.notice?.kind === "error" || own === undefined) return;
    const now = state.review?.pack.name ?? null;
    this.session.notify(
      "success",
      texts.settings.packRemoved(own.name[state.language], shelved !== null, now),
    );
  }

  /** Other packs are on offer than before: who named one that is gone names none, and the sheet is checked anew. */
  private async offeredAnew(): Promise<void> {
    const isLoaded = await loadPacks(this.session);
    const { stored, packs } = this.session.state;
    if (isLoaded && stored.pack !== undefined && !packs.some(({ id }) => id === stored.pack))
      this.session.keep({ pack: undefined });
    await this.checking.check();
  }

  /**
   * Chooses a pack for every file from now on; this workbook's own choice gives way to it. One that only this workbook
   * carries is chosen for this workbook, as no other has it.
   */
  async choosePack(id: string | null): Promise<void> {
    this.session.dropStaleError();
    const { stored, packs, language } = this.session.state;
    const carried = packs.find((pack) => pack.id === id && pack.place === "workbook");
    if (carried !== undefined && (await shelvedFile(this.session, carried.id)) !== stored.customPack) {
      this.session.keep({ pack: carried.id });
      await this.checking.check();
      const { settings } = this.session.texts;
      return this.session.notify("info", settings.packOfWorkbook(carried.name[language]));
    }
    const done = await this.session.attempt(null, () => choose(this.session, id).then(() => true));
    // Where this computer keeps nothing, the choice is at least this workbook's.
    keepForAll(this.session, { pack: done === null ? (id ?? undefined) : undefined });
    await this.checking.check();
  }

  /** The file of a pack on this computer's shelf; null where it cannot be read, which was said. */
  shelvedFile(id: string): Promise<string | null> {
    return shelvedFile(this.session, id);
  }

  /** Deletes a pack from this computer's shelf; sheets that it was used for are checked anew. */
  async removeFromShelf(id: string): Promise<void> {
    this.session.dropStaleError();
    await unshelve(this.session, id);
    await this.offeredAnew();
  }

  /** Shows the shelf; what is there once it is closed is offered anew. */
  async openShelf(): Promise<void> {
    const { host } = this.session;
    this.session.dropStaleError();
    await this.session.attempt(null, async () => host.openShelf?.(() => void this.shelfChanged()));
  }

  /** The shelf was changed elsewhere in this page: its packs are offered anew. */
  async shelfChanged(): Promise<void> {
    await takeShelf(this.session);
    await this.offeredAnew();
  }

  async rosterFromFile(file: File): Promise<void> {
    await this.takeRoster(file.name, async (following) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const transfer = [bytes.buffer];
      return this.session.host.readers.run("rosterFromFile", [bytes, file.name], { ...following, transfer });
    });
  }

  async rosterFromSheet(sheet: string): Promise<void> {
    await this.takeRoster(sheet, async () => {
      await this.session.host.loadSheet(sheet);
      return this.session.call("rosterFromSheet", [sheet]);
    });
  }

  /** The roster before stays in use where another one cannot be read, and that is said. */
  private async takeRoster(
    source: string,
    read: (following: CallOptions) => Promise<RosterView>,
  ): Promise<void> {
    const { state, texts } = this.session;
    const before = chosenOf(state).roster;
    this.session.dropStaleError();
    const now = before === undefined ? "" : texts.settings.rosterNow(before.source, before.entries.length);
    const roster = await this.session.attempt("roster", read, {
      controller: new AbortController(),
      telling: (why) => texts.settings.rosterNotRead(source, why, now),
    });
    await this.useRoster(roster);
  }

  private async useRoster(roster: RosterView | null): Promise<void> {
    if (roster === null) return;
    await this.session.attempt(null, () => this.session.call("setRoster", [roster.entries]));
    keepForAll(this.session, { roster });
    await this.checking.check();
    this.session.notify(
      "success",
      this.session.texts.settings.rosterRead(roster.source, roster.entries.length),
    );
  }

  async removeRoster(): Promise<void> {
    this.session.dropStaleError();
    await this.session.attempt(null, () => this.session.call("setRoster", [[]]));
    keepForAll(this.session, { roster: undefined });
    await this.checking.check();
  }

  /** Which of two choices holds for this file: its own, or that of the files before, which it then takes over. */
  async settleClash(clash: Clash, holds: "file" | "session"): Promise<void> {
    this.session.dropStaleError();
    const { carried, clashes } = this.session.state;
    this.session.patch({ clashes: clashes.filter((each) => each !== clash) });
    if (holds === "file") return;
    this.session.keep({ [clash]: carried[clash] });
    if (clash === "roster")
      await this.session.attempt(null, () => this.session.call("setRoster", [carried.roster?.entries ?? []]));
    await this.checking.check();
  }

  /** Ticks something off, or takes the tick away. */
  tick(ids: readonly string[], on: boolean): void {
    // A gate's tick takes the place of the one for the studios that were on the sheet before.
    const gates = ids.filter((id) => id.startsWith("gate:")).map((id) => `${id.split("@")[0] ?? id}@`);
    const kept = (this.session.state.stored.ticks ?? []).filter(
      (tick) => !gates.some((gate) => tick.startsWith(gate)),
    );
    const ticks = new Set(kept);
    for (const id of ids) {
      if (on) ticks.add(id);
      else ticks.delete(id);
    }
    this.session.keep({ ticks: [...ticks] });
  }

  /** Removes everything the product stored in the workbook and starts anew. */
  async clearStored(): Promise<void> {
    this.session.cancelWrite();
    const done = await this.session.attempt(null, async () => {
      await this.session.host.clearState();
      // Flags may be there from an earlier day, too, and on sheets that are not under review.
      if (this.session.host.kind === "excel") await this.checking.clearFlags();
      return true;
    });
    if (done === null) return;
    await this.restart();
    this.session.notify("success", this.session.texts.settings.cleared);
  }
}
