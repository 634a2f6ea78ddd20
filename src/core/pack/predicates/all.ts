import { describe } from "../descriptor";
import type { AnyPredicate } from "../judging/check";
import { both, joined } from "../judging/logic";
import { partsInList, someParts } from "../judging/parts";

/** Every condition holds. Three-valued logic (Kleene), see `judging/logic.ts`. */
export interface All<Inner extends AnyPredicate = AnyPredicate> {
  readonly is: "all";
  readonly of: readonly Inner[];
}

/** Every part is met, as far as it applies. The finding is about the first part that fails. */
export const all = describe<All>({
  is: "all",
  meaning: "Every condition holds.",
  members: { of: { kind: "conditions" } },
  judges: "entryOrSheet",
  faults: someParts,
  compile: (predicate, pack) =>
    joined(
      predicate.of.map((part) => pack.compile(part)),
      both,
    ),
  words: ({ of }, { say, phrase }) => of.map(phrase).join(say("，且", ", and ")),
  parts: partsInList,
  mainPart: ({ of }) => of[0],
});
