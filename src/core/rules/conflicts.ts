import type { Localised } from "../language";
import {
  descriptorOf,
  fieldsOfRule,
  replaceField,
  withParts,
  type Demand,
  type Predicate,
  type RulePack,
} from "../pack";
import { CONFLICT_TEXT } from "./text";

/** Two rules (or one with itself) that no entry can ever meet together. */
export interface Conflict {
  /** The field they are about; null where they count entries. */
  readonly field: string | null;
  /** Ids of the rules within the pack, in the pack's order; the same id twice for a rule at odds with itself. */
  readonly rules: readonly [string, string];
  readonly message: Localised;
}

/** What one rule demands of one field, whatever else holds. */
interface RuleDemand extends Demand {
  readonly rule: string;
  /** What is demanded something of: demands on different subjects never meet. */
  readonly subject: string;
}

/** The unconditional demands of a condition: its own, and those of every part that must be met. */
const demandsOf = (rule: string, condition: Predicate): readonly RuleDemand[] =>
  withParts(condition)
    .filter(({ demanded }) => demanded)
    .flatMap(({ predicate }) => descriptorOf(predicate)?.demands?.(predicate) ?? [])
    .map((demand) => ({
      ...demand,
      rule,
      subject: demand.field ?? `#${demand.by ?? ""}`,
      field: demand.field ?? demand.by ?? null,
    }));

const share = <T>(
  one: readonly T[] | undefined,
  other: readonly T[] | undefined,
  fit: (a: T, b: T) => boolean,
): boolean => one === undefined || other === undefined || one.some((a) => other.some((b) => fit(a, b)));

/** True when at least one value meets both demands. */
function areCompatible(one: RuleDemand, other: RuleDemand): boolean {
  const low = Math.max(one.low ?? -Infinity, other.low ?? -Infinity);
  const high = Math.min(one.high ?? Infinity, other.high ?? Infinity);
  const lowOpen = [one, other].some((each) => each.low === low && each.lowOpen === true);
  const highOpen = [one, other].some((each) => each.high === high && each.highOpen === true);
  if (low > high || (low === high && (lowOpen || highOpen))) return false;
  return (
    share(one.values, other.values, (a, b) => a === b) &&
    share(one.endings, other.endings, (a, b) => a.endsWith(b) || b.endsWith(a)) &&
    share(one.beginnings, other.beginnings, (a, b) => a.startsWith(b) || b.startsWith(a))
  );
}

/**
 * Rules of a pack that can never be met together for the same field: at least 5 and at most 3, yes and no, two name
 * endings of which neither ends in the other. Only unconditional demands are compared (`when`, `any` and `not` may
 * exclude each other for good reason). Rules that inform are no demands and are left out.
 */
export function conflicts(pack: RulePack): readonly Conflict[] {
  const demands = pack.rules
    .filter(({ severity }) => severity !== "info")
    .flatMap((rule) =>
      fieldsOfRule(rule, pack).flatMap((field) =>
        demandsOf(rule.id, field === null ? rule.check : replaceField(rule.check, field)),
      ),
    );
  const found: Conflict[] = [];
  demands.forEach((one, index) => {
    for (const other of demands.slice(index)) {
      if (one.subject !== other.subject || areCompatible(one, other)) continue;
      const label = pack.fields.find(({ id }) => id === one.field)?.label;
      found.push({
        field: one.field,
        rules: [one.rule, other.rule],
        message: CONFLICT_TEXT.both((words, language) =>
          words.message(
            label?.[language] ?? one.field ?? words.entryCount,
            [one.rule, one.text],
            [other.rule, other.text],
          ),
        ),
      });
    }
  });
  return found;
}
