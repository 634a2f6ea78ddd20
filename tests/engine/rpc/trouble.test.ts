import { Cancelled, Readers, connectWorker, restarting, traceOf } from "../../../src/engine/rpc";
import type { CallContext, Channel } from "../../../src/engine/rpc";

interface Sent {
  readonly kind: string;
  readonly id: number;
}

/** A worker that does only what it is told to. */
class FakeWorker implements Channel {
  readonly sent: Sent[] = [];
  isTerminated = false;
  private readonly listeners = new Map<string, ((event: never) => void)[]>();

  postMessage(message: unknown): void {
    this.sent.push(message as Sent);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  tell(type: string, event: object): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event as never);
  }

  say(data: object): void {
    this.tell("message", { data });
  }
}

type Methods = { readonly read: (context: CallContext, name: string) => string };

const connected = (worker: FakeWorker) => connectWorker<Methods>(worker, 1000);
const turn = (): Promise<void> => Promise.resolve();

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe("a worker that does not start", () => {
  test("is told at once where its script fails, and whatever is asked afterwards fails as well", async () => {
    const worker = new FakeWorker();
    const connection = connected(worker);
    const call = connection.call("read", ["甲"]);
    worker.tell("error", { filename: "https://x/worker.js", lineno: 3, message: "甲的内容" });
    await expect(call).rejects.toMatchObject({
      code: "workerNotStarted",
      trace: "at https://x/worker.js:3",
    });
    await expect(connection.call("read", ["乙"])).rejects.toMatchObject({ code: "workerNotStarted" });
    expect([connection.isBroken, worker.isTerminated]).toEqual([true, true]);
  });

  test("is told within its time where it says nothing, and not once it has answered", async () => {
    const silent = connected(new FakeWorker()).call("read", ["甲"]);
    const worker = new FakeWorker();
    const answered = connected(worker).call("read", ["甲"]);
    worker.say({ kind: "ready", id: 0 });
    jest.advanceTimersByTime(1001);
    await expect(silent).rejects.toMatchObject({ code: "workerNotStarted" });
    worker.say({ kind: "result", id: 1, value: "好" });
    await expect(answered).resolves.toBe("好");
  });

  test("is started anew when it is asked again", async () => {
    const [first, second] = [new FakeWorker(), new FakeWorker()];
    const workers = [first, second];
    const connection = restarting(() => connected(workers.shift() as FakeWorker));
    const call = connection.call("read", ["甲"]);
    expect(workers).toHaveLength(1);
    first.tell("error", {});
    await expect(call).rejects.toMatchObject({ code: "workerNotStarted" });
    const again = connection.call("read", ["甲"]);
    second.say({ kind: "result", id: 1, value: "好" });
    await expect(again).resolves.toBe("好");
  });
});

describe("a worker that runs", () => {
  test("tells a fault outside of calls without ending them", async () => {
    const worker = new FakeWorker();
    const connection = connected(worker);
    const faults: unknown[] = [];
    connection.onFault((fault) => faults.push(fault.code));
    const call = connection.call("read", ["甲"]);
    worker.say({ kind: "ready", id: 0 });
    worker.tell("error", {});
    expect(faults).toEqual(["workerFault"]);
    worker.say({ kind: "result", id: 1, value: "好" });
    await expect(call).resolves.toBe("好");
  });

  test.each(["messageerror", "lost"])(
    "a message that could not be read fails who waits (%s)",
    async (how) => {
      const worker = new FakeWorker();
      const call = connected(worker).call("read", ["甲"]);
      if (how === "lost") worker.say({ kind: "lost", id: 0 });
      else worker.tell("messageerror", {});
      await expect(call).rejects.toMatchObject({ code: "messageLost" });
    },
  );
});

describe("a reader", () => {
  const reading = (worker: FakeWorker) => new Readers(() => connected(worker));

  test("is ended once it has read", async () => {
    const worker = new FakeWorker();
    const read = reading(worker).run("read", ["甲"]);
    worker.say({ kind: "result", id: 1, value: "好" });
    await expect(read).resolves.toBe("好");
    expect(worker.isTerminated).toBe(true);
  });

  test("without progress for a minute is given up; with progress it may take longer", async () => {
    const worker = new FakeWorker();
    const read = reading(worker).run("read", ["甲"]);
    const settled = jest.fn();
    void read.then(settled, settled);
    worker.say({ kind: "ready", id: 0 });
    for (let times = 0; times < 3; times += 1) {
      jest.advanceTimersByTime(59_000);
      worker.say({ kind: "progress", id: 1, fraction: times / 4 });
    }
    await turn();
    expect(settled).not.toHaveBeenCalled();
    jest.advanceTimersByTime(60_000);
    await expect(read).rejects.toMatchObject({ code: "notAnswering" });
    expect(worker.isTerminated).toBe(true);
  });

  test("is ended at once when the user gives up", async () => {
    const worker = new FakeWorker();
    const controller = new AbortController();
    const read = reading(worker).run("read", ["甲"], { signal: controller.signal });
    controller.abort();
    await expect(read).rejects.toBeInstanceOf(Cancelled);
    expect(worker.isTerminated).toBe(true);
  });
});

test("where an error happened is told without the words it was told with", () => {
  const error = new Error("张三的电话\nat 13900000001");
  expect(traceOf(error)).toMatch(/^at /);
  expect(traceOf(error)).not.toMatch(/张三|139/);
});
