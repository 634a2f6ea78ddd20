import type { Predicate, RulePack } from "../../pack";
import { answers } from "./answers";
import { atLeast } from "./atLeast";
import { atMost } from "./atMost";
import { between } from "./between";
import { PackFault, type Check, type CompileScope, type PredicateCompiler } from "./check";
import { all, any, not, when } from "./combine";
import { contains } from "./contains";
import { countBetween } from "./countBetween";
import { atLeastPerYearRun, dateBetween, runningAtLeast } from "./dates";
import { endsWith } from "./endsWith";
import { hasColumn } from "./hasColumn";
import { honourAtLeast, honoursInFull } from "./honours";
import { labelFilled, labelMatches } from "./labels";
import { matches } from "./matches";
import { oneOf } from "./oneOf";
import { onOrBefore } from "./onOrBefore";
import { permutation } from "./permutation";
import { readable } from "./readable";
import { required } from "./required";
import { inRoster, notInRoster } from "./roster";
import { startsWith } from "./startsWith";
import { stated } from "./stated";
import { titleAtLeast } from "./titleAtLeast";
import { unique } from "./unique";
import { unitAssumed } from "./unitAssumed";
import { wholeNumber } from "./wholeNumber";
import { withinMedian } from "./withinMedian";

/** The closed set of predicates. The type makes a missing or surplus one a compile error. */
const COMPILERS: { readonly [Kind in Predicate["is"]]: PredicateCompiler<Kind> } = {
  required,
  hasColumn,
  readable,
  stated,
  unitAssumed,
  atLeast,
  atMost,
  between,
  wholeNumber,
  withinMedian,
  oneOf,
  answers,
  contains,
  startsWith,
  endsWith,
  matches,
  labelMatches,
  labelFilled,
  unique,
  inRoster,
  notInRoster,
  runningAtLeast,
  atLeastPerYearRun,
  dateBetween,
  honourAtLeast,
  honoursInFull,
  titleAtLeast,
  countBetween,
  permutation,
  onOrBefore,
  all,
  any,
  not,
  when,
};

/**
 * Makes a predicate ready for evaluation.
 *
 * @throws PackFault when the pack's rule cannot be: an unknown predicate or field, a figure asked of a text. The
 * caller reports it as a system error with the rule's id.
 */
export function compilePredicate(predicate: Predicate, pack: RulePack, ruleScope: "entry" | "sheet"): Check {
  const scope: CompileScope = { pack, ruleScope, compile: (part) => compilePredicate(part, pack, ruleScope) };
  const kind: string = predicate.is;
  if (!Object.hasOwn(COMPILERS, kind)) throw new PackFault(`unknown predicate "${kind}"`);
  // The registry pairs every kind with its own compiler; the compiler cannot see that across the union.
  const compiler = COMPILERS[predicate.is] as PredicateCompiler<Predicate["is"]>;
  return compiler(predicate, scope);
}
