import { proposalsOf, type Drafting } from "./drafting";

/** What became of a clause so far; `open` while something of it waits for a person. */
export type ClauseFate =
  "rule" | "checklist" | "fact" | "notAboutTheSheet" | "aside" | "open" | "notUnderstood" | "nothing";

/** What became of each clause of a draft, by its number. */
export function clauseFates(drafting: Drafting): ReadonlyMap<string, ClauseFate> {
  const { draft, decisions, added, items } = drafting;
  const notUnderstood = new Set(draft.notUnderstood.map(({ clause }) => clause));
  return new Map(
    draft.clauses.map(({ number, proposals }) => {
      const verdicts = proposals.map(({ id, kind }) => ({
        kind,
        verdict: decisions[id]?.verdict ?? "open",
      }));
      if (verdicts.some(({ verdict }) => verdict === "open")) return [number, "open"] as const;
      const became = new Set<string>([
        ...verdicts.filter(({ verdict }) => verdict === "accepted").map(({ kind }) => kind),
        ...(added.some(({ clause }) => clause === number) ? ["rule"] : []),
        ...items.filter(({ clause }) => clause === number).map(({ kind }) => kind),
      ]);
      const settled = WEIGHTIEST.find((fate) => became.has(fate));
      if (settled !== undefined) return [number, settled] as const;
      if (verdicts.length > 0) return [number, "aside"] as const;
      return [number, notUnderstood.has(number) ? "notUnderstood" : "nothing"] as const;
    }),
  );
}

const WEIGHTIEST = ["rule", "checklist", "fact", "notAboutTheSheet"] as const;

/** How much of a draft is decided: proposals that wait, and places that were not understood and nobody settled. */
export interface Progress {
  readonly open: number;
  readonly all: number;
  /** Numbers of clauses with words that were not understood and of which nothing became anything. */
  readonly notUnderstood: readonly string[];
}

export function progressOf(drafting: Drafting): Progress {
  const proposals = proposalsOf(drafting.draft);
  const fates = clauseFates(drafting);
  const open = proposals.filter(({ id }) => (drafting.decisions[id]?.verdict ?? "open") === "open").length;
  const notUnderstood = [...new Set(drafting.draft.notUnderstood.map(({ clause }) => clause))];
  return {
    open,
    all: proposals.length,
    notUnderstood: notUnderstood.filter((clause) =>
      ["notUnderstood", "nothing", "aside"].includes(fates.get(clause) ?? "nothing"),
    ),
  };
}
