import {
  basisText,
  columnLetters,
  countVerified,
  deadlineOf,
  displayTrim,
  demandOf,
  entryIdentities,
  formatAddress,
  headerText,
  draftSentence,
  noticeText,
  readingText,
  renderFindingIn,
  foundInWords,
  shownDiffers,
} from "../core";
import type { Entry, Finding, Grid, Language, PackField, Review, RulePack, Wording } from "../core";
import { gatesOf } from "./gates";
import type { ColumnView, EntryView, FindingView, ReadingView, ReviewView } from "./views";

/** Values shown of a column, and the rows looked at for them. */
const MOST_SAMPLES = 3;
const ROWS_FOR_SAMPLES = 30;
/** Readings listed at most; the panel names how many there are. */
const MOST_READINGS = 200;

/** Makes the views of one sheet's reviews; keeps the objects of what did not change, so that they compare equal. */
export class ReviewViews {
  private readonly findings = new WeakMap<Finding, FindingView>();
  private readonly readings = new WeakMap<Entry, readonly ReadingView[]>();
  private readonly clauses: ReadonlyMap<string, string>;
  private readonly language: Language;
  private entries: readonly EntryView[] = [];
  private identified: readonly Entry[] = [];

  constructor(
    private readonly pack: RulePack,
    readonly wording: Wording,
    private readonly builtIn: boolean,
  ) {
    this.language = wording.language;
    this.clauses = new Map(pack.clauses.map(({ clause, summary }) => [clause, summary[this.language]]));
  }

  /**
   * @param grid the sheet as it stands
   * @param rosterSize entries of the roster that was used
   * @param otherSheets further sheets that hold such a form
   */
  view(review: Review, grid: Grid, rosterSize: number, otherSheets: readonly string[]): ReviewView {
    const { pack, language } = this;
    const { recognition } = review;
    const label = (name: "recommendingUnit" | "preparedBy"): string | null =>
      recognition.labels.find((each) => each.label === name && each.value !== "")?.value ?? null;
    const labelOf = (id: string): string =>
      pack.fields.find((field) => field.id === id)?.label[language] ?? id;
    const readings = this.readingViews(review);
    return {
      sheet: review.sheetName,
      pack: {
        id: pack.id,
        name: pack.name[language],
        version: pack.version,
        document: `${pack.document.title[language]}${pack.document.number === null ? "" : ` ${pack.document.number}`}`,
        why: noticeText(pack, review.notice, language),
        draft: draftSentence(pack, language) ?? "",
        fits: review.notice.fit === "form",
        builtIn: this.builtIn,
        fields: pack.fields.map((field) => ({ id: field.id, label: field.label[language] })),
        facts: pack.facts.map(({ id, clause, text }) => ({ id, clause, text: text[language] })),
        deadline: deadlineOf(pack, yearOf(review.referenceDate)),
      },
      referenceDate: review.referenceDate,
      headerRows: recognition.headerRows,
      lastRow: lastRowOf(recognition),
      columns: this.columnsWithSamples(review, grid),
      missingFields: recognition.missingFields.map(labelOf),
      readings: readings.slice(0, MOST_READINGS),
      readingCount: readings.length,
      labels: { recommendingUnit: label("recommendingUnit"), preparedBy: label("preparedBy") },
      otherSheets,
      gates: gatesOf(review, rosterSize),
      entries: this.entryViews(review),
      findings: this.findingViews(review.findings),
      notChecked: review.notChecked.map((each) => ({
        ...each,
        clause: basisText(each.clause, language),
        title: this.ruleTitle(each.rule),
      })),
      systemErrors: review.systemErrors,
      checklist: review.checklist.map(({ id, clause, scope, stage, text }) => ({
        id,
        clause,
        scope,
        stage: stage ?? "before",
        text: text[language],
      })),
      summary: review.summary,
      rosterSize,
      verified: countVerified(review.findings),
    };
  }

  /** The key of a finding that was viewed. */
  keyOf(finding: Finding): string | null {
    return this.findings.get(finding)?.key ?? null;
  }

  /** The columns, each with what its first filled cells show; texts that are the same keep their object. */
  private columnsWithSamples(review: Review, grid: Grid): readonly ColumnView[] {
    const rows = review.entries.filter(({ sample }) => !sample).slice(0, ROWS_FOR_SAMPLES);
    return columnViews(review).map((column) => {
      const shown = rows
        .map(({ row }) => displayTrim(grid.text(row, column.column)))
        .filter((text) => text !== "");
      return { ...column, samples: [...new Set(shown)].slice(0, MOST_SAMPLES) };
    });
  }

  private ruleTitle(rule: string): string {
    const id = rule.slice(rule.indexOf("/") + 1);
    return this.pack.rules.find((each) => each.id === id)?.title[this.language] ?? rule;
  }

  private findingViews(findings: readonly Finding[]): readonly FindingView[] {
    const seen = new Map<string, number>();
    return findings.map((finding) => {
      const plain = `${finding.rule}|${finding.field ?? ""}|${finding.row ?? ""}|${finding.column ?? ""}`;
      const times = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, times);
      const key = times === 1 ? plain : `${plain}#${times}`;
      const known = this.findings.get(finding);
      if (known?.key === key) return known;
      const rendered = renderFindingIn(finding, this.pack, this.wording);
      const view: FindingView = {
        ...rendered,
        found: foundInWords(finding, this.wording),
        required: demandOf(finding, this.pack, this.wording),
        key,
        place:
          finding.row === null || finding.column === null
            ? null
            : { row: finding.row, column: finding.column },
        entryRow: finding.row,
        clauseText: finding.clause === null ? null : (this.clauses.get(finding.clause) ?? null),
      };
      this.findings.set(finding, view);
      return view;
    });
  }

  private entryViews(review: Review): readonly EntryView[] {
    const { pack, identified } = this;
    const same =
      identified.length === review.entries.length &&
      identified.every((entry, index) => isSameEntry(entry, review.entries[index] as Entry, pack.fields));
    if (same) return this.entries;
    this.identified = review.entries;
    const identities = entryIdentities(review.entries, pack);
    const known = new Map(this.entries.map((entry) => [entry.row, entry]));
    this.entries = review.entries.map((entry, index) => {
      const shown = (id: string): string => shownIn(entry, pack.fields, id);
      const view: EntryView = {
        row: entry.row,
        identity: identities[index] as string,
        studioName: shown("studioName"),
        hostUnit: shown("hostUnit"),
        leaderName: shown("leaderName"),
        hidden: entry.hidden,
        sample: entry.sample,
      };
      const before = known.get(entry.row);
      return before !== undefined && isEqualView(before, view) ? before : view;
    });
    return this.entries;
  }

  private readingViews(review: Review): readonly ReadingView[] {
    const columns = new Map(review.recognition.columns.map(({ field, column }) => [field, column]));
    return review.entries.flatMap((entry) => {
      const known = this.readings.get(entry);
      if (known) return known;
      const views = review.pack.fields.flatMap((field, index): ReadingView[] => {
        const reading = entry.readings[index];
        const column = columns.get(field.id);
        if (!reading || column === undefined || !shownDiffers(reading, field)) return [];
        const cell = formatAddress(entry.row, column);
        const read = readingText(reading, field, this.language);
        return [{ cell, shown: reading.shown, read }];
      });
      this.readings.set(entry, views);
      return views;
    });
  }
}

function lastRowOf({ entryRows, blankRows, footerRow }: Review["recognition"]): number | null {
  const blanks = blankRows.filter((row) => footerRow === null || row < footerRow);
  const last = Math.max(entryRows.at(-1) ?? -1, blanks.at(-1) ?? -1);
  return last < 0 ? null : last;
}

const yearOf = (date: string): number | undefined => (date === "" ? undefined : Number(date.slice(0, 4)));

/** What an entry's cell of a field shows, "" where there is none. */
export function shownIn(entry: Entry, fields: readonly PackField[], id: string): string {
  const reading = entry.readings[fields.findIndex((field) => field.id === id)];
  return reading?.state === "present" ? reading.shown.trim() : "";
}

const NAMING = ["studioName", "hostUnit", "leaderName"];

function isSameEntry(one: Entry, other: Entry, fields: readonly PackField[]): boolean {
  if (one === other) return true;
  if (one.row !== other.row || one.hidden !== other.hidden || one.sample !== other.sample) return false;
  return NAMING.every((id) => {
    const index = fields.findIndex((field) => field.id === id);
    return (
      one.readings[index] === other.readings[index] || shownIn(one, fields, id) === shownIn(other, fields, id)
    );
  });
}

const isEqualView = (one: EntryView, other: EntryView): boolean =>
  one.identity === other.identity &&
  one.studioName === other.studioName &&
  one.hostUnit === other.hostUnit &&
  one.leaderName === other.leaderName &&
  one.hidden === other.hidden &&
  one.sample === other.sample;

function columnViews(review: Review): readonly ColumnView[] {
  const { columns, unmappedColumns, ambiguousColumns } = review.recognition;
  const units = new Map(review.pack.fields.map((field) => [field.id, field.unit ?? ""]));
  const place = ({ column, path }: { readonly column: number; readonly path: readonly string[] }) => ({
    column,
    letters: columnLetters(column),
    header: path.map(headerText).join(" › "),
  });
  const mapped = columns.map((column): ColumnView => ({
    ...place(column),
    field: column.field,
    source: column.source,
    conversion:
      column.factor === 1
        ? null
        : `${column.headerUnit ?? ""} → ${units.get(column.field) ?? ""} (×${column.factor})`,
    candidates: [],
    samples: [],
  }));
  const others = unmappedColumns.map((column): ColumnView => ({
    ...place(column),
    field: null,
    source: null,
    conversion: null,
    candidates: [],
    samples: [],
  }));
  const asked = ambiguousColumns.map((column): ColumnView => ({
    ...place(column),
    field: null,
    source: null,
    conversion: null,
    candidates: column.candidates,
    samples: [],
  }));
  return [...mapped, ...others, ...asked].sort((a, b) => a.column - b.column);
}
