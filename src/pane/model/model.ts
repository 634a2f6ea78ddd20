import type { DecisionHistory, PaneHost } from "../host";
import { CheckActions } from "./checkActions";
import { CriteriaActions } from "./criteriaActions";
import { errorDetails } from "./errorDetails";
import { Preparation } from "./preparation";
import { OwnHistory } from "./ownHistory";
import { RankActions } from "./rankActions";
import { Session } from "./session";
import { FixActions } from "./fixActions";
import { OutputActions } from "./outputActions";
import { SettingsActions } from "./settingsActions";
import { VerifyActions } from "./verifyActions";
import { storedLanguage, storedLive } from "./preferences";
import { initialState, type PaneState, type ViewName } from "./state";
import { Showing } from "./showing";
import { createStore } from "./store";
import { loadTexts } from "../text";
import { FindingCursor } from "./findingCursor";
import { WriteBackActions } from "./writeBack";

/** The pane's state and everything that can be done with it; knows no React. */
export interface PaneModel {
  readonly host: PaneHost;
  readonly getSnapshot: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly check: CheckActions;
  readonly rank: RankActions;
  readonly criteria: CriteriaActions;
  readonly fix: FixActions;
  readonly verify: VerifyActions;
  readonly writeBack: WriteBackActions;
  readonly settings: SettingsActions;
  readonly outputs: OutputActions;
  /** What is being written in forms and not handed over yet, by a key of the form; for as long as the pane is open. */
  readonly drafts: Map<string, unknown>;
  readonly setView: (view: ViewName) => void;
  /** Shows the room in which files are added to the table under review, in place of the check, or leaves it. */
  readonly setCompiling: (compiling: boolean) => void;
  /** What all actions share, for rooms that bring actions of their own when they are loaded. */
  readonly session: Session;
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
  const { undo } = host.capabilities;
  const live = undo === "own" || (storedLive() ?? undo === "kept");
  const store = createStore<PaneState>({
    ...initialState(storedLanguage() ?? host.language, clock()),
    live,
  });
  const session = new Session(host, store);
  const drafts = new Map<string, unknown>();
  const cursor = new FindingCursor();
  const showing = new Showing(session, cursor, {
    scoresChanged: () => rank.scoresChanged(),
    rankingDue: () => rank.rankLater(),
    followed: (renamed) => own.follow(renamed),
  });
  const own = new OwnHistory();
  const history = host.history ?? own;
  const rank = new RankActions(session, showing, history);
  const preparation = new Preparation(session);
  const check = new CheckActions(session, preparation, showing, cursor, clock);
  const settings = new SettingsActions(session, check, restart);
  const fix = new FixActions(session, showing);
  const verify = new VerifyActions(session, showing, clock);
  let unfollow: (() => void) | null = null;

  /** Begins anew with a workbook in which nothing is stored any more. */
  async function restart(): Promise<void> {
    const { language, view, packs, shelfChoice, live: isLive, changesUnheard } = session.state;
    const kept = { view, packs, shelfChoice, live: isLive, changesUnheard };
    const before = session.state.stored.ranking ?? null;
    session.patch({ ...initialState(language, clock()), ...kept, storedRead: true });
    preparation.forget();
    drafts.clear();
    // A step like any other: what is undone next is the clearing, and not a decision from before it.
    if (before !== null) await history.add({ what: "clear", key: null, before, after: null });
    await check.readAndCheck();
  }

  return {
    host,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    check,
    rank,
    criteria: new CriteriaActions(session, rank),
    fix,
    verify,
    writeBack: new WriteBackActions(session),
    settings,
    outputs: new OutputActions(session, check),
    drafts,
    setView: (view) => session.patch({ view, compiling: false }),
    setCompiling: (compiling) => session.patch({ compiling }),
    session,
    closeNotice: () => session.patch({ notice: null }),
    async start() {
      const stops = follow({ host, session, check, rank, history });
      unfollow = () => stops.forEach((stop) => stop());
      // A page that could not load them shows the pane in Chinese; here they are asked for once more, and it is said.
      await session.attempt(null, () => loadTexts(session.state.language));
      await check.readAndCheck();
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

/** The parts of a model that hear of what happens outside the pane. */
interface Following {
  readonly host: PaneHost;
  readonly session: Session;
  readonly check: CheckActions;
  readonly rank: RankActions;
  readonly history: DecisionHistory;
}

/** Follows the workbook and the history of decisions; answers how to stop. */
function follow({ host, session, check, rank, history }: Following): readonly (() => void)[] {
  const isLive = (): boolean => session.state.live;
  return [
    host.onChange((change) => void check.change(change), {
      isLive,
      failed: (error) => {
        session.patch({ changesUnheard: true });
        session.notify(
          "error",
          session.texts.check.changesUnheard(session.messageOf(error)),
          errorDetails(error),
        );
      },
    }),
    host.onFront((front) => void check.sheetActivated(front), isLive),
    host.onSelection((sheet, cell) => check.standAt(sheet, cell)),
    history.onReplay((decided) => rank.redecided(decided)),
    history.subscribe(() => {
      const { undo, redo } = history.next;
      const shown = session.state.history;
      if (undo !== shown.undo || redo !== shown.redo) session.patch({ history: { undo, redo } });
    }),
  ];
}
