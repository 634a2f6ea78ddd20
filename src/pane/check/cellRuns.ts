import { formatAddress, parseAddress } from "../../core";

/** Cells below one another without a gap, as they are named together: the first, and the last where it is another. */
export interface CellRun {
  readonly first: string;
  readonly last: string;
}

/** Fewer cells than this stay a button each. */
const WORTH_JOINING = 3;

/** Joins cells that stand below one another: thirty blank rows need not be thirty buttons. */
export function cellRuns(cells: readonly string[]): readonly CellRun[] {
  const runs: string[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run !== undefined && cell === below(run.at(-1) as string)) run.push(cell);
    else runs.push([cell]);
  }
  return runs
    .flatMap((run) => (run.length < WORTH_JOINING ? run.map((cell) => [cell]) : [run]))
    .map((run) => ({ first: run[0] as string, last: run.at(-1) as string }));
}

function below(cell: string): string | null {
  const place = parseAddress(cell);
  return place === null ? null : formatAddress(place.row + 1, place.column);
}
