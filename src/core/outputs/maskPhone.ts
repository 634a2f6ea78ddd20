/** A mainland mobile number inside a text, its digits possibly set apart by a space or a hyphen. */
const MOBILE = /(?<![\d０-９])1[3-9]\d(?:[ \u00a0-]?\d){8}(?!\d)/gu;
/** A landline number of 7 or 8 digits with an area code before it. */
const LANDLINE = /(?<!\d)(\(?0\d{2,3}\)?[ \u00a0-]?\d{3,4})\d{4}(?!\d)/gu;

/**
 * Mobile and landline numbers in a text made unrecognisable: 13800000000 becomes 138****0000, 0833-2133419 becomes
 * 0833-213****. Full-width digits become half-width. Other text stays.
 */
export function maskPhones(text: string): string {
  const plain = text.replace(/[０-９－（）]/gu, (character) => character.normalize("NFKC"));
  const masked = plain
    .replace(MOBILE, (number) => {
      const digits = number.replace(/\D/gu, "");
      return `${digits.slice(0, 3)}****${digits.slice(7)}`;
    })
    .replace(LANDLINE, "$1****");
  return masked === plain ? text : masked;
}

/**
 * The content of a phone cell for publication. Whatever in it is no phone number in a usual form (a local number
 * without area code, a mistyped one) loses all its digits: a publication must not leak what could not be read.
 */
export function maskPhoneCell(text: string): string {
  const masked = maskPhones(text).normalize("NFKC");
  return masked.replace(/(?<![\d*])\d+(?![\d*])/gu, (digits, at: number) => {
    const kept = isMaskedPart(masked, at, digits.length);
    return kept ? digits : "*".repeat(digits.length);
  });
}

/** True for the area code of a masked number (0833- in 0833-213****), which may stay. */
function isMaskedPart(text: string, at: number, length: number): boolean {
  return /^\)?[ \u00a0-]?\d+\*{4}/u.test(text.slice(at + length)) && text[at] === "0";
}
