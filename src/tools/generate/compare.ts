import fs from "node:fs";
import type { Report, ReportedFinding } from "../../core";

/** What changed between two reports of one workbook. */
export interface ReportComparison {
  readonly file: string;
  readonly added: readonly ReportedFinding[];
  readonly dropped: readonly ReportedFinding[];
  readonly changed: readonly { readonly before: ReportedFinding; readonly after: ReportedFinding }[];
  /** Differences outside the findings, as readable lines. */
  readonly other: readonly string[];
}

/** A finding is the same finding when rule, place and field are the same. */
const identity = (finding: ReportedFinding): string =>
  [finding.rule, finding.cell ?? `row ${finding.row}`, finding.field].join("|");

/** Groups findings by identity; one rule may speak twice of one cell. */
function byIdentity(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const key = identity(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}

/** Compares two reports of one workbook finding by finding. */
export function compareReports(before: Report, after: Report): ReportComparison {
  const old = byIdentity(before.findings);
  const now = byIdentity(after.findings);
  const added: ReportedFinding[] = [];
  const dropped: ReportedFinding[] = [];
  const changed: { before: ReportedFinding; after: ReportedFinding }[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const olds = old.get(key) ?? [];
    const news = now.get(key) ?? [];
    for (let index = 0; index < Math.max(olds.length, news.length); index++) {
      const was = olds[index];
      const is = news[index];
      if (was && is) {
        if (JSON.stringify(was) !== JSON.stringify(is)) changed.push({ before: was, after: is });
      } else if (is) added.push(is);
      else if (was) dropped.push(was);
    }
  }
  const other = (
    ["pack", "referenceDate", "sheet", "entries", "ranking", "checklist", "notChecked", "summary"] as const
  )
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    .map((part) => `${part} differs`);
  return { file: after.file, added, dropped, changed, other };
}

const describe = (finding: ReportedFinding): string =>
  `${finding.cell ?? (finding.row === null ? "sheet" : `row ${finding.row}`)} ${finding.severity} ${finding.rule}: ${finding.message}`;

/** The comparison as lines: `+` new, `-` dropped, `~` changed. Empty when the reports agree. */
export function comparisonLines(comparison: ReportComparison): string[] {
  const lines = [
    ...comparison.added.map((finding) => `  + ${describe(finding)}`),
    ...comparison.dropped.map((finding) => `  - ${describe(finding)}`),
    ...comparison.changed.flatMap(({ before, after }) => [
      `  ~ ${describe(before)}`,
      `    ${describe(after)}`,
    ]),
    ...comparison.other.map((line) => `  * ${line}`),
  ];
  return lines.length === 0 ? [] : [comparison.file, ...lines];
}

function readReports(file: string): readonly Report[] {
  const parsed = JSON.parse(fs.readFileSync(file, "utf8")) as Report | readonly Report[];
  return Array.isArray(parsed) ? (parsed as readonly Report[]) : [parsed as Report];
}

/**
 * `npm run -s compare -- old.json new.json`: prints new, dropped and changed findings between two reports (or two
 * arrays of reports, matched by file). Exit status 0 when they agree, 1 when they differ, 2 for a wrong call.
 */
export async function main(argv: string[]): Promise<number> {
  await Promise.resolve();
  const [oldFile, newFile, ...rest] = argv;
  if (oldFile === undefined || newFile === undefined || rest.length > 0) {
    console.error("Usage: npm run -s compare -- <old.json> <new.json>");
    return 2;
  }
  let before: readonly Report[];
  let after: readonly Report[];
  try {
    before = readReports(oldFile);
    after = readReports(newFile);
  } catch (error) {
    console.error(`compare: ${(error as Error).message}`);
    return 2;
  }
  const oldByFile = new Map(before.map((report) => [report.file, report]));
  const newFiles = new Set(after.map((report) => report.file));
  const single = before.length === 1 && after.length === 1;
  const lines = after.flatMap((report) => {
    const counterpart = single ? before[0] : oldByFile.get(report.file);
    return counterpart
      ? comparisonLines(compareReports(counterpart, report))
      : [`${report.file}: only in ${newFile}`];
  });
  if (!single)
    lines.push(
      ...before.filter(({ file }) => !newFiles.has(file)).map(({ file }) => `${file}: only in ${oldFile}`),
    );
  console.log(lines.length === 0 ? "The reports agree." : lines.join("\n"));
  return lines.length === 0 ? 0 : 1;
}
