import { formSheet, type Grid, type RulePack } from "../../src/core";
import { createExcelPort } from "../../src/excel";
import { openWorkbook, writeWorkbook } from "../../src/files";
import { isFlagFormula } from "../../src/host";
import { packById } from "../../src/packs";
import { createPaneModel } from "../../src/pane/model";
import { REQUIREMENT_SETS, bootExcel, loadGrid, snapshot } from "../host";
import { until } from "../pane/support/testHost";
import { paneOverExcel } from "./paneOverExcel";

/** A list with more merged areas than Excel tells: the pane's own model checks, flags and clears it. */

const LESHAN = packById("leshan-2020") as RulePack;
const ENTRIES = 1_000;

/** 1,000 studios; the cell behind each is merged with its neighbour, and 200 pairs share one benefit in money. */
function mergedWorkbook(): Uint8Array {
  const studios = Array.from({ length: ENTRIES }, (_, index) => ({
    ...LESHAN.sampleEntry,
    seq: index + 1,
    phone: String(13_900_000_000 + index),
    memberCount: index % 50 === 7 ? 3 : 12,
  }));
  const sheet = formSheet(LESHAN, studios, { recommendingUnit: "云溪县总工会", preparedBy: "测试员" });
  const top = sheet.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === 1));
  const right = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const behind = studios.map((_, index) => ({
    top: top + index,
    left: right,
    bottom: top + index,
    right: right + 1,
  }));
  const shared = Array.from({ length: 200 }, (_, index) => ({
    top: top + 2 * index,
    left: right - 1,
    bottom: top + 2 * index + 1,
    right: right - 1,
  }));
  return writeWorkbook({ sheets: [{ ...sheet, merges: [...sheet.merges, ...behind, ...shared] }] });
}

const firstSheet = async (bytes: Uint8Array): Promise<Grid> => {
  const grid = (await openWorkbook(bytes, "merged.xlsx")).sheets[0]?.grid();
  if (!grid) throw new Error("the workbook has no sheet");
  return grid;
};

test("1,000 rows with more than 1,200 merged areas are checked, flagged and cleared; the workbook is as before", async () => {
  const bytes = mergedWorkbook();
  const excel = await bootExcel({
    requirementSets: REQUIREMENT_SETS.excel2021,
    documentBytes: () => bytes,
  });
  const grid = await firstSheet(bytes);
  excel.workbook.active.name = grid.name;
  loadGrid(excel.workbook.active, grid);
  expect(excel.workbook.active.merges.length).toBeGreaterThanOrEqual(1_200);
  const port = createExcelPort({
    debounce: 0,
    mergesOfFile: async (file) => (await firstSheet(file)).merges,
  });
  const host = paneOverExcel(port);
  const model = createPaneModel(host, () => "2020-09-01");
  try {
    const before = JSON.stringify(snapshot(excel.workbook));
    await model.start();
    // Checked: every studio is found, and each that has too few members is said.
    const { review } = model.getSnapshot();
    expect(review?.summary.entries).toBe(ENTRIES);
    expect(review?.summary.errors).toBeGreaterThanOrEqual(ENTRIES / 50);
    expect(port.capabilities.mergedAreas).toBe("exact");
    await model.check.setFlags(true);
    const flags = excel.workbook.active.conditionalFormats.filter((format) =>
      isFlagFormula(format.customOrNullObject?.rule.formula as string),
    );
    expect(flags.length).toBeGreaterThan(0);
    await model.check.setFlags(false);
    await until(() => excel.workbook.active.conditionalFormats.length === 0, "the flags go");
    expect(JSON.stringify(snapshot(excel.workbook))).toBe(before);
  } finally {
    await model.dispose();
    host.close();
  }
}, 120_000);
