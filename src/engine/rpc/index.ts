/** Calls between a page and its worker: methods by name, progress, cancelling, long lists in pieces. */
export { Cancelled, NewestWins, OneAfterAnother } from "./turns";
export { WorkerError, Transferred, connectWorker, serveMethods } from "./rpc";
export type { CallContext, CallOptions, Channel, Methods, Remote, WorkerConnection } from "./rpc";
