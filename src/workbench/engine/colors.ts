import { lightnessOf, withLightness } from "../grid/colorMath";
import { toUtf8, XML_CLOSE, XML_END, XML_TEXT, XmlReader } from "../../files/xml";

/** Colours of a workbook's theme as "#rrggbb", in the order in which cells number them. */
export type ThemeColors = readonly string[];

/** Office's own theme, where a workbook names theme colours without having a theme. */
const OFFICE: ThemeColors = [
  ...["#ffffff", "#000000", "#eeece1", "#1f497d", "#4f81bd", "#c0504d", "#9bbb59", "#8064a2"],
  ...["#4bacc6", "#f79646", "#0000ff", "#800080"],
];

/** Elements of a theme's colour scheme in the order of the numbers: light and dark are the other way round there. */
const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/** The palette of Excel 97, as cells number it from 8 on; 0 … 7 are the same as 8 … 15. */
const PALETTE =
  "000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c0808080" +
  "9999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff800080800000008080" +
  "0000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600" +
  "666699969696003366339966003300333300993300993366333399333333";

/** The colours of a theme part; Office's own where it has none that can be read. */
export function readTheme(bytes: Uint8Array | undefined): ThemeColors {
  if (bytes === undefined) return OFFICE;
  const reader = new XmlReader(toUtf8(bytes));
  const found = new Map<string, string>();
  let name = "";
  for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
    if (kind === XML_TEXT) continue;
    if (kind === XML_CLOSE) {
      if (reader.is("clrScheme")) break;
    } else if (reader.is("srgbClr") || reader.is("sysClr")) {
      const value = hexColor(reader.attribute(reader.is("sysClr") ? "lastClr" : "val"));
      if (name !== "" && value !== null && !found.has(name)) found.set(name, value);
    } else name = reader.localName();
  }
  return [...ORDER, "hlink", "folHlink"].map((key, index) => found.get(key) ?? (OFFICE[index] as string));
}

/** "#rrggbb" of six hexadecimal digits, or of eight that begin with the opacity; null of anything else. */
function hexColor(digits: string | undefined): string | null {
  const hex = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(digits ?? "")?.[1];
  return hex === undefined ? null : `#${hex.toLowerCase()}`;
}

/**
 * The colour of an element of a style part (`color`, `fgColor`, `bgColor`): given outright, by its number in the
 * theme or in the old palette, made lighter or darker; null where it is the system's own ("automatic").
 */
export function readColor(reader: XmlReader, theme: ThemeColors): string | null {
  const [index, indexed] = [reader.attribute("theme"), reader.attribute("indexed")];
  const color =
    hexColor(reader.attribute("rgb")) ??
    (index === undefined ? undefined : theme[Number(index)]) ??
    (indexed === undefined ? null : paletteColor(Number(indexed)));
  const tint = Number(reader.attribute("tint") ?? 0);
  return color === null || !(Math.abs(tint) > 0) ? color : tinted(color, Math.max(-1, Math.min(1, tint)));
}

function paletteColor(index: number): string | null {
  const at = index < 8 ? index : index - 8;
  const hex = PALETTE.slice(at * 6, at * 6 + 6);
  return hex.length === 6 ? `#${hex}` : null;
}

/** A colour made lighter (tint above 0) or darker, as Excel does it: only its lightness changes. */
export function tinted(color: string, tint: number): string {
  const now = lightnessOf(color);
  return withLightness(color, tint < 0 ? now * (1 + tint) : now * (1 - tint) + tint);
}
