import type { Language } from "../language";
import { formSheet, tableSheet } from "../outputs";
import type { FlaggedCell, TableCell, WorkbookDescription } from "../outputs";
import type { RulePack } from "../pack";
import { formLayout } from "../outputs";
import { UNITS_TEXT } from "../text";
import { noticeParts, ownWords } from "./notices";
import type { NoticeOptions, UnitNotice } from "./notices";

/**
 * The small workbook that goes with a notice: the form with the unit's own rows that need something, as typed and with
 * its own 序号, and a sheet that says what is asked. It comes back as a return: studios are known again by what they are.
 */
export function noticeWorkbook(
  notice: UnitNotice,
  pack: RulePack,
  options: NoticeOptions,
  language: Language,
): WorkbookDescription {
  const texts = UNITS_TEXT.in(language);
  const { table, entries, items } = notice;
  const form = formSheet(
    pack,
    entries.map(({ cells }) => cells),
    { recommendingUnit: table.recommendingUnit, preparedBy: table.preparedBy },
  );
  const parts = noticeParts(notice, pack, options, language);
  const rowOf = new Map(entries.map(({ ownRow }, index) => [ownRow, formLayout(pack).bodyTop + index]));
  const rows = items.map((item): TableCell[] => {
    const words = ownWords(item, pack, language);
    const here = item.row === null ? undefined : rowOf.get(item.row);
    return [
      texts.notice.marks[item.finding.finding.severity === "error" ? "error" : "warning"],
      words.cell ?? texts.asked.wholeSheet,
      here === undefined ? "" : String(here + 1),
      words.fieldLabel ?? "",
      `${words.message}${texts.asked.space}${words.action}`,
    ];
  });
  const asked = tableSheet(texts.asked.name, [
    { kind: "title", text: parts.title },
    { kind: "text", text: parts.opening },
    ...parts.closing.map((text) => ({ kind: "text" as const, text })),
    {
      kind: "table",
      header: texts.asked.columns,
      rows,
      lastCellSpans: true,
    },
  ]);
  return { sheets: [form, asked] };
}

/** The cells of the small workbook's form to mark. */
export function noticeFlags(notice: UnitNotice, pack: RulePack, language: Language): readonly FlaggedCell[] {
  const top = formLayout(pack).bodyTop;
  const rowOf = new Map(notice.entries.map(({ ownRow }, index) => [ownRow, top + index]));
  const columnOf = new Map(pack.fields.map(({ id }, index) => [id, index]));
  const cells = new Map<
    string,
    { row: number; column: number; severity: FlaggedCell["severity"]; notes: string[] }
  >();
  for (const item of notice.items) {
    const words = ownWords(item, pack, language);
    const row = item.row === null ? undefined : rowOf.get(item.row);
    const column = words.field === null ? undefined : columnOf.get(words.field);
    if (row === undefined || column === undefined) continue;
    const key = `${row}:${column}`;
    const cell = cells.get(key) ?? { row, column, severity: words.severity, notes: [] };
    if (words.severity === "error") cell.severity = "error";
    cell.notes.push(`${words.message}${UNITS_TEXT.in(language).asked.space}${words.action}`);
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ notes, ...cell }) => ({ ...cell, note: notes.join("\n\n") }));
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);

/** A notice as a page to print: one file that holds all it needs and loads nothing. */
export function noticePage(
  notice: UnitNotice,
  pack: RulePack,
  options: NoticeOptions,
  language: Language,
): string {
  const { title, opening, groups, closing } = noticeParts(notice, pack, options, language);
  const list = groups
    .map(
      ({ heading, lines }) =>
        `<section><h2>${escaped(heading)}</h2><ol>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ol></section>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
@page { size: A4; margin: 22mm 20mm; }
body { font: 11pt/1.7 "FangSong", "STFangsong", "Noto Serif CJK SC", "SimSun", serif; color: #000; background: #fff; max-width: 170mm; margin: 12mm auto; }
h1 { font-size: 16pt; text-align: center; line-height: 1.4; }
h2 { font-size: 11.5pt; margin: 5mm 0 1mm; break-after: avoid; }
p { margin: 2mm 0; text-indent: 2em; }
ol { margin: 0; padding-left: 2em; }
li { margin: 1mm 0; break-inside: avoid; }
footer { margin-top: 10mm; }
footer p { text-indent: 0; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(opening)}</p>
${list}
<footer>${closing.map((line) => `<p>${escaped(line)}</p>`).join("")}</footer>
</body>
</html>
`;
}
