import type * as zh from "../zh/batch";

/** The report of a batch printed for a person. */
export const batch: typeof zh.batch = {
  heading: (taken, files, entries) => `Huijian compile  ${taken}/${files} files, ${entries} entries`,
  nothingTaken: (files) => `None of ${files} files holds a summary sheet; nothing was compiled.`,
  files: "1. Files",

  duplicates: "2. Duplicates and near duplicates",
  noDuplicates: "None found.",
  place: (file, row) => `"${file}" row ${row}`,
  settled: (kept) => `Settled by --duplicates: ${kept.join(", ")} kept.`,

  units: "3. Units",
  unitColumns: ["Unit", "Entries", "Errors", "To verify", "Quota", "State"],
  yes: "yes",
  no: "no",

  handedIn: "4. Who has handed in",
  allHandedIn: "All units have handed in.",
  unexpected: (name, file) => `“${name}” (${file}) is not on the list of units; please check its name.`,

  changes: "5. Since the earlier list",
  changeCounts: ({ putRight, stillOpen, fresh, added, absent }) =>
    `${putRight} put right, ${stillOpen} still open, ${fresh} new; ${added} entries added, ${absent} not in these files.`,
  blank: "blank",
  asked: "asked",
  notAsked: "not asked for",
  absent: "not in these files",
  written: "Written",

  attention: (errors, warnings) => `What needs attention: ${errors} errors, ${warnings} to verify`,
  more: (count) => `… ${count} more: see the compiled workbook or --json.`,
};

/** What can be done about a file with an option of the command line. */
export const remedies: typeof zh.remedies = {
  roster: "If it lists studios already named, give it with --roster to find repeats.",
  pack: (id) => `To read it by this batch's notice, give --pack ${id}.`,
  sheet: "A sheet can be named with --sheet.",
  duplicates: "Or keep one with --duplicates first|last.",
  previous: "Give it with --previous to see what changed.",
};
