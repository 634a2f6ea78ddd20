/** What a rule pack is: its types, the roles of fields, and one descriptor for each predicate. */
export type * from "./types";
export { FIELD_ROLES, fieldWithRole } from "./field";
export type { FieldRole, LabelName, PackField, RosterEntry } from "./field";
export { FAILED, Outcome, OUTCOME_STATUSES, statusOf } from "./outcome";
export type { OutcomeCode, OutcomeStatus } from "./outcome";
export { momentOf } from "./moment";
export type { Moment } from "./moment";
export { descriptorOf, PREDICATES } from "./predicates";
export type { Predicate } from "./predicates";
export type { Demand, Member, PredicateDescriptor } from "./descriptor";
export { PackFault } from "./judging/check";
export type { CellPlace, Check, Explanation, JudgedEntry, JudgedSheet } from "./judging/check";
export { compilePredicate } from "./compile";
export { conditionFaults } from "./faults";
export type { ConditionFault } from "./faults";
export { decidingPredicates, firstField, kindsWith, mainPredicate, namedFields, withParts } from "./walk";
export type { Standing } from "./walk";
export { predicateInWords } from "./words";
