import type { Language, Ranking, Report, Review } from "../core";
import {
  basisText,
  draftReasonText,
  draftRemark,
  noticeText,
  outputState,
  readingText,
  reasonText,
  shownDiffers,
} from "../core";
import { cut, oneLine, table, wrapped } from "./layout";
import { findingsLines, studioNames } from "./printFindings";
import { orderLines } from "./printOrder";
import { countsText, entriesText, inBrackets, listed, NOT_CHECKED_OPTION, TEXT, textsIn } from "./text";

/** What the printed report is made of; `report` is the JSON report of the same review. */
export interface Printable {
  readonly review: Review;
  readonly report: Report;
  /** The ranking that the report tells; of a long one only the first entries are printed. */
  readonly ranking: Ranking;
  /** Other sheets of the workbook that also look like a summary sheet. */
  readonly otherSheets: readonly string[];
  /** What of the file and the sheet was read otherwise than stored. */
  readonly fileNotes: readonly string[];
  /** Files written by this call, with what they are. */
  readonly written: readonly { readonly path: string; readonly what: string }[];
  readonly language: Language;
  /** Width of the terminal in cells. */
  readonly width: number;
}

/** One line about a file that was written: where, what it is, and what it lacks. */
export const writtenLine = ({ path, what }: Printable["written"][number], language: Language): string =>
  `${TEXT.written[language]} ${path}  ${what}`;

/** A block of lines: a heading and what stands under it. */
const section = (heading: string, lines: readonly string[]): string[] => ["", heading, "", ...lines];

function headLines(printable: Printable): string[] {
  const { report, review, language } = printable;
  const { sheet } = report;
  const label = (value: string | null, name: "recommendingUnit" | "preparedBy"): string =>
    value === null
      ? (review.recognition.labels.some((candidate) => candidate.label === name)
          ? TEXT.blank
          : TEXT.notFound)[language]
      : oneLine(value);
  const { number } = review.pack.document;
  const draft = draftRemark(review.pack);
  const pack = [`${report.pack.id} ${report.pack.version}`, ...(number === null ? [] : [number])];
  return [
    `${TEXT.heading[language]}  ${report.file} › ${oneLine(sheet.name)}`,
    ...table(
      [
        [TEXT.pack[language], report.pack.title + inBrackets(listed(pack, language), language)],
        [TEXT.notice[language], noticeText(review.pack, review.notice, language)],
        ...(draft === null ? [] : [["", draft[language]]]),
        [TEXT.referenceDate[language], report.referenceDate],
        [TEXT.recommendingUnit[language], label(sheet.recommendingUnit, "recommendingUnit")],
        [TEXT.preparedBy[language], label(sheet.preparedBy, "preparedBy")],
      ],
      "",
    ),
  ];
}

function extentLine({ review, report, language }: Printable): string {
  const rows = review.entries.filter(({ sample }) => !sample).map((entry) => entry.row + 1);
  const header = report.sheet.headerRows;
  const [first, last] = [rows[0], rows.at(-1)];
  return textsIn(language).sentences.extent(
    { first: header[0] ?? 0, last: header.at(-1) ?? 0 },
    entriesText(rows.length, language),
    first === undefined || last === undefined ? null : { first, last },
  );
}

function columnLines(printable: Printable): string[] {
  const { review, report, language } = printable;
  const { sheet } = report;
  const labelOf = (id: string): string =>
    review.pack.fields.find((field) => field.id === id)?.label[language] ?? id;
  const unitOf = (column: number): string => {
    const mapped = review.recognition.columns[column];
    if (!mapped || mapped.factor === 1) return "";
    const unit = review.pack.fields.find((field) => field.id === mapped.field)?.unit ?? "";
    const factor = inBrackets(`×${Number(mapped.factor.toPrecision(6))}`, language);
    return `  ${mapped.headerUnit ?? ""} → ${unit}${factor}`;
  };
  const rows = [
    ...sheet.columns.map((column, index) => [
      column.column,
      oneLine(column.header),
      labelOf(column.field) + unitOf(index),
    ]),
    ...sheet.ambiguousColumns.map((column) => [
      column.column,
      oneLine(column.header),
      TEXT.asked[language] +
        textsIn(language).phrases.names(column.candidates.map(labelOf)) +
        TEXT.askedEnd[language],
    ]),
    ...sheet.unmappedColumns.map((column) => [column.column, oneLine(column.header), TEXT.unread[language]]),
  ].sort(
    (a, b) =>
      (a[0] as string).length - (b[0] as string).length || ((a[0] as string) < (b[0] as string) ? -1 : 1),
  );
  return table([[TEXT.column[language], TEXT.header[language], TEXT.readAs[language]], ...rows], "  ");
}

function readingLines({ review, report, language }: Printable): string[] {
  const columnOf = new Map(report.sheet.columns.map((column) => [column.field, column.column]));
  const { fields } = review.pack;
  const lines: string[][] = [];
  for (const { row, readings } of review.entries) {
    readings.forEach((reading, index) => {
      const field = fields[index];
      if (reading === null || field === undefined || !shownDiffers(reading, field)) return;
      const cell = `${columnOf.get(field.id) ?? "?"}${row + 1}`;
      lines.push([
        cell,
        `「${cut(oneLine(reading.shown), 30)}」`,
        "→",
        readingText(reading, field, language),
      ]);
    });
  }
  return lines.length === 0 ? [] : ["", `  ${TEXT.readDifferently[language]}`, ...table(lines, "    ")];
}

function bullets(heading: string, items: readonly string[], width: number): string[] {
  if (items.length === 0) return [];
  return [
    "",
    `  ${heading}`,
    ...items.flatMap((item) =>
      wrapped(item, width - 8).map((line, index) => (index === 0 ? "    □ " : "      ") + line),
    ),
  ];
}

function sendingLines(printable: Printable): string[] {
  const { report, review, language, width } = printable;
  const checklist = (scope: "studio" | "submission", stage: "before" | "after"): string[] =>
    report.checklist
      .filter((item) => item.scope === scope && item.stage === stage)
      .map((item) => item.text + inBrackets(item.clause, language));
  const titleOf = (rule: string): string =>
    review.pack.rules.find(({ id }) => `${review.pack.id}/${id}` === rule)?.title[language] ?? rule;
  const notChecked = review.notChecked.map(({ rule, clause, entries, reason }) => {
    const option = NOT_CHECKED_OPTION[reason];
    const why = reasonText(reason, language) + (option === undefined ? "" : inBrackets(option, language));
    const what =
      titleOf(rule) +
      inBrackets(basisText(clause, language), language) +
      (entries > 0 ? ` × ${entries}` : "");
    return what + TEXT.colon[language] + why;
  });
  const { errors } = review.summary;
  const open = outputState(review, printable.ranking, true).reasons.filter(({ code }) => code !== "errors");
  const verdict = report.summary.readyToSend
    ? TEXT.ready[language]
    : TEXT.notReady[language] +
      textsIn(language).phrases.remarks([
        ...(errors > 0 || open.length === 0 ? [countsText(review.summary, language)] : []),
        ...open.map((reason) => draftReasonText(reason)[language]),
      ]);
  return [
    ...wrapped(verdict, width - 4).map((line) => `  ${report.summary.readyToSend ? "" : "✗ "}${line}`),
    ...bullets(TEXT.checklistSubmission[language], checklist("submission", "before"), width),
    ...bullets(TEXT.checklistStudio[language], checklist("studio", "before"), width),
    ...bullets(
      TEXT.checklistAfter[language],
      [...checklist("submission", "after"), ...checklist("studio", "after")],
      width,
    ),
    ...bullets(TEXT.notChecked[language], notChecked, width),
    ...bullets(
      TEXT.systemErrors[language],
      report.systemErrors.map(({ rule, message }) => `${rule}: ${message}`),
      width,
    ),
  ];
}

/**
 * The report laid out for a person, line by line: what was read, what needs attention, the proposed order, what stands
 * before sending. A report of megabytes is never whole in memory.
 */
export function* printReport(printable: Printable): Generator<string> {
  const { report, language, otherSheets, written } = printable;
  const { names } = textsIn(language).phrases;
  yield* [
    ...headLines(printable),
    ...(report.sheet.hiddenSheets.length > 0
      ? [TEXT.hiddenSheets[language] + names(report.sheet.hiddenSheets.map(oneLine))]
      : []),
    ...(otherSheets.length > 0 ? [TEXT.otherSheets[language] + names(otherSheets.map(oneLine))] : []),
    ...printable.fileNotes.flatMap((warning) => wrapped(`! ${warning}`, printable.width)),
    ...section(TEXT.recognised[language], [
      `  ${extentLine(printable)}`,
      "",
      ...columnLines(printable),
      ...readingLines(printable),
    ]),
  ];
  yield* section(TEXT.findings[language], []);
  yield* findingsLines(printable);
  yield* [
    ...section(TEXT.order[language], orderLines({ ...printable, studioOf: studioNames(printable) })),
    ...section(TEXT.sending[language], sendingLines(printable)),
    ...(written.length > 0 ? ["", ...written.map((each) => writtenLine(each, language))] : []),
    "",
  ];
}
