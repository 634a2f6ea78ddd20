import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import webpack, { type Configuration } from "webpack";

/**
 * Bars in kilobytes (1000 bytes) of gzipped JavaScript; the workbench has none of its own. They are about what must be
 * there before a sheet can be checked in Chinese; what is loaded on demand afterwards is printed beside it.
 */
const BARS = { pane: 260, core: 60 } as const;

const PAGES = "dist/pages";

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
const gzipped = (bytes: Uint8Array): number => zlib.gzipSync(bytes, { level: 9 }).length;

/** A script and what it weighs on the wire. */
interface Script {
  readonly name: string;
  readonly bytes: number;
  /** Named by the HTML, started as a worker, or loaded when something is asked for. */
  readonly when: "page" | "worker" | "on demand";
}

/** In the script that a page or worker starts with: the chunks that it waits for before it does anything. */
const STARTED_WITH = /\.O\(void 0,\[([\d,]+)\]/g;

/** What a check in Chinese needs of core: from a grid to findings with their texts, and again after an edit. */
const CHECKING = ["choosePack", "review", "createReviewSession", "renderFindingIn", "CHINESE"] as const;

/**
 * The scripts that a page may ever load: those its HTML names, and from there every chunk that is named in a script,
 * as a part loaded on demand (`.e(12)`) or as a worker (`.u(12)`). What a build leaves behind and nothing names, such
 * as the packs' cases, is not loaded and does not count; nor does Office.js, which is the host's.
 */
function scriptsOf(folder: string, page: string): readonly Script[] {
  const html = fs.readFileSync(path.join(folder, `${page}.html`), "utf8");
  const chunks = fs.readdirSync(folder).filter((file) => file.endsWith(".js"));
  const queue = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)]
    .map((match): Omit<Script, "bytes"> => ({ name: match[1] as string, when: "page" }))
    .filter(({ name }) => !name.startsWith("office/"));
  const found = new Map<string, Script>();
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { name, when } = next;
    if (found.has(name)) continue;
    const bytes = fs.readFileSync(path.join(folder, name));
    found.set(name, { name, bytes: gzipped(bytes), when });
    const script = bytes.toString("utf8");
    const chunk = (id: string): readonly string[] => chunks.filter((file) => file.startsWith(`${id}.`));
    const atStart = [...script.matchAll(STARTED_WITH)].flatMap((match) => (match[1] as string).split(","));
    if (when === "worker") queue.unshift(...atStart.flatMap(chunk).map((file) => ({ name: file, when })));
    for (const [, how, id] of script.matchAll(/\.([eu])\((\d+)\)/g)) {
      const started = how === "u" && when !== "on demand" ? "worker" : "on demand";
      const next = chunk(id as string).map((file) => ({ name: file, when: started }) as const);
      if (started === "worker") queue.unshift(...next);
      else queue.push(...next);
    }
  }
  return [...found.values()].sort((one, other) => other.bytes - one.bytes);
}

/**
 * What a check needs of core with the five built-in packs, as a library of its own, minified as for the pages. English
 * texts and the packs' details are loaded on demand, as a page does.
 */
async function coreAndPacks(): Promise<readonly Script[]> {
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
      .filter((name) => name.endsWith(".js"))
      .map((name) => ({
        name,
        bytes: gzipped(fs.readFileSync(path.join(folder, name))),
        when: name === "core.js" ? "page" : "on demand",
      }));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what there is before a sheet can be checked and what comes on demand; answers the bytes of the former. */
function print(title: string, scripts: readonly Script[]): number {
  const sum = (some: readonly Script[]): number => some.reduce((total, { bytes }) => total + bytes, 0);
  const first = scripts.filter(({ when }) => when !== "on demand");
  const later = scripts.filter(({ when }) => when === "on demand");
  console.log(`${kilobytes(sum(first))} KB  ${title}: to check a sheet in Chinese`);
  for (const { name, bytes, when } of first) console.log(`${kilobytes(bytes)} KB    ${name} (${when})`);
  console.log(
    `${kilobytes(sum(later))} KB  ${title}: on demand (${kilobytes(sum(scripts)).trim()} KB in all)`,
  );
  for (const { name, bytes } of later) console.log(`${kilobytes(bytes)} KB    ${name}`);
  return sum(first);
}

/**
 * `node src/tools/run.mjs sizes`: gzipped JavaScript of the pages and of core with packs. `--check` fails above a bar.
 * Of the parts on demand, the details of the pack chosen (3 to 5 KB) come with the first review.
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
  const pane = print("task pane", scriptsOf(PAGES, "taskpane"));
  print("workbench", scriptsOf(PAGES, "workbench"));
  const core = print("core with the five packs", await coreAndPacks());
  const broken = [
    ...(pane > BARS.pane * 1000 ? [`task pane ${kilobytes(pane).trim()} KB > ${BARS.pane} KB`] : []),
    ...(core > BARS.core * 1000 ? [`core with packs ${kilobytes(core).trim()} KB > ${BARS.core} KB`] : []),
  ];
  for (const line of broken) console.log(`above the bar: ${line}`);
  return broken.length > 0 && argv.includes("--check") ? 1 : 0;
}
