import { createExcelPort } from "../../src/excel";
import type { CellFlag } from "../../src/ports";
import { PAYLOAD_LIMIT, REQUIREMENT_SETS, bootExcel } from "../host";

/** The largest sheet the product promises: every request and response stays below Excel's 5 MB. */
const ROWS = 100_000;
const COLUMNS = 16;

test("100,000 rows of 16 columns are read and flagged in requests below 5 MB", async () => {
  const excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.web });
  const sheet = excel.workbook.active;
  const texts = [
    "乐山某某机械有限公司",
    "林默劳模创新工作室",
    "2018年3月",
    "林默",
    "车间副主任",
    "2019年市劳动模范",
    "13800000001",
  ];
  for (let row = 0; row < ROWS; row++) {
    const line = new Map<number, { value: string | number }>();
    for (let column = 0; column < COLUMNS; column++) {
      line.set(column, { value: column === 1 ? `${row}号创新工作室` : (texts[column] ?? row % 100) });
    }
    sheet.store.rows.set(row, line);
  }
  const port = createExcelPort();
  const grid = await port.readGrid(sheet.name);
  expect(grid.bottom).toBe(ROWS);
  expect(grid.text(ROWS - 1, 1)).toBe(`${ROWS - 1}号创新工作室`);
  const read = excel.rich.syncs();
  const flags = Array.from({ length: 20_000 }, (_, index): CellFlag => ({
    row: index * 5,
    column: 8,
    severity: "error",
    note: "x",
  }));
  await port.flag(sheet.name, flags);
  const flagged = excel.rich.syncs().slice(read.length);
  expect(flagged.length).toBeLessThanOrEqual(4);
  const bytes = excel.rich.log.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
  expect(Math.max(...bytes)).toBeLessThan(PAYLOAD_LIMIT);
  console.info(
    `read: ${read.length} syncs, flag: ${flagged.length}, largest message ${(Math.max(...bytes) / 1e6).toFixed(2)} MB`,
  );
}, 120_000);
