/** What a rule pack is: its types and the closed set of predicates. */
export type * from "./types";
