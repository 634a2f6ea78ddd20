import type { Grid } from "../grid";
import type { RulePack } from "../pack";
import { continuationsOf, noticeFit, type NoticeMatch } from "../recognise";
import { review, type Review, type ReviewOptions } from "../review";
import type { BatchWorkbook } from "./batchWorkbook";
import { chooseTables } from "./chooseTables";
import { HeaderMemory } from "./headerMemory";
import { emptyFile, foreign, noList, noSheet, ofUnknownNotice, withoutEntries } from "./notTaken";
import { rowsFrom } from "./rowsFrom";
import { takeTable, type TableOrigin } from "./takeTable";
import type { BatchFile, TakenTable } from "./types";

export interface TakeOptions extends ReviewOptions {
  readonly packs: readonly RulePack[];
  /** Only the sheet of this name; null: every visible sheet that is such a table. */
  readonly sheet: string | null;
}

/** What came of one workbook. */
export interface TakenWorkbook {
  readonly tables: readonly TakenTable[];
  /** What is said of it where no table was taken; empty otherwise. */
  readonly files: readonly BatchFile[];
  /** Ids of all packs whose form it may be: asked again under the batch's pack where that is among them. */
  readonly mayBe: readonly string[];
}

/**
 * Takes the tables of one workbook: every visible sheet whose header is that of the pack that fits best. Says of any
 * other workbook what it is, by its own title, and what to do. What reading a sheet throws is the caller's.
 */
export function takeWorkbook(
  workbook: BatchWorkbook,
  options: TakeOptions,
  memory: HeaderMemory = new HeaderMemory(),
): TakenWorkbook {
  const { packs } = options;
  const visible = workbook.sheets.filter(({ name, hidden }) =>
    options.sheet === null ? !hidden : name === options.sheet,
  );
  if (visible.length === 0) return { tables: [], files: [noSheet(workbook, options.sheet)], mayBe: [] };
  const grids = visible.map((sheet) => sheet.grid());
  if (grids.every((grid) => grid.top >= grid.bottom))
    return { tables: [], files: [emptyFile(workbook)], mayBe: [] };
  const chosen = chooseTables(grids, packs, memory);
  if (chosen === null) return { tables: [], files: [foreign(workbook, grids, packs)], mayBe: [] };
  if (!("pack" in chosen)) {
    const grid = grids[chosen.sheet] as Grid;
    return { tables: [], files: [ofUnknownNotice(workbook, grid, chosen.notice)], mayBe: [] };
  }
  const { pack, sheets, mayBe, notice } = chosen;
  const others = workbook.sheets.filter(({ name }) => !sheets.some((index) => visible[index]?.name === name));
  const tables: TakenTable[] = [];
  const files: BatchFile[] = [];
  const filled = others.filter(({ name }) => holdsSomething(workbook, visible, grids, name));
  const origin: TableOrigin = {
    file: workbook.file,
    otherSheets: filled.map(({ name }) => name),
    modified: workbook.modified,
    fidelity: workbook.fidelity,
    compiled: (workbook.state ?? null) !== null,
    notes: [],
  };
  for (const index of sheets) {
    const grid = grids[index] as Grid;
    const continued = continuationsOf(grids, grid, pack);
    const own = notice ?? noticeFit(grid, pack);
    for (const { reviewed, part } of tablesOn(grid, pack, { ...options, continued, notice: own })) {
      const what = noList(workbook, reviewed, part);
      if (what !== null) {
        files.push(what);
        continue;
      }
      memory.remember(part, reviewed.recognition, pack);
      const isFirst = tables.length === 0;
      const notes = (workbook.notes ?? [])
        .filter(({ sheet }) => (sheet === null ? isFirst : sheet === part.name && part === grid))
        .map(({ text }) => text);
      const table = takeTable(reviewed, part, { ...origin, notes, ...(isFirst ? {} : { otherSheets: [] }) });
      if (table.entries.length > 0) tables.push(table);
      else files.push(withoutEntries(table));
    }
  }
  if (tables.length === 0 && files.length === 0) files.push(foreign(workbook, grids, packs));
  return {
    tables,
    files: tables.length > 0 ? files.filter(({ outcome }) => outcome !== "empty") : files,
    mayBe,
  };
}

/** The tables on a sheet, one below the other; of each the part of the sheet that it was read from. */
function tablesOn(
  grid: Grid,
  pack: RulePack,
  options: ReviewOptions & { readonly notice: NoticeMatch },
): readonly { readonly reviewed: Review; readonly part: Grid }[] {
  const found: { reviewed: Review; part: Grid }[] = [];
  let part: Grid | null = grid;
  let { notice } = options;
  while (part !== null) {
    const result = review(part, pack, { ...options, notice });
    if (result.kind !== "review") return found;
    const before = found.at(-1);
    // Its rows are read as a table of their own: the table above need not tell of it any more.
    if (before !== undefined) {
      const findings = before.reviewed.findings.filter(({ message }) => message !== "structure.furtherTable");
      found[found.length - 1] = { ...before, reviewed: { ...before.reviewed, findings } };
    }
    const [next] = result.review.recognition.furtherTables;
    found.push({ reviewed: result.review, part });
    part = next !== undefined && next.row > part.top ? rowsFrom(part, next.row) : null;
    if (part !== null) notice = noticeFit(part, pack);
  }
  return found;
}

/** Hidden sheets are not read and so may hold something; visible ones were. */
function holdsSomething(
  workbook: BatchWorkbook,
  visible: BatchWorkbook["sheets"],
  grids: readonly Grid[],
  name: string,
): boolean {
  const at = visible.findIndex((sheet) => sheet.name === name);
  if (at < 0) return workbook.sheets.some((sheet) => sheet.name === name);
  const grid = grids[at] as Grid;
  return grid.top < grid.bottom;
}
