import type { Texts } from "../zh";
import { plural } from "../plural";

/** Words for putting findings right by choosing (English). */
export const fix: Texts["fix"] = {
  done: (cells) => `${plural(cells, "cell")} changed`,
  undo: "Undo",
  nothing: "There is nothing to change; the sheet is as it was.",
  plain: "Write them all as the form asks…",
};

/** Words for warnings that a person vouches for (English). */
export const verify: Texts["verify"] = {
  tag: "Verified",
  said: (by, on, note) =>
    `Verified and true (${[by, on].filter((part) => part !== "").join(", ")})${note === "" ? "" : `: ${note}`}`,
  done: "Kept; it is saved with the workbook",
  withdrawn: "Taken back; it is to be verified again",
};

/** Words for what is seen at a glance (English). */
export const glance: Texts["glance"] = {
  progress: (from, now) => `To settle: ${from} → ${now}`,
  verified: (count) => `${count} verified`,
  remarks: "Whole sheet · notes",
  samples: (values) => `For example: ${values}`,
  only: (label) => `Show only “${label}”`,
  again: (label) => `Only “${label}” is shown; press again for all`,
};
