import fs from "node:fs/promises";
import path from "node:path";
import { sweepLeftovers, temporaryName } from "./temporaryFiles";

/** Refusal to write over a file that is being read. */
export class OutputIsInputError extends Error {
  constructor(readonly path: string) {
    super(`the output ${path} is one of the inputs`);
    this.name = "OutputIsInputError";
  }
}

export interface WriteOptions {
  /** Files that must not be written to, whatever path or link leads to them. */
  readonly inputs?: readonly string[];
}

/**
 * Writes a file so that at every moment either the old content or the new one is there in full: into a temporary file
 * in the same folder that nobody else can read, flushed to the disk, then renamed over the target. On any failure (a
 * full disk, no permission) the temporary file is removed and the target is as it was; what an ended process left is
 * removed at the next write into the folder. A link is followed, an existing file's mode is kept.
 *
 * @throws OutputIsInputError where the target is one of `inputs`
 * @throws the system's error (`code` ENOSPC, EACCES, ENOENT …), and one with the code ENOTFILE where the target is a
 * device, a pipe or the like
 */
export async function writeFileAtomically(
  target: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  for (const input of options.inputs ?? []) {
    if (await isSameFile(target, input)) throw new OutputIsInputError(target);
  }
  const real = await realTarget(target);
  const mode = await fs.stat(real).then(
    (stat) => (stat.isFile() ? stat.mode & 0o7777 : refuse(real, stat.isDirectory())),
    () => undefined,
  );
  const folder = path.dirname(real);
  await sweepLeftovers(folder);
  const temporary = temporaryName(folder);
  // "wx": never write into something that is already there, a planted link included.
  const handle = await fs.open(temporary, "wx", PRIVATE);
  try {
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode ?? USUAL & ~process.umask());
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, real);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Modes of a file while it is written, and of a new one when it is complete. */
const PRIVATE = 0o600;
const USUAL = 0o666;

function refuse(target: string, isFolder: boolean): never {
  throw Object.assign(new Error(`${target} is not a file`), { code: isFolder ? "EISDIR" : "ENOTFILE" });
}

/** The file a path leads to; the path itself where nothing is there yet. */
async function realTarget(target: string): Promise<string> {
  try {
    return await fs.realpath(target);
  } catch {
    return path.resolve(target);
  }
}

/** Whether two paths lead to one file: by device and inode where both exist, else by their resolved names. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const stats = await Promise.all([one, other].map((each) => fs.stat(each).catch(() => null)));
  const [a, b] = stats;
  if (a && b) return a.dev === b.dev && a.ino === b.ino;
  const [first, second] = await Promise.all([resolved(one), resolved(other)]);
  return first === second;
}

async function resolved(file: string): Promise<string> {
  const folder = await realTarget(path.dirname(path.resolve(file)));
  return path.join(folder, path.basename(file));
}

/** Makes the new name itself durable; Windows has no such call and refuses it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await fs.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
