import fs from "node:fs";
import path from "node:path";
import { checkWorkbook, rankingCall } from "../../cli";
import type { Report } from "../../core";
import { builtInPacks } from "../../packs";

/** Where the reports are kept, and the workbooks they are of. */
export const GOLDEN_FOLDER = "tests/golden/reports";
const WORKBOOK_FOLDERS = ["assets/samples", "tests/fixtures/sheets"] as const;

/** Packs without a deadline of their own are judged at this day, so that a golden report never grows old. */
const TODAY = "2026-09-01";

/** The workbooks that golden reports are kept of; blank forms have no entries and stay out. */
export function goldenWorkbooks(): readonly string[] {
  return WORKBOOK_FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(folder)
      .filter((name) => /\.(xlsx|xlsm|xls|ods|csv)$/.test(name) && !name.endsWith("-blank.xlsx"))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
}

/** The file that keeps a workbook's golden report. */
export const goldenFile = (workbook: string): string =>
  path.join(GOLDEN_FOLDER, `${path.basename(workbook).replace(/\./g, "-")}.json`);

/** The report of a workbook as the command line would give it on a fixed day. */
export async function reportOf(workbook: string): Promise<Report> {
  const { report } = await checkWorkbook(workbook, {
    packs: builtInPacks,
    isChosen: false,
    sheet: null,
    isCopied: false,
    referenceDate: null,
    roster: undefined,
    today: TODAY,
    ranking: { method: "weighted-sum", ...rankingCall({}) },
    language: "zh-CN",
    onProgress: () => undefined,
  });
  return report;
}

const jsonOf = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`;

/**
 * `npm run golden`: writes the golden reports of all sample and fixture workbooks. With `--check`, writes nothing
 * and exits with 1 when one is stale; `npm run compare` then says what changed.
 */
export async function main(argv: string[]): Promise<number> {
  const checking = argv.includes("--check");
  fs.mkdirSync(GOLDEN_FOLDER, { recursive: true });
  const wanted = new Map<string, string>();
  for (const workbook of goldenWorkbooks())
    wanted.set(goldenFile(workbook), jsonOf(await reportOf(workbook)));
  const kept = fs.readdirSync(GOLDEN_FOLDER).map((name) => path.join(GOLDEN_FOLDER, name));
  const orphans = kept.filter((file) => !wanted.has(file));
  const stale = [...wanted].filter(
    ([file, json]) => !fs.existsSync(file) || fs.readFileSync(file, "utf8") !== json,
  );
  if (checking) {
    const names = [...stale.map(([file]) => file), ...orphans];
    if (names.length > 0)
      console.error(`Stale golden reports (run: npm run golden, then look at the diff): ${names.join(", ")}`);
    return names.length > 0 ? 1 : 0;
  }
  for (const [file, json] of stale) fs.writeFileSync(file, json);
  for (const file of orphans) fs.rmSync(file);
  console.log(`${stale.length} golden reports written, ${wanted.size - stale.length} were up to date`);
  return 0;
}
