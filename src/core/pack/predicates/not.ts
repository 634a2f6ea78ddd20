import { describe } from "../descriptor";
import type { AnyPredicate } from "../judging/check";
import { opposite } from "../judging/logic";

/** The condition does not hold. */
export interface Not<Inner extends AnyPredicate = AnyPredicate> {
  readonly is: "not";
  readonly of: Inner;
}

/** The part is not met. The rule's title says what is demanded. */
export const not = describe<Not>({
  is: "not",
  meaning: "The condition does not hold.",
  members: { of: { kind: "condition" } },
  judges: "entryOrSheet",
  compile(predicate, pack) {
    const part = pack.compile(predicate.of);
    return {
      fields: part.fields,
      acrossEntries: part.acrossEntries,
      status: (sheet, entry) => opposite(part.status(sheet, entry)),
      explain: (sheet, entry, outcome) => ({
        ...part.explain(sheet, entry, opposite(outcome)),
        required: "",
      }),
    };
  },
  words: ({ of }, { say, phrase }) => say(`并非（${phrase(of)}）`, `not (${phrase(of)})`),
  parts: ({ of }) => [{ at: ["of"], predicate: of, negated: true, conditional: false, demanded: false }],
  mainPart: ({ of }) => of,
});
