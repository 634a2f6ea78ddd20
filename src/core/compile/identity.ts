import { fieldWithRole } from "../pack";
import type { FieldRole, PackField, RulePack } from "../pack";
import { personNameForm, studioNameForm, unitNameForm } from "../values";
import type { PhoneNumber, Reading } from "../values";
import type { StudioIdentity } from "../duplicates";

/** Where a pack's fields that name a studio stand; -1 where it has none. */
export interface NamingFields {
  readonly name: number;
  readonly leader: number;
  readonly unit: number;
  readonly phone: number;
}

/** The fields of a pack by which its studios are told apart. */
export function namingFields(fields: readonly PackField[]): NamingFields {
  const indexOf = (role: FieldRole): number => fieldWithRole(fields, role);
  return {
    name: indexOf("studioName"),
    leader: indexOf("leaderName"),
    unit: indexOf("hostUnit"),
    phone: indexOf("phone"),
  };
}

/** The id of the pack's field with a role; "" where it has none, which no field is called. */
export const idOfRole = (pack: RulePack, role: FieldRole): string =>
  pack.fields[fieldWithRole(pack.fields, role)]?.id ?? "";

/** What an entry's studio is known by. @param readings one per field of the pack, in the pack's order */
export function studioIdentity(readings: readonly (Reading | null)[], fields: NamingFields): StudioIdentity {
  const textOf = (index: number): string => {
    const value = readings[index]?.value;
    return typeof value === "string" ? value : "";
  };
  const phones = readings[fields.phone]?.value;
  return {
    name: studioNameForm(textOf(fields.name)),
    leader: personNameForm(textOf(fields.leader)),
    unit: unitNameForm(textOf(fields.unit)),
    phones: Array.isArray(phones) ? (phones as readonly PhoneNumber[]).map(({ digits }) => digits) : [],
  };
}

/** Fields that say a place in a list and not what a studio is; a set in the pack's order. */
export const placeFields = (pack: RulePack): ReadonlySet<string> =>
  new Set(pack.fields.filter(({ kind }) => kind === "sequence").map(({ id }) => id));

/** The field that says a place in the list; null where the pack has none. */
export const placeField = (pack: RulePack): string | null => [...placeFields(pack)][0] ?? null;
