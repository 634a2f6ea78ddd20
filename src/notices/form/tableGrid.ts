import { createGrid, headerKey, type CellRange, type CellValue, type Grid, type PackField } from "../../core";
import type { NoticeTable } from "../passages";

/**
 * A notice's table as a grid, with the lines above and below it as rows of one cell, so that it is read as a sheet is.
 *
 * Tables that came as text have lost their merged cells: which leaves stand below a group is then worked out from the
 * blank cells below the others.
 */
export function tableGrid(
  table: NoticeTable,
  above: readonly string[],
  below: readonly string[],
  known: readonly PackField[],
): Grid {
  const placed = table.mergesKnown ? placedCells(table) : alignedCells(table, known);
  const values: CellValue[][] = above.map((line) => [line]);
  const offset = values.length;
  const merges: CellRange[] = [];
  for (const { row, column, rowEnd, columnEnd, text } of placed) {
    const line = (values[row + offset] ??= []);
    line[column] = text === "" ? null : text;
    if (rowEnd > row + 1 || columnEnd > column + 1) {
      merges.push({ top: row + offset, left: column, bottom: rowEnd - 1 + offset, right: columnEnd - 1 });
    }
  }
  for (let row = 0; row < values.length; row++) values[row] ??= [];
  return createGrid({ name: "表", values: [...values, ...below.map((line): CellValue[] => [line])], merges });
}

const placedCells = (table: NoticeTable): NoticeTable["cells"] => table.cells;

function alignedCells(table: NoticeTable, known: readonly PackField[]): NoticeTable["cells"] {
  const rows = new Map<number, NoticeTable["cells"][number][]>();
  for (const cell of table.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const top = rows.get(0) ?? [];
  const leaves = rows.get(1) ?? [];
  if (leaves.length <= top.length || leaves.every(({ text }) => text === "")) return table.cells;
  const first = leaves.findIndex(({ text }) => text !== "");
  const after = leaves.length - 1 - [...leaves].reverse().findIndex(({ text }) => text !== "");
  const trailing = leaves.length - 1 - after;
  const groups = top.slice(first, top.length - trailing);
  if (groups.length === 0) return table.cells;
  const widths = groupWidths(
    groups.map(({ text }) => text),
    leaves.slice(first, after + 1).map(({ text }) => text),
    known,
  );
  let column = first;
  const head = [
    ...top
      .slice(0, first)
      .map((cell, index) => ({ ...cell, column: index, columnEnd: index + 1, rowEnd: 2 })),
    ...(widths === null
      ? []
      : groups.map((cell, index) => {
          const left = column;
          column += widths[index] as number;
          return { ...cell, column: left, columnEnd: column };
        })),
    ...top.slice(top.length - trailing).map((cell, index) => {
      const left = leaves.length - trailing + index;
      return { ...cell, column: left, columnEnd: left + 1, rowEnd: 2 };
    }),
  ];
  return [...head, ...table.cells.filter(({ row }) => row > 0)];
}

/** How many leaves stand below each group; null where that cannot be told. */
function groupWidths(
  groups: readonly string[],
  leaves: readonly string[],
  known: readonly PackField[],
): readonly number[] | null {
  if (groups.length === 1) return [leaves.length];
  if (groups.length !== 2) return null;
  const ofPerson = leaves.map((leaf) => isPersonal(leaf, known));
  const about = groups.map(
    (group) => /人/.test(group) && !/人才|人员/.test(group.replace(/[（(].*?[)）]/g, "")),
  );
  // Without a group that names a person, nothing says where the one ends and the other begins.
  if (about[0] === about[1]) return null;
  const fits = (split: number): number =>
    ofPerson.filter((personal, index) => personal === about[index < split ? 0 : 1]).length;
  let best = 1;
  for (let split = 1; split < leaves.length; split++) if (fits(split) > fits(best)) best = split;
  return [best, leaves.length - best];
}

/** Whether a header is one of the leader's own columns. */
function isPersonal(header: string, known: readonly PackField[]): boolean {
  const key = headerKey(header);
  return known.some(
    ({ id, header: own, synonyms }) =>
      (id.startsWith("leader") || id === "phone") &&
      [own, ...synonyms].some((name) => headerKey(name) === key),
  );
}
