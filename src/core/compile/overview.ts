import type { RulePack } from "../pack";
import { tablesOutOfList } from "./compile";
import type { Compilation } from "./compile";
import { sheetKey } from "./duplicateGroups";
import type { CompiledFinding, Known } from "./types";
import { unitInFileName } from "./units";

/** One file of the batch in figures. */
export interface TableSummary {
  readonly file: string;
  readonly sheet: string;
  readonly unit: string;
  readonly entries: number;
  readonly errors: number;
  readonly warnings: number;
  readonly inTime: Known;
  readonly date: string | null;
  readonly quotaMet: Known;
  readonly ranked: boolean;
  readonly isCopy: boolean;
  /** The sheet names another notice than the batch's. */
  readonly namesOtherNotice: boolean;
  /** Entries of it that are, or may be, put forward by another table as well. */
  readonly duplicates: number;
}

/** How a unit stands, the most pressing first. */
export type UnitState = "missing" | "errors" | "duplicates" | "toVerify" | "clean";

/** One unit of the overview: its tables together. */
export interface UnitSummary {
  readonly unit: string;
  readonly files: readonly string[];
  readonly entries: number;
  readonly errors: number;
  readonly warnings: number;
  readonly quotaMet: Known;
  readonly ranked: boolean;
  readonly duplicates: number;
  readonly state: UnitState;
}

export interface Overview {
  readonly tables: readonly TableSummary[];
  readonly units: readonly UnitSummary[];
  readonly entries: number;
  /** How many the notice says are to be named; null where it gives no figure. */
  readonly toBeNamed: string | null;
}

/** The name under which a table's unit is listed: as signed, else what its file's name says, else the file. */
export function unitOfTable(table: { readonly recommendingUnit: string; readonly file: string }): string {
  return table.recommendingUnit || unitInFileName(table.file) || table.file.replace(/^.*[/\\]/u, "");
}

/**
 * The batch in figures, per table and per unit (rules.md; issue: the overview of a city). Errors and warnings are those
 * of the compiled list; a unit of which nothing came is given by `missing`.
 */
export function overviewOf(
  compilation: Compilation,
  findings: readonly CompiledFinding[],
  missing: readonly string[] = [],
): Overview {
  const isCopy = new Set(compilation.copies.map(({ table }) => table));
  const out = tablesOutOfList(compilation);
  const counts = compilation.tables.map(() => ({ errors: 0, warnings: 0 }));
  for (const { finding, table } of findings) {
    const count = counts[table];
    if (count === undefined) continue;
    if (finding.severity === "error") count.errors++;
    else if (finding.severity === "warning") count.warnings++;
  }
  const doubled = new Map<string, Set<number>>();
  for (const { entries, within, settled } of compilation.duplicates) {
    if (within || settled) continue;
    for (const { file, sheet, row } of entries) {
      const key = sheetKey({ file, sheet });
      const rows = doubled.get(key) ?? new Set<number>();
      rows.add(row);
      doubled.set(key, rows);
    }
  }
  const tables = compilation.tables.map((table, index): TableSummary => {
    const at = sheetKey(table);
    return {
      file: table.file,
      sheet: table.sheet,
      unit: unitOfTable(table),
      entries: compilation.files[index]?.entries ?? 0,
      errors: counts[index]?.errors ?? 0,
      warnings: counts[index]?.warnings ?? 0,
      inTime: table.inTime,
      date: table.date,
      quotaMet: table.quotaMet,
      ranked: table.ranked,
      isCopy: isCopy.has(index),
      namesOtherNotice: table.reading.otherNotice !== undefined,
      duplicates: doubled.get(at)?.size ?? 0,
    };
  });
  return {
    tables,
    units: [...unitSummaries(tables.filter((_, index) => !out.has(index))), ...missing.map(missingUnit)],
    entries: compilation.entries.length,
    toBeNamed: toBeNamed(compilation.pack),
  };
}

function unitSummaries(tables: readonly TableSummary[]): readonly UnitSummary[] {
  const byUnit = new Map<string, TableSummary[]>();
  for (const table of tables) byUnit.set(table.unit, [...(byUnit.get(table.unit) ?? []), table]);
  return [...byUnit].map(([unit, own]): UnitSummary => {
    const sum = (figure: (table: TableSummary) => number): number =>
      own.reduce((total, table) => total + figure(table), 0);
    const errors = sum(({ errors: count }) => count);
    const warnings = sum(({ warnings: count }) => count);
    const duplicates = sum(({ duplicates: count }) => count);
    const quotas = own.map(({ quotaMet }) => quotaMet);
    return {
      unit,
      files: own.map(({ file }) => file),
      entries: sum(({ entries }) => entries),
      errors,
      warnings,
      quotaMet: quotas.includes(false) ? false : quotas.includes(true) ? true : null,
      ranked: own.every(({ ranked }) => ranked),
      duplicates,
      state: stateOf(own, { errors, duplicates, warnings }),
    };
  });
}

/** A unit is clean only where nothing is known against any of its tables, be it no finding of a row. */
function stateOf(
  own: readonly TableSummary[],
  { errors, duplicates, warnings }: Pick<UnitSummary, "errors" | "duplicates" | "warnings">,
): UnitState {
  if (errors > 0 || own.some(({ quotaMet }) => quotaMet === false)) return "errors";
  if (duplicates > 0) return "duplicates";
  const isDoubtful = own.some(({ inTime, namesOtherNotice }) => inTime === false || namesOtherNotice);
  return warnings > 0 || isDoubtful ? "toVerify" : "clean";
}

const missingUnit = (unit: string): UnitSummary => ({
  unit,
  files: [],
  entries: 0,
  errors: 0,
  warnings: 0,
  quotaMet: null,
  ranked: false,
  duplicates: 0,
  state: "missing",
});

/**
 * How many the notice says are to be named: the figure of its fact, else the most entries that a rule about the whole
 * list allows; null where it says neither.
 */
function toBeNamed(pack: RulePack): string | null {
  const stated = pack.facts.find((fact) => fact.toBeNamed !== undefined)?.toBeNamed;
  if (stated !== undefined) return stated;
  for (const { scope, check } of pack.rules) {
    if (scope !== "sheet" || check.is !== "countBetween" || check.max === undefined) continue;
    return check.min === undefined ? `≤ ${check.max}` : `${check.min}—${check.max}`;
  }
  return null;
}
