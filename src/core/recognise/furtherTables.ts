import type { Grid } from "../grid";
import { isLabelText } from "./labels";
import type { LabelWords } from "./labels";
import { isBlankCell, shownText } from "./sheetText";
import type { FurtherTable } from "./types";

/** What a title of a form says it is. */
const TITLE_WORD = /汇总表|推荐表|申报表|登记表|一览表|名册|名单|情况表|统计表/;
const LONGEST_TITLE = 80;

/** A row that only holds one text, and that text. */
function singleText(grid: Grid, row: number): string | null {
  let text: string | null = null;
  for (let column = grid.left; column < grid.right; column += 1) {
    if (isBlankCell(grid, row, column)) continue;
    const shown = shownText(grid, row, column);
    if (text !== null && shown !== text) return null;
    text = shown;
  }
  return text;
}

function holdsLabel(grid: Grid, row: number, labels: LabelWords): boolean {
  for (let column = grid.left; column < grid.right; column += 1) {
    if (!isBlankCell(grid, row, column) && isLabelText(shownText(grid, row, column), labels)) return true;
  }
  return false;
}

/**
 * Whether a header that stands again below entries begins another table, and which rows before it belong to that one. A
 * printed page repeats title and signature line as well, but its ranks go on from the page before.
 *
 * @param after the last row that surely belongs to the table before; 0-based
 * @param header first row of the header that stands again
 * @param goesOn whether the first entry below continues the ranks of the table before
 * @returns null where it is the same table's next page
 */
export function furtherTable(
  grid: Grid,
  after: number,
  header: number,
  goesOn: boolean,
  labels: LabelWords,
): FurtherTable | null {
  if (goesOn) return null;
  let first: number | null = null;
  let title: string | null = null;
  let isLabelled = false;
  for (let row = header - 1; row > after; row -= 1) {
    if (holdsLabel(grid, row, labels)) {
      isLabelled = true;
      first = row;
      continue;
    }
    const text = singleText(grid, row);
    if (text === null) continue;
    if (text.length <= LONGEST_TITLE && TITLE_WORD.test(text)) {
      title = text;
      first = row;
    }
    // What stands above a title belongs to the table before.
    if (title !== null) break;
  }
  return title === null && !isLabelled ? null : { row: first ?? header, title };
}
