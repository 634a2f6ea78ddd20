import { reportedEntry, reportedFinding, type Report } from "./report";
import { renderFinding } from "../findings";
import type { Language } from "../language";
import { rankedEntryReport, rankingReport, type Ranking } from "../ranking";
import type { Review } from "../review";

/** A list as pieces of JSON, an element a line, each made when its turn comes. */
function* listJson(elements: Iterable<unknown>): Generator<string> {
  let before = "[\n";
  for (const element of elements) {
    // Not joined: a long text would be copied for it.
    yield before;
    yield JSON.stringify(element);
    before = ",\n";
  }
  yield before === "[\n" ? "[]" : "\n]";
}

/** The members of an object as pieces of JSON; those that are lists by themselves an element a line. */
function* membersJson(
  value: object,
  lists: Readonly<Record<string, () => Iterable<unknown>>>,
): Generator<string> {
  let before = "{\n";
  for (const key of Object.keys(value)) {
    yield `${before}${JSON.stringify(key)}:`;
    const list = lists[key];
    if (list === undefined) yield JSON.stringify((value as Record<string, unknown>)[key]);
    else yield* listJson(list());
    before = ",\n";
  }
  yield "\n}";
}

function* mapped<From, To>(from: Iterable<From>, change: (element: From) => To): Generator<To> {
  for (const element of from) yield change(element);
}

/**
 * The report as the pieces of its JSON text, in order: what `JSON.stringify` would give, an entry or a finding a line.
 * Nothing long is ever whole in memory, so that a sheet of 100,000 rows costs no more than its review.
 *
 * @param report what `createReport` made of this review and ranking in this language
 */
export function* reportJson(
  report: Report,
  { review, ranking }: { readonly review: Review; readonly ranking: Ranking },
  language: Language,
): Generator<string> {
  const { pack } = review;
  const entries = review.entries.filter(({ sample }) => !sample);
  const lists = {
    entries: () => mapped(entries, (entry) => reportedEntry(entry, pack.fields)),
    findings: () =>
      mapped(review.findings, (finding) => reportedFinding(renderFinding(finding, pack, language))),
  };
  let before = "{\n";
  for (const key of Object.keys(report)) {
    yield `${before}${JSON.stringify(key)}:`;
    if (key === "ranking") {
      const rest = rankingReport(ranking, []);
      yield* membersJson(rest, {
        entries: () => mapped(ranking.each(), rankedEntryReport(ranking)),
        leftOut: () => rest.leftOut,
      });
    } else if (key === "entries" || key === "findings") {
      yield* listJson(lists[key]());
    } else {
      yield JSON.stringify(report[key as keyof Report]);
    }
    before = ",\n";
  }
  yield "\n}";
}
