import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { createFilePort, openWorkbook, writeWorkbook, type FilePort } from "../../src/files";
import type { SheetDescription } from "../../src/core";
import type { CellFlag, SheetChange } from "../../src/host";

/** What only a file behind the port does; what it shares with Excel is in tests/contract. */
const SAMPLE = new Uint8Array(
  fs.readFileSync(path.resolve(__dirname, "../../assets/samples/leshan-2020-clean.xlsx")),
);
const FLAGS: readonly CellFlag[] = [{ row: 4, column: 8, severity: "error", note: "应不少于 5 人" }];
const FINDINGS: SheetDescription = {
  name: "校验结果",
  rows: [{ cells: [{ value: "校验结果" }] }],
  columnWidths: [20],
  merges: [],
};

const code = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: { code: string }) => error.code,
  );
const mainSheet = (port: FilePort): string => port.workbook.sheets[port.workbook.activeSheet]?.name ?? "";

async function reopened(bytes: Uint8Array, sheet: string) {
  const grid = (await openWorkbook(bytes, "again.xlsx")).sheets.find(({ name }) => name === sheet)?.grid();
  if (!grid) throw new Error(sheet);
  return grid;
}

test("untouched, the file saves as it is", async () => {
  const port = await createFilePort(SAMPLE, "clean.xlsx");
  expect(unzipSync(await port.save("corrected"))).toEqual(unzipSync(SAMPLE));
});

test("what is saved belongs to whoever asked: given away, it leaves the file as it was", async () => {
  const port = await createFilePort(SAMPLE.slice(), "clean.xlsx");
  const sheet = mainSheet(port);
  await port.writeSheet(FINDINGS, "findings");
  const give = async (what: Parameters<FilePort["save"]>[0]): Promise<number> => {
    const bytes = await port.save(what);
    const { length } = structuredClone(bytes, { transfer: [bytes.buffer as ArrayBuffer] });
    expect(bytes).toHaveLength(0);
    return length;
  };
  expect(await give("corrected")).toBe(SAMPLE.length);
  expect(await give({ flagged: sheet })).toBeGreaterThan(SAMPLE.length);
  await port.clearState();
  expect(await give("corrected")).toBe(SAMPLE.length);
  await port.edit(sheet, [{ row: 4, column: 8, value: 9 }]);
  await give("corrected");
  expect((await reopened(await port.save("corrected"), sheet)).value(4, 8)).toBe(9);
});

test("what the user types is told to listeners and saved; what the product writes is not told", async () => {
  const port = await createFilePort(SAMPLE, "clean.xlsx");
  const sheet = mainSheet(port);
  const seen: SheetChange[] = [];
  const stop = await port.onChange((change) => seen.push(change));
  await port.edit(sheet, [
    { row: 4, column: 8, value: 9 },
    { row: 6, column: 2, value: "周牧创新工作室" },
  ]);
  await port.edit(sheet, []);
  expect(seen).toEqual([
    {
      sheet,
      area: { top: 4, left: 2, bottom: 6, right: 8 },
      remote: false,
      isRead: true,
      cells: [
        expect.objectContaining({ row: 4, column: 8, value: 9, text: "9" }),
        expect.objectContaining({ row: 6, column: 2, value: "周牧创新工作室" }),
      ],
    },
  ]);
  await port.writeCells(sheet, [{ row: 4, column: 8, value: 10 }]);
  await stop();
  await port.edit(sheet, [{ row: 5, column: 8, value: "" }]);
  expect(seen).toHaveLength(1);
  const grid = await reopened(await port.save("corrected"), sheet);
  expect([grid.value(4, 8), grid.value(6, 2), grid.value(5, 8)]).toEqual([10, "周牧创新工作室", null]);
});

test("flagged and corrected copies hold the state, and only the flagged one the flags", async () => {
  const port = await createFilePort(SAMPLE, "clean.xlsx");
  const sheet = mainSheet(port);
  await port.flag(sheet, FLAGS);
  await port.writeState({ version: 1, pack: "leshan-2020" });
  expect(await code(port.save({ flagged: sheet }))).toBe("unknown");
  await port.writeSheet(FINDINGS, "findings");
  const flagged = await port.save({ flagged: sheet });
  const again = await createFilePort(flagged, "flagged.xlsx");
  expect(await again.readState()).toEqual({ version: 1, pack: "leshan-2020" });
  expect((await again.listSheets()).map(({ name }) => name)).toContain("校验结果");
  const cleaned = await again.save("corrected");
  expect(Object.keys(unzipSync(cleaned)).sort()).toEqual(
    Object.keys(unzipSync(await port.save("corrected"))).sort(),
  );
  await again.clearState();
  expect(unzipSync(await again.save("corrected"))).toEqual(unzipSync(SAMPLE));
});

test("of a CSV file a new workbook is made, flagged or not", async () => {
  const port = await createFilePort(new TextEncoder().encode("序号,名称\n1,林默创新工作室\n"), "表.csv");
  const sheet = mainSheet(port);
  expect(await port.readState()).toEqual({ version: 1 });
  await port.edit(sheet, [{ row: 1, column: 1, value: "苏蔓创新工作室" }]);
  expect((await reopened(await port.save("corrected"), sheet)).value(1, 1)).toBe("苏蔓创新工作室");
  await port.flag(sheet, [{ row: 1, column: 1, severity: "warning", note: "请核对" }]);
  await port.writeSheet(FINDINGS, "findings");
  const flagged = await openWorkbook(await port.save({ flagged: sheet }), "flagged.xlsx");
  expect(flagged.sheets.map(({ name }) => name)).toEqual([sheet, "校验结果"]);
});

test("cells are shown and files handed out only where there is someone to do it", async () => {
  const shown: string[] = [];
  const able = await createFilePort(SAMPLE, "clean.xlsx", {
    show: (sheet, row, column) => void shown.push(`${sheet} ${row} ${column}`),
    deliver: () => Promise.reject(new Error("disk full")),
  });
  await able.selectCell(mainSheet(able), 4, 8);
  expect(shown).toEqual([`${mainSheet(able)} 4 8`]);
  expect(await code(able.selectCell("没有", 0, 0))).toBe("sheetNotFound");
  expect(await code(able.createWorkbook({ sheets: [FINDINGS] }, "x.xlsx"))).toBe("unknown");
  const plain = await createFilePort(SAMPLE, "clean.xlsx");
  expect(plain.capabilities).toMatchObject({ createWorkbook: false, selectCell: false });
  expect(await code(plain.selectCell(mainSheet(plain), 0, 0))).toBe("notSupported");
  expect(await code(plain.createWorkbook({ sheets: [FINDINGS] }, "x.xlsx"))).toBe("notSupported");
  expect(await code(plain.writeSheet(FINDINGS))).toBe("notSupported");
});

describe("reordering is refused", () => {
  const make = async (rows: SheetDescription["rows"]) => {
    const bytes = writeWorkbook({ sheets: [{ name: "表", rows, columnWidths: [], merges: [] }] });
    return createFilePort(bytes, "x.xlsx");
  };

  test("for formulas, different number formats, rows that are not there, and a row named twice", async () => {
    const port = await make([
      { cells: [{ value: 1 }, { value: 0.5, format: "0%" }] },
      { cells: [{ value: 2 }, { value: 0.5, format: "0.00" }] },
    ]);
    expect(await code(port.reorderRows("表", [1, 0], 0))).toBe("notSupported");
    expect(await code(port.reorderRows("表", [1, 9], 0))).toBe("changedMeanwhile");
    expect(await code(port.reorderRows("表", [1, 1], 0))).toBe("unknown");
    expect(await code(port.reorderRows("表", [], 0))).toBe("done");
  });

  test("not for text that looks like a formula, which moves as text", async () => {
    const port = await make([
      { cells: [{ value: 1 }, { value: "=1+1" }] },
      { cells: [{ value: 2 }, { value: true }] },
    ]);
    await port.reorderRows("表", [1, 0], 0);
    const grid = await reopened(await port.save("corrected"), "表");
    expect([0, 1].map((row) => [grid.value(row, 0), grid.value(row, 1), grid.formula(row, 1)])).toEqual([
      [1, true, null],
      [2, "=1+1", null],
    ]);
  });
});

test("a file that cannot be read is refused when opening", async () => {
  await expect(createFilePort(new Uint8Array([1, 2, 3]), "x.xlsx")).rejects.toMatchObject({
    name: "WorkbookFileError",
  });
});
