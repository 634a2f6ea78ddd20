import type { FieldKind } from "../values";
import type { Localised } from "../language";
import type { Member } from "./descriptor";
import type { PackField } from "./field";
import { descriptorOf, PREDICATES, type Predicate } from "./predicates";
import { namedFields, withParts, type NamedField } from "./conditionParts";
import { FAULT_TEXT } from "./text";

/** What a condition must agree with in its pack. */
export interface ConditionContext {
  readonly fields: readonly PackField[];
  readonly scope: "entry" | "sheet";
  /** The ids that `$field` stands for; empty where the rule is not over several fields. */
  readonly each: readonly string[];
  readonly hasDeadline: boolean;
}

/** Something wrong with a condition beyond its shape, and where. */
export interface ConditionFault {
  readonly path: readonly (string | number)[];
  readonly message: Localised;
}

const said = FAULT_TEXT.both;

/**
 * Everything that is wrong with a condition of the right shape: fields that are not there, of another kind or with
 * another unit, an entry's predicate asked of the sheet, members that contradict each other.
 */
export function conditionFaults(condition: Predicate, context: ConditionContext): readonly ConditionFault[] {
  return withParts(condition).flatMap(({ predicate, path }) =>
    faultsOf(predicate, context).map((fault) => ({ ...fault, path: [...path, ...fault.path] })),
  );
}

function faultsOf(predicate: Predicate, context: ConditionContext): readonly ConditionFault[] {
  const descriptor = descriptorOf(predicate);
  const { is } = predicate;
  if (descriptor === undefined) {
    const known = PREDICATES.map((each) => each.is).join(", ");
    return [
      {
        path: ["is"],
        message: said((words) => words.unknownPredicate(is, known)),
      },
    ];
  }
  const found: ConditionFault[] = [];
  if (context.scope === "sheet" && descriptor.judges === "entry") {
    found.push({
      path: ["is"],
      message: said((words) => words.entryOnly(is)),
    });
  }
  for (const { member, message } of descriptor.faults?.(predicate) ?? []) {
    found.push({ path: member === "" ? [] : [member], message });
  }
  if (descriptor.needsDeadline === true && !context.hasDeadline) {
    found.push({
      path: [],
      message: said(({ noDeadline }) => noDeadline),
    });
  }
  const members = descriptor.members as Readonly<Record<string, Member>>;
  for (const [name, member] of Object.entries(members)) {
    const value = (predicate as unknown as Readonly<Record<string, unknown>>)[name];
    if (member.kind !== "word" || member.words.includes(String(value))) continue;
    const expected = member.words.join(", ");
    found.push({
      path: [name],
      message: said((words) => words.unknownWord(String(value), expected)),
    });
  }
  for (const named of namedFields(predicate)) {
    const member = members[named.member];
    const kinds = member !== undefined && "of" in member ? member.of : undefined;
    found.push(...fieldFaults(is, named, kinds, context));
  }
  found.push(...unitFaults(predicate, members, context));
  return found;
}

/** The fields that a name stands for; undefined where it stands for none. */
function resolve(name: string, { fields, each }: ConditionContext): readonly PackField[] | undefined {
  const found = fields.filter(({ id }) => (name === "$field" ? each.includes(id) : id === name));
  return found.length === 0 ? undefined : found;
}

function fieldFaults(
  is: string,
  { field: name, at }: NamedField,
  kinds: readonly FieldKind[] | undefined,
  context: ConditionContext,
): readonly ConditionFault[] {
  const fields = resolve(name, context);
  if (fields === undefined) {
    const known = context.fields.map(({ id }) => id).join(", ");
    const message =
      name === "$field"
        ? said(({ noFieldList }) => noFieldList)
        : said((words) => words.unknownField(name, known));
    return [{ path: at, message }];
  }
  return fields.flatMap(({ id, kind }) =>
    kinds === undefined || kinds.includes(kind)
      ? []
      : [
          {
            path: at,
            message: said((words) => words.otherKind(is, kinds, id, kind)),
          },
        ],
  );
}

function unitFaults(
  predicate: Predicate,
  members: Readonly<Record<string, Member>>,
  context: ConditionContext,
): readonly ConditionFault[] {
  const values = predicate as unknown as Readonly<Record<string, unknown>>;
  const member = Object.keys(members).find((name) => members[name]?.kind === "unit");
  const unit = member === undefined ? undefined : values[member];
  if (member === undefined || typeof unit !== "string") return [];
  return (resolve(String(values["field"]), context) ?? []).flatMap((field) =>
    field.unit === unit
      ? []
      : [
          {
            path: [member],
            message: said((words) => words.otherUnit(unit, field.id, field.unit ?? "")),
          },
        ],
  );
}
