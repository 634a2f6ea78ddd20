/** The one door of the core. Everything outside `src/core` imports from here. */
export * from "./language";
export * from "./grid";
export * from "./values";
export * from "./pack";
export * from "./recognise";
export * from "./rules";
export * from "./text";
export * from "./findings";
export * from "./review";
export * from "./ranking";
export * from "./fixes";
export * from "./verified";
export * from "./outputs";
export * from "./duplicates";
export * from "./compile";
