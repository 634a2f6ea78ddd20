import fs from "node:fs/promises";
import { openWorkbook } from "../../../src/files";
import { testConnection } from "../support/connection";
import type { TestConnection } from "../support/connection";

let worker: TestConnection;

beforeEach(() => {
  worker = testConnection();
});

afterEach(() => worker.close());

const SHEET = "推荐汇总表";

async function openSample(): Promise<void> {
  const bytes = new Uint8Array(await fs.readFile("assets/samples/leshan-2020-messy.xlsx"));
  await worker.connection.call("openFile", [bytes, "甲.xlsx"]);
}

const save = (): Promise<Uint8Array> => worker.connection.call("save", ["corrected", "zh-CN"]);

describe("saving over and over", () => {
  test("works before any edit, after edits and after undoing them", async () => {
    await openSample();
    const { connection } = worker;
    const untouched = await save();
    expect(untouched.length).toBeGreaterThan(0);
    expect(await save()).toEqual(untouched);
    await connection.call("type", [SHEET, [{ row: 7, column: 8, text: "7" }]]);
    const edited = await openWorkbook(await save(), "乙.xlsx");
    expect(edited.sheets[0]?.grid().value(7, 8)).toBe(7);
    await connection.call("undo", []);
    expect(await save()).toEqual(untouched);
    expect(await save()).toEqual(untouched);
  });
});
