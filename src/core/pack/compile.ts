import { conditionFaults } from "./faults";
import { fieldWithRole } from "./field";
import { PackFault, type Check, type Compilation } from "./judging/check";
import { descriptorOf, type Predicate } from "./predicates";
import type { RulePack } from "./types";
import { namedFields, withParts } from "./conditionParts";

/**
 * Makes a condition ready for judging.
 *
 * @throws PackFault when it cannot be: an unknown predicate or field, a figure asked of a text. The caller reports it
 * as a system error with the rule's id.
 */
export function compilePredicate(condition: Predicate, pack: RulePack, scope: "entry" | "sheet"): Check {
  const [fault] = conditionFaults(condition, { fields: pack.fields, scope, each: [], hasDeadline: true });
  if (fault !== undefined) throw new PackFault(fault.message.en);
  const compilation: Compilation = {
    fields: pack.fields,
    labels: pack.form.labels,
    field: (id) => pack.fields.findIndex((field) => field.id === id),
    role: (role) => fieldWithRole(pack.fields, role),
    alsoDemands: (is, field) =>
      pack.rules.some(
        ({ severity, check }) =>
          severity === "error" &&
          withParts(check).some(
            ({ predicate, demanded }) =>
              demanded &&
              predicate.is === is &&
              namedFields(predicate).some((named) => named.field === field),
          ),
      ),
    compile(part) {
      const descriptor = descriptorOf(part);
      if (descriptor === undefined) throw new PackFault(`unknown predicate "${part.is}"`);
      return descriptor.compile(part, compilation);
    },
  };
  return compilation.compile(condition);
}
