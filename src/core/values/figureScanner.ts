import type { Qualifier, UnreadableReason } from "./types";

/** Why a text states no one figure. */
export type NoFigureReason = Extract<
  UnreadableReason,
  "notANumber" | "severalNumbers" | "range" | "wrongUnit"
>;

/** A bound says more than "about"; two bounds that disagree (`不足50余`) leave only "about". */
export function joined(first: Qualifier | null, second: Qualifier | null): Qualifier | null {
  if (first === null || first === second) return second ?? first;
  if (second === null || second === "~") return first;
  if (first === "~") return second;
  return first[0] === second[0] ? (first.length < second.length ? first : second) : "~";
}

/** A text being read from its start. */
export class Scanner {
  rest: string;
  qualifier: Qualifier | null = null;
  extraText = false;
  perYear = false;
  overYears = false;
  inAll = false;
  /** Words behind the unit that say neither a bound nor a doubt nor what the figure consists of. */
  words = "";
  /** Bracketed: one year that the figure is of. */
  ofOneYear = false;
  /** 近, 接近: below the figure, which a 余 after it gainsays. */
  nearly = false;

  constructor(text: string) {
    this.rest = text;
  }

  take(pattern: RegExp): string | null {
    const match = pattern.exec(this.rest);
    if (match === null || match[0] === "") return null;
    this.rest = this.rest.slice(match[0].length);
    return match[0];
  }

  takeQualifier(kinds: readonly (readonly [RegExp, Qualifier])[]): boolean {
    for (const [pattern, qualifier] of kinds) {
      if (this.take(pattern) === null) continue;
      this.restrict(qualifier);
      return true;
    }
    return false;
  }

  restrict(qualifier: Qualifier): void {
    this.qualifier = joined(this.qualifier, qualifier);
  }
}
