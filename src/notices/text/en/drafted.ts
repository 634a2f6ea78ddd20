import type * as zh from "../zh/drafted";

/** What a drafted pack says of its clauses that is not in the notice (English). */
export const drafted: typeof zh.drafted = {
  toBeNamed: (count) => `${count} are to be named`,
  undecided: "Left out of the draft; a person has to say whether it asks anything of the sheet",
  added: "Added by hand",
};
