import { portableCodec } from "./portableCodec";
import type { ZipCodec, ZipEntry, ZipPart } from "./types";
import { ZipError } from "./zipError";

const LOCAL_HEADER_LENGTH = 30;
const CENTRAL_HEADER_LENGTH = 46;
const END_RECORD_LENGTH = 22;
/** 1 January 1980, 00:00, the zero of MS-DOS time: new entries carry no clock, so that equal content gives equal bytes. */
const NO_TIME = 0x00210000;
const UTF8_NAME = 0x0800;
/** Sizes follow the data instead of standing in the header; they are known here and stand in the header. */
const DATA_DESCRIPTOR = 0x0008;
/** Below this, deflating gains nothing. */
const WORTH_DEFLATING = 64;
/** Above this, speed counts more than the last tenth of room. */
const LARGE = 1024 * 1024;

type Record = Omit<ZipEntry, "name" | "raw"> & { readonly raw: Uint8Array };

/**
 * Writes an archive. Parts given as entries are copied as they are: compressed bytes, name, times, flags, attributes,
 * extra fields and comment (only sizes trailing the data are moved into the header). New parts carry no clock time.
 *
 * @param parts in the order of the archive
 * @param codec how new content is deflated
 * @param comment the archive's comment
 * @throws ZipError `tooLarge` when the result would need zip64 (4 GB, 65,535 entries)
 */
export function writeZip(
  parts: readonly ZipPart[],
  codec: ZipCodec = portableCodec,
  comment: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const records = parts.map((part) => ("entry" in part ? part.entry : packPart(part, codec)));
  const total = records.reduce((sum, record) => sum + localLength(record) + centralLength(record), 0);
  const length = total + END_RECORD_LENGTH + comment.length;
  if (length > 0xffffffff || records.length > 0xffff)
    throw new ZipError("tooLarge", `${length} bytes to write`);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = records.map((record) => {
    const offset = at;
    at = writeLocal(bytes, view, at, record);
    return offset;
  });
  const directory = at;
  records.forEach((record, index) => {
    at = writeCentral(bytes, view, at, record, offsets[index] as number);
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  view.setUint16(at + 20, comment.length, true);
  bytes.set(comment, at + END_RECORD_LENGTH);
  return bytes;
}

/**
 * A new entry, deflated at once: whoever writes many large parts holds the content of one of them at a time. What it
 * makes is a part for `writeZip`.
 */
export const packEntry = (name: string, data: Uint8Array, codec: ZipCodec = portableCodec): ZipEntry => ({
  name,
  ...packPart({ name, data }, codec),
});

function packPart(part: Exclude<ZipPart, { entry: ZipEntry }>, codec: ZipCodec): Record {
  const deflated =
    part.data.length >= WORTH_DEFLATING
      ? codec.deflate(part.data, part.data.length > LARGE ? 3 : 6)
      : part.data;
  const smaller = deflated.length < part.data.length;
  const raw = smaller ? deflated : part.data;
  const old = part.replaces;
  const empty = new Uint8Array(0);
  return {
    nameBytes: old?.nameBytes ?? new TextEncoder().encode(part.name),
    method: smaller ? 8 : 0,
    // Of the old flags only "the name is UTF-8" still speaks of these bytes.
    flags: old ? old.flags & UTF8_NAME : UTF8_NAME,
    versionMadeBy: old?.versionMadeBy ?? 20,
    versionNeeded: old?.versionNeeded ?? 20,
    modified: old?.modified ?? NO_TIME,
    crc32: codec.crc32(part.data),
    compressedSize: raw.length,
    size: part.data.length,
    internalAttributes: old?.internalAttributes ?? 0,
    externalAttributes: old?.externalAttributes ?? 0,
    centralExtra: old?.centralExtra ?? empty,
    localExtra: old?.localExtra ?? empty,
    comment: old?.comment ?? empty,
    raw,
  };
}

function localLength(record: Record): number {
  return LOCAL_HEADER_LENGTH + record.nameBytes.length + record.localExtra.length + record.raw.length;
}

function centralLength(record: Record): number {
  return CENTRAL_HEADER_LENGTH + record.nameBytes.length + record.centralExtra.length + record.comment.length;
}

function writeLocal(bytes: Uint8Array, view: DataView, at: number, record: Record): number {
  view.setUint32(at, 0x04034b50, true);
  writeShared(view, at + 4, record);
  view.setUint16(at + 28, record.localExtra.length, true);
  return append(bytes, at + LOCAL_HEADER_LENGTH, record.nameBytes, record.localExtra, record.raw);
}

function writeCentral(bytes: Uint8Array, view: DataView, at: number, record: Record, offset: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, record.versionMadeBy, true);
  writeShared(view, at + 6, record);
  view.setUint16(at + 30, record.centralExtra.length, true);
  view.setUint16(at + 32, record.comment.length, true);
  view.setUint16(at + 36, record.internalAttributes, true);
  view.setUint32(at + 38, record.externalAttributes, true);
  view.setUint32(at + 42, offset, true);
  return append(bytes, at + CENTRAL_HEADER_LENGTH, record.nameBytes, record.centralExtra, record.comment);
}

/** The 24 bytes that both headers have in common: version needed up to the name's length. */
function writeShared(view: DataView, at: number, record: Record): void {
  view.setUint16(at, record.versionNeeded, true);
  view.setUint16(at + 2, record.flags & ~DATA_DESCRIPTOR, true);
  view.setUint16(at + 4, record.method, true);
  view.setUint32(at + 6, record.modified, true);
  view.setUint32(at + 10, record.crc32, true);
  view.setUint32(at + 14, record.compressedSize, true);
  view.setUint32(at + 18, record.size, true);
  view.setUint16(at + 22, record.nameBytes.length, true);
}

function append(bytes: Uint8Array, at: number, ...pieces: readonly Uint8Array[]): number {
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return at;
}
