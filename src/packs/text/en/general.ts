import type * as zh from "../zh/general";

/** What the general checks are called, which stand for no notice (English). */
export const general: typeof zh.general = {
  title: "General checks (no notice at hand)",
  issuer: "Huijian",
  name: "General checks",
  columnsUnknown: "Without a notice nobody knows which columns the sheet is to have",
};
