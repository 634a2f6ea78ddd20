import { isSupported } from "../excel";
import { RIBBON_COMMANDS, RIBBON_EVENT, RIBBON_READY_EVENT, type RibbonDetail } from "../host";

/**
 * The ribbon's function commands. They live in the pane's page (shared runtime, see manifest.xml) and stay thin: a
 * button shows the pane and asks it, by an event of the page, to do what its own button would do. Findings, progress
 * and failures are then shown where they always are.
 *
 * Call once, after `Office.onReady`.
 */
export function registerCommands(target: EventTarget = window): void {
  const waiting: RibbonDetail[] = [];
  const offer = (detail: RibbonDetail): boolean =>
    !target.dispatchEvent(new CustomEvent<RibbonDetail>(RIBBON_EVENT, { detail, cancelable: true }));
  for (const command of RIBBON_COMMANDS) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      const detail: RibbonDetail = { command, finished: () => event.completed() };
      if (!offer(detail)) waiting.push(detail);
      void showPane();
    });
  }
  target.addEventListener(RIBBON_READY_EVENT, () => {
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
