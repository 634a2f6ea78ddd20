import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { openWorkbook } from "../../src/files";
import {
  REQUIREMENT_SETS,
  Workbook,
  loadGrid,
  simulateExcelIn,
  type HostKind,
  type OfficeColours,
  type SimulatedExcel,
} from "../host";
import type { Stage } from "./browser";

/** Microsoft's own files, as its servers hand them out. */
const OFFICE = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const SAMPLE = path.resolve(__dirname, "../../assets/samples/leshan-2020-messy.xlsx");
/** Milliseconds after which something that should have happened counts as not happening. */
const PATIENCE = 10_000;

/** The pane in a simulated Excel, and everything it did that it should not. */
export interface OpenPane {
  readonly page: Page;
  readonly excel: SimulatedExcel;
  readonly workbook: Workbook;
  readonly foreign: readonly string[];
  readonly faults: readonly string[];
  /** Runs an action, waits for what should follow, answers how many syncs it took. */
  readonly syncsOf: (action: () => Promise<unknown>, follows: () => Promise<unknown>) => Promise<number>;
}

/** How the simulated Excel looks and speaks, and what it holds. */
export interface ExcelOptions {
  readonly width?: number;
  readonly locale?: string;
  readonly theme?: OfficeColours;
  /** The system's own forced colours. */
  readonly forcedColors?: "active";
  /** The user chose on this machine to have edits followed as they are made, or not. */
  readonly live?: boolean;
  /** Where the page gets Office.js from, if not from beside itself: that address answers with Microsoft's files. */
  readonly officeFrom?: string;
  /** A workbook that was open before, as after closing and opening the pane again. */
  readonly workbook?: Workbook;
  /** What of the pane is waited for; the finding at I8 of the messy sample unless given. */
  readonly ready?: RegExp;
}

/** Opens the task pane of the pages on stage in a simulated Excel that holds the messy sample, and waits for its check. */
export async function openPane(
  { browser, origin }: Stage,
  kind: HostKind,
  {
    width = 380,
    locale = "zh-CN",
    theme,
    forcedColors,
    live,
    officeFrom = `${origin}/office/`,
    workbook: opened,
    ready,
  }: ExcelOptions = {},
): Promise<OpenPane> {
  const bytes = new Uint8Array(fs.readFileSync(SAMPLE));
  const grid = (await openWorkbook(bytes, "messy.xlsx")).sheets[0]?.grid();
  if (!grid) throw new Error("the sample has no sheet");
  const workbook = opened ?? new Workbook(grid.name);
  if (opened === undefined) loadGrid(workbook.active, grid);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    ...(forcedColors === undefined ? {} : { forcedColors }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const foreign: string[] = [];
  const faults: string[] = [];
  if (!officeFrom.startsWith(origin))
    await page.route(`${officeFrom}**`, (route) =>
      route.fulfill({ path: path.join(OFFICE, route.request().url().slice(officeFrom.length)) }),
    );
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(origin))
      foreign.push(request.url());
  });
  page.on("response", (response) => {
    // Microsoft's telemetry script is left out of the pages on purpose; the runtime does without it.
    if (response.url() === `${officeFrom}telemetry/oteljs_agave.js`) return;
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    // Told in more detail by the listeners for responses and for the policy.
    const isTold =
      text.startsWith("Failed to load resource") || text.includes("Content Security Policy directive");
    if (message.type() === "error" && !isTold) faults.push(text);
  });
  // The runtime's own attempts to set style attributes are blocked by the policy, without harm; any other is a fault.
  await page.addInitScript((office) => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile }) => {
      if (!sourceFile.startsWith(office)) console.error(`policy: ${violatedDirective} by ${sourceFile}`);
    });
  }, officeFrom);
  const excel = await simulateExcelIn(page, {
    workbook,
    requirementSets: REQUIREMENT_SETS[kind],
    documentBytes: () => bytes,
    allowLogging: true,
    locale,
    ...(theme === undefined ? {} : { theme }),
  });
  if (live !== undefined)
    await page.addInitScript((choice) => localStorage.setItem("huijian-live", choice), live ? "yes" : "no");
  await page.goto(`${origin}/taskpane.html`);
  // The reported minimum is enforced by Microsoft's own check, which ships switched off.
  await page.evaluate(() => {
    const { CommonUtility } = OfficeExtension as unknown as {
      CommonUtility: { _doApiNotSupportedCheck: boolean };
    };
    CommonUtility._doApiNotSupportedCheck = true;
  });
  await (ready === undefined ? page.getByRole("button", { name: /I8/ }) : page.getByText(ready))
    .first()
    .waitFor();
  return {
    page,
    excel,
    workbook,
    foreign,
    faults,
    syncsOf: async (action, follows) => {
      const from = excel.rich.log.length;
      await action();
      await follows();
      return excel.rich.syncs(from).length;
    },
  };
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > PATIENCE) throw new Error(`never happened: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
