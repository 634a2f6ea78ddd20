import fs from "node:fs";
import path from "node:path";
import { PACK_BYTES_READ } from "../packs";
import { callError } from "./callError";

/**
 * A file's bytes, or the reason why it cannot be read, as one line.
 *
 * @param most read no more than so many bytes; without it the whole file
 * @throws CallError
 */
export function readBytes(file: string, most?: number): Uint8Array {
  try {
    return most === undefined ? fs.readFileSync(file) : startOf(file, most);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const name = path.basename(file);
    if (code === "ENOENT") throw callError((texts) => texts.files.missing(file), error);
    if (code === "EISDIR") throw callError((texts) => texts.files.isFolder(file), error);
    if (code === "EACCES" || code === "EPERM" || code === "EBUSY") {
      throw callError((texts) => texts.files.held(name), error);
    }
    throw callError((texts) => texts.files.failed(name, code), error);
  }
}

/** The text of a pack file, read no further than tells that it is too large: `parsePack` then says so. */
export const readPackText = (file: string): string =>
  Buffer.from(readBytes(file, PACK_BYTES_READ)).toString("utf8");

function startOf(file: string, most: number): Uint8Array {
  const handle = fs.openSync(file, "r");
  try {
    const parts: Uint8Array[] = [];
    for (let left = most; left > 0;) {
      const part = new Uint8Array(Math.min(left, 1 << 16));
      const length = fs.readSync(handle, part);
      if (length === 0) break;
      parts.push(part.subarray(0, length));
      left -= length;
    }
    return Buffer.concat(parts);
  } finally {
    fs.closeSync(handle);
  }
}
