import type { Page } from "playwright-core";
import { createNativeHost, type NativeSettings } from "./nativeHost";
import { REQUIREMENT_SETS, undoOf } from "./requirementSets";
import { SimulatedExcel, type SimulatedExcelOptions } from "./simulatedExcel";
import { Workbook } from "./model/workbook";

export interface ChromiumOptions extends SimulatedExcelOptions, Partial<NativeSettings> {
  /** A workbook that is filled already; an empty one without it. */
  readonly workbook?: Workbook;
}

/**
 * Puts a page of Chromium into the simulated Excel: call before `page.goto`. The workbook lives here in Node, the
 * page's office.js reaches it through `window.external` as in Excel for Windows.
 */
export async function simulateExcelIn(page: Page, options: ChromiumOptions = {}): Promise<SimulatedExcel> {
  const requirementSets = options.requirementSets ?? REQUIREMENT_SETS.microsoft365;
  const excel = new SimulatedExcel(options.workbook ?? new Workbook(), {
    undo: undoOf(requirementSets),
    ...options,
  });
  const settings: NativeSettings = {
    requirementSets,
    locale: options.locale ?? "zh-CN",
    version: options.version ?? "16.0.17932.20000",
    allowLogging: options.allowLogging ?? false,
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  };
  await page.exposeFunction("simulatedRichApi", (body: string, flags: number) =>
    excel.doors.richApi(body, flags),
  );
  await page.exposeFunction("simulatedDocument", () => excel.doors.documentBytes());
  // The host stands alone, so its text can run in the page.
  await page.addInitScript(`(() => {
    const host = (${createNativeHost.toString()})(${JSON.stringify(settings)}, {
      richApi: (body, flags) => window.simulatedRichApi(body, flags),
      documentBytes: () => window.simulatedDocument(),
    });
    window.simulatedExcel = host;
    Object.assign(window.external, host.external);
  })();`);
  excel.connect((rows) => {
    // A page that is gone hears no events.
    if (page.isClosed()) return;
    const firing = page.evaluate(
      (list) =>
        (window as unknown as { simulatedExcel: { fire(rows: unknown): void } }).simulatedExcel.fire(list),
      rows as unknown[],
    );
    void firing.catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
  });
  return excel;
}
