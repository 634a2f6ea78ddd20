import { isUtf8 } from "node:buffer";
import zlib from "node:zlib";
import { crc32 as portableCrc32 } from "../zip/crc32";
import { ZipError, type ZipCodec } from "../zip";

/** `zlib.crc32` exists from Node 20.15 on. */
const crc32: (data: Uint8Array) => number = typeof zlib.crc32 === "function" ? zlib.crc32 : portableCrc32;

/** Deflated bytes come in pieces of this size; the usual 16 KB would mean hundreds of calls for a large sheet. */
const DEFLATE_CHUNK = 256 * 1024;

/** node:zlib as a codec; inflating stops at the declared size (`maxOutputLength`). */
export const nodeCodec: ZipCodec = {
  inflate(data, size) {
    try {
      const output = zlib.inflateRawSync(data, {
        maxOutputLength: Math.max(1, size),
        chunkSize: Math.max(64, size),
      });
      return new Uint8Array(output.buffer, output.byteOffset, output.length);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "ERR_BUFFER_TOO_LARGE") {
        throw new ZipError("damaged", `inflates past the declared ${size} bytes`, { cause: error });
      }
      throw new ZipError("damaged", "not deflate data", { cause: error });
    }
  },
  deflate: (data, level = 6) => zlib.deflateRawSync(data, { level, chunkSize: DEFLATE_CHUNK }),
  crc32,
  isUtf8,
};
