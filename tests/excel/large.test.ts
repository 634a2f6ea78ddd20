import { createExcelPort } from "../../src/excel";
import type { CellFlag } from "../../src/host";
import { PAYLOAD_LIMIT, REQUIREMENT_SETS, bootExcel } from "../host";

/** The largest sheet the product promises: every request and response stays below Excel's 5 MB. */
const COLUMNS = 16;

const TEXTS = [
  "乐山某某机械有限公司",
  "林默劳模创新工作室",
  "2018年3月",
  "林默",
  "车间副主任",
  "2019年市劳动模范",
  "13800000001",
];

// The runtime boots once in a process; the sheet is filled anew for each size.
let excel: Awaited<ReturnType<typeof bootExcel>>;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.web });
});

/** Reads a sheet and flags every fifth row; the line printed is what `npm run bench` shows. */
async function readAndFlag(rows: number): Promise<{ read: number; flag: number; largest: number }> {
  const sheet = excel.workbook.active;
  sheet.store.rows.clear();
  const before = { syncs: excel.rich.syncs().length, messages: excel.rich.log.length };
  for (let row = 0; row < rows; row++) {
    const line = new Map<number, { value: string | number }>();
    for (let column = 0; column < COLUMNS; column++) {
      line.set(column, { value: column === 1 ? `${row}号创新工作室` : (TEXTS[column] ?? row % 100) });
    }
    sheet.store.rows.set(row, line);
  }
  const port = createExcelPort();
  const grid = await port.readGrid(sheet.name);
  expect(grid.bottom).toBe(rows);
  expect(grid.text(rows - 1, 1)).toBe(`${rows - 1}号创新工作室`);
  const read = excel.rich.syncs().length - before.syncs;
  const flags = Array.from({ length: rows / 5 }, (_, index): CellFlag => ({
    row: index * 5,
    column: 8,
    severity: "error",
    note: "x",
  }));
  await port.flag(sheet.name, flags);
  const flag = excel.rich.syncs().length - before.syncs - read;
  const bytes = excel.rich.log
    .slice(before.messages)
    .flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
  const largest = Math.max(...bytes);
  console.info(`${rows} rows: read ${read} syncs, flag ${flag} syncs, largest message ${largest} bytes`);
  return { read, flag, largest };
}

test("1,000 rows are read and flagged in at most four syncs each", async () => {
  const { read, flag } = await readAndFlag(1_000);
  expect(read).toBeLessThanOrEqual(4);
  expect(flag).toBeLessThanOrEqual(4);
}, 120_000);

test("100,000 rows of 16 columns are read and flagged in requests below 5 MB", async () => {
  const { flag, largest } = await readAndFlag(100_000);
  expect(flag).toBeLessThanOrEqual(4);
  expect(largest).toBeLessThan(PAYLOAD_LIMIT);
}, 120_000);
