import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

/** A script or data file and what it weighs on the wire. */
export interface PageFile {
  readonly name: string;
  /** Gzipped. */
  readonly bytes: number;
  /** Named by the HTML, started as a worker, loaded when something is asked for, or data that a script fetches. */
  readonly when: "page" | "worker" | "on demand" | "data";
}

/** In the script that a page or worker starts with: the chunks that it waits for before it does anything. */
const STARTED_WITH = /\.O\(void 0,\[([\d,]+)\]/g;
/** A part loaded on demand (`.e(12)`) or a worker's script (`.u(12)`). */
const CHUNK = /\.([eu])\((\d+)\)/g;
/** Data files of the build carry a digest in their names, as its scripts do. */
const DATA = /["'`]([\w-]+\.[0-9a-f]{6}\.json)["'`]/g;

/** What a file weighs on the wire. */
export const gzippedSize = (file: string): number =>
  zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;

/**
 * The scripts that a page may ever load, and the data: the scripts its HTML names, and from there every chunk and data
 * file that is named in a script. What a build leaves behind and nothing names is not loaded and does not count; nor
 * does Office.js, which is the host's.
 */
export function pageFiles(folder: string, page: string): readonly PageFile[] {
  const html = fs.readFileSync(path.join(folder, `${page}.html`), "utf8");
  const chunks = fs.readdirSync(folder).filter((file) => file.endsWith(".js"));
  const queue = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)]
    .map((match): Omit<PageFile, "bytes"> => ({ name: match[1] as string, when: "page" }))
    .filter(({ name }) => !name.startsWith("office/"));
  const found = new Map<string, PageFile>();
  const add = (name: string, when: PageFile["when"]): void => {
    found.set(name, { name, bytes: gzippedSize(path.join(folder, name)), when });
  };
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { name, when } = next;
    if (found.has(name)) continue;
    add(name, when);
    const script = fs.readFileSync(path.join(folder, name), "utf8");
    for (const [, data] of script.matchAll(DATA)) add(data as string, "data");
    const chunk = (id: string): readonly string[] => chunks.filter((file) => file.startsWith(`${id}.`));
    const atStart = [...script.matchAll(STARTED_WITH)].flatMap((match) => (match[1] as string).split(","));
    if (when === "worker") queue.unshift(...atStart.flatMap(chunk).map((file) => ({ name: file, when })));
    for (const [, how, id] of script.matchAll(CHUNK)) {
      const started = how === "u" && when !== "on demand" ? "worker" : "on demand";
      const following = chunk(id as string).map((file) => ({ name: file, when: started }) as const);
      if (started === "worker") queue.unshift(...following);
      else queue.push(...following);
    }
  }
  return [...found.values()].sort((one, other) => other.bytes - one.bytes);
}
