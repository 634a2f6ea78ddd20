import type { SkipReason } from "../recognise";
import type { SheetFacts } from "../rules";
import { finding, listRows, STRUCTURE_RULES, type Shape } from "./structureFinding";
import type { Finding } from "./types";

/** A finding points at so many rows at most; the message names them all. */
const MOST_RELATED = 50;

/** One note for all rows of a kind. */
function rowsNote(
  sheet: SheetFacts,
  { id, message, severity = "info" }: Pick<Shape, "id" | "message"> & Partial<Shape>,
  rows: readonly number[],
): Finding[] {
  if (rows.length === 0) return [];
  const column = sheet.recognition.columns[0]?.column ?? 0;
  return [
    finding(
      sheet.pack,
      { id, severity, kind: "notMet", message },
      {
        // No clause says anything about how a sheet is laid out.
        clause: null,
        parameters: { rows: listRows(rows), count: rows.length },
        related: rows.slice(0, MOST_RELATED).map((row) => ({ row, column })),
      },
    ),
  ];
}

/** One note for each row that is no entry, at its row. */
const eachRow = (sheet: SheetFacts, id: string, message: string, rows: readonly number[]): Finding[] =>
  rows.map((row) =>
    finding(sheet.pack, { id, severity: "info", kind: "notMet", message }, { clause: null, row }),
  );

/**
 * What is told of rows below the header that are no entries or stand oddly: hidden and blank ones, hints, names of
 * units, numbers of columns, repeated headers, dots that stand for entries, further lines of a merged entry (a
 * warning: what they hold was not read), and filled rows below the footer. Unsorted.
 */
export function rowNotes(sheet: SheetFacts): readonly Finding[] {
  const { recognition } = sheet;
  const skipped = (...wanted: SkipReason[]): readonly number[] =>
    recognition.skippedRows.flatMap(({ row, reason }) => (wanted.includes(reason) ? [row] : []));
  const note = (id: keyof typeof STRUCTURE_RULES, rows: readonly number[], more: Partial<Shape> = {}) =>
    rowsNote(sheet, { id: STRUCTURE_RULES[id], message: `structure.${id}`, ...more }, rows);
  return [
    ...note("hiddenRows", recognition.hiddenEntryRows),
    ...note("blankRows", recognition.blankRows),
    ...eachRow(sheet, STRUCTURE_RULES.hintRow, "structure.hintRow", skipped("hintRow")),
    ...eachRow(
      sheet,
      STRUCTURE_RULES.groupRows,
      "structure.groupRows",
      skipped("groupRow", "sectionHeading"),
    ),
    ...note("columnNumbers", skipped("columnNumbers")),
    ...note("repeatedHeader", skipped("repeatedTitle", "repeatedHeader")),
    ...note("dots", skipped("ellipsis")),
    ...note("furtherLines", skipped("continuation"), { severity: "warning" }),
    ...note("belowFooter", skipped("belowFooter")),
  ];
}
