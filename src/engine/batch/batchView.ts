import {
  columnLetters,
  isAwaited,
  noticeParts,
  readingRemarks,
  reminder,
  sourceKey,
  unitOfTable,
} from "../../core";
import type { Finding, Language, RulePack, TakenTable, UnitNotice } from "../../core";
import type { LookedAt } from "./batchDesk";
import { namesOf, shownOf } from "./entryNames";
import { chains } from "./returnPairs";
import { returnView } from "./returnView";
import type { BatchEntryView, BatchFileView, BatchView, BatchWork, DuplicateView } from "./views";

/** Names a notice of the batch: a sheet may hold several tables. */
export const noticeKey = ({ compilation }: LookedAt, { file, table }: UnitNotice): string =>
  `${compilation.tables.indexOf(table)}\u0000${file}`;

const isSerious = ({ severity }: { readonly severity: string }): boolean => severity !== "info";

/** A looked-at batch in one language, as plain data for a page. */
export function batchView(
  looked: LookedAt,
  work: BatchWork,
  offered: readonly RulePack[],
  language: Language,
): BatchView {
  const { pack, overview, units, notices, due, judged } = looked;
  const findings = judged.findings.map(({ finding }) => finding);
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    pack: { id: pack.id, name: pack.name[language], form: pack.form.title },
    packs: packNames(offered, language),
    referenceDate: judged.review.referenceDate,
    due,
    fields: pack.fields.map(({ id, label }) => ({ id, label: label[language] })),
    files: fileViews(looked, language),
    entries: entryViews(looked, language),
    duplicates: duplicateViews(looked, language),
    returns: looked.returns.map((pair) => returnView(looked, pair, work, language)),
    units:
      units === null
        ? null
        : {
            units: units.units.map(({ message, ...unit }) => ({
              ...unit,
              message: message[language],
              reminder: isAwaited(unit) ? reminder(unit.expected, due, pack.form.title)[language] : null,
            })),
            unexpected: units.unexpected,
          },
    overview: { units: overview.units, toBeNamed: overview.toBeNamed },
    notices: notices.map((notice) => ({
      key: noticeKey(looked, notice),
      unit: notice.unit,
      file: notice.file,
      errors: notice.items.filter(({ finding }) => finding.finding.severity === "error").length,
      warnings: notice.items.filter(({ finding }) => finding.finding.severity === "warning").length,
      duplicates: notice.duplicates.length,
      text: notice.text[language],
      parts: noticeParts(notice, pack, { due, contact: work.contact }, language),
    })),
    errors: count("error"),
    warnings: count("warning"),
  };
}

const packNames = (packs: readonly RulePack[], language: Language): BatchView["packs"] =>
  packs.map(({ id, name }) => ({ id, name: name[language] }));

function fileViews({ compilation, files, overview }: LookedAt, language: Language): BatchFileView[] {
  const { tables, pack } = compilation;
  const at = new Map(compilation.files.map((file, index) => [file, index]));
  return files.map((told) => {
    const { file, sheet, outcome, entries, message, remedy } = told;
    const index = at.get(told);
    const table = index === undefined ? undefined : tables[index];
    const isTable = table !== undefined && (outcome === "taken" || outcome === "copy");
    const summary = index === undefined ? undefined : overview.tables[index];
    return {
      file,
      sheet,
      outcome,
      entries,
      message: message[language],
      remedy: remedy?.kind ?? null,
      reading: !isTable
        ? null
        : {
            unit: unitOfTable(table),
            title: table.title,
            date: table.date,
            inTime: table.inTime,
            errors: summary?.errors ?? 0,
            warnings: summary?.warnings ?? 0,
            columns: table.reading.columns.map(({ column, path, field, headerUnit, factor }) => ({
              letters: columnLetters(column),
              header: path.join(" › "),
              field: pack.fields.find(({ id }) => id === field)?.label[language] ?? field,
              converted: headerUnit === null || factor === 1 ? null : { unit: headerUnit, factor },
            })),
            remarks: readingRemarks(table).map((remark) => remark[language]),
            stored: table.reading.columns.length === 0,
          },
    };
  });
}

function entryViews(looked: LookedAt, language: Language): BatchEntryView[] {
  const { compilation, judged, pack } = looked;
  const nameOf = namesOf(looked);
  const counts = new Map<number, { errors: number; warnings: number }>();
  for (const { finding } of judged.findings) {
    if (finding.row === null || !isSerious(finding)) continue;
    const known = counts.get(finding.row) ?? { errors: 0, warnings: 0 };
    if (finding.severity === "error") known.errors += 1;
    else known.warnings += 1;
    counts.set(finding.row, known);
  }
  return compilation.entries.map((entry) => ({
    place: entry.place,
    source: entry.source,
    unit: unitOfTable(compilation.tables[entry.table] as TakenTable),
    name: nameOf(entry, "studioName"),
    hostUnit: nameOf(entry, "hostUnit"),
    leader: nameOf(entry, "leaderName"),
    sequence: entry.sequence,
    errors: counts.get(entry.row)?.errors ?? 0,
    warnings: counts.get(entry.row)?.warnings ?? 0,
    merged: Object.entries(entry.merged).map(([field, { file }]) => ({
      label: pack.fields.find(({ id }) => id === field)?.label[language] ?? field,
      file,
    })),
  }));
}

function duplicateViews({ compilation, pack, returns }: LookedAt, language: Language): DuplicateView[] {
  const { tables, duplicates } = compilation;
  const chainOf = chains(returns);
  const bySource = new Map(
    tables.flatMap((table, index) =>
      table.entries.map((entry) => [sourceKey(entry.source), { table, index, entry }] as const),
    ),
  );
  return duplicates.map(({ kind, message, settled, entries }) => {
    const members = entries.flatMap((source) => {
      const found = bySource.get(sourceKey(source));
      return found === undefined ? [] : [{ ...found, kept: source.kept }];
    });
    const chain = chainOf.get(members[0]?.index ?? -1);
    const ofTables = new Set(members.map(({ index }) => index));
    const cells = members.map(({ entry }) => pack.fields.map(({ id }) => shownOf(entry, id)));
    return {
      key: `${kind}\u0000${members.map(({ entry }) => sourceKey(entry.source)).join("\u0001")}`,
      kind,
      message: message[language],
      settled,
      ofReturn:
        chain !== undefined &&
        ofTables.size === members.length &&
        members.every(({ index }) => chainOf.get(index) === chain),
      entries: members.map(({ entry, table, kept }, at) => ({
        source: entry.source,
        unit: unitOfTable(table),
        kept,
        cells: cells[at] as string[],
      })),
      differing: pack.fields.flatMap(({ kind: field }, at) =>
        field !== "sequence" && new Set(cells.map((own) => own[at])).size > 1 ? [at] : [],
      ),
    };
  });
}

/** A batch of which no file holds a table yet. */
export function emptyBatchView(
  files: LookedAt["files"],
  offered: readonly RulePack[],
  language: Language,
): BatchView {
  return {
    pack: null,
    packs: packNames(offered, language),
    referenceDate: "",
    due: null,
    fields: [],
    files: files.map(({ message, remedy, ...file }) => ({
      ...file,
      message: message[language],
      remedy: remedy?.kind ?? null,
      reading: null,
    })),
    entries: [],
    duplicates: [],
    returns: [],
    units: null,
    overview: { units: [], toBeNamed: null },
    notices: [],
    errors: 0,
    warnings: 0,
  };
}
