import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * The command line as somebody installs it: packed, then installed without a network into a folder that knows nothing
 * of this one.
 */
const ROOT = path.resolve(__dirname, "../..");
const MESSY = path.join(ROOT, "assets/samples/leshan-2020-messy.xlsx");

let folder: string;

/** npm through Node: no shell, so that it runs the same on every system. */
function npm(args: readonly string[], cwd: string): string {
  // npm's own settings of a run inside `npm test` would reach the one that is started here.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")),
  );
  const run = spawnSync("npm", args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: environment,
  });
  if (run.status !== 0) throw new Error(`npm ${args.join(" ")}: ${run.stderr}`);
  return run.stdout;
}

const huijian = (...args: string[]) =>
  spawnSync(path.join(folder, "node_modules/.bin/huijian"), args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-install-"));
  npm(["pack", "--silent", "--pack-destination", folder], ROOT);
  const archive = fs.readdirSync(folder).find((file) => file.endsWith(".tgz")) as string;
  fs.writeFileSync(path.join(folder, "package.json"), "{}");
  npm(["install", "--offline", "--no-audit", "--no-fund", `./${archive}`], folder);
}, 180_000);
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

test("the package holds the program, its licences and nothing else of the source", () => {
  const installed = path.join(folder, "node_modules/huijian");
  expect(fs.readdirSync(installed).sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist",
    "package.json",
  ]);
  expect(fs.readdirSync(path.join(installed, "dist"))).toEqual(["cli"]);
  expect(fs.readFileSync(path.join(installed, "dist/cli/licences.txt"), "utf8")).toContain("@e965/xlsx");
  expect(fs.readdirSync(path.join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
    "huijian",
  ]);
});

test("huijian check reports and answers its exit status", () => {
  const run = huijian("check", MESSY, "--json");
  expect(run.stderr).toBe("");
  expect(run.status).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({ summary: { errors: expect.any(Number) as number } });
});

test("huijian form writes a form that huijian check reads, and an old workbook is read too", () => {
  expect(huijian("form", "--pack", "leshan-2020", "空白表.xlsx").status).toBe(0);
  const blank = huijian("check", "空白表.xlsx", "--pack", "leshan-2020");
  expect(blank.stdout).toContain("leshan-2020");
  const old = path.join(ROOT, "tests/fixtures/sheets");
  const xls = fs.readdirSync(old).find((file) => file.endsWith(".xls")) as string;
  expect(huijian("check", path.join(old, xls), "--pack", "leshan-2020").stdout).toContain("leshan-2020");
});

test("the bundled tool of a checkout runs when it is called itself", () => {
  const run = spawnSync(process.execPath, [path.join(ROOT, "dist/node/check.js"), MESSY, "--json"], {
    encoding: "utf8",
  });
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('"summary"');
});
