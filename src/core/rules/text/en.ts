import type { conflicts as Chinese } from "./zh";

/** Two demands of rules, each with the rule's id and its words, that contradict each other (English). */
export const conflicts: typeof Chinese = {
  entryCount: "number of entries",
  message: (what, one, other) =>
    `Two demands on “${what}” contradict each other, no value meets both: ${one[0]} (${one[1]}) and ${other[0]} (${other[1]}).`,
};
