import { once } from "node:events";

/** Bytes collected before they are written: few large writes instead of many small ones. */
const ROOM = 256 * 1024;
/** Bytes of UTF-8 that a unit of text takes at most. */
const MOST_BYTES = 3;

/**
 * Standard output for reports of many megabytes: pieces of text become bytes as they come, without being joined
 * before, and go out in large writes.
 */
export class TextOutput {
  private bytes = Buffer.allocUnsafe(ROOM);
  private filled = 0;

  /** Takes a piece; what it answers is to be awaited before the next one. */
  put(piece: string): Promise<void> | void {
    if (this.filled + piece.length * MOST_BYTES <= ROOM) {
      this.filled += this.bytes.write(piece, this.filled);
      return undefined;
    }
    return this.putLarge(piece);
  }

  private async putLarge(piece: string): Promise<void> {
    await this.flush();
    if (piece.length * MOST_BYTES > ROOM) await written(Buffer.from(piece));
    else this.filled = this.bytes.write(piece);
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    if (this.filled === 0) return;
    const part = this.bytes.subarray(0, this.filled);
    // The stream may keep the bytes: the next ones get a room of their own.
    this.bytes = Buffer.allocUnsafe(ROOM);
    this.filled = 0;
    await written(part);
  }
}

/** A pipe whose reader is slow must not pile the report up here. */
async function written(bytes: Uint8Array): Promise<void> {
  if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
}
