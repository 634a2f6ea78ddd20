import type { PaneHost } from "../host";
import { CheckActions } from "./checkActions";
import { RankActions } from "./rankActions";
import { Session } from "./session";
import { SettingsActions } from "./settingsActions";
import { storedLanguage } from "./preferences";
import { initialState, type PaneState, type ViewName } from "./state";
import { createStore } from "./store";
import { without } from "./without";

/** The pane's state and everything that can be done with it; knows no React. */
export interface PaneModel {
  readonly host: PaneHost;
  readonly getSnapshot: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly check: CheckActions;
  readonly rank: RankActions;
  readonly settings: SettingsActions;
  readonly setView: (view: ViewName) => void;
  readonly closeNotice: () => void;
  /** Reads what the workbook stores, reviews it, and follows its changes until disposed. */
  start(): Promise<void>;
  /** Writes what waits to be written and stops following the workbook. */
  dispose(): Promise<void>;
  /** Writes what waits to be written, for example before the workbook is saved. */
  flush(): Promise<void>;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Today on the user's own calendar, YYYY-MM-DD; the core has no clock. */
export const todayOf = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/**
 * Makes the model of one pane over one workbook. Call `start`; a workbook opened later in the same page gets a model of
 * its own.
 */
export function createPaneModel(host: PaneHost, clock: () => string = () => todayOf(new Date())): PaneModel {
  const store = createStore<PaneState>(initialState(storedLanguage() ?? host.language, clock()));
  const session = new Session(host, store);
  const rank = new RankActions(session);
  const check = new CheckActions(session, () => rank.reviewed(), clock);
  let unfollow: (() => void) | null = null;

  const restart = async (): Promise<void> => {
    const { language, view, packs } = session.state;
    session.patch({ ...initialState(language, clock()), view, packs });
    await begin();
  };
  const settings = new SettingsActions(session, () => check.check(), restart);

  async function begin(): Promise<void> {
    const stored = await session.attempt("reading", () => host.port.readState());
    const state = stored ?? { version: 1 };
    session.patch({ stored: state });
    await session.attempt(null, () => session.call("setRoster", [state.roster?.entries ?? []]));
    await takeStoredPack(state.customPack);
    await settings.loadPacks();
    await check.readAndCheck();
    if (session.state.phase === "starting") session.patch({ phase: "failed" });
  }

  /** A pack kept in the workbook is checked again: another version of the product may have other demands. */
  async function takeStoredPack(json: string | undefined): Promise<void> {
    if (json === undefined) {
      await session.attempt(null, () => session.call("removeOwnPack", []));
      return;
    }
    const answer = await session.attempt("pack", () =>
      session.call("importPack", [json, session.state.language]),
    );
    if (answer?.ok === true) return;
    if (answer !== null) session.notify("error", session.texts.settings.storedPackUnusable);
    // Without its pack the choice of it means nothing; what is stored is left alone until the user changes something.
    session.patch({ stored: without(session.state.stored, "pack") });
  }

  return {
    host,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    check,
    rank,
    settings,
    setView: (view) => session.patch({ view }),
    closeNotice: () => session.patch({ notice: null }),
    async start() {
      const stops = [
        host.onChange((change) => void check.change(change)),
        host.onFront((front) => session.patch({ front })),
      ];
      unfollow = () => stops.forEach((stop) => stop());
      await begin();
    },
    async dispose() {
      unfollow?.();
      check.stop();
      rank.stop();
      await session.end();
    },
    flush: () => session.flush(),
  };
}
