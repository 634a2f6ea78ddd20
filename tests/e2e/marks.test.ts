import { openWorkbook } from "../../src/files";
import { shot } from "./batches";
import { eventually } from "./eventually";
import { fits, testLooks } from "./looks";
import { gridOf, sampleBytes, valueAt } from "./workbench";

/** What a clerk does with a sheet that is not right yet: marks it, takes the marks off, sends each unit its own part. */

const HOSPITAL = "云溪县第一人民医院";

testLooks(
  "marks are put on the sheet and taken off, and a unit gets its own part,",
  { timeout: 90_000 },
  async ({ page, workbench, width }) => {
    await workbench.choose("汇总表.xlsx", await sampleBytes("leshan-2020-messy"));
    await workbench.turnTo("check");
    await workbench.ready();

    // On the page: off and on by one switch beside the findings.
    const marked = async (): Promise<number> =>
      page
        .locator("[role=gridcell]")
        .evaluateAll((all) => all.filter((one) => one.hasAttribute("title")).length);
    await workbench.turnTo("table");
    await eventually(marked, (count) => expect(count).toBeGreaterThan(0));
    await workbench.turnTo("check");
    const flags = page.getByRole("switch", { name: "在表上标记" });
    await flags.click();
    await workbench.turnTo("table");
    await eventually(marked, (count) => expect(count).toBe(0));
    await workbench.turnTo("check");
    await flags.click();
    await workbench.turnTo("table");
    await eventually(marked, (count) => expect(count).toBeGreaterThan(0));

    // In a file: a copy with colours and notes, and the way back is offered as soon as it is opened.
    const copy = await workbench.save(/^保存标出问题的副本/);
    const inCopy = await openWorkbook(copy.bytes, copy.name);
    expect(inCopy.sheets.map((sheet) => sheet.name)).toEqual(["推荐汇总表", "校验结果"]);
    await workbench.choose(copy.name, copy.bytes);
    await page.getByRole("heading", { level: 1, name: copy.name }).waitFor();
    await workbench.turnTo("check");
    await workbench.ready();
    await page.getByText("这个文件里有本工具以前标出的颜色、批注和“校验结果”表。").waitFor();
    await shot(page, `marks-${width}-opened`);
    await workbench.goTo("I8");
    await workbench.type("6");
    await eventually(
      () => workbench.findings(),
      (cells) => expect(cells).not.toContain("I8"),
    );
    // In the menu too, where one looks for it later.
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("menuitem", { name: /^去掉标记，另存一份/ }).waitFor();
    await shot(page, `marks-${width}-menu`);
    await page.keyboard.press("Escape");
    const bare = await workbench.download(() =>
      page.getByRole("button", { name: "去掉标记，另存一份", exact: true }).click(),
    );
    expect(bare.name).toBe("汇总表-已修改.xlsx");
    const inBare = await openWorkbook(bare.bytes, bare.name);
    expect(inBare.sheets.map((sheet) => sheet.name)).toEqual(["推荐汇总表"]);
    const xml = new TextDecoder().decode(inBare.package?.read("xl/worksheets/sheet1.xml"));
    expect(xml).not.toMatch(/conditionalFormatting|legacyDrawing|huijian/);
    expect(valueAt(await gridOf(bare.bytes, bare.name), "I8")).toBe(6);

    // Opened again there is nothing more to take off.
    await workbench.choose(bare.name, bare.bytes);
    await page.getByRole("heading", { level: 1, name: bare.name }).waitFor();
    await workbench.turnTo("check");
    await workbench.ready();
    expect(await page.getByText("这个文件里有本工具以前标出的").count()).toBe(0);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("menuitem", { name: /^保存标出问题的副本/ }).waitFor();
    expect(await page.getByRole("menuitem", { name: /^去掉标记/ }).count()).toBe(0);
    await page.keyboard.press("Escape");

    // Each unit its own: by when and whom to ask, its studios by their names and its cells by their columns.
    await workbench.view("校验");
    const panel = page.locator("details", { has: page.getByText("退回补正", { exact: true }) }).first();
    await panel.locator("summary").first().click();
    await panel.getByRole("textbox", { name: "报回期限" }).fill("9月10日");
    await panel.getByRole("textbox", { name: "联系人、电话" }).fill("林小禾 0833-2133419");
    const slip = panel.getByRole("button", { name: `复制给 ${HOSPITAL} 的补正通知` });
    await slip.scrollIntoViewIfNeeded();
    await shot(page, `marks-${width}-units`);
    await fits(page, ".hj-pane");
    const pasted = async (): Promise<string> => {
      await slip.click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await eventually(pasted, (text) => {
      expect(text).toMatch(/^云溪县第一人民医院：你单位报来的《.*》有以下内容需要核实、补正/);
      expect(text).toContain("请于 9月10日 前报回。联系人：林小禾 0833-2133419。");
    });
    const text = await pasted();
    expect(text).toMatch(/毛娴劳模和工匠人才创新工作室”：\n1\. 【须改正】荣誉“是”没有写全年份和称号。/);
    // Nobody else's studio, no place on the union's sheet, no rank.
    for (const other of ["青禾", "供电公司", "蓝岸", "文化馆", "第 8 行", "G8", "序号"])
      expect(text).not.toContain(other);
    await panel.getByText(`已复制给 ${HOSPITAL} 的补正通知，可以粘贴了`).waitFor();

    const file = await workbench.download(() =>
      panel.getByRole("button", { name: `把给 ${HOSPITAL} 的补正通知存为文件` }).click(),
    );
    expect(file.name).toContain(HOSPITAL);
    const sheets = (await openWorkbook(file.bytes, file.name)).sheets.map((sheet) => sheet.grid());
    const all = sheets.flatMap((grid) =>
      Array.from({ length: grid.bottom * grid.right }, (_, at) =>
        grid.text(Math.floor(at / grid.right), at % grid.right),
      ),
    );
    expect(all).toContain("请于 9月10日 前报回。联系人：林小禾 0833-2133419。");
    expect(all).toContain(`${HOSPITAL}毛娴劳模和工匠人才创新工作室`);
    for (const other of ["青禾", "供电公司", "蓝岸", "文化馆"]) expect(all.join("\n")).not.toContain(other);
  },
);
