import type { NoticesTexts } from "../zh/notices";

/** By what a sheet was checked (English). */
export const notices: NoticesTexts = {
  form: (title) => `The header is that of the form of “${title}”; checked by this notice.`,
  otherYear: (title, year) =>
    `The sheet says ${year}; checked by “${title}”. Confirm that this year's notice asks the same, or make a pack from it.`,
  otherNotice: (title, named) =>
    `${named === null ? "This sheet is of another notice" : `The sheet names “${named}”`}, and the chosen “${title}” is another union's notice; please make sure it is the right one.`,
  noNotice: (named) =>
    `${named === null ? "" : `The sheet names “${named}”. `}No notice at hand belongs to it, so only general checks were made and no condition of a notice; make a pack from the notice's text (Settings, Rule packs; or huijian notice) and check again.`,
};
