/**
 * Scores (on the 0 … 1 scale) that differ by no more than this are tied. A sum of some dozen products in double
 * precision is off by about 1e-15, while figures of a sheet that truly differ move a score by far more.
 */
export const TIE_TOLERANCE = 1e-12;

/**
 * A candidate names at most this many others of its tie. A tie of hundreds says that the criteria do not tell these
 * entries apart; naming every other one for each of them would grow with the square of their number.
 */
const TIE_LIST_LIMIT = 100;

const NOBODY: readonly number[] = [];

/** Candidates in proposed order with their ties. All lists are indexed by candidate. */
export interface ProposedOrder {
  /** Candidates from the best to the worst; tied ones in the order they were given in (the sheet's). */
  readonly order: readonly number[];
  /** 1-based place in `order`: 1 … n, each once. */
  readonly rank: readonly number[];
  /** The rank that tied candidates share (1, 1, 3 …). */
  readonly sharedRank: readonly number[];
  /** The score; tied candidates all carry that of the first of them. */
  readonly score: readonly number[];
  /** The other candidates of the same tie, in the order given; the first `TIE_LIST_LIMIT` of them. */
  readonly tiedWith: readonly (readonly number[])[];
}

/**
 * Orders candidates by score and finds ties. A tie is measured from the best score of its group, so that a chain of
 * tiny steps cannot tie two scores that are clearly apart.
 */
export function orderByScore(scores: readonly number[]): ProposedOrder {
  const sorted = scores
    .map((_, index) => index)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const order: number[] = [];
  const rank = scores.map(() => 0);
  const sharedRank = scores.map(() => 0);
  const score = [...scores];
  const tiedWith: (readonly number[])[] = scores.map(() => NOBODY);
  let start = 0;
  while (start < sorted.length) {
    const best = scores[sorted[start] as number] as number;
    let end = start + 1;
    while (end < sorted.length && best - (scores[sorted[end] as number] as number) <= TIE_TOLERANCE) end += 1;
    const group = sorted.slice(start, end);
    if (group.length > 1) group.sort((a, b) => a - b);
    for (const candidate of group) {
      order.push(candidate);
      rank[candidate] = order.length;
      sharedRank[candidate] = start + 1;
      score[candidate] = best;
    }
    if (group.length > 1) nameTie(group, tiedWith);
    start = end;
  }
  return { order, rank, sharedRank, score, tiedWith };
}

/** Names for each of a tie the others; those of a large tie share one list. */
function nameTie(group: readonly number[], tiedWith: (readonly number[])[]): void {
  const named = group.slice(0, TIE_LIST_LIMIT);
  group.forEach((candidate, place) => {
    tiedWith[candidate] =
      place < TIE_LIST_LIMIT
        ? group.slice(0, TIE_LIST_LIMIT + 1).filter((other) => other !== candidate)
        : named;
  });
}
