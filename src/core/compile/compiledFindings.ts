import type { Finding } from "../findings";
import { createGrid } from "../grid";
import type { Grid } from "../grid";
import { formLayout, formSheet } from "../outputs";
import type { FormCell, FormRow, SheetDescription } from "../outputs";
import type { Predicate, RulePack } from "../pack";
import { review, type ReviewOptions } from "../review";
import type { Compilation } from "./compile";
import type { CompiledEntry, CompiledFinding } from "./types";

/** An entry's cells in the compiled form, its place in the list as 序号. */
export function compiledRow(pack: RulePack, entry: CompiledEntry): FormRow {
  const places = pack.fields.filter(({ kind }) => kind === "sequence").map(({ id }) => [id, entry.place] as const);
  return { ...entry.cells, ...Object.fromEntries(places) };
}

/** The unit that the compiled sheet is signed by: the tables' own where they all name the same, else left blank. */
export function commonLabels({ tables, copies }: Compilation): { recommendingUnit: string; preparedBy: string } {
  const isCopy = new Set(copies.map(({ table }) => table));
  const kept = tables.filter((_, index) => !isCopy.has(index));
  const only = (textOf: (table: (typeof tables)[number]) => string): string => {
    const texts = new Set(kept.map(textOf));
    return texts.size === 1 ? ([...texts][0] as string) : "";
  };
  return { recommendingUnit: only((table) => table.recommendingUnit), preparedBy: only((table) => table.preparedBy) };
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

const valueOf = (cell: FormCell | undefined): string | number | boolean | null => {
  if (cell === undefined || cell === null) return null;
  return typeof cell === "object" ? cell.value : cell;
};

/** The compiled list as a sheet in memory, and the rules to which joining tables matters. */
function joinedGrid(compilation: Compilation): { readonly grid: Grid; readonly pack: RulePack } {
  const { pack, entries } = compilation;
  const layout = formLayout(pack);
  const values: (string | number | boolean | null)[][] = Array.from({ length: layout.bodyTop }, () => []);
  (values[layout.titleRow] as unknown[])[0] = pack.form.title;
  for (const { text, area } of layout.headers) (values[area.top] as unknown[])[area.left] = text;
  for (const entry of entries) values.push(pack.fields.map(({ id }) => valueOf(entry.cells[id])));
  const merges = layout.headers.map(({ area }) => area).filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return {
    grid: createGrid({ name: pack.form.sheetName, values, merges }),
    pack: { ...pack, rules: pack.rules.filter(({ check }) => looksAcross(check)) },
  };
}

/** Predicates by which one entry is held against the others of the list. */
const ACROSS: ReadonlySet<Predicate["is"]> = new Set(["unique", "noNearDuplicate"] as Predicate["is"][]);

const looksAcross = (check: Predicate): boolean => ACROSS.has(check.is);

/** Rules whose findings are told of the whole list instead of each table: whether a studio is there once. */
export function acrossRules(pack: RulePack): ReadonlySet<string> {
  return new Set(pack.rules.filter(({ check }) => looksAcross(check)).map(({ id }) => `${pack.id}/${id}`));
}

/**
 * The findings of the compiled list, each with where it was found: those of the tables, moved to where their entries now
 * stand, and what only the whole list shows (a studio put forward by two units). Sorted by row, then column, then rule;
 * those about a file's sheet first, in block order. Findings about a table that is a copy are not among them.
 */
export function compiledFindings(compilation: Compilation, options: ReviewOptions): readonly CompiledFinding[] {
  const { pack, tables, copies, entries } = compilation;
  const across = acrossRules(pack);
  const columns = new Map(pack.fields.map(({ id }, index) => [id, index]));
  const isCopy = new Set(copies.map(({ table }) => table));
  const ofSheets = tables.flatMap(({ file, sheet, findings }, index) =>
    isCopy.has(index)
      ? []
      : findings.map((finding): CompiledFinding => ({
          finding: { ...finding, row: null, column: null, related: [] },
          source: { file, sheet, row: null },
          table: index,
          own: finding,
        })),
  );
  const rowOf = new Map(entries.map(({ source: { file, sheet, row }, row: to }) => [`${file}\u0000${sheet}\u0000${row}`, to]));
  const moved = entries.flatMap((entry) =>
    entry.findings
      .filter(({ rule, field }) => !across.has(rule) && !(field !== null && field in entry.merged))
      .map((finding): CompiledFinding => {
        const { file, sheet } = entry.source;
        const column = finding.field === null ? null : (columns.get(finding.field) ?? null);
        const related = finding.related.flatMap(({ row }) => {
          const to = rowOf.get(`${file}\u0000${sheet}\u0000${row}`);
          return to === undefined || column === null ? [] : [{ row: to, column }];
        });
        return {
          finding: { ...finding, row: entry.row, column, related },
          source: entry.source,
          table: entry.table,
          own: finding,
        };
      }),
  );
  return [...ofSheets, ...sorted([...moved, ...joinedFindings(compilation, options)])];
}

function sorted(found: readonly CompiledFinding[]): readonly CompiledFinding[] {
  return [...found].sort(
    ({ finding: one }, { finding: other }) =>
      (one.row ?? -1) - (other.row ?? -1) ||
      (one.column ?? -1) - (other.column ?? -1) ||
      (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0),
  );
}

/** What holding the entries of all tables against each other shows. */
function joinedFindings(compilation: Compilation, options: ReviewOptions): readonly CompiledFinding[] {
  if (compilation.entries.length < 2) return [];
  const { grid, pack } = joinedGrid(compilation);
  if (pack.rules.length === 0) return [];
  const reviewed = review(grid, pack, options);
  if (reviewed.kind !== "review") return [];
  const rules = acrossRules(compilation.pack);
  const byRow = new Map(compilation.entries.map((entry): [number, CompiledEntry] => [entry.row, entry]));
  return reviewed.review.findings.flatMap((finding: Finding): CompiledFinding[] => {
    const entry = finding.row === null ? undefined : byRow.get(finding.row);
    if (entry === undefined || !rules.has(finding.rule)) return [];
    return [{ finding, source: entry.source, table: entry.table, own: null }];
  });
}
