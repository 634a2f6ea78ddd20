/** Formats that XML spreadsheets name in words (`ss:Format`), as number format codes with their Chinese meaning. */
const NAMED: Readonly<Record<string, string>> = {
  General: "General",
  "General Number": "General",
  "General Date": "yyyy/m/d h:mm",
  "Long Date": 'yyyy"年"m"月"d"日"',
  "Medium Date": "d-mmm-yy",
  "Short Date": "yyyy/m/d",
  "Long Time": "h:mm:ss",
  "Medium Time": "h:mm AM/PM",
  "Short Time": "h:mm",
  Currency: '"¥"#,##0.00',
  "Euro Currency": "[$€-2]#,##0.00",
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
};

/** The number format code that an XML spreadsheet means. */
export function formatCode(written: string): string {
  return Object.hasOwn(NAMED, written) ? (NAMED[written] as string) : written === "" ? "General" : written;
}
