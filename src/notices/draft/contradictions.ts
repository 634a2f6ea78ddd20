import type { Proposal } from "../propose";
import type { Contradiction, DraftClause } from "./types";

/** The field, the way of binding and the figure of a condition that is a bound; null for others. */
function boundOf({ predicate }: Proposal): { field: string; sense: string; value: number } | null {
  switch (predicate?.is) {
    case "atLeast":
    case "atMost":
      return { field: predicate.field, sense: predicate.is, value: predicate.value };
    case "runningAtLeast":
      return { field: predicate.field, sense: predicate.is, value: predicate.years };
    case "countBetween":
      return predicate.max === undefined
        ? { field: "", sense: "countMin", value: predicate.min ?? 0 }
        : { field: predicate.by ?? "", sense: "countMax", value: predicate.max };
    default:
      return null;
  }
}

/** Pairs of demands on one thing with different figures; each place is named once, against the first of its kind. */
export function contradictionsIn(clauses: readonly DraftClause[]): readonly Contradiction[] {
  const rules = clauses.flatMap(({ proposals }) => proposals).filter(({ kind }) => kind === "rule");
  const found: Contradiction[] = [];
  const first = new Map<string, Proposal>();
  for (const proposal of rules) {
    const bound = boundOf(proposal);
    // "Some" contradicts no figure, and quotas of a year none of a sheet.
    if (bound === null || bound.value === 0 || proposal.topic === "quota") continue;
    if (proposal.topic === "team-size" && bound.value === 2) continue;
    const key = `${bound.sense} ${bound.field} ${proposal.topic}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, proposal);
    // A clause may ask for more in general and for less at the least (一般不少于5人，不足3人的不予受理).
    else if (before.clause === proposal.clause && before.severity !== proposal.severity) continue;
    else if (boundOf(before)?.value !== bound.value)
      found.push({ field: bound.field, one: before, other: proposal });
  }
  return found;
}
