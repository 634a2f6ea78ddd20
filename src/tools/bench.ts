import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  cellFlags,
  createGrid,
  createReviewSession,
  findingsSheet,
  formSheet,
  rankMatrix,
  review,
  sendBackList,
} from "../core";
import type { FormRow, Grid, RulePack, SheetDescription } from "../core";
import { acceptability } from "../core";
import { flagWorkbook, openWorkbook, writeWorkbook } from "../files";
import { nodeCodec } from "../files/node";
import { packById } from "../packs";
import { cleanRows, sampleLabels } from "./sampleData/rows";

const PACK = packById("leshan-2020") as RulePack;

/** One line of the result: what was measured, how it stands to its bar, and the figures behind it. */
interface Line {
  readonly what: string;
  /** Measured ÷ bar; at most 1 is within the bar. */
  readonly ratio: number;
  readonly figures: string;
}

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

/** `count` entries like the samples', each a studio of its own. */
function manyRows(count: number): FormRow[] {
  const base = cleanRows(PACK);
  return Array.from({ length: count }, (_, index) => {
    const row = base[index % base.length] as FormRow;
    const number = String(index + 1).padStart(6, "0");
    return {
      ...row,
      seq: index + 1,
      hostUnit: `${String(row["hostUnit"])}第${number}分厂`,
      studioName: `${String(row["hostUnit"])}第${number}分厂${String(row["leaderName"])}劳模和工匠人才创新工作室`,
      phone: `139${String(10000000 + index)}`,
    };
  });
}

const sheetOf = (count: number): SheetDescription => formSheet(PACK, manyRows(count), sampleLabels(PACK));

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
  const criteria = Array.from({ length: 8 }, () => ({ weight: 1 / 8, direction: "max" as const }));
  const options = { method: "weighted-sum", normalisation: "minMax", priority: [] } as const;
  const fifty = rankMatrix(matrixOf(50), criteria, options);
  const draws = median(
    () =>
      void acceptability({
        method: "weighted-sum",
        candidates: 50,
        criteria,
        columns: fifty.columns,
        topsis: [],
      }),
    7,
    3,
  );
  const thousand = matrixOf(1_000);
  const rank = median(() => void rankMatrix(thousand, criteria, options), 9, 4);
  return [
    {
      what: "acceptability, 50 candidates × 8 criteria × 10,000 draws (bar 150 ms)",
      ratio: draws / 150,
      figures: `${draws.toFixed(0)} ms`,
    },
    { what: "ranking 1,000 candidates (bar 50 ms)", ratio: rank / 50, figures: `${rank.toFixed(1)} ms` },
  ];
}

interface ProcessRun {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Runs a fresh Node process and answers the best of `runs`: wall clock and peak memory. */
function freshProcess(args: readonly string[], hook: string, runs: number): ProcessRun {
  const results = Array.from({ length: runs }, () => {
    const begun = performance.now();
    const run = spawnSync(process.execPath, ["--require", hook, ...args], {
      maxBuffer: 1 << 30,
      encoding: "utf8",
    });
    const milliseconds = performance.now() - begun;
    const peak = /peak-kilobytes (\d+)/.exec(run.stderr)?.[1];
    if (peak === undefined || (run.status !== 0 && run.status !== 1))
      throw new Error(`failed: ${args.join(" ")}\n${run.stderr}`);
    return { milliseconds, megabytes: Number(peak) / 1024 };
  });
  return {
    milliseconds: Math.min(...results.map((result) => result.milliseconds)),
    megabytes: Math.min(...results.map((result) => result.megabytes)),
  };
}

/** The whole command against what `@e965/xlsx` (dense) takes merely to read the same file in a fresh process. */
function commandLines(folder: string): Line[] {
  const hook = path.join(folder, "peak.cjs");
  fs.writeFileSync(
    hook,
    'process.on("exit", () => require("fs").writeSync(2, `peak-kilobytes ${process.resourceUsage().maxRSS}\\n`));',
  );
  const reader = path.join(folder, "read.cjs");
  const library = path.resolve("node_modules/@e965/xlsx");
  fs.writeFileSync(
    reader,
    `require(${JSON.stringify(library)}).read(require("fs").readFileSync(process.argv[2]), { dense: true });`,
  );
  return [10_000, 100_000].flatMap((count) => {
    const file = path.join(folder, `${count}.xlsx`);
    fs.writeFileSync(file, writeWorkbook({ sheets: [sheetOf(count)] }, { codec: nodeCodec }));
    const runs = count > 10_000 ? 2 : 5;
    const theirs = freshProcess([reader, file], hook, runs);
    const ours = freshProcess(["src/tools/run.mjs", "check", file], hook, runs);
    const name = `command on ${count.toLocaleString("en")} rows against @e965/xlsx merely reading`;
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
  });
}

/** Flagging 2,000 findings in a 10,000-row workbook, check included, against the check alone (bar 1.5 times). */
async function flaggingLines(): Promise<Line[]> {
  const rows = manyRows(10_000).map((row, index) => (index % 5 === 0 ? { ...row, memberCount: 3 } : row));
  const bytes = writeWorkbook({ sheets: [formSheet(PACK, rows, sampleLabels(PACK))] }, { codec: nodeCodec });
  const check = async (flagging: boolean): Promise<number> => {
    const begun = performance.now();
    const workbook = await openWorkbook(bytes, "bench.xlsx", { codec: nodeCodec });
    const grid = workbook.sheets[0]?.grid() as Grid;
    const result = review(grid, PACK, OPTIONS);
    if (result.kind !== "review") throw new Error("the bench sheet was not recognised");
    if (flagging) {
      const options = { language: "zh-CN", sendBack: sendBackList(result.review) } as const;
      flagWorkbook(
        bytes,
        {
          sheet: grid.name,
          flags: cellFlags(result.review, "zh-CN"),
          findingsSheet: findingsSheet(result.review, options),
        },
        { codec: nodeCodec },
      );
    }
    return performance.now() - begun;
  };
  const best = async (flagging: boolean): Promise<number> => {
    let least = Infinity;
    for (let index = 0; index < 6; index++) least = Math.min(least, await check(flagging));
    return least;
  };
  const alone = await best(false);
  const flagged = await best(true);
  return [
    {
      what: "check and flag 2,000 findings in 10,000 rows against 1.5 × the check alone",
      ratio: flagged / (alone * 1.5),
      figures: `${flagged.toFixed(0)} ms against ${alone.toFixed(0)} ms`,
    },
  ];
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
      ["flagging", flaggingLines],
      ["command", () => commandLines(folder)],
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
