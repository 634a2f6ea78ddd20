import fs from "node:fs";
import path from "node:path";

/** Sizes that Office asks for (pixels), and the two of the manifest's head (32 and, for dense screens, 64). */
export const ICON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];

/** Larger copies for an installed workbench and the admin centre. */
const LARGE_SIZES: readonly number[] = [128, 192, 512];

/** The product's icon and those of the ribbon's buttons, as SVG files of assets/icons. */
export const ICON_NAMES: readonly string[] = ["icon", "check", "previous", "next", "rank", "clear"];

/**
 * Paints the PNG files of assets/icons from their SVG sources in Chromium: run once after a change of an SVG, the
 * results are committed. `argv`: the folder, `assets/icons` without one. The browser is the one that CHROME names, or
 * /usr/bin/chromium.
 */
export async function main(argv: string[]): Promise<number> {
  const folder = path.resolve(argv[0] ?? "assets/icons");
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: process.env["CHROME"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    for (const name of ICON_NAMES) {
      const svg = fs.readFileSync(path.join(folder, `${name}.svg`), "utf8");
      for (const size of name === "icon" ? [...ICON_SIZES, ...LARGE_SIZES] : ICON_SIZES) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        const sized = svg.replace(
          /width="32" height="32"/,
          `width="${size}" height="${size}" style="display:block"`,
        );
        await page.setContent(`<body style="margin:0;background:transparent">${sized}</body>`);
        await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return 0;
}
