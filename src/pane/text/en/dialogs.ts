import type { DialogTexts } from "../zh/dialogs";

/** Words of the questions that are asked before a list is made (English). */
export const dialogs: DialogTexts = {
  draft: {
    title: "This would be a draft",
    differsTitle: "The list's order differs from the sheet's ranks",
    differs:
      "The list's order differs from the sheet's ranks, and the list will say so; under Rank the order can be written back.",
    hint: "A draft says so in its file's name, at the top of every page and on its face, and lists who is left out and why.",
    back: "Not now",
    make: "Make the draft all the same",
    makeSo: "Make it all the same",
  },
  replace: {
    title: "The list has changes of yours",
    changed: (names) =>
      `The sheet “${names}” was changed after it was made; making it anew would overwrite that.`,
    hint: "If kept, the old sheet is renamed and left to you; the new list gets a sheet of its own.",
    keep: "Keep changes, make a new one",
    replace: "Overwrite changes",
    back: "Not now",
  },
};
