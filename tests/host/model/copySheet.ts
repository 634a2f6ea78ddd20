import type { Worksheet } from "./worksheet";

/**
 * A copy of a sheet with everything on it, the names of its own included, as Excel makes one; ids are new. It has the
 * name that Excel gives: the old one with a number.
 */
export function copySheet(sheet: Worksheet, name: string): Worksheet {
  const { workbook } = sheet;
  const copy = cloned(sheet, new Map<object, unknown>([[workbook, workbook]])) as Worksheet;
  Object.assign(copy, { id: workbook.nextId(), title: name });
  for (const format of copy.conditionalFormats) format.id = workbook.nextId();
  return copy;
}

/** A deep copy that keeps classes; what is in `known` stands for itself. */
function cloned(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const met = known.get(value);
  if (met !== undefined) return met;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    for (const each of value) list.push(cloned(each, known));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, each] of value) map.set(key, cloned(each, known));
    return map;
  }
  if (value instanceof Set) return new Set(value);
  const copy = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
  known.set(value, copy);
  for (const [key, each] of Object.entries(value)) copy[key] = cloned(each, known);
  return copy;
}
