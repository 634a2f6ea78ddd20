import fs from "node:fs/promises";
import { Cancelled } from "../../../src/taskpane/engine";
import { testConnection } from "../support/connection";
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
    await worker.connection.call("openFile", [await bytesOf("leshan-2020-messy"), "甲.xlsx"], {
      onProgress: (share) => shares.push(share),
    });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  test("given up leaves the file before open", async () => {
    const { connection } = worker;
    await connection.call("openFile", [await bytesOf("leshan-2020-messy"), "甲.xlsx"]);
    const controller = new AbortController();
    const second = connection.call("openFile", [await bytesOf("dalian-2011-clean"), "乙.xlsx"], {
      signal: controller.signal,
      // The worker has begun.
      onProgress: () => controller.abort(),
    });
    await expect(second).rejects.toBeInstanceOf(Cancelled);
    // Checking the same file takes longer than opening it: by then the worker is through with the one given up.
    await connection.call("checkFile", [
      await bytesOf("dalian-2011-clean"),
      "乙.xlsx",
      "2020-09-01",
      "zh-CN",
    ]);
    await expect(connection.call("sheetView", ["推荐汇总表"])).resolves.toMatchObject({ layout: {} });
    await expect(connection.call("sheetView", ["申报汇总表"])).rejects.toThrow();
  });
});
