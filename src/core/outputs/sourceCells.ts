import { sourceCell } from "../grid";
import type { CellValue, Grid } from "../grid";
import type { MappedColumn } from "../recognise";
import type { PackField } from "../pack";
import type { Review } from "../review";
import { dateOf } from "../values";
import type { DateInterval, PhoneNumber, Reading } from "../values";

import type { FormCell, FormRow } from "./formCells";

/**
 * The cells of one entry as they are to stand in the pack's form: as in the source, not as read. Numbers stay numbers
 * with their format, dates stand as they are shown, phone numbers as text. Changed is only what would be wrong or
 * unreadable in the form: a figure under a header of another unit (元 under 万元) carries its unit, once; a figure
 * stored as text becomes a number; a date or phone that Excel shows as #### or 1.38E+10 is written out.
 * @param normaliseUnits where the clerk says so: figures that carry a unit are converted to the form's
 */
export function entryCells(review: Review, grid: Grid, entry: number, normaliseUnits = false): FormRow {
  const { row, readings } = review.entries[entry] as Review["entries"][number];
  const { columns } = review.recognition;
  const cells: Record<string, FormCell> = {};
  review.pack.fields.forEach((field, index) => {
    const column = columns.find((candidate) => candidate.field === field.id);
    const reading = readings[index];
    cells[field.id] =
      !column || !reading ? null : fieldCell(field, column, reading, grid, row, normaliseUnits);
  });
  return cells;
}

function fieldCell(
  field: PackField,
  column: MappedColumn,
  reading: Reading,
  grid: Grid,
  row: number,
  normaliseUnits: boolean,
): FormCell {
  const cell = sourceCell(grid, row, column.column);
  const value = grid.value(cell.row, cell.column);
  if (value === null || value === "") return null;
  const shown = grid.text(cell.row, cell.column);
  switch (field.kind) {
    case "integer":
    case "number":
      return figureCell(column, reading, value, shown, grid.format(cell.row, cell.column), normaliseUnits);
    case "phone":
      return { value: phoneText(reading, value, shown), format: "@" };
    case "partialDate":
      return { value: dateText(reading, value, shown), format: "@" };
    case "yesNo":
      if (typeof value === "boolean" && typeof reading.value === "boolean")
        return (field.choices ?? ["是", "否"])[reading.value ? 0 : 1] ?? shown;
      return plainCell(value, shown);
    default:
      return plainCell(value, shown);
  }
}

/** Text as typed (line feeds kept), a number as it is shown; errors and truth values as shown. */
function plainCell(value: CellValue, shown: string): FormCell {
  if (typeof value === "string") return value;
  return typeof value === "number" && hidden(shown) ? String(value) : shown;
}

/** A unit of any of the form's figures. */
const NAMES_UNIT = /[元角分圆块㎡²³平米亩人名台套件项个次\p{Script=Latin}]/u;
/** A figure in any writing; 待定 and 无 have none, and no unit is put behind them. */
const HAS_FIGURE = /[\p{N}零一二三四五六七八九十百千万亿两]/u;

function figureCell(
  column: MappedColumn,
  reading: Reading,
  value: CellValue,
  shown: string,
  format: string,
  normaliseUnits: boolean,
): FormCell {
  const read = reading.state === "present" && typeof reading.value === "number" ? reading.value : null;
  const otherUnit = column.factor !== 1 && column.headerUnit !== null;
  const exact = read !== null && reading.qualifier === null;
  const hasUnit = otherUnit || (typeof value === "string" && NAMES_UNIT.test(value));
  if (normaliseUnits && exact && hasUnit) return read;
  const withUnit = (text: string): string => (otherUnit ? `${text.trim()}${column.headerUnit ?? ""}` : text);
  if (typeof value === "number") {
    if (read === null) return plainCell(value, shown);
    // In another unit: written out with it, for the form's header names the form's own.
    if (otherUnit) return withUnit(String(value));
    // Read otherwise than stored: shown in thousands by its format, or a currency format in a column of 万元.
    if (read !== value) return read;
    return format === "General" ? value : { value, format };
  }
  if (typeof value !== "string") return shown;
  const isPlain = /^\s*[+-]?[\d,，０-９]+([.．][\d０-９]+)?\s*$/u.test(value);
  if (isPlain && exact && !otherUnit) return read;
  // A unit that stands there already is not written twice; 万 alone is a number word (50万 in a column of 元).
  return NAMES_UNIT.test(value) || !HAS_FIGURE.test(value) ? value : withUnit(value);
}

function phoneText(reading: Reading, value: CellValue, shown: string): string {
  if (typeof value !== "number") return typeof value === "string" ? value : shown;
  const phones =
    reading.state === "present" && Array.isArray(reading.value)
      ? (reading.value as readonly PhoneNumber[])
      : [];
  return phones.length > 0
    ? phones.map(({ digits }) => digits).join("、")
    : Number.isInteger(value)
      ? value.toFixed(0)
      : shown;
}

function dateText(reading: Reading, value: CellValue, shown: string): string {
  if (typeof value === "string") return value;
  if (!hidden(shown) || reading.state !== "present") return shown;
  return intervalText(reading.value as DateInterval);
}

/** A date of year, month or day precision, written as a clerk would. */
function intervalText({ earliest, precision }: DateInterval): string {
  const { year, month, day } = dateOf(earliest);
  if (precision === "year") return `${year}年`;
  return precision === "month" ? `${year}年${month}月` : `${year}年${month}月${day}日`;
}

/** True for the #### that a column too narrow for its number shows. */
function hidden(shown: string): boolean {
  return /^#+$/u.test(shown.trim());
}
