import type { Grid } from "../grid";
import type { Recognition } from "../recognise";
import type { Predicate, RulePack } from "../pack";
import type { Review } from "../review";
import { dayOfIso, displayTrim } from "../values";
import type { Known } from "./types";

const DATE = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/gu;
const TITLE_ROWS = 5;

/** Rows around a table in which a date may stand: above its header, below its last entry. */
function rowsAround(grid: Grid, { headerRows, entryRows }: Recognition): readonly number[] {
  const top = headerRows[0] ?? grid.top;
  const bottom = (entryRows.at(-1) ?? headerRows.at(-1) ?? grid.top) + 1;
  const rows: number[] = [];
  for (let row = grid.top; row < top; row++) rows.push(row);
  for (let row = bottom; row < Math.min(grid.bottom, bottom + 40); row++) rows.push(row);
  return rows;
}

/** The last day written around the table (2020年9月18日), as YYYY-MM-DD; null where there is none. */
export function sheetDate(grid: Grid, recognition: Recognition): string | null {
  let found: string | null = null;
  for (const row of rowsAround(grid, recognition)) {
    for (let column = grid.left; column < grid.right; column++) {
      const text = grid.text(row, column);
      // Sentences name dates as well (“9月18日前报…”); a date line is little more than the date.
      if (text.length > 24) continue;
      for (const [, year, month, day] of text.matchAll(DATE)) {
        const iso = `${year}-${(month as string).padStart(2, "0")}-${(day as string).padStart(2, "0")}`;
        if (dayOfIso(iso) !== null) found = iso;
      }
    }
  }
  return found;
}

/** The first line of a sheet that may be its title: what tells a person which sheet it is; "" where there is none. */
export function firstLine(grid: Grid): string {
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + TITLE_ROWS); row++) {
    const texts: string[] = [];
    for (let column = grid.left; column < grid.right; column++) {
      const text = displayTrim(grid.text(row, column));
      if (text !== "") texts.push(text);
    }
    if (texts.length === 0 || /^附(?:件|表)?\d*[:：]?$/.test(texts[0] as string)) continue;
    return texts.slice(0, 4).join(" ").slice(0, 40);
  }
  return "";
}

/** True for a predicate that asks for a least number of entries, directly or under a condition. */
function asksForEntries(check: Predicate): boolean {
  if (check.is === "countBetween") return check.min !== undefined && check.by === undefined;
  return check.is === "when" ? asksForEntries(check.then) : false;
}

/** Ids of the rules by which a unit must put forward a least number of entries. */
function quotaRules(pack: RulePack): ReadonlySet<string> {
  return new Set(
    pack.rules
      .filter(
        ({ scope, severity, check }) => scope === "sheet" && severity === "error" && asksForEntries(check),
      )
      .map(({ id }) => `${pack.id}/${id}`),
  );
}

/** Whether the least number of entries is there; null where the notice asks for none, or of whom it asks is unclear. */
export function quotaOf(review: Review): Known {
  const wanted = quotaRules(review.pack);
  const outcomes = review.outcomes.sheetRules.filter(({ id }) => wanted.has(id)).map(({ status }) => status);
  if (outcomes.includes("notMet")) return false;
  return outcomes.includes("met") ? true : null;
}
