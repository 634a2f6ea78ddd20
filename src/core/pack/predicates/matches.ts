import { ADVICE, describe } from "../descriptor";
import { TEXTS } from "../judging/check";
import { overText } from "../judging/overField";
import { matchesAny, preparePatterns } from "../judging/texts";

/** The whole text matches one of `patterns`, in which `*` stands for any characters. */
export interface Matches {
  readonly is: "matches";
  readonly field: string;
  readonly patterns: readonly string[];
}

/**
 * The whole text matches one of `patterns`, in which `*` stands for any characters; compared after normalising.
 *
 * Source: spec/architecture.md, "Rule packs are data" (patterns instead of an expression language).
 */
export const matches = describe<Matches>({
  is: "matches",
  meaning: "The whole text matches one of `patterns`.",
  members: { field: { kind: "field", of: TEXTS }, patterns: { kind: "patterns" } },
  judges: "entry",
  compile(predicate, pack) {
    const patterns = preparePatterns(predicate.patterns);
    return overText(predicate, pack, predicate.patterns.join(" / "), (text) => matchesAny(text, patterns));
  },
  words: ({ field, patterns }, { say, name, list }) =>
    say(`${name(field)}形如${list(patterns)}`, `${name(field)} is like ${list(patterns)}`),
  advice: ADVICE.text,
});
