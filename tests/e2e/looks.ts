import type { BrowserContextOptions, Page } from "playwright-core";
import { faultsOf } from "./axe";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { Workbench } from "./workbench";

type Scheme = NonNullable<BrowserContextOptions["colorScheme"]>;
type Forced = NonNullable<BrowserContextOptions["forcedColors"]>;

/** Width and height in CSS pixels, and how the system wants pages to look. */
type Look = readonly [width: number, height: number, colorScheme: Scheme, forcedColors: Forced];

/** A wide window, a small one and a phone's, and the three looks. */
const LOOKS: readonly Look[] = [
  [1440, 900, "light", "none"],
  [1024, 640, "dark", "none"],
  [320, 640, "dark", "active"],
];

/** A page of the workbench that was just opened, in one look. */
export interface At {
  readonly page: Page;
  readonly workbench: Workbench;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: Scheme;
  readonly forcedColors: Forced;
}

/** What a test opens, in which looks, and how long it may take. */
interface Opened {
  /** Below the pages' origin; the workbench without a file unless it says otherwise. */
  readonly address?: string;
  readonly looks?: readonly Look[];
  /** In milliseconds. */
  readonly timeout: number;
}

/** Of the file that takes this in: its browser. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/**
 * Declares a test that goes the same way at several widths and in several looks: each time on a page of its own, which
 * at the end must have asked for nothing elsewhere and had no fault.
 */
export function testLooks(
  title: string,
  { address = "workbench.html", looks = LOOKS, timeout }: Opened,
  steps: (at: At) => Promise<void>,
): void {
  test.each(looks)(
    `${title} at %i × %i, %s, forced colours %s`,
    async (width, height, colorScheme, forcedColors) => {
      const stand = await stage.open(address, { viewport: { width, height }, colorScheme, forcedColors });
      const { page } = stand;
      await steps({ page, workbench: new Workbench(page), width, height, colorScheme, forcedColors });
      await closeClean(stand);
    },
    timeout,
  );
}

/** Nothing in a part of the page is inaccessible, and the page is no wider than the window. */
export async function fits(page: Page, within?: string): Promise<void> {
  expect(await faultsOf(page, within)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}
