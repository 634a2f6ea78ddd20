import type { LeftoverTexts } from "../zh/leftovers";

/** What a pack still holds of the one that it was copied from (English). */
export const leftovers: LeftoverTexts = {
  words: (words, source) =>
    `Still says ${words.map((word) => `"${word}"`).join(", ")}, copied from "${source}"; please put in what this notice says, or delete it.`,
  lists: { clauses: "clauses", checklist: "checklist items", facts: "facts" },
  copies: (list, count, source, some, more) =>
    `${count} ${list} are word for word those of "${source}" (${some.join("; ")}${more ? " …" : ""}); please compare number and content of each with this notice, and delete what it does not have.`,
  same: (what, source) =>
    `${what} is that of "${source}"; please put in this notice's, and keep it if it is the same.`,
  title: "The title",
  titleWord: (word) => `The title word "${word}"`,
  deadline: "The deadline",
};
