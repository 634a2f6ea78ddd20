import type { PredicateCompiler } from "./check";
import { overText } from "./overField";
import { matchesAny, preparePatterns } from "./texts";

/**
 * The whole text matches one of `patterns`, in which `*` stands for any characters; compared after normalising.
 *
 * Source: spec/architecture.md, "A rule pack is data" (patterns instead of an expression language).
 */
export const matches: PredicateCompiler<"matches"> = (predicate, scope) => {
  const patterns = preparePatterns(predicate.patterns);
  return overText(predicate, scope, predicate.patterns.join(" / "), (text) => matchesAny(text, patterns));
};
