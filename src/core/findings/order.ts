import type { Finding } from "./types";

const byNumber = (a: number | null, b: number | null): number =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a - b;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of findings: those about the whole sheet first, then by row, column and rule id (spec/report.md). Two
 * findings of one rule at one cell go by field and message, so that the order never depends on how they were found.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    byNumber(a.row, b.row) ||
    byNumber(a.column, b.column) ||
    byText(a.rule, b.rule) ||
    byText(a.field ?? "", b.field ?? "") ||
    byText(a.message, b.message)
  );
}

/**
 * One sorted list of the sheet's findings (sorted) and of each entry's (sorted, entries in row order). Linear: the
 * entries' lists are taken as they are.
 */
export function mergeFindings(
  sheet: readonly Finding[],
  entries: readonly (readonly Finding[])[],
): Finding[] {
  const merged: Finding[] = [];
  let next = 0;
  for (const findings of entries) {
    for (const finding of findings) {
      while (next < sheet.length && compareFindings(sheet[next] as Finding, finding) <= 0) {
        merged.push(sheet[next++] as Finding);
      }
      merged.push(finding);
    }
  }
  while (next < sheet.length) merged.push(sheet[next++] as Finding);
  return merged;
}
