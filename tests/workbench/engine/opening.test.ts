import fs from "node:fs/promises";
import { Cancelled } from "../../../src/engine";
import { testConnection } from "../support/connection";
import type { TypedEdit } from "../../../src/workbench/engine";
import type { TestConnection } from "../support/connection";

let worker: TestConnection;

beforeEach(() => {
  worker = testConnection();
});

afterEach(() => worker.close());

const bytesOf = async (id: string): Promise<Uint8Array> =>
  new Uint8Array(await fs.readFile(`assets/samples/${id}.xlsx`));

describe("opening a file", () => {
  test("tells how far it is, up to the whole", async () => {
    const shares: number[] = [];
    await worker.connection.call("readFile", [await bytesOf("leshan-2020-messy"), "甲.xlsx"], {
      onProgress: (share) => shares.push(share),
    });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  test("given up leaves the file before open", async () => {
    const { connection } = worker;
    const number = await worker.open(await bytesOf("leshan-2020-messy"), "甲.xlsx");
    const controller = new AbortController();
    const second = connection.call("readFile", [await bytesOf("dalian-2011-clean"), "乙.xlsx"], {
      signal: controller.signal,
      // The worker has begun.
      onProgress: () => controller.abort(),
    });
    await expect(second).rejects.toBeInstanceOf(Cancelled);
    // Checking the same file takes longer than opening it: by then the worker is through with the one given up.
    const about = {
      file: "乙.xlsx",
      name: "乙.xlsx",
      modified: null,
      today: "2020-09-01",
      referenceDate: null,
      roster: [],
    };
    await connection.call("readBatchFile", [await bytesOf("dalian-2011-clean"), about, "zh-CN"]);
    const view = connection.call("sheetView", [number, "推荐汇总表"]);
    await expect(view).resolves.toMatchObject({ layout: {} });
    await expect(connection.call("sheetView", [number, "申报汇总表"])).rejects.toThrow();
    await expect(connection.call("openFile", [number + 1])).rejects.toMatchObject({ code: "noFile" });
  });

  test("read but not taken leaves the file before open; what is meant for one file does nothing to another", async () => {
    const { connection } = worker;
    const first = await worker.open(await bytesOf("leshan-2020-messy"), "甲.xlsx");
    const next = await connection.call("readFile", [await bytesOf("leshan-2020-clean"), "乙.xlsx"]);
    const late: TypedEdit[] = [{ row: 4, column: 8, text: "99" }];
    await connection.call("type", [first, "推荐汇总表", late]);
    await connection.call("openFile", [next.number]);
    await expect(connection.call("type", [first, "推荐汇总表", late])).rejects.toMatchObject({
      code: "noFile",
    });
    await expect(connection.call("writeState", [first, { version: 1, ticks: ["a"] }])).rejects.toMatchObject({
      code: "noFile",
    });
    expect(await connection.call("undo", [next.number])).toBeNull();
    expect(await connection.call("readState", [next.number])).not.toHaveProperty("ticks");
  });
});
