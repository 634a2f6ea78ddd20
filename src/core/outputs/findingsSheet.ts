import { fieldWithRole, type FieldRole } from "../pack";
import { basisText, demandOf, foundInWords, renderFinding, wordingIn } from "../findings";
import type { Finding, Verified } from "../findings";
import type { Language } from "../language";
import type { Review } from "../review";
import { draftRemark } from "../pack";
import { FINDING_SENTENCES, FINDINGS_TEXT } from "../text";
import { reasonText, severityLabel } from "./findingsWords";
import { RowLayout } from "./rowLayout";
import type { CellDescription, CellStyle, SheetDescription } from "./types";
import { TABLE_HEADER, TABLE_SIZE } from "./tableStyles";

/** What is to be sent back to one host unit: a message ready to paste (`sendBackList` gives them). */
interface SendBackMessage {
  /** "" for rows that name none. */
  readonly unit: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** The parts of a review that the sheet tells; a list put together of several sheets has them as well. */
export type ReviewedList = Pick<
  Review,
  | "pack"
  | "referenceDate"
  | "sheetName"
  | "entries"
  | "findings"
  | "notChecked"
  | "systemErrors"
  | "checklist"
  | "summary"
>;

export interface FindingsSheetOptions {
  readonly language: Language;
  /** Messages per host unit, in the order in which they are to stand. */
  readonly sendBack: readonly SendBackMessage[];
  /** Of a list put together of several files: where a finding was typed; a column of its own. */
  readonly placeOf?: (finding: Finding) => string;
  /** Plain statements below the title, e.g. that formatting was not carried over from an .xls file. */
  readonly statements?: readonly string[];
}

/** Columns, with their widths in characters. */
const COLUMNS = [
  ["severity", 8],
  ["cell", 8],
  ["hostUnit", 20],
  ["studio", 26],
  ["field", 16],
  ["found", 18],
  ["required", 18],
  ["clause", 12],
  ["message", 40],
  ["action", 34],
] as const;
const LAST = COLUMNS.length - 1;
const PLACE_WIDTH = 30;

const TITLE: CellStyle = { bold: true, size: 16, vertical: "center" };
const HEADING: CellStyle = { bold: true, size: 12, vertical: "center" };
const TEXT: CellStyle = { size: TABLE_SIZE, vertical: "top", wrap: true };
const CELL: CellStyle = { size: TABLE_SIZE, vertical: "top", wrap: true, border: true };
const CENTRED: CellStyle = { ...CELL, horizontal: "center" };
/** The label of a severity is set in a fill of its own, the same as the flagged cells have. */
const SEVERITY_STYLE: Readonly<Record<Finding["severity"], CellStyle>> = {
  error: { ...CENTRED, bold: true, fill: "E8A39B" },
  warning: { ...CENTRED, fill: "FFE08A" },
  info: { ...CENTRED, fill: "E6F0FA" },
};
const UNIT: CellStyle = { ...CELL, bold: true };
const STATEMENT: CellStyle = { ...TEXT, bold: true };

/**
 * The sheet that goes with a flagged copy: summary, one row per finding with a link to its cell (filterable, header
 * frozen), the messages to send back per host unit, then what was not checked and why, and what a person has to tick.
 */
export function findingsSheet(review: ReviewedList, options: FindingsSheetOptions): SheetDescription {
  const last = options.placeOf === undefined ? LAST : LAST + 1;
  const sheet = new RowLayout(last);
  summary(sheet, review, options);
  const header = sheet.rows.length;
  findingRows(sheet, review, options);
  const lastFinding = sheet.rows.length - 1;
  sheet.blank();
  sendBackRows(sheet, options);
  sheet.blank();
  notCheckedRows(sheet, review, options.language);
  sheet.blank();
  checklistRows(sheet, review, options.language);
  return {
    name: FINDINGS_TEXT.sheetName[options.language],
    rows: sheet.rows,
    merges: sheet.merges,
    columnWidths: [
      ...COLUMNS.map(([, width]) => width),
      ...(options.placeOf === undefined ? [] : [PLACE_WIDTH]),
    ],
    frozenRows: header + 1,
    autoFilter: { top: header, left: 0, bottom: Math.max(header, lastFinding), right: last },
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [header, header],
      pageNumbers: true,
    },
  };
}

function summary(
  sheet: RowLayout,
  review: ReviewedList,
  { language, statements = [] }: FindingsSheetOptions,
): void {
  const { entries, errors, warnings, infos, readyToSend } = review.summary;
  const { document, version } = review.pack;
  const words = FINDING_SENTENCES.in(language);
  const draft = draftRemark(review.pack);
  const number = document.number === null ? "" : ` ${document.number}`;
  const state = (readyToSend ? FINDINGS_TEXT.ready : FINDINGS_TEXT.notReady)[language];
  sheet.acrossAll(FINDINGS_TEXT.title[language], TITLE);
  sheet.acrossAll(words.counts(entries, errors, warnings, infos, state), STATEMENT);
  sheet.acrossAll(
    words.checkedBy(
      `${document.title[language]}${number}`,
      `${review.pack.id} ${version}`,
      draft?.[language] ?? null,
      review.referenceDate,
      review.sheetName,
    ),
    TEXT,
  );
  for (const statement of statements) sheet.acrossAll(statement, STATEMENT);
}

function findingRows(
  sheet: RowLayout,
  review: ReviewedList,
  { language, placeOf }: FindingsSheetOptions,
): void {
  const heads = [...COLUMNS.map(([name]) => name), ...(placeOf === undefined ? [] : ["place" as const])];
  sheet.add(
    ...heads.map((name): [CellDescription, number] => [
      { value: FINDINGS_TEXT[name][language], style: TABLE_HEADER },
      1,
    ]),
  );
  if (review.findings.length === 0) {
    const isAllChecked = review.notChecked.length + review.systemErrors.length === 0;
    sheet.acrossAll(FINDINGS_TEXT[isAllChecked ? "none" : "noneOfChecked"][language], CELL);
    return;
  }
  const entryAt = new Map(review.entries.map((entry, index) => [entry.row, index]));
  for (const finding of review.findings) {
    const index = finding.row === null ? undefined : entryAt.get(finding.row);
    const place = placeOf === undefined ? [] : [{ value: placeOf(finding), style: CELL, format: "@" }];
    sheet.rows.push({ cells: [...findingCells(finding, review, index, language), ...place] });
  }
}

function findingCells(
  finding: Finding,
  review: ReviewedList,
  entry: number | undefined,
  language: Language,
): readonly CellDescription[] {
  const shown = renderFinding(finding, review.pack, language);
  const text = (value: string): CellDescription => ({ value, style: CELL, format: "@" });
  const isInCell = finding.row !== null && finding.column !== null;
  return [
    {
      value: severityLabel(finding.severity, language),
      style: SEVERITY_STYLE[finding.severity],
    },
    shown.cell === null
      ? { value: FINDINGS_TEXT.wholeSheet[language], style: CENTRED }
      : { value: shown.cell, style: CENTRED, link: { sheet: review.sheetName, cell: shown.cell } },
    text(entry === undefined ? "" : readingOf(review, entry, "hostUnit")),
    text(entry === undefined ? "" : readingOf(review, entry, "studioName")),
    text(shown.fieldLabel ?? ""),
    text(
      finding.found === "" && isInCell
        ? FINDINGS_TEXT.blank[language]
        : foundInWords(finding, wordingIn(language)),
    ),
    text(demandOf(finding, review.pack, wordingIn(language))),
    text(shown.quote === null ? shown.basisText : `${shown.basisText}\n“${shown.quote}”`),
    text(shown.message),
    text(shown.verified === undefined ? shown.action : verifiedText(shown.verified, language)),
  ];
}

/** Said in place of what to do where a person has looked into a warning and found it true. */
export const verifiedText = ({ by, note, on }: Verified, language: Language): string =>
  FINDING_SENTENCES.in(language).verified([by, on].filter(Boolean), note);

/** What an entry's cell of a field shows, "" where the sheet has no such column. */
function readingOf(review: ReviewedList, entry: number, role: FieldRole): string {
  const index = fieldWithRole(review.pack.fields, role);
  return (review.entries[entry]?.readings[index]?.shown ?? "").trim();
}

function sendBackRows(sheet: RowLayout, { language, sendBack }: FindingsSheetOptions): void {
  sheet.acrossAll(FINDINGS_TEXT.sendBack[language], HEADING);
  if (sendBack.length === 0) sheet.acrossAll(FINDINGS_TEXT.noSendBack[language], TEXT);
  for (const { unit, text } of sendBack) {
    sheet.add(
      [{ value: unit === "" ? FINDINGS_TEXT.noUnit[language] : unit, style: UNIT }, 3],
      [{ value: text[language], style: CELL, format: "@" }, LAST - 2],
    );
  }
}

function notCheckedRows(sheet: RowLayout, review: ReviewedList, language: Language): void {
  sheet.acrossAll(FINDINGS_TEXT.notChecked[language], HEADING);
  if (review.notChecked.length + review.systemErrors.length === 0) {
    sheet.acrossAll(FINDINGS_TEXT.allChecked[language], TEXT);
    return;
  }
  const row = (
    style: CellStyle,
    ...[rule, clause, entries, reason]: readonly [string, string, string, string]
  ): void =>
    sheet.add(
      [{ value: rule, style }, 5],
      [{ value: clause, style }, 2],
      [{ value: entries, style }, 1],
      [{ value: reason, style }, 2],
    );
  const words = FINDINGS_TEXT;
  row(
    TABLE_HEADER,
    words.rule[language],
    words.clause[language],
    words.entries[language],
    words.reason[language],
  );
  for (const { rule, clause, reason, entries } of review.notChecked) {
    row(
      CELL,
      ruleTitle(review, rule, language),
      basisText(clause, language),
      concerned(entries, language),
      reasonText(reason, language),
    );
  }
  for (const { rule, message } of review.systemErrors) {
    row(CELL, ruleTitle(review, rule, language), "", "", `${words.systemError[language]}: ${message}`);
  }
}

function concerned(entries: number, language: Language): string {
  if (entries === 0) return FINDINGS_TEXT.wholeSheet[language];
  return FINDING_SENTENCES.in(language).studios(entries);
}

function ruleTitle(review: ReviewedList, rule: string, language: Language): string {
  const id = rule.slice(rule.indexOf("/") + 1);
  const title = review.pack.rules.find((each) => each.id === id)?.title[language];
  return title === undefined ? rule : `${title} (${rule})`;
}

function checklistRows(sheet: RowLayout, review: ReviewedList, language: Language): void {
  if (review.checklist.length === 0) return;
  sheet.acrossAll(FINDINGS_TEXT.byHand[language], HEADING);
  for (const { scope, clause, text } of review.checklist) {
    const who = scope === "studio" ? FINDINGS_TEXT.perStudio : FINDINGS_TEXT.perSubmission;
    sheet.add(
      [{ value: "□", style: CENTRED }, 1],
      [{ value: who[language], style: CELL }, 2],
      [{ value: clause, style: CELL }, 1],
      [{ value: text[language], style: CELL }, sheet.last - 3],
    );
  }
}
