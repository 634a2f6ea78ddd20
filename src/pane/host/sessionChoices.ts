import type { Carried, SessionChoices } from "./types";

const PLACE = "huijian-chosen";

/**
 * Choices for all files of a window: kept until it is closed, so that loading the page anew loses none. What is kept is
 * asked for each time, as another page of this window may have changed it meanwhile.
 */
export function sessionChoices(): SessionChoices {
  /** What was known last, and as which text it was kept; it holds where nothing can be kept. */
  let last: { readonly text: string | null; readonly carried: Carried } = { text: null, carried: {} };
  const get = (): Carried => {
    const text = kept(last.text);
    if (text !== last.text) last = { text, carried: read(text) };
    return last.carried;
  };
  return {
    get,
    set: (change) => {
      const known = Object.entries({ ...get(), ...change }).filter(([, value]) => value !== undefined);
      const carried: Carried = Object.fromEntries(known);
      const text = JSON.stringify(carried);
      last = { text: keep(text) ? text : kept(null), carried };
    },
  };
}

/** The text that is kept; the one given where that is forbidden here. */
function kept(otherwise: string | null): string | null {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return otherwise;
  }
}

function read(text: string | null): Carried {
  try {
    const known: unknown = JSON.parse(text ?? "{}");
    return typeof known === "object" && known !== null ? known : {};
  } catch {
    return {}; // Not ours: the same as nothing chosen.
  }
}

/** False where it is forbidden or full: the choices then hold as long as the page is there. */
function keep(text: string): boolean {
  try {
    sessionStorage.setItem(PLACE, text);
    return true;
  } catch {
    return false;
  }
}
