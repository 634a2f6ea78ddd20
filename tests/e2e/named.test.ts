import { writeWorkbook } from "../../src/files";
import { shot } from "./batches";
import { eventually } from "./eventually";
import { fits, testLooks } from "./looks";
import { sampleBytes } from "./workbench";

/** The list of studios already named: who is on it, and who may be, is told with the row of the list, in every file. */

const LIST = [
  ["乐山市已命名劳模和工匠人才创新工作室名单", null, null],
  ["批次", "工作室名称", "所属单位"],
  ["2018年", "云溪县供电公司丁涛劳模和工匠人才创新工作室", "云溪县供电公司"],
  ["2018年", "夹江县陶瓷厂张大山创新工作室", "夹江县陶瓷厂"],
  ["2019年", "沈怀瑾劳模创新工作室", "云溪县蓝岸化工有限公司"],
] as const;
const list = Buffer.from(
  writeWorkbook({
    sheets: [
      {
        name: "名单",
        columnWidths: [10, 50, 30],
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        rows: LIST.map((row) => ({ cells: row.map((value) => ({ value })) })),
      },
    ],
  }),
);

testLooks(
  "repeats and near repeats name the list's row, in the next file too,",
  { address: "workbench.html?sample=leshan-2020-clean", timeout: 60_000 },
  async ({ page, workbench, width }) => {
    await workbench.turnTo("check");
    await workbench.ready();
    expect([await workbench.count("不符合"), await workbench.count("需核实")]).toEqual([0, 0]);
    await workbench.view("设置");
    await page
      .locator(".hj-pane input[type=file]")
      .last()
      .setInputFiles({ name: "已命名名单.xlsx", mimeType: "application/octet-stream", buffer: list });
    await page.getByText("来自“已命名名单.xlsx”，共 3 个工作室").waitFor();
    await page.getByText("来自“已命名名单.xlsx”").scrollIntoViewIfNeeded();
    await shot(page, `named-${width}-list`);

    await workbench.view("校验");
    await eventually(
      async () => [await workbench.count("不符合"), await workbench.count("需核实")],
      (counts) => expect(counts).toEqual([1, 1]),
    );
    const card = (cell: string) =>
      page
        .locator("article.hj-finding")
        .filter({ has: page.getByRole("button", { name: `定位到 ${cell}` }) });
    expect(await card("C8").textContent()).toMatch(
      /不符合.*已获命名.*见已命名名单第 3 行“云溪县供电公司丁涛劳模和工匠人才创新工作室”/,
    );
    expect(await card("C10").textContent()).toMatch(
      /需核实.*与已命名名单第 5 行的“沈怀瑾劳模创新工作室”相近.*请对照名单第 5 行核实/,
    );
    await card("C8").scrollIntoViewIfNeeded();
    await shot(page, `named-${width}-told`);
    await fits(page, ".hj-pane");

    // The near one is another studio: that is said once and settled; the other is on the list and stays wrong.
    await card("C10").getByRole("button", { name: "已核实，属实…" }).click();
    await card("C10").getByRole("textbox", { name: "核实人" }).fill("林小禾");
    await card("C10").getByRole("textbox", { name: /^说明/ }).fill("不是同一个工作室");
    await card("C10").getByRole("button", { name: "记下" }).click();
    await eventually(
      async () => [await workbench.count("不符合"), await workbench.count("需核实")],
      (counts) => expect(counts).toEqual([1, 0]),
    );

    // The next file is held against the same list without being asked for it again.
    await workbench.choose("另一份.xlsx", await sampleBytes("leshan-2020-messy"));
    await page.getByRole("button", { name: "不保存，直接打开" }).click();
    await page.getByRole("heading", { level: 1, name: "另一份.xlsx" }).waitFor();
    await workbench.turnTo("check");
    await workbench.ready();
    await eventually(
      async () => (await page.locator("article.hj-finding").allTextContents()).join("\n"),
      (text) => {
        expect(text).toMatch(/C9[^]*见已命名名单第 3 行/);
        expect(text).toMatch(/C11[^]*与已命名名单第 5 行/);
      },
    );
  },
);
