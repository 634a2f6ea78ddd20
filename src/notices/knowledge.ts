import type { GeneralRule, PackField, Predicate, RuleDefinition } from "../core";

/** A rule that packs share, without a clause. */
type KnownRule = Omit<RuleDefinition, "clause" | "cases" | "check"> & {
  /** Absent where the condition holds a figure that only a notice gives. */
  readonly check?: Predicate;
};

/** What drafting knows beforehand: the fields and rules that the product's packs share, and the senior titles. */
export interface NoticeKnowledge {
  readonly fields: readonly PackField[];
  readonly rules: readonly KnownRule[];
  /** The checks that every pack has. */
  readonly general: readonly GeneralRule[];
  /** The condition "an intermediate professional title or a higher one". */
  readonly intermediateTitle: Extract<Predicate, { is: "titleAtLeast" }> | null;
  /** The condition "a senior professional title" with its lists of titles. */
  readonly seniorTitle: Extract<Predicate, { is: "titleAtLeast" }> | null;
}
