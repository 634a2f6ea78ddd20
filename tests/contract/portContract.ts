import fs from "node:fs";
import path from "node:path";
import {
  cellFlags,
  CHINESE,
  findingsSheet,
  parseRange,
  review,
  type Grid,
  type Review,
  type SheetDescription,
} from "../../src/core";
import { openWorkbook } from "../../src/files";
import { packById } from "../../src/packs";
import type { CellFlag } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";

/** One workbook behind one adapter, and how a test looks at it from outside. */
interface PortUnderTest {
  readonly port: Omit<
    ExcelPort,
    "hasFlags" | "writeSheets" | "appendRows" | "onFront" | "onSelection" | "remarksOn" | "calculate"
  >;
  /** Flagged cells as `E5 error`, in reading order, as they stand in the workbook itself. */
  flagged(sheet: string): Promise<readonly string[]>;
  /** Displayed texts of a sheet of the workbook, or null where there is no such sheet. */
  shown(sheet: string): Promise<readonly (readonly string[])[] | null>;
  /** Everything the workbook holds, comparable. */
  everything(): Promise<unknown>;
  /** The bytes of workbooks that were handed to the user. */
  handedOut(): readonly Uint8Array[];
}

export type MakePort = (fileName: string, bytes: Uint8Array) => Promise<PortUnderTest>;

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const TODAY = "2020-09-20";

const sample = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(SAMPLES, name)));

function reviewOf(grid: Grid): Review {
  const pack = packById("leshan-2020");
  if (!pack) throw new Error("the pack is gone");
  const result = review(grid, pack, { today: TODAY });
  if (result.kind !== "review") throw new Error(result.kind);
  return result.review;
}

export function texts(grid: Grid): string[][] {
  return Array.from({ length: grid.bottom }, (_, row) =>
    Array.from({ length: grid.right }, (_unused, column) => grid.text(row, column)),
  );
}

/** Cells of areas given by severity, as `E5 error`, in reading order; only the first cell of each merged area. */
export function listCells(
  areas: readonly { readonly severity: string; readonly address: string }[],
  merges: Grid["merges"],
): string[] {
  const cells: { row: number; column: number; severity: string }[] = [];
  for (const { severity, address } of areas) {
    const range = parseRange(address)?.range;
    if (!range) throw new Error(address);
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const merge = merges.find(
          (each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right,
        );
        if (!merge || (merge.top === row && merge.left === column)) cells.push({ row, column, severity });
      }
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return cells.map(({ row, column, severity }) => `${row}:${column} ${severity}`);
}

const code = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: { code: string }) => error.code,
  );

/** What every adapter must do in the same way. `make` opens a sample behind the adapter. */
export function portContract(name: string, make: MakePort): void {
  describe(`${name}: the port`, () => {
    let reference: Grid;
    let tested: PortUnderTest;
    let sheet: string;

    async function open(fileName: string): Promise<void> {
      const bytes = sample(fileName);
      const workbook = await openWorkbook(bytes, fileName);
      reference = (workbook.sheets[workbook.activeSheet] as (typeof workbook.sheets)[number]).grid();
      sheet = reference.name;
      tested = await make(fileName, bytes);
    }

    const place = (address: string): { row: number; column: number } => {
      const [row = "", column = ""] = address.split(":");
      return { row: Number(row), column: Number(column) };
    };

    describe("on the messy sample", () => {
      beforeEach(() => open("leshan-2020-messy.xlsx"));

      test("lists its sheets, reads the cells as the file has them", async () => {
        const sheets = await tested.port.listSheets();
        expect(sheets.find(({ active }) => active)?.name).toBe(sheet);
        const grid = await tested.port.readGrid(sheet);
        expect(texts(grid)).toEqual(texts(reference));
        for (let row = grid.top; row < grid.bottom; row++) {
          for (let column = grid.left; column < grid.right; column++) {
            expect(grid.value(row, column)).toEqual(reference.value(row, column));
            expect(grid.format(row, column)).toBe(reference.format(row, column));
            expect(grid.formula(row, column)).toBe(reference.formula(row, column));
          }
        }
        expect([...grid.hiddenRows]).toEqual([...reference.hiddenRows]);
        const sorted = (merges: Grid["merges"]): string[] =>
          merges.map((merge) => JSON.stringify(Object.values(merge))).sort();
        expect(sorted(grid.merges).length).toBe(reference.merges.length);
      });

      test("gives the same review, findings and all", async () => {
        const [mine, theirs] = [reviewOf(await tested.port.readGrid(sheet)), reviewOf(reference)];
        expect(mine.findings.length).toBeGreaterThan(10);
        expect(mine.findings).toEqual(theirs.findings);
        expect(mine.summary).toEqual(theirs.summary);
        expect(mine.recognition).toEqual(theirs.recognition);
      });

      test("places the same flags and the findings sheet, replaces them, and clears to what was before", async () => {
        const grid = await tested.port.readGrid(sheet);
        const found = reviewOf(grid);
        const flags: readonly CellFlag[] = cellFlags(found, CHINESE);
        const before = await tested.everything();
        const report = await tested.port.flag(sheet, flags);
        expect(report.cells).toBe(flags.length);
        const listed = findingsSheet(found, { language: "zh-CN", sendBack: [] });
        await tested.port.writeSheet(listed, "findings");
        const wanted = [...flags]
          .sort((a, b) => a.row - b.row || a.column - b.column)
          .map((each) => `${each.row}:${each.column} ${each.severity}`);
        expect(await tested.flagged(sheet)).toEqual(wanted);
        expect(await tested.shown(sheet)).toEqual(texts(reference));
        expect(words(await tested.shown(listed.name))).toEqual(words(described(listed)));
        await tested.port.flag(sheet, flags.slice(0, 2));
        expect(await tested.flagged(sheet)).toEqual(
          wanted.filter((each) =>
            flags.slice(0, 2).some((flag) => each.startsWith(`${flag.row}:${flag.column} `)),
          ),
        );
        await tested.port.clearFlags(sheet);
        expect(await tested.everything()).toEqual(before);
        expect(await tested.shown(listed.name)).toBeNull();
      });

      test("keeps state until it is cleared", async () => {
        const before = await tested.everything();
        const state = {
          version: 1 as const,
          pack: "leshan-2020",
          sheet,
          ticks: ["a & <b>@甲"],
          ranking: { method: "topsis", weights: { outcomeCount: 1 } },
        };
        expect(await tested.port.readState()).toEqual({ version: 1 });
        await tested.port.writeState(state);
        expect(await tested.port.readState()).toEqual(state);
        await tested.port.clearState();
        expect(await tested.port.readState()).toEqual({ version: 1 });
        expect(await tested.everything()).toEqual(before);
      });

      test("names a sheet that is not there", async () => {
        expect(await code(tested.port.readGrid("没有这张表"))).toBe("sheetNotFound");
        expect(await code(tested.port.flag("没有这张表", []))).toBe("sheetNotFound");
        expect(await code(tested.port.writeCells("没有这张表", [{ row: 0, column: 0, value: 1 }]))).toBe(
          "sheetNotFound",
        );
      });
    });

    describe("on the clean sample", () => {
      beforeEach(() => open("leshan-2020-clean.xlsx"));

      test("writes text as text, numbers as numbers, and empties", async () => {
        const [row = 0] = reviewOf(await tested.port.readGrid(sheet)).recognition.entryRows;
        await tested.port.writeCells(sheet, [
          { row, column: 2, value: "=1+1" },
          { row, column: 8, value: 7 },
          { row, column: 9, value: null },
          { row, column: 3, value: "2018.10" },
        ]);
        const grid = await tested.port.readGrid(sheet);
        expect([2, 8, 9, 3].map((column) => grid.value(row, column))).toEqual(["=1+1", 7, null, "2018.10"]);
        expect(grid.formula(row, 2)).toBeNull();
        const shown = await tested.shown(sheet);
        expect(shown?.[row]?.slice(2, 4)).toEqual(["=1+1", "2018.10"]);
      });

      test("refuses to write below a merged area", async () => {
        const grid = await tested.port.readGrid(sheet);
        const wide = grid.merges.find(({ left, right }) => right > left);
        const edit = { row: wide?.top ?? 0, column: wide?.right ?? 0, value: "x" };
        expect(await code(tested.port.writeCells(sheet, [edit]))).toBe("coveredCell");
      });

      test("reorders entries and renumbers them", async () => {
        const before = await tested.port.readGrid(sheet);
        const { entryRows } = reviewOf(before).recognition;
        const order = [...entryRows].reverse();
        await tested.port.flag(sheet, [{ ...place(`${entryRows[0] ?? 0}:8`), severity: "error", note: "x" }]);
        await tested.port.reorderRows(sheet, order, 0);
        const after = await tested.port.readGrid(sheet);
        expect(entryRows.map((row) => after.value(row, 2))).toEqual(order.map((row) => before.value(row, 2)));
        expect(entryRows.map((row) => after.text(row, 7))).toEqual(order.map((row) => before.text(row, 7)));
        expect(entryRows.map((row) => after.value(row, 0))).toEqual(entryRows.map((_, index) => index + 1));
        expect(after.bottom).toBe(before.bottom);
        expect(after.right).toBe(before.right);
        expect(await tested.flagged(sheet)).toEqual([]);
      });

      test("refuses to move the merged rows of the header", async () => {
        const { headerRows, entryRows } = reviewOf(await tested.port.readGrid(sheet)).recognition;
        expect(await code(tested.port.reorderRows(sheet, [entryRows[0] ?? 0, headerRows[0] ?? 0], 0))).toBe(
          "mergedCells",
        );
      });

      test("hands out a new workbook", async () => {
        expect(tested.port.capabilities.createWorkbook).toBe(true);
        const list: SheetDescription = {
          name: "推荐名单",
          rows: [{ cells: [{ value: "=1+1" }, { value: 3 }] }],
          columnWidths: [10, 10],
          merges: [],
        };
        await tested.port.createWorkbook({ sheets: [list] }, "推荐名单.xlsx");
        const [bytes] = tested.handedOut();
        const made = await openWorkbook(bytes as Uint8Array, "推荐名单.xlsx");
        expect(made.sheets[0]?.grid().value(0, 0)).toBe("=1+1");
      });
    });
  });
}

/** Texts of a sheet without the empty cells at its edges, whose number differs between a file and Excel. */
function words(rows: readonly (readonly string[])[] | null): string[] {
  return (rows ?? []).map((row) => row.join("\t").trimEnd()).filter((row) => row !== "");
}

function described(sheet: SheetDescription): string[][] {
  return sheet.rows.map(({ cells }) =>
    cells.map((cell) => (cell === null || cell.value === null ? "" : String(cell.value))),
  );
}
