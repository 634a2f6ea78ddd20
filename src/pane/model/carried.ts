import type { WorkbookState } from "../../host";
import type { Carried } from "../host";
import type { Session } from "./session";
import type { Clash } from "./state";

/** What is judged by: the file's own choice, else that carried over from the files before. */
export const chosenOf = ({
  stored,
  carried,
}: {
  readonly stored: WorkbookState;
  readonly carried: Carried;
}): Carried => ({
  ...carried,
  ...(stored.pack === undefined ? {} : { pack: stored.pack }),
  ...(stored.referenceDate === undefined ? {} : { referenceDate: stored.referenceDate }),
  ...(stored.roster === undefined ? {} : { roster: stored.roster }),
});

/** Which of its own choices a file that was opened has otherwise than this page. */
export function clashesOf(stored: WorkbookState, carried: Carried): readonly Clash[] {
  return (["pack", "referenceDate", "roster"] as const).filter(
    (key) =>
      stored[key] !== undefined &&
      carried[key] !== undefined &&
      JSON.stringify(stored[key]) !== JSON.stringify(carried[key]),
  );
}

/** Takes over what was chosen in the files before; where the file has its own, that is asked about. */
export function takeCarried(session: Session): void {
  const carried = session.host.choices?.get() ?? {};
  session.patch({ carried, clashes: clashesOf(session.state.stored, carried) });
}

/** Keeps a choice in this workbook, and for every file opened after it; undefined takes it away. */
export function keepForAll(session: Session, change: Partial<Carried>): void {
  session.keep(change);
  session.host.choices?.set(change);
  const clashes = session.state.clashes.filter((clash) => !(clash in change));
  session.patch({ carried: session.host.choices?.get() ?? {}, clashes });
}
