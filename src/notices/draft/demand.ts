import type { FieldKind, Localised, PackField, Predicate } from "../../core";

/** What a demand needs to be written down beside its column. */
export interface DemandInput {
  readonly figure: number;
  /** The upper figure, of "between". */
  readonly most: number;
  readonly texts: readonly string[];
}

/** A kind of demand that a person can add: over a column of some kinds, or over the sheet. */
export interface Demand {
  readonly id: string;
  readonly label: Localised;
  /** Kinds of columns it can be about; null for the sheet as a whole. */
  readonly kinds: readonly FieldKind[] | null;
  readonly asks: "nothing" | "figure" | "figures" | "texts";
  /** The condition; null where the columns do not have what it needs. */
  readonly make: (field: PackField | null, input: DemandInput, all: readonly PackField[]) => Predicate | null;
}

/** The column that is this to a studio; undefined where the form has none. */
export const roleOf = (all: readonly PackField[], role: PackField["role"]): string | undefined =>
  all.find((field) => field.role === role)?.id;
