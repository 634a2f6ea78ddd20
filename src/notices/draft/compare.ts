import type { Localised, Predicate, RulePack, Severity } from "../../core";
import { proposalsOf } from "./drafting";
import { namedFields } from "./generalRules";
import type { NoticeDraft } from "./types";

/** Last year's pack beside this year's notice: what stayed, what changed, what is new, what was not found again. */
export interface PackComparison {
  /** Id of last year's pack. */
  readonly pack: string;
  readonly same: readonly { readonly rule: string; readonly proposal: string }[];
  readonly changed: readonly {
    readonly rule: string;
    readonly proposal: string;
    readonly clause: string;
    readonly before: Predicate;
    readonly after: Predicate;
    readonly severity: { readonly before: Severity; readonly after: Severity };
  }[];
  readonly added: readonly {
    readonly proposal: string;
    readonly clause: string;
    readonly predicate: Predicate;
  }[];
  readonly gone: readonly { readonly rule: string; readonly clause: string; readonly title: Localised }[];
}

/** Members that lists of titles, patterns and printed units fill: they make no other demand. */
const ASIDE = new Set(["unit", "titles", "notTitles", "patterns"]);

/** Whether two conditions are the same, whatever the order of their members. */
export const sameCondition = (one: Predicate, other: Predicate): boolean => exactly(one) === exactly(other);

/** Whether two conditions are of one make: they may differ in their figures and lists only. */
export const sameMake = (one: Predicate, other: Predicate): boolean => keyOf(one) === keyOf(other);

/** What a condition is about, figures aside: two conditions of one key differ in their figures only. */
function keyOf(predicate: Predicate): string {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value === "number") return "#";
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).filter(([key]) => !ASIDE.has(key));
    return Object.fromEntries(members.map(([key, inner]) => [key, shape(inner)]));
  };
  return JSON.stringify(shape(predicate));
}

const exactly = (predicate: Predicate): string =>
  JSON.stringify(predicate, Object.keys(flat(predicate)).sort());

/** Every member name of a condition, so that the order in which they are written does not matter. */
function flat(value: unknown): Record<string, true> {
  if (Array.isArray(value)) return Object.assign({}, ...value.map(flat)) as Record<string, true>;
  if (typeof value !== "object" || value === null) return {};
  return Object.assign(
    Object.fromEntries(Object.keys(value).map((key) => [key, true as const])),
    ...Object.values(value).map(flat),
  ) as Record<string, true>;
}

/**
 * Compares a pack, say last year's, with what a new notice proposes. Only rules that rest on a clause are compared;
 * general checks are every pack's.
 */
export function compareWithPack(pack: RulePack, draft: NoticeDraft): PackComparison {
  const proposals = proposalsOf(draft).filter(
    ({ kind, doubt }) => kind === "rule" && doubt !== "saidElsewhere",
  );
  const left = new Set(proposals);
  const same: PackComparison["same"][number][] = [];
  const changed: PackComparison["changed"][number][] = [];
  const gone: PackComparison["gone"][number][] = [];
  const rules = pack.rules.filter(({ clause, check }) => clause !== null && !isGeneral(check));
  const take = (fits: (predicate: Predicate) => boolean) => {
    const found = [...left].find(({ predicate }) => predicate !== null && fits(predicate));
    if (found !== undefined) left.delete(found);
    return found;
  };
  const rest = rules.filter((rule) => {
    const found = take((predicate) => exactly(predicate) === exactly(rule.check));
    if (found !== undefined && found.severity === rule.severity)
      same.push({ rule: rule.id, proposal: found.id });
    else if (found !== undefined) changed.push(changeOf(rule, found));
    return found === undefined;
  });
  for (const rule of rest) {
    const found =
      take((predicate) => keyOf(predicate) === keyOf(rule.check)) ??
      take((predicate) => predicate.is === rule.check.is && sharesField(predicate, rule.check));
    if (found === undefined) gone.push({ rule: rule.id, clause: rule.clause ?? "", title: rule.title });
    else changed.push(changeOf(rule, found));
  }
  const added = [...left].flatMap(({ id, clause, predicate }) =>
    predicate === null ? [] : [{ proposal: id, clause, predicate }],
  );
  return { pack: pack.id, same, changed, added, gone };
}

function changeOf(
  rule: RulePack["rules"][number],
  found: ReturnType<typeof proposalsOf>[number],
): PackComparison["changed"][number] {
  return {
    rule: rule.id,
    proposal: found.id,
    clause: found.clause,
    before: rule.check,
    after: found.predicate as Predicate,
    severity: { before: rule.severity, after: found.severity ?? rule.severity },
  };
}

/** Checks over every column alike are no demand of one notice. */
const isGeneral = (predicate: Predicate): boolean =>
  JSON.stringify(predicate).includes('"$field"') ||
  predicate.is === "unique" ||
  predicate.is === "dateBetween";

const sharesField = (one: Predicate, other: Predicate): boolean => {
  const fields = namedFields(other);
  return namedFields(one).some((field) => fields.includes(field));
};
