import type { FieldKind } from "../values";
import type { Localised } from "../language";
import type { Member } from "./descriptor";
import type { PackField } from "./field";
import { descriptorOf, PREDICATES, type Predicate } from "./predicates";
import { namedFields, withParts, type NamedField } from "./conditionParts";

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

const said = (zh: string, en: string): Localised => ({ "zh-CN": zh, en });

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
        message: said(`没有“${is}”这种条件；可用的有：${known}。`, `unknown predicate "${is}"`),
      },
    ];
  }
  const found: ConditionFault[] = [];
  if (context.scope === "sheet" && descriptor.judges === "entry") {
    found.push({
      path: ["is"],
      message: said(
        `“${is}”逐个判断工作室，而这条规则的 scope 是 "sheet"；请把 scope 改为 "entry"。`,
        `"${is}" judges one entry, but the rule has the scope "sheet"; change the scope to "entry".`,
      ),
    });
  }
  for (const { member, message } of descriptor.faults?.(predicate) ?? []) {
    found.push({ path: member === "" ? [] : [member], message });
  }
  if (descriptor.needsDeadline === true && !context.hasDeadline) {
    found.push({
      path: [],
      message: said(
        "规则要看截止日，而 deadline 是 none；请写明截止日或删去这条规则。",
        'The rule asks for the deadline, but "deadline" is "none"; state a deadline or delete the rule.',
      ),
    });
  }
  const members = descriptor.members as Readonly<Record<string, Member>>;
  for (const [name, member] of Object.entries(members)) {
    const value = (predicate as unknown as Readonly<Record<string, unknown>>)[name];
    if (member.kind !== "word" || member.words.includes(String(value))) continue;
    const words = member.words.join(", ");
    found.push({
      path: [name],
      message: said(
        `没有“${String(value)}”；应为：${words}。`,
        `There is no "${String(value)}"; expected: ${words}.`,
      ),
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
        ? said(
            "只有写了 fields 的规则才能用 $field；请写字段 id。",
            'Only a rule with "fields" may say "$field"; name a field.',
          )
        : said(
            `没有字段“${name}”；应为下列之一：${known}。`,
            `There is no field "${name}"; expected one of: ${known}.`,
          );
    return [{ path: at, message }];
  }
  return fields.flatMap(({ id, kind }) =>
    kinds === undefined || kinds.includes(kind)
      ? []
      : [
          {
            path: at,
            message: said(
              `“${is}”需要类型为 ${kinds.join("、")} 的字段，而“${id}”是 ${kind}。`,
              `"${is}" needs a field of kind ${kinds.join(", ")}, but "${id}" is of kind ${kind}.`,
            ),
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
            message: said(
              `单位“${unit}”与字段“${field.id}”的单位“${field.unit ?? ""}”不同。`,
              `The unit "${unit}" is not the unit of the field "${field.id}" ("${field.unit ?? ""}").`,
            ),
          },
        ],
  );
}
