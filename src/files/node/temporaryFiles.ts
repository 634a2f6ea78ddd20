import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** Tells the machines apart that write into one shared folder: a process number means something on its own only. */
const MACHINE = createHash("sha256").update(os.hostname()).digest("hex").slice(0, 6);
const NAME = /^\.hj-([0-9a-f]{6})-(\d+)-\d+\.tmp$/;

let counter = 0;

/** A name for a temporary file in a folder, short however long the file's own name is. */
export function temporaryName(folder: string): string {
  return path.join(folder, `.hj-${MACHINE}-${process.pid}-${counter++}.tmp`);
}

/** Whether a process of this machine runs; one of another user counts as running. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/**
 * Removes what processes of this machine left in a folder when they were ended while writing. Nothing else is touched,
 * and a folder that cannot be listed or cleaned keeps what it has: writing into it goes on.
 */
export async function sweepLeftovers(folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const [, machine, pid] = NAME.exec(name) ?? [];
    if (machine !== MACHINE || isRunning(Number(pid))) continue;
    await fs.rm(path.join(folder, name), { force: true }).catch(() => undefined);
  }
}
