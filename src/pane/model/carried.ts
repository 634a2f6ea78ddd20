import type { WorkbookState } from "../../host";
import type { Carried } from "../host";
import type { Session } from "./session";
import type { Clash, PaneState } from "./state";

/** Whose choice a pack is; null: nobody's, the sheet's form and title decide. */
type ChosenBy = "workbook" | "window" | "shelf" | null;

/**
 * The pack that the workbook is checked by, and whose choice it is. The first of these that there is holds:
 *
 * 1. the workbook's own choice: made in it by hand, or with the pack that it carries;
 * 2. what was chosen for every file of this window;
 * 3. what this computer's shelf says;
 * 4. nobody's: by the sheet's form and title, among all that is on offer, the pack that the workbook carries first.
 *
 * The second and third are passed over where that pack is not on offer here. A workbook that names one that is not is
 * told as such by the check: it is not judged by another in silence.
 */
export function chosenPack({
  stored,
  carried,
  shelfChoice,
  packs,
}: Pick<PaneState, "stored" | "carried" | "shelfChoice" | "packs">): {
  readonly id: string | null;
  readonly by: ChosenBy;
} {
  const isOffered = (id: string | null | undefined): id is string => packs.some((pack) => pack.id === id);
  if (stored.pack !== undefined) return { id: stored.pack, by: "workbook" };
  if (isOffered(carried.pack)) return { id: carried.pack, by: "window" };
  return isOffered(shelfChoice) ? { id: shelfChoice, by: "shelf" } : { id: null, by: null };
}

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

/** What still is to be asked of the choices that a file brought with it, as they are by now. */
export const openClashes = ({
  clashes,
  stored,
  carried,
  packs,
}: Pick<PaneState, "clashes" | "stored" | "carried" | "packs">): readonly Clash[] =>
  clashesOf(stored, carried).filter(
    // A pack that another file carried is not on offer for this one.
    (clash) => clashes.includes(clash) && (clash !== "pack" || packs.some(({ id }) => id === carried.pack)),
  );

/** Takes over what was chosen in the files before; where the file has its own, that is asked about. */
export function takeCarried(session: Session): void {
  const carried = session.host.choices?.get() ?? {};
  session.patch({ carried, clashes: clashesOf(session.state.stored, carried) });
}

/** Keeps a choice in this workbook, and for every file opened after it; undefined takes it away. */
export function keepForAll(session: Session, change: Partial<Carried>): void {
  session.keep(change);
  keepForWindow(session, change);
}

/** Keeps a choice for every file of this window; undefined takes it away. */
export function keepForWindow(session: Session, change: Partial<Carried>): void {
  session.host.choices?.set(change);
  const clashes = session.state.clashes.filter((clash) => !(clash in change));
  session.patch({ carried: session.host.choices?.get() ?? {}, clashes });
}
