import { createGrid, formSheet } from "../../../src/core";
import type { CellValue, Grid, RulePack } from "../../../src/core";
import { packById } from "../../../src/packs";

export const LESHAN = packById("leshan-2020") as RulePack;

/** Cells of one studio that differ from the pack's sample entry, by field. */
export type Studio = Readonly<Record<string, string | number | null>>;

const SURNAMES = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"];

/** A complete studio that meets every rule; the number tells it from others. */
export function studio(number: number, more: Studio = {}): Studio {
  const leader = `${SURNAMES[number % SURNAMES.length]}测试${number < SURNAMES.length ? "" : number}`;
  const unit = `云溪县第${number + 1}机械厂`;
  return {
    ...(LESHAN.sampleEntry as Studio),
    seq: number + 1,
    hostUnit: unit,
    studioName: `${unit}${leader}劳模和工匠人才创新工作室`,
    leaderName: leader,
    leaderPost: `${unit}车间主任`,
    phone: String(13_900_000_000 + number),
    outcomeCount: 20 + number,
    projectCount: 20 + number,
    ...more,
  };
}

/** Four studios whose sheet has no order of its own (序号 is 1 everywhere), the last the weakest: they get scores. */
export function unorderedStudios(): readonly Studio[] {
  const weakest = { outcomeCount: 19, projectCount: 19 };
  return [studio(0), studio(1), studio(2), studio(3, weakest)].map((each) => ({ ...each, seq: 1 }));
}

/** A sheet in the Leshan form with these studios. */
export function leshanSheet(
  studios: readonly Studio[],
  labels = { recommendingUnit: "云溪县总工会", preparedBy: "测试员" },
  name = "推荐汇总表",
): Grid {
  const sheet = formSheet(LESHAN, studios, labels);
  const values = sheet.rows.map((row) => row.cells.map((cell): CellValue => cell?.value ?? null));
  return createGrid({ name, values, merges: sheet.merges });
}

/** 0-based sheet row of a studio of `leshanSheet`, and the column of a field. */
export function placeOf(grid: Grid, studioIndex: number, field: string): { row: number; column: number } {
  const column = LESHAN.fields.findIndex(({ id }) => id === field);
  for (let row = grid.top; row < grid.bottom; row += 1) {
    // The first body row is the one that holds the first studio's sequence number below the header 序号.
    if (grid.value(row, 0) === 1) return { row: row + studioIndex, column };
  }
  throw new Error("no body row");
}

/** The sheet with columns beyond the form: each a header and one cell for each studio. */
export function withColumns(sheet: Grid, columns: readonly (readonly CellValue[])[]): Grid {
  const rows = Array.from({ length: sheet.bottom }, (_, row) =>
    Array.from({ length: sheet.right }, (__, column) => sheet.value(row, column)),
  );
  const first = rows.findIndex(([cell]) => cell === 1);
  const values = rows.map((row, at) => [...row, ...columns.map((column) => column[at - first + 1] ?? null)]);
  return createGrid({ name: sheet.name, values, merges: sheet.merges });
}
