import type { Entry, Finding, Language, RenderedFinding, Review } from "../core";
import { countVerified, namesClause, renderFinding, severityLabel, verifiedText } from "../core";
import { cellWidth, oneLine, wrapped } from "./layout";
import { countsText, SEVERITY_MARK, TEXT, textsIn, verifiedCount } from "./text";

/** What the printed findings are made of. */
export interface PrintableFindings {
  readonly review: Review;
  readonly language: Language;
  /** Width of the terminal in cells. */
  readonly width: number;
}

/** The studio's name as shown on a 1-based sheet row, for headings. */
export function studioNames({ review }: Pick<PrintableFindings, "review">): (row: number) => string {
  const indexOf = (id: string): number => review.pack.fields.findIndex((field) => field.id === id);
  const [studio, unit] = [indexOf("studioName"), indexOf("hostUnit")];
  return (row) => {
    const readings = entryIn(review.entries, row - 1)?.readings;
    const shown = (index: number): string => oneLine(readings?.[index]?.shown ?? "");
    return shown(studio) || shown(unit);
  };
}

/** The entry in a 0-based sheet row; entries are in sheet order. */
function entryIn(entries: readonly Entry[], row: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).row < row) low = middle + 1;
    else high = middle;
  }
  return entries[low]?.row === row ? entries[low] : undefined;
}

function findingLines(finding: RenderedFinding, { language, width }: PrintableFindings): string[] {
  const place = finding.cell === null ? "" : `${finding.cell}  `;
  const head = `    ${SEVERITY_MARK[finding.severity]} ${severityLabel(finding.severity, language)}  ${place}`;
  const indent = " ".repeat(8);
  const { verified } = finding;
  const then = verified === undefined ? finding.action : verifiedText(verified, language);
  const { phrases } = textsIn(language);
  const sentence = phrases.followed(finding.message, then);
  const clause = namesClause(finding.message, finding.clause)
    ? ""
    : phrases.basis(basisWithQuote(finding, TEXT.colon[language]));
  const [first = "", ...rest] = wrapped(oneLine(sentence + clause), width - cellWidth(head) - 2);
  return [head + first, ...rest.map((line) => indent + line)];
}

/** The clause with the document's own words that carry the finding, where the pack gives them. */
const basisWithQuote = ({ basisText: basis, quote }: RenderedFinding, colon: string): string =>
  quote === null ? basis : `${basis}${colon}“${quote}”`;

/** More rows than this in a row that all say the same are told as a stretch. */
const MOST_ALIKE = 10;

/** The findings by row, each put into words when its turn comes: of a large sheet they are most of the report. */
export function* findingsLines(printable: PrintableFindings): Generator<string> {
  const { review, language } = printable;
  if (review.findings.length === 0) {
    const isAllChecked = review.notChecked.length + review.systemErrors.length === 0;
    yield `  ${TEXT[isAllChecked ? "noFindings" : "noFindingsInChecked"][language]}`;
    return;
  }
  const groups = new Map<number | null, Finding[]>();
  for (const finding of review.findings) {
    const key = finding.row !== null && entryIn(review.entries, finding.row) ? finding.row + 1 : null;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const settled = countVerified(review.findings);
  yield `  ${countsText(review.summary, language)}${settled === 0 ? "" : verifiedCount(settled, language)}`;
  yield* rowsLines(groups, printable);
}

function* rowsLines(
  groups: ReadonlyMap<number | null, readonly Finding[]>,
  printable: PrintableFindings,
): Generator<string> {
  const { review, language } = printable;
  const studioOf = studioNames(printable);
  const findingsOf = (row: number | null): readonly Finding[] => groups.get(row) ?? [];
  const keys = [...groups.keys()].sort((a, b) => (a ?? 0) - (b ?? 0));
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number | null;
    const findings = findingsOf(key);
    yield "";
    if (key === null) yield `  ${TEXT.sheetLevel[language]}`;
    else yield `  ${textsIn(language).phrases.rowsHeading(key, key)}  ${studioOf(key)}`;
    for (const finding of findings)
      yield* findingLines(renderFinding(finding, review.pack, language), printable);
    if (key === null) continue;
    // Thousands of copies of one row would be a report that nobody can read.
    const studio = studioOf(key);
    let last = index;
    while (
      keys[last + 1] === key + (last + 1 - index) &&
      saySame(findings, findingsOf(keys[last + 1] as number)) &&
      studioOf(keys[last + 1] as number) === studio
    )
      last++;
    if (last - index <= MOST_ALIKE) continue;
    yield "";
    yield* alikeLines(key, last - index, findings.length, printable);
    index = last;
  }
}

/** The rows after one that says the same as they do. */
function alikeLines(
  row: number,
  count: number,
  findings: number,
  { language, width }: PrintableFindings,
): string[] {
  const { phrases, sentences } = textsIn(language);
  const rows = phrases.rowsHeading(row + 1, row + count);
  const text = sentences.alike({ rows, count, row, findings });
  return wrapped(text, width - 4).map((line) => `  ${line}`);
}

/** Whether the findings of two rows say the same, but for the row that they are about. */
const saySame = (some: readonly Finding[], others: readonly Finding[]): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index] as Finding;
    return (
      one.rule === other.rule &&
      one.column === other.column &&
      one.field === other.field &&
      one.severity === other.severity &&
      one.message === other.message &&
      one.status === other.status &&
      one.found === other.found &&
      one.required === other.required &&
      one.verified === undefined &&
      other.verified === undefined &&
      sameParameters(one.parameters, other.parameters) &&
      sameCells(one.related, other.related)
    );
  });

function sameParameters(one: Finding["parameters"], other: Finding["parameters"]): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
}

const sameCells = (some: Finding["related"], others: Finding["related"]): boolean =>
  some === others ||
  (some.length === others.length &&
    some.every(({ row, column }, index) => row === others[index]?.row && column === others[index]?.column));
