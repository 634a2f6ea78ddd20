import { faultsOf } from "./axe";
import { shot } from "./batches";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { Workbench } from "./workbench";

/** The printed report: why and what to do beside every finding, and no line twice. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test.each([
  ["leshan-2020-messy", 1440, "light", "none"],
  ["dalian-2011-messy", 1024, "dark", "none"],
  ["leshan-2020-messy", 320, "dark", "active"],
] as const)(
  "%s at %i, %s, forced colours %s",
  async (sample, width, colorScheme, forcedColors) => {
    const stand = await stage.open(`workbench.html?sample=${sample}`, {
      viewport: { width, height: 800 },
      colorScheme,
      forcedColors,
    });
    const { page } = stand;
    const workbench = new Workbench(page);
    await workbench.ready();
    const counted =
      (await workbench.count("不符合")) + (await workbench.count("需核实")) + (await workbench.count("提示"));
    await page.keyboard.press("Control+p");
    await page.getByRole("button", { name: "打印", exact: true, disabled: false }).waitFor();
    await shot(page, `report-${sample}-${width}`);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    // On paper: black on white, nothing of the page around it.
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    await shot(page, `report-print-${sample}-${width}`);

    const lines = await page.evaluate(() =>
      // The report is the first; the work behind it is hidden.
      [...(document.querySelector("main")?.querySelectorAll("tbody tr") ?? [])].map((line) =>
        [...line.querySelectorAll("td")].map((cell) => cell.innerText.trim()),
      ),
    );
    expect(lines).toHaveLength(counted);
    for (const [, severity = "", text = "", basis = ""] of lines) {
      expect(severity).toMatch(/^(不符合|需核实|提示)$/);
      // What is wrong, then what to do about it; and by which clause.
      expect(text.split("。").filter((part) => part.trim() !== "").length).toBeGreaterThan(1);
      expect(basis).not.toBe("");
    }
    const printed = (await page.evaluate(() => document.querySelector("main")?.innerText ?? ""))
      .split("\n")
      .map((line) => line.trim());
    const heads = new Set(["单元格\t程度\t问题与处理\t条款"]);
    const sentences = lines.map((line) => line.join(" "));
    expect(sentences.filter((line, at) => sentences.indexOf(line) !== at)).toEqual([]);
    const titles = await page.locator("main").first().locator("h1, h2").allInnerTexts();
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    expect(
      printed.filter((line, at) => line.length > 12 && !heads.has(line) && printed.indexOf(line) !== at),
    ).toEqual([]);
    await closeClean(stand);
  },
  60_000,
);
