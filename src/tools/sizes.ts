import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import webpack, { type Configuration } from "webpack";

/** Bars in kilobytes (1000 bytes) of gzipped JavaScript; the workbench has none of its own. */
const BARS = { pane: 260, core: 60 } as const;

const PAGES = "dist/pages";

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
const gzipped = (bytes: Uint8Array): number => zlib.gzipSync(bytes, { level: 9 }).length;

/** A script and what it weighs on the wire. */
interface Script {
  readonly name: string;
  readonly bytes: number;
}

/**
 * The scripts that a page may ever load: those its HTML names, and from there every chunk that is named in a script,
 * as a part loaded on demand (`.e(12)`) or as a worker (`.u(12)`). What a build leaves behind and nothing names, such
 * as the packs' cases, is not loaded and does not count; nor does Office.js, which is the host's.
 */
function scriptsOf(folder: string, page: string): readonly Script[] {
  const html = fs.readFileSync(path.join(folder, `${page}.html`), "utf8");
  const chunks = fs.readdirSync(folder).filter((file) => file.endsWith(".js"));
  const queue = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)]
    .map((match) => match[1] as string)
    .filter((name) => !name.startsWith("office/"));
  const found = new Map<string, Script>();
  while (queue.length > 0) {
    const name = queue.pop() as string;
    if (found.has(name)) continue;
    const bytes = fs.readFileSync(path.join(folder, name));
    found.set(name, { name, bytes: gzipped(bytes) });
    for (const match of bytes.toString("utf8").matchAll(/\.[eu]\((\d+)\)/g)) {
      queue.push(...chunks.filter((file) => file.startsWith(`${match[1]}.`)));
    }
  }
  return [...found.values()].sort((one, other) => other.bytes - one.bytes);
}

/** Core and the built-in packs as a library of their own, minified as for the pages; bytes on the wire. */
async function coreAndPacks(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-sizes-"));
  const entry = path.join(folder, "entry.ts");
  fs.writeFileSync(
    entry,
    `export * from ${JSON.stringify(path.resolve("src/core"))};\n` +
      `export { builtInPacks, packById } from ${JSON.stringify(path.resolve("src/packs"))};\n`,
  );
  const configurations = (await import(/* webpackIgnore: true */ path.resolve("webpack.config.js"))) as {
    default: readonly [Configuration, (environment: object, mode: { mode: string }) => Configuration];
  };
  const pages = configurations.default[1]({}, { mode: "production" });
  const { module, resolve, optimization } = pages;
  const configuration: Configuration = {
    mode: "production",
    target: "webworker",
    devtool: false,
    entry: { core: entry },
    output: { path: folder, filename: "[name].js", library: { type: "commonjs2" } },
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
    return gzipped(fs.readFileSync(path.join(folder, "core.js")));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function print(title: string, scripts: readonly Script[]): number {
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kilobytes(total)} KB  ${title}`);
  for (const { name, bytes } of scripts) console.log(`${kilobytes(bytes)} KB    ${name}`);
  return total;
}

/**
 * `node src/tools/run.mjs sizes`: gzipped JavaScript of the pages and of core with packs. `--check` fails above a bar.
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
  const core = await coreAndPacks();
  console.log(`${kilobytes(core)} KB  core with the built-in packs`);
  const broken = [
    ...(pane > BARS.pane * 1000 ? [`task pane ${kilobytes(pane).trim()} KB > ${BARS.pane} KB`] : []),
    ...(core > BARS.core * 1000 ? [`core with packs ${kilobytes(core).trim()} KB > ${BARS.core} KB`] : []),
  ];
  for (const line of broken) console.log(`above the bar: ${line}`);
  return broken.length > 0 && argv.includes("--check") ? 1 : 0;
}
