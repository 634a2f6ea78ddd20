import type { GeneralRule, Predicate } from "../core";
import type { SharedField, SharedRule } from "./compose";

/** Titles of the official series below the senior ones. */
export interface TitleGrades {
  readonly intermediate: readonly string[];
  readonly junior: readonly string[];
}

type TitleAtLeast = Extract<Predicate, { is: "titleAtLeast" }>;

/** What the packs share, for drafting a pack from a notice: fields, rules without clauses, and the senior titles. */
export interface PackKnowledge {
  readonly fields: readonly SharedField[];
  readonly rules: readonly SharedRule[];
  readonly general: readonly GeneralRule[];
  readonly seniorTitle: TitleAtLeast | null;
  /** Intermediate or senior: the intermediate titles of the official series first, then the senior ones. */
  readonly intermediateTitle: TitleAtLeast | null;
}

/**
 * Gathers what packs share.
 *
 * @param packs packs whose rules may hold the list of senior titles; the first that has it gives it
 */
export function gatherKnowledge(
  fields: readonly SharedField[],
  rules: readonly SharedRule[],
  general: readonly GeneralRule[],
  packs: readonly { readonly rules: readonly object[] }[],
  grades: TitleGrades,
): PackKnowledge {
  const checks = [...rules, ...packs.flatMap((pack) => pack.rules)].map(
    (rule) => (rule as { readonly check?: Predicate }).check,
  );
  const seniorTitle = checks.find((check) => check?.is === "titleAtLeast") ?? null;
  const intermediateTitle: TitleAtLeast | null =
    seniorTitle === null
      ? null
      : {
          ...seniorTitle,
          grade: "intermediate",
          titles: [...grades.intermediate, ...seniorTitle.titles],
          notTitles: grades.junior,
        };
  return { fields, rules, general, seniorTitle, intermediateTitle };
}
