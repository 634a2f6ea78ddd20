/**
 * The engine, for another worker that adds methods of its own (the workbench's), and its views for pages. A page
 * imports types only: the code belongs to the worker.
 */
export { Engine } from "./engine";
export { EngineError } from "./engineError";
export { PageView } from "./pageView";
export { paneMethods } from "./methods";
export { batchMethods, checkBatchFile, storedBatch } from "./batch";
export type * from "./batch";
export type { EngineMethods } from "./methods";
export type { EngineParts } from "./rosterMethods";
export {
  Cancelled,
  NewestWins,
  READER_PATIENCE,
  ReaderRow,
  Readers,
  Transferred,
  WorkerError,
  connectWorker,
  serveMethods,
} from "./rpc";
export type { CallContext, CallOptions, Channel, Remote, WorkerConnection, WorkerTrouble } from "./rpc";
export type * from "./rankViews";
export type * from "./packViews";
export type * from "./views";
export { engineReaders, startEngine } from "./connect";
export { gridData } from "./gridData";
export { NOTHING_SHOWN, ShownView } from "./shown";
export { spliceBetween, withDifference } from "./difference";
