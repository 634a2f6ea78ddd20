/**
 * Starts a tool of the product from a bare checkout: `node src/tools/run.mjs <tool> [arguments]`.
 *
 * Everything a fresh machine lacks is set up first and said on standard error: packages (`npm ci`) and the bundle
 * of the tool (webpack). What is already there and current is used as it is, so that a second run starts at once.
 * Standard output belongs to the tool alone.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const LEAST_NODE = [20, 19];

/** Prints a line for the person waiting; never to standard output, which may be a report. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Stops with one clear line when Node is older than the product needs. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  say(
    `需要 Node.js ${LEAST_NODE.join(".")} 或更高版本，当前为 ${process.versions.node}。请到 nodejs.org 安装后再试。` +
      ` / Node.js ${LEAST_NODE.join(".")} or newer is needed, this is ${process.versions.node}.`,
  );
  process.exit(2);
}

/** Sizes and times of files (paths from the root) as one text: changes when any of them does. */
function fingerprint(files) {
  return files
    .map((file) => {
      const { size, mtimeMs } = fs.statSync(`${ROOT}/${file}`);
      return `${file}\0${size}\0${mtimeMs}`;
    })
    .join("\n");
}

/** The files of a folder and its folders, as paths from the root with "/", in a fixed order. */
function filesBelow(folder, wanted) {
  return fs
    .readdirSync(`${ROOT}/${folder}`, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(file, wanted) : wanted.test(entry.name) ? [file] : [];
    });
}

function runOrStop(command, args, failure, environment = {}) {
  // Loaded here: most starts neither install nor build.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    env: { ...process.env, ...environment },
  });
  if (result.status !== 0) {
    say(failure);
    process.exit(2);
  }
}

/** Runs `npm ci` unless what is installed is what package-lock.json asks for. */
export function ensurePackages() {
  const [lock, record] = ["package-lock.json", "node_modules/.package-lock.json"];
  const stamp = path.join(ROOT, "node_modules/.huijian-lock");
  const installed = fs.existsSync(path.join(ROOT, record));
  if (installed) {
    const seen = fingerprint([lock, record]);
    if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === seen) return;
    if (isInstalled(lock, record)) {
      fs.writeFileSync(stamp, seen);
      return;
    }
  }
  say(
    "正在安装所需组件（npm ci，首次约一分钟）… / Installing packages (npm ci, about a minute the first time) …",
  );
  runOrStop(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    "组件安装失败：请检查网络或 npm 镜像设置后重试。 / Installing failed: check the network or the npm registry setting and try again.",
  );
  fs.writeFileSync(stamp, fingerprint([lock, record]));
}

/** Whether every package of the lock that is not optional is recorded as installed in the locked version. */
function isInstalled(lock, record) {
  const packagesOf = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8")).packages;
  const wanted = packagesOf(lock);
  const present = packagesOf(record);
  return Object.entries(wanted).every(
    ([name, entry]) => name === "" || entry.optional || present[name]?.version === entry.version,
  );
}

const BUNDLES = {
  node: { folder: "dist/node", say: "正在准备程序（首次约十几秒）… / Building the program …" },
  cli: { folder: "dist/cli", say: "正在准备命令行程序… / Building the command line …" },
  pages: { folder: "dist/pages", say: "正在构建页面（首次约半分钟）… / Building the pages …" },
  oneFile: { folder: "dist/oneFile", say: "正在构建单文件工作台… / Building the one-file workbench …" },
};

/** Where the source maps of the built pages lie. */
const MAPS = "dist/maps";

/** Builds one of the bundles unless its sources are unchanged since it was built. */
export function ensureBundle(name) {
  const { folder, say: message } = BUNDLES[name];
  const target = path.join(ROOT, folder);
  const sources = [
    ...filesBelow("src", /\.(tsx?|cjs|json|css|html|svg)$/),
    ...(name === "pages" || name === "oneFile" ? filesBelow("assets", /./) : []),
    "webpack.config.js",
    "package-lock.json",
  ];
  const current = fingerprint(sources);
  const stamp = path.join(target, ".fingerprint");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === current) return;
  say(message);
  // Built aside and moved in whole, so that a build that fails or runs twice at once leaves no half bundle.
  const aside = `${target}.${process.pid}`;
  runOrStop(
    process.execPath,
    [path.join(ROOT, "node_modules/webpack-cli/bin/cli.js"), "--config-name", name, "--stats", "errors-only"],
    "构建失败，原因见上。 / The build failed, see above.",
    { HUIJIAN_OUTPUT: aside },
  );
  fs.writeFileSync(path.join(aside, ".fingerprint"), current);
  // Source maps stay out of what is served, packed and kept for offline use.
  if (name === "pages") {
    fs.rmSync(path.join(ROOT, MAPS), { recursive: true, force: true });
    fs.renameSync(path.join(aside, "maps"), path.join(ROOT, MAPS));
  }
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(aside, target);
}

/** Tools that work on the built pages. */
const NEEDS_PAGES = new Set(["start", "package", "sizes", "benchPages"]);

/** Those that work on the one-file workbench as well. */
const NEEDS_ONE_FILE = new Set(["package", "benchPages"]);

/** Loads a bundled tool and runs its `main`; resolves to its exit status. */
export async function runTool(name, argv) {
  const bundle = path.join(ROOT, "dist/node", `${name}.js`);
  if (!fs.existsSync(bundle)) {
    const known = fs.readdirSync(path.dirname(bundle)).filter((file) => /^[a-zA-Z]+\.js$/.test(file));
    say(
      `没有名为 ${name} 的工具。 / There is no tool called ${name}. (${known.map((file) => file.slice(0, -3)).join(", ")})`,
    );
    return 2;
  }
  const { exports, keep } = loadBundle(bundle);
  try {
    const status = await exports.main(argv);
    keep();
    return status;
  } catch (error) {
    // An option that a tool does not know: Node's own words for it, without where in the code they come from.
    if (!String(error?.code).startsWith("ERR_PARSE_ARGS")) throw error;
    say(error.message);
    return 2;
  }
}

/** An import that webpack has left to Node. */
const NODE_IMPORTS = /\bimport\((?:\/\* webpackIgnore|")/;

/**
 * Loads a bundle with what V8 made of it the last time, which is kept beside it: compiling it anew is most of what a
 * short run costs. What was kept for another version of bundle or Node is refused by V8 itself and made again.
 */
function loadBundle(file) {
  const { Script, constants } = process.getBuiltinModule("node:vm");
  const Module = createRequire(import.meta.url)("node:module");
  const kept = `${file}.cache`;
  const code = fs.readFileSync(file, "utf8");
  // Code that was kept no longer knows how Node imports a module by itself; only developers' tools do that.
  const isKept = !NODE_IMPORTS.test(code);
  const cachedData = isKept && fs.existsSync(kept) ? fs.readFileSync(kept) : undefined;
  const script = new Script(Module.wrap(code), {
    filename: file,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = new Module(file);
  Object.assign(module, { filename: file, paths: Module._nodeModulePaths(path.dirname(file)) });
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  return {
    exports: module.exports,
    /** Kept after the run, when the functions that are used have been compiled. */
    keep() {
      if (!isKept || (cachedData !== undefined && script.cachedDataRejected !== true)) return;
      try {
        const aside = `${kept}.${process.pid}`;
        fs.writeFileSync(aside, script.createCachedData());
        fs.renameSync(aside, kept);
      } catch {
        // Nothing depends on it: a folder that cannot be written to only makes the next start slower.
      }
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  requireNode();
  const [tool, ...argv] = process.argv.slice(2);
  ensurePackages();
  ensureBundle("node");
  if (NEEDS_PAGES.has(tool)) ensureBundle("pages");
  if (NEEDS_ONE_FILE.has(tool)) ensureBundle("oneFile");
  process.exitCode = await runTool(tool ?? "", argv);
}
