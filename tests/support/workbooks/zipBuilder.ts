import { crc32 } from "node:zlib";

/** One entry of a hand-made archive; whatever is left out is what a sound archive would say. */
export interface BuiltEntry {
  readonly name: string;
  /** Bytes as they stand in the archive. */
  readonly raw: Uint8Array;
  readonly method?: number;
  /** Declared size after inflating. */
  readonly size?: number;
  readonly compressedSize?: number;
  /** What the checksum is made of; `raw` when absent. */
  readonly content?: Uint8Array;
  readonly crc32?: number;
  readonly flags?: number;
  readonly modified?: number;
  readonly versionMadeBy?: number;
  readonly internalAttributes?: number;
  readonly externalAttributes?: number;
  readonly centralExtra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: Uint8Array;
  /** A lie about where the entry begins. */
  readonly offset?: number;
  /** Sizes in a zip64 extra field. */
  readonly zip64?: boolean;
}

export interface BuiltArchive {
  readonly prefix?: Uint8Array;
  readonly comment?: Uint8Array;
  /** A zip64 end record. */
  readonly zip64?: boolean;
}

function numbers(...fields: readonly (readonly [width: 2 | 4 | 8, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) bytes.writeUInt16LE(value, at);
    else if (width === 4) bytes.writeUInt32LE(value, at);
    else bytes.writeBigUInt64LE(BigInt(value), at);
    at += width;
  }
  return bytes;
}

/** Writes an archive byte by byte, so that tests can make every unusual, broken or hostile one. */
export function buildZip(entries: readonly BuiltEntry[], archive: BuiltArchive = {}): Uint8Array {
  const pieces: Uint8Array[] = [archive.prefix ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const flags = entry.flags ?? 0x0800;
    const trailing = (flags & 8) !== 0;
    const crc = entry.crc32 ?? crc32(entry.content ?? entry.raw);
    const size = entry.size ?? (entry.content ?? entry.raw).length;
    const compressed = entry.compressedSize ?? entry.raw.length;
    const wide = entry.zip64 ? numbers([2, 1], [2, 16], [8, size], [8, compressed]) : Buffer.alloc(0);
    const localExtra = Buffer.concat([wide, entry.localExtra ?? Buffer.alloc(0)]);
    const centralExtra = Buffer.concat([wide, entry.centralExtra ?? Buffer.alloc(0)]);
    const shownSize = entry.zip64 ? 0xffffffff : size;
    const shownCompressed = entry.zip64 ? 0xffffffff : compressed;
    const shared = (hideSizes: boolean, extra: Buffer): Buffer =>
      numbers(
        [2, 20],
        [2, flags],
        [2, entry.method ?? 0],
        [4, entry.modified ?? 0x00210000],
        [4, hideSizes ? 0 : crc],
        [4, hideSizes ? 0 : shownCompressed],
        [4, hideSizes ? 0 : shownSize],
        [2, name.length],
        [2, extra.length],
      );
    const descriptor = trailing
      ? numbers([4, 0x08074b50], [4, crc], [4, compressed], [4, size])
      : Buffer.alloc(0);
    const local = Buffer.concat([
      numbers([4, 0x04034b50]),
      shared(trailing, localExtra),
      name,
      localExtra,
      entry.raw,
      descriptor,
    ]);
    directory.push(
      numbers([4, 0x02014b50], [2, entry.versionMadeBy ?? 20]),
      shared(false, centralExtra),
      numbers(
        [2, (entry.comment ?? Buffer.alloc(0)).length],
        [2, 0],
        [2, entry.internalAttributes ?? 0],
        [4, entry.externalAttributes ?? 0],
        [4, entry.offset ?? at],
      ),
      name,
      centralExtra,
      Buffer.from(entry.comment ?? []),
    );
    pieces.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  pieces.push(central);
  if (archive.zip64) {
    pieces.push(
      numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]),
      numbers([8, entries.length], [8, entries.length], [8, central.length], [8, at]),
      numbers([4, 0x07064b50], [4, 0], [8, at + central.length], [4, 1]),
    );
  }
  const hidden = archive.zip64 === true;
  const comment = archive.comment ?? Buffer.alloc(0);
  pieces.push(
    numbers(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, hidden ? 0xffff : entries.length],
      [2, hidden ? 0xffff : entries.length],
      [4, hidden ? 0xffffffff : central.length],
      [4, hidden ? 0xffffffff : at],
      [2, comment.length],
    ),
    comment,
  );
  return new Uint8Array(Buffer.concat(pieces));
}
