import { fault, type MemberFault, type Part } from "../descriptor";
import type { AnyPredicate } from "./check";

interface HasParts extends AnyPredicate {
  readonly of: readonly AnyPredicate[];
}

/** The parts of `all` and `any`. */
export const partsInList = ({ is, of }: HasParts): readonly Part[] =>
  of.map((predicate, index) => ({
    at: ["of", index],
    predicate,
    negated: false,
    conditional: false,
    demanded: is === "all",
  }));

/** What is wrong where there is no part at all. */
export const someParts = ({ is, of }: HasParts): readonly MemberFault[] =>
  of.length > 0 ? [] : [fault("of", `“${is}”至少要有一个条件。`, `"${is}" needs at least one part.`)];
