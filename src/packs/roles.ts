import { FIELD_ROLES, type FieldRole, type PackField } from "../core";

/** Ids of fields whose role has another name; every other role is the id of the field that usually has it. */
const ROLE_BY_ID: Readonly<Record<string, FieldRole>> = { seq: "order", established: "founded" };

const isRole = (id: string): id is FieldRole => (FIELD_ROLES as readonly string[]).includes(id);

/**
 * The fields of a pack, those with a well-known id in the role that goes with it, unless the pack gives the role to
 * another field or another role to this one.
 */
export function withRoles(fields: readonly PackField[]): readonly PackField[] {
  const given = new Set(fields.map(({ role }) => role));
  return fields.map((field) => {
    const usual = ROLE_BY_ID[field.id] ?? (isRole(field.id) ? field.id : undefined);
    return field.role !== undefined || usual === undefined || given.has(usual)
      ? field
      : { ...field, role: usual };
  });
}
