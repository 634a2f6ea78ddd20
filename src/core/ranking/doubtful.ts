import type { Finding } from "../findings";
import type { Predicate, RulePack } from "../pack";
import type { Review } from "../review";
import type { RankedCriterion, RankingOptions } from "./types";

/** Checks whose warning says that the figure itself may be wrong: a zero too many, yuan under 万元, an estimate. */
const DOUBTS: ReadonlySet<Predicate["is"]> = new Set<Predicate["is"]>([
  "withinMedian",
  "unitAssumed",
  "stated",
]);

function doubtsAFigure(check: Predicate): boolean {
  switch (check.is) {
    case "all":
    case "any":
      return check.of.some(doubtsAFigure);
    case "not":
      return doubtsAFigure(check.of);
    case "when":
      return doubtsAFigure(check.if) || doubtsAFigure(check.then);
    default:
      return DOUBTS.has(check.is);
  }
}

function doubtingRules(pack: RulePack): ReadonlySet<string> {
  return new Set(pack.rules.filter(({ check }) => doubtsAFigure(check)).map(({ id }) => `${pack.id}/${id}`));
}

/** True for a warning that a person has settled (已核实). */
const isSettled = (finding: Finding): boolean =>
  (finding as { readonly verified?: unknown }).verified !== undefined;

/** The fields that criteria take their figures from; the date too where figures are counted per year. */
function fieldsOf(criteria: readonly Pick<RankedCriterion, "source">[]): ReadonlySet<string> {
  return new Set(
    criteria.flatMap(({ source }) => {
      if (source.kind === "field") return [source.field];
      return source.kind === "perYear" ? [source.field, source.since] : [];
    }),
  );
}

/**
 * The figures under an open warning (spec/rules.md, "Ranking"): by index in `review.entries` the fields, in the pack's
 * order, among those of the criteria listed. A figure that only a bound or an estimate stands for (约50) is one too.
 */
export function doubtfulFigures(
  review: Review,
  criteria: readonly Pick<RankedCriterion, "source">[],
  identityOf: (entry: number) => string,
  verified: RankingOptions["verified"],
): ReadonlyMap<number, readonly string[]> {
  const fields = fieldsOf(criteria);
  const rules = doubtingRules(review.pack);
  const warned = new Map<number, string[]>();
  const settled = new Map<number, string[]>();
  for (const finding of review.findings) {
    if (finding.severity !== "warning" || finding.row === null || finding.field === null) continue;
    if (!rules.has(finding.rule) || !fields.has(finding.field)) continue;
    const into = isSettled(finding) ? settled : warned;
    const known = into.get(finding.row);
    if (known === undefined) into.set(finding.row, [finding.field]);
    else known.push(finding.field);
  }
  const asked = review.pack.fields.flatMap(({ id }, index) => (fields.has(id) ? [{ id, index }] : []));
  const doubtful = new Map<number, readonly string[]>();
  review.entries.forEach(({ row, readings, sample }, entry) => {
    if (sample) return;
    const [open, closed] = [warned.get(row), settled.get(row)];
    const isDoubtful = ({ id, index }: (typeof asked)[number]): boolean => {
      const reading = readings[index];
      const estimated = reading?.state === "present" && reading.qualifier !== null;
      return open?.includes(id) === true || (estimated && closed?.includes(id) !== true);
    };
    // Hardly any entry has one, and a list for each of thousands costs more than the look.
    if (!asked.some(isDoubtful)) return;
    const confirmed = verified === undefined ? [] : (verified[identityOf(entry)] ?? []);
    const left = asked.filter(isDoubtful).flatMap(({ id }) => (confirmed.includes(id) ? [] : [id]));
    if (left.length > 0) doubtful.set(entry, left);
  });
  return doubtful;
}
