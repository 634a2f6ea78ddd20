import type { Finding } from "../findings";
import { createGrid } from "../grid";
import type { Grid } from "../grid";
import { formCellValue, formLayout, formSheet } from "../outputs";
import type { FormRow, ReviewedList, SheetDescription } from "../outputs";
import type { Predicate, RulePack } from "../pack";
import { review } from "../review";
import type { NotChecked, Review, ReviewOptions, SystemError } from "../review";
import { tablesOutOfList } from "./compile";
import type { Compilation } from "./compile";
import { sheetKey } from "./duplicateGroups";
import { placeFields } from "./identity";
import type { CompiledEntry, CompiledFinding, StoredTable, TakenTable } from "./types";

/** An entry's cells in the compiled form, its place in the list as 序号. */
function compiledRow(pack: RulePack, entry: CompiledEntry): FormRow {
  const places = [...placeFields(pack)].map((id) => [id, entry.place] as const);
  return { ...entry.cells, ...Object.fromEntries(places) };
}

/** The unit that the compiled sheet is signed by: the tables' own where they all name the same, else left blank. */
function commonLabels(compilation: Compilation): { recommendingUnit: string; preparedBy: string } {
  const kept = keptTables(compilation);
  const only = (textOf: (table: TakenTable) => string): string => {
    const texts = new Set(kept.map(textOf));
    return texts.size === 1 ? ([...texts][0] as string) : "";
  };
  return {
    recommendingUnit: only((table) => table.recommendingUnit),
    preparedBy: only((table) => table.preparedBy),
  };
}

/** The compiled list in the pack's form. */
export function compiledSheet(compilation: Compilation): SheetDescription {
  const { pack, entries } = compilation;
  return formSheet(
    pack,
    entries.map((entry) => compiledRow(pack, entry)),
    commonLabels(compilation),
  );
}

/** The compiled list as a sheet in memory, and the rules to which joining tables matters. */
function joinedGrid(compilation: Compilation): { readonly grid: Grid; readonly pack: RulePack } {
  const { pack, entries } = compilation;
  const layout = formLayout(pack);
  const values: (string | number | boolean | null)[][] = Array.from({ length: layout.bodyTop }, () => []);
  (values[layout.titleRow] as unknown[])[0] = pack.form.title;
  for (const { text, area } of layout.headers) (values[area.top] as unknown[])[area.left] = text;
  for (const entry of entries) values.push(pack.fields.map(({ id }) => formCellValue(entry.cells[id])));
  const merges = layout.headers
    .map(({ area }) => area)
    .filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return {
    grid: createGrid({ name: pack.form.sheetName, values, merges }),
    pack: { ...pack, rules: pack.rules.filter(({ check }) => looksAcross(check)) },
  };
}

/** Predicates by which one entry is held against the others of the list. */
const ACROSS: ReadonlySet<Predicate["is"]> = new Set(["unique", "noNearDuplicate"] as Predicate["is"][]);

const looksAcross = (check: Predicate): boolean => ACROSS.has(check.is);

/** Rules whose findings are told of the whole list instead of each table: whether a studio is there once. */
function acrossRules(pack: RulePack): ReadonlySet<string> {
  return new Set(pack.rules.filter(({ check }) => looksAcross(check)).map(({ id }) => `${pack.id}/${id}`));
}

/** The compiled list judged. */
export interface JudgedCompilation {
  /** Sorted by row, then column, then rule; those about a file's sheet first, in block order. */
  readonly findings: readonly CompiledFinding[];
  /** The list as one reviewed sheet, for what is made of a review: marks, the sheet of findings. */
  readonly review: ReviewedList;
}

/**
 * Judges the compiled list: the findings of the tables, moved to where their entries now stand, and what only the whole
 * list shows (a studio put forward by two units). Findings about a table that is a copy are not among them.
 */
export function judgeCompilation(compilation: Compilation, options: ReviewOptions): JudgedCompilation {
  const { pack, tables } = compilation;
  const joined = joinedReview(compilation, options);
  const findings = [
    ...ofSheets(compilation),
    ...sorted([...movedFindings(compilation), ...joinedFindings(compilation, joined)]),
  ];
  const kept = keptTables(compilation);
  const count = (severity: Finding["severity"]): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const systemErrors = uniqueErrors(kept.flatMap((table) => table.systemErrors));
  return {
    findings,
    review: {
      pack,
      referenceDate: tables[0]?.referenceDate ?? options.referenceDate ?? options.today,
      sheetName: pack.form.sheetName,
      entries: joined?.entries ?? [],
      findings: findings.map(({ finding }) => finding),
      notChecked: sumNotChecked(kept.flatMap((table) => table.notChecked)),
      systemErrors,
      checklist: pack.checklist,
      summary: {
        entries: compilation.entries.length,
        errors: count("error"),
        warnings: count("warning"),
        infos: count("info"),
        readyToSend: count("error") === 0 && systemErrors.length === 0,
      },
    },
  };
}

const keptTables = (compilation: Compilation): readonly TakenTable[] => {
  const out = tablesOutOfList(compilation);
  return compilation.tables.filter((_, index) => !out.has(index));
};

/** A rule that failed in ten tables failed once for the same reason. */
function uniqueErrors(errors: readonly SystemError[]): readonly SystemError[] {
  return [...new Map(errors.map((error) => [`${error.rule}\u0000${error.message}`, error])).values()];
}

function sumNotChecked(parts: readonly NotChecked[]): readonly NotChecked[] {
  const sums = new Map<string, NotChecked>();
  for (const part of parts) {
    const key = `${part.rule}\u0000${part.reason}`;
    const known = sums.get(key);
    sums.set(key, known === undefined ? part : { ...known, entries: known.entries + part.entries });
  }
  return [...sums.values()];
}

function ofSheets(compilation: Compilation): readonly CompiledFinding[] {
  const out = tablesOutOfList(compilation);
  const { id } = compilation.pack;
  return compilation.tables.flatMap((own, table) => {
    if (out.has(table)) return [];
    // A compiled sheet is nobody's: what was found about the sheets that it was made of still holds, and nothing else.
    const sheets = earlierSheets(own);
    return (sheets ?? [own]).flatMap(({ file, sheet, findings }) =>
      findings
        .filter(({ rule }) => sheets === null || rule.startsWith(`${id}/`))
        .map((finding): CompiledFinding => ({
          finding: { ...finding, row: null, column: null, related: [] },
          source: { file, sheet, row: null },
          table,
          own: finding,
        })),
    );
  });
}

/**
 * The sheets that a table of an earlier compilation was made of; null for a table as it was typed. An opened batch has
 * several such tables, each of which knows all its sheets: those that its own entries came from count.
 */
function earlierSheets({ earlier, entries }: TakenTable): readonly StoredTable[] | null {
  if (earlier === undefined || earlier.length === 0) return null;
  const sources = new Set(entries.map(({ source }) => sheetKey(source)));
  return earlier.filter((table) => sources.has(sheetKey(table)));
}

function movedFindings({ pack, entries }: Compilation): readonly CompiledFinding[] {
  const across = acrossRules(pack);
  const columns = new Map(pack.fields.map(({ id }, index) => [id, index]));
  const rowOf = new Map(entries.map(({ table, ownRow, row }) => [`${table}:${ownRow}`, row]));
  return entries.flatMap((entry) =>
    entry.findings
      .filter(({ rule }) => !across.has(rule))
      .map((finding): CompiledFinding => {
        const column = finding.field === null ? null : (columns.get(finding.field) ?? null);
        const related = finding.related.flatMap(({ row }) => {
          const to = rowOf.get(`${entry.table}:${row}`);
          return to === undefined || column === null ? [] : [{ row: to, column }];
        });
        return {
          finding: { ...finding, row: entry.row, column, related },
          source: entry.source,
          table: entry.table,
          // Of a cell that was taken from another entry: it stands on that one's sheet.
          own: finding.field !== null && finding.field in entry.merged ? null : finding,
        };
      }),
  );
}

function sorted(found: readonly CompiledFinding[]): readonly CompiledFinding[] {
  return [...found].sort(
    ({ finding: one }, { finding: other }) =>
      (one.row ?? -1) - (other.row ?? -1) ||
      (one.column ?? -1) - (other.column ?? -1) ||
      (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0),
  );
}

/** The whole list reviewed by the rules to which joining matters; null where it is not even recognised (no entries). */
function joinedReview(compilation: Compilation, options: ReviewOptions): Review | null {
  if (compilation.entries.length === 0) return null;
  const { grid, pack } = joinedGrid(compilation);
  const reviewed = review(grid, pack, options);
  return reviewed.kind === "review" ? reviewed.review : null;
}

/** What holding the entries of all tables against each other shows. */
function joinedFindings({ pack, entries }: Compilation, joined: Review | null): readonly CompiledFinding[] {
  const rules = acrossRules(pack);
  const byRow = new Map(entries.map((entry): [number, CompiledEntry] => [entry.row, entry]));
  return (joined?.findings ?? []).flatMap((finding): CompiledFinding[] => {
    const entry = finding.row === null ? undefined : byRow.get(finding.row);
    if (entry === undefined || !rules.has(finding.rule)) return [];
    return [{ finding, source: entry.source, table: entry.table, own: null }];
  });
}
