/** Least contrast of a text on its ground (WCAG 2.2 AA). */
const TEXT_CONTRAST = 4.5;

/** Red, green and blue of "#rrggbb", 0 … 1. */
const partsOf = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** Lightness of a colour, 0 … 1 (the L of HSL). */
export function lightnessOf(color: string): number {
  const parts = partsOf(color);
  return (Math.max(...parts) + Math.min(...parts)) / 2;
}

/** A colour of the same hue and saturation at another lightness. */
export function withLightness(color: string, lightness: number): string {
  const now = lightnessOf(color);
  // The distance from grey scales with the room there is for it.
  const room = (at: number): number => 1 - Math.abs(2 * at - 1);
  const scale = room(now) === 0 ? 0 : room(lightness) / room(now);
  return `#${partsOf(color)
    .map((part) => Math.round(255 * Math.max(0, Math.min(1, lightness + (part - now) * scale))))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** Relative luminance as WCAG has it. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(color).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 … 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colour, made lighter or darker until it can be read on its ground. */
export function readableOn(ground: string, color: string, contrast: number = TEXT_CONTRAST): string {
  if (contrastOf(color, ground) >= contrast) return color;
  const isLighter = contrastOf("#ffffff", ground) > contrastOf("#000000", ground);
  const now = lightnessOf(color);
  for (let step = 1; step < 20; step++) {
    const lightness = isLighter ? now + ((1 - now) * step) / 20 : now - (now * step) / 20;
    const tried = withLightness(color, lightness);
    if (contrastOf(tried, ground) >= contrast) return tried;
  }
  return isLighter ? "#ffffff" : "#000000";
}

/** Fills up to this lightness are dark already. */
const DARK_ENOUGH = 0.3;

/** A fill for a dark page: dark ones stay, light ones become dark ones of the same hue. */
export function darkened(fill: string): string {
  const now = lightnessOf(fill);
  return now <= DARK_ENOUGH ? fill : withLightness(fill, 0.12 + 0.18 * (1 - now));
}
