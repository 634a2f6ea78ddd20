import { holdsCell } from "../core";
import type { CellRange, Severity } from "../core";
import type { CellFlag } from "../host";

/** One cell to mark: what is painted, how badly, and the note's text. */
export interface GatheredFlag extends CellFlag {
  /** The cell itself, or the merged area it stands for. */
  readonly area: CellRange;
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/**
 * One flag per cell that is seen: several flags of one cell, and those of cells that a merge covers (which show
 * neither format nor note of their own), come together with the worst severity and all their notes.
 */
export function gatherFlags(flags: readonly CellFlag[], merges: readonly CellRange[]): GatheredFlag[] {
  const byCell = new Map<string, GatheredFlag>();
  for (const flag of flags) {
    const { row, column } = flag;
    const merge = merges.find((area) => holdsCell(area, flag));
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    const key = `${area.top}:${area.left}`;
    const known = byCell.get(key);
    const notes = known && known.note !== "" ? known.note.split("\n\n") : [];
    if (flag.note !== "" && !notes.includes(flag.note)) notes.push(flag.note);
    const severity = known && RANK[known.severity] > RANK[flag.severity] ? known.severity : flag.severity;
    byCell.set(key, { row: area.top, column: area.left, area, severity, note: notes.join("\n\n") });
  }
  return [...byCell.values()];
}
