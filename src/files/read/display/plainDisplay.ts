import { dateOf, datePartsOf, formatKind, generalText, serialToDay, type DateSystem } from "../../../core";
import type { CellDisplay } from "./types";

/** Does a format code show dates or times? */
export function showsDate(code: string): boolean {
  const kind = formatKind(code);
  return kind === "date" || kind === "time";
}

/**
 * Shows what a cell holds and not how: figures as General does, dates as 2018/10/1 with the parts that their format
 * shows. For a list that is read for its words, without the weight of a formatter for every code.
 */
export const PLAIN_DISPLAY: CellDisplay = {
  text(value, code, dateSystem) {
    const date =
      typeof value === "number" && formatKind(code) === "date" ? dateText(value, code, dateSystem) : "";
    return date || generalText(value);
  },
};

/** Empty for a number that is no day. */
function dateText(serial: number, code: string, dateSystem: DateSystem): string {
  const day = serialToDay(serial, dateSystem);
  if (day === null) return "";
  const date = dateOf(day);
  const shown = datePartsOf(code);
  return (["year", "month", "day"] as const)
    .filter((part) => shown[part])
    .map((part) => date[part])
    .join("/");
}
