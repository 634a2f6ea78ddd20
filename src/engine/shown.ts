import { withDifference } from "./difference";
import { NO_FIXES } from "./offeredFixes";
import type { EngineAnswer, EngineView } from "./views";

/** What a page shows before it has asked for anything. */
export const NOTHING_SHOWN: EngineView = {
  review: null,
  notASheet: null,
  ranking: null,
  isRankingDue: false,
  flags: null,
  fixes: NO_FIXES,
};

/** What the page shows of the engine, kept up with its answers. */
export class ShownView {
  private version = 0;
  private view: EngineView = NOTHING_SHOWN;

  get current(): EngineView {
    return this.view;
  }

  /**
   * Takes over an answer; to be called with all of them, in the order in which they come.
   *
   * @returns what is shown now, with the same objects where nothing changed; null where an answer was missed, so that
   *   the whole has to be asked for
   */
  take({ version, since, difference }: EngineAnswer): EngineView | null {
    if (since !== null && since !== this.version) return null;
    const before = since === null ? NOTHING_SHOWN : this.view;
    this.version = version;
    this.view = difference === null ? before : withDifference(before, difference);
    return this.view;
  }
}
