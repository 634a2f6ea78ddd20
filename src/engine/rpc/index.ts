/** Calls between a page and its workers: methods by name, progress, cancelling, long lists in pieces, deadlines. */
export { connectWorker } from "./connection";
export type { WorkerConnection } from "./connection";
export { WorkerError, isLoadError, traceOf } from "./errors";
export type { WorkerTrouble } from "./errors";
export { Transferred } from "./protocol";
export type { CallContext, CallOptions, Channel, Remote } from "./protocol";
export { READER_PATIENCE, ReaderRow, Readers, restarting } from "./readers";
export { serveMethods } from "./serve";
export { Cancelled, NewestWins, OneAfterAnother } from "./turns";
