import type { SheetDescription, WorkbookDescription } from "../../src/core";
import { createExcelPort, type ExcelPort } from "../../src/excel";
import { HostError, type Output } from "../../src/host";
import { deliver } from "../../src/taskpane/deliver";
import { bootExcel, snapshot, type BootedExcel } from "../host";
import { failure, startAfresh } from "./sheets";

/** What is made goes where Excel lets it go, whole or not at all. */

let excel: BootedExcel;
let port: ExcelPort;

beforeAll(async () => {
  excel = await bootExcel();
});

beforeEach(() => {
  startAfresh(excel.workbook);
  port = createExcelPort({ debounce: 0, buildWorkbook: () => new Uint8Array([1, 2, 3]) });
});

const page = (name: string): SheetDescription => ({
  name,
  rows: [{ cells: [{ value: name }] }],
  columnWidths: [],
  merges: [],
});

const output = (kind: Output["kind"]): Output => ({
  kind,
  fileName: "名单.xlsx",
  describe: () =>
    Promise.resolve({ sheets: [page("推荐汇总表"), page("排序说明")] } satisfies WorkbookDescription),
  build: () => Promise.resolve(new Uint8Array()),
});

const names = (): string[] => excel.workbook.worksheets.items.map(({ name }) => name);

test("the ranked list is added and shown, made again in place, and never left by half", async () => {
  expect(await deliver(port, output("rankedList"))).toEqual({
    where: "sheets",
    name: "排序名单”“排序说明",
  });
  expect(excel.workbook.active.name).toBe("排序名单");
  await deliver(port, output("rankedList"));
  expect(names()).toEqual(["汇总", "排序名单", "排序说明"]);
});

test("where the second name is the user's own sheet, nothing is written", async () => {
  excel.workbook.worksheets.add("排序说明");
  const before = snapshot(excel.workbook);
  expect(await failure(deliver(port, output("rankedList")))).toBe("sheetNameTaken");
  expect(snapshot(excel.workbook)).toEqual(before);
});

test("where the second sheet fails, the first one goes again", async () => {
  const before = snapshot(excel.workbook);
  const broken = { ...page("排序说明"), merges: [{ top: -1, left: 0, bottom: 0, right: 0 }] };
  expect(await failure(port.writeSheets([page("排序名单"), broken]))).not.toBe("done");
  expect(snapshot(excel.workbook)).toEqual(before);
});

test("a new workbook that is refused becomes a sheet, and the answer says so", async () => {
  expect(await deliver(port, output("submission"))).toEqual({
    where: "window",
    name: "名单.xlsx",
  });
  const refusing = {
    ...port,
    createWorkbook: () => Promise.reject(new HostError("notSupported", "createWorkbook")),
  };
  expect((await deliver(refusing, output("submission"))).where).toBe("sheetsInstead");
  expect(names()).toEqual(["汇总", "报送稿", "排序说明"]);
});

test("a list that was typed into is asked about; kept, it gets a name of its own and is the user's", async () => {
  await deliver(port, output("rankedList"));
  // Made again as it stands nothing is asked, also after formats or widths were changed.
  const made = excel.workbook.sheetNamed("排序名单");
  made.store.setFormat({ top: 0, left: 0, bottom: 0, right: 0 }, "fill.color", "#FFFF00");
  await deliver(port, output("rankedList"));
  excel.workbook.type(made, "B7", "领导批示");
  const before = JSON.stringify(snapshot(excel.workbook));
  const asked = await deliver(port, output("rankedList")).catch((error: unknown) => error);
  expect(asked).toMatchObject({ code: "listChanged", detail: "排序名单" });
  expect(JSON.stringify(snapshot(excel.workbook))).toBe(before);

  await deliver(port, output("rankedList"), "keep");
  expect(names()).toEqual(["汇总", "排序名单（已改动）", "排序说明", "排序名单"]);
  expect(excel.workbook.sheetNamed("排序名单（已改动）").getRange("B7").values).toEqual([["领导批示"]]);
  excel.workbook.type(excel.workbook.sheetNamed("排序名单"), "B7", "又批示");
  await deliver(port, output("rankedList"), "keep");
  expect(names()).toContain("排序名单（已改动）2");

  excel.workbook.type(excel.workbook.sheetNamed("排序名单"), "B7", "不要了");
  await deliver(port, output("rankedList"), "replace");
  expect(excel.workbook.sheetNamed("排序名单").getRange("B7").values).toEqual([[""]]);
});

test("where the new list fails, the one to be kept has its name again", async () => {
  await port.writeSheets([page("排序名单")]);
  excel.workbook.type(excel.workbook.sheetNamed("排序名单"), "B7", "领导批示");
  const before = JSON.stringify(snapshot(excel.workbook));
  const broken = { ...page("排序说明"), merges: [{ top: -1, left: 0, bottom: 0, right: 0 }] };
  expect(await failure(port.writeSheets([page("排序名单"), broken], "list", "keep"))).not.toBe("done");
  expect(names()).toEqual(["汇总", "排序名单"]);
  expect(JSON.stringify(snapshot(excel.workbook))).toBe(before);
});

test("clearing takes the findings along, and leaves a copy that the user made of them", async () => {
  await port.writeSheets([page("校验结果")], "findings");
  // Excel copies a sheet with its hidden names.
  const copy = excel.workbook.worksheets.add("校验结果 (2)");
  const mark = excel.workbook.sheetNamed("校验结果").names.items[0];
  if (mark === undefined) throw new Error("the sheet has no mark");
  copy.names.add(mark.name, mark.formula);
  await port.clearFlags("汇总");
  expect(names()).toEqual(["汇总", "校验结果 (2)"]);
});
