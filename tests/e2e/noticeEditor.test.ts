import fs from "node:fs/promises";
import path from "node:path";

import { writeWorkbook } from "../../src/files";
import { faultsOf } from "./axe";
import { startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";

/**
 * An able officer's way: the notice of a city that the product does not know and its blank form become a pack, which
 * finds every fault that was put into a sheet, is kept for the next file, and is next year's beginning.
 */

let stage: Stage;
let stand: Stand;
beforeAll(async () => {
  stage = await startStage();
  stand = await stage.open("workbench.html");
});
afterAll(async () => {
  await stand.close();
  await stage.close();
});

const SHOTS = process.env["HUIJIAN_SHOTS"];
/** A picture for whoever looks at how it is; only where a folder for them is named. */
async function shot(name: string): Promise<void> {
  if (SHOTS !== undefined) await stand.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}

const HEADERS = [
  "序号",
  "单位名称",
  "工作室名称",
  "成立时间",
  "领衔人",
  "领衔人荣誉称号",
  "联系电话",
  "成员人数（人）",
  "场地面积（㎡）",
  "年度专项经费（万元）",
  "专利数（项）",
];
const GOOD = [
  1,
  "路河重型机械厂",
  "路河重型机械厂陈建国创新工作室",
  "2022年3月",
  "陈建国",
  "2019年路河市劳动模范",
  "13800000001",
  8,
  60,
  5,
  3,
];
const row = (change: Partial<Record<number, string | number>>): (string | number)[] =>
  GOOD.map((value, column) => change[column] ?? value);

/** A summary sheet as the city's form has it; blank without rows. */
function sheetOf(rows: readonly (readonly (string | number)[])[]): Buffer {
  const line = (values: readonly (string | number | null)[]) => ({
    cells: values.map((value) => ({ value })),
  });
  return Buffer.from(
    writeWorkbook({
      sheets: [
        {
          name: "汇总表",
          columnWidths: HEADERS.map(() => 16),
          merges: [{ top: 0, left: 0, bottom: 0, right: HEADERS.length - 1 }],
          rows: [
            line(["路河市劳模（工匠）创新工作室申报汇总表"]),
            line(["推荐单位（盖章）：路河县总工会", null, null, null, null, null, "填报人：吴敏"]),
            line(HEADERS),
            ...rows.map(line),
          ],
        },
      ],
    }),
  );
}

/** What is wrong in each row, and with which words the finding tells it. */
const FAULTS: readonly (readonly [string, Partial<Record<number, string | number>>, RegExp])[] = [
  [
    "too small a team",
    { 0: 2, 2: "路河重型机械厂李一创新工作室", 4: "李一", 6: "13800000002", 7: 4 },
    /H5 .*5/,
  ],
  [
    "too large a team",
    { 0: 3, 2: "路河重型机械厂王二创新工作室", 4: "王二", 6: "13800000003", 7: 16 },
    /H6 .*15/,
  ],
  [
    "not run two years",
    { 0: 4, 2: "路河重型机械厂赵三创新工作室", 4: "赵三", 6: "13800000004", 3: "2026年3月" },
    /D7/,
  ],
  [
    "too small a place",
    { 0: 5, 2: "路河重型机械厂孙四创新工作室", 4: "孙四", 6: "13800000005", 8: 39 },
    /I8 .*40/,
  ],
  [
    "too little money",
    { 0: 6, 2: "路河重型机械厂周五创新工作室", 4: "周五", 6: "13800000006", 9: 1 },
    /J9 .*2/,
  ],
  ["no honour", { 0: 7, 2: "路河重型机械厂吴六创新工作室", 4: "吴六", 6: "13800000007", 5: "无" }, /F10/],
  [
    "too few patents",
    { 0: 8, 2: "路河重型机械厂郑七创新工作室", 4: "郑七", 6: "13800000008", 10: 1 },
    /K11 .*2/,
  ],
  [
    "not named after the leader",
    { 0: 9, 2: "路河重型机械厂先锋创新工作室", 4: "冯八", 6: "13800000009" },
    /C12/,
  ],
];

const upload = (label: string, name: string, buffer: Buffer): Promise<void> =>
  stand.page
    .locator(`input[type=file][aria-label="${label}"]`)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

const notice = (): Promise<string> =>
  fs.readFile(path.join(__dirname, "../notices/fixtures/luhe.txt"), "utf8");

test("a text that is no notice gives one clear sentence and no draft", async () => {
  const { page } = stand;
  await page.getByRole("button", { name: "通知架" }).click();
  await page.getByRole("main", { name: "通知架" }).waitFor();
  await shot("shelf");
  await page.getByRole("button", { name: "起草新通知…" }).click();
  await page.getByRole("button", { name: "开始起草" }).click();
  await page.getByText("请先选通知文件或粘贴文字。").waitFor();
  const pasted = page.getByRole("textbox", { name: "或粘贴通知的文字" });
  for (const [text, said] of [
    ["   \n", /请先选通知文件/],
    ["The quick brown fox jumps over the lazy dog. ".repeat(20), /不像一份中文通知/],
    ["锟斤拷\ufffd\ufffd\ufffd\ufffd".repeat(60), /无法识别的字符/],
    [
      "第一条 为规范食堂管理，制定本办法。\n第二条 食堂每日供应三餐。\n第三条 就餐时间由食堂公布。".repeat(3),
      /没有找到对推荐或申报的要求/,
    ],
  ] as const) {
    await pasted.fill(text);
    await page.getByRole("button", { name: "开始起草" }).click();
    await eventually(
      () => page.getByRole("alert").allInnerTexts(),
      (texts) => expect(texts.join("")).toMatch(said),
    );
  }
  await upload("通知文件（.docx、.txt）…", "坏.docx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 1, 2, 3]));
  await page.getByRole("button", { name: "开始起草" }).click();
  await eventually(
    () => page.getByRole("alert").allInnerTexts(),
    (texts) => expect(texts.join("")).toMatch(/损坏|不完整|打不开/),
  );
  expect(await page.getByRole("main", { name: "起草新通知" }).count()).toBe(1);
  await page.getByRole("button", { name: "取消" }).click();
}, 90_000);

test("from the notice's text and its blank form to a pack that finds every fault of a sheet", async () => {
  const { page } = stand;
  await page.getByRole("button", { name: "起草新通知…" }).click();
  await upload("通知文件（.docx、.txt）…", "路河通知.txt", Buffer.from(await notice(), "utf8"));
  await upload("空白汇总表（.xlsx 等，可以不选）…", "空白表.xlsx", sheetOf([]));
  await shot("start");
  await page.getByRole("button", { name: "开始起草" }).click();
  await page.getByRole("main", { name: "起草核对依据" }).waitFor();
  await shot("editor-open");

  // Nothing is a rule yet: a sheet that is tried meets the general checks only.
  const faulty = sheetOf([GOOD, ...FAULTS.map(([, change]) => row(change))]);
  await upload("试核对一张表…", "路河汇总表.xlsx", faulty);
  const trial = page.getByRole("region", { name: "试核对一张表…" });
  await trial.getByText(/“汇总表”：9 个工作室/).waitFor();
  const findings = async (): Promise<string> =>
    (await trial.getByRole("listitem").allInnerTexts()).join("\n");
  expect(await findings()).not.toMatch(/H5 .*5/);

  await page.getByRole("button", { name: /采用有把握的/ }).click();
  await eventually(findings, (text) => {
    for (const [what, , said] of FAULTS) expect([what, text]).toEqual([what, expect.stringMatching(said)]);
    expect(text).not.toMatch(/(?:^|\n)\S+ [A-K]4 /);
  });
  await shot("editor-tried");

  // A figure is changed in its sentence, and the findings follow; one step back brings it back.
  const size = page.getByRole("region", { name: "二2", exact: true });
  const figure = size.getByRole("textbox", { name: "数字" }).first();
  await figure.fill("4");
  await eventually(findings, (text) => expect(text).not.toMatch(/H5 /));
  await size
    .getByText(/例如：3 人 不符合 · 4 人 符合 · 5 人 符合/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await eventually(findings, (text) => expect(text).toMatch(/H5 .*5/));

  expect(await faultsOf(page)).toEqual([]);
  for (const tab of ["栏目", "通知信息", "排序依据", "通用核对"]) {
    await page.getByRole("tab", { name: tab }).click();
    await shot(`editor-${tab}`);
  }
  expect(await page.getByRole("textbox", { name: "题目" }).count()).toBe(0);
  await page.getByRole("tab", { name: "排序依据" }).click();
  await page.getByRole("combobox", { name: "加一个依据" }).selectOption({ label: "专利数（项）" });
  await page.getByRole("tab", { name: "条款与规则" }).click();

  await page.getByRole("button", { name: "确认并选用" }).click();
  await page.getByRole("button", { name: "看过了，确认" }).click();
  await eventually(
    () => page.getByText("已保存", { exact: true }).count(),
    (count) => expect(count).toBe(1),
  );
  await page.getByRole("button", { name: "规则说明" }).click();
  await page.getByRole("heading", { name: "条款去向" }).waitFor();
  await shot("book");
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByRole("button", { name: "回到通知架" }).click();
  await eventually(
    () =>
      page
        .getByRole("group", { name: /路河市/ })
        .first()
        .innerText(),
    (text) => expect(text).toContain("用于所有文件"),
  );
  await shot("shelf-own");
  await page.getByRole("button", { name: "返回" }).click();

  // The next file is checked by it, also after the page was opened anew.
  await page.reload();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "路河县.xlsx", mimeType: "application/octet-stream", buffer: faulty });
  await page.locator(".hj-finding").first().waitFor({ state: "attached" });
  await eventually(
    () => page.locator(".hj-recognised-title").innerText(),
    (text) => expect(text).toContain("路河市"),
  );
  const found = (await page.locator("article.hj-finding").allInnerTexts()).join("\n");
  for (const cell of ["H5", "H6", "D7", "I8", "J9", "F10", "K11", "C12"]) expect(found).toContain(cell);
  expect(stand.faults).toEqual([]);
  expect(stand.foreign).toEqual([]);
}, 180_000);

test("next year's notice asks only about what differs", async () => {
  const { page } = stand;
  await page.getByRole("button", { name: "通知架" }).click();
  const own = page.getByRole("group", { name: /路河市/ }).first();
  await own.getByRole("button", { name: "起草今年的…" }).click();
  const next = (await notice())
    .replace("面积不低于40平方米", "面积不低于50平方米")
    .replaceAll("2027", "2028");
  await page.getByRole("textbox", { name: "或粘贴通知的文字" }).fill(next);
  await upload("空白汇总表（.xlsx 等，可以不选）…", "空白表.xlsx", sheetOf([]));
  await page.getByRole("button", { name: "开始起草" }).click();
  await page.getByRole("main", { name: "起草核对依据" }).waitFor();
  await page.getByText(/个条款与上年相同，已照上年处理/).waitFor();
  const changed = page.getByRole("region", { name: "二4", exact: true });
  await changed.getByText("有改动").waitFor();
  expect(await changed.locator("del").allInnerTexts()).toEqual(["40"]);
  expect(await changed.locator("ins").allInnerTexts()).toEqual(["50"]);
  expect(await page.getByRole("region", { name: "二5", exact: true }).innerText()).toContain("已采用");
  await shot("editor-next-year");
  await page.getByRole("button", { name: "回到通知架" }).click();
  await page.getByRole("button", { name: "不保存，离开" }).click();

  // A copy of a built-in notice is one's own to change, and goes when it is deleted.
  const builtIn = page.getByRole("group", { name: "乐山市 2020 年推荐汇总表", exact: true });
  await builtIn.getByRole("button", { name: "复制" }).click();
  const copy = page.getByRole("group", { name: "乐山市 2020 年推荐汇总表（副本）", exact: true });
  await copy.getByRole("button", { name: "编辑" }).click();
  await page.getByRole("main", { name: "起草核对依据" }).waitFor();
  await page
    .getByRole("region", { name: "二（一）", exact: true })
    .getByText(/不少于/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "回到通知架" }).click();
  await copy.getByRole("button", { name: "删除" }).click();
  await copy.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
  await eventually(
    () => copy.count(),
    (count) => expect(count).toBe(0),
  );
  expect(stand.faults).toEqual([]);
}, 120_000);

test("the editor holds at 1024 pixels and in the dark", async () => {
  const { page } = stand;
  await page
    .getByRole("group", { name: /路河市/ })
    .first()
    .getByRole("button", { name: "编辑" })
    .click();
  await page.getByRole("main", { name: "起草核对依据" }).waitFor();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.emulateMedia({ colorScheme: "dark" });
  await shot("editor-dark-1024");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);
