import {
  Cancelled,
  connectWorker,
  serveMethods,
  Transferred,
  WorkerError,
} from "../../../src/taskpane/engine/rpc";
import type { CallContext } from "../../../src/taskpane/engine/rpc";

const methods = {
  add: (_context: CallContext, a: number, b: number) => a + b,
  fail: () => {
    throw Object.assign(new Error("locked"), { code: "passwordProtected", details: { sheet: "表1" } });
  },
  long: async (context: CallContext, steps: number) => {
    for (let step = 1; step <= steps; step++) {
      context.progress(step / steps);
      await context.breathe();
    }
    return "done";
  },
  buffer: () => {
    const bytes = new Uint8Array([1, 2, 3]);
    return new Transferred(bytes, [bytes.buffer]);
  },
};

/** Both ends of a MessageChannel, closed after each test. */
let ports: { page: MessagePort; worker: MessagePort };

beforeEach(() => {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  ports = { page: port1, worker: port2 };
  serveMethods(methods, port2);
});

afterEach(() => {
  ports.page.close();
  ports.worker.close();
});

const connect = () => connectWorker<typeof methods>(ports.page);

describe("calls to a worker", () => {
  test("a call answers its result, several at once answer each its own", async () => {
    const worker = connect();
    await expect(Promise.all([worker.call("add", [1, 2]), worker.call("add", [3, 4])])).resolves.toEqual([
      3, 7,
    ]);
  });

  test("an error comes back with its code and details", async () => {
    const error = await connect()
      .call("fail", [])
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    expect(error).toBeInstanceOf(WorkerError);
    expect(error).toMatchObject({ message: "locked", code: "passwordProtected", details: { sheet: "表1" } });
  });

  test("an unknown method is an error, not silence", async () => {
    const worker = connectWorker<typeof methods & { nothing: () => void }>(ports.page);
    await expect(worker.call("nothing", [])).rejects.toThrow("no method nothing");
  });

  test("progress is told in order", async () => {
    const seen: number[] = [];
    await connect().call("long", [4], { onProgress: (fraction) => seen.push(fraction) });
    expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test("cancelling rejects at once and the worker stops", async () => {
    const control = new AbortController();
    const seen: number[] = [];
    const worker = connect();
    const answer = worker.call("long", [10_000], {
      signal: control.signal,
      onProgress: (fraction) => {
        seen.push(fraction);
        control.abort();
      },
    });
    await expect(answer).rejects.toBeInstanceOf(Cancelled);
    await expect(worker.call("add", [1, 1])).resolves.toBe(2);
    expect(seen).toHaveLength(1);
  });

  test("a call cancelled before it began is never sent", async () => {
    const control = new AbortController();
    control.abort();
    await expect(connect().call("add", [1, 2], { signal: control.signal })).rejects.toBeInstanceOf(Cancelled);
  });

  test("buffers are handed over", async () => {
    await expect(connect().call("buffer", [])).resolves.toEqual(new Uint8Array([1, 2, 3]));
  });
});
