import type { Page } from "playwright-core";
import { openPane, until } from "./excelPane";
import { servePackage, type Packaged } from "./packaged";

/** The package whose pane gets Office.js from Microsoft: what its policy lets in, and what it asks for. */

const SOURCES = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/",
} as const;

let packaged: Packaged;
afterEach(() => packaged.close());

/** Whether the page's policy lets a script of that address be asked for. */
const letsIn = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(
    (src) =>
      new Promise<boolean>((resolve) => {
        const script = document.createElement("script");
        document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
          if (src.startsWith(blockedURI)) resolve(false);
        });
        script.onload = () => resolve(true);
        script.src = src;
        document.head.append(script);
      }),
    address,
  );

test.each(["cdn", "21vianet"] as const)(
  "with --office-js %s the pane works, and that host and no other is let in",
  async (officeJs) => {
    packaged = await servePackage(officeJs);
    const officeFrom = SOURCES[officeJs];
    const { page, workbook, foreign, faults } = await openPane(packaged.stage, "microsoft365", {
      officeFrom,
    });
    await page.getByText("在表上标记").click();
    await until(() => workbook.active.conditionalFormats.length > 0);

    // Office.js is there before the pane's own scripts run: it stands before them and holds up the page.
    const scripts = await page.evaluate(() =>
      [...document.scripts].map(({ src, defer, async }) => ({ src, isLate: defer || async })),
    );
    const office = scripts.findIndex(({ src }) => src === `${officeFrom}office.js`);
    const pane = scripts.findIndex(({ src }) => /\/taskpane\.[^/]*js$/.test(src));
    expect(office).toBeGreaterThanOrEqual(0);
    expect(pane).toBeGreaterThan(office);
    expect(scripts[office]?.isLate).toBe(false);

    // Nothing but the runtime's own files is asked for elsewhere, and those are asked for from there alone.
    expect(foreign).toEqual(expect.arrayContaining([`${officeFrom}office.js`]));
    expect(foreign.filter((address) => !address.startsWith(officeFrom))).toEqual([]);
    expect(faults).toEqual([]);

    const origins = packaged.headers["content-security-policy"]
      ?.split("; frame-ancestors ")[0]
      ?.match(/https?:[^\s;]+/g);
    expect(origins).toEqual([new URL(officeFrom).origin]);
    expect(await letsIn(page, `${officeFrom}zh-cn/office_strings.js`)).toBe(true);
    const other = SOURCES[officeJs === "cdn" ? "21vianet" : "cdn"];
    for (const address of [`${other}office.js`, "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js"])
      expect([address, await letsIn(page, address)]).toEqual([address, false]);
    await page.close();
  },
);
