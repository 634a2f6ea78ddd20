import { WorkerError, trouble } from "./errors";
import { takeApart } from "./pieces";
import { Pieces } from "./protocol";
import type { CallOptions, Channel, Methods, Remote, ToPage, ToWorker } from "./protocol";
import { Cancelled, OneAfterAnother } from "./turns";

/** How long a worker may take until its script runs, in milliseconds: a slow line must be able to bring it. */
const READY_WITHIN = 15_000;

/** How long a page sends pieces in one go, in milliseconds. */
const SEND_FOR = 10;

/** Page's side of a worker. */
export interface WorkerConnection<M extends Methods> {
  /**
   * Calls a method with progress, cancelling and handing over of buffers.
   *
   * @throws Cancelled; WorkerError with the code of what was thrown there, or a `WorkerTrouble`
   */
  call<Name extends keyof M & string>(
    name: Name,
    args: Parameters<Remote<M>[Name]>,
    options?: CallOptions,
  ): ReturnType<Remote<M>[Name]>;
  /** Calls the listener with what went wrong outside of calls. */
  onFault(listener: (fault: WorkerError) => void): void;
  /** Whether the worker never came to run: no call will be answered. */
  readonly isBroken: boolean;
  /** Ends the worker, in the middle of whatever it does; calls under way, and later ones, end as cancelled. */
  end(): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Something was heard of the call. */
  readonly heard: () => void;
  readonly onProgress: ((fraction: number) => void) | undefined;
}

/**
 * Connects to a worker that serves methods `M`.
 *
 * @param readyWithin milliseconds that the worker may take until it answers at all
 */
export function connectWorker<M extends Methods>(
  channel: Channel,
  readyWithin = READY_WITHIN,
): WorkerConnection<M> {
  return new Connection<M>(channel, readyWithin);
}

class Connection<M extends Methods> implements WorkerConnection<M> {
  private readonly waiting = new Map<number, Waiting>();
  private readonly arriving = new Pieces();
  private readonly faultListeners: ((fault: WorkerError) => void)[] = [];
  private lastId = 0;
  /** Arguments that go in pieces are not overtaken by a later call. */
  private readonly sending = new OneAfterAnother();
  private isReady = false;
  private starting: ReturnType<typeof setTimeout> | null = null;
  /** Why no call will be answered any more. */
  private ended: Error | null = null;

  constructor(
    private readonly channel: Channel,
    private readonly readyWithin: number,
  ) {
    channel.addEventListener("message", (event) => this.take(event.data as ToPage));
    channel.addEventListener("messageerror", () => this.loseMessage());
    channel.addEventListener("error", (event) => this.failed(event));
  }

  get isBroken(): boolean {
    return this.ended instanceof WorkerError;
  }

  call<Name extends keyof M & string>(
    name: Name,
    args: Parameters<Remote<M>[Name]>,
    options: CallOptions = {},
  ): ReturnType<Remote<M>[Name]> {
    return this.ask(name, args, options) as ReturnType<Remote<M>[Name]>;
  }

  onFault(listener: (fault: WorkerError) => void): void {
    this.faultListeners.push(listener);
  }

  end(): void {
    this.stop(new Cancelled());
  }

  private ask(name: string, args: readonly unknown[], options: CallOptions): Promise<unknown> {
    if (this.ended !== null) return Promise.reject(this.ended);
    this.awaitReady();
    const id = (this.lastId += 1);
    return new Promise<unknown>((resolve, reject) => {
      const { signal, onProgress, patience } = options;
      const giveUp = (reason: Error): void => {
        const caller = this.waiting.get(id);
        if (caller === undefined) return;
        this.arriving.drop(id);
        this.waiting.delete(id);
        this.channel.postMessage({ kind: "cancel", id } satisfies ToWorker);
        caller.reject(reason);
      };
      const cancel = (): void => giveUp(new Cancelled());
      let timer: ReturnType<typeof setTimeout> | undefined;
      const heard = (): void => {
        clearTimeout(timer);
        if (patience !== undefined)
          timer = setTimeout(() => giveUp(trouble("notAnswering", `${name}: ${patience} ms`)), patience);
      };
      // A signal may live as long as an open file, and have a call for every edit.
      const ended = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
      };
      this.waiting.set(id, {
        resolve: (value) => (ended(), resolve(value)),
        reject: (error) => (ended(), reject(error)),
        heard,
        onProgress,
      });
      if (signal?.aborted) return cancel();
      heard();
      signal?.addEventListener("abort", cancel, { once: true });
      this.sending.run(() => this.send({ kind: "call", id, name, args }, options.transfer)).catch(giveUp);
    });
  }

  private take(message: ToPage): void {
    this.ready();
    if (message.kind === "ready") return;
    if (message.kind === "lost") return this.loseMessage();
    const caller = this.waiting.get(message.id);
    if (!caller) return; // cancelled meanwhile
    caller.heard();
    if (message.kind === "progress") return caller.onProgress?.(message.fraction);
    if (message.kind === "piece") return this.arriving.add(message);
    this.waiting.delete(message.id);
    if (message.kind === "result") return caller.resolve(this.arriving.complete(message.id, message.value));
    this.arriving.drop(message.id);
    const { code, details, trace } = message;
    caller.reject(
      message.cancelled ? new Cancelled() : new WorkerError(message.message, code, details, trace),
    );
  }

  /** Sends a call, bit by bit where its arguments are long; nothing more of it once it is cancelled. */
  private async send(
    { id, args, ...call }: Extract<ToWorker, { kind: "call" }>,
    transfer: Transferable[] = [],
  ): Promise<void> {
    const { rest, pieces } = takeApart(args);
    let begun = performance.now();
    for (const piece of pieces) {
      if (performance.now() - begun > SEND_FOR) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        begun = performance.now();
      }
      if (!this.waiting.has(id)) return;
      this.channel.postMessage({ kind: "piece", id, piece } satisfies ToWorker);
    }
    if (this.waiting.has(id))
      this.channel.postMessage({ ...call, id, args: rest } satisfies ToWorker, transfer);
  }

  private awaitReady(): void {
    if (this.isReady || this.starting !== null) return;
    this.starting = setTimeout(
      () => this.stop(trouble("workerNotStarted", `silent for ${this.readyWithin} ms`)),
      this.readyWithin,
    );
  }

  private ready(): void {
    this.isReady = true;
    if (this.starting !== null) clearTimeout(this.starting);
    this.starting = null;
  }

  private failed({ message = "", filename = "", lineno = 0 }: ErrorEvent): void {
    // Browsers say nothing of a script that does not arrive; what is said otherwise may quote data.
    const place = filename === "" ? "" : `at ${filename}:${lineno}`;
    if (this.isReady) this.tell(trouble("workerFault", message, place));
    else this.stop(trouble("workerNotStarted", message, place));
  }

  /** Whose message it was nobody can say: all who wait are told. */
  private loseMessage(): void {
    const fault = trouble("messageLost", "a message could not be read");
    if (this.waiting.size === 0) return this.tell(fault);
    this.rejectAll(fault);
  }

  private tell(fault: WorkerError): void {
    for (const listener of this.faultListeners) listener(fault);
  }

  private stop(reason: Error): void {
    if (this.ended !== null) return;
    this.ready();
    this.ended = reason;
    this.channel.terminate?.();
    this.rejectAll(reason);
  }

  private rejectAll(reason: Error): void {
    const callers = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of callers) reject(reason);
  }
}
