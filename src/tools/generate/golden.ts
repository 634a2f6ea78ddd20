import fs from "node:fs";
import path from "node:path";
import { batchFile, batchText, GOLDEN_BATCHES } from "./goldens/batches";
import { goldenReadings, readingFile } from "./goldens/readings";
import { goldenFile, goldenWorkbooks, reportOf } from "./goldens/reports";
import { GOLDEN_WRITTEN, writtenFile, writtenText } from "./goldens/written";

const FOLDERS = ["reports", "readings", "written", "batches"].map((name) => `tests/golden/${name}`);

/** Every golden file with what it is to hold. */
async function goldenFiles(): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, string>();
  for (const workbook of goldenWorkbooks())
    wanted.set(goldenFile(workbook), `${JSON.stringify(await reportOf(workbook), null, 1)}\n`);
  for (const { name, text } of goldenReadings()) wanted.set(readingFile(name), await text());
  for (const written of GOLDEN_WRITTEN) wanted.set(writtenFile(written.name), await writtenText(written));
  for (const batch of GOLDEN_BATCHES) wanted.set(batchFile(batch.name), await batchText(batch));
  return wanted;
}

/**
 * `npm run golden`: writes the golden files: reports of all sample and fixture workbooks, how sheets and cells are
 * read, and everything that is written of some of them and of a batch, as text. With `--check`, writes nothing and exits with 1 when one is stale; `npm run
 * compare` then says what changed in a report.
 */
export async function main(argv: string[]): Promise<number> {
  const checking = argv.includes("--check");
  const wanted = await goldenFiles();
  for (const folder of FOLDERS) fs.mkdirSync(folder, { recursive: true });
  const kept = FOLDERS.flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)));
  const orphans = kept.filter((file) => !wanted.has(file));
  const stale = [...wanted].filter(
    ([file, text]) => !fs.existsSync(file) || fs.readFileSync(file, "utf8") !== text,
  );
  if (checking) {
    const names = [...stale.map(([file]) => file), ...orphans];
    if (names.length > 0)
      console.error(`Stale golden files (run: npm run golden, then look at the diff): ${names.join(", ")}`);
    return names.length > 0 ? 1 : 0;
  }
  for (const [file, text] of stale) fs.writeFileSync(file, text);
  for (const file of orphans) fs.rmSync(file);
  console.log(`${stale.length} golden files written, ${wanted.size - stale.length} were up to date`);
  return 0;
}
