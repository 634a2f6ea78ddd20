/** `[DBNum1]` writes 一二三, `[DBNum2]` the banking forms 壹贰叁. */
export type ChineseDigits = 1 | 2;

const DIGITS: Readonly<Record<ChineseDigits, string>> = {
  1: "〇一二三四五六七八九",
  2: "零壹贰叁肆伍陆柒捌玖",
};
const PLACES: Readonly<Record<ChineseDigits, readonly string[]>> = {
  1: ["", "十", "百", "千"],
  2: ["", "拾", "佰", "仟"],
};
const DIGITS_ZERO: Readonly<Record<ChineseDigits, string>> = { 1: "〇", 2: "零" };
const GROUPS = ["", "万", "亿", "万亿"];

/** Digit by digit: 2018 → 二〇一八. */
export function spellDigits(digits: string, style: ChineseDigits): string {
  return [...digits].map((digit) => DIGITS[style][Number(digit)] ?? digit).join("");
}

/** As a numeral: 123 → 一百二十三, 10 → 一十 (as Excel does outside dates). At most 16 digits; longer ones digit by digit. */
export function spellNumeral(digits: string, style: ChineseDigits): string {
  const plain = digits.replace(/^0+(?=\d)/, "");
  if (plain.length > 16) return spellDigits(plain, style);
  if (plain === "0") return DIGITS_ZERO[style];
  const zero = DIGITS_ZERO[style];
  let spelled = "";
  let gap = false;
  let groupHasDigit = false;
  for (let at = 0; at < plain.length; at++) {
    const place = plain.length - 1 - at;
    const digit = Number(plain[at]);
    if (digit === 0) {
      gap = true;
    } else {
      spelled += (gap ? zero : "") + DIGITS[style][digit]! + PLACES[style][place % 4]!;
      gap = false;
      groupHasDigit = true;
    }
    if (place % 4 === 0) {
      if (groupHasDigit) spelled += GROUPS[place / 4]!;
      groupHasDigit = false;
    }
  }
  return spelled;
}

/** As the month or day of a date: 10 → 十, 11 → 十一, 20 → 二十. */
export function spellDatePart(digits: string, style: ChineseDigits): string {
  const spelled = spellNumeral(digits, style);
  return style === 1 ? spelled.replace(/^一十/, "十") : spelled;
}
