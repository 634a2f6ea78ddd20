export type * from "./types";
export * from "./marks";
export * from "./messages";
export * from "./portError";
export * from "./ribbon";
export * from "./storedState";
