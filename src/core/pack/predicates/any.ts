import { describe } from "../descriptor";
import type { AnyPredicate } from "../judging/check";
import { either, joined } from "../judging/logic";
import { partsInList, someParts } from "../judging/parts";

/** At least one condition holds. Three-valued logic (Kleene), see `judging/logic.ts`. */
export interface Any<Inner extends AnyPredicate = AnyPredicate> {
  readonly is: "any";
  readonly of: readonly Inner[];
}

/** At least one part is met. The finding is about the first part, or the first that is open. */
export const any = describe<Any>({
  is: "any",
  meaning: "At least one condition holds.",
  members: { of: { kind: "conditions" } },
  judges: "entryOrSheet",
  faults: someParts,
  compile(predicate, pack) {
    const check = joined(
      predicate.of.map((part) => pack.compile(part)),
      either,
    );
    // One part's own figure would be half the truth: the rule's title says what the alternatives are.
    return { ...check, explain: (...where) => ({ ...check.explain(...where), required: "" }) };
  },
  words: ({ of }, { say, phrase }) => of.map(phrase).join(say("，或", ", or ")),
  parts: partsInList,
  mainPart: ({ of }) => of[0],
});
