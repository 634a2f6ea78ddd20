import { createExcelPort } from "../../src/excel";
import type { CellFlag } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";
import type { BootedExcel, Workbook, Worksheet } from "../host";

/** A small sheet as a union would type it: title, grouped header with merges, three entries, fictional people. */
const ROWS: readonly (readonly (string | number)[])[] = [
  ["劳模创新工作室推荐汇总表"],
  ["序号", "工作室名称", "负责人基本情况", "", "成员人数", "创建时间"],
  ["", "", "姓名", "联系电话", "", ""],
  [1, "林默创新工作室", "林默", "13800000001", 12, 43344],
  [2, "苏蔓创新工作室", "苏蔓", "13800000002", 4, 43709],
  [3, "周牧创新工作室", "周牧", "13800000003", "8人", 43101],
];

export function fill(
  sheet: Worksheet,
  rows: readonly (readonly (string | number)[])[] = ROWS,
  top = 0,
): void {
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== "") sheet.store.make(top + index, column).value = value;
    }),
  );
}

/** Fills the first sheet with the sample, its merges, formats and a format of the user. */
export function fillSample(workbook: Workbook): Worksheet {
  const sheet = workbook.active;
  fill(sheet);
  sheet.merges.push(
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 1, left: 2, bottom: 1, right: 3 },
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 4, bottom: 2, right: 4 },
    { top: 1, left: 5, bottom: 2, right: 5 },
  );
  for (const row of [3, 4, 5]) {
    sheet.store.make(row, 5).numberFormat = 'yyyy"年"m"月"';
    sheet.store.make(row, 3).numberFormat = "@";
  }
  sheet.store.setFormat({ top: 4, left: 1, bottom: 4, right: 1 }, "fill.color", "#FFFF00");
  sheet.getRange("E4:E6").conditionalFormats.add("CellValue").cellValue.rule = {
    formula1: "=5",
    operator: "LessThan",
  };
  return sheet;
}

/** Leaves the workbook with one sheet 汇总 that holds the sample, and no state; returns it with a port of its own. */
export function startAfresh(workbook: Workbook): { readonly sheet: Worksheet; readonly port: ExcelPort } {
  const fresh = workbook.worksheets.add();
  workbook.active = fresh;
  for (const old of workbook.worksheets.items.filter((each) => each !== fresh)) old.delete();
  fresh.name = "汇总";
  workbook.customXmlParts.items.length = 0;
  return { sheet: fillSample(workbook), port: createExcelPort({ debounce: 0 }) };
}

/** Flags on the sample, one of each severity and two on one row. */
export const FLAGS: readonly CellFlag[] = [
  { row: 3, column: 4, severity: "warning", note: "成员人数请核对" },
  { row: 4, column: 4, severity: "error", note: "成员人数为 4，应不少于 5" },
  { row: 4, column: 3, severity: "error", note: "联系电话重复" },
  { row: 5, column: 4, severity: "info", note: "读作 8" },
];

/** The code that a call to the port fails with. */
export const failure = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: { code: string }) => error.code,
  );

/** How many syncs a call to the port takes. */
export async function countSyncs({ rich }: BootedExcel, run: () => Promise<unknown>): Promise<number> {
  const from = rich.log.length;
  await run();
  return rich.syncs(from).length;
}
