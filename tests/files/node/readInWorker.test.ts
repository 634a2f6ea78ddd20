import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import { WorkbookFileError } from "../../../src/files";
import { hasReader, readInWorker } from "../../../src/files/node";

const CASES = path.resolve(__dirname, "../../fixtures/files/cases");
const bytesOf = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(CASES, name)));
const GENEROUS = { milliseconds: 60_000, bytes: 2 ** 30 };

let folder: string;
let script: string;

/** The thread's program, built as the product builds it; beside the packages that it loads. */
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-reader-"));
  fs.symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  const configurations = jest.requireActual<webpack.Configuration[]>("../../../webpack.config.js");
  const node = configurations.find(({ name }) => name === "node")!;
  const output = { ...node.output, path: path.join(folder, "dist") };
  const entry = { reader: path.resolve("src/files/node/reader.worker.ts") };
  await new Promise<void>((resolve, reject) =>
    webpack({ ...node, entry, output }, (error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    }),
  );
  script = path.join(folder, "dist", "reader.js");
}, 120_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function refusal(name: string, limits = GENEROUS, program = script): Promise<string> {
  const error: unknown = await readInWorker(bytesOf(name), name, program, limits).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookFileError)) throw error;
  return `${error.code} ${error.in("zh-CN")}`;
}

test("the sources themselves have no thread; the build has", () => {
  expect(hasReader()).toBe(false);
  expect(hasReader(script)).toBe(true);
});

test("a workbook arrives with its cells, and what was wrong with it", async () => {
  const opened = await readInWorker(bytesOf("xls-sheet-offset-off.xls"), "a.xls", script, GENEROUS);
  expect(opened.fileNotes).toMatchObject([{ code: "misplacedSheet" }]);
  expect(opened.sheets[0]!.grid().bottom).toBeGreaterThan(4);
});

test("a file that cannot be read says why, as it does without a thread", async () => {
  expect(await refusal("xls-empty-stream.xls")).toMatch(/^damaged 文件已损坏/);
});

test("a file that the library never finishes is given up", async () => {
  const endless = path.join(folder, "endless.js");
  fs.writeFileSync(endless, "for (;;);");
  const limits = { ...GENEROUS, milliseconds: 1500 };
  expect(await refusal("xls-empty-stream.xls", limits, endless)).toMatch(/^damaged 读取超过 2 秒，已停止/);
});

test("so is one that takes too much memory", async () => {
  const limits = { ...GENEROUS, bytes: 1024 * 1024 };
  expect(await refusal("xls-sheet-offset-off.xls", limits)).toMatch(
    /^damaged 读取时占用内存超过 1 MB，已停止/,
  );
});
