import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openWorkbook } from "../../files";
import type { OpenedWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";

/** A workbook and its flagged copy, to be opened by LibreOffice. */
export interface OfficePair {
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What LibreOffice made of a pair: null where all is well. "skipped": it cannot open the original either. */
export interface OfficeResult {
  readonly file: string;
  readonly problem: string | null;
  readonly skipped: boolean;
}

/** Seconds that one call may take for its batch. */
const TIME_LIMIT = 300;

/**
 * Lets LibreOffice open workbooks and their flagged copies and save them anew, and compares what it saw: the same
 * sheets with the same displayed values, and the findings sheet besides.
 */
export async function reopenInLibreOffice(pairs: readonly OfficePair[]): Promise<readonly OfficeResult[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-office-"));
  try {
    const saved = path.join(folder, "saved");
    const inputs = pairs.flatMap((pair, index) =>
      (["before", "after"] as const).map((which) => {
        const input = path.join(folder, `${index}-${which}.xlsx`);
        fs.writeFileSync(input, pair[which]);
        return input;
      }),
    );
    convert(inputs, saved, folder);
    const results: OfficeResult[] = [];
    for (const [index, pair] of pairs.entries()) {
      const [before, after] = ["before", "after"].map((which) =>
        path.join(saved, `${index}-${which}.xlsx`),
      ) as [string, string];
      // One workbook that stops LibreOffice takes its batch with it; what is missing gets a call of its own.
      for (const missing of [before, after].filter((each) => !fs.existsSync(each))) {
        convert([path.join(folder, path.basename(missing))], saved, folder);
      }
      results.push(await compare(pair.file, before, after));
    }
    return results;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function convert(inputs: readonly string[], saved: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const call = [
    profile,
    "--headless",
    "--norestore",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    saved,
  ];
  const result = spawnSync("soffice", [...call, ...inputs], { timeout: TIME_LIMIT * 1000, stdio: "ignore" });
  if (result.error !== undefined && "code" in result.error && result.error.code === "ENOENT") {
    throw new Error("soffice (LibreOffice) is not installed");
  }
}

async function compare(file: string, before: string, after: string): Promise<OfficeResult> {
  if (!fs.existsSync(before)) return { file, problem: null, skipped: true };
  if (!fs.existsSync(after))
    return { file, problem: "LibreOffice opens the original but not the copy", skipped: false };
  const [one, other] = await Promise.all(
    [before, after].map((each) =>
      openWorkbook(fs.readFileSync(each), path.basename(each), { codec: nodeCodec }),
    ),
  );
  return { file, problem: difference(one as OpenedWorkbook, other as OpenedWorkbook), skipped: false };
}

/** Functions whose result changes by itself. */
const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RAND\.NV|CELL|INFO|OFFSET|INDIRECT)\s*\(/i;

function difference(one: OpenedWorkbook, other: OpenedWorkbook): string | null {
  const names = one.sheets.map((sheet) => sheet.name);
  const others = other.sheets.map((sheet) => sheet.name);
  if (names.join("\n") !== others.slice(0, -1).join("\n"))
    return `LibreOffice sees sheets ${others.join(", ")}`;
  for (const [index, sheet] of one.sheets.entries()) {
    const [a, b] = [sheet.grid(), other.sheets[index]?.grid()];
    if (b === undefined) continue;
    const volatile = hasVolatile(one);
    for (let row = a.top; row < Math.min(a.bottom, a.top + 5000) && !volatile; row++) {
      for (let column = a.left; column < a.right; column++) {
        if (JSON.stringify(a.value(row, column)) === JSON.stringify(b.value(row, column))) continue;
        return `LibreOffice sees another value in ${sheet.name} ${row + 1}:${column + 1}`;
      }
    }
  }
  return null;
}

/** Whether any formula can differ between two openings; its dependents cannot be told apart, so values are not compared. */
function hasVolatile(book: OpenedWorkbook): boolean {
  return book.sheets.some((sheet) => {
    const grid = sheet.grid();
    for (let row = grid.top; row < Math.min(grid.bottom, grid.top + 5000); row++) {
      for (let column = grid.left; column < grid.right; column++) {
        const formula = grid.formula(row, column);
        if (formula !== null && VOLATILE.test(formula)) return true;
      }
    }
    return false;
  });
}
