import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pageFiles } from "../../../src/tools/package/pageFiles";

/** A build as webpack leaves one: what starts what is written in the scripts. */
const BUILD: Readonly<Record<string, string>> = {
  "pane.html": '<script src="office/office.js"></script><script defer src="pane.11111111.js"></script>',
  "office/office.js": "host",
  "pane.11111111.js": "new Worker(new URL(r.p+r.u(10),r.b));r.e(20).then(r.bind(r,5))",
  "10.22222222.js": "r.O(void 0,[11],()=>r(1));Promise.all([r.e(12),r.e(13)])",
  "11.33333333.js": 'e.exports=r.p+"checking.aaaaaa.json"',
  "12.44444444.js": "e.exports=r.p+`english.bbbbbb.json`;r.e(12)",
  "13.55555555.js": "r.u(14)",
  "14.66666666.js": "1",
  "20.77777777.js": "2",
  "30.88888888.js": "nothing names this",
  "checking.aaaaaa.json": "{}",
  "english.bbbbbb.json": "[]",
  "unused.cccccccc.json": "[]",
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-pages-"));
beforeAll(() => {
  fs.mkdirSync(path.join(folder, "office"));
  for (const [name, content] of Object.entries(BUILD)) fs.writeFileSync(path.join(folder, name), content);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const named = (when: string): readonly string[] =>
  pageFiles(folder, "pane")
    .filter((file) => file.when === when)
    .map(({ name }) => name)
    .sort();

test("what a page may ever load is found, and when it is loaded", () => {
  expect(named("page")).toEqual(["pane.11111111.js"]);
  expect(named("worker")).toEqual(["10.22222222.js", "11.33333333.js"]);
  expect(named("on demand")).toEqual([
    "12.44444444.js",
    "13.55555555.js",
    "14.66666666.js",
    "20.77777777.js",
  ]);
  expect(named("data")).toEqual(["checking.aaaaaa.json", "english.bbbbbb.json"]);
});

test("files are weighed gzipped, the heaviest first", () => {
  const sizes = pageFiles(folder, "pane").map(({ bytes }) => bytes);
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  expect(Math.min(...sizes)).toBeGreaterThan(20);
});
