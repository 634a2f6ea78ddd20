import type { RuleCase, RulePack } from "../core";
import dalian2011 from "./dalian-2011/cases.json";
import henanJkwwt2024 from "./henan-jkwwt-2024/cases.json";
import leshan2020 from "./leshan-2020/cases.json";
import nuc2024 from "./nuc-2024/cases.json";
import pingdingshan from "./pingdingshan/cases.json";
import shared from "./shared/cases.json";

/** Cases by rule id. */
type CasesByRule = Readonly<Record<string, readonly RuleCase[]>>;

const sharedCases = shared as unknown as CasesByRule;
const ownCases: Readonly<Record<string, CasesByRule>> = {
  "leshan-2020": leshan2020 as unknown as CasesByRule,
  pingdingshan: pingdingshan as unknown as CasesByRule,
  "dalian-2011": dalian2011 as unknown as CasesByRule,
  "nuc-2024": nuc2024 as unknown as CasesByRule,
  "henan-jkwwt-2024": henanJkwwt2024 as unknown as CasesByRule,
};

/**
 * A built-in pack with the cases of its rules: its own, or else those that belong to the shared rule. They are kept
 * apart from the packs, because only the tests and the rule book need them and they are large.
 */
export function withCases(pack: RulePack): RulePack {
  const own = ownCases[pack.id] ?? {};
  return {
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, cases: own[rule.id] ?? sharedCases[rule.id] ?? [] })),
  };
}

/** Cases in the files whose rule the pack does not have; the tests assert that there are none. */
export function strayCases(packs: readonly RulePack[]): readonly string[] {
  const used = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const strayShared = Object.keys(sharedCases).filter((id) => !used.has(id));
  const strayOwn = packs.flatMap(({ id: pack, rules }) =>
    Object.keys(ownCases[pack] ?? {})
      .filter((id) => !rules.some((rule) => rule.id === id))
      .map((id) => `${pack}/${id}`),
  );
  return [...strayShared, ...strayOwn];
}
