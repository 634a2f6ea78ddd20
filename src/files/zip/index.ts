export type * from "./types";
export { ZipError } from "./zipError";
export { DEFAULT_LIMITS, openZip } from "./directory";
export { packEntry, writeZip } from "./writer";
export { portableCodec } from "./portableCodec";
