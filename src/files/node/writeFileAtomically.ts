import fs from "node:fs/promises";
import path from "node:path";

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

let counter = 0;

/**
 * Writes a file so that at every moment either the old content or the new one is there in full: into a temporary file
 * in the same folder, flushed to the disk, then renamed over the target. On any failure (a full disk, no permission)
 * the temporary file is removed and the target is as it was. A link is followed, an existing file's mode is kept.
 *
 * @throws OutputIsInputError where the target is one of `inputs`
 * @throws the system's error (`code` ENOSPC, EACCES, ENOENT …)
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
    (stat) => (stat.isFile() ? stat.mode & 0o7777 : refuse(real)),
    () => undefined,
  );
  const temporary = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}-${counter++}.tmp`);
  // "wx": never write into something that is already there, a planted link included.
  const handle = await fs.open(temporary, "wx", mode);
  try {
    try {
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, real);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(real));
}

function refuse(target: string): never {
  throw Object.assign(new Error(`${target} is not a file`), { code: "EISDIR" });
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
