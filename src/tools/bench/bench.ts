import * as library from "@e965/xlsx";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  acceptability,
  createGrid,
  createReviewSession,
  rankMatrix,
  RANKING_METHODS,
  STABILITY_QUESTIONS,
  review,
} from "../../core";
import type { Grid, SheetDescription } from "../../core";
import { writeWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import { batchLines } from "./batch";
import type { Line } from "./line";
import { compared, peakHook } from "./processes";
import { messyLines } from "./messy";
import { BENCH_PACK, manyRows, sheetOf, sheetOfRows } from "./sheets";

const PACK = BENCH_PACK;

/** The middle of several runs, in milliseconds; the first `warmUps` runs are not counted. */
function median(run: () => void, runs: number, warmUps: number): number {
  const times: number[] = [];
  for (let index = 0; index < warmUps + runs; index++) {
    const begun = performance.now();
    run();
    if (index >= warmUps) times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[runs >> 1] as number;
}

/** The sheet as a grid in memory. */
function gridOf(sheet: SheetDescription): Grid {
  return createGrid({
    name: sheet.name,
    values: sheet.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
    merges: sheet.merges,
  });
}

const OPTIONS = { today: "2020-09-01" };

function reviewLines(): Line[] {
  const thousand = gridOf(sheetOf(1_000));
  const tenThousand = gridOf(sheetOf(10_000));
  const small = median(() => review(thousand, PACK, OPTIONS), 15, 8);
  const large = median(() => review(tenThousand, PACK, OPTIONS), 7, 3);
  const session = createReviewSession(tenThousand, PACK, OPTIONS);
  const row = sheetOf(1).rows.findIndex((cells) => cells.cells[0]?.value === 1) + 5_000;
  let members = 3;
  const edit = median(
    () => {
      members = members === 3 ? 12 : 3;
      session.applyEdits([{ row, column: 8, value: members }]);
    },
    31,
    10,
  );
  return [
    { what: "review, 1,000 entries (bar 30 ms)", ratio: small / 30, figures: `${small.toFixed(1)} ms` },
    { what: "review, 10,000 entries (bar 300 ms)", ratio: large / 300, figures: `${large.toFixed(0)} ms` },
    {
      what: "one edited cell at 10,000 entries (bar 5 ms)",
      ratio: edit / 5,
      figures: `${edit.toFixed(2)} ms`,
    },
    {
      what: "growth from 1,000 to 10,000 entries (linear is 10; bar 12.5)",
      ratio: large / small / 12.5,
      figures: `×${(large / small).toFixed(1)}`,
    },
  ];
}

function rankingLines(): Line[] {
  let state = 1;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const matrixOf = (rows: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: 8 }, next));
  const criteria = Array.from({ length: 8 }, (_, index) => ({
    weight: (index + 1) / 36,
    direction: "max" as const,
  }));
  const fifty = matrixOf(50);
  const thousand = matrixOf(1_000);
  return RANKING_METHODS.flatMap((method): Line[] => {
    const problem = rankMatrix(fifty, criteria, { method }).acceptabilityProblem;
    const rank = median(() => void rankMatrix(thousand, criteria, { method }), 9, 4);
    return [
      ...STABILITY_QUESTIONS.map((question): Line => {
        const draws = median(() => void acceptability(problem, { question }), 7, 3);
        return {
          what: `stability "${question}", ${method}, 50 candidates × 8 criteria × 10,000 draws (bar 150 ms)`,
          ratio: draws / 150,
          figures: `${draws.toFixed(0)} ms`,
        };
      }),
      {
        what: `ranking 1,000 candidates, ${method} (bar 50 ms)`,
        ratio: rank / 50,
        figures: `${rank.toFixed(1)} ms`,
      },
    ];
  });
}

/** The same sheet as `@e965/xlsx` writes it: shared strings, no formats. */
function asLibraryWrites(sheet: SheetDescription): Uint8Array {
  const rows = sheet.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  const worksheet = library.utils.aoa_to_sheet(rows, { dense: true });
  worksheet["!merges"] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const workbook = library.utils.book_new();
  library.utils.book_append_sheet(workbook, worksheet, sheet.name);
  return library.write(workbook, { type: "buffer", compression: true, bookSST: true }) as Uint8Array;
}

const COMMAND = ["src/tools/run.mjs", "check"];

/** The whole command against what `@e965/xlsx` (dense) takes merely to read the same file in a fresh process. */
function commandLines(folder: string): Line[] {
  const hook = peakHook(folder);
  const reader = path.join(folder, "read.cjs");
  const folderOfLibrary = path.resolve("node_modules/@e965/xlsx");
  fs.writeFileSync(
    reader,
    `require(${JSON.stringify(folderOfLibrary)}).read(require("fs").readFileSync(process.argv[2]), { dense: true });`,
  );
  const writers: readonly (readonly [string, (sheet: SheetDescription) => Uint8Array])[] = [
    ["written by us", (sheet) => writeWorkbook({ sheets: [sheet] }, { codec: nodeCodec })],
    ["written by @e965/xlsx", asLibraryWrites],
  ];
  return [10_000, 100_000].flatMap((count) =>
    writers.flatMap(([by, write], index) => {
      const file = path.join(folder, `${count}-${index}.xlsx`);
      fs.writeFileSync(file, write(sheetOf(count)));
      const rounds = count > 10_000 ? 3 : 7;
      const [ours, theirs] = compared([...COMMAND, file], [reader, file], hook, rounds);
      const name = `command on ${count.toLocaleString("en")} rows ${by} against @e965/xlsx merely reading`;
      return [
        {
          what: `${name}: time`,
          ratio: ours.milliseconds / theirs.milliseconds,
          figures: `${ours.milliseconds.toFixed(0)} ms against ${theirs.milliseconds.toFixed(0)} ms`,
        },
        {
          what: `${name}: peak memory`,
          ratio: ours.megabytes / theirs.megabytes,
          figures: `${ours.megabytes.toFixed(0)} MB against ${theirs.megabytes.toFixed(0)} MB`,
        },
      ];
    }),
  );
}

/** The command with `--flagged` on a 10,000-row workbook with 2,000 findings against the check alone (bar 1.5 times). */
function flaggingLines(folder: string): Line[] {
  const hook = peakHook(folder);
  const rows = manyRows(10_000).map((row, index) => (index % 5 === 0 ? { ...row, memberCount: 3 } : row));
  const file = path.join(folder, "findings.xlsx");
  const sheet = sheetOfRows(rows);
  fs.writeFileSync(file, writeWorkbook({ sheets: [sheet] }, { codec: nodeCodec }));
  const check = [...COMMAND, file];
  const [flagged, alone] = compared(
    [...check, "--flagged", path.join(folder, "flagged.xlsx")],
    check,
    hook,
    7,
  );
  return [
    {
      what: "check and flag 2,000 findings in 10,000 rows against 1.5 × the check alone",
      ratio: flagged.milliseconds / (alone.milliseconds * 1.5),
      figures: `${flagged.milliseconds.toFixed(0)} ms against ${alone.milliseconds.toFixed(0)} ms`,
    },
  ];
}

/**
 * Requests to Excel, counted by the tests over the simulated host (`tests/excel/large.test.ts`): at most 4 syncs to
 * check and 4 to flag 1,000 rows, every message below the 5 MB of Excel on the web at 100,000 rows.
 */
function excelLines(): Line[] {
  const run = spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", "tests/excel/large.test.ts"], {
    encoding: "utf8",
  });
  const counts = [
    ...(run.stdout + run.stderr).matchAll(
      /(\d+) rows: read (\d+) syncs, flag (\d+) syncs, largest message (\d+) bytes/g,
    ),
  ];
  if (run.status !== 0 || counts.length !== 2) throw new Error(`the count of requests failed\n${run.stderr}`);
  return counts.map((match) => {
    const [rows = 0, read = 0, flag = 0, bytes = 0] = match.slice(1).map(Number);
    const small = rows <= 1_000;
    return {
      what: small
        ? "Excel, syncs to read and to flag 1,000 rows (bar 4 each)"
        : "Excel, largest message at 100,000 rows (bar 5 MB)",
      ratio: small ? Math.max(read, flag) / 4 : bytes / (5 * 1024 * 1024),
      figures: `read ${read}, flag ${flag}, largest message ${(bytes / 1e6).toFixed(2)} MB`,
    };
  });
}

/**
 * `npm run bench`: prints every measured figure as a ratio to its bar, side by side in one run. Exit status 1 when a
 * ratio is above 1. Machines differ: the ratios within one run count, not the milliseconds.
 */
export async function main(argv: string[]): Promise<number> {
  const only = argv[0];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-bench-"));
  try {
    const parts: readonly (readonly [string, () => Line[] | Promise<Line[]>])[] = [
      ["review", reviewLines],
      ["ranking", rankingLines],
      ["flagging", () => flaggingLines(folder)],
      ["excel", excelLines],
      ["batch", () => batchLines(folder)],
      ["command", () => commandLines(folder)],
      ["messy", () => messyLines(folder)],
    ];
    const lines: Line[] = [];
    for (const [name, measure] of parts) {
      if (only !== undefined && only !== name) continue;
      for (const line of await measure()) {
        lines.push(line);
        console.log(
          `${line.ratio <= 1 ? "ok  " : "OVER"}  ${line.ratio.toFixed(2).padStart(6)}  ${line.what}: ${line.figures}`,
        );
      }
    }
    return lines.every(({ ratio }) => ratio <= 1) ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
