import fs from "node:fs/promises";
import { openWorkbook } from "../../../src/files";
import { testConnection } from "../support/connection";
import type { SavePoint } from "../../../src/workbench/engine/workbenchFile";
import type { TestConnection } from "../support/connection";

let worker: TestConnection;

beforeEach(() => {
  worker = testConnection();
});

afterEach(() => worker.close());

const SHEET = "推荐汇总表";

const openSample = async (): Promise<number> =>
  worker.open(new Uint8Array(await fs.readFile("assets/samples/leshan-2020-messy.xlsx")), "甲.xlsx");

/** The corrected workbook, and what of the file is in it. */
async function made(number: number): Promise<{ bytes: Uint8Array; savePoint: SavePoint }> {
  const { connection } = worker;
  const { job, savePoint } = await connection.call("saveJob", [number, "corrected", "zh-CN"]);
  return { bytes: await connection.call("makeFile", [job]), savePoint };
}

const valueIn = async (bytes: Uint8Array): Promise<unknown> =>
  (await openWorkbook(bytes, "乙.xlsx")).sheets[0]?.grid().value(7, 8);

describe("saving over and over", () => {
  test("works before any edit, after edits and after undoing them", async () => {
    const number = await openSample();
    const { connection } = worker;
    const save = async () => (await made(number)).bytes;
    const untouched = await save();
    expect(untouched.length).toBeGreaterThan(0);
    expect(await save()).toEqual(untouched);
    await connection.call("type", [number, SHEET, [{ row: 7, column: 8, text: "7" }]]);
    expect(await valueIn(await save())).toBe(7);
    await connection.call("undo", [number]);
    expect(await save()).toEqual(untouched);
    expect(await save()).toEqual(untouched);
  });

  test("what is typed or stored while the file is made is not in it and stays unsaved", async () => {
    const number = await openSample();
    const { connection } = worker;
    await connection.call("type", [number, SHEET, [{ row: 7, column: 8, text: "7" }]]);
    const saving = made(number);
    await connection.call("type", [number, SHEET, [{ row: 7, column: 8, text: "8" }]]);
    const { bytes, savePoint } = await saving;
    expect(await valueIn(bytes)).toBe(7);
    expect(await connection.call("markSaved", [number, savePoint])).toBe(true);
    expect(await connection.call("undo", [number])).toMatchObject({ unsaved: false });
    const again = made(number);
    await connection.call("writeState", [number, { version: 1, ticks: ["a"] }]);
    expect(await connection.call("markSaved", [number, (await again).savePoint])).toBe(true);
  });
});
