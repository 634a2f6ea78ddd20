import { createExcelPort } from "../../src/excel";
import type { ExcelPort } from "../../src/excel/port";
import { HostError, hostErrorMessage, type HostErrorCode, type HostOperation } from "../../src/host";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel, type Worksheet } from "../host";
import { RichApiError } from "../host/hostObject";
import { Table } from "../host/model/tables";
import { FLAGS, failure, startAfresh } from "./sheets";

/** Failures that Excel's documents name, met in each thing the pane does: the right words, and the next try works. */

let excel: BootedExcel;
let sheet: Worksheet;
let port: ExcelPort;

beforeAll(async () => {
  excel = await bootExcel({
    requirementSets: REQUIREMENT_SETS.excel2021,
    documentBytes: () => new Uint8Array([1]),
  });
});

beforeEach(() => {
  ({ sheet, port } = startAfresh(excel.workbook));
});

afterEach(() => excel.rich.failing.clear());

const LIST = { name: "排序名单", rows: [{ cells: [{ value: "x" }] }], columnWidths: [], merges: [] };

/** What the pane does, by the words that there are for it. */
const ACTS: Readonly<Record<HostOperation, () => Promise<unknown>>> = {
  reading: () => port.readGrid("汇总"),
  flagging: () => port.flag("汇总", FLAGS),
  clearing: () => port.clearFlags("汇总"),
  typing: () => port.writeCells("汇总", [{ row: 3, column: 4, value: 7 }]),
  moving: () => port.reorderRows("汇总", [5, 4, 3], 0),
  listing: () => port.writeSheets([LIST]),
  keeping: () => port.writeState({ version: 1, ticks: ["a"] }),
  showing: () => port.selectCell("汇总", 3, 4),
};

interface Row {
  readonly during: HostOperation;
  /** The member that fails, and Excel's code for it. */
  readonly at: string;
  readonly code: string;
  readonly means: HostErrorCode;
  /** Something that has to be said. */
  readonly says: RegExp;
}

const ROWS: readonly Row[] = [
  {
    during: "reading",
    at: "Range.values",
    code: "InvalidReference",
    means: "changedMeanwhile",
    says: /读取时/,
  },
  { during: "reading", at: "Range.values", code: "AccessDenied", means: "accessDenied", says: /不让读取/ },
  { during: "reading", at: "Range.values", code: "RequestAborted", means: "timeout", says: /没有回应/ },
  {
    during: "reading",
    at: "Range.values",
    code: "MemoryLimitReached",
    means: "payloadTooLarge",
    says: /上限/,
  },
  {
    during: "reading",
    at: "Range.values",
    code: "InvalidOperationInCellEditMode",
    means: "cellBeingEdited",
    says: /回车/,
  },
  {
    during: "reading",
    at: "Range.values",
    code: "InactiveWorkbook",
    means: "otherWorkbook",
    says: /另一个/,
  },
  {
    during: "flagging",
    at: "ConditionalFormatCollection.add",
    code: "AccessDenied",
    means: "protectedSheet",
    says: /受保护/,
  },
  {
    during: "flagging",
    at: "ConditionalFormatCollection.add",
    code: "ItemNotFound",
    means: "changedMeanwhile",
    says: /没有标记/,
  },
  {
    during: "flagging",
    at: "Worksheet.getRanges",
    code: "RequestPayloadSizeLimitExceeded",
    means: "payloadTooLarge",
    says: /太多.*没有标记/,
  },
  {
    during: "flagging",
    at: "ConditionalFormatCollection.add",
    code: "UndoNotSupported",
    means: "notSupported",
    says: /不支持/,
  },
  {
    during: "clearing",
    at: "CustomXmlPartCollection.getByNamespace",
    code: "ItemNotFound",
    means: "changedMeanwhile",
    says: /再清除/,
  },
  { during: "typing", at: "Range.values", code: "AccessDenied", means: "protectedSheet", says: /受保护/ },
  { during: "typing", at: "Range.values", code: "Conflict", means: "changedMeanwhile", says: /填写时/ },
  {
    during: "moving",
    at: "RangeSort.apply",
    code: "PivotTableRangeConflict",
    means: "pivotTable",
    says: /透视表/,
  },
  { during: "moving", at: "RangeSort.apply", code: "InvalidOperation", means: "mergedCells", says: /合并/ },
  {
    during: "moving",
    at: "RangeSort.apply",
    code: "FilteredRangeConflict",
    means: "filteredRange",
    says: /筛选/,
  },
  {
    during: "moving",
    at: "RangeSort.apply",
    code: "InsertDeleteConflict",
    means: "changedMeanwhile",
    says: /没有移动/,
  },
  {
    during: "moving",
    at: "RangeSort.apply",
    code: "OperationCellsExceedLimit",
    means: "payloadTooLarge",
    says: /排序名单/,
  },
  {
    during: "listing",
    at: "WorksheetCollection.add",
    code: "AccessDenied",
    means: "protectedSheet",
    says: /工作簿受保护/,
  },
  {
    during: "listing",
    at: "WorksheetCollection.add",
    code: "ItemAlreadyExists",
    means: "sheetNameTaken",
    says: /同名/,
  },
  {
    during: "listing",
    at: "NamedItemCollection.add",
    code: "ItemAlreadyExists",
    means: "changedMeanwhile",
    says: /名单没有生成/,
  },
  {
    during: "listing",
    at: "Range.values",
    code: "InvalidReference",
    means: "changedMeanwhile",
    says: /名单没有生成/,
  },
  {
    during: "keeping",
    at: "CustomXmlPartCollection.add",
    code: "AccessDenied",
    means: "accessDenied",
    says: /只读/,
  },
  {
    during: "showing",
    at: "Range.select",
    code: "AccessDenied",
    means: "accessDenied",
    says: /选中/,
  },
  {
    during: "showing",
    at: "Worksheet.getCell",
    code: "ItemNotFound",
    means: "sheetNotFound",
    says: /工作表/,
  },
];

test.each(ROWS)("$during: $code at $at", async ({ during, at, code, means, says }) => {
  await port.readGrid("汇总");
  const before = JSON.stringify(snapshot(excel.workbook));
  excel.rich.failing.set(at, new RichApiError(code, "x"));
  const error = await ACTS[during]().then(
    () => null,
    (each: unknown) => each,
  );
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: means, during });
  expect(hostErrorMessage(error, "zh-CN")).toMatch(says);
  expect(hostErrorMessage(error, "en")).not.toMatch(/[\u4e00-\u9fff]/u);
  expect(hostErrorMessage(error, "en")).not.toContain(code);
  // Nothing half done is left, and the pane goes on.
  if (during !== "typing") expect(JSON.stringify(snapshot(excel.workbook))).toBe(before);
  excel.rich.failing.clear();
  await port.readGrid("汇总");
  expect(await failure(ACTS[during]())).toBe("done");
});

test("the formulas of a protected sheet are read where Excel does not list them", async () => {
  Object.assign(sheet.store.make(3, 4), { value: 12, formula: "=10+2" });
  sheet.store.make(4, 1).value = "=像公式的字";
  sheet.protection.protect({});
  const grid = await port.readGrid("汇总");
  expect(grid.formula(3, 4)).toBe("=10+2");
  expect(grid.value(3, 4)).toBe(12);
  expect(grid.formula(4, 1)).toBeNull();
  expect(grid.merges).toHaveLength(6);
  expect(await failure(port.reorderRows("汇总", [5, 4, 3], 0))).toBe("protectedSheet");
  sheet.protection.unprotect();
});

test("with a chart sheet in front the other sheets are listed all the same", async () => {
  excel.rich.failing.set("WorksheetCollection.getActiveWorksheet", new RichApiError("UnsupportedSheet", "x"));
  expect(await port.listSheets()).toEqual([{ name: "汇总", hidden: false, active: false }]);
});

test("rows of an Excel table are not moved, and that is said by its name", async () => {
  sheet.tables.push(new Table("1", "表1", { top: 2, left: 0, bottom: 5, right: 5 }));
  await port.readGrid("汇总");
  const before = JSON.stringify(snapshot(excel.workbook));
  expect(await failure(port.reorderRows("汇总", [5, 4, 3], 0))).toBe("inTable");
  expect(JSON.stringify(snapshot(excel.workbook))).toBe(before);
});

test("a workbook whose merged areas and formulas both are refused is read by its cells alone", async () => {
  const file = [{ top: 0, left: 0, bottom: 0, right: 5 }];
  const poor = createExcelPort({ mergesOfFile: () => file });
  for (const member of ["getMergedAreasOrNullObject", "getSpecialCellsOrNullObject"])
    excel.rich.failing.set(`Range.${member}`, new RichApiError("GeneralException", "x"));
  const grid = await poor.readGrid("汇总");
  expect(grid.merges).toEqual(file);
  expect(grid.text(3, 1)).toBe("林默创新工作室");
});
