/**
 * How wide a text is, without a font: a Chinese character is two digits wide, everything narrow one (宋体 and its
 * substitutes are built that way, and so are terminals). The one table of wide characters for cells, terminals and
 * the workbench's grid; they differ in the characters that only Chinese fonts draw wide.
 */

/** Where a text is shown. On a terminal the signs of ambiguous width (UAX #11) take one cell. */
export type TextPlace = "cell" | "terminal";

type Ranges = readonly (readonly [first: number, last: number])[];

/** UTF-16 units two digits wide everywhere: Chinese, Japanese, Korean, full-width forms; emoji and rare characters. */
const WIDE: Ranges = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  // First halves of the pairs U+1F000 to U+1FBFF and U+20000 to U+3FFFF.
  [0xd83c, 0xd83e],
  [0xd840, 0xd8bf],
];

/** Units that Chinese fonts draw wide and terminals do not: — “ ” … ℃ Ⅳ → ① ■. */
const WIDE_IN_CELLS: Ranges = [
  [0x2014, 0x2014],
  [0x2018, 0x201d],
  [0x2026, 0x2026],
  [0x2103, 0x2103],
  [0x2160, 0x217f],
  [0x2190, 0x21ff],
  [0x2460, 0x27ff],
];

/** Second halves of pairs, whose width the first half carries. */
const SECOND_HALVES = [0xdc00, 0xdfff] as const;

/** Width by UTF-16 unit: texts are measured by the thousand. */
function widthsWith(...wide: readonly Ranges[]): Uint8Array {
  const widths = new Uint8Array(0x10000).fill(1);
  for (const [first, last] of wide.flat()) widths.fill(2, first, last + 1);
  return widths.fill(0, SECOND_HALVES[0], SECOND_HALVES[1] + 1);
}

/** Made when first needed: most programs ask for one of the two. */
const TABLES = new Map<TextPlace, Uint8Array>();

function tableFor(place: TextPlace): Uint8Array {
  const known = TABLES.get(place);
  if (known !== undefined) return known;
  const table = place === "cell" ? widthsWith(WIDE, WIDE_IN_CELLS) : widthsWith(WIDE);
  TABLES.set(place, table);
  return table;
}

/** Width of a text on one line, in digits (of a cell's font) or in cells of a terminal. */
export function textWidth(
  text: string,
  place: TextPlace = "cell",
  from: number = 0,
  to: number = text.length,
): number {
  const table = tableFor(place);
  let width = 0;
  for (let index = from; index < to; index++) width += table[text.charCodeAt(index)] as number;
  return width;
}
