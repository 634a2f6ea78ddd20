import { connectWorker } from "./rpc";
import type { EngineMethods } from "./methods";
import type { WorkerConnection } from "./rpc";

/** Starts the task pane's worker. */
export function startEngine(): WorkerConnection<EngineMethods> {
  return connectWorker<EngineMethods>(new Worker(new URL("./pane.worker.ts", import.meta.url)));
}
