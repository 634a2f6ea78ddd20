import type { Page } from "playwright-core";

/** Messages between page and workers, and their bytes as JSON in UTF-8. */
export interface Traffic {
  readonly out: number;
  readonly outBytes: number;
  readonly back: number;
  readonly backBytes: number;
}

/** How long after an edit everything that comes of it is counted as its own, in milliseconds. */
const SETTLES_IN = 1500;

/** Runs in the page before its scripts: counts what it sends to its workers and what comes back. */
export function countMessages(): void {
  const traffic = { out: 0, outBytes: 0, back: 0, backBytes: 0 };
  Object.assign(window, { traffic });
  const plain = (_: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)
      ? [...(value as unknown as Iterable<unknown>)]
      : value;
  const size = (message: unknown): number => new TextEncoder().encode(JSON.stringify(message, plain)).length;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", ({ data }) => {
        traffic.back += 1;
        traffic.backBytes += size(data);
      });
    }

    override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      traffic.out += 1;
      traffic.outBytes += size(message);
      super.postMessage(message, options as Transferable[]);
    }
  };
}

const trafficOf = (page: Page): Promise<Traffic> =>
  page.evaluate(() => ({ ...(window as unknown as { traffic: Traffic }).traffic }));

/**
 * What one edit costs: types into a cell and waits until nothing more comes of it.
 *
 * @param row, column 0-based; the cell must be in view
 */
export async function trafficOfEdit(page: Page, row: number, column: number, text: string): Promise<Traffic> {
  await page.locator(`[role=gridcell][data-row='${row}'][data-column='${column}']`).click();
  await page.waitForTimeout(SETTLES_IN);
  const before = await trafficOf(page);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(SETTLES_IN);
  const after = await trafficOf(page);
  return {
    out: after.out - before.out,
    outBytes: after.outBytes - before.outBytes,
    back: after.back - before.back,
    backBytes: after.backBytes - before.backBytes,
  };
}
