import { openWorkbook } from "../../src/files";
import { faultsOf } from "./axe";
import { picture, startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { orderedWorkbook } from "./orderedWorkbook";
import { Workbench, gridOf } from "./workbench";

/** The order, from the sheet's own 序号 to the papers: one way, as a clerk goes it. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test.each([1440, 320])(
  "the whole way of an order at %i pixels",
  async (width) => {
    const stand = await stage.open("workbench.html", {
      viewport: { width, height: 900 },
      colorScheme: "light",
    });
    const { page } = stand;
    const workbench = new Workbench(page);
    await workbench.choose("云溪.xlsx", orderedWorkbook());
    await workbench.ready();
    await workbench.view("排序");
    const order = async (): Promise<string> =>
      (await page.locator(".hj-rank-item .hj-rank-name .hj-name:last-child").allTextContents())
        .map((text) => /(.)明远/.exec(text)?.[1] ?? "?")
        .join("");
    await eventually(order, (now) => expect(now).toBe("赵钱孙李周吴郑王冯陈"));

    // Two orders beside one another: as a picture, in words, as a table.
    await page.getByText("现在的顺序：表中的序号。").waitFor();
    await page.locator("[data-chart=slope]").scrollIntoViewIfNeeded();
    await picture(page, `order-slope-${width}`);
    // A figure may be in doubt: it is verified before anything is confirmed.
    const doubts = page.getByRole("button", { name: /已核实，属实$/ });
    while ((await doubts.count()) > 0) {
      const before = await doubts.count();
      await doubts.first().click();
      await eventually(
        () => doubts.count(),
        (count) => expect(count).toBeLessThan(before),
      );
    }

    // One studio is moved, with a reason; both are taken back and made again.
    await page.getByRole("button", { name: /^上移 .*周明远/ }).click();
    await page.getByRole("textbox", { name: /^为什么调整/ }).fill("经集体研究，优先推荐一线班组");
    await page.getByRole("button", { name: "保存", exact: true }).last().click();
    await page.getByText("调整理由：经集体研究，优先推荐一线班组").waitFor();
    await eventually(order, (now) => expect(now).toBe("赵钱孙周李吴郑王冯陈"));
    await page.keyboard.press("Control+z");
    await page.getByText("还没有写调整理由", { exact: false }).waitFor();
    await page.keyboard.press("Control+z");
    await eventually(order, (now) => expect(now).toBe("赵钱孙李周吴郑王冯陈"));
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+y");
    await page.getByText("调整理由：经集体研究，优先推荐一线班组").waitFor();
    await eventually(order, (now) => expect(now).toBe("赵钱孙周李吴郑王冯陈"));

    // Confirmed and written back: the numbers first, then the rows; each is one step of the same history.
    await page.getByRole("checkbox", { name: "确认这个顺序为推荐顺序" }).check();
    await page.getByText("表中的序号还不是这个顺序。").waitFor();
    await page.getByRole("button", { name: "写回序号" }).scrollIntoViewIfNeeded();
    await picture(page, `order-write-${width}`);
    await page.getByRole("button", { name: "写回序号" }).click();
    await page.getByText("表中的序号就是这个顺序。").waitFor();
    await page.getByText("已把顺序写入序号，改了 2 格。可撤销。").waitFor();
    await page.keyboard.press("Control+z");
    // In a narrow window the sheet comes to the front, with the cells that were put back.
    await workbench.view("排序");
    await page.getByText("表中的序号还不是这个顺序。").waitFor();
    await page.getByRole("button", { name: "按此顺序移动各行" }).click();
    await page.getByText("表中的序号就是这个顺序。").waitFor();
    await eventually(order, (now) => expect(now).toBe("赵钱孙周李吴郑王冯陈"));

    // The list: in this order, figures in the form's units.
    await page.getByRole("checkbox", { name: "数字统一换算成表头的单位" }).check();
    await page.getByText("公示名单上写什么").click();
    await page.getByRole("textbox", { name: "公示期" }).fill("2020年9月1日至9月7日");
    await page.getByRole("textbox", { name: "受理电话" }).fill("0833-2130000");
    await page.getByRole("textbox", { name: "公示单位" }).fill("云溪县总工会");
    await page.getByText("排序说明上的会议记录").click();
    await page.getByRole("textbox", { name: "会议", exact: true }).fill("第 3 次主席办公会");
    await page.getByRole("textbox", { name: "会议", exact: true }).scrollIntoViewIfNeeded();
    await picture(page, `order-fields-${width}`);
    const list = await workbench.download(() => page.getByRole("button", { name: "生成排序名单" }).click());
    const [form, notes] = (await openWorkbook(list.bytes, list.name)).sheets.map((sheet) => sheet.grid());
    const cells = (grid: typeof form): readonly string[] =>
      Array.from({ length: (grid?.bottom ?? 0) * (grid?.right ?? 0) }, (_, at) =>
        String(grid?.text(Math.floor(at / (grid.right || 1)), at % (grid.right || 1))),
      );
    expect(
      cells(form)
        .filter((text) => /^.明远$/.test(text))
        .map((text) => text[0])
        .join(""),
    ).toBe("赵钱孙周李吴郑王冯陈");
    expect(cells(form)).toContain("860");
    expect(cells(form).join()).not.toContain("8600000");
    expect(cells(notes)).toContain("第 3 次主席办公会");

    // The notice, with what was filled in, and nobody's phone number.
    const notice = await workbench.download(() => page.getByRole("button", { name: "生成公示名单" }).click());
    expect(notice.name).toBe("云溪-公示名单.xlsx");
    const published = cells((await openWorkbook(notice.bytes, notice.name)).sheets[0]?.grid());
    expect(published).toContain("公示期：2020年9月1日至9月7日");
    expect(published).toContain("云溪县总工会");
    expect(published.filter((text) => /\d{11}/.test(text))).toEqual([]);

    // Two stages: everything before sending is ticked by rows and columns, what comes after is recorded.
    await workbench.view("报送");
    const table = page.locator("table[data-stage=before]");
    await table.waitFor();
    await picture(page, `order-matrix-${width}`);
    await table.getByRole("checkbox", { name: /^赵明远：已核对 0 项/ }).check();
    await table.getByRole("checkbox", { name: /^已制作并悬挂名称牌匾：已核对 1 项/ }).check();
    expect(await table.getByRole("checkbox", { checked: true }).count()).toBe(15 + 1 + 9 + 1);
    await picture(page, `order-ticks-${width}`);
    await table.getByRole("checkbox", { name: /^各工作室的全部事项/ }).check();
    await page.getByText("报送后记录").click();
    expect(await faultsOf(page, ".hj-pane")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const ticked = await workbench.download(() =>
      page.getByRole("button", { name: /^生成核对清单/ }).click(),
    );
    expect(cells(await gridOf(ticked.bytes, ticked.name)).filter((text) => text === "☑").length).toBe(150);

    // Saved and opened again everything is there.
    const saved = await workbench.save(/^保存改好的工作簿/);
    await workbench.choose(saved.name, saved.bytes);
    await page.getByRole("heading", { level: 1, name: saved.name }).waitFor();
    await workbench.ready();
    await workbench.view("排序");
    await eventually(order, (now) => expect(now).toBe("赵钱孙周李吴郑王冯陈"));
    await page.getByText("公示名单上写什么").click();
    expect(await page.getByRole("textbox", { name: "受理电话" }).inputValue()).toBe("0833-2130000");
    expect(await page.getByRole("checkbox", { name: "确认这个顺序为推荐顺序" }).isChecked()).toBe(true);
    expect(stand.faults).toEqual([]);
    await stand.close();
  },
  300_000,
);
