/**
 * Why an archive was refused.
 *
 * - `notAZip`: no end record; the bytes are something else, or the file was cut off before its directory.
 * - `damaged`: a structure points outside the file, a checksum or a size does not fit.
 * - `tooLarge`: more entries or more inflated bytes than the limits allow.
 * - `encrypted`: an entry is encrypted by the archive itself.
 * - `unsafe`: names that leave the archive, duplicate names or overlapping entries.
 * - `unsupported`: a compression method other than stored and deflate, or several volumes.
 */
export type ZipErrorCode = "notAZip" | "damaged" | "tooLarge" | "encrypted" | "unsafe" | "unsupported";

/** A refused archive; `message` is for developers, users see the texts of `read/`. */
export class ZipError extends Error {
  constructor(
    readonly code: ZipErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "ZipError";
  }
}
