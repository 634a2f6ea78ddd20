import type { Shelf } from "./types";

/**
 * The shelf of notices kept on this computer. The store itself is a part that is loaded when something is or was on it,
 * so that a first check does not wait for it.
 */
export { ShelfError } from "./types";
export type { Shelf, ShelvedNotice } from "./types";
export { isShelfUsed } from "./used";

/** Loads the shelf's store; every call gives the same shelf. */
export const loadShelf = async (): Promise<Shelf> => (await import("./store")).theShelf();
