import { isSupported } from "../excel";

/**
 * The ribbon's function commands. They live in the pane's page (shared runtime, see manifest.xml) and stay thin: a
 * button shows the pane and asks it, by an event of the page, to do what its own button would do. Findings, progress
 * and failures are then shown where they always are.
 */

/** Names as in manifest.xml. */
export const COMMAND_NAMES = ["checkNow", "buildRankedList", "clearFlags"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Sent to the page's window for each button; the pane takes it with `preventDefault` and calls `finished` once done. */
export const COMMAND_EVENT = "huijian:command";
/** Sent by the pane once it listens, so that a button pressed while it was starting is not lost. */
export const PANE_READY_EVENT = "huijian:pane-ready";

export interface CommandDetail {
  readonly command: CommandName;
  /** The command has ended, well or badly; Excel waits for this (up to five minutes) before it takes the next one. */
  readonly finished: () => void;
}

/** Ties the ribbon's buttons to the page. Call once, after `Office.onReady`. */
export function registerCommands(target: Window = window): void {
  const waiting: CommandDetail[] = [];
  const offer = (detail: CommandDetail): boolean =>
    !target.dispatchEvent(new CustomEvent<CommandDetail>(COMMAND_EVENT, { detail, cancelable: true }));
  for (const command of COMMAND_NAMES) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      const detail: CommandDetail = { command, finished: () => event.completed() };
      if (!offer(detail)) waiting.push(detail);
      void showPane();
    });
  }
  target.addEventListener(PANE_READY_EVENT, () => {
    for (const detail of waiting.splice(0)) if (!offer(detail)) detail.finished();
  });
}

/**
 * Brings the pane into view where Excel can (SharedRuntime 1.1). A refusal (the pane is open already, or the host has
 * none) takes nothing from the command itself, which runs either way.
 */
async function showPane(): Promise<void> {
  if (!isSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
