export type * from "./types";
export * from "./portError";
