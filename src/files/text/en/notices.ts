import type { notices as Chinese } from "../zh/notices";

/** Why the file of a notice could not be read, and what to do (English). */
export const notices: typeof Chinese = {
  tooLarge: "The file is larger than 64 MB; save it as a .docx of text only.",
  oldWord:
    "This is an old Word document (.doc) or an encrypted one; save it as .docx without password and try again.",
  pdf: "This is a PDF; copy its text into a text file, or save it as .docx.",
  notWord: "This is not a Word document; choose the notice as .docx or .txt.",
  damaged:
    "The document is damaged or incomplete; open it in Word or WPS, save it as a new .docx and try again.",
  tooLong: "The document is too long for a notice",
  sentence: (text) => `${text}.`,
};
