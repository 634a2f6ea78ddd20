import fs from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { serveFolder } from "../../src/tools/serve/staticServer";
import type { StaticServer } from "../../src/tools/serve/staticServer";

/** The built pages; another build can be named for work on the pages. */
const PAGES = path.resolve(process.env.HUIJIAN_PAGES ?? "dist/pages");

/** What the environment of these tests gives them (environment.cjs). */
declare global {
  /** The browser that is named by HUIJIAN_BROWSER: one for all files of a worker, started when it is first asked for. */
  function keptBrowser(): Promise<Browser>;
  /** What a browser is started with. */
  var browserFlags: readonly string[];
}

/** A browser on the built pages, and everything that a page did which it should not. */
export interface Stage {
  readonly browser: Browser;
  readonly server: StaticServer;
  /** Where the pages are: the server's origin and the folder below it, without a slash at the end. */
  readonly origin: string;
  open(address: string, options?: BrowserContextOptions): Promise<Stand>;
  close(): Promise<void>;
}

/** One page in a context of its own. */
export interface Stand {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for outside the page's own origin. */
  readonly foreign: readonly string[];
  /** Violations of the Content-Security-Policy, errors on the console, exceptions. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** What is served, where not the built pages at the root of the server. */
export interface Served {
  readonly folder: string;
  /** Path of the pages on the server, "" or beginning with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The browser and a server for the built pages. */
export async function startStage(
  { folder, path: below, headers }: Served = { folder: PAGES, path: "", headers: {} },
): Promise<Stage> {
  if (!fs.existsSync(path.join(folder, below, "workbench.html")))
    throw new Error(`${folder} holds no built pages`);
  const server = await serveFolder(folder, 0, headers);
  const origin = server.origin + below;
  const browser = await keptBrowser();
  const others = new Set(browser.contexts());
  return {
    browser,
    server,
    origin,
    open: (address, options = {}) => openStand(browser, origin, address, options),
    close: async () => {
      const own = browser.contexts().filter((context) => !others.has(context));
      await Promise.all(own.map((context) => context.close()));
      // A test may have shut it to be offline.
      await server.close().catch(() => undefined);
    },
  };
}

async function openStand(
  browser: Browser,
  origin: string,
  address: string,
  options: BrowserContextOptions,
): Promise<Stand> {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
    // It fetches and keeps all pages for a time without a network, of which most tests know nothing.
    serviceWorkers: "block",
    ...options,
  });
  const foreign: string[] = [];
  const faults: string[] = [];
  // All requests, those of workers and of the service worker too.
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) foreign.push(url);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(`${origin}/${address}`);
  return { page, context, foreign, faults, close: () => context.close() };
}

/** Where the pictures of the README and the user guide go; they are only made when asked for. */
const PICTURES = path.resolve("docs/images");

/** The pictures that the documents show; the tests could take one at every step and width. */
const SHOWN = new Set(["welcome-1440", "check-1440", "check-320", "rank-1440", "send-1440", "report-1440"]);

/** Closes a page that must not have asked for anything elsewhere, nor have had a fault. */
export async function closeClean(stand: Stand): Promise<void> {
  expect(stand.foreign).toEqual([]);
  expect(stand.faults).toEqual([]);
  await stand.close();
}

/** Takes a picture for the documents when HUIJIAN_SCREENSHOTS is 1; a plain test run leaves the tree clean. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.HUIJIAN_SCREENSHOTS !== "1" || !SHOWN.has(name)) return;
  fs.mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}
