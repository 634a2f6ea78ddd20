import type { Predicate } from "../pack";
import type { Wording } from "./wording";

/** The predicate that a rule is about: inside `when` its `then`, inside `all` and `any` the first part. */
function essential(predicate: Predicate): Predicate {
  if (predicate.is === "when") return essential(predicate.then);
  if (predicate.is === "not") return essential(predicate.of);
  if (predicate.is !== "all" && predicate.is !== "any") return predicate;
  const first = predicate.of[0];
  return first === undefined ? predicate : essential(first);
}

/** What to do about a rule that is not met, by its predicate. */
export const defaultAction = (predicate: Predicate, { actions }: Wording): string =>
  actions[essential(predicate).is] ?? actions.otherwise;
