import { openWorkbook } from "../../src/files";
import { closeClean, picture, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench, gridOf, sampleBytes, valueAt } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

describe("the sheet", () => {
  let stand: Stand;
  let workbench: Workbench;

  beforeEach(async () => {
    stand = await stage.open("workbench.html?sample=leshan-2020-messy");
    workbench = new Workbench(stand.page);
    await workbench.ready();
  });
  afterEach(() => closeClean(stand));

  const shows = (address: string, text: string): Promise<void> =>
    eventually(
      async () => (await workbench.cell(address).textContent())?.replace(/^[✗!i]/, ""),
      (shown) => expect(shown).toBe(text),
    );

  test("is shown as in the file: merged header, numbers as formatted, findings marked with what they say", async () => {
    expect(await workbench.cell("A2").getAttribute("aria-colspan")).toBe("16");
    expect(await workbench.cell("A4").getAttribute("aria-rowspan")).toBe("2");
    // The marks follow the findings a moment later.
    await eventually(
      () => workbench.cell("I8").getAttribute("title"),
      (title) => expect(title).toContain("少于规定的 5 人"),
    );
    // The header stays while the rows below are scrolled.
    await stand.page.mouse.move(400, 700);
    await stand.page.mouse.wheel(0, 600);
    await eventually(
      async () => (await workbench.cell("B20").boundingBox())?.y ?? 900,
      (y) => expect(y).toBeLessThan(860),
    );
    expect((await workbench.cell("A4").boundingBox())?.y).toBeLessThan(300);
  });

  test("takes Chinese from an input method, from the first key on", async () => {
    await workbench.goTo("F13");
    const keys = await stand.context.newCDPSession(stand.page);
    await keys.send("Input.imeSetComposition", { text: "f", selectionStart: 1, selectionEnd: 1 });
    await keys.send("Input.imeSetComposition", { text: "fuguan", selectionStart: 6, selectionEnd: 6 });
    // What is being composed is in the cell already and is not yet an edit.
    expect(await workbench.field.inputValue()).toBe("fuguan");
    await keys.send("Input.insertText", { text: "副馆长" });
    await stand.page.keyboard.press("Enter");
    await shows("F13", "副馆长");
    expect(await workbench.findings()).not.toContain("F13");
  });

  test("undoes and does again, by keyboard and by button, and the findings follow", async () => {
    const { page } = stand;
    await workbench.goTo("I8");
    await workbench.type("6");
    await eventually(
      () => workbench.findings(),
      (cells) => expect(cells).not.toContain("I8"),
    );
    await page.keyboard.press("Control+z");
    await shows("I8", "1");
    await eventually(
      () => workbench.findings(),
      (cells) => expect(cells).toContain("I8"),
    );
    await page.keyboard.press("Control+y");
    await shows("I8", "6");
    await page.getByRole("button", { name: "撤销" }).click();
    await shows("I8", "1");
    await page.getByRole("button", { name: "重做" }).click();
    await shows("I8", "6");
  });

  test("copies a block and pastes it, one step to undo", async () => {
    const { page } = stand;
    await workbench.cell("I6").click();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("12人\t约160㎡\n6\t80");
    await workbench.cell("I10").click();
    await page.keyboard.press("Control+v");
    await shows("I10", "12人");
    await shows("J11", "80");
    await page.keyboard.press("Control+z");
    await shows("J11", "待定");
    await shows("I10", "8");
  });

  test("takes a block with quoted lines from another program", async () => {
    const { page } = stand;
    await page.evaluate(() => navigator.clipboard.writeText('甲\t"第一行\n第二行"\r\n07\t=1+1\r\n'));
    // Below the entries: only the rows around the view are on the page.
    await page.mouse.move(400, 700);
    await page.mouse.wheel(0, 2000);
    await workbench.cell("F20").click();
    await page.keyboard.press("Control+v");
    await shows("G20", "第一行\n第二行");
    await shows("F21", "07");
    await shows("G21", "=1+1");
  });

  test("clears with Delete, gives up with Escape, edits with F2, breaks lines with Alt+Enter", async () => {
    const { page } = stand;
    await workbench.cell("K6").click();
    await page.keyboard.press("Delete");
    await shows("K6", "");
    await page.keyboard.type("30");
    await page.keyboard.press("Escape");
    await shows("K6", "");
    await workbench.cell("K7").click();
    await page.keyboard.press("F2");
    await page.keyboard.type("0");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("5");
    await page.keyboard.press("Tab");
    await shows("K7", "140\n5");
  });

  test("asks before unsaved changes are lost", async () => {
    const { page } = stand;
    await workbench.cell("K6").click();
    await workbench.type("30");
    await page.getByText("有未保存的改动", { exact: true }).waitFor();
    await page.getByRole("button", { name: "示例" }).click();
    await page.getByRole("menuitem", { name: /^大连 2011.*无问题/ }).click();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("heading", { level: 1, name: "leshan-2020-messy.xlsx" }).waitFor();
    // Closing the page for good would take the browser's own question along; the page's answer to it is what counts.
    const wouldAsk = (): Promise<boolean> =>
      page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    expect(await wouldAsk()).toBe(true);
    await workbench.save(/^保存改好的工作簿/);
    await page.getByText("没有未保存的改动").waitFor();
    expect(await wouldAsk()).toBe(false);
  });

  test("saves a flagged copy with the list of findings", async () => {
    const { name, bytes } = await workbench.save(/^保存标出问题的副本/);
    expect(name).toBe("leshan-2020-messy-标注.xlsx");
    const workbook = await openWorkbook(bytes, name);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["推荐汇总表", "校验结果"]);
    const text = new TextDecoder().decode(workbook.package?.read("xl/worksheets/sheet1.xml"));
    expect(text).toContain("huijian-error");
    const original = (await openWorkbook(await sampleBytes("leshan-2020-messy"), "a.xlsx")).sheets[0]?.grid();
    const flagged = workbook.sheets[0]?.grid();
    for (const address of ["A1", "J3", "D10", "K6", "H13"])
      expect(valueAt(flagged as never, address)).toEqual(valueAt(original as never, address));
  });

  test("shows a report to print, and comes back from it", async () => {
    const { page } = stand;
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("menuitem", { name: /^打印校验报告/ }).click();
    await page.getByRole("heading", { name: "推荐汇总表校验报告" }).waitFor();
    expect(await page.getByRole("cell", { name: "H10", exact: true }).isVisible()).toBe(true);
    await picture(page, "report-1440");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "打印" }).isVisible()).toBe(false);
    expect(await page.getByRole("cell", { name: "H10", exact: true }).isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "返回" }).click();
    await workbench.goTo("H10");
  });
});

describe("files", () => {
  let stand: Stand;
  let workbench: Workbench;

  beforeEach(async () => {
    stand = await stage.open("workbench.html");
    workbench = new Workbench(stand.page);
  });
  afterEach(() => closeClean(stand));

  test("are opened where they are dropped", async () => {
    const { page } = stand;
    const bytes = [...(await sampleBytes("dalian-2011-messy"))];
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], "大连汇总表.xlsx"));
      return data;
    }, bytes);
    await page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
    await page.getByText("松开鼠标，打开文件").waitFor();
    await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    await page.getByRole("heading", { level: 1, name: "大连汇总表.xlsx" }).waitFor();
    await workbench.ready();
    expect(await workbench.count("不符合")).toBeGreaterThan(0);
  });

  const choose = (name: string, content: string | Uint8Array): Promise<void> =>
    workbench.choose(name, content);

  test("of other formats say that saving makes a new .xlsx, and make one", async () => {
    const { page } = stand;
    await choose(
      "名单.csv",
      "序号,创新工作室名称,联系电话\r\n1,甲工作室,013900\r\n2,乙工作室,13900000102\r\n",
    );
    await page.getByText(/^这是 CSV 文件。保存时会生成新的 \.xlsx 文件/).waitFor();
    await workbench.cell("B2").click();
    await workbench.type("丙工作室");
    const { name, bytes } = await workbench.save(/^保存改好的工作簿/);
    expect(name).toBe("名单-已修改.xlsx");
    const grid = await gridOf(bytes, name);
    expect(["A2", "B2", "C2", "B3", "C3"].map((address) => valueAt(grid, address))).toEqual([
      1,
      "丙工作室",
      "013900",
      "乙工作室",
      valueAt(grid, "C3"),
    ]);
    expect(String(valueAt(grid, "C3"))).toBe("13900000102");
  });

  test("that are none say why and what to do; the page goes on", async () => {
    const { page } = stand;
    await choose("坏.xlsx", "PK\u0003\u0004 not a workbook");
    await page
      .getByRole("alert")
      .getByText(/没有打开“坏\.xlsx”。.*已损坏/)
      .waitFor();
    await choose("照片.xlsx", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]));
    await page
      .getByRole("alert")
      .getByText(/没有打开“照片\.xlsx”/)
      .waitFor();
    await page.getByRole("button", { name: "先用示例试一试" }).click();
    await workbench.ready();
  });
});
