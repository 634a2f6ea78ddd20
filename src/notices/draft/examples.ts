import {
  runCase,
  type CaseEntry,
  type OutcomeStatus,
  type Predicate,
  type RuleDefinition,
  type RulePack,
} from "../../core";

/** What the engine says of a rule for one figure: just below the rule's own, at it, just above. */
export interface FigureExample {
  readonly where: "below" | "at" | "above";
  /** The figure, or the founding day, as it would be typed. */
  readonly value: number | string;
  readonly status: OutcomeStatus;
}

/** Days before the reference date by which a founding day misses or meets a rule of years. */
const ONE_DAY = 86_400_000;

/**
 * Examples of a rule that has a figure, worked out by the engine on the pack's sample entry; empty for a rule without
 * one, or where the sample cannot be judged.
 */
export function examplesOf(pack: RulePack, rule: RuleDefinition): readonly FigureExample[] {
  return casesOf(rule.check, pack).flatMap(({ where, value, entry, others }): FigureExample[] => {
    const { status } = runCase(pack, rule, {
      name: rule.title,
      expect: "met",
      entry,
      ...(others === undefined ? {} : { others }),
    });
    return status === null ? [] : [{ where, value, status }];
  });
}

interface Example extends Omit<FigureExample, "status"> {
  readonly entry: CaseEntry;
  readonly others?: readonly CaseEntry[];
}

const SIDES = [
  ["below", -1],
  ["at", 0],
  ["above", 1],
] as const;

function casesOf(check: Predicate, pack: RulePack): readonly Example[] {
  switch (check.is) {
    case "atLeast":
    case "atMost":
      return around(check.field, check.value, pack);
    case "atLeastPerYearRun":
      return [];
    case "between":
      return [
        ...around(check.field, check.min, pack).slice(0, 2),
        ...around(check.field, check.max, pack).slice(1),
      ];
    case "runningAtLeast":
      return foundingDays(check.field, check.years, pack);
    case "countBetween":
      return check.by === undefined || check.max === undefined
        ? []
        : entriesOfOneUnit(check.max, check.by, pack);
    default:
      return [];
  }
}

/** One step below and above: a whole one where the field counts pieces, else a tenth. */
function around(field: string, figure: number, pack: RulePack): readonly Example[] {
  const kind = pack.fields.find(({ id }) => id === field)?.kind;
  const step = kind === "integer" || figure >= 10 ? 1 : 0.1;
  return SIDES.flatMap(([where, side]): Example[] => {
    const value = Number((figure + side * step).toFixed(6));
    return value < 0 ? [] : [{ where, value, entry: { [field]: value } }];
  });
}

function foundingDays(field: string, years: number, pack: RulePack): readonly Example[] {
  const { deadline } = pack;
  const day = deadline.kind === "date" ? deadline.date.slice(0, 10) : pack.sampleDate;
  const last = new Date(`${day}T00:00:00Z`);
  last.setUTCFullYear(last.getUTCFullYear() - years);
  return SIDES.map(([where, side]) => {
    // Later than the last day that does is too young: "below" in years run.
    const value = new Date(last.getTime() - side * ONE_DAY).toISOString().slice(0, 10);
    return { where, value, entry: { [field]: value } };
  });
}

function entriesOfOneUnit(most: number, by: string, pack: RulePack): readonly Example[] {
  return SIDES.flatMap(([where, side]): Example[] => {
    const value = most + side;
    if (value < 1) return [];
    const unit = pack.sampleEntry[by] ?? null;
    return [{ where, value, entry: {}, others: Array.from({ length: value - 1 }, () => ({ [by]: unit })) }];
  });
}
