import fs from "node:fs";
import path from "node:path";
import { loadPackParts } from "../../packs";

/**
 * Writes the parts in which pages load the built-in packs (src/packs/parts) from the packs' own files.
 *
 * - no argument: writes the files;
 * - `--check`: writes nothing, names the files that are stale; exit status 1 when there are any.
 */
const FOLDER = "src/packs/parts";

/** The files and their content, by path below the working directory. */
export async function partFiles(): Promise<ReadonlyMap<string, string>> {
  const { checking, english, details } = await loadPackParts();
  const values = { checking, english, ...details };
  return new Map(
    Object.entries(values).map(([name, value]) => [
      `${FOLDER}/${name}.json`,
      `${JSON.stringify(value, null, 1)}\n`,
    ]),
  );
}

export async function main(argv: string[]): Promise<number> {
  const files = await partFiles();
  const isCurrent = (name: string): boolean =>
    fs.existsSync(name) && fs.readFileSync(name, "utf8") === files.get(name);
  const extra = (fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER) : [])
    .map((name) => `${FOLDER}/${name}`)
    .filter((name) => !files.has(name));
  const stale = [...files.keys()].filter((name) => !isCurrent(name));
  if (argv.includes("--check")) {
    for (const name of [...stale, ...extra])
      console.error(`过期，请运行 npm run generated。 / Stale: ${name}`);
    return stale.length + extra.length > 0 ? 1 : 0;
  }
  for (const name of stale) {
    fs.mkdirSync(path.dirname(name), { recursive: true });
    fs.writeFileSync(name, files.get(name) as string);
  }
  for (const name of extra) fs.rmSync(name);
  console.error(`${stale.length + extra.length} file(s) changed in ${FOLDER}`);
  return 0;
}
