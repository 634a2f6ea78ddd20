import { fieldWithRole } from "../../core";
import type { FieldRole, TakenEntry } from "../../core";
import type { LookedAt } from "./batchDesk";

/** A cell of an entry as typed. */
export function shownOf(entry: TakenEntry, field: string): string {
  const cell = entry.cells[field];
  if (cell === undefined || cell === null) return "";
  const value = typeof cell === "object" ? cell.value : cell;
  return value === null ? "" : String(value).trim();
}

/** What names an entry for a person, as typed. */
export function namesOf({ pack }: LookedAt): (entry: TakenEntry, role: FieldRole) => string {
  const ids = new Map<FieldRole, string>();
  return (entry, role) => {
    if (!ids.has(role)) ids.set(role, pack.fields[fieldWithRole(pack.fields, role)]?.id ?? "");
    return shownOf(entry, ids.get(role) as string);
  };
}
