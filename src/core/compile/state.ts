import type { Finding } from "../findings";
import type { ReportedValue } from "../outputs";
import type { RosterEntry } from "../pack";
import type { Compilation } from "./compile";
import { sheetKey } from "./duplicateGroups";
import { placeField } from "./identity";
import type {
  BatchDecisions,
  BatchFile,
  CompiledEntry,
  EntrySource,
  StoredTable,
  TableReading,
  TakenEntry,
  TakenTable,
} from "./types";
import { NO_DECISIONS } from "./types";

/** What a compiled workbook remembers of its batch: enough to open it again and to hold returns against it. */
export interface BatchState {
  readonly version: 1;
  readonly pack: string;
  readonly files: readonly BatchFile[];
  /** In the order of the compiled list. */
  readonly entries: readonly StoredEntry[];
  readonly decisions: BatchDecisions;
  /** Units expected to hand in. */
  readonly expected: readonly string[];
  /** Until when, YYYY-MM-DD; null where no day is set. */
  readonly due: string | null;
  /** The day at which it was judged, YYYY-MM-DD, where it was another than the notice's own. */
  readonly referenceDate?: string | null;
  /** The list of studios already named that it was held against, and the file it came from. */
  readonly roster?: { readonly source: string; readonly entries: readonly RosterEntry[] } | null;
  /** Whom units may ask, as it is printed on notices. */
  readonly contact?: string;
  /** The tables that the entries came from, so that an opened batch still knows its units. */
  readonly tables?: readonly StoredTable[];
}

/** Where an entry of the compiled list came from. */
export interface StoredEntry {
  readonly identity: string;
  readonly source: EntrySource;
  /** Its place in its own file's order, as typed. */
  readonly sequence: string;
  /** The same as read. */
  readonly rank: ReportedValue;
  /** What was found about that place: the compiled sheet, numbered anew, shows nothing of it. In rows of its own sheet. */
  readonly placeFindings?: readonly Finding[];
}

/** By what an entry is known again. */
export const identityOf = ({ identity: { name, leader, unit } }: Pick<TakenEntry, "identity">): string =>
  `${name}|${leader}|${unit}`;

/** The state of a compiled batch. */
export function batchState(
  compilation: Compilation,
  files: readonly BatchFile[],
  rest: Pick<BatchState, "decisions" | "expected" | "due" | "contact" | "referenceDate" | "roster">,
): BatchState {
  const place = placeField(compilation.pack);
  const rows = sourceRows(compilation);
  return {
    version: 1,
    pack: compilation.pack.id,
    files,
    entries: compilation.entries.map((entry) => {
      const found = placeFindings(entry, place, rows);
      return {
        identity: identityOf(entry),
        source: entry.source,
        sequence: entry.sequence,
        rank: place === null ? null : (entry.values[place] ?? null),
        ...(found.length === 0 ? {} : { placeFindings: found }),
      };
    }),
    tables: storedTables(compilation),
    ...rest,
  };
}

/** By table: the row that was read of each entry, and where it was typed. */
type SourceRows = readonly ReadonlyMap<number, EntrySource>[];

const sourceRows = ({ tables }: Compilation): SourceRows =>
  tables.map(({ entries }) => new Map(entries.map(({ ownRow, source }) => [ownRow, source])));

/** An entry's findings about its place in its own file's order, in rows of that file's sheet. */
function placeFindings(
  { findings, source, table }: CompiledEntry,
  place: string | null,
  rows: SourceRows,
): readonly Finding[] {
  const own = findings.filter(({ field }) => field !== null && field === place);
  return own.map((finding) => ({
    ...finding,
    row: source.row,
    related: finding.related.flatMap(({ row, column }) => {
      const to = rows[table]?.get(row);
      return to === undefined || sheetKey(to) !== sheetKey(source) ? [] : [{ row: to.row, column }];
    }),
  }));
}

function storedTables({ tables, entries }: Compilation): readonly StoredTable[] {
  const used = new Set(entries.map(({ table }) => table));
  const own = tables.filter((_, index) => used.has(index)).map(storedTable);
  // What an earlier compilation brought goes on naming the sheets on which it was typed.
  const sources = new Set(entries.map(({ source }) => sheetKey(source)));
  const earlier = tables
    .flatMap((table) => table.earlier ?? [])
    .filter((table) => sources.has(sheetKey(table)));
  return [...new Map([...earlier, ...own].map((table) => [sheetKey(table), table])).values()];
}

function storedTable(table: TakenTable): StoredTable {
  const { file, sheet, title, recommendingUnit, preparedBy, date, inTime, quotaMet, ranked } = table;
  const { modified, fidelity, findings, reading } = table;
  const columns = Object.fromEntries(reading.columns.map(({ field, column }) => [field, column]));
  const about = { file, sheet, title, recommendingUnit, preparedBy, date, inTime, quotaMet, ranked };
  return { ...about, modified, fidelity, columns, findings, reading };
}

/**
 * A state as it was stored, or null for what is none: of a later version, or damaged. Only what a list needs to be
 * opened is asked for; decisions that cannot be read are left out, since the list does not depend on them.
 */
export function parseBatchState(text: string): BatchState | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(stored) || stored["version"] !== 1 || !Array.isArray(stored["entries"])) return null;
  const entries = stored["entries"].filter(isStoredEntry);
  if (entries.length !== stored["entries"].length) return null;
  const list = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? (value as readonly unknown[]) : [];
  const decisions = isRecord(stored["decisions"]) ? stored["decisions"] : {};
  return {
    version: 1,
    pack: typeof stored["pack"] === "string" ? stored["pack"] : "",
    files: list(stored["files"]) as readonly BatchFile[],
    entries,
    decisions: {
      ...NO_DECISIONS,
      settled: list(decisions["settled"]) as BatchDecisions["settled"],
      order: list(decisions["order"]) as BatchDecisions["order"],
      leftOut: list(decisions["leftOut"]) as BatchDecisions["leftOut"],
      ...(isRecord(decisions["units"])
        ? { units: decisions["units"] as NonNullable<BatchDecisions["units"]> }
        : {}),
    },
    expected: list(stored["expected"]).filter((name) => typeof name === "string"),
    due: typeof stored["due"] === "string" ? stored["due"] : null,
    ...(typeof stored["contact"] === "string" ? { contact: stored["contact"] } : {}),
    ...(typeof stored["referenceDate"] === "string" ? { referenceDate: stored["referenceDate"] } : {}),
    ...(isStoredRoster(stored["roster"]) ? { roster: stored["roster"] } : {}),
    tables: list(stored["tables"]).filter(isStoredTable).map(withReading),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isStoredTable(value: unknown): value is StoredTable {
  return (
    isRecord(value) &&
    ["file", "sheet", "recommendingUnit", "preparedBy"].every((name) => typeof value[name] === "string") &&
    isRecord(value["columns"]) &&
    Array.isArray(value["findings"]) &&
    value["findings"].every(isStoredFinding)
  );
}

const LISTS = [
  "headerRows",
  "columns",
  "unmappedColumns",
  "ambiguousColumns",
  "missingFields",
  "skippedRows",
  "blankRows",
  "sampleRows",
  "hiddenRows",
  "otherSheets",
  "notes",
] as const satisfies readonly (keyof TableReading)[];

/** A reading that lacks a part tells nothing of how the table was read. */
function withReading(table: StoredTable): StoredTable {
  const { reading, ...rest } = table;
  const isWhole = isRecord(reading) && LISTS.every((name) => Array.isArray(reading[name]));
  return isWhole ? table : rest;
}

function isStoredRoster(value: unknown): value is NonNullable<BatchState["roster"]> {
  return (
    isRecord(value) &&
    typeof value["source"] === "string" &&
    Array.isArray(value["entries"]) &&
    value["entries"].every((entry) => isRecord(entry) && typeof entry["studioName"] === "string")
  );
}

const isStoredFinding = (value: unknown): boolean =>
  isRecord(value) &&
  ["rule", "message", "severity", "status"].every((name) => typeof value[name] === "string") &&
  isRecord(value["parameters"]) &&
  Array.isArray(value["related"]);

function isStoredEntry(value: unknown): value is StoredEntry {
  if (!isRecord(value) || typeof value["identity"] !== "string" || !isRecord(value["source"])) return false;
  const { file, sheet, row } = value["source"];
  const found = value["placeFindings"];
  if (found !== undefined && !(Array.isArray(found) && found.every(isStoredFinding))) return false;
  return typeof file === "string" && typeof sheet === "string" && Number.isInteger(row);
}
