import type { PackField, Predicate, Severity } from "../../core";
import type { Span } from "../passages";

/** What a clause may become; see `ClauseEntry.became`. */
export type ProposalKind = "rule" | "checklist" | "fact" | "notAboutTheSheet";

/** Why a proposal is not sure. */
export type Doubt =
  /** Stated in an attached standard, which the notice's own conditions may overrule. */
  | "attachedStandard"
  /** The figure's subject is no known column. */
  | "newColumn"
  /** Which senders are meant cannot be told from the text for certain. */
  | "senders"
  /** The wording leaves open whether it is a demand. */
  | "wording"
  /** Said again elsewhere in the notice, more exactly. */
  | "saidElsewhere"
  /** There is another way to meet the condition, which no column shows. */
  | "alternative"
  /** It holds for a part of the applicants, or the notice lets some depart from it. */
  | "exception"
  /** The notice does not write it; the columns of its form ask for it. */
  | "fromForm"
  /** Only a part of the clause was turned into a rule. */
  | "remainder";

/** What a clause, or a part of it, may become. Nothing is taken over unless a person accepts it. */
export interface Proposal {
  /** Unique in the draft; stays the same while the text stays the same. */
  readonly id: string;
  readonly clause: string;
  readonly kind: ProposalKind;
  /** What it is about; the id of the shared rule where there is one (team-size, running …). */
  readonly topic: string;
  readonly sure: boolean;
  readonly doubt: Doubt | null;
  /** The words it rests on, in the notice. */
  readonly words: readonly Span[];
  /** For rules: the condition, in the pack's own form. */
  readonly predicate: Predicate | null;
  readonly severity: Severity | null;
  readonly scope: "entry" | "sheet" | null;
  /** True where the clause asks that there is some of it and gives no figure. */
  readonly general: boolean;
  /** The rule is for every column of the form. */
  readonly everyField: boolean;
  /** A column that the rule needs and no pack has; null where none is needed. */
  readonly newField: PackField | null;
  /** For checklist items: per studio or per submission. */
  readonly ticked: "studio" | "submission" | null;
  /** For checklist items and facts: what is said; for `notAboutTheSheet`: the reason. */
  readonly text: string;
}

/** Members of a proposal that a finder gives; the rest follows. */
export type Found = Pick<Proposal, "kind" | "topic"> & Partial<Omit<Proposal, "id" | "clause" | "words">>;
