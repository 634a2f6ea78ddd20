import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import type { AddressInfo } from "node:net";
import { chromium, type Browser } from "playwright-core";
import { OFFICE_JS, simulateExcelIn } from ".";

/** The same host in a real browser, under a policy without foreign origins. Runs where a Chromium is; elsewhere it is skipped, in CI it fails. */
const PATHS = [
  process.env["HUIJIAN_BROWSER"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const executablePath = PATHS.find((file) => file !== undefined && fs.existsSync(file));
const inBrowser = executablePath === undefined && process.env["CI"] === undefined ? test.skip : test;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const PAGE = `<!doctype html><meta charset="utf-8"><script src="/office/office.js"></script><script src="/pane.js"></script>`;
const SCRIPT = `Office.onReady(async () => {
  window.changes = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => { window.changes.push(event.address); });
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.load("values");
    await context.sync();
    document.title = String(range.values[0][0]);
  });
});`;

let server: http.Server;
let browser: Browser | null = null;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const url = request.url ?? "/";
    const headers = { "content-security-policy": POLICY };
    if (url === "/pane.html") response.writeHead(200, { ...headers, "content-type": "text/html" }).end(PAGE);
    else if (url === "/pane.js")
      response.writeHead(200, { ...headers, "content-type": "text/javascript" }).end(SCRIPT);
    else if (url.startsWith("/office/")) {
      const text = fs.readFileSync(path.join(OFFICE_JS, url.slice("/office/".length)));
      response.writeHead(200, { ...headers, "content-type": "text/javascript" }).end(text);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  if (executablePath !== undefined)
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.close();
});

inBrowser(
  "Microsoft's runtime reads the workbook, hears its events, and asks no foreign address, logging allowed",
  async () => {
    const page = await (browser as Browser).newPage();
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) foreign.push(request.url());
    });
    const excel = await simulateExcelIn(page, { allowLogging: true });
    excel.workbook.active.getRange("A1").values = "汇总表";
    await page.goto(`${origin}/pane.html`);
    await page.waitForFunction(() => document.title === "汇总表");
    excel.workbook.type(excel.workbook.active, "B7", 5, "Remote");
    await page.waitForFunction(() => (window as unknown as { changes: string[] }).changes.length > 0);
    expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual(["B7"]);
    expect(excel.rich.syncs().length).toBe(1);
    expect(foreign).toEqual([]);
  },
  60_000,
);
