import type { faults as Chinese } from "../zh/faults";

/** What is wrong with a condition of a pack, beside what its own predicate says (English). */
export const faults: typeof Chinese = {
  unknownPredicate: (is) => `unknown predicate "${is}"`,
  entryOnly: (is) =>
    `"${is}" judges one entry, but the rule has the scope "sheet"; change the scope to "entry".`,
  noDeadline:
    'The rule asks for the deadline, but "deadline" is "none"; state a deadline or delete the rule.',
  unknownWord: (word, words) => `There is no "${word}"; expected: ${words}.`,
  noFieldList: 'Only a rule with "fields" may say "$field"; name a field.',
  unknownField: (name, known) => `There is no field "${name}"; expected one of: ${known}.`,
  otherKind: (is, kinds, id, kind) =>
    `"${is}" needs a field of kind ${kinds.join(", ")}, but "${id}" is of kind ${kind}.`,
  otherUnit: (unit, id, own) => `The unit "${unit}" is not the unit of the field "${id}" ("${own}").`,
};
