import type { CompileTexts } from "../zh/compile";

/** What is said of the files, sheets and rows of a batch (English). */
export const compile: CompileTexts = {
  skippedRows: {
    columnNumbers: "a row of column numbers",
    hintRow: "a row of filling hints",
    groupRow: "a row that only names a unit or group",
    repeatedTitle: "a repeated title",
    repeatedHeader: "a repeated header",
    total: "a row of totals",
    sectionHeading: "a group's heading",
    continuation: "a continued row",
    ellipsis: "a row of dots",
    belowFooter: "rows below the footer",
  },
  reading: {
    otherNotice: (evidence, chosen) =>
      `the sheet says “${evidence}”, another notice than the chosen “${chosen}”: make sure that file and notice are the right ones`,
    leftOut: (rows, more, what) => `row ${rows.join(", ")}${more ? " …" : ""}: ${what}, left out`,
    missing: (fields) => `columns missing: ${fields}`,
    ambiguous: (header, fields) => `“${header}” may be ${fields} and was not read`,
    converted: (field, unit) => `${field} converted from ${unit}`,
    unmapped: (headers, count) =>
      `columns that the form does not have were not compiled: ${headers.join(", ") || count}`,
    sampleRow: "the form's example row was left out",
    hidden: (count) => `${count} hidden rows are counted`,
    otherSheets: (sheets) => `sheets not compiled: ${sheets.join(", ")}`,
  },
  taken: {
    read: (entries, dropped) =>
      `${entries} entries read${dropped > 0 ? `, ${dropped} dropped as duplicates` : ""}`,
    undecided: "; which is the later cannot be told",
    otherIsLater: ", the later one",
    otherIsEarlier: ", the earlier one",
    version: (name, shared, differing, which) =>
      `has ${shared} studios in common with "${name}"${which} (${differing} cells differ), perhaps a corrected version; both are kept and listed as duplicates: take one away and compile again; the later is proposed`,
    sentence: (parts) => `${parts.join("; ")}.`,
  },
  notTaken: {
    list: (title) => `Its title is “${title}”: a list of studios, no summary sheet; not compiled.`,
    foreign: (title, form) =>
      `It begins with “${title}”; its header is not that of ${form ?? "a known summary sheet"}, not compiled. Check whether it is the wrong file, or ask for the sheet in the form.`,
    unknownNotice: (evidence) =>
      `Its header is like a known form, but the sheet says “${evidence}”: it belongs to another notice, for which no rule pack is at hand; not compiled. Check whether it is the wrong file.`,
    empty: "Its sheets are empty. Please ask for it again.",
    withoutEntries:
      "The header is right, but no entry is filled in. Ask whether nobody is put forward, or for the sheet again.",
    noneVisible: (hidden) =>
      `It has no visible sheet (hidden: ${hidden.join(", ")}); unhide the sheet and try again.`,
    noSuchSheet: (wanted, names) => `It has no sheet “${wanted}” (it has ${names.join(", ")}); not compiled.`,
    otherNotice: (title, name, _form, batch) =>
      `${title === null ? "" : `Its title is “${title}”; `}its header is that of “${name}”, another notice than this batch's “${batch}”; not compiled. Compile it apart.`,
  },
  copies: {
    inTable: (entries) =>
      `All ${entries} entries are in the table already, with the same answers; they are not added again.`,
    compilation:
      "This is an earlier compilation; all its entries are in the files of this batch, so it was not compiled again.",
    onSheet: (entries, sheet) =>
      `All ${entries} entries are on sheet “${sheet}” of the same file with the same answers; only that sheet is compiled. If this one should count, delete “${sheet}” and compile again.`,
    inFile: (entries, file, later) =>
      `All ${entries} entries are in "${file}" with the same answers${later ? " (it was saved later, but no more of its columns could be read)" : ""}; only that file is compiled. If this one should count, take "${file}" away and compile again.`,
  },
  sources: {
    header: "Source (file, sheet, row)",
    added: (file, sheet, row) => `${file} › ${sheet} row ${row}`,
    from: (file, sheet, row) => `From "${file}" ${sheet} row ${row}`,
    row: (row) => `row ${row}`,
  },
};
