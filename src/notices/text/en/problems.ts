import type * as zh from "../zh/problems";

/** Why no draft can be made of a text (English). */
export const problems: typeof zh.problems = {
  empty:
    "There is no text in the file: if the notice is a scan or a picture, turn it into text first, or paste the text.",
  tooLong:
    "The text is longer than 400,000 characters and is no notice: keep the notice and its attachments only.",
  notChinese:
    "This does not look like a Chinese notice: there are hardly any Chinese characters in it; check the file.",
  damaged:
    "Much of the text cannot be read: the file may be damaged or in another encoding; save it again as .docx or UTF-8 text.",
  noClauses:
    "No numbered clause (第一条, 一、,（一）, 1.) was found: check that this is the whole notice, not a part of it.",
  noDemands:
    "No demand on recommending or applying was found: this may be another kind of document; check the file.",
};

/** What is said of a notice's file that could be read in part (English). */
export const reading: typeof zh.reading = {
  unreadable: (count) =>
    `${count} characters of the notice's file could not be read (shown as � or not at all), so that clauses may lack words. Compare each clause with the notice itself, or save it as a new .docx in Word or WPS and read it again.`,
};
