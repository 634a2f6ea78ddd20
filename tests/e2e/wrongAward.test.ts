import { writeWorkbook } from "../../src/files";
import { shot } from "./batches";
import { fits, testLooks } from "./looks";
import { sampleBytes } from "./workbench";

/** A table of another award is called by its own title, with what to do; and one gets on from there. */

const TITLE = "2020年乐山市五一劳动奖章推荐人选汇总表";

function otherAward(): Uint8Array {
  const line = (...values: (string | number)[]) => ({ cells: values.map((value) => ({ value })) });
  return writeWorkbook({
    sheets: [
      {
        name: "Sheet1",
        columnWidths: [6, 12, 30, 30, 16],
        merges: [],
        rows: [
          line("附件2"),
          line(TITLE),
          line("序号", "姓名", "单位", "主要事迹", "联系电话"),
          line(1, "林知远", "青禾机械厂", "多年在一线攻关", "13900000101"),
        ],
      },
    ],
  });
}

testLooks(
  "another award",
  {
    looks: [
      [1440, 900, "light", "none"],
      [1024, 640, "dark", "none"],
      [320, 640, "light", "active"],
    ],
    timeout: 60_000,
  },
  async ({ page, workbench, width }) => {
    await workbench.choose("奖章.xlsx", otherAward());
    await page.getByRole("heading", { level: 2, name: "没有认出推荐汇总表" }).waitFor();
    await page.getByText(`表的标题是“${TITLE}”`).waitFor();
    await page.getByText(/属于另一份通知的，请先在“通知架”里备好那份通知/).waitFor();
    await shot(page, `award-${width}`);
    await fits(page);
    // It is on view all the same, as in Excel, and nothing is said to be wrong with it.
    await workbench.turnTo("table");
    expect(await workbench.cell("A2").textContent()).toContain(TITLE);
    expect(await page.locator("article.hj-finding").count()).toBe(0);
    // The way that was named, and the right file afterwards.
    await page.getByRole("button", { name: "通知架" }).click();
    await page.getByRole("heading", { level: 1, name: "通知架" }).waitFor();
    await page.getByRole("button", { name: "返回" }).click();
    await workbench.choose("推荐.xlsx", await sampleBytes("leshan-2020-clean"));
    await workbench.turnTo("check");
    await workbench.ready();
    expect(await page.getByText("没有认出推荐汇总表").count()).toBe(0);
  },
);
