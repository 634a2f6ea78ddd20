import type { UnitsTexts } from "../zh/units";

/** What is said of the units that hand in, and to them (English). */
export const units: UnitsTexts = {
  arrivals: {
    exact: (unit, files) => `${unit}: handed in (${files.join(", ")}).`,
    near: (unit, files, arrivedAs) =>
      `${unit}: a sheet of “${arrivedAs}” came (${files.join(", ")}); the name is written another way and counted as this unit; please confirm.`,
    asked: (unit, files, arrivedAs) =>
      `${unit}: not handed in; “${arrivedAs}” (${files.join(", ")}) differs in one character: please see whether it is this unit with its name mistyped.`,
    missing: (unit) => `${unit}: not handed in.`,
  },
  reminder: (unit, form, due) =>
    `${unit}: ${form === "" ? "the summary sheet" : `“${form}”`} of your unit has not come yet. Please send it ${due === null ? "as soon as you can" : `by ${due}`}; if you have sent it, please say when and how. If you put nobody forward, please say so too.`,
  notice: {
    title: (unit, form) => `${unit}: what to put right in “${form}”`,
    opening: (file, sheet) =>
      `Please correct or check the following in "${file}" (sheet “${sheet}”) and send it back. The small workbook with it holds only the rows concerned; you may correct them there and send that.`,
    marks: { error: "to correct", warning: "to check" },
    line: (mark, at, message, action) => `[${mark}] ${at}${message} ${action}`,
    ofSheet: "The sheet:",
    ofRow: (row, studio) => `Row ${row}${studio === null ? "" : ` “${studio}”`}:`,
    sharedWithin: (rows) =>
      `[to check] It may be the same studio as row ${rows.join(", ")} of this sheet; please check.`,
    sharedWithOthers:
      "[to check] Another unit puts forward the same studio, leader or phone number, or a very similar one; please settle with it whose it is, and tell us.",
    due: (due) => `Due: ${due === null ? "________" : due}`,
    contact: (contact) => `Contact: ${contact || "________"}`,
  },
  asked: {
    name: "What to put right",
    columns: ["Kind", "Cell in your sheet", "Row here", "Column", "What to do"],
    wholeSheet: "the sheet",
    space: " ",
  },
};
