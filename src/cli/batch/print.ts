import path from "node:path";
import { draftRemark, isAwaited, outcomeText, reminder, unitStateText } from "../../core";
import type { Language, ReportedValue } from "../../core";
import type { BatchResult } from "./result";
import { oneLine, table, wrapped } from "../layout";
import { inBrackets, SEVERITY_MARK, TEXT, textsIn } from "../text";

/** A file written by a call, and what it is. */
export interface Written {
  readonly path: string;
  readonly what: string;
}

const WIDTH = 110;

const heading = (text: string): string[] => ["", text, ""];

/** The report of a batch for a person: files, duplicates, who is missing, what changed, the units, what was written. */
export function printBatch(result: BatchResult, written: readonly Written[], language: Language): string {
  const { batch: texts, phrases } = textsIn(language);
  const { report, pack } = result;
  const { summary } = report;
  const draft = draftRemark(pack);
  return [
    texts.heading(summary.taken, summary.files, summary.entries),
    `${TEXT.pack[language]}  ${pack.name[language]}${inBrackets(`${pack.id} ${pack.version}`, language)}`,
    ...(draft === null ? [] : [draft[language]]),
    `${TEXT.referenceDate[language]}  ${report.referenceDate}`,
    ...heading(texts.files),
    ...report.files.flatMap(({ file, outcome, sheet, message }) =>
      paragraph(
        `[${outcomeText(outcome, language)}] ${path.basename(file)}${sheet === null ? "" : ` › ${sheet}`}`,
        message,
      ),
    ),
    ...heading(texts.duplicates),
    ...(report.duplicates.length === 0
      ? [`  ${texts.noDuplicates}`]
      : report.duplicates.flatMap(({ message, settled, entries }) =>
          paragraph("", settled ? phrases.followed(message, settledText(entries, language)) : message),
        )),
    ...heading(texts.units),
    ...unitTable(result, language),
    ...unitLines(result, language),
    ...changeLines(result, language),
    ...findingLines(result, language),
    ...(written.length === 0 ? [] : heading(texts.written)),
    ...written.map(({ path: file, what }) => `  ${file}  ${what}`),
  ].join("\n");
}

/** Which of the entries an option kept. */
function settledText(
  entries: BatchResult["report"]["duplicates"][number]["entries"],
  language: Language,
): string {
  const texts = textsIn(language).batch;
  const kept = entries.filter((entry) => entry.kept);
  return texts.settled(kept.map(({ file, row }) => texts.place(path.basename(file), row)));
}

function paragraph(first: string, text: string): string[] {
  const lines = wrapped(oneLine(text), WIDTH - 4).map((line) => `    ${line}`);
  return first === ""
    ? lines.map((line, index) => (index === 0 ? `  · ${line.trim()}` : line))
    : [`  ${oneLine(first)}`, ...lines];
}

function unitTable({ overview }: BatchResult, language: Language): string[] {
  const texts = textsIn(language).batch;
  const known = (value: boolean | null): string => (value === null ? "?" : value ? texts.yes : texts.no);
  return table(
    [
      texts.unitColumns,
      ...overview.units.map(({ unit, entries, errors, warnings, quotaMet, state }) => [
        oneLine(unit),
        String(entries),
        String(errors),
        String(warnings),
        known(quotaMet),
        unitStateText(state, language),
      ]),
    ],
    "  ",
  );
}

function unitLines({ units, pack, due }: BatchResult, language: Language): string[] {
  if (units === null) return [];
  const texts = textsIn(language).batch;
  const open = units.units.filter(({ match }) => match !== "exact");
  return [
    ...heading(texts.handedIn),
    ...(open.length === 0 ? [`  ${texts.allHandedIn}`] : []),
    ...open.flatMap((unit) => [
      ...paragraph("", unit.message[language]),
      ...(isAwaited(unit)
        ? wrapped(reminder(unit.expected, due, pack.form.title)[language], WIDTH - 8).map(
            (line) => `        ${line}`,
          )
        : []),
    ]),
    ...units.unexpected.flatMap(({ name, file }) =>
      paragraph("", texts.unexpected(name, path.basename(file))),
    ),
  ];
}

function changeLines({ report, returns, pack }: BatchResult, language: Language): string[] {
  if (returns.length === 0) return [];
  const { batch: texts, phrases } = textsIn(language);
  const labelOf = (field: string): string =>
    pack.fields.find(({ id }) => id === field)?.label[language] ?? field;
  const shown = (value: ReportedValue): string =>
    value === null ? texts.blank : typeof value === "object" ? JSON.stringify(value) : String(value);
  const sum = (count: (entry: (typeof report.returns)[number]) => number): number =>
    report.returns.reduce((total, entry) => total + count(entry), 0);
  const counts = texts.changeCounts({
    putRight: sum(({ putRight }) => putRight.length),
    stillOpen: sum(({ stillOpen }) => stillOpen.length),
    fresh: sum((entry) => entry.new.length),
    added: returns.reduce((total, one) => total + one.added.length, 0),
    absent: report.absent.length,
  });
  return [
    ...heading(texts.changes),
    `  ${counts}`,
    ...report.changes.map(({ source, field, before, after, asked }) => {
      const mark = asked ? texts.asked : texts.notAsked;
      return oneLine(
        `  [${mark}] ${path.basename(source.file)} ${phrases.row(source.row)} ${labelOf(field)}${TEXT.colon[language]}${shown(before)} → ${shown(after)}`,
      );
    }),
    ...report.absent.map(({ file, row }) => `  ${texts.absent}  ${path.basename(file)} ${phrases.row(row)}`),
  ];
}

const MOST_SHOWN = 200;

function findingLines({ report }: BatchResult, language: Language): string[] {
  const { batch: texts, phrases } = textsIn(language);
  const told = report.findings.filter(({ severity }) => severity !== "info");
  const lines = told.slice(0, MOST_SHOWN).flatMap(({ severity, source, message }) => {
    const at = source.cell ?? (source.row === null ? "" : phrases.row(source.row));
    return wrapped(
      `${SEVERITY_MARK[severity]} ${oneLine(path.basename(source.file))} ${at}  ${oneLine(message)}`,
      WIDTH - 4,
    ).map((line, index) => (index === 0 ? `  ${line}` : `      ${line}`));
  });
  const { errors, warnings } = report.summary;
  return [
    ...heading(texts.attention(errors, warnings)),
    ...lines,
    ...(told.length > MOST_SHOWN ? [`  ${texts.more(told.length - MOST_SHOWN)}`] : []),
  ];
}
