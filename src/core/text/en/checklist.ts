import type { ChecklistTexts } from "../zh/checklist";

/** The fixed words of the checklist that is printed and signed (English). */
export const checklist: ChecklistTexts = {
  sheet: "Checklist",
  stages: { before: "Before sending", after: "After sending" },
  number: "No.",
  item: "Item",
  clause: "Clause",
  done: "Done",
  submission: "The whole submission",
  signature: "Checked by: ____________  Date: ____________",
};
