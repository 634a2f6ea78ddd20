import fs from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { parseAddress } from "../../src/core";
import type { Grid } from "../../src/core";
import { openWorkbook } from "../../src/files";

/** The workbench as a person uses it. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Waits until the sheet has been checked. */
  async ready(): Promise<void> {
    await this.page.locator(".hj-pane").waitFor();
    await this.page.getByRole("button", { name: /^(保存|Save)$/ }).waitFor();
    await this.page.locator(".hj-finding, .hj-clean").first().waitFor({ state: "attached" });
  }

  cell(address: string): Locator {
    const { row, column } = parseAddress(address) as { row: number; column: number };
    return this.page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
  }

  /** The text field over the active cell. */
  get field(): Locator {
    return this.page.locator("[role=grid] ~ textarea, textarea[aria-label]").first();
  }

  /** In a narrow window: brings the sheet or the pane to the front. */
  async turnTo(what: "table" | "check"): Promise<void> {
    const tab = this.page.getByRole("tab", { name: what === "table" ? "表格" : /^校验与排序/, exact: true });
    if (await tab.isVisible()) await tab.click();
  }

  /**
   * Goes to a cell from one of its findings, as a clerk does. On a busy machine the list may be drawn anew under the
   * press, which is then nobody's: a clerk presses again.
   */
  async goTo(address: string): Promise<void> {
    const shown = this.page.getByRole("group", { name: "当前单元格" }).getByText(address, { exact: true });
    for (let left = 2; left >= 0; left--) {
      await this.turnTo("check");
      await this.page
        .getByRole("button", { name: new RegExp(`(^|[^A-Z])${address}($|[^0-9])`) })
        .first()
        .click();
      if (left === 0) await shown.waitFor();
      else if (
        await shown.waitFor({ timeout: 7_000 }).then(
          () => true,
          () => false,
        )
      )
        return;
    }
  }

  /** Types into the active cell and presses Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** How many findings of a severity the pane counts. */
  async count(severity: "不符合" | "需核实" | "提示"): Promise<number> {
    const text = (await this.page.locator(".hj-summary").textContent()) ?? "";
    return Number(new RegExp(`${severity}\\s*(\\d+)`).exec(text)?.[1] ?? Number.NaN);
  }

  /** Addresses of the cells that the pane's findings name, with their severity. */
  async findings(): Promise<string[]> {
    const labels = await this.page.locator("article.hj-finding .hj-goto").allInnerTexts();
    // Hidden ones have no inner text; in a narrow window the pane is behind the sheet.
    const texts = labels.some((label) => label !== "")
      ? labels
      : await this.page.locator("article.hj-finding .hj-goto").allTextContents();
    return texts.map((label) => /[A-Z]+\d+/.exec(label)?.[0] ?? label);
  }

  /** Opens a file by the button's own input. */
  choose(name: string, content: string | Uint8Array): Promise<void> {
    return this.page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  }

  /** Drops a file on the page. */
  async drop(name: string, content: Uint8Array): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([title, bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], title));
        return data;
      },
      [name, [...content]] as const,
    );
    await this.page.dispatchEvent("body", "dragover", { dataTransfer });
    await this.page.dispatchEvent("body", "drop", { dataTransfer });
  }

  /**
   * Turns to a view of the pane. In a narrow window an undo that is not yet there brings the sheet to the front again
   * when it comes.
   */
  async view(name: "校验" | "排序" | "报送" | "设置"): Promise<void> {
    const tab = this.page.locator(".hj-header").getByRole("tab", { name: new RegExp(`^${name}`) });
    for (let left = 2; left > 0; left--) {
      await this.turnTo("check");
      const turned = tab.click({ timeout: 7_000 }).then(
        () => true,
        () => false,
      );
      if (await turned) return;
    }
    await this.turnTo("check");
    await tab.click();
  }

  /** Saves by an item of the menu and answers the file's name and bytes. */
  async save(item: string | RegExp): Promise<{ name: string; bytes: Uint8Array }> {
    await this.page.getByRole("button", { name: /^(保存|Save)$/ }).click();
    return this.download(() => this.page.getByRole("menuitem", { name: item }).click());
  }

  async download(start: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), start()]);
    return {
      name: download.suggestedFilename(),
      bytes: new Uint8Array(await fs.readFile(await download.path())),
    };
  }
}

/** The first worksheet of a workbook's bytes. */
export async function gridOf(bytes: Uint8Array, name: string): Promise<Grid> {
  const workbook = await openWorkbook(bytes, name);
  const sheet = workbook.sheets.find(({ kind }) => kind === "worksheet");
  if (!sheet) throw new Error(`${name} has no worksheet`);
  return sheet.grid();
}

/** A sample workbook as it lies in the repository. */
export const sampleBytes = async (id: string): Promise<Uint8Array> =>
  new Uint8Array(await fs.readFile(`assets/samples/${id}.xlsx`));

/** Value of a cell by its address. */
export function valueAt(grid: Grid, address: string): unknown {
  const { row, column } = parseAddress(address) as { row: number; column: number };
  return grid.value(row, column);
}
