/**
 * A value for `Range.values`. Text goes behind an apostrophe, which Excel takes off again: it stays text whatever it
 * looks like ("2018.10", "00123", "=cmd…"), in any cell format and language of Excel.
 */
export function asValue(value: string | number | boolean | null): string | number | boolean {
  if (value === null || value === "") return "";
  return typeof value === "string" ? `'${value}` : value;
}

/** A formula or value as Excel told it, for `Range.formulas`: text stays the text that it was. */
export const asFormula = (formula: string | number | boolean): string | number | boolean =>
  typeof formula === "string" && formula.startsWith("=") ? formula : asValue(formula);

/** A formula that links to a cell of this workbook and shows its address or a given text. */
export function linkFormula(
  target: { readonly sheet: string; readonly cell: string },
  shown: string,
): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const place = `#'${target.sheet.replaceAll("'", "''")}'!${target.cell}`;
  return `=HYPERLINK(${quote(place)},${quote(shown)})`;
}
