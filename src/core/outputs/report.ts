import { columnLetters } from "../grid";
import { renderFinding } from "../findings";
import type { RenderedFinding } from "../findings";
import type { Language } from "../language";
import { rankingReport } from "../ranking";
import { confirmationBlocks } from "./draft";
import type { Ranking, RankingReport } from "../ranking";
import { headerText } from "../recognise";
import type { NoticeFit, SheetLabel } from "../recognise";
import type { PackField } from "../pack";
import type { Entry, Review, SystemError } from "../review";
import { isoOf, shownDiffers } from "../values";
import type { DateInterval, FieldValue, Honours, Qualifier, Reading } from "../values";

/** A field's value in the report: figures and texts as they are, dates as an interval, a list for phones and honours. */
export type ReportedValue =
  | number
  | string
  | boolean
  | null
  | { readonly earliest: string; readonly latest: string }
  | readonly string[]
  | readonly {
      readonly year: number | null;
      readonly level: string | null;
      readonly kind: string;
      readonly title: string;
      /** Absent where the honour is held. */
      readonly standing?: string;
    }[];

/** What was wrong with a file: a code for programs, the place ("Sheet1!8"), and how it was read, in words. */
interface ReportedFileNote {
  readonly code: string;
  readonly place: string;
  readonly message: string;
}

/** The JSON report of one workbook (spec/report.md): a contract, other programs read it. */
export interface Report {
  readonly schemaVersion: 1;
  readonly file: string;
  readonly pack: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    /** Whether the sheet is of the pack's notice: see `NoticeFit`. */
    readonly fit: NoticeFit;
    /** True for a pack drafted from a notice that nobody has confirmed. */
    readonly draft: boolean;
  };
  /** What was wrong with the file and how it was read; empty for a sound one. */
  readonly fileNotes: readonly ReportedFileNote[];
  readonly referenceDate: string;
  readonly sheet: {
    readonly name: string;
    readonly headerRows: readonly number[];
    readonly columns: readonly { readonly column: string; readonly header: string; readonly field: string }[];
    readonly unmappedColumns: readonly { readonly column: string; readonly header: string }[];
    readonly ambiguousColumns: readonly {
      readonly column: string;
      readonly header: string;
      readonly candidates: readonly string[];
    }[];
    readonly missingFields: readonly string[];
    readonly hiddenSheets: readonly string[];
    /** Other visible sheets that also hold such a form and were not checked. */
    readonly otherSheets: readonly string[];
    readonly recommendingUnit: string | null;
    readonly preparedBy: string | null;
  };
  /** Rows that put a studio forward; the form's left-in example row is a finding, not an entry. */
  readonly entries: readonly {
    readonly row: number;
    readonly values: Readonly<Record<string, ReportedValue>>;
    readonly readings: readonly {
      readonly field: string;
      readonly shown: string;
      readonly read: ReportedValue;
      readonly qualifier?: Qualifier;
    }[];
  }[];
  readonly findings: readonly ReportedFinding[];
  readonly ranking: RankingReport;
  readonly checklist: readonly {
    readonly id: string;
    readonly clause: string;
    readonly scope: "studio" | "submission";
    /** "after" for what can only be ticked once the papers are sent. */
    readonly stage: "before" | "after";
    readonly text: string;
  }[];
  readonly notChecked: readonly {
    readonly rule: string;
    readonly clause: string | null;
    readonly reason: string;
    readonly entries: number;
  }[];
  readonly systemErrors: readonly SystemError[];
  readonly summary: Review["summary"];
}

/** A finding as reported; the members of spec/report.md, and beside them what to do and the other cells concerned. */
export type ReportedFinding = Omit<RenderedFinding, "kind" | "fieldLabel" | "basisText" | "quote"> & {
  /** The words of the clause that carry it, where the pack gives them. */
  readonly quote?: string;
  /** Marks a general check, which no clause of the notice carries. */
  readonly basis?: "general";
};

const isInterval = (value: FieldValue): value is DateInterval =>
  typeof value === "object" && !Array.isArray(value) && "earliest" in value;
const isHonours = (value: FieldValue): value is Honours =>
  typeof value === "object" && !Array.isArray(value) && "honours" in value;

/** One reading as a plain JSON value; null where the cell is missing or could not be read. */
export function reportedValue(reading: Reading): ReportedValue {
  const { value } = reading;
  if (reading.state !== "present" || value === null) return null;
  if (typeof value !== "object") return value;
  if (isInterval(value)) return { earliest: isoOf(value.earliest), latest: isoOf(value.latest) };
  if (isHonours(value))
    return value.honours.map(({ year, level, kind, title, standing }) =>
      standing === "held" ? { year, level, kind, title } : { year, level, kind, title, standing },
    );
  const digits = value.map((phone) => phone.digits);
  return digits.length === 1 ? (digits[0] as string) : digits;
}

/** An entry as the report has it. */
export function reportedEntry(entry: Entry, fields: readonly PackField[]): Report["entries"][number] {
  const values: Record<string, ReportedValue> = {};
  const readings: Report["entries"][number]["readings"][number][] = [];
  fields.forEach((field, index) => {
    const reading = entry.readings[index];
    if (!reading) return;
    values[field.id] = reportedValue(reading);
    if (!shownDiffers(reading, field)) return;
    readings.push({
      field: field.id,
      shown: reading.shown,
      read: reportedValue(reading),
      ...(reading.qualifier === null ? {} : { qualifier: reading.qualifier }),
    });
  });
  return { row: entry.row + 1, values, readings };
}

function labelValue(labels: readonly SheetLabel[], label: SheetLabel["label"]): string | null {
  const value = labels.find((candidate) => candidate.label === label)?.value ?? "";
  return value === "" ? null : value;
}

function reportedSheet(
  review: Review,
  { hiddenSheets, otherSheets = [] }: Pick<ReportSource, "hiddenSheets" | "otherSheets">,
): Report["sheet"] {
  const { recognition } = review;
  const place = ({ column, path }: { readonly column: number; readonly path: readonly string[] }) => ({
    column: columnLetters(column),
    header: path.map(headerText).join(" › "),
  });
  return {
    name: review.sheetName,
    headerRows: recognition.headerRows.map((row) => row + 1),
    columns: recognition.columns.map((column) => ({ ...place(column), field: column.field })),
    unmappedColumns: recognition.unmappedColumns.map(place),
    ambiguousColumns: recognition.ambiguousColumns.map((column) => ({
      ...place(column),
      candidates: column.candidates,
    })),
    missingFields: recognition.missingFields,
    hiddenSheets,
    otherSheets,
    recommendingUnit: labelValue(recognition.labels, "recommendingUnit"),
    preparedBy: labelValue(recognition.labels, "preparedBy"),
  };
}

/** A finding as the report has it. */
export function reportedFinding(rendered: RenderedFinding): ReportedFinding {
  const {
    severity,
    rule,
    clause,
    quote,
    row,
    column,
    cell,
    field,
    found,
    required,
    message,
    action,
    related,
    verified,
  } = rendered;
  const basis = clause === null ? { basis: "general" as const } : {};
  return {
    severity,
    rule,
    clause,
    ...(quote === null ? {} : { quote }),
    ...basis,
    row,
    column,
    cell,
    field,
    found,
    required,
    message,
    action,
    related,
    ...(verified === undefined ? {} : { verified }),
  };
}

/** Where a review's sheet came from. */
export interface ReportSource {
  /** The workbook as the caller named it. */
  readonly file: string;
  /** Names of the workbook's hidden sheets, which are not read unless asked for. */
  readonly hiddenSheets: readonly string[];
  /** Other sheets that hold such a form. */
  readonly otherSheets?: readonly string[];
  readonly fileNotes: readonly ReportedFileNote[];
}

/** The report of one review as a plain object ready for `JSON.stringify`; the same input gives the same bytes. */
export function createReport(
  source: ReportSource,
  review: Review,
  ranking: Ranking,
  language: Language,
): Report {
  const { pack } = review;
  return {
    schemaVersion: 1,
    file: source.file,
    pack: {
      id: pack.id,
      version: pack.version,
      title: pack.name[language],
      fit: review.notice.fit,
      draft: pack.draft === true,
    },
    fileNotes: source.fileNotes,
    referenceDate: review.referenceDate,
    sheet: reportedSheet(review, source),
    // The long parts are made when asked for: what is printed for a person does without them.
    get entries() {
      return review.entries.filter(({ sample }) => !sample).map((entry) => reportedEntry(entry, pack.fields));
    },
    get findings() {
      return review.findings.map((finding) => reportedFinding(renderFinding(finding, pack, language)));
    },
    get ranking() {
      return rankingReport(ranking);
    },
    checklist: review.checklist.map(({ id, clause, scope, stage, text }) => ({
      id,
      clause,
      scope,
      stage: stage ?? "before",
      text: text[language],
    })),
    notChecked: review.notChecked.map(({ rule, clause, reason, entries }) => ({
      rule,
      clause,
      reason,
      entries,
    })),
    systemErrors: review.systemErrors,
    // A sheet whose figures are in doubt, whose ties nobody decided, or of which entries are left out, is not ready.
    summary: {
      ...review.summary,
      readyToSend:
        review.summary.readyToSend &&
        confirmationBlocks(ranking).length === 0 &&
        ranking.leftOut.every(({ reason }) => reason === "sampleRow"),
    },
  };
}
