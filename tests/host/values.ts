// The package names files it does not have; its script is addressed directly.
import { format as formatNumber } from "../../node_modules/numfmt/dist/index.js";

/** What Excel makes of a value that is written into a cell. */
export interface Coerced {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The number format that typing this brings along when the cell has General. */
  readonly numberFormat?: string;
}

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

export const isErrorValue = (value: unknown): boolean => typeof value === "string" && ERRORS.has(value);

/** The serial number of a date in the 1900 system, or null where there is no such day. */
function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round(date.getTime() / 86_400_000) + 25_569;
}

function asDate(text: string): Coerced | null {
  const full = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?|月)?$/.exec(text);
  if (full) {
    const value = serial(Number(full[1]), Number(full[2]), Number(full[3] ?? 1));
    if (value === null) return null;
    return { value, numberFormat: full[3] === undefined ? "mmm-yy" : "yyyy/m/d" };
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!short) return null;
  const value = serial(2026, Number(short[1]), Number(short[2]));
  return value === null ? null : { value, numberFormat: "d-mmm" };
}

/**
 * Value coercion as documented under `Range.values` ("If the returned value starts with a plus, minus or equal sign,
 * Excel interprets this value as a formula") and as typing does. Text stays text in a cell formatted "@" and behind a
 * leading apostrophe. There is no calculation: a formula shows `#SIMULATED`, so that a test notices.
 */
export function coerce(input: unknown, cellFormat: string): Coerced {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  const text = String(input);
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (cellFormat === "@") return { value: text };
  if (/^[=+\-@].*[^\d.\s]/s.test(text) && text.length > 1) {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const link = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(formula);
    return { value: link ? (link[1] ?? "").replaceAll('""', '"') : "#SIMULATED", formula };
  }
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  if (/^[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?$/i.test(trimmed) && /\d/.test(trimmed)) {
    return {
      value: Number(trimmed.replaceAll(",", "")),
      ...(trimmed.includes(",") ? { numberFormat: "#,##0" } : {}),
    };
  }
  if (/^[-+]?\d+(\.\d+)?%$/.test(trimmed))
    return { value: Number(trimmed.slice(0, -1)) / 100, numberFormat: "0%" };
  if (/^[¥￥$]\d+(\.\d+)?$/.test(trimmed)) return { value: Number(trimmed.slice(1)), numberFormat: "¥#,##0" };
  return asDate(trimmed) ?? { value: text };
}

/** What the cell shows. The date system of the simulated workbook decides the day of a serial number. */
export function displayText(
  value: string | number | boolean | undefined,
  format: string,
  date1904: boolean,
): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "General" || format === "@") return formatNumber("General", value);
  const isDate = date1904 && /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
  return formatNumber(format, isDate ? value + 1462 : value, { locale: "zh-CN" });
}
