import { descriptorOf, mainPredicate, type Predicate } from "../pack";
import type { Wording } from "../text";

/** What to do about a rule that is not met, by the predicate that it is about. */
export const defaultAction = (condition: Predicate, { language, otherAdvice }: Wording): string =>
  descriptorOf(mainPredicate(condition))?.advice?.[language] ?? otherAdvice;
