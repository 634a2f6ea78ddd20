/** A general check switched off, and why. */
export interface SwitchedOff {
  readonly rule: string;
  readonly reason: string;
}

/** Every field that a condition names, wherever in it. */
export function namedFields(condition: unknown): readonly string[] {
  if (Array.isArray(condition)) return condition.flatMap(namedFields);
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]: [string, unknown]) => {
    if (["field", "other", "since", "by", "differingIn"].includes(key)) return [value as string];
    if (key === "fields") return value as string[];
    return namedFields(value);
  });
}
