import type { Finding } from "../findings";
import { sheetKey } from "./duplicateGroups";
import { restoreSources } from "./restoreSources";
import type { BatchState } from "./state";
import type { StoredTable, TakenEntry, TakenTable, TableReading } from "./types";

const NOTHING_READ: TableReading = {
  headerRows: [],
  columns: [],
  unmappedColumns: [],
  ambiguousColumns: [],
  missingFields: [],
  skippedRows: [],
  blankRows: [],
  sampleRows: [],
  hiddenRows: [],
  otherSheets: [],
  notes: [],
};

/**
 * The table of a compiled workbook as the tables that it was made of: each with the entries that came from it, at their
 * own rows, and with what the workbook remembers of it. An opened batch so has its units again: for the overview, the
 * notices, and the files that come back. Entries that were added to the compiled sheet since stay in a table of its own.
 */
export function tablesOfBatch(
  table: TakenTable,
  state: BatchState,
  present: ReadonlySet<string>,
): readonly TakenTable[] {
  const restored = restoreSources(table, state, present);
  const known = new Map((state.tables ?? []).map((one) => [sheetKey(one), one]));
  const groups = new Map<string, TakenEntry[]>();
  for (const entry of restored.entries) {
    const key = sheetKey(entry.source);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([key, entries]): TakenTable => {
    const own = known.get(key);
    return own === undefined ? { ...restored, entries } : tableOf(restored, own, entries);
  });
}

function tableOf(compiled: TakenTable, own: StoredTable, entries: readonly TakenEntry[]): TakenTable {
  const { columns, findings, reading = NOTHING_READ, ...about } = own;
  const rowOf = new Map(entries.map(({ ownRow, source }) => [ownRow, source.row]));
  const moved = (finding: Finding): Finding => ({
    ...finding,
    row: finding.row === null ? null : (rowOf.get(finding.row) ?? null),
    column: finding.field === null ? null : (columns[finding.field] ?? null),
    related: finding.related.flatMap(({ row }) => {
      const [to, column] = [rowOf.get(row), finding.field === null ? undefined : columns[finding.field]];
      return to === undefined || column === undefined ? [] : [{ row: to, column }];
    }),
  });
  return {
    ...compiled,
    ...about,
    compiled: false,
    findings: findings.filter(({ rule }) => rule.startsWith(`${compiled.pack.id}/`)),
    reading,
    entries: entries.map((entry) => ({
      ...entry,
      ownRow: entry.source.row,
      findings: entry.findings.map(moved),
    })),
  };
}
