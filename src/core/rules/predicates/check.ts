import type { FieldKind, Reading } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";
import type { PackField, Predicate, RulePack } from "../../pack";
import type { Situation } from "../situation";

/** A cell, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Why an outcome came about, in the terms a finding needs. Only worked out where a finding is made. */
export interface Explanation {
  /** Index of the pack's field whose cell it is about, or -1 where it is about no field. */
  readonly field: number;
  /** What stands there; absent: the field's reading as shown. */
  readonly found?: string;
  /** The demand, language-free (">= 5"); "" where only words can say it (the rule's title serves then). */
  readonly required: string;
  /** Id of a message of the catalogue; "" for the rule's own message. */
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Other cells concerned. */
  readonly related: readonly CellPlace[];
  /** The cell, where it is not the field's in the entry's row. */
  readonly place?: CellPlace;
}

/** A predicate made ready for one pack: field names resolved, parameters worked out. */
export interface Check {
  /** Indices of the fields it looks at. */
  readonly fields: readonly number[];
  /** True when the outcome of one entry depends on other entries. */
  readonly wide: boolean;
  /**
   * The outcome for one entry; for a sheet-scoped check `entry` is -1. Called a hundred times per entry: allocates
   * nothing.
   */
  status(situation: Situation, entry: number): OutcomeCode;
  /** Why; only called where `status` gave `outcome` and a finding is made of it. */
  explain(situation: Situation, entry: number, outcome: OutcomeCode): Explanation;
  /**
   * True where `missing` or `malformed` is this check's own finding: it exists to say so (`required`, `readable`,
   * `labelFilled`). Every other check stays silent over an empty or unreadable cell.
   */
  speaks?(situation: Situation, entry: number, outcome: OutcomeCode): boolean;
  /** Sheet-scoped checks that concern several places (groups) explain each of them; absent: `explain` alone. */
  explainAll?(situation: Situation, outcome: OutcomeCode): readonly Explanation[];
}

/** A rule pack that asks for something that cannot be: an unknown field, a figure of a text field. */
export class PackFault extends Error {
  override readonly name = "PackFault";
}

/** What a predicate needs while it is compiled. */
export interface CompileScope {
  readonly pack: RulePack;
  readonly ruleScope: "entry" | "sheet";
  compile(predicate: Predicate): Check;
}

/** How a kind of predicate is compiled; one file each. */
export type PredicateCompiler<Kind extends Predicate["is"]> = (
  predicate: Extract<Predicate, { readonly is: Kind }>,
  scope: CompileScope,
) => Check;

export const FIGURES: readonly FieldKind[] = ["integer", "number", "sequence"];
export const TEXTS: readonly FieldKind[] = ["text", "personName", "choice"];

/**
 * The index of a field of the pack.
 *
 * @throws PackFault when the pack has no such field, or its kind is not one of `kinds`; `compileRules` catches it and
 * reports the rule as a system error.
 */
export function fieldIndex(pack: RulePack, id: string, kinds?: readonly FieldKind[]): number {
  const index = pack.fields.findIndex((field) => field.id === id);
  if (index < 0) throw new PackFault(`unknown field "${id}"`);
  const { kind } = pack.fields[index] as PackField;
  if (kinds !== undefined && !kinds.includes(kind)) {
    throw new PackFault(`field "${id}" is of kind ${kind}; this predicate needs one of: ${kinds.join(", ")}`);
  }
  return index;
}

/** @throws PackFault when an entry's predicate is used in a rule about the sheet. */
export function needsEntry(scope: CompileScope, kind: Predicate["is"]): void {
  if (scope.ruleScope === "sheet")
    throw new PackFault(`"${kind}" judges an entry; give the rule the scope "entry"`);
}

/** True when the cell could be read and holds a value. */
export const isPresent = (reading: Reading | null): reading is Reading => reading?.state === "present";

/** What a reading without a value comes to: `malformed` where it cannot be read, else (also without a column) `missing`. */
export const absence = (reading: Reading | null): OutcomeCode =>
  reading?.state === "unreadable" ? Outcome.malformed : Outcome.missing;

/** `absence`, or null where there is a value. */
export const withoutValue = (reading: Reading | null): OutcomeCode | null =>
  isPresent(reading) ? null : absence(reading);

/** An explanation with the usual defaults. */
export function explanation(field: number, required: string, more: Partial<Explanation> = {}): Explanation {
  return { field, required, message: "", parameters: {}, related: [], ...more };
}
