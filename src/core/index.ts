/** The one door of the core. Everything outside `src/core` imports from here. */
export type * from "./language";
export type * from "./types";
export * from "./grid";
export * from "./recognise";
export * from "./values";
export * from "./rules";
export * from "./findings";
export * from "./ranking";
export * from "./outputs";
export * from "./report";
export * from "./roster";
