import { renderFinding } from "../findings";
import type { Language } from "../language";
import { reportedFinding } from "../outputs";
import type { ReportedFinding, ReportedValue } from "../outputs";
import type { Compilation } from "./compile";
import { findingPlaces } from "./findingPlaces";
import type { FindingPlace } from "./findingPlaces";
import type { Overview } from "./overview";
import type { Returns } from "./returns";
import type { BatchFile, CompiledFinding, DuplicateKind, EntrySource, FileOutcome } from "./types";
import type { MatchedUnits, UnitMatch } from "./units";
import { reminder } from "./units";

/** An entry's place as reported: rows count from 1. */
interface ReportedSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** The JSON report of a batch (spec/report.md and the issue of the batch): a contract, other programs read it. */
export interface BatchReport {
  readonly schemaVersion: 1;
  readonly pack: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    /** True for a pack drafted from a notice that nobody has confirmed; absent for any other. */
    readonly draft?: true;
  };
  readonly referenceDate: string;
  readonly files: readonly {
    readonly file: string;
    readonly outcome: FileOutcome;
    readonly sheet: string | null;
    readonly entries: number;
    readonly message: string;
  }[];
  readonly entries: readonly {
    /** In the compiled sheet. */
    readonly row: number;
    readonly source: ReportedSource;
    readonly values: Readonly<Record<string, ReportedValue>>;
  }[];
  readonly duplicates: readonly {
    readonly kind: DuplicateKind;
    /** True once it was said which to keep: by hand, or by an option of the call. */
    readonly settled: boolean;
    readonly entries: readonly (ReportedSource & { readonly kept: boolean })[];
    readonly message: string;
  }[];
  /** Names of units expected from which nothing came. */
  readonly missingUnits: readonly string[];
  /** Every unit expected, with what it was matched with; absent without a list. */
  readonly units?: readonly {
    readonly expected: string;
    readonly match: UnitMatch["match"];
    readonly files: readonly string[];
    readonly arrivedAs: string | null;
    readonly message: string;
    readonly reminder: string | null;
  }[];
  readonly unexpectedUnits?: readonly { readonly name: string; readonly file: string }[];
  readonly findings: readonly (ReportedFinding & {
    readonly source: FindingPlace;
  })[];
  readonly changes: readonly {
    readonly source: ReportedSource;
    readonly field: string;
    readonly before: ReportedValue;
    readonly after: ReportedValue;
    readonly asked: boolean;
  }[];
  /** Per entry that came back, where there is something to compare with. */
  readonly returns: readonly {
    readonly source: ReportedSource;
    readonly previous: ReportedSource;
    readonly putRight: readonly string[];
    readonly stillOpen: readonly string[];
    readonly new: readonly string[];
  }[];
  /** Entries of the previous list that none of these files holds. */
  readonly absent: readonly ReportedSource[];
  readonly overview: Overview["units"];
  readonly summary: {
    readonly files: number;
    readonly taken: number;
    readonly entries: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly duplicates: number;
    /** Those of the duplicates that nobody settled. */
    readonly toSettle: number;
    readonly missingUnits: number;
    readonly toBeNamed: string | null;
  };
}

/** What a report is made of. */
export interface BatchReportParts {
  readonly compilation: Compilation;
  /** Every file of the batch, in the order in which they are to be told. */
  readonly files: readonly BatchFile[];
  readonly findings: readonly CompiledFinding[];
  readonly referenceDate: string;
  readonly units: MatchedUnits | null;
  readonly due: string | null;
  readonly returns: readonly Returns[];
  readonly overview: Overview;
}

const place = ({ file, sheet, row }: EntrySource): ReportedSource => ({ file, sheet, row: row + 1 });

const ruleAt = ({ rule, field }: { readonly rule: string; readonly field: string | null }): string =>
  field === null ? rule : `${rule}:${field}`;

/** The report of a batch as a plain object ready for `JSON.stringify`; the same batch gives the same bytes. */
export function batchReport(parts: BatchReportParts, language: Language): BatchReport {
  const { compilation, files, findings, units, returns, overview } = parts;
  const { pack } = compilation;
  const count = (severity: string): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const placeOf = findingPlaces(compilation);
  const missing = (units?.units ?? []).filter(({ match }) => match === "missing" || match === "asked");
  return {
    schemaVersion: 1,
    pack: {
      id: pack.id,
      version: pack.version,
      title: pack.name[language],
      ...(pack.draft === true ? { draft: true } : {}),
    },
    referenceDate: parts.referenceDate,
    files: files.map(({ file, outcome, sheet, entries, message }) => ({
      file,
      outcome,
      sheet,
      entries,
      message: message[language],
    })),
    entries: compilation.entries.map(({ row, source, values }) => ({
      row: row + 1,
      source: place(source),
      values,
    })),
    duplicates: compilation.duplicates.map(({ kind, entries, message, settled }) => ({
      kind,
      settled,
      entries: entries.map((entry) => ({ ...place(entry), kept: entry.kept })),
      message: message[language],
    })),
    missingUnits: missing.map(({ expected }) => expected),
    ...(units === null ? {} : reportedUnits(units, parts, language)),
    findings: findings.map((found) => ({
      ...reportedFinding(renderFinding(found.finding, pack, language)),
      source: placeOf(found),
    })),
    changes: returns.flatMap(({ entries }) =>
      entries.flatMap(({ changes }) =>
        changes.map(({ source, field, before, after, asked }) => ({
          source: place(source),
          field,
          before,
          after,
          asked,
        })),
      ),
    ),
    returns: returns.flatMap(({ entries }) =>
      entries.map(({ source, previous, putRight, stillOpen, fresh }) => ({
        source: place(source),
        previous: place(previous),
        putRight: putRight.map(ruleAt),
        stillOpen: stillOpen.map(ruleAt),
        new: fresh.map(ruleAt),
      })),
    ),
    absent: returns.flatMap(({ absent }) => absent.map(place)),
    overview: overview.units,
    summary: {
      files: new Set(files.map(({ file }) => file)).size,
      taken: new Set(files.filter(({ outcome }) => outcome === "taken").map(({ file }) => file)).size,
      entries: compilation.entries.length,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      duplicates: compilation.duplicates.length,
      toSettle: compilation.duplicates.filter(({ settled }) => !settled).length,
      missingUnits: missing.length,
      toBeNamed: overview.toBeNamed,
    },
  };
}

function reportedUnits(
  { units, unexpected }: NonNullable<BatchReportParts["units"]>,
  { compilation, due }: BatchReportParts,
  language: Language,
): Pick<BatchReport, "units" | "unexpectedUnits"> {
  const form = compilation.pack.form.title;
  return {
    units: units.map(({ expected, match, files, arrivedAs, message }) => ({
      expected,
      match,
      files,
      arrivedAs,
      message: message[language],
      reminder: match === "missing" || match === "asked" ? reminder(expected, due, form)[language] : null,
    })),
    unexpectedUnits: unexpected.map(({ name, file }) => ({ name, file })),
  };
}
