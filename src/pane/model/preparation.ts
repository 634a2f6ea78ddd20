import { chosenOf, takeCarried } from "./carried";
import type { Session } from "./session";
import { takeShelf } from "./shelf";
import { without } from "./without";

/**
 * What comes before the first check: what the workbook stores is read and taken over, once. Until that has succeeded
 * nothing is judged by it and nothing written over it; whoever checks again tries again.
 */
export class Preparation {
  private isDone = false;

  constructor(private readonly session: Session) {}

  /** The workbook stores something else now. */
  forget(): void {
    this.isDone = false;
  }

  /** Whether everything is in place; what is missing of it is done now. One call at a time. */
  async ready(): Promise<boolean> {
    if (this.isDone) return true;
    const { session } = this;
    if (!session.state.storedRead) {
      const stored = await session.attempt("reading", () => session.host.readState());
      if (stored === null) return false;
      session.patch({ stored, storedRead: true });
    }
    takeCarried(session);
    const { customPack, verified } = session.state.stored;
    const { roster } = chosenOf(session.state);
    const hasRoster = await session.attempt(null, () =>
      session
        .call("setRoster", [roster?.entries ?? []])
        .then(() => session.call("setVerified", [verified ?? []]))
        .then(() => true),
    );
    await takeShelf(session);
    this.isDone = hasRoster !== null && (await this.takePack(customPack)) && (await loadPacks(session));
    return this.isDone;
  }

  /**
   * A pack kept in the workbook is checked again: another version of the product may have other demands. Where it
   * cannot be used the engine has none of the user's own, and not that of the file before either.
   */
  private async takePack(json: string | undefined): Promise<boolean> {
    const { session } = this;
    const answer = await session.attempt(json === undefined ? null : "pack", async () => {
      await session.call("removeOwnPack", []);
      return json === undefined ? "none" : session.call("importPack", [json, session.state.language]);
    });
    if (answer === null || answer === "none" || answer.ok) return answer !== null;
    session.notify("error", session.texts.settings.storedPackUnusable);
    // Without its pack the choice of it means nothing; what is stored is left alone until the user changes something.
    session.patch({ stored: without(session.state.stored, "pack") });
    return true;
  }
}

/** Lists the packs on offer; false where they could not be had. */
export async function loadPacks(session: Session): Promise<boolean> {
  const packs = await session.attempt(null, () => session.call("packs", [session.state.language]));
  if (packs !== null) session.patch({ packs });
  return packs !== null;
}
