/**
 * The compression used by an archive. The product brings its own (`portableCodec`, on fflate) that runs everywhere;
 * on Node the command line passes `nodeCodec` of `files/node`, which is several times faster.
 */
export interface ZipCodec {
  /**
   * Inflates raw deflate data whose inflated size is declared.
   *
   * @returns the inflated bytes; their number may be smaller than declared, which the caller reports.
   * @throws ZipError `damaged` when it is not deflate data, and as soon as the output grows past `size` bytes: what is
   * declared is then wrong, and nothing is inflated further.
   */
  inflate(data: Uint8Array, size: number): Uint8Array;
  /** Raw deflate. Level 6 suits XML; 3 takes half the time and a tenth more room, for parts of many megabytes. */
  deflate(data: Uint8Array, level?: 3 | 6): Uint8Array;
  /** CRC-32 (ISO 3309) of the bytes as an unsigned number. */
  crc32(data: Uint8Array): number;
  /** Whether bytes are sound UTF-8, where the platform can tell faster than a loop. */
  readonly isUtf8?: (data: Uint8Array) => boolean;
}

/** Upper bounds; a file past any of them is refused. */
export interface ZipLimits {
  /** Number of entries, folders included. */
  readonly entries: number;
  /** Bytes of all entries together after inflating, as declared; no entry may inflate past what it declares. */
  readonly inflatedBytes: number;
}

/**
 * One entry as it stands in the archive. Everything that is needed to write it back unchanged is kept: see
 * `writeZip`. Views (`Uint8Array`) look into the archive's own bytes; do not change them.
 */
export interface ZipEntry {
  /** The name with forward slashes and without a leading slash; folders end in a slash. */
  readonly name: string;
  /** The name as stored. */
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflate. */
  readonly method: number;
  readonly flags: number;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  /** MS-DOS time (low half) and date (high half). */
  readonly modified: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Extra fields of the central directory and of the entry's own header, without the zip64 sizes. */
  readonly centralExtra: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly comment: Uint8Array;
  /** The compressed bytes. */
  readonly raw: Uint8Array;
}

/** An archive whose directory has been read; entries are inflated one by one when asked for. */
export interface ZipArchive {
  /** All entries in the order of the directory, folders included. */
  readonly entries: readonly ZipEntry[];
  /** The archive's own comment. */
  readonly comment: Uint8Array;
  /** How its entries are inflated. */
  readonly codec: ZipCodec;
  /** Finds an entry by its name; part names of office packages do not distinguish upper and lower case (ECMA-376-2 §6.2.2). */
  find(name: string): ZipEntry | undefined;
  /**
   * The inflated bytes of an entry, checked against the declared size and CRC; undefined when there is no such entry.
   * Nothing is cached.
   *
   * @throws ZipError `damaged` or `tooLarge`
   */
  read(name: string): Uint8Array | undefined;
  /** Like `read`, for an entry at hand. */
  readEntry(entry: ZipEntry): Uint8Array;
  /**
   * Like `readEntry`, but bytes whose checksum does not fit are given too: whoever takes them says so.
   *
   * @throws ZipError `damaged` where they cannot be inflated to their size
   */
  readLoosely(entry: ZipEntry): LooseEntry;
}

/** Bytes of an entry, and whether they fit its checksum. */
export interface LooseEntry {
  readonly data: Uint8Array;
  readonly isSound: boolean;
}

/** A part to write: an entry of an archive as it is, or new content under a name. */
export type ZipPart =
  | { readonly entry: ZipEntry }
  | {
      readonly name: string;
      readonly data: Uint8Array;
      /** The entry that this content replaces; its times and attributes are kept. */
      readonly replaces?: ZipEntry;
    };
