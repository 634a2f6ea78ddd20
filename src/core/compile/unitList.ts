import type { Grid } from "../grid";
import { headerKey } from "../recognise";
import { displayTrim } from "../values";
import type { ExpectedUnit } from "./units";

const HEADERS: ReadonlySet<string> = new Set(
  [
    "单位",
    "单位名称",
    "推荐单位",
    "推荐单位名称",
    "应报单位",
    "报送单位",
    "工会",
    "工会名称",
    "县区",
    "县市区",
    "区县",
    "名称",
    "unit",
    "units",
    "name",
  ].map(headerKey),
);
const UNIT_WORDS = /(?:工会|[县区市旗州盟]|公司|集团|医院|学校|大学|学院|局|委|办|厂|中心|院|所)$/u;
const HEADER_ROWS = 15;

const cell = (grid: Grid, row: number, column: number): string => displayTrim(grid.text(row, column));

/**
 * The units of a list: below a header such as 单位 or 推荐单位, else the column in which most cells end as units' names
 * do; a text of one name per line is such a column. Blank cells, totals and repeats are passed over. Null where no
 * column is one.
 */
export function readUnits(grid: Grid): readonly ExpectedUnit[] | null {
  const found = headedColumn(grid) ?? likelyColumn(grid);
  if (found === null) return null;
  const names = new Map<string, ExpectedUnit>();
  for (let row = found.top; row < grid.bottom; row++) {
    const name = cell(grid, row, found.column);
    if (name !== "" && !/^(?:合计|总计|小计)/u.test(name)) names.set(name, { name });
  }
  return names.size === 0 ? null : [...names.values()];
}

function headedColumn(grid: Grid): { readonly top: number; readonly column: number } | null {
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + HEADER_ROWS); row++) {
    for (let column = grid.left; column < grid.right; column++) {
      if (HEADERS.has(headerKey(cell(grid, row, column)))) return { top: row + 1, column };
    }
  }
  return null;
}

function likelyColumn(grid: Grid): { readonly top: number; readonly column: number } | null {
  let best: { readonly column: number; readonly units: number } | null = null;
  for (let column = grid.left; column < grid.right; column++) {
    let units = 0;
    let filled = 0;
    for (let row = grid.top; row < grid.bottom; row++) {
      const text = cell(grid, row, column);
      if (text === "") continue;
      filled++;
      if (UNIT_WORDS.test(text)) units++;
    }
    if (units > (best?.units ?? 0) && units * 2 > filled) best = { column, units };
  }
  if (best !== null) return { top: grid.top, column: best.column };
  return grid.right - grid.left === 1 ? { top: grid.top, column: grid.left } : null;
}
