import type { Entry, Review } from "../review";
import { onDemand } from "./onDemand";
import type { Selected } from "./selectCriteria";
import type { LeftOutEntry, RankingOptions, RankingProblem } from "./types";

/** An entry that will be listed, with or without a score. */
export interface Listed {
  readonly entry: number;
  readonly scored: boolean;
  /** The user's reason for listing an entry that would be left out, or null. */
  readonly included: string | null;
}

/** Entries to list, and entries left out with the reason. */
export function sortOut(
  review: Review,
  used: readonly Selected[],
  identities: () => readonly string[],
  options: RankingOptions,
): { readonly listed: readonly Listed[]; readonly leftOut: () => readonly LeftOutEntry[] } {
  const kinds = new Map(review.pack.fields.map(({ id, kind }) => [id, kind]));
  const errorRows = new Map<number, number>();
  for (const { severity, row, field } of review.findings) {
    if (severity !== "error" || row === null || (field !== null && kinds.get(field) === "sequence")) continue;
    errorRows.set(row, (errorRows.get(row) ?? 0) + 1);
  }
  const listed: Listed[] = [];
  const leftOut: Omit<LeftOutEntry, "identity">[] = [];
  const { included = {} } = options;
  const anyIncluded = Object.keys(included).length > 0;
  review.entries.forEach(({ row, sample }, entry) => {
    const lacking = used.some(({ figures }) => figures.values[entry] === null);
    const errors = errorRows.get(row) ?? 0;
    if (!sample && errors === 0 && !lacking) {
      listed.push({ entry, scored: true, included: null });
      return;
    }
    const typed = anyIncluded && !sample ? (included[identities()[entry] as string] ?? "").trim() : "";
    if (typed !== "") {
      listed.push({ entry, scored: !lacking, included: typed });
      return;
    }
    const reason = sample ? "sampleRow" : errors > 0 ? "errors" : "missingCriterion";
    const missing = used.flatMap(({ figures, choice }) =>
      figures.values[entry] === null ? [choice.id] : [],
    );
    leftOut.push({ entry, row, reason, missing, errors });
  });
  return {
    listed,
    leftOut: onDemand(() =>
      leftOut.map((left) => ({ ...left, identity: identities()[left.entry] as string })),
    ),
  };
}

/** The user's order as entries; what it names and is not listed becomes a problem. */
export function wantedOrder(
  review: Review,
  start: readonly number[],
  identities: () => readonly string[],
  options: RankingOptions,
  problems: RankingProblem[],
): readonly number[] {
  const entryOf = onDemand(() => new Map(identities().map((identity, entry) => [identity, entry])));
  for (const identity of Object.keys(options.included ?? {})) {
    if (!entryOf().has(identity)) problems.push({ code: "unknownEntry", identity });
  }
  if (options.orderRows) {
    const ranked = new Map(start.map((entry) => [(review.entries[entry] as Entry).row, entry]));
    const named = options.orderRows.flatMap((row) => {
      const entry = ranked.get(row);
      if (entry !== undefined) return [entry];
      problems.push({ code: "orderRowNotRanked", row: row + 1 });
      return [];
    });
    const isNamed = new Set(named);
    return [...named, ...start.filter((entry) => !isNamed.has(entry))];
  }
  return (options.manualOrder ?? []).flatMap((identity) => {
    const entry = entryOf().get(identity);
    if (entry !== undefined) return [entry];
    problems.push({ code: "unknownEntry", identity });
    return [];
  });
}
