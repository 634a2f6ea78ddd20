import { Cancelled, connectWorker, serveMethods, Transferred, WorkerError } from "../../../src/engine/rpc";
import type { CallContext } from "../../../src/engine/rpc";
import { ITEMS_AT_ONCE } from "../../../src/engine/rpc/pieces";

const many = Array.from({ length: 20 * ITEMS_AT_ONCE + 7 }, (_, index) => index);
let version = 0;
let taken: number[] = [];

const methods = {
  add: (_context: CallContext, a: number, b: number) => a + b,
  fail: () => {
    throw Object.assign(new Error("locked"), { code: "passwordProtected", details: { sheet: "表1" } });
  },
  long: async (context: CallContext, steps: number) => {
    for (let step = 1; step <= steps; step++) {
      context.progress(step / steps);
      await context.yieldToMessages();
    }
    return "done";
  },
  /** A long list, and a number that tells which state of the worker it is of. */
  state: () => ({ version, items: many.map((index) => `${index} of ${version}`) }),
  edit: () => {
    version += 1;
    return version;
  },
  take: (_context: CallContext, list: readonly number[]) => {
    taken.push(list.length);
    return list.reduce((sum, each) => sum + each, 0);
  },
  /** Its last item cannot be sent: the pieces before it are on their way by then. */
  broken: () => [...many, () => undefined],
  buffer: () => {
    const bytes = new Uint8Array([1, 2, 3]);
    return new Transferred(bytes, [bytes.buffer]);
  },
};

/** Both ends of a MessageChannel, closed after each test. */
let ports: { page: MessagePort; worker: MessagePort };

beforeEach(() => {
  version = 0;
  taken = [];
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

describe("long lists, sent in pieces", () => {
  /** Kinds of the messages that reach the page, in their order. */
  const kinds = (): string[] => {
    const seen: string[] = [];
    ports.page.addEventListener("message", ({ data }) => seen.push((data as { kind: string }).kind));
    return seen;
  };
  const sum = many.reduce((total, each) => total + each, 0);

  test("a result arrives whole, as it would in one message", async () => {
    const seen = kinds();
    await expect(connect().call("state", [])).resolves.toEqual(methods.state());
    expect(seen).toEqual(["ready", ...Array.from({ length: 21 }, () => "piece"), "result"]);
  });

  test("arguments arrive whole, and a call made meanwhile comes after them", async () => {
    const worker = connect();
    const first = worker.call("take", [many]);
    const second = worker.call("take", [[1]]);
    await expect(Promise.all([first, second])).resolves.toEqual([sum, 1]);
    expect(taken).toEqual([many.length, 1]);
  });

  test("an edit that comes in between changes nothing of what is under way", async () => {
    const worker = connect();
    const [before, , after] = await Promise.all([
      worker.call("state", []),
      worker.call("edit", []),
      worker.call("state", []),
    ]);
    expect(new Set(before.items.map((item) => item.split(" ")[2]))).toEqual(new Set(["0"]));
    expect(new Set(after.items.map((item) => item.split(" ")[2]))).toEqual(new Set(["1"]));
    expect([before.version, after.version]).toEqual([0, 1]);
  });

  test("a result cancelled between two pieces is dropped, and the next one is whole", async () => {
    const worker = connect();
    const control = new AbortController();
    let pieces = 0;
    ports.page.addEventListener("message", ({ data }) => {
      pieces += (data as { kind: string }).kind === "piece" ? 1 : 0;
      if (pieces === 3) control.abort();
    });
    await expect(worker.call("state", [], { signal: control.signal })).rejects.toBeInstanceOf(Cancelled);
    await expect(worker.call("state", [])).resolves.toEqual(methods.state());
  });

  test("arguments cancelled on their way never become a call", async () => {
    const worker = connect();
    const control = new AbortController();
    const answer = worker.call("take", [many], { signal: control.signal });
    control.abort();
    await expect(answer).rejects.toBeInstanceOf(Cancelled);
    await expect(worker.call("take", [[2]])).resolves.toBe(2);
    expect(taken).toEqual([1]);
  });

  test("a fault between two pieces is an error, and the next result has none of them", async () => {
    const worker = connect();
    const seen = kinds();
    await expect(worker.call("broken", [])).rejects.toBeInstanceOf(WorkerError);
    expect(seen.filter((kind) => kind === "piece").length).toBeGreaterThan(0);
    await expect(worker.call("state", [])).resolves.toEqual(methods.state());
  });

  test("arguments that cannot be sent fail, and later calls go through", async () => {
    const worker = connect();
    const broken = [...many, (() => undefined) as never];
    await expect(worker.call("take", [broken])).rejects.toThrow();
    await expect(worker.call("take", [many])).resolves.toBe(sum);
    expect(taken).toEqual([many.length]);
  });
});
