import { formSheet, type RulePack } from "../../src/core";
import { openWorkbook, writeWorkbook } from "../../src/files";
import { packById } from "../../src/packs";
import { shot } from "./batches";
import { eventually } from "./eventually";
import { fits, testLooks } from "./looks";

/** A notice for publicity: the period, whom to call, the union, and of the studios nothing personal, wherever it was typed. */

const LESHAN = packById("leshan-2020") as RulePack;
const PHONES = ["13900000000", "13900000001", "13900000002", "13712345678"];

/** Three studios; of one a second phone stands behind the unit's name, which is published. */
function workbook(): Uint8Array {
  const studios = [..."赵钱孙"].map((surname, index) => {
    const unit = `云溪县第${index + 1}机械厂`;
    return {
      ...LESHAN.sampleEntry,
      seq: index + 1,
      hostUnit: `${unit}${index === 1 ? "（联系人手机13712345678）" : ""}`,
      studioName: `${unit}${surname}明远劳模和工匠人才创新工作室`,
      leaderName: `${surname}明远`,
      leaderPost: `${unit}车间主任`,
      phone: PHONES[index] as string,
      outcomeCount: 26 - index * 3,
      projectCount: 26 - index * 3,
      economicBenefit: 300 - index * 50,
    };
  });
  const labels = { recommendingUnit: "云溪县总工会", preparedBy: "测试员" };
  return writeWorkbook({ sheets: [formSheet(LESHAN, studios, labels)] });
}

testLooks(
  "a notice for publicity",
  {
    looks: [
      [1024, 640, "light", "none"],
      [1440, 900, "dark", "none"],
      [320, 640, "dark", "active"],
    ],
    timeout: 60_000,
  },
  async ({ page, workbench, width }) => {
    await workbench.choose("云溪.xlsx", workbook());
    await workbench.turnTo("check");
    await workbench.ready();
    await workbench.view("排序");
    const doubts = page.getByRole("button", { name: /已核实，属实$/ });
    while ((await doubts.count()) > 0) {
      const before = await doubts.count();
      await doubts.first().click();
      await eventually(
        () => doubts.count(),
        (count) => expect(count).toBeLessThan(before),
      );
    }
    await page.getByRole("checkbox", { name: "确认这个顺序为推荐顺序" }).check();
    await page.getByText("公示名单上写什么").click();
    await page.getByRole("textbox", { name: "公示期" }).fill("2020年9月1日至9月7日");
    await page.getByRole("textbox", { name: "受理电话" }).fill("0833-2130000");
    await page.getByRole("textbox", { name: "公示单位" }).fill("云溪县总工会");
    await page.getByRole("textbox", { name: "公示期" }).scrollIntoViewIfNeeded();
    await shot(page, `publish-${width}`);
    await fits(page, ".hj-pane");
    const notice = await workbench.download(() => page.getByRole("button", { name: "生成公示名单" }).click());
    expect(notice.name).toBe("云溪-公示名单.xlsx");
    const opened = await openWorkbook(notice.bytes, notice.name);
    expect(opened.sheets.map(({ name }) => name)).toEqual(["公示名单"]);
    const grid = opened.sheets[0]?.grid();
    const texts = Array.from({ length: (grid?.bottom ?? 0) * (grid?.right ?? 0) }, (_, at) =>
      String(grid?.text(Math.floor(at / (grid.right || 1)), at % (grid.right || 1))),
    );
    // A notice, not the summary sheet under another name.
    expect(texts.join("\n")).toMatch(/公示/);
    expect(texts).not.toContain(LESHAN.form.title);
    expect(texts).toEqual(expect.arrayContaining(["公示期：2020年9月1日至9月7日", "云溪县总工会"]));
    expect(texts.join("\n")).toContain("0833-2130000");
    for (const surname of "赵钱孙") expect(texts.join("\n")).toContain(`${surname}明远`);
    // Not a phone of anybody, in cells and in no other part of the file either.
    const parts = (opened.package?.entries ?? []).map(({ name }) =>
      new TextDecoder().decode(opened.package?.read(name)),
    );
    for (const phone of PHONES) expect(parts.filter((part) => part.includes(phone))).toEqual([]);
  },
);
