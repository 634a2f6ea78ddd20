import type { Member, Part } from "./descriptor";
import { descriptorOf, type Predicate } from "./predicates";
import type { AnyPredicate } from "./judging/check";

/** Walking through predicates made of others (all, any, not, when): written here once. */

/** A predicate within a rule's condition, and how it stands there. */
export interface ConditionPart {
  readonly predicate: Predicate;
  /** Where it stands, from the condition down: `["then", "of", 0]`. */
  readonly path: readonly (string | number)[];
  /** True where the condition asks that it is not met. */
  readonly negated: boolean;
  /** True where it holds only under a condition of its own (`when`). */
  readonly conditional: boolean;
  /** True where it must be met whenever the whole is. */
  readonly demanded: boolean;
}

/** The parts a predicate is made of; none for one that is not made of others. */
const partsOf = (predicate: AnyPredicate): readonly Part[] =>
  descriptorOf(predicate)?.parts?.(predicate) ?? [];

/** A condition with everything in it, outermost first. */
export function withParts(condition: Predicate): readonly ConditionPart[] {
  const found: ConditionPart[] = [];
  const visit = (outer: ConditionPart): void => {
    found.push(outer);
    for (const part of partsOf(outer.predicate)) {
      visit({
        predicate: part.predicate as Predicate,
        path: [...outer.path, ...part.at],
        negated: outer.negated !== part.negated,
        conditional: outer.conditional || part.conditional,
        demanded: outer.demanded && part.demanded,
      });
    }
  };
  visit({ predicate: condition, path: [], negated: false, conditional: false, demanded: true });
  return found;
}

/** The predicate that a condition is about: inside `when` its `then`, inside `all` and `any` the first part. */
export function mainPredicate(condition: Predicate): Predicate {
  const inner = descriptorOf(condition)?.mainPart?.(condition);
  return inner === undefined ? condition : mainPredicate(inner as Predicate);
}

/** The predicates that decide a condition in the end: everything in it that is made of no others, the conditions of a `when` aside. */
export function decidingPredicates(condition: Predicate): readonly Predicate[] {
  const parts = partsOf(condition);
  if (parts.length === 0) return [condition];
  const main = descriptorOf(condition)?.mainPart?.(condition);
  return parts
    .filter(({ conditional, predicate }) => !conditional || predicate === main)
    .flatMap(({ predicate }) => decidingPredicates(predicate as Predicate));
}

/** A field that a predicate names. */
export interface NamedField {
  readonly member: string;
  readonly field: string;
  readonly at: readonly (string | number)[];
}

/** The fields that a predicate names itself, parts aside, in the order of its descriptor's members. */
export function namedFields(predicate: AnyPredicate): readonly NamedField[] {
  const values = predicate as unknown as Readonly<Record<string, unknown>>;
  const members = (descriptorOf(predicate)?.members ?? {}) as Readonly<Record<string, Member>>;
  return Object.entries(members).flatMap(([member, { kind }]): readonly NamedField[] => {
    const value = values[member];
    if (kind === "field") return typeof value === "string" ? [{ member, field: value, at: [member] }] : [];
    if (kind !== "fields" || !Array.isArray(value)) return [];
    return (value as readonly string[]).map((field, index) => ({ member, field, at: [member, index] }));
  });
}

/** The first field that a condition is about, or null; looks into the first part that names one. */
export function firstField(condition: Predicate): string | null {
  const own = namedFields(condition)[0]?.field;
  if (own !== undefined) return own;
  const parts = partsOf(condition).map(({ predicate }) => predicate as Predicate);
  const main = descriptorOf(condition)?.mainPart?.(condition) as Predicate | undefined;
  const order = main === undefined ? parts : [main, ...parts.filter((part) => part !== main)];
  for (const part of order) {
    const field = firstField(part);
    if (field !== null) return field;
  }
  return null;
}
