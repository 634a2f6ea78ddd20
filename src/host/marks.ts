import type { Severity } from "../core";

/**
 * How the product knows its own marks in a workbook, whoever made them: the Excel adapter, the file adapter or the
 * command line. Formula, names and texts are ones that nobody else writes and that Excel, WPS and LibreOffice keep.
 */

/** Look of a flagged cell, colours as RRGGBB; lightness falls with severity and the border's pattern says the same in print. */
export interface FlagLook {
  readonly fill: string;
  readonly text: string;
  readonly bold: boolean;
  readonly border: "thin" | "dashed" | "dotted";
  readonly line: string;
}

/** CIE lightness of the fills: 73, 90, 95; contrast of the text on them at least 7 to 1. */
export const FLAG_LOOKS: Readonly<Record<Severity, FlagLook>> = {
  error: { fill: "E8A39B", text: "3D0000", bold: true, border: "thin", line: "9C0006" },
  warning: { fill: "FFE08A", text: "332600", bold: false, border: "dashed", line: "7F6000" },
  info: { fill: "E6F0FA", text: "10243E", bold: false, border: "dotted", line: "1F4E79" },
};

/** Formula of a flag's conditional format, with "=": always true; what it says is who made it. */
export function flagFormula(severity: Severity): string {
  return `=LEN("huijian-${severity}")>0`;
}

/** Whether a conditional format's formula (with or without "=") is one of `flagFormula`. */
export function isFlagFormula(formula: string): boolean {
  return /^=?\s*LEN\(\s*"huijian-[a-z]+"\s*\)\s*>\s*0\s*$/i.test(formula.trim());
}

/** Author of notes where an author can be given. */
export const NOTE_AUTHOR = "汇荐 Huijian";

/** Stands above our part of a note; what stands before it is the user's. */
export const NOTE_SEPARATOR = "──────── 汇荐 Huijian ────────";

/** What a sheet made by the product is for: the findings, which clearing flags takes along, or a list to keep. */
export type SheetPurpose = "findings" | "list";

/** Hidden names, local to the sheet, that say the product made it. */
export const SHEET_MARKS: Readonly<Record<SheetPurpose, string>> = {
  findings: "_huijian_findings",
  list: "_huijian_list",
};

/** Namespace of the custom XML part that holds the workbook's state: one `state` element with JSON as its text. */
export const STATE_NAMESPACE = "urn:huijian:workbook-state:1";

/** Namespace of the custom XML part in which the file adapter keeps how to give back the file byte for byte. */
export const JOURNAL_NAMESPACE = "urn:huijian:flags:1";

/** Hidden name, local to each sheet of a compiled workbook that tells of its batch. */
export const BATCH_SHEET = "_huijian_batch";

/** Root namespace of the custom XML part in which a compiled workbook remembers its batch. */
export const BATCH_NAMESPACE = "urn:huijian:batch:1";
