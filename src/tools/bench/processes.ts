import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** One run of a command. */
export interface ProcessRun {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Runs one command in a fresh Node process: wall clock and peak memory. */
function freshProcess(args: readonly string[], hook: string): ProcessRun {
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
}

/**
 * Two commands in turn, so that whatever else the machine does slows both; after one round that does not count, the
 * least time and the middle peak of memory of each.
 */
export function compared(
  ours: readonly string[],
  theirs: readonly string[],
  hook: string,
  rounds: number,
): readonly [ProcessRun, ProcessRun] {
  const runs = Array.from({ length: rounds + 1 }, () =>
    [ours, theirs].map((args) => freshProcess(args, hook)),
  ).slice(1);
  const best = (side: number): ProcessRun => ({
    milliseconds: Math.min(...runs.map((round) => (round[side] as ProcessRun).milliseconds)),
    megabytes: runs.map((round) => (round[side] as ProcessRun).megabytes).sort((a, b) => a - b)[
      runs.length >> 1
    ] as number,
  });
  return [best(0), best(1)];
}

/** A module that every measured process loads first: it tells the peak of memory at the end. */
export function peakHook(folder: string): string {
  const hook = path.join(folder, "peak.cjs");
  fs.writeFileSync(
    hook,
    'process.on("exit", () => require("fs").writeSync(2, `peak-kilobytes ${process.resourceUsage().maxRSS}\\n`));',
  );
  return hook;
}
