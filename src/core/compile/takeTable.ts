import type { Finding } from "../findings";
import type { Grid } from "../grid";
import type { Localised } from "../language";
import { entryCells } from "../outputs";
import { reportedValue } from "../outputs";
import type { ReportedValue } from "../outputs";
import { deadlineOf } from "../rules";
import type { Entry, Review } from "../review";
import { dateOf, dayOfIso, displayTrim } from "../values";
import { namingFields, studioIdentity } from "./identity";
import { quotaOf, sheetDate } from "./sheetFacts";
import type { Known, TakenEntry, TakenTable } from "./types";

/** What a table's file says of itself. */
export interface TableOrigin {
  readonly file: string;
  readonly otherSheets: readonly string[];
  readonly notes: readonly Localised[];
  readonly modified: number | null;
  readonly fidelity: number;
  readonly compiled: boolean;
}

/**
 * What the compiled list needs of a reviewed sheet: its entries as typed and as read, its findings, and how it was
 * read. Review and grid may be forgotten afterwards. The form's example row is no entry.
 */
export function takeTable(review: Review, grid: Grid, origin: TableOrigin): TakenTable {
  const { recognition, pack } = review;
  const rows = new Set(review.entries.map(({ row }) => row));
  const byRow = new Map<number, Finding[]>();
  const ofSheet: Finding[] = [];
  for (const finding of review.findings) {
    if (finding.row === null || !rows.has(finding.row)) ofSheet.push(finding);
    else {
      const known = byRow.get(finding.row);
      if (known === undefined) byRow.set(finding.row, [finding]);
      else known.push(finding);
    }
  }
  const taken = review.entries.flatMap((entry, index) =>
    entry.sample ? [] : [takeEntry(review, grid, entry, index, byRow.get(entry.row) ?? [], origin.file)],
  );
  const order = ownOrder(review);
  const labelOf = (wanted: string): string =>
    displayTrim(recognition.labels.find(({ label }) => label === wanted)?.value ?? "");
  const date = sheetDate(grid, recognition);
  return {
    file: origin.file,
    sheet: grid.name,
    pack,
    title: recognition.title,
    recommendingUnit: labelOf("recommendingUnit"),
    preparedBy: labelOf("preparedBy"),
    referenceDate: review.referenceDate,
    date,
    inTime: inTime(review, date),
    quotaMet: quotaOf(review),
    ranked: order !== null,
    entries: order === null ? taken : order.map((index) => taken[index] as TakenEntry),
    findings: ofSheet,
    systemErrors: review.systemErrors,
    notChecked: review.notChecked,
    reading: {
      headerRows: recognition.headerRows,
      columns: recognition.columns,
      unmappedColumns: recognition.unmappedColumns,
      ambiguousColumns: recognition.ambiguousColumns,
      missingFields: recognition.missingFields,
      skippedRows: recognition.skippedRows,
      blankRows: recognition.blankRows,
      sampleRows: recognition.sampleRows,
      hiddenRows: recognition.hiddenEntryRows,
      otherSheets: origin.otherSheets,
      notes: origin.notes,
      ...(review.notice.fit === "otherNotice" ? { otherNotice: review.notice.evidence ?? "" } : {}),
    },
    modified: origin.modified,
    fidelity: origin.fidelity,
    compiled: origin.compiled,
  };
}

function takeEntry(
  review: Review,
  grid: Grid,
  entry: Entry,
  index: number,
  findings: readonly Finding[],
  file: string,
): TakenEntry {
  const { fields } = review.pack;
  const values: Record<string, ReportedValue> = {};
  let sequence = "";
  fields.forEach((field, at) => {
    const reading = entry.readings[at];
    if (!reading) return;
    values[field.id] = reportedValue(reading);
    if (field.kind === "sequence") sequence = displayTrim(reading.shown);
  });
  return {
    source: { file, sheet: grid.name, row: entry.row },
    ownRow: entry.row,
    cells: entryCells(review, grid, index),
    values,
    sequence,
    identity: studioIdentity(entry.readings, namingFields(fields)),
    findings,
  };
}

/**
 * The entries (by their index among those that are no example) in the order that the sheet's own 序号 gives, where it is
 * 1 … n, each once; else null.
 */
function ownOrder(review: Review): readonly number[] | null {
  const field = review.pack.fields.findIndex(({ kind }) => kind === "sequence");
  if (field < 0) return null;
  const entries = review.entries.filter(({ sample }) => !sample);
  const order: number[] = [];
  for (const [index, { readings }] of entries.entries()) {
    const rank = readings[field]?.value;
    if (typeof rank !== "number" || rank < 1 || rank > entries.length || order[rank - 1] !== undefined)
      return null;
    order[rank - 1] = index;
  }
  // As many different places as entries: none is empty.
  return order;
}

/** Whether the day on the sheet is not after the deadline of that year. */
function inTime({ pack, referenceDate }: Review, date: string | null): Known {
  if (date === null) return null;
  const day = dayOfIso(referenceDate.slice(0, 10));
  const deadline = deadlineOf(pack, day === null ? undefined : dateOf(day).year);
  return deadline === null || deadline === undefined ? null : date <= deadline.slice(0, 10);
}
