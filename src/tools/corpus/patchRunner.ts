import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkFolder } from "./checkFolder";
import { checkPatching } from "./patchChecks";
import type { PatchResult } from "./patchChecks";
import { reopenInLibreOffice } from "./patchOffice";
import type { OfficePair, OfficeResult } from "./patchOffice";

const HELP = `Flags a few cells in every workbook of a folder and looks for anything that was lost.

node src/tools/run.mjs patchRunner <folder> [--check] [--libreoffice] [--batch <files>] [--limit <files>] [--all]
  --check        reads and checks every file instead, whatever its kind, each in a process of its own with limits of
                 time and memory, and prints what they came to by kind
  --libreoffice  also lets LibreOffice open and save every workbook and its flagged copy, and compares
  --batch        workbooks per call of LibreOffice (20)
  --limit        no more workbooks than this, spread evenly over the folder
  --all          one line per workbook, not only for refusals and losses

Exit status: 0 nothing lost, 1 something lost, 2 the call is wrong.
`;

/** Runs over a folder; prints a table and totals; 0 when nothing was lost in any workbook. */
export async function main(argv: readonly string[]): Promise<number> {
  let call;
  try {
    call = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        check: { type: "boolean", default: false },
        libreoffice: { type: "boolean", default: false },
        batch: { type: "string", default: "20" },
        limit: { type: "string", default: "" },
        all: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${HELP}`);
    return 2;
  }
  const [folder] = call.positionals;
  const batch = Number(call.values.batch);
  if (folder === undefined || !fs.existsSync(folder) || !(batch >= 1)) {
    process.stderr.write(HELP);
    return 2;
  }
  const limit = Number(call.values.limit) || Infinity;
  if (call.values.check) {
    const isSound = await checkFolder(folder, spread(filesBelow(folder, ANY), limit), call.values.all);
    return isSound ? 0 : 1;
  }
  const files = spread(filesBelow(folder, PACKAGES), limit);
  const totals = { kept: 0, refused: 0, loss: 0, opened: 0, officeLoss: 0, officeSkipped: 0 };
  let pairs: OfficePair[] = [];
  const flush = async (): Promise<void> => {
    for (const result of pairs.length === 0 ? [] : await reopenInLibreOffice(pairs))
      countOffice(result, totals);
    pairs = [];
  };
  for (const file of files) {
    const result = await checkPatching(path.relative(folder, file), fs.readFileSync(file));
    totals[result.outcome]++;
    if (call.values.all || result.outcome !== "kept") print(result);
    if (!call.values.libreoffice || result.pair === null) continue;
    pairs.push({ file: result.file, ...result.pair });
    if (pairs.length >= batch) await flush();
  }
  await flush();
  process.stdout.write(
    `\n${files.length} workbooks: ${totals.kept} kept, ${totals.refused} refused, ${totals.loss} with a loss\n`,
  );
  if (call.values.libreoffice) {
    process.stdout.write(
      `LibreOffice: ${totals.opened} reopened, ${totals.officeLoss} with a loss, ${totals.officeSkipped} originals it cannot open\n`,
    );
  }
  return totals.loss + totals.officeLoss === 0 ? 0 : 1;
}

function print({ file, outcome, touched, parts, detail }: PatchResult): void {
  process.stdout.write(
    `${outcome.padEnd(8)} ${`${touched}/${parts}`.padStart(9)}  ${file}  ${detail.join("; ")}\n`,
  );
}

function countOffice(
  { file, problem, skipped }: OfficeResult,
  totals: { opened: number; officeLoss: number; officeSkipped: number },
): void {
  if (skipped) totals.officeSkipped++;
  else if (problem === null) totals.opened++;
  else {
    totals.officeLoss++;
    process.stdout.write(`office               ${file}  ${problem}\n`);
  }
}

/** Files that can be patched, and all that may be workbooks. */
const PACKAGES = /^(?!~\$).*\.(xlsx|xlsm|xltx|xltm)$/i;
const ANY = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|et|ods|ots|fods|csv|tsv|txt|html?|xml)$/i;

function filesBelow(folder: string, wanted: RegExp): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(full, wanted);
      return entry.isFile() && wanted.test(entry.name) ? [full] : [];
    });
}

/** At most `limit` items, spread evenly. */
function spread<Item>(items: readonly Item[], limit: number): Item[] {
  if (items.length <= limit) return [...items];
  return Array.from(
    { length: limit },
    (_, index) => items[Math.floor((index * items.length) / limit)] as Item,
  );
}
