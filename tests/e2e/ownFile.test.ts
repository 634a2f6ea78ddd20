import { openWorkbook } from "../../src/files";
import { faultsOf } from "./axe";
import { shot } from "./batches";
import { eventually } from "./eventually";
import { testLooks } from "./looks";
import { ENTRY_ROWS, messyWorkbook } from "./messyWorkbook";
import { valueAt } from "./workbench";

/** One's own workbook, as an office keeps it, from opening over a column that was not read to the saved file. */

const MESSY = messyWorkbook();

testLooks(
  "a messy workbook is read and shown as it is; its doubtful column is put right",
  { timeout: 90_000 },
  async ({ page, workbench, width }) => {
    const take = (name: string): Promise<void> => shot(page, `own-${width}-${name}`);
    await workbench.choose("云溪县汇总.xlsx", MESSY);
    await workbench.ready();

    // The table is on the second sheet, and that one is in front, judged by the right notice, every studio once.
    await workbench.turnTo("table");
    const tabs = page.getByRole("tablist", { name: "工作表" });
    await tabs.getByRole("tab", { name: "汇总", selected: true }).waitFor();
    expect(await page.locator(".hj-recognised-title").textContent()).toMatch(
      /^汇总 · 乐山市 2020 年.* 6 个工作室/,
    );
    await take("opened");

    // As in Excel: the title over the whole table in its size, months and funds in their formats, units over their rows.
    const shown = async (address: string): Promise<string> =>
      ((await workbench.cell(address).textContent()) ?? "").replace(/^[✗!i]/, "");
    expect(await workbench.cell("A1").getAttribute("aria-colspan")).toBe("17");
    expect(await workbench.cell("B6").getAttribute("aria-rowspan")).toBe("3");
    if (width > 1000) {
      expect(await shown("D6")).toBe("2016年3月");
      expect(await page.locator("[data-heading-column='6']").isVisible()).toBe(true);
      expect((await page.locator("[data-heading-column='7']").boundingBox())?.width).toBeLessThanOrEqual(1);
    }
    // Nothing is cut off, of the title least of all.
    const cut = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("[role=gridcell]")].flatMap((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          const inner = text.getBoundingClientRect();
          const outer = cell.getBoundingClientRect();
          if (outer.width === 0) return [];
          const isCut = inner.height > outer.height + 1 || inner.width > outer.width + 1;
          return isCut
            ? [`${cell.textContent ?? ""} ${inner.width}×${inner.height} in ${outer.width}×${outer.height}`]
            : [];
        }),
      );
    expect(await cut()).toEqual([]);

    // The column that was not read stands first, with values out of it, and is put right by choosing.
    await workbench.turnTo("check");
    const columns = page
      .locator("details", { has: page.getByText("各列是怎样识别的", { exact: false }) })
      .first();
    await columns.locator("summary").first().click();
    const first = columns.getByRole("listitem").first();
    expect(await first.textContent()).toMatch(/^L 工作开展情况 › 年均专项经费（近三年合计）.*需要确认/);
    expect(await first.textContent()).toContain("20.00、15.50、6.00");
    await first.scrollIntoViewIfNeeded();
    await take("columns");
    expect(await faultsOf(page, ".hj-pane")).toEqual([]);
    expect(await workbench.findings()).toEqual(expect.arrayContaining(["L5", "I10", "H11"]));
    await first.getByRole("combobox").selectOption({ label: "年均专项经费" });
    await eventually(
      () => workbench.findings(),
      (cells) => expect(cells).not.toContain("L5"),
    );
    expect(await columns.getByText("需要确认").count()).toBe(0);

    // What was read rightly and is made wrong by mistake is told at once, and taken back.
    const projects = columns.getByRole("combobox", { name: /^M / });
    await projects.selectOption({ label: "不是填报栏目" });
    await columns.getByText(/^表中没有这些栏目：.*课题/).waitFor();
    await columns
      .getByRole("listitem")
      .filter({ has: page.getByRole("combobox", { name: /^M / }) })
      .getByRole("button", { name: "恢复自动识别" })
      .click();
    await columns.getByText(/^表中没有这些栏目/).waitFor({ state: "detached" });

    // A finding in the hidden column leads to it and can be put right there.
    for (const [address, text] of [
      ["I10", "6"],
      ["H11", "13900000104"],
    ] as const) {
      await workbench.goTo(address);
      if (address === "H11") await take("hidden");
      await workbench.type(text);
      await eventually(
        () => workbench.findings(),
        (cells) => expect(cells).not.toContain(address),
      );
    }
    await eventually(
      async () => [await workbench.count("不符合"), await workbench.count("需核实")],
      (counts) => expect(counts).toEqual([0, 0]),
    );
    await workbench.turnTo("table");
    await take("right");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

    // The saved file: what was typed, the sum that follows from it, and everything else as it was.
    const { name, bytes } = await workbench.save(/^保存改好的工作簿/);
    const [before, after] = await Promise.all([openWorkbook(MESSY, "a.xlsx"), openWorkbook(bytes, name)]);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(["填报说明", "汇总"]);
    const [was, is] = [before.sheets[1]?.grid(), after.sheets[1]?.grid()];
    if (!was || !is) throw new Error("no second sheet");
    expect([valueAt(is, "I10"), String(valueAt(is, "H11"))]).toEqual([6, "13900000104"]);
    expect([...is.hiddenColumns]).toEqual([7]);
    expect(is.merges).toEqual(was.merges);
    const changed = ENTRY_ROWS.concat(1 as never, 9 as never, 13 as never, 14 as never).flatMap((row) =>
      [..."ABCDEFGHIJKLMNOPQ"]
        .map((letter) => `${letter}${row}`)
        .filter((address) => String(valueAt(was, address)) !== String(valueAt(is, address))),
    );
    expect(changed.sort()).toEqual(["H11", "I10"]);

    // Opened again, the column is read as it was said.
    await workbench.choose(name, bytes);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await workbench.turnTo("check");
    await workbench.ready();
    expect(await workbench.findings()).toEqual([]);
    await columns.locator("summary").first().click();
    expect(await columns.getByRole("combobox", { name: /^L / }).inputValue()).toBe("annualFunding");
  },
);
