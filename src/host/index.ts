export type * from "./state";
export type * from "./types";
export * from "./marks";
export * from "./messages";
export * from "./hostError";
export * from "./ribbon";
export * from "./storedState";
