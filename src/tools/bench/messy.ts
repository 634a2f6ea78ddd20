import * as library from "@e965/xlsx";
import fs from "node:fs";
import path from "node:path";
import type { SheetDescription } from "../../core";
import { writeWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import type { Line } from "./line";
import { compared, peakHook } from "./processes";
import { longTextSheet, messySheet } from "./sheets";

const COMMAND = ["src/tools/run.mjs", "check"];
/** Memory of a messy sheet of 100,000 entries. */
const MOST_MEGABYTES = 500;
/** Memory of an .xlsb against the same .xlsx. */
const MOST_TIMES = 5;

function write(folder: string, name: string, sheet: SheetDescription): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, writeWorkbook({ sheets: [sheet] }, { codec: nodeCodec }));
  return file;
}

/**
 * Sheets of which a third of the entries has findings: the command with the printed report and with JSON, against what
 * `@e965/xlsx` (dense) takes merely to read 10,000 rows of it; memory at 100,000 rows.
 */
export function messyLines(folder: string): Line[] {
  const hook = peakHook(folder);
  const reader = path.join(folder, "readMessy.cjs");
  fs.writeFileSync(
    reader,
    `require(${JSON.stringify(path.resolve("node_modules/@e965/xlsx"))}).read(require("fs").readFileSync(process.argv[2]), { dense: true });`,
  );
  const small = write(folder, "messy-10000.xlsx", messySheet(10_000));
  const large = write(folder, "messy-100000.xlsx", messySheet(100_000));
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["the printed report", []],
    ["JSON", ["--json"]],
  ];
  const times = forms.map(([name, options]): Line => {
    const [ours, theirs] = compared([...COMMAND, small, ...options], [reader, small], hook, 7);
    return {
      what: `a messy sheet of 10,000 rows with ${name} against @e965/xlsx merely reading: time`,
      ratio: ours.milliseconds / theirs.milliseconds,
      figures: `${ours.milliseconds.toFixed(0)} ms against ${theirs.milliseconds.toFixed(0)} ms`,
    };
  });
  const memory = forms.map(([name, options]): Line => {
    const command = [...COMMAND, large, ...options];
    const [ours] = compared(command, command, hook, 1);
    return {
      what: `a messy sheet of 100,000 rows with ${name}: peak memory (bar ${MOST_MEGABYTES} MB)`,
      ratio: ours.megabytes / MOST_MEGABYTES,
      figures: `${ours.megabytes.toFixed(0)} MB`,
    };
  });
  return [...times, ...memory, binaryLine(folder, hook)];
}

/** The same sheet with long texts as .xlsb and as .xlsx. */
function binaryLine(folder: string, hook: string): Line {
  const plain = write(folder, "long.xlsx", longTextSheet(2_000, 5_000));
  const binary = path.join(folder, "long.xlsb");
  const workbook = library.read(fs.readFileSync(plain), { dense: true });
  fs.writeFileSync(
    binary,
    library.write(workbook, { type: "buffer", bookType: "xlsb", bookSST: true, compression: true }) as Buffer,
  );
  const [ours, theirs] = compared([...COMMAND, binary], [...COMMAND, plain], hook, 1);
  return {
    what: `an .xlsb with long texts against the same .xlsx: peak memory (bar ${MOST_TIMES} times)`,
    ratio: ours.megabytes / theirs.megabytes / MOST_TIMES,
    figures: `${ours.megabytes.toFixed(0)} MB against ${theirs.megabytes.toFixed(0)} MB`,
  };
}
