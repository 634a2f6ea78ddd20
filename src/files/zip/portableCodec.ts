import { deflateSync, Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { ZipCodec } from "./types";
import { ZipError } from "./zipError";

/**
 * Compressed bytes handed to fflate at a time. Deflate expands at most 1032 times, so that no more than about
 * 16 MB can come out past the declared size before the count is looked at.
 */
const STEP = 16 * 1024;

/** Compression in plain JavaScript (fflate), for browsers and for anything without node:zlib. */
export const portableCodec: ZipCodec = {
  inflate(data, size) {
    const output = new Uint8Array(size);
    let filled = 0;
    const inflater = new Inflate((chunk) => {
      if (filled + chunk.length > size)
        throw new ZipError("damaged", `inflates past the declared ${size} bytes`);
      output.set(chunk, filled);
      filled += chunk.length;
    });
    try {
      for (let from = 0; from < data.length; from += STEP) {
        inflater.push(data.subarray(from, from + STEP), from + STEP >= data.length);
      }
    } catch (error) {
      if (error instanceof ZipError) throw error;
      throw new ZipError("damaged", "not deflate data", { cause: error });
    }
    return filled === size ? output : output.subarray(0, filled);
  },
  deflate: (data, level = 6) => deflateSync(data, { level }),
  crc32,
};
