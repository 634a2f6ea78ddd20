import type { ClauseEntry, PackField, RuleDefinition, RulePack } from "../core";

import { fieldIdsFor, withGeneralRules, type FieldsFor, type GeneralRule } from "../core";
import { withRoles } from "./roles";

/**
 * Built-in packs share most fields and the general rules of a summary sheet (spec/rules.md, "Rules shared by every
 * pack"). Their files name them by id and say only what differs; `composePack` writes them out in full. A pack that
 * a user supplies is always self-contained and never passes through here.
 */

/** A field of the shared list: by id as it is, or with members of its own. */
type FieldSource = string | ({ readonly id: string } & Partial<PackField>);

/**
 * A shared rule with this pack's clause and any members of its own (a general check where the document carries it
 * itself), or a rule of the pack's own.
 */
type RuleSource =
  | ({ readonly use: string; readonly clause: string | null; readonly fieldsFor?: FieldsFor } & Partial<
      Omit<RuleDefinition, "id" | "clause">
    >)
  | Omit<RuleDefinition, "cases">;

/**
 * A clause whose rules, checklist items and facts are those that cite it; `refs` names further ones, and `became` is
 * told by them (a rule before a checklist item before a fact).
 */
type ClauseSource = Pick<ClauseEntry, "clause" | "summary"> & Partial<ClauseEntry>;

/** A built-in pack as it stands in its file. */
export interface PackSource extends Omit<RulePack, "fields" | "rules" | "clauses"> {
  readonly fields: readonly FieldSource[];
  readonly rules: readonly RuleSource[];
  readonly clauses: readonly ClauseSource[];
}

/** A field as the packs share it. */
export type SharedField = PackField;

/** A rule as the packs share it: without a clause, which each pack gives. */
export type SharedRule = Omit<RuleDefinition, "cases" | "clause" | "check"> & {
  /** Absent where it holds a figure: that stands in the pack, with its clause. */
  readonly check?: RuleDefinition["check"];
  readonly fieldsFor?: FieldsFor;
};

/**
 * Writes fields and rules of a built-in pack out in full, as a user's own pack would have them, cases aside (`cases` is
 * empty; see `cases.ts`).
 *
 * @param sharedFields the fields that packs may name by id
 * @param sharedRules the rules that packs may name by id
 * @param generalRules the checks that every pack has, see `generalRules.ts`
 * @throws Error when the pack names a shared field or rule that does not exist: a fault of the file, found by tests.
 */
export function composeRules<Source extends Pick<PackSource, "fields" | "rules" | "switchedOff">>(
  source: Source,
  sharedFields: readonly SharedField[],
  sharedRules: readonly SharedRule[],
  generalRules: readonly GeneralRule[],
): Omit<Source, "fields" | "rules"> & Pick<RulePack, "fields" | "rules"> {
  const fields = withRoles(source.fields.map((field) => composeField(field, sharedFields)));
  const known = [...sharedRules, ...generalRules];
  const rules = source.rules.map((rule) => composeRule(rule, fields, known));
  return withGeneralRules({ ...source, fields, rules }, generalRules);
}

/**
 * Writes a built-in pack out in full: `composeRules`, and for every clause what became of it.
 *
 * @throws Error also when a clause refers to what does not exist
 */
export function composePack(
  source: PackSource,
  sharedFields: readonly SharedField[],
  sharedRules: readonly SharedRule[],
  generalRules: readonly GeneralRule[],
): RulePack {
  const pack = composeRules(source, sharedFields, sharedRules, generalRules);
  return { ...pack, clauses: composeClauses(source, pack.rules) };
}

function composeClauses(source: PackSource, rules: readonly RuleDefinition[]): ClauseEntry[] {
  const items = [
    ...rules.map(({ id, clause }) => ({ id, clause, became: "rule" as const })),
    ...source.checklist.map(({ id, clause }) => ({ id, clause, became: "checklist" as const })),
    ...source.facts.map(({ id, clause }) => ({ id, clause, became: "fact" as const })),
  ];
  return source.clauses.map(({ clause, summary, refs, became, reason }) => {
    const listed = items.filter((item) => item.clause === clause || refs?.includes(item.id) === true);
    const unknown = refs?.find((ref) => !items.some(({ id }) => id === ref));
    if (unknown !== undefined)
      throw new Error(`The clause "${clause}" refers to "${unknown}", which does not exist.`);
    return {
      clause,
      summary,
      became: became ?? listed[0]?.became ?? "notAboutTheSheet",
      refs: listed.map(({ id }) => id),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** A header of the pack's own leaves the shared header among the synonyms. */
function composeField(source: FieldSource, sharedFields: readonly SharedField[]): PackField {
  const own: { readonly id: string } & Partial<PackField> =
    typeof source === "string" ? { id: source } : source;
  const shared = sharedFields.find(({ id }) => id === own.id);
  if (shared === undefined) throw new Error(`There is no shared field "${own.id}".`);
  const { id, header, ...rest } = { ...shared, ...own };
  const known = new Set([...(own.synonyms ?? []), ...shared.synonyms, shared.header]);
  known.delete(header);
  const vague = rest.vagueHeaders ?? [];
  return { id, header, ...rest, synonyms: [...known].filter((synonym) => !vague.includes(synonym)) };
}

function composeRule(
  source: RuleSource,
  fields: readonly PackField[],
  sharedRules: readonly SharedRule[],
): RuleDefinition {
  if (!("use" in source)) return { ...source, cases: [] };
  const { use, fieldsFor: ownFields, ...own } = source;
  const shared = sharedRules.find(({ id }) => id === use);
  if (shared === undefined) throw new Error(`There is no shared rule "${use}".`);
  const { id, fieldsFor = ownFields, ...rest } = shared;
  const about = fieldsFor === undefined ? {} : { fields: fieldIdsFor(ownFields ?? fieldsFor, fields) };
  const check = own.check ?? rest.check;
  if (check === undefined) throw new Error(`The pack gives no figure for the shared rule "${use}".`);
  return { id, ...rest, ...about, ...own, check, cases: [] };
}
