import type * as zh from "../zh/outputs";

/** Files that a call writes: what they are, and why they are not written. */
export const outputs: typeof zh.outputs = {
  flagged: "copy with findings highlighted",
  flaggedNew:
    "new workbook with findings highlighted (the input is no .xlsx, or is damaged; its formatting was not carried over)",
  unflagged: "copy with every mark removed",
  ranked: "ranked recommendation list",
  publication: "publication copy",
  differsFromSheet: "its order differs from the sheet's 序号; write it back there",

  signatureInvalid: "the original is digitally signed; the signature does not hold for the copy",
  threadedComments: "cells with threaded comments are highlighted without a note",
  damagedParts: (parts) =>
    `parts of the original are damaged, and so they are in the copy: ${parts.join(", ")}`,

  compiled: "the compiled list",
  overview: "overview of all units",
  notices: (units, reminded) =>
    `notices for ${units} units${reminded > 0 ? `, reminders for ${reminded}` : ""}`,
  named: { notice: "notice", rows: "rows", reminder: "reminder" },

  draft: (file) => `Written: ${file} (the draft)`,
  draftPack: (file, id, rules) =>
    `Written: ${file} (pack ${id} of the sure proposals, ${rules} rules; marked as a draft until a person has confirmed it)`,

  noName: "The output has no name.",
  badName: "The output's name holds a character that no name may have.",
  ending: (file, ending) =>
    `The output "${file}" must end in ${ending}: that is the kind of workbook that is written.`,
  sameFile: (one, other) => `"${one}" and "${other}" are one file; two outputs need two files.`,
  sameOverview: "--out and --overview go to the same file.",
  isInput: (file) => `The output "${file}" is an input; inputs are never written to, choose another name.`,
  noFolder: (folder) => `The folder "${folder}" cannot be made.`,
  noMarks: (name) => `"${name}" is no .xlsx or .xlsm file; there are no marks of Huijian in it.`,
  failed: (file, reason) => `Writing "${file}" failed: ${reason}. No half-written file was left.`,
  afterOthers: (failure, written) => `${failure} Written before that: ${written.join(", ")}.`,
};
