/**
 * How the ribbon's buttons reach the pane: both live in one page, and the commands send an event that the pane takes.
 * Names are those of manifest.xml.
 */
export const RIBBON_COMMANDS = [
  "checkNow",
  "previousFinding",
  "nextFinding",
  "buildRankedList",
  "clearFlags",
] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/** Sent to the page's window for each button; whoever takes it prevents the default and calls `finished` once done. */
export const RIBBON_EVENT = "huijian:command";
/** Sent by the pane once it listens, so that a button pressed while it was starting is not lost. */
export const RIBBON_READY_EVENT = "huijian:pane-ready";

export interface RibbonDetail {
  readonly command: RibbonCommand;
  /** The command has ended, well or badly; Excel waits for this before it takes the next one. */
  readonly finished: () => void;
}

/**
 * For the pane: carries out the ribbon's commands from now on, those pressed while it was starting first.
 *
 * @param run does what the pane's own button does, and shows its failures itself; Excel is told either way
 * @returns how to stop
 */
export function listenToRibbon(
  run: (command: RibbonCommand) => Promise<void>,
  target: EventTarget = window,
): () => void {
  const take = (event: Event): void => {
    event.preventDefault();
    const { command, finished } = (event as CustomEvent<RibbonDetail>).detail;
    // A rejection is the pane's to show; the ribbon only has to be released.
    void run(command).then(finished, finished);
  };
  target.addEventListener(RIBBON_EVENT, take);
  target.dispatchEvent(new Event(RIBBON_READY_EVENT));
  return () => target.removeEventListener(RIBBON_EVENT, take);
}
