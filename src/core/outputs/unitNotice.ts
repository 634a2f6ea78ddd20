import { foundInWords, wordingIn } from "../findings";
import type { Language } from "../language";
import { draftSentence } from "../pack";
import { renderForUnit, termsText, unitNaming } from "../review";
import type { Review, SendBack, SendBackTerms } from "../review";
import { SEND_BACK_TEXT } from "../text";
import { displayTrim } from "../values";
import { severityLabel } from "./findingsWords";
import { TABLE_HEADER, TABLE_SIZE } from "./tableStyles";
import type { CellStyle, RowDescription, SheetDescription, WorkbookDescription } from "./types";

const TITLE: CellStyle = { bold: true, size: 16, vertical: "center" };
const TEXT: CellStyle = { size: TABLE_SIZE, vertical: "top", wrap: true };
const CELL: CellStyle = { ...TEXT, border: true };

const WIDTHS = [6, 24, 14, 16, 8, 40, 34, 12];

/**
 * A workbook that goes to one unit: what it has to put right, by its studios and columns, and beside it its own rows as
 * they were read. Nothing of another unit is in it, nor where its rows stand on the union's sheet.
 *
 * @param slip what goes back to the unit, of `sendBackList`
 */
export function unitNotice(
  review: Review,
  slip: SendBack,
  terms: SendBackTerms,
  language: Language,
): WorkbookDescription {
  return { sheets: [noticeSheet(review, slip, terms, language), rowsSheet(review, slip, language)] };
}

function noticeSheet(
  review: Review,
  slip: SendBack,
  terms: SendBackTerms,
  language: Language,
): SheetDescription {
  const { noUnit, workbook: words } = SEND_BACK_TEXT.in(language);
  const naming = unitNaming(review, new Set(slip.rows), language);
  const acrossAll = (value: string, style: CellStyle): RowDescription => ({
    cells: [{ value, style }, ...WIDTHS.slice(1).map(() => null)],
  });
  const draft = draftSentence(review.pack, language);
  const head = [
    acrossAll(words.notice, TITLE),
    acrossAll(words.opening(slip.unit === "" ? noUnit : slip.unit, review.pack.form.title), TEXT),
    ...(draft === null ? [] : [acrossAll(draft, TEXT)]),
    acrossAll(termsText(terms, language), TEXT),
  ];
  const findings = slip.findings.map((finding, index): RowDescription => {
    const shown = renderForUnit(finding, review.pack, language, naming);
    const found = finding.found === "" ? words.blank : foundInWords(finding, wordingIn(language));
    const studio = (naming.row(finding) ?? "").replace(/^“|”$/g, "");
    const texts = [
      String(index + 1),
      studio,
      shown.fieldLabel ?? "",
      found,
      severityLabel(finding.severity, language),
      shown.message,
      shown.action,
      shown.basisText,
    ];
    return { cells: texts.map((value) => ({ value, style: CELL, format: "@" })) };
  });
  return {
    name: words.notice,
    rows: [...head, { cells: words.columns.map((value) => ({ value, style: TABLE_HEADER })) }, ...findings],
    merges: head.map((_, row) => ({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 })),
    columnWidths: WIDTHS,
    frozenRows: head.length + 1,
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [head.length, head.length],
      pageNumbers: true,
    },
  };
}

/** The unit's own rows under the form's headers, the rank aside: it is the union's. */
function rowsSheet(review: Review, slip: SendBack, language: Language): SheetDescription {
  const own = new Set(slip.rows);
  const entries = review.entries.filter(({ row }) => own.has(row));
  const fields = review.pack.fields
    .map((field, index) => ({ field, index }))
    .filter(
      ({ field, index }) =>
        field.kind !== "sequence" && entries.some(({ readings }) => (readings[index] ?? null) !== null),
    );
  return {
    name: SEND_BACK_TEXT.in(language).workbook.filled,
    rows: [
      { cells: fields.map(({ field }) => ({ value: field.header, style: TABLE_HEADER })) },
      ...entries.map(({ readings }) => ({
        cells: fields.map(({ index }) => ({
          value: displayTrim(readings[index]?.shown ?? ""),
          style: CELL,
          format: "@",
        })),
      })),
    ],
    merges: [],
    columnWidths: fields.map(({ field }) => field.width ?? 12),
    frozenRows: 1,
    print: { orientation: "landscape", paper: "A4", fitToWidth: true, repeatRows: [0, 0], pageNumbers: true },
  };
}
