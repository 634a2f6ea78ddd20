import type { Traffic } from "./messages";

/** Bars: milliseconds, frames a second. */
export const BARS = {
  start: 1000,
  open: 2500,
  edit: { 200: 50, 1_000: 50, 10_000: 150 },
  /** Bytes of the answer to an edit that finds nothing. */
  answer: 4096,
  block: 100,
  frames: 50,
  /** The one-file workbench against the served one, from the address to the checked sheet. */
  oneFile: 1.5,
} as const;

/** Prints figures beside their bars and counts the bars that were missed. */
export class Bars {
  missed = 0;

  most(what: string, value: number, bar: number): void {
    this.say(what, value.toFixed(1), `ms (at most ${bar})`, value <= bar);
  }

  least(what: string, value: number, bar: number, unit: string): void {
    this.say(what, value.toFixed(1), `${unit} (at least ${bar})`, value >= bar);
  }

  ratio(what: string, value: number, bar: number): void {
    this.say(what, value.toFixed(2), `(at most ${bar})`, value <= bar);
  }

  /** Tasks under 50 ms are not told by the browser. */
  block(what: string, value: number): void {
    this.say(
      what,
      value === 0 ? "< 50" : value.toFixed(0),
      `ms (at most ${BARS.block})`,
      value <= BARS.block,
    );
  }

  /** @param isSmall whether the answer must fit into 4 KB */
  messages(what: string, { out, outBytes, back, backBytes }: Traffic, isSmall: boolean): void {
    const isMet = out === 1 && back === 1 && (!isSmall || backBytes <= BARS.answer);
    if (!isMet) this.missed += 1;
    console.log(
      `${isMet ? "ok    " : "MISSED"}  messages: ${what.padEnd(38)} ${out} out (${outBytes} B), ${back} back (${backBytes} B)`,
    );
  }

  private say(what: string, value: string, unit: string, isMet: boolean): void {
    if (!isMet) this.missed += 1;
    console.log(`${isMet ? "ok    " : "MISSED"}  ${what.padEnd(48)} ${value.padStart(8)} ${unit}`);
  }
}
