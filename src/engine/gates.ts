import { withParts, type OutcomeStatus, type Predicate, type Review } from "../core";
import type { GateStatus, ReviewView } from "./views";

const worst = (statuses: readonly OutcomeStatus[]): GateStatus => {
  if (statuses.includes("notMet")) return "notMet";
  if (statuses.some((status) => ["missing", "malformed", "needsJudgement"].includes(status))) return "open";
  return statuses.includes("met") ? "met" : "notApplicable";
};

/** Where the sheet stands on quota, deadline and roster, from the outcomes of the pack's rules about them. */
export function gatesOf(review: Review, rosterSize: number): ReviewView["gates"] {
  const { pack, outcomes, findings } = review;
  const about = (kinds: readonly Predicate["is"][]) =>
    pack.rules.filter(({ check }) => withParts(check).some(({ predicate }) => kinds.includes(predicate.is)));
  const statusesOf = (id: string): readonly OutcomeStatus[] => {
    const sheet = outcomes.sheetRules.filter((rule) => rule.id === id || rule.id === `${pack.id}/${id}`);
    const found = findings.filter(({ rule }) => rule === `${pack.id}/${id}`).map(({ status }) => status);
    return [...sheet.map(({ status }) => status), ...found];
  };
  const gate = (kinds: readonly Predicate["is"][]) => {
    const rules = about(kinds);
    return {
      status: worst(rules.flatMap(({ id }) => statusesOf(id))),
      clauses: [...new Set(rules.flatMap(({ clause }) => clause ?? []))],
    };
  };
  const roster = gate(["inRoster", "notInRoster"]);
  return {
    quota: gate(["countBetween"]),
    deadline: gate(["onOrBefore"]),
    roster: {
      ...roster,
      status:
        roster.clauses.length === 0
          ? "notApplicable"
          : rosterSize === 0
            ? "open"
            : roster.status === "notApplicable"
              ? "met"
              : roster.status,
    },
  };
}
