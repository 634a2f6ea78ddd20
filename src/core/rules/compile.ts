import {
  compilePredicate,
  fieldsOfRule,
  replaceField,
  type Check,
  type RuleDefinition,
  type RulePack,
} from "../pack";

/** One rule for one field (or for the whole entry or sheet), ready for evaluation. */
export interface CompiledRule {
  readonly definition: RuleDefinition;
  /** `<pack>/<rule>`. */
  readonly id: string;
  /** The field this rule was expanded to; null for a rule that is not over `fields`. */
  readonly field: string | null;
  /** Null where the rule could not be compiled; then every outcome of it is open and it is a system error. */
  readonly check: Check | null;
  /** Index of the field whose cell carries the finding; -1 where the check's explanation decides. */
  readonly anchor: number;
}

/** All rules of a pack, expanded and compiled. */
export interface CompiledRules {
  readonly entryRules: readonly CompiledRule[];
  readonly sheetRules: readonly CompiledRule[];
  /** Rules that the pack states wrongly: rule id and why. */
  readonly faults: readonly { readonly rule: string; readonly message: string }[];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function compileRule(
  pack: RulePack,
  definition: RuleDefinition,
  field: string | null,
): CompiledRule & { fault?: string } {
  const own = field === null ? undefined : definition.byField?.[field];
  const base = {
    definition: own === undefined ? definition : { ...definition, ...own },
    id: `${pack.id}/${definition.id}`,
    field,
  };
  try {
    const predicate = field === null ? definition.check : replaceField(definition.check, field);
    const check = compilePredicate(predicate, pack, definition.scope);
    const anchor = definition.anchor === "$field" ? field : definition.anchor;
    const index = anchor === undefined ? -1 : pack.fields.findIndex(({ id }) => id === anchor);
    if (anchor !== undefined && index < 0) throw new Error(`unknown field "${anchor}" as anchor`);
    return { ...base, check, anchor: index };
  } catch (error) {
    return { ...base, check: null, anchor: -1, fault: messageOf(error) };
  }
}

function compilePack(pack: RulePack): CompiledRules {
  const entryRules: CompiledRule[] = [];
  const sheetRules: CompiledRule[] = [];
  const faults: { rule: string; message: string }[] = [];
  for (const definition of pack.rules) {
    for (const field of fieldsOfRule(definition, pack)) {
      const { fault, ...rule } = compileRule(pack, definition, field);
      (definition.scope === "sheet" ? sheetRules : entryRules).push(rule);
      if (fault !== undefined) faults.push({ rule: rule.id, message: fault });
    }
  }
  return { entryRules, sheetRules, faults };
}

const compiled = new WeakMap<RulePack, CompiledRules>();

/**
 * Expands and compiles the rules of a pack; once per pack object. Never throws: a rule that cannot be compiled (an
 * unknown field, a figure asked of a text) is listed in `faults` and has no check.
 */
export function compileRules(pack: RulePack): CompiledRules {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const rules = compilePack(pack);
  compiled.set(pack, rules);
  return rules;
}
