import { WorkbookFileError } from "../errors";

/** A compound file whose directory has been read. */
export interface CompoundFile {
  /** Whether the root storage has a stream of this name (compared without case, as the format does). */
  has(name: string): boolean;
  /**
   * The bytes of a stream in the root storage; undefined where there is none.
   *
   * @throws WorkbookFileError `damaged` where its chain of sectors is broken
   */
  read(name: string): Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers above this are marks ([MS-CFB] 2.1): end of chain, free, table sectors. */
const LAST_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const HEADER_TABLE_ENTRIES = 109;
const ENTRY_LENGTH = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const damaged = (detail: string): WorkbookFileError =>
  new WorkbookFileError("damaged", `compound file: ${detail}`);

/**
 * Reads the directory of a compound file ([MS-CFB] 2). Every chain of sectors is followed at most once through the
 * file, so that tables that are zeroed or go in circles end at once.
 *
 * @throws WorkbookFileError `damaged`
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw damaged("no header");
  const file = new Sectors(bytes);
  const entries = file.directory();
  const root = entries.find(({ type }) => type === ROOT);
  const find = (name: string): Entry | undefined =>
    entries.find((entry) => entry.type === STREAM && entry.name.toLowerCase() === name.toLowerCase());
  return {
    has: (name) => entries.some((entry) => entry.name.toLowerCase() === name.toLowerCase()),
    read: (name) => {
      const entry = find(name);
      return entry && file.stream(entry, root);
    },
  };
}

/** The sectors of the file and the tables that chain them. */
class Sectors {
  private readonly view: DataView;
  private readonly size: number;
  private readonly miniSize: number;
  private readonly miniCutoff: number;
  /** By sector: the next one of its chain. */
  private readonly next: Uint32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    const miniShift = this.view.getUint16(32, true);
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged("sector size");
    this.size = 1 << shift;
    this.miniSize = 1 << miniShift;
    this.miniCutoff = this.view.getUint32(56, true);
    this.next = this.readTable();
  }

  private get count(): number {
    return Math.ceil(this.bytes.length / this.size) - 1;
  }

  /** The bytes of a sector; the last one of a file may be short. */
  private sector(number: number): Uint8Array {
    if (number >= this.count) throw damaged(`sector ${number}`);
    const start = (number + 1) * this.size;
    return this.bytes.subarray(start, start + this.size);
  }

  private readTable(): Uint32Array {
    const places: number[] = [];
    for (let at = 0; at < HEADER_TABLE_ENTRIES; at++) places.push(this.view.getUint32(76 + at * 4, true));
    // Large files list further sectors of the table in a chain of their own.
    const perSector = this.size / 4 - 1;
    let more = this.view.getUint32(68, true);
    for (let steps = 0; more <= LAST_SECTOR; steps++) {
      if (steps > this.count) throw damaged("table goes in circles");
      const sector = numbersOf(this.sector(more), this.size / 4);
      places.push(...sector.subarray(0, perSector));
      more = sector[perSector]!;
    }
    const table = new Uint32Array(this.count).fill(END_OF_CHAIN);
    let filled = 0;
    for (const place of places) {
      if (place > LAST_SECTOR || filled >= table.length) continue;
      const numbers = numbersOf(this.sector(place), this.size / 4);
      table.set(numbers.subarray(0, Math.min(numbers.length, table.length - filled)), filled);
      filled += numbers.length;
    }
    if (filled === 0) throw damaged("no sector table");
    return table;
  }

  /** The sectors of a chain; each sector of the file occurs once at most. */
  private chain(start: number, next: Uint32Array, most = Infinity): number[] {
    const sectors: number[] = [];
    const seen = new Uint8Array(next.length);
    for (let at = start; at <= LAST_SECTOR && sectors.length < most; at = next[at]!) {
      if (at >= next.length || seen[at] === 1) throw damaged(`chain at sector ${at}`);
      seen[at] = 1;
      sectors.push(at);
    }
    return sectors;
  }

  directory(): Entry[] {
    const entries: Entry[] = [];
    for (const number of this.chain(this.view.getUint32(48, true), this.next)) {
      const sector = this.sector(number);
      for (let at = 0; at + ENTRY_LENGTH <= sector.length; at += ENTRY_LENGTH) {
        const entry = entryOf(sector.subarray(at, at + ENTRY_LENGTH));
        if (entry !== null) entries.push(entry);
      }
    }
    if (entries.length === 0) throw damaged("empty directory");
    return entries;
  }

  /** A stream's bytes: small ones lie in a stream of small sectors that the root holds. */
  stream({ start, size, name }: Entry, root: Entry | undefined): Uint8Array {
    if (size > this.bytes.length) throw damaged(`size of ${name}`);
    if (size >= this.miniCutoff || root === undefined) return this.gather(start, size, name);
    const small = this.gather(root.start, Math.min(root.size, this.bytes.length), "root");
    const table = this.gather(this.view.getUint32(60, true), Infinity, "table of small sectors");
    const next = numbersOf(table, Math.floor(table.length / 4));
    const result = new Uint8Array(size);
    let filled = 0;
    for (const number of this.chain(start, next, Math.ceil(size / this.miniSize))) {
      const piece = small.subarray(number * this.miniSize, (number + 1) * this.miniSize);
      result.set(piece.subarray(0, size - filled), filled);
      filled += piece.length;
    }
    if (filled < size) throw damaged(`${name} is cut off`);
    return result;
  }

  private gather(start: number, size: number, name: string): Uint8Array {
    const sectors = this.chain(start, this.next, size === Infinity ? Infinity : Math.ceil(size / this.size));
    const pieces = sectors.map((number) => this.sector(number));
    const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const length = size === Infinity ? total : size;
    if (total < length) throw damaged(`${name} is cut off`);
    const result = new Uint8Array(length);
    let filled = 0;
    for (const piece of pieces) {
      result.set(piece.subarray(0, length - filled), filled);
      filled += piece.length;
    }
    return result;
  }
}

function numbersOf(bytes: Uint8Array, most: number): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(most, bytes.length >> 2);
  return Uint32Array.from({ length: count }, (_, at) => view.getUint32(at * 4, true));
}

/** One entry of the directory; null for an unused one. */
function entryOf(bytes: Uint8Array): Entry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = bytes[66]!;
  if (type === 0) return null;
  const length = Math.min(Math.max(0, view.getUint16(64, true) - 2), 62);
  const name = new TextDecoder("utf-16le").decode(bytes.subarray(0, length));
  return { name, type, start: view.getUint32(116, true), size: view.getUint32(120, true) };
}
