import type { ReadBudget } from "../../budget";

/** Texts remembered to keep repeated ones once: what repeats does so early, and a map of every name costs more than it saves. */
const MOST_REMEMBERED = 50_000;
/** Longer texts hardly ever repeat. */
const LONGEST_REMEMBERED = 40;

/** Texts by number; those that repeat (units, 是/否) are kept once. */
export class KeptTexts {
  readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly budget: ReadBudget) {}

  /** The text's number. */
  keep(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.budget.measure("cellCharacters", text.length);
    const number = this.all.push(text) - 1;
    if (text.length < LONGEST_REMEMBERED && this.numbers.size < MOST_REMEMBERED)
      this.numbers.set(text, number);
    return number;
  }
}
