import type { DateSystem } from "../core";

/** Date cells looked at, at most: they all agree. */
const ENOUGH = 20;

/** Chinese digits as the formats [DBNum1] and [DBNum2] write years, and full-width ones of [DBNum3]. */
const DIGITS = [
  "0〇○零０",
  "1一壹１",
  "2二贰貳２",
  "3三叁參３",
  "4四肆４",
  "5五伍５",
  "6六陆陸６",
  "7七柒７",
  "8八捌８",
  "9九玖９",
];
const westernDigits = (text: string): string =>
  text.replace(/[^\x00-\x7f]/gu, (sign) => {
    const digit = DIGITS.findIndex((signs) => signs.includes(sign));
    return digit < 0 ? sign : String(digit);
  });

/** Counts date cells whose shown year fits each system. */
export class DateSystemEvidence {
  private for1900 = 0;
  private for1904 = 0;

  /** The Excel API does not tell the date system; a serial number beside its shown year does. */
  add(value: unknown, text: string, format: string): void {
    if (this.for1900 + this.for1904 >= ENOUGH || typeof value !== "number" || value < 400) return;
    if (!/y|e/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""))) return;
    const shown = /(?:^|\D)(\d{4})(?:\D|$)/.exec(westernDigits(text))?.[1];
    if (shown === undefined) return;
    const yearOf = (serial: number): number =>
      new Date((Math.floor(serial) - 25_569) * 86_400_000).getUTCFullYear();
    if (Number(shown) === yearOf(value)) this.for1900++;
    else if (Number(shown) === yearOf(value + 1462)) this.for1904++;
  }

  /** 1900 unless the shown dates say otherwise: without a date cell it makes no difference. */
  get system(): DateSystem {
    return this.for1904 > this.for1900 ? 1904 : 1900;
  }
}
