import { onDemand } from "../../core";
import type { EntryView, GateStatus, RankedEntryView, RankingView, ReviewView } from "../../engine";
import { isConfirmed } from "./rankingOptions";
import type { PaneState } from "./state";

/** Something that stands between the sheet and sending. */
export type GateId =
  | "errors"
  | "systemErrors"
  | "ranking"
  | "reasons"
  | "signature"
  | "quota"
  | "deadline"
  | "roster"
  | "leftOut"
  | "checklist";

export interface Gate {
  readonly id: GateId;
  readonly done: boolean;
  /** A person may settle it by ticking (id of the tick), or null. */
  readonly tick: string | null;
  readonly status: GateStatus;
  readonly clauses: readonly string[];
}

/** Ticks that settle a gate; what a person vouched for goes with the studios it was about, see `gateTick`. */
const GATE_TICKS = {
  deadline: "gate:late-accepted",
  roster: "gate:roster-checked",
  quota: "gate:quota-agreed",
} as const;

/**
 * The id of the tick that settles a gate. That the studios were compared with a list, or that their number was agreed,
 * is true of these studios only: with another one on the sheet it has to be ticked again.
 */
function gateTick(gate: keyof typeof GATE_TICKS, review: ReviewView): string {
  if (gate === "deadline") return GATE_TICKS.deadline;
  return `${GATE_TICKS[gate]}@${sentStudios(review).mark()}`;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** The studios that are sent: those put forward, the form's example row aside. */
export const sentEntries = (review: ReviewView): readonly EntryView[] =>
  review.entries.filter(({ sample }) => !sample);

interface SentStudios {
  readonly identities: ReadonlySet<string>;
  /** Another one for other studios, whatever their order. */
  readonly mark: () => string;
}

const sent = new WeakMap<ReviewView["entries"], SentStudios>();

/** The studios that are sent; looked at once for each list of entries, which may have 10,000 of them. */
function sentStudios(review: ReviewView): SentStudios {
  const known = sent.get(review.entries);
  if (known !== undefined) return known;
  const identities = new Set(sentEntries(review).map(({ identity }) => identity));
  const mark = onDemand(() => {
    let sum = 0;
    for (const character of [...identities].sort().join("\n"))
      sum = (sum * 31 + (character.codePointAt(0) ?? 0)) | 0;
    return (sum >>> 0).toString(36);
  });
  const studios = { identities, mark };
  sent.set(review.entries, studios);
  return studios;
}

/** Ticks of the whole checklist. Goes through the ticks, not through every item of every studio. */
export function checklistProgress(review: ReviewView, ticks: ReadonlySet<string>): Progress {
  // What can only be ticked after sending is recorded, and does not keep anybody from sending.
  const before = review.checklist.filter(({ stage }) => stage === "before");
  const perStudio = before.filter(({ scope }) => scope === "studio");
  const perSubmission = before.filter(({ scope }) => scope === "submission");
  const ids = new Set(perStudio.map(({ id }) => id));
  const { identities } = sentStudios(review);
  const done = perSubmission.filter(({ id }) => ticks.has(id)).length;
  let doneForStudios = 0;
  for (const tick of ticks) {
    const at = tick.indexOf("@");
    if (at >= 0 && ids.has(tick.slice(0, at)) && identities.has(tick.slice(at + 1))) doneForStudios += 1;
  }
  return { done: done + doneForStudios, all: perSubmission.length + ids.size * identities.size };
}

/** Whether today is past the deadline; a deadline without an hour lasts to the end of its day. */
export const isLate = (review: ReviewView, today: string): boolean =>
  review.pack.deadline !== null && today > review.pack.deadline.slice(0, 10);

/**
 * Everything between here and sending, in the order in which it is best done. A gate that a person may settle on
 * paper can be ticked; errors, the order and the signature line cannot.
 */
export function gatesOf(state: PaneState): readonly Gate[] {
  const { review, ranking, stored, today } = state;
  if (review === null) return [];
  const ticks = new Set(stored.ticks ?? []);
  const { summary, labels, gates } = review;
  const plain = (id: GateId, done: boolean): Gate => ({
    id,
    done,
    tick: null,
    status: done ? "met" : "notMet",
    clauses: [],
  });
  const { done, all } = checklistProgress(review, ticks);
  const late = isLate(review, today);
  const deadline = late && gates.deadline.status === "met" ? "open" : gates.deadline.status;
  const leftOut = (ranking?.leftOut ?? []).filter(({ reason }) => reason !== "sampleRow").length;
  const list: (Gate | null)[] = [
    plain("errors", summary.errors === 0 && summary.entries > 0),
    review.systemErrors.length > 0 ? plain("systemErrors", false) : null,
    leftOut > 0 ? plain("leftOut", false) : null,
    plain("ranking", ranking !== null && ranking.entries.length > 0 && isConfirmed(state)),
    unexplained(ranking).length > 0 ? plain("reasons", false) : null,
    plain("signature", labels.recommendingUnit !== null && labels.preparedBy !== null),
    settled("quota", gates.quota, gateTick("quota", review), ticks),
    settled("deadline", { ...gates.deadline, status: deadline }, gateTick("deadline", review), ticks),
    settled("roster", gates.roster, gateTick("roster", review), ticks),
    plain("checklist", done === all),
  ];
  return list.filter((gate): gate is Gate => gate !== null);
}

/** Studios whose rank was changed by hand without a reason: the order is not yet fit for the file. */
export const unexplained = (ranking: RankingView | null): readonly RankedEntryView[] =>
  (ranking?.entries ?? []).filter(({ moved, reason }) => moved && reason === null);

/** A gate from the pack's rules: left out where the pack does not ask; where it is open, a person may tick it. */
function settled(
  id: GateId,
  { status, clauses }: { readonly status: GateStatus; readonly clauses: readonly string[] },
  tick: string,
  ticks: ReadonlySet<string>,
): Gate | null {
  if (clauses.length === 0) return null;
  const isOpen = status === "open";
  return {
    id,
    done: status === "met" || status === "notApplicable" || (isOpen && ticks.has(tick)),
    tick: isOpen ? tick : null,
    status,
    clauses,
  };
}

/** True only when nothing at all is left to do. */
export const isReady = (state: PaneState): boolean => {
  const gates = gatesOf(state);
  return gates.length > 0 && gates.every(({ done }) => done);
};
