import type { Shelf } from "../types";
import { openShelf } from "./openShelf";

let shelf: Shelf | null = null;

/** This page's shelf; opened when it is first asked for. */
export function theShelf(): Shelf {
  shelf ??= openShelf();
  return shelf;
}

export { openShelf };
