import type { ZipArchive, ZipCodec, ZipEntry, ZipLimits, LooseEntry } from "./types";
import { portableCodec } from "./portableCodec";
import { ZipError } from "./zipError";

/**
 * The limits of the product: 20,000 entries and 512 MB inflated. A workbook of 100,000 rows and 16 columns inflates
 * to about 70 MB.
 */
export const DEFAULT_LIMITS: ZipLimits = { entries: 20_000, inflatedBytes: 512 * 1024 * 1024 };

/** Deflate cannot expand further than this (a match of 258 bytes in two bits); more is a lie in the directory. */
const MOST_EXPANSION = 1032;

const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_RECORD = 0x06064b50;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_LENGTH = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const ZIP64_EXTRA = 0x0001;
const ENCRYPTED = 0x0001;

interface Directory {
  readonly count: number;
  /** Where the central directory begins. */
  readonly start: number;
  /** Bytes before the archive itself, to be added to every offset (0 but for files with something prepended). */
  readonly shift: number;
  readonly comment: Uint8Array;
}

/**
 * Reads the central directory of a zip archive (APPNOTE 6.3.10, zip64 sizes included) and checks every entry's place,
 * name and declared size. Nothing is inflated yet.
 *
 * @param bytes the whole file
 * @param codec how entries are inflated later
 * @throws ZipError for anything that is not a sound, unencrypted archive within the limits
 */
export function openZip(
  bytes: Uint8Array,
  codec: ZipCodec = portableCodec,
  limits: ZipLimits = DEFAULT_LIMITS,
): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  if (directory.count > limits.entries) throw new ZipError("tooLarge", `${directory.count} entries`);
  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  const places: { start: number; end: number }[] = [];
  let at = directory.start;
  let inflated = 0;
  for (let index = 0; index < directory.count; index++) {
    const { entry, start, end, next } = readEntryAt(bytes, view, at, directory.shift);
    at = next;
    inflated += entry.size;
    if (inflated > limits.inflatedBytes)
      throw new ZipError("tooLarge", `inflates past ${limits.inflatedBytes} bytes`);
    places.push({ start, end });
    entries.push(entry);
    if (entry.name.endsWith("/")) continue;
    const key = keyOf(entry.name);
    if (byName.has(key)) throw new ZipError("unsafe", `two entries named ${entry.name}`);
    byName.set(key, entry);
  }
  refuseOverlaps(places);

  const readLoosely = (entry: ZipEntry): LooseEntry => inflateEntry(entry, codec);
  const readEntry = (entry: ZipEntry): Uint8Array => {
    const { data, isSound } = readLoosely(entry);
    if (!isSound) throw new ZipError("damaged", `checksum of ${entry.name}`);
    return data;
  };
  return {
    entries,
    comment: directory.comment,
    codec,
    find: (name) => byName.get(keyOf(name)),
    read: (name) => {
      const entry = byName.get(keyOf(name));
      return entry && readEntry(entry);
    },
    readEntry,
    readLoosely,
  };
}

/** Part names compare without case (ECMA-376-2 §6.2.2.3). */
function keyOf(name: string): string {
  return tidyName(name).toLowerCase();
}

function tidyName(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "");
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const end = findEndRecord(bytes, view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  const disk = view.getUint16(end + 4, true);
  if (disk !== 0 && disk !== 0xffff) throw new ZipError("unsupported", "archive in several volumes");
  let directoryEnd = end;
  const locator = end - 20;
  if (
    locator >= 0 &&
    (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) &&
    view.getUint32(locator, true) === ZIP64_LOCATOR
  ) {
    const record = readSize64(view, locator + 8);
    if (record + 56 > bytes.length || view.getUint32(record, true) !== ZIP64_END_RECORD) {
      throw new ZipError("damaged", "zip64 end record");
    }
    count = readSize64(view, record + 32);
    size = readSize64(view, record + 40);
    offset = readSize64(view, record + 48);
    directoryEnd = record;
  }
  const commentStart = end + END_RECORD_LENGTH;
  const comment = bytes.subarray(commentStart, commentStart + view.getUint16(end + 20, true));
  // Offsets count from the archive's first byte; something may stand before it.
  const shift = Math.max(0, directoryEnd - size - offset);
  const hasHeader = (start: number): boolean =>
    start + 4 <= bytes.length && view.getUint32(start, true) === CENTRAL_HEADER;
  if (count === 0 || hasHeader(offset)) return { count, start: offset, shift: 0, comment };
  if (hasHeader(offset + shift)) return { count, start: offset + shift, shift, comment };
  throw new ZipError("damaged", "central directory not found");
}

function findEndRecord(bytes: Uint8Array, view: DataView): number {
  const last = bytes.length - END_RECORD_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new ZipError("notAZip", "no end record");
}

/** A 64-bit size; the largest safe integer stands for anything beyond it, which no check lets pass. */
function readSize64(view: DataView, at: number): number {
  return Math.min(Number(view.getBigUint64(at, true)), Number.MAX_SAFE_INTEGER);
}

function readEntryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
): { entry: ZipEntry; start: number; end: number; next: number } {
  if (at + CENTRAL_HEADER_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) {
    throw new ZipError("damaged", "central directory");
  }
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const nameStart = at + CENTRAL_HEADER_LENGTH;
  const extraStart = nameStart + nameLength;
  const next = extraStart + extraLength + commentLength;
  if (next > bytes.length) throw new ZipError("damaged", "central directory cut off");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = bytes.subarray(nameStart, extraStart);
  const name = tidyName(new TextDecoder().decode(nameBytes));
  const extra = bytes.subarray(extraStart, extraStart + extraLength);
  const sizes = withZip64(extra, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  if (flags & ENCRYPTED) throw new ZipError("encrypted", name);
  if (method !== 0 && method !== 8) throw new ZipError("unsupported", `compression ${method} of ${name}`);
  if (name === "" || name.includes("\0") || name.split("/").includes("..") || /^[a-z]:/i.test(name)) {
    throw new ZipError("unsafe", `name ${JSON.stringify(name)}`);
  }
  const start = sizes.offset + shift;
  if (start + LOCAL_HEADER_LENGTH > bytes.length || view.getUint32(start, true) !== LOCAL_HEADER) {
    throw new ZipError("damaged", `header of ${name}`);
  }
  refuseOtherHeader(bytes, view, start, { name, nameBytes, ...sizes });
  const localExtraStart = start + LOCAL_HEADER_LENGTH + view.getUint16(start + 26, true);
  const dataStart = localExtraStart + view.getUint16(start + 28, true);
  const end = dataStart + sizes.compressedSize;
  if (end > bytes.length) throw new ZipError("damaged", `${name} cut off`);
  const mostBytes = method === 0 ? sizes.compressedSize : sizes.compressedSize * MOST_EXPANSION;
  if (sizes.size > mostBytes) throw new ZipError("damaged", `declared size of ${name}`);
  const entry: ZipEntry = {
    name,
    nameBytes,
    method,
    flags,
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    modified: view.getUint32(at + 12, true),
    crc32: view.getUint32(at + 16, true),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    centralExtra: withoutZip64(extra),
    localExtra: withoutZip64(bytes.subarray(localExtraStart, dataStart)),
    comment: bytes.subarray(extraStart + extraLength, next),
    raw: bytes.subarray(dataStart, end),
  };
  return { entry, start, end, next };
}

/** Sizes that follow the data (bit 3), do not fit (zip64) or were never filled in. */
const isUnstated = (size: number): boolean => size === 0 || size === 0xffffffff;

/**
 * An entry is described twice. A reader that goes by the other description would see another file: Excel calls such a
 * package damaged, and so do we.
 */
function refuseOtherHeader(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  entry: Sizes & { readonly name: string; readonly nameBytes: Uint8Array },
): void {
  const nameStart = start + LOCAL_HEADER_LENGTH;
  const ownName = bytes.subarray(nameStart, nameStart + view.getUint16(start + 26, true));
  const isSameName =
    (ownName.length === entry.nameBytes.length &&
      ownName.every((byte, at) => byte === entry.nameBytes[at])) ||
    keyOf(new TextDecoder().decode(ownName)) === keyOf(entry.name);
  const compressed = view.getUint32(start + 18, true);
  const size = view.getUint32(start + 22, true);
  const isSameSize =
    (isUnstated(compressed) || compressed === entry.compressedSize) &&
    (isUnstated(size) || size === entry.size);
  if (!isSameName || !isSameSize) throw new ZipError("damaged", `two descriptions of ${entry.name}`);
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** Replaces sizes that did not fit 32 bits by those of the zip64 extra field, which holds only the missing ones. */
function withZip64(extra: Uint8Array, sizes: Sizes): Sizes {
  const field = extraFields(extra).find(({ id }) => id === ZIP64_EXTRA);
  if (!field) return sizes;
  const view = new DataView(field.data.buffer, field.data.byteOffset, field.data.byteLength);
  let at = 0;
  const sizeOf = (value: number): number => {
    if (value !== 0xffffffff) return value;
    if (at + 8 > view.byteLength) throw new ZipError("damaged", "zip64 extra field");
    at += 8;
    return readSize64(view, at - 8);
  };
  return {
    size: sizeOf(sizes.size),
    compressedSize: sizeOf(sizes.compressedSize),
    offset: sizeOf(sizes.offset),
  };
}

function extraFields(extra: Uint8Array): { id: number; data: Uint8Array; whole: Uint8Array }[] {
  const fields: { id: number; data: Uint8Array; whole: Uint8Array }[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const id = extra[at]! | (extra[at + 1]! << 8);
    const end = at + 4 + (extra[at + 2]! | (extra[at + 3]! << 8));
    fields.push({ id, data: extra.subarray(at + 4, end), whole: extra.subarray(at, end) });
    at = end;
  }
  return fields;
}

/** What is written back never needs 64-bit sizes; the other fields are kept byte for byte. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const fields = extraFields(extra);
  if (!fields.some(({ id }) => id === ZIP64_EXTRA)) return extra;
  const kept = fields.filter(({ id }) => id !== ZIP64_EXTRA);
  const result = new Uint8Array(kept.reduce((sum, { whole }) => sum + whole.length, 0));
  let at = 0;
  for (const { whole } of kept) {
    result.set(whole, at);
    at += whole.length;
  }
  return result;
}

/** Entries that share bytes are the trick of the densest zip bombs (Fifield, WOOT 2019) and occur in no sound file. */
function refuseOverlaps(places: { start: number; end: number }[]): void {
  places.sort((a, b) => a.start - b.start);
  for (let index = 1; index < places.length; index++) {
    if (places[index]!.start < places[index - 1]!.end) throw new ZipError("unsafe", "entries overlap");
  }
}

function inflateEntry(entry: ZipEntry, codec: ZipCodec): LooseEntry {
  const data = entry.method === 0 ? entry.raw : codec.inflate(entry.raw, entry.size);
  if (data.length !== entry.size) throw new ZipError("damaged", `size of ${entry.name}`);
  return { data, isSound: codec.crc32(data) === entry.crc32 };
}
