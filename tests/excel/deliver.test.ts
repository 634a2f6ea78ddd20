import type { SheetDescription, WorkbookDescription } from "../../src/core";
import { createExcelPort, type ExcelPort } from "../../src/excel";
import { PortError, type Output } from "../../src/host";
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
  expect(await deliver(port, output("rankedList"), "排序名单")).toEqual({
    where: "sheets",
    name: "排序名单”“排序说明",
  });
  expect(excel.workbook.active.name).toBe("排序名单");
  await deliver(port, output("rankedList"), "排序名单");
  expect(names()).toEqual(["汇总", "排序名单", "排序说明"]);
});

test("where the second name is the user's own sheet, nothing is written", async () => {
  excel.workbook.worksheets.add("排序说明");
  const before = snapshot(excel.workbook);
  expect(await failure(deliver(port, output("rankedList"), "排序名单"))).toBe("sheetNameTaken");
  expect(snapshot(excel.workbook)).toEqual(before);
});

test("where the second sheet fails, the first one goes again", async () => {
  const before = snapshot(excel.workbook);
  const broken = { ...page("排序说明"), merges: [{ top: -1, left: 0, bottom: 0, right: 0 }] };
  expect(await failure(port.writeSheets([page("排序名单"), broken]))).not.toBe("done");
  expect(snapshot(excel.workbook)).toEqual(before);
});

test("a new workbook that is refused becomes a sheet, and the answer says so", async () => {
  expect(await deliver(port, output("submission"), "排序名单")).toEqual({
    where: "window",
    name: "名单.xlsx",
  });
  const refusing = {
    ...port,
    createWorkbook: () => Promise.reject(new PortError("notSupported", "createWorkbook")),
  };
  expect((await deliver(refusing, output("submission"), "排序名单")).where).toBe("sheets");
  expect(names()).toContain("排序名单");
});
