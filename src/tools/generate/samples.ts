import fs from "node:fs";
import path from "node:path";
import { blankForm, formSheet } from "../../core";
import type { CellRange, FormRow, RulePack, SheetDescription, WorkbookDescription } from "../../core";
import { writeWorkbook } from "../../files";
import { builtInPacks } from "../../packs";
import { cleanRows, messyRows, sampleLabels, totalsRow } from "./sampleData/rows";

const FOLDER = "assets/samples";

/** The title, subtitle and header rows that stand above the entries of a form. */
function entriesBegin(pack: RulePack): number {
  const withOne = formSheet(pack, [cleanRows(pack)[0] as FormRow], sampleLabels(pack)).rows.length;
  return withOne - 1 - pack.form.footer.length;
}

/** The messy sheet: entries as typed, one unit merged over its two studios, a line of sums. */
function messySheet(pack: RulePack): SheetDescription {
  const rows = [...messyRows(pack), totalsRow(pack)];
  const sheet = formSheet(pack, rows, { ...sampleLabels(pack), preparedBy: "" });
  const first = entriesBegin(pack);
  const unitColumn = pack.fields.findIndex((field) => field.id === "hostUnit");
  const merge: CellRange = { top: first, bottom: first + 1, left: unitColumn, right: unitColumn };
  return { ...sheet, merges: [...sheet.merges, merge] };
}

/** Every sample workbook by file name. */
export function sampleWorkbooks(): ReadonlyMap<string, WorkbookDescription> {
  const samples = new Map<string, WorkbookDescription>();
  for (const pack of builtInPacks) {
    samples.set(`${pack.id}-blank.xlsx`, blankForm(pack, "zh-CN"));
    samples.set(`${pack.id}-clean.xlsx`, { sheets: [formSheet(pack, cleanRows(pack), sampleLabels(pack))] });
    samples.set(`${pack.id}-messy.xlsx`, { sheets: [messySheet(pack)] });
  }
  return samples;
}

/**
 * Writes the sample workbooks to assets/samples. With `--check` nothing is written: exit status 1 and the names when
 * one differs from what would be written.
 */
export async function main(argv: string[]): Promise<number> {
  await Promise.resolve();
  const checking = argv.includes("--check");
  const stale: string[] = [];
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const [name, workbook] of sampleWorkbooks()) {
    const file = path.join(FOLDER, name);
    const bytes = Buffer.from(writeWorkbook(workbook));
    if (fs.existsSync(file) && fs.readFileSync(file).equals(bytes)) continue;
    stale.push(file);
    if (!checking) fs.writeFileSync(file, bytes);
  }
  if (checking && stale.length > 0)
    console.error(`Stale sample workbooks (run: npm run samples): ${stale.join(", ")}`);
  else if (!checking)
    console.log(`${stale.length} sample workbooks written, ${15 - stale.length} were up to date`);
  return checking && stale.length > 0 ? 1 : 0;
}
