import type { Carried, SessionChoices } from "./types";

/** Choices for all files of a page, in its memory. */
export function sessionChoices(): SessionChoices {
  let carried: Carried = {};
  return {
    get: () => carried,
    set: (change) => {
      const known = Object.entries({ ...carried, ...change }).filter(([, value]) => value !== undefined);
      carried = Object.fromEntries(known);
    },
  };
}
