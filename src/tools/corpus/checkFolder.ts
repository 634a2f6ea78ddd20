import { spawn } from "node:child_process";
import path from "node:path";

/** What checking one file in a process of its own came to. */
export interface CheckOutcome {
  readonly file: string;
  /** The same for all files of one kind: no names, places or figures in it. */
  readonly kind: string;
  /** A fault of the product: a trace, a status that means nothing, no end. */
  readonly failed: boolean;
  readonly milliseconds: number;
}

/** Limits of one process: what a clerk would wait for, and what an office computer has. */
interface CheckLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const CHECK_LIMITS: CheckLimits = { milliseconds: 20_000, megabytes: 1024 };

/** Enough of a report to see what was wrong with the file. */
const MOST_KEPT = 20_000;

/** The reason of a refusal without what is the file's own: names, figures. */
const reasonOf = (line: string): string =>
  line
    .replace(/「[^」]*」/g, "「…」")
    .replace(/\d[\d,.]*/g, "n")
    .slice(0, 80);

function kindOf(status: number | null, out: string, err: string): { kind: string; failed: boolean } {
  const lines = err.trim() === "" ? [] : err.trim().split("\n");
  if (/^\s+at /m.test(err))
    return {
      kind: `TRACE: ${lines.find((line) => /^\w*(?:Error|Exception)\b/.test(line)) ?? ""}`,
      failed: true,
    };
  if (status === 2 && lines.length > 0)
    return { kind: `refused: ${reasonOf(lines.at(-1) as string)}`, failed: false };
  if (status !== 0 && status !== 1) return { kind: `ENDED WITH ${status}`, failed: true };
  const pack = /"pack":\s*\{\s*"id":\s*"([^"]*)"/.exec(out)?.[1] ?? "?";
  const told = /"fileNotes":\s*\[\s*\]/.test(out) ? "" : ", told what was wrong";
  return { kind: `checked by ${pack}${told}`, failed: false };
}

/**
 * Checks one file as a user would, in a process of its own that is ended at its limits of time and memory.
 *
 * @param program the built command line (dist/node/check.js)
 */
export function checkInProcess(
  file: string,
  program = path.join(__dirname, "check.js"),
  limits = CHECK_LIMITS,
): Promise<CheckOutcome> {
  const started = performance.now();
  const memory = `--max-old-space-size=${limits.megabytes}`;
  const child = spawn(process.execPath, [memory, program, file, "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  let isLate = false;
  child.stdout.on("data", (data: Buffer) => {
    if (out.length < MOST_KEPT) out += data.toString();
  });
  child.stderr.on("data", (data: Buffer) => {
    if (err.length < MOST_KEPT) err += data.toString();
  });
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, limits.milliseconds);
  return new Promise((resolve) => {
    child.once("close", (status) => {
      clearTimeout(timer);
      const late = { kind: `NOT DONE IN ${limits.milliseconds / 1000} SECONDS`, failed: true };
      const outcome = isLate ? late : kindOf(status, out, err);
      resolve({ file, ...outcome, milliseconds: Math.round(performance.now() - started) });
    });
  });
}

/** Checks files one after the other and prints what they came to, by kind; answers whether none shows a fault. */
export async function checkFolder(folder: string, files: readonly string[], all: boolean): Promise<boolean> {
  const kinds = new Map<string, number>();
  let isSound = true;
  for (const file of files) {
    const { kind, failed, milliseconds } = await checkInProcess(file);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    isSound &&= !failed;
    if (failed || all) process.stdout.write(`${kind}  ${path.relative(folder, file)}  ${milliseconds} ms\n`);
  }
  process.stdout.write(`\n${files.length} files\n`);
  for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a)) {
    process.stdout.write(`${String(count).padStart(7)}  ${kind}\n`);
  }
  return isSound;
}
