import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkInProcess } from "../../../src/tools/corpus/checkFolder";

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-corpus-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A program in place of the command line, so that each ending can be had. */
function program(name: string, script: string): string {
  const file = path.join(folder, `${name}.js`);
  fs.writeFileSync(file, script);
  return file;
}

test.each([
  [
    "checked",
    'console.log(JSON.stringify({pack:{id:"leshan-2020"},fileNotes:[]},null,1)); process.exitCode=1',
    "checked by leshan-2020",
    false,
  ],
  [
    "told",
    'console.log(JSON.stringify({pack:{id:"general"},fileNotes:[{code:"x"}]}))',
    "checked by general, told what was wrong",
    false,
  ],
  [
    "refused",
    'console.error("「甲.xlsx」：有内容的行超过 250000 行"); process.exitCode=2',
    "refused: 「…」：有内容的行超过 n 行",
    false,
  ],
  ["trace", "throw new TypeError('x')", "TRACE: TypeError: x", true],
  ["status", "process.exitCode=134", "ENDED WITH 134", true],
  ["silent", "process.exitCode=2", "ENDED WITH 2", true],
  ["hang", "setInterval(()=>{},1000)", "NOT DONE IN 1 SECONDS", true],
])("%s", async (name, script, kind, failed) => {
  const limits = { milliseconds: name === "hang" ? 1000 : 20_000, megabytes: 256 };
  const outcome = await checkInProcess("甲.xlsx", program(name, script), limits);
  expect(outcome).toMatchObject({ kind, failed });
});
