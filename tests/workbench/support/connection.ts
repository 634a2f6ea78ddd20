import { MessageChannel } from "node:worker_threads";
import { Engine, PageView, Readers, connectWorker, serveMethods } from "../../../src/engine";
import type { Channel, WorkerConnection } from "../../../src/engine";
import { workbenchMethods } from "../../../src/workbench/engine";
import type { WorkbenchMethods } from "../../../src/workbench/engine";
import { openSheets } from "../../../src/workbench/engine/openSheets";

/** The workbench's worker in this thread, spoken to as the page speaks to it. */
export interface TestConnection {
  readonly engine: Engine;
  readonly connection: WorkerConnection<WorkbenchMethods>;
  /** Files are read by the same worker, which is never ended. */
  readonly readers: Readers<WorkbenchMethods>;
  /** Names of the methods that the page asked readers for, in their order. */
  readonly calls: readonly string[];
  /** Opens a file; answers its number. */
  open(bytes: Uint8Array, name: string): Promise<number>;
  close(): void;
}

export function testConnection(): TestConnection {
  const { port1, port2 } = new MessageChannel();
  const engine = new Engine();
  serveMethods(workbenchMethods(new PageView(engine), { openSheets }), port1 as unknown as Channel);
  const connection = connectWorker<WorkbenchMethods>(port2 as unknown as Channel);
  const calls: string[] = [];
  port1.start();
  port2.start();
  return {
    engine,
    connection,
    calls,
    readers: new Readers(() => ({
      call(...args) {
        calls.push(args[0]);
        return connection.call(...args);
      },
      onFault: () => undefined,
      isBroken: false,
      end: () => undefined,
    })),
    async open(bytes, name) {
      const { number } = await connection.call("readFile", [bytes, name]);
      await connection.call("openFile", [number]);
      return number;
    },
    close() {
      port1.close();
      port2.close();
    },
  };
}
