import { openZip, portableCodec, writeZip, ZipError } from "../zip";
import type { ZipArchive, ZipCodec, ZipEntry, ZipLimits, ZipPart } from "../zip";
import { EditablePart } from "./editablePart";
import type { Reversal } from "./editablePart";

/** How packages are compressed, and how large they may be. */
export interface PackageOptions {
  readonly codec?: ZipCodec;
  readonly limits?: ZipLimits;
}

/** A part that was rewritten: its bytes before and after. */
export interface ChangedPart {
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Null where only the whole part can be put back. */
  readonly reversals: readonly Reversal[] | null;
}

/**
 * The package of an office file (ECMA-376-2, "open packaging conventions"): its parts by name, to be read and to be
 * changed one by one. Parts that nobody touches are copied with their compressed bytes,
 * names, times and attributes, in their place; new parts come last.
 */
export class OfficePackage {
  private readonly parts = new Map<string, EditablePart>();
  private readonly replaced = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly added: EditablePart[] = [];

  private constructor(
    readonly archive: ZipArchive,
    readonly codec: ZipCodec,
  ) {}

  /** A package whose archive is open already. */
  static over(archive: ZipArchive): OfficePackage {
    return new OfficePackage(archive, archive.codec);
  }

  /** Throws a ZipError on bytes that are no sound archive within the limits. */
  static open(bytes: Uint8Array, options: PackageOptions = {}): OfficePackage {
    const codec = options.codec ?? portableCodec;
    return new OfficePackage(openZip(bytes, codec, options.limits), codec);
  }

  /** Names of the parts as they are in the archive, folders left out. */
  get names(): readonly string[] {
    return this.archive.entries.map((entry) => entry.name).filter((name) => !name.endsWith("/"));
  }

  /** A part's name as the package writes it (names compare without case); undefined where there is no such part. */
  nameOf(name: string): string | undefined {
    const entry = this.archive.find(name);
    return this.addedPart(name)?.name ?? (entry && !this.isRemoved(name) ? entry.name : undefined);
  }

  has(name: string): boolean {
    return (
      this.addedPart(name) !== undefined || (this.archive.find(name) !== undefined && !this.isRemoved(name))
    );
  }

  /** A part as it was before any edit, or undefined. */
  read(name: string): Uint8Array | undefined {
    return (
      this.parts.get(name.toLowerCase())?.source ?? this.addedPart(name)?.source ?? this.archive.read(name)
    );
  }

  /** The part for editing; undefined where there is none. Asking twice gives the same object. */
  edit(name: string): EditablePart | undefined {
    const key = name.toLowerCase();
    const known = this.parts.get(key) ?? this.addedPart(name);
    if (known !== undefined) return known;
    const entry = this.archive.find(name);
    if (entry === undefined) return undefined;
    const part = new EditablePart(entry.name, entry, this.archive.readEntry(entry));
    this.parts.set(key, part);
    return part;
  }

  /** Adds a part; it can be edited further. Throws a RangeError where the name is taken. */
  add(name: string, content: string): EditablePart {
    if (this.has(name)) throw new RangeError(`part ${name} exists`);
    const part = new EditablePart(name, null, new TextEncoder().encode(content));
    this.added.push(part);
    return part;
  }

  /** Puts other bytes in a part's place. */
  replace(name: string, bytes: Uint8Array): void {
    this.replaced.set(name.toLowerCase(), bytes);
  }

  remove(name: string): void {
    const index = this.added.findIndex((part) => part.name.toLowerCase() === name.toLowerCase());
    if (index >= 0) this.added.splice(index, 1);
    else this.removed.add(name.toLowerCase());
  }

  /** The first name of the form `prefix<number>suffix` that is free. */
  freeName(prefix: string, suffix: string): string {
    let number = 1;
    while (
      this.archive.find(`${prefix}${number}${suffix}`) !== undefined ||
      this.has(`${prefix}${number}${suffix}`)
    ) {
      number++;
    }
    return `${prefix}${number}${suffix}`;
  }

  get addedNames(): readonly string[] {
    return this.added.map((part) => part.name);
  }

  /** What edits have changed so far among the parts that were there. */
  changes(): readonly ChangedPart[] {
    return [...this.parts.values()]
      .filter((part) => part.changed && !this.isRemoved(part.name))
      .map((part) => {
        const { bytes, reversals } = part.apply();
        return {
          name: part.name,
          before: part.source,
          after: bytes,
          reversals: part.reencoded ? null : reversals,
        };
      });
  }

  /** Names of the parts that will be copied as they are and whose bytes do not fit their size or checksum. */
  damagedParts(): readonly string[] {
    return this.archive.entries
      .filter(
        (entry) => !this.isRemoved(entry.name) && this.contentOf(entry) === null && !this.isSound(entry),
      )
      .map(({ name }) => name);
  }

  private isSound(entry: ZipEntry): boolean {
    // A part that was read has been checked.
    if (this.parts.has(entry.name.toLowerCase()) || entry.name.endsWith("/")) return true;
    try {
      this.archive.readEntry(entry);
      return true;
    } catch (error) {
      if (error instanceof ZipError) return false;
      throw error;
    }
  }

  /** Writes the package. */
  write(): Uint8Array {
    const parts: ZipPart[] = [];
    for (const entry of this.archive.entries) {
      if (this.isRemoved(entry.name)) continue;
      const data = this.contentOf(entry);
      parts.push(data === null ? { entry } : { name: entry.name, data, replaces: entry });
    }
    for (const part of this.added) parts.push({ name: part.name, data: part.apply().bytes });
    return writeZip(parts, this.codec, this.archive.comment);
  }

  /** New content of an entry, or null where it stays. */
  private contentOf(entry: ZipEntry): Uint8Array | null {
    const key = entry.name.toLowerCase();
    const replaced = this.replaced.get(key);
    if (replaced !== undefined) return replaced;
    const part = this.parts.get(key);
    return part !== undefined && part.changed ? part.apply().bytes : null;
  }

  private addedPart(name: string): EditablePart | undefined {
    return this.added.find((part) => part.name.toLowerCase() === name.toLowerCase());
  }

  private isRemoved(name: string): boolean {
    return this.removed.has(name.toLowerCase());
  }
}
