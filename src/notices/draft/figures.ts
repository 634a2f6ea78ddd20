import { namedFields, withParts, type Predicate } from "../../core";

/** A figure of a condition that a person may change. */
export interface ConditionFigure {
  /** Where it stands in the condition: `["then", "value"]`. */
  readonly path: readonly (string | number)[];
  readonly name: (typeof NAMES)[number];
  readonly value: number;
  /** The field it is about; null where it counts entries. */
  readonly field: string | null;
}

/** Members that hold a figure of a notice. */
const NAMES = ["value", "min", "max", "years", "perYear", "minimum"] as const;

/** The figures of a condition, in the order in which they are written. */
export function figuresOf(condition: Predicate): readonly ConditionFigure[] {
  return withParts(condition).flatMap(({ predicate, path }) => {
    const members = predicate as unknown as Readonly<Record<string, unknown>>;
    const field = (members["field"] ?? members["by"] ?? null) as string | null;
    return NAMES.flatMap((name): ConditionFigure[] => {
      const value = members[name];
      return typeof value === "number" ? [{ path: [...path, name], name, value, field }] : [];
    });
  });
}

/** The condition with another figure. "More than 0" with a figure put in becomes "at least" that figure. */
export function withFigure(
  condition: Predicate,
  path: readonly (string | number)[],
  value: number,
): Predicate {
  const changed = changedAt(condition, path, () => value);
  const holder = path.slice(0, -1);
  return changedAt(changed, holder, (part) => {
    const { exclusive, ...rest } = part as { readonly exclusive?: boolean };
    const wasSome = exclusive === true && valueAt(condition, path) === 0;
    return wasSome && value > 0 ? rest : part;
  }) as Predicate;
}

/** The fields that a condition names, each once. */
export const fieldsIn = (condition: Predicate): readonly string[] => [
  ...new Set(
    withParts(condition).flatMap(({ predicate }) => namedFields(predicate).map(({ field }) => field)),
  ),
];

/**
 * The condition over another field, wherever it names the one.
 *
 * @param unit of the other field: what a figure's unit says must be the field's
 */
export function withField(condition: Predicate, from: string, to: string, unit?: string): Predicate {
  return withParts(condition).reduce((now: unknown, { predicate, path }) => {
    const named = namedFields(predicate).filter(({ field }) => field === from);
    if (named.length === 0) return now;
    const renamed = named.reduce((each, { at }) => changedAt(each, [...path, ...at], () => to), now);
    return changedAt(renamed, path, (part) => {
      const members = part as Readonly<Record<string, unknown>>;
      if (members["field"] !== to || !("value" in members || "min" in members)) return part;
      const { unit: before, ...rest } = members;
      return before === undefined && unit === undefined
        ? part
        : { ...rest, ...(unit === undefined ? {} : { unit }) };
    });
  }, condition) as Predicate;
}

function changedAt(
  whole: unknown,
  path: readonly (string | number)[],
  change: (part: unknown) => unknown,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(whole);
  if (Array.isArray(whole))
    return whole.map((part: unknown, index) => (index === step ? changedAt(part, rest, change) : part));
  const members = whole as Readonly<Record<string, unknown>>;
  return { ...members, [step]: changedAt(members[step], rest, change) };
}

const valueAt = (whole: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce((part, step) => (part as Readonly<Record<string | number, unknown>>)[step], whole);
