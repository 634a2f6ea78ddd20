/**
 * What a pack file may cost. The largest built-in pack has 37 KB, 12 levels and 921 values. The figures stand in
 * docs/developing/reading-files.md as well.
 */
export const PACK_LIMITS = {
  /** Bytes of the file in UTF-8, a byte order mark not counted. */
  bytes: 4 * 1024 * 1024,
  /** Lists and objects in each other; the check of a pack descends as deep. */
  depth: 100,
  /**
   * Texts, numbers, lists and objects together, counted by what opens or separates them. The library that checks the shape
   * hands its findings on as arguments of a call, several for a value: some 100,000 of them overflow the stack.
   */
  values: 10_000,
} as const;

/** How many bytes of a file are read to tell that it is too large: one past the limit, behind a byte order mark of three. */
export const PACK_BYTES_READ: number = PACK_LIMITS.bytes + 3 + 1;

/**
 * The text of a pack file that a page was given, read no further than tells that it is too large: `parsePack` then says
 * so.
 */
export const packText = (file: Blob): Promise<string> => file.slice(0, PACK_BYTES_READ).text();
