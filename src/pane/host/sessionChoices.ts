import type { Carried, SessionChoices } from "./types";

const PLACE = "huijian-chosen";

/** Choices for all files of a window: kept until it is closed, so that loading the page anew loses none. */
export function sessionChoices(): SessionChoices {
  let carried: Carried = stored();
  return {
    get: () => carried,
    set: (change) => {
      const known = Object.entries({ ...carried, ...change }).filter(([, value]) => value !== undefined);
      carried = Object.fromEntries(known);
      store(carried);
    },
  };
}

function stored(): Carried {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? "{}");
    return typeof known === "object" && known !== null ? known : {};
  } catch {
    return {}; // Forbidden here, or not ours: the same as nothing chosen.
  }
}

function store(carried: Carried): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(carried));
  } catch {
    // Forbidden or full: the choices hold as long as the page is there.
  }
}
