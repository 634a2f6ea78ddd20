/**
 * One text, typed by many hands, in one form. Nothing here changes a cell: folded text is for reading and comparing.
 */

/**
 * Characters that NFKC would change into something else: ㎡ into "m2", ² into "2" (so that 200² became 2002),
 * ½ into "1⁄2", ① into "1". They are kept, and the readers that know them take them off.
 */
const PROTECTED =
  "\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u209f\\u2150-\\u215f\\u2189\\u2460-\\u24ff\\u2776-\\u2793\\u3220-\\u325f\\u3280-\\u32bf\\u3300-\\u33ff";
const IS_PROTECTED = new RegExp(`[${PROTECTED}]`, "u");
const BETWEEN_PROTECTED = new RegExp(`[^${PROTECTED}]+`, "gu");

/** Characters that show nothing: zero-width spaces and joiners, byte order marks, soft hyphens, direction marks. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/g;
const SPACES = /[\s\u0085\u2800]+/g;

/** True for an unambiguous everyday character: printable ASCII or a common Chinese character. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Runs `pass` until nothing changes any more; removing a character can bring two others together that compose. */
function settled(text: string, pass: (text: string) => string): string {
  let before = text;
  let after = pass(before);
  while (after !== before) {
    before = after;
    after = pass(before);
  }
  return after;
}

function composed(text: string): string {
  return text.replace(BETWEEN_PROTECTED, (part) => part.normalize("NFKC"));
}

/**
 * True where a text has only what clerks type every day, of which nothing is invisible or protected: ASCII, ideographs,
 * Chinese punctuation and brackets, full-width forms, curly quotes, dashes, the middle dot.
 */
function isEveryday(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x7f || code === 0xb7 || (code >= 0x4e00 && code <= 0x9fff)) continue;
    if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e)) continue;
    if (code >= 0x2010 && code <= 0x201f) continue;
    return false;
  }
  return true;
}

function foldPass(text: string): string {
  // The same by a shorter way, as nearly every text can go it.
  const whole = isEveryday(text) ? text.normalize("NFKC") : composed(text.replace(INVISIBLE, ""));
  return whole.replace(SPACES, " ").trim();
}

/**
 * The text with full-width characters made half-width (NFKC, units and circled numbers kept), invisible characters
 * removed, every run of spaces and line feeds made one space, and none at the ends. Idempotent.
 */
export function foldWidth(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isPlain(code)) continue;
    // A single space between two plain characters is as it should be.
    if (code === 0x20 && index > 0 && index + 1 < text.length && isPlain(text.charCodeAt(index + 1)))
      continue;
    // So is a unit behind one: 200㎡.
    if (
      index > 0 &&
      index + 1 === text.length &&
      isPlain(text.charCodeAt(index - 1)) &&
      IS_PROTECTED.test(text.charAt(index))
    )
      continue;
    return settled(text, foldPass);
  }
  return text;
}

/** The folded text without any space: what most readers work on. */
export function compact(text: string): string {
  const folded = foldWidth(text);
  return folded.includes(" ") ? settled(folded, (part) => foldPass(part).replace(/ /g, "")) : folded;
}

/** What is written in several ways, by the one that stands for all. */
const VARIANTS: readonly (readonly [one: string, all: string])[] = [
  ["(", "[{<〔【〖「『〈《〘〚﹝⟨❨"],
  [")", "]}>〕】〗」』〉》〙〛﹞⟩❩"],
  ["-", "‐‑‒–—―−─━﹘﹣－ー"],
  ['"', "\"'`´‘’‚‛“”„‟′″〝〞〃"],
  ["·", "•‧∙⋅・･●·"],
  ["~", "～〜∼"],
  ["", " "],
];
const ONE_OF = new Map(VARIANTS.flatMap(([one, all]) => [...all].map((variant) => [variant, one] as const)));
const ANY_VARIANT = new RegExp(
  `[${[...ONE_OF.keys()].map((variant) => variant.replace(/[\]\\^-]/u, "\\$&")).join("")}]`,
  "g",
);

function comparisonPass(text: string): string {
  return foldPass(text)
    .toLowerCase()
    .replace(ANY_VARIANT, (variant) => ONE_OF.get(variant) ?? variant);
}

/** `·`, the one middle dot of the comparison form (买买提·吐尔逊). */
const MIDDLE_DOT = 0xb7;

/** True for a character that the comparison form leaves as it is. */
function isComparable(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code >= 0x61) return code <= 0x7a || code === MIDDLE_DOT; // a…z
  if (code < 0x28) return code === 0x22 || code === 0x23 || code === 0x25; // " # %
  return code <= 0x3b; // ( ) * + , - . / digits : ;
}

/**
 * The form in which two texts are compared: folded, without spaces, lower case, one kind of bracket, dash, quote,
 * middle dot and tilde. `创新 工作室（一）` equals `创新工作室(一)`. Idempotent.
 */
export function comparableText(text: string): string {
  if (isAllComparable(text)) return text;
  const after = comparisonPass(text);
  return isAllComparable(after) ? after : settled(after, comparisonPass);
}

function isAllComparable(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isComparable(text.charCodeAt(index))) return false;
  }
  return true;
}

/**
 * True for nearly every name: ideographs, digits, small letters and middle dots between them, which no form for
 * comparison changes.
 */
function isPlainName(name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) continue;
    if (code !== MIDDLE_DOT || index === 0 || index === name.length - 1) return false;
  }
  return true;
}

/**
 * A studio's name for comparison: `comparableText` without quotes, which some write around the leader's name, and
 * without a full stop at the end.
 */
export function studioNameForm(name: string): string {
  if (isPlainName(name)) return name;
  const once = studioNamePass(name);
  return isPlainName(once) ? once : settled(once, studioNamePass);
}

function studioNamePass(name: string): string {
  return withoutEnd(comparableText(name).replace(/"/g, ""), /[.。,，;；]/);
}

/** A person's name for comparison: no padding inside, every middle dot (also `.`) as `·`. `毛  娴` equals `毛娴`. */
export function personNameForm(name: string): string {
  if (isPlainName(name)) return name;
  return settled(name, (text) =>
    withoutEnd(comparableText(text).replace(/[.。]/g, "·"), /·/).replace(/^·+/, ""),
  );
}

/** A unit's (organisation's) name for comparison: as for a studio's name. */
export function unitNameForm(name: string): string {
  return studioNameForm(name);
}

const BLANK = /[\s\u0085\u200b-\u200f\u2060\ufeff\u2800\u3164]/;
const BLANK_START = new RegExp(`^${BLANK.source}+`);

/**
 * A text without the signs at its end, `sign` telling one. A pattern for the end begins anew at every sign of a text that
 * is full of them, and takes the square of its length.
 */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text as the user typed it, without spaces of any kind (also invisible ones) at its ends. */
export function displayTrim(text: string): string {
  if (text.length === 0 || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))))
    return text;
  return withoutEnd(text, BLANK).replace(BLANK_START, "");
}
