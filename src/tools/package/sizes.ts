import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { gzippedSize, pageFiles, type PageFile } from "./pageFiles";

/**
 * Bars in kilobytes (1000 bytes), gzipped; the workbench has none of its own. `paneFirst` is about the pane's JavaScript
 * before the first check, `pane` about all that it may ever load, on demand or not; the data that its scripts fetch is
 * printed beside it. `core` is about what must be there before a sheet can be checked in Chinese, the packs' data
 * included.
 */
// Reading what clerks write around figures and honours took core from 98 to 100.3; telling of every row that is passed
// over, and of equal rows once, from there to 103.3; honours, titles and phones that were read wrongly, and texts that
// stand in tables by language, to 104.6.
// All that the pane may ever load was to be 370; with shelf, checklist, order, stability and fixes it came to about 500.
// Compiling in Excel adds 281, of which 160 are the library for .xls, .xlsb and .ods, fetched with the first such file
// (November 2026). The texts of packs' validator in tables by language add 0.7 to 801.5.
const BARS = { paneFirst: 300, pane: 802, core: 105 } as const;

const PAGES = "dist/pages";

/** Of the packs' data, the part that a check in Chinese begins with. */
const CHECKING_DATA = /^checking\./;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
const sum = (files: readonly PageFile[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

/** What a check in Chinese needs of core: from a grid to findings with their texts, and again after an edit. */
const CHECKING = ["choosePack", "review", "createReviewSession", "renderFindingIn", "CHINESE"] as const;

/**
 * What a check needs of core with the five built-in packs, as a library of its own, minified as for the pages. English
 * wording, English texts and the packs' details are loaded on demand, as a page does.
 */
async function coreAndPacks(): Promise<readonly PageFile[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-sizes-"));
  const entry = path.join(folder, "entry.ts");
  fs.writeFileSync(
    entry,
    `export { ${CHECKING.join(", ")} } from ${JSON.stringify(path.resolve("src/core"))};\n` +
      `export { loadPack, loadPacks } from ${JSON.stringify(path.resolve("src/packs"))};\n`,
  );
  const configurations = (await import(/* webpackIgnore: true */ path.resolve("webpack.config.js"))) as {
    default: readonly [Configuration, (environment: object, mode: { mode: string }) => Configuration];
  };
  const pages = configurations.default[1]({}, { mode: "production" });
  const { module, resolve, optimization } = pages;
  const configuration: Configuration = {
    mode: "production",
    target: "es2022",
    devtool: false,
    entry: { core: entry },
    experiments: { outputModule: true },
    output: {
      path: folder,
      filename: "[name].js",
      chunkFilename: "[id].js",
      assetModuleFilename: "[name][ext]",
      module: true,
      chunkFormat: "module",
      chunkLoading: "import",
      library: { type: "module" },
    },
    ...(module ? { module } : {}),
    ...(resolve ? { resolve } : {}),
    optimization: {
      ...(optimization?.minimizer ? { minimizer: optimization.minimizer } : {}),
      splitChunks: false,
    },
  };
  try {
    await new Promise<void>((done, fail) => {
      webpack(configuration, (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
        else done();
      });
    });
    return fs
      .readdirSync(folder)
      .filter((name) => /\.js(on)?$/.test(name))
      .map((name) => ({
        name,
        bytes: gzippedSize(path.join(folder, name)),
        when: name.endsWith(".json") ? "data" : name === "core.js" ? "page" : "on demand",
      }));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const isFirst = ({ name, when }: PageFile): boolean =>
  when === "page" || when === "worker" || (when === "data" && CHECKING_DATA.test(name));

function print(title: string, files: readonly PageFile[]): void {
  console.log(`${kilobytes(sum(files))} KB  ${title}`);
  for (const { name, bytes, when } of files) {
    const place = when === "page" || when === "worker" ? ` (${when})` : "";
    console.log(`${kilobytes(bytes)} KB    ${name}${place}`);
  }
}

/**
 * Prints what there is before a sheet can be checked, what comes on demand, and data; answers the bytes of the scripts
 * before the first check and of all of them.
 */
function printPage(title: string, page: string): { readonly first: number; readonly all: number } {
  const files = pageFiles(PAGES, page);
  const scripts = files.filter(({ when }) => when !== "data");
  const later = scripts.filter((file) => !isFirst(file));
  console.log(`${kilobytes(sum(scripts))} KB  ${title}: all JavaScript that it may ever load`);
  print(
    `${title}: JavaScript to check a sheet in Chinese`,
    scripts.filter((file) => isFirst(file)),
  );
  print(`${title}: JavaScript on demand`, later);
  print(
    `${title}: data that scripts fetch (not JavaScript)`,
    files.filter(({ when }) => when === "data"),
  );
  return { first: sum(scripts.filter((file) => isFirst(file))), all: sum(scripts) };
}

/**
 * `node src/tools/run.mjs sizes`: gzipped JavaScript and data of the pages and of core with packs. `--check` fails
 * above a bar. Of the data, the details of the pack chosen (4 to 5 KB) come with the first review too.
 *
 * @returns 0, or 1 where a bar is broken and `--check` was given, or 2 where the pages could not be built
 */
export async function main(argv: string[]): Promise<number> {
  const built = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", 'import("./src/tools/run.mjs").then((run) => run.ensureBundle("pages"))'],
    { stdio: ["ignore", 2, 2] },
  );
  if (built.status !== 0) return 2;
  const pane = printPage("task pane", "taskpane");
  printPage("workbench", "workbench");
  const core = await coreAndPacks();
  const first = core.filter((file) => isFirst(file));
  print("core with the five packs: scripts and data to check a sheet in Chinese", first);
  print(
    "core with the five packs: on demand",
    core.filter((file) => !isFirst(file)),
  );
  const measured = [
    ["task pane before the first check", pane.first, BARS.paneFirst],
    ["task pane", pane.all, BARS.pane],
    ["core with packs", sum(first), BARS.core],
  ] as const;
  const broken = measured
    .filter(([, bytes, bar]) => bytes > bar * 1000)
    .map(([what, bytes, bar]) => `${what} ${kilobytes(bytes).trim()} KB > ${bar} KB`);
  for (const line of broken) console.log(`above the bar: ${line}`);
  return broken.length > 0 && argv.includes("--check") ? 1 : 0;
}
