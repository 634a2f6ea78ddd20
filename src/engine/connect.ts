import { Readers, connectWorker, restarting } from "./rpc";
import type { BatchWorkerMethods } from "./batch";
import type { EngineMethods } from "./methods";
import type { WorkerConnection } from "./rpc";

type PaneWorkerMethods = EngineMethods & BatchWorkerMethods;

const start = (): WorkerConnection<PaneWorkerMethods> =>
  connectWorker<PaneWorkerMethods>(new Worker(new URL("./pane.worker.ts", import.meta.url)));

/** Starts the task pane's worker. */
export const startEngine = (): WorkerConnection<EngineMethods> => restarting(start);

/** What reads files from outside for the task pane: workers of the same kind, which hold nothing of the workbook's. */
export const engineReaders = (): Readers<PaneWorkerMethods> => new Readers(start);
