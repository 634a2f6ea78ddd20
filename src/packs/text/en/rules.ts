import type * as zh from "../zh/rules";

/** What a rule says that has no words of its own (English). */
export const rules: typeof zh.rules = {
  signs: [],
  count: "There are {count} studios, required: {required}; please check how many are to be put forward.",
  channel: "“{found}” does not tell whether it may recommend; please check the channel.",
  column: (demand) =>
    `“{field}” is “{found}”, required: ${demand}; please check, correct it if it is wrong; otherwise the studio does not qualify.`,
};
