import type { Finding, Verified } from "../findings";
import type { Grid } from "../grid";
import { entryIdentities } from "../ranking";
import type { Review } from "../review";
import { displayTrim } from "../values";

/**
 * That a person vouched for what a warning asks about, as it is kept in the workbook. It holds for one rule at one
 * studio (or for the sheet) as long as everything that the warning rests on stays as it was.
 */
export interface Verification extends Verified {
  /** `<pack>/<rule>`. */
  readonly rule: string;
  readonly field: string | null;
  /** Identity of the entry (see `entryIdentities`); null for the sheet as a whole. */
  readonly entry: string | null;
  /** What the warning rested on: with anything else there it is asked again. */
  readonly basis: string;
}

/** The parameters of a finding that say where something is: they change when rows are moved, and mean nothing new. */
const PLACES: ReadonlySet<string> = new Set(["row", "rows", "others", "cell"]);

/** Everything that a warning rests on: what its cell shows, what is asked, and what the other cells concerned show. */
function basisOf(finding: Finding, grid: Grid): string {
  const told = Object.entries(finding.parameters).filter(([name]) => !PLACES.has(name));
  const others = finding.related.map(({ row, column }) => displayTrim(grid.text(row, column))).sort();
  return JSON.stringify([finding.message, finding.found, finding.required, told.sort(), others]);
}

const keyOf = (rule: string, field: string | null, entry: string | null): string =>
  JSON.stringify([rule, field, entry]);

/** The identity of the entry that a finding is about; null for the sheet as a whole. */
function entriesByRow(review: Review): ReadonlyMap<number, string> {
  const identities = entryIdentities(review.entries, review.pack);
  return new Map(review.entries.map(({ row }, index) => [row, identities[index] as string]));
}

/**
 * What is kept when a person vouches for a warning.
 *
 * @param said who, with what remark, on which day (ISO)
 */
export function verificationOf(
  review: Review,
  grid: Grid,
  finding: Finding,
  said: Omit<Verified, "value">,
): Verification {
  const entry = finding.row === null ? null : (entriesByRow(review).get(finding.row) ?? null);
  const { rule, field } = finding;
  return { rule, field, entry, ...said, value: finding.found, basis: basisOf(finding, grid) };
}

/**
 * The review with every warning marked that a person has vouched for as it stands. Nothing else changes: it stays a
 * warning, and one whose value is another now is open again.
 */
export function withVerified(review: Review, grid: Grid, kept: readonly Verification[]): Review {
  if (kept.length === 0) return review;
  const entries = entriesByRow(review);
  const known = new Map(kept.map((each) => [keyOf(each.rule, each.field, each.entry), each]));
  const findings = review.findings.map((finding) => {
    if (finding.severity !== "warning") return finding;
    const entry = finding.row === null ? null : (entries.get(finding.row) ?? null);
    const own = known.get(keyOf(finding.rule, finding.field, entry));
    if (own === undefined || own.basis !== basisOf(finding, grid)) return finding;
    return marked(finding, own);
  });
  return { ...review, findings };
}

const made = new WeakMap<Finding, { readonly by: Verification; readonly finding: Finding }>();

/** The finding with its mark; the same object as long as both are. */
function marked(finding: Finding, by: Verification): Finding {
  const before = made.get(finding);
  if (before?.by === by) return before.finding;
  const { value, note, on } = by;
  const after: Finding = { ...finding, verified: { by: by.by, note, value, on } };
  made.set(finding, { by, finding: after });
  return after;
}

/** How many warnings of a review a person has vouched for. */
export const countVerified = (findings: readonly Finding[]): number =>
  findings.reduce((count, { verified }) => (verified === undefined ? count : count + 1), 0);
