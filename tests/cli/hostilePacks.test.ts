import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";

/** Pack files that cost more than a pack does, by every way they come to the command line. */

const SAMPLE = "assets/samples/leshan-2020-clean.xlsx";
let folder: string;
let err: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-hostile-packs-"));
  err = [];
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(process.stdout, "write").mockImplementation(() => true);
  jest.spyOn(console, "error").mockImplementation((text: string) => void err.push(text));
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const kept = (name: string, text: string): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
};

const DEEP = "[".repeat(100_000);

test("a file of 100 MB is refused by its first bytes", async () => {
  const file = kept("large.json", "");
  fs.truncateSync(file, 100 * 1024 * 1024);
  expect(await main([SAMPLE, "--pack-file", file])).toBe(2);
  expect(err).toEqual([
    expect.stringMatching(/^核对依据「large\.json」不能用，有 1 处要改：\n {2}文件超过 4 MB/),
  ]);
});

test("a file nested too deep is refused in words, from --pack-file and from the shelf", async () => {
  expect(await main([SAMPLE, "--pack-file", kept("deep.json", DEEP)])).toBe(2);
  expect(err[0]).toContain("套了超过 100 层");
  err = [];
  fs.mkdirSync(path.join(folder, "folder.json"));
  expect(await main([SAMPLE, "--packs", folder, "--on", "2020-09-25"])).not.toBe(2);
  expect(err.join("\n")).toMatch(/「deep\.json」不能用，没有采用：.*套了超过 100 层/);
  expect(err.join("\n")).toMatch(/folder\.json/);
});

test.each([
  ["zh-CN", /有 (\d+) 处要改/, /……另有 (\d+) 处。$/],
  ["en", /(\d+) things have to be put right/, /… and (\d+) more\.$/],
])("of many problems twenty are told and the others counted (%s)", async (language, count, more) => {
  const pack = JSON.parse(fs.readFileSync("tests/packs/fixtures/yunfan-2027.json", "utf8")) as object;
  const file = kept("many.json", JSON.stringify({ ...pack, rules: Array(3_000).fill(1), version: 1 }));
  expect(await main([SAMPLE, "--pack-file", file, "--lang", language])).toBe(2);
  const lines = err.join("\n").split("\n");
  const figure = (line: string, form: RegExp): number => Number(form.exec(line)?.[1]);
  expect(figure(lines[0]!, count)).toBeGreaterThan(3_000);
  expect(lines).toHaveLength(22);
  expect(figure(lines[21]!, more)).toBe(figure(lines[0]!, count) - 20);
});
