import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { openWorkbook } from "../../src/files";
import { isFlagFormula } from "../../src/ports";
import { serveFolder, type StaticServer } from "../../src/tools/staticServer";
import {
  PAYLOAD_LIMIT,
  REQUIREMENT_SETS,
  Workbook,
  loadGrid,
  simulateExcelIn,
  snapshot,
  type HostKind,
  type SimulatedExcel,
} from "../host";

/** The built task pane inside the simulated Excel, from the messy sheet to the ranked list, counting what it sends. */
const ROOT = path.resolve(__dirname, "../..");
const PAGES = process.env["HUIJIAN_PAGES"] ?? path.join(ROOT, "dist/pages");
const SAMPLE = path.join(ROOT, "assets/samples/leshan-2020-messy.xlsx");
/** Syncs that one action of the user may take, whatever the number of rows. */
const MOST_SYNCS = 4;
/** Milliseconds after which something that should have happened counts as not happening. */
const PATIENCE = 10_000;

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveFolder(PAGES);
  browser = await chromium.launch({
    executablePath: process.env["HUIJIAN_BROWSER"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface OpenPane {
  readonly page: Page;
  readonly excel: SimulatedExcel;
  readonly workbook: Workbook;
  readonly foreign: readonly string[];
  readonly faults: readonly string[];
  /** Runs an action, waits for what should follow, answers how many syncs it took. */
  readonly syncsOf: (action: () => Promise<unknown>, follows: () => Promise<unknown>) => Promise<number>;
}

async function openPane(kind: HostKind): Promise<OpenPane> {
  const bytes = new Uint8Array(fs.readFileSync(SAMPLE));
  const grid = (await openWorkbook(bytes, "messy.xlsx")).sheets[0]?.grid();
  if (!grid) throw new Error("the sample has no sheet");
  const workbook = new Workbook(grid.name);
  loadGrid(workbook.active, grid);
  const page = await browser.newPage({ viewport: { width: 380, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.origin))
      foreign.push(request.url());
  });
  page.on("response", (response) => {
    // Microsoft's telemetry script is left out of the pages on purpose; the runtime does without it.
    if (response.url().endsWith("/office/telemetry/oteljs_agave.js")) return;
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
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile }) => {
      if (!sourceFile.includes("/office/")) console.error(`policy: ${violatedDirective} by ${sourceFile}`);
    });
  });
  const excel = await simulateExcelIn(page, {
    workbook,
    requirementSets: REQUIREMENT_SETS[kind],
    documentBytes: () => bytes,
    allowLogging: true,
  });
  await page.goto(`${server.origin}/taskpane.html`);
  // The reported minimum is enforced by Microsoft's own check, which ships switched off.
  await page.evaluate(() => {
    const { CommonUtility } = OfficeExtension as unknown as {
      CommonUtility: { _doApiNotSupportedCheck: boolean };
    };
    CommonUtility._doApiNotSupportedCheck = true;
  });
  await page.getByRole("button", { name: /I8/ }).first().waitFor();
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

const flagged = (workbook: Workbook): number =>
  workbook.active.conditionalFormats.filter((format) =>
    isFlagFormula(format.customOrNullObject?.rule.formula as string),
  ).length;

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > PATIENCE) throw new Error(`never happened: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test.each(["least", "excel2021", "microsoft365", "web"] as const)(
  "from the messy sheet to the ranked list (%s)",
  async (kind) => {
    const { page, excel, workbook, foreign, faults, syncsOf } = await openPane(kind);
    const before = snapshot(workbook);
    const flags = page.getByText("在表上标记");

    const marking = await syncsOf(
      () => flags.click(),
      () => until(() => flagged(workbook) > 0),
    );
    expect(marking).toBeLessThanOrEqual(MOST_SYNCS);

    // Too few members in I8: the finding goes by itself once the cell is right, and its flag with it.
    const areas = JSON.stringify(workbook.active.conditionalFormats.map((format) => format.areas));
    const finding = page.getByRole("button", { name: /I8/ });
    const fixing = await syncsOf(
      () => Promise.resolve(workbook.type(workbook.active, "I8", 8)),
      async () => {
        await finding.first().waitFor({ state: "detached" });
        await until(
          () => JSON.stringify(workbook.active.conditionalFormats.map((format) => format.areas)) !== areas,
        );
      },
    );
    expect(fixing).toBeLessThanOrEqual(MOST_SYNCS);
    workbook.type(workbook.active, "I8", 1);
    await finding.first().waitFor();

    const showing = await syncsOf(
      () => finding.first().click(),
      () => until(() => workbook.selection.endsWith("!I8")),
    );
    expect(showing).toBeLessThanOrEqual(MOST_SYNCS);

    const clearing = await syncsOf(
      () => flags.click(),
      () => until(() => flagged(workbook) === 0),
    );
    expect(clearing).toBeLessThanOrEqual(MOST_SYNCS);
    await excel.settle();
    expect(comparable(snapshot(workbook))).toEqual(comparable(before));

    await page.getByRole("tab", { name: "排序" }).click();
    await page.getByRole("button", { name: "生成排序名单" }).click();
    await until(() => workbook.worksheets.items.length > 1);
    await until(() => workbook.worksheets.items.some(({ name }) => name === "排序说明"));
    await excel.settle();
    const made = workbook.worksheets.items.slice(1);
    const texts = made.flatMap(({ store }) =>
      [...store.rows.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value))),
    );
    expect(texts.some((text) => text.includes("青禾机械"))).toBe(true);

    const bytes = excel.rich.log.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
    expect(Math.max(...bytes)).toBeLessThan(PAYLOAD_LIMIT);
    expect(excel.rich.log.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    console.info(
      `${kind}: mark ${marking}, fix ${fixing}, go to ${showing}, clear ${clearing} syncs; ${excel.rich.log.length} requests in all`,
    );
    await page.close();
  },
);

test("the ribbon's buttons do what the pane's do, and Excel is told when they are done", async () => {
  const { page, excel, workbook, faults } = await openPane("microsoft365");
  const before = snapshot(workbook);
  /** Presses a button as Excel does: by the function that the page has tied to its name. */
  const press = (name: string): Promise<void> =>
    page.evaluate(
      (command) =>
        new Promise<void>((resolve) => {
          const { _association: association } = Office.actions as unknown as {
            _association: { mappings: Record<string, (event: { completed: () => void }) => void> };
          };
          association.mappings[command.toUpperCase()]?.({ completed: resolve });
        }),
      name,
    );
  await press("checkNow");
  await until(() => flagged(workbook) > 0);
  await press("clearFlags");
  await until(() => flagged(workbook) === 0);
  await excel.settle();
  expect(comparable(snapshot(workbook))).toEqual(comparable(before));
  await press("buildRankedList");
  await until(() => workbook.worksheets.items.some(({ name }) => name === "排序说明"));
  expect(faults).toEqual([]);
  await page.close();
});

/** The state the pane keeps in the workbook is not a flag; and a cell typed back as text holds no file's shown text. */
function comparable(whole: unknown): unknown {
  const leftOut = ["shown", "customXml"];
  return JSON.parse(
    JSON.stringify(whole, (name, value: unknown) => (leftOut.includes(name) ? undefined : value)),
  );
}
