import type { SendBackTexts } from "../zh/sendBack";

/** What goes back to one host unit: the message to paste, and the workbook (English). */
export const sendBack: SendBackTexts = {
  marks: { error: "to correct", warning: "to check", info: "note" },
  noUnit: "(host unit not given)",
  unnamedStudio: "the studio without a name",
  column: (label) => `the column “${label}”`,
  otherUnits: "a studio that another unit has sent",
  list: (names) => names.join(", "),
  opening: (unit, form) =>
    `${unit}: please check and correct the following in what you sent for “${form}”, and send it back.`,
  studio: (name) => `${name}:`,
  item: (number, mark, message, action) => `${number}. [${mark}] ${message} ${action}`,
  due: (due) => `Please send it back by ${due}. `,
  contact: (contact) => `Contact: ${contact}.`,
  workbook: {
    notice: "To correct",
    filled: "As sent",
    columns: ["No.", "Studio", "Column", "Found", "Severity", "Problem", "What to do", "By"],
    opening: (unit, form) =>
      `${unit}: please check and correct the following in what you sent for “${form}”.`,
    blank: "blank",
  },
};
