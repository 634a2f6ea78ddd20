import { renderFindingIn } from "../findings";
import type { Finding } from "../findings";
import { FINDING_SENTENCES, type Wording } from "../text";
import { cellKey } from "../grid";
import type { RulePack, Severity } from "../pack";
import type { Review } from "../review";
import { severityLabel } from "./findingsWords";

/** A cell to mark, with the worst severity found there and the text of its note. */
export interface FlaggedCell {
  /** 0-based sheet coordinates. */
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly note: string;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The cells to mark for a review, in sheet order: one per cell however many findings it has, the note listing each
 * with severity, message, clause and what to do. A finding without a cell stands on the findings sheet only.
 *
 * @param wording `CHINESE` or `ENGLISH`: a page loads the one it speaks
 * @param flagOf makes the flag of one cell from its findings; given where flags made before are used again
 */
export function cellFlags(
  review: Pick<Review, "pack" | "findings">,
  wording: Wording,
  flagOf = (findings: readonly Finding[]): FlaggedCell => cellFlag(findings, review.pack, wording),
): readonly FlaggedCell[] {
  const cells = new Map<number, Finding[]>();
  for (const finding of review.findings) {
    // What a person has vouched for is settled: it is told on the findings sheet, not marked.
    if (finding.row === null || finding.column === null || finding.verified !== undefined) continue;
    const key = cellKey(finding.row, finding.column);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [finding]);
    else known.push(finding);
  }
  return [...cells.values()].map(flagOf).sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The flag of a cell with these findings, of which there is at least one. */
export function cellFlag(findings: readonly Finding[], pack: RulePack, wording: Wording): FlaggedCell {
  const sorted = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const { row, column, severity } = sorted[0] as Finding;
  return {
    row: row as number,
    column: column as number,
    severity,
    note: sorted.map((finding) => noteOf(finding, pack, wording)).join("\n\n"),
  };
}

function noteOf(finding: Finding, pack: RulePack, wording: Wording): string {
  const { language } = wording;
  const { severity, message, clause, basisText: basis, action } = renderFindingIn(finding, pack, wording);
  const label = severityLabel(severity, language);
  const words = FINDING_SENTENCES.in(language);
  const ground = clause === null ? words.noClause(basis) : words.clause(clause);
  return words.note(label, message, namesClause(message, clause) ? "" : ground, action);
}

/** Whether a message names its clause, in brackets: a short one (一) may stand in any word (同一工作室). */
export function namesClause(message: string, clause: string | null): boolean {
  return (
    clause !== null &&
    ["（", "，", "(", ", "].some((before) =>
      ["）", ")"].some((after) => message.includes(before + clause + after)),
    )
  );
}
