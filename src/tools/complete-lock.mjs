/**
 * Completes package-lock.json after `npm install` on a registry that lacks other platforms' binaries.
 *
 * `npm ci` refuses a lock in which an optional platform package is absent, and npm cannot record what the
 * registry does not have. For each such package a stub with name, version, os and cpu is added; npm skips
 * it on platforms it is not for and resolves it by name and version where it is.
 * Run: `npm run lock` (which runs `npm install` and then this).
 */
import fs from "node:fs";

const LOCK_FILE = "package-lock.json";
const lock = JSON.parse(fs.readFileSync(LOCK_FILE, "utf8"));
const packages = lock.packages;

/** Whether `name`, required from the package at `from`, is found by Node's upward search. */
function isLocked(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    if (packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true;
    if (base === "") return false;
  }
}

const OPERATING_SYSTEM = /(android|darwin|freebsd|linux|openharmony|win32|netbsd|openbsd|sunos|aix|wasm32)/;
const PROCESSOR = /(arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64|mips64el|ppc)/;

const added = [];
for (const [path, entry] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const system = OPERATING_SYSTEM.exec(name)?.[1] ?? (name === "fsevents" ? "darwin" : undefined);
    const processor = PROCESSOR.exec(name)?.[1];
    packages[`node_modules/${name}`] = {
      version: String(range).replace(/^[\^~]/, ""),
      cpu: processor ? [processor] : undefined,
      dev: entry.dev,
      license: entry.license,
      optional: true,
      os: system ? [system] : undefined,
      ...(/musl/.test(name) ? { libc: ["musl"] } : /gnu/.test(name) ? { libc: ["glibc"] } : {}),
    };
    added.push(`${name}@${range}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(LOCK_FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} stubs added${added.length ? `: ${added.join(" ")}` : ""}`);
