import type { PredicateDescriptor } from "../descriptor";
import type { AnyPredicate } from "../judging/check";
import { all, type All } from "./all";
import { answers, type Answers } from "./answers";
import { any, type Any } from "./any";
import { atLeast, type AtLeast } from "./atLeast";
import { atLeastPerYearRun, type AtLeastPerYearRun } from "./atLeastPerYearRun";
import { atMost, type AtMost } from "./atMost";
import { between, type Between } from "./between";
import { contains, type Contains } from "./contains";
import { countBetween, type CountBetween } from "./countBetween";
import { dateBetween, type DateBetween } from "./dateBetween";
import { endsWith, type EndsWith } from "./endsWith";
import { hasColumn, type HasColumn } from "./hasColumn";
import { honourAtLeast, type HonourAtLeast } from "./honourAtLeast";
import { honoursInFull, type HonoursInFull } from "./honoursInFull";
import { inRoster, type InRoster } from "./inRoster";
import { labelFilled, type LabelFilled } from "./labelFilled";
import { labelMatches, type LabelMatches } from "./labelMatches";
import { matches, type Matches } from "./matches";
import { noNearDuplicate, type NoNearDuplicate } from "./noNearDuplicate";
import { not, type Not } from "./not";
import { notInRoster, type NotInRoster } from "./notInRoster";
import { oneOf, type OneOf } from "./oneOf";
import { onOrBefore, type OnOrBefore } from "./onOrBefore";
import { permutation, type Permutation } from "./permutation";
import { readable, type Readable } from "./readable";
import { required, type Required } from "./required";
import { runningAtLeast, type RunningAtLeast } from "./runningAtLeast";
import { saysSome, type SaysSome } from "./saysSome";
import { onOrAfter, type OnOrAfter } from "./onOrAfter";
import { sameUnit, type SameUnit } from "./sameUnit";
import { startsWith, type StartsWith } from "./startsWith";
import { stated, type Stated } from "./stated";
import { titleAtLeast, type TitleAtLeast } from "./titleAtLeast";
import { unique, type Unique } from "./unique";
import { unitAssumed, type UnitAssumed } from "./unitAssumed";
import { when, type When } from "./when";
import { wholeNumber, type WholeNumber } from "./wholeNumber";
import { withinMedian, type WithinMedian } from "./withinMedian";

/**
 * A rule's condition: a closed set, no expression language. `field` names a field of the pack. A predicate over a
 * missing field answers `missing`, over an unreadable one `malformed`, over an interval or bound that could go
 * either way `needsJudgement`. A count or amount that says "none" (无, 0) is the figure 0, not missing.
 *
 * Which outcome makes a finding: `notMet` and `needsJudgement` always; `missing` only for `required` and
 * `labelFilled`, `malformed` only for `readable` (every other rule over that cell is then "not checked").
 *
 * Rules about the sheet may only use predicates whose descriptor says `judges: "entryOrSheet"`.
 */
export type Predicate =
  | Required
  | HasColumn
  | Readable
  | Stated
  | UnitAssumed
  | AtLeast
  | AtMost
  | Between
  | WholeNumber
  | WithinMedian
  | OneOf
  | Answers
  | Contains
  | StartsWith
  | EndsWith
  | Matches
  | SaysSome
  | SameUnit
  | LabelMatches
  | LabelFilled
  | Unique
  | NoNearDuplicate
  | InRoster
  | NotInRoster
  | RunningAtLeast
  | AtLeastPerYearRun
  | DateBetween
  | HonourAtLeast
  | HonoursInFull
  | TitleAtLeast
  | CountBetween
  | Permutation
  | OnOrBefore
  | OnOrAfter
  | All<Predicate>
  | Any<Predicate>
  | Not<Predicate>
  | When<Predicate>;

/** The descriptor of each kind. The type makes a missing or surplus one a compile error. */
const DESCRIPTORS: {
  readonly [Kind in Predicate["is"]]: PredicateDescriptor<Extract<Predicate, { readonly is: Kind }>>;
} = {
  required,
  hasColumn,
  readable,
  stated,
  unitAssumed,
  atLeast,
  atMost,
  between,
  wholeNumber,
  withinMedian,
  oneOf,
  answers,
  contains,
  startsWith,
  endsWith,
  matches,
  saysSome,
  sameUnit,
  labelMatches,
  labelFilled,
  unique,
  noNearDuplicate,
  inRoster,
  notInRoster,
  runningAtLeast,
  atLeastPerYearRun,
  dateBetween,
  honourAtLeast,
  honoursInFull,
  titleAtLeast,
  countBetween,
  permutation,
  onOrBefore,
  onOrAfter,
  all,
  any,
  not,
  when,
};

/** All kinds of predicate, in the order in which the documentation lists them. */
export const PREDICATES = Object.values(
  DESCRIPTORS,
) as unknown as readonly PredicateDescriptor<AnyPredicate>[];

/** The descriptor of a predicate, or undefined where there is no such kind. */
export const descriptorOf = (predicate: AnyPredicate): PredicateDescriptor<AnyPredicate> | undefined =>
  Object.hasOwn(DESCRIPTORS, predicate.is)
    ? ((DESCRIPTORS as Readonly<Record<string, unknown>>)[predicate.is] as PredicateDescriptor<AnyPredicate>)
    : undefined;
