import { putTogether, takeApart } from "./pieces";
import type { Piece } from "./pieces";
import { Cancelled } from "./turns";

/**
 * Calls between a page and its worker: promises, progress and cancelling over `postMessage`.
 *
 * Long lists go in pieces, each a message of its own, so that a page can paint and listen between them; whoever waits
 * for the value gets it whole, once the last piece is there.
 *
 * The worker offers an object of methods; the page gets an object of the same methods that answer promises. Errors
 * come back with their name, message and `code`, so that a page can tell a locked file from a fault.
 */

/** What a method of the worker is given beside its arguments. */
export interface CallContext {
  /** Tells the page how far the work is, 0…1. */
  progress(fraction: number): void;
  /**
   * To be awaited now and then in long work: lets messages in, and throws `Cancelled` when the page has given up.
   */
  breathe(): Promise<void>;
}

/** An error that came from the worker; `code` is the original error's, if it had one. */
export class WorkerError extends Error {
  constructor(
    message: string,
    readonly code: string | null,
    readonly details: unknown,
  ) {
    super(message);
    this.name = "WorkerError";
  }
}

type Method = (context: CallContext, ...args: never[]) => unknown;
export type Methods = Readonly<Record<string, Method>>;

/** How the page sees a worker's methods: the context is gone, the answer is a promise. */
export type Remote<M extends Methods> = {
  readonly [Name in keyof M]: M[Name] extends (context: CallContext, ...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Received<Awaited<Result>>>
    : never;
};

/** What arrives of a result whose buffers were handed over. */
type Received<T> = T extends Transferred<infer Value> ? Value : T;

export interface CallOptions {
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
  /** Buffers handed over instead of copied. */
  readonly transfer?: Transferable[];
}

/** The part of Worker and of a worker's own scope that is used; a MessagePort fits too. */
export interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

interface PieceMessage {
  readonly kind: "piece";
  readonly id: number;
  readonly piece: Piece;
}

type ToWorker =
  | PieceMessage
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "cancel"; readonly id: number };

type ToPage =
  | PieceMessage
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "progress"; readonly id: number; readonly fraction: number }
  | {
      readonly kind: "error";
      readonly id: number;
      readonly message: string;
      readonly code: string | null;
      readonly details: unknown;
      readonly cancelled: boolean;
    };

/** A result whose buffers are to be handed over instead of copied. */
export class Transferred<T> {
  constructor(
    readonly value: T,
    readonly buffers: Transferable[],
  ) {}
}

const detailOf = (error: unknown, key: string): unknown =>
  typeof error === "object" && error !== null && key in error
    ? (error as Record<string, unknown>)[key]
    : null;

/** Worker's side: answers calls on the channel with these methods, in the order they come, overlapping where they await. */
export function serveMethods(methods: Methods, channel: Channel): void {
  const cancelled = new Set<number>();
  const arriving = new Pieces();
  const call = async (id: number, name: string, args: readonly unknown[]): Promise<void> => {
    const post = (message: ToPage, buffers?: Transferable[]): void => channel.postMessage(message, buffers);
    try {
      const method = methods[name];
      if (!method) throw new Error(`the worker has no method ${name}`);
      const context: CallContext = {
        progress: (fraction) => post({ kind: "progress", id, fraction }),
        breathe: async () => {
          await new Promise((resolve) => setTimeout(resolve, 0));
          if (cancelled.has(id)) throw new Cancelled();
        },
      };
      const value: unknown = await method(context, ...(args as never[]));
      if (value instanceof Transferred)
        post({ kind: "result", id, value: value.value as unknown }, value.buffers);
      else {
        const { rest, pieces } = takeApart(value);
        for (const piece of pieces) post({ kind: "piece", id, piece });
        post({ kind: "result", id, value: rest });
      }
    } catch (error) {
      const code = detailOf(error, "code");
      post({
        kind: "error",
        id,
        message: error instanceof Error ? error.message : String(error),
        code: typeof code === "string" ? code : null,
        // Errors of the file readers carry their words for the user in `text`.
        details: detailOf(error, "details") ?? detailOf(error, "text"),
        cancelled: error instanceof Cancelled,
      });
    } finally {
      cancelled.delete(id);
    }
  };
  channel.addEventListener("message", (event: MessageEvent) => {
    const message = event.data as ToWorker;
    if (message.kind === "piece") arriving.add(message);
    else if (message.kind === "call")
      void call(message.id, message.name, arriving.complete(message.id, message.args));
    else {
      cancelled.add(message.id);
      arriving.drop(message.id);
    }
  });
}

/** Pieces that wait for the message they belong to, by its number. */
class Pieces {
  private readonly waiting = new Map<number, Piece[]>();

  add({ id, piece }: PieceMessage): void {
    const known = this.waiting.get(id);
    if (known === undefined) this.waiting.set(id, [piece]);
    else known.push(piece);
  }

  drop(id: number): void {
    this.waiting.delete(id);
  }

  complete<T>(id: number, rest: T): T {
    const pieces = this.waiting.get(id) ?? [];
    this.drop(id);
    return putTogether(rest, pieces);
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((fraction: number) => void) | undefined;
}

/** Page's side of a worker. */
export interface WorkerConnection<M extends Methods> {
  /** Calls a method with progress, cancelling and handing over of buffers. */
  call<Name extends keyof M & string>(
    name: Name,
    args: Parameters<Remote<M>[Name]>,
    options?: CallOptions,
  ): ReturnType<Remote<M>[Name]>;
}

/** How long a page sends pieces in one go, in milliseconds. */
const SEND_FOR = 10;

/** Connects to a worker that serves methods `M`. */
export function connectWorker<M extends Methods>(channel: Channel): WorkerConnection<M> {
  const waiting = new Map<number, Waiting>();
  const arriving = new Pieces();
  let lastId = 0;
  /** Done once all calls so far are sent: arguments that go in pieces are not overtaken by a later call. */
  let sending: Promise<void> = Promise.resolve();

  channel.addEventListener("message", (event: MessageEvent) => {
    const message = event.data as ToPage;
    const caller = waiting.get(message.id);
    if (!caller) return; // cancelled meanwhile
    if (message.kind === "progress") {
      caller.onProgress?.(message.fraction);
      return;
    }
    if (message.kind === "piece") {
      arriving.add(message);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === "result") caller.resolve(arriving.complete(message.id, message.value));
    else {
      arriving.drop(message.id);
      caller.reject(
        message.cancelled ? new Cancelled() : new WorkerError(message.message, message.code, message.details),
      );
    }
  });

  /** Sends a call, bit by bit where its arguments are long; nothing more of it once it is cancelled. */
  const send = async (
    { id, args, ...call }: Extract<ToWorker, { kind: "call" }>,
    transfer: Transferable[] = [],
  ): Promise<void> => {
    const { rest, pieces } = takeApart(args);
    let begun = performance.now();
    for (const piece of pieces) {
      if (performance.now() - begun > SEND_FOR) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        begun = performance.now();
      }
      if (!waiting.has(id)) return;
      channel.postMessage({ kind: "piece", id, piece } satisfies ToWorker);
    }
    if (waiting.has(id)) channel.postMessage({ ...call, id, args: rest } satisfies ToWorker, transfer);
  };

  return {
    call(name, args, options = {}) {
      const id = ++lastId;
      const answer = new Promise<unknown>((resolve, reject) => {
        const giveUp = (reason: Error): void => {
          arriving.drop(id);
          if (!waiting.delete(id)) return;
          channel.postMessage({ kind: "cancel", id } satisfies ToWorker);
          reject(reason);
        };
        const cancel = (): void => giveUp(new Cancelled());
        const { signal, onProgress } = options;
        // A signal may live as long as an open file, and have a call for every edit.
        const ended = (): void => signal?.removeEventListener("abort", cancel);
        waiting.set(id, {
          resolve: (value) => (ended(), resolve(value)),
          reject: (error) => (ended(), reject(error)),
          onProgress,
        });
        if (signal?.aborted) return cancel();
        signal?.addEventListener("abort", cancel, { once: true });
        sending = sending.then(() => send({ kind: "call", id, name, args }, options.transfer)).catch(giveUp);
      });
      return answer as ReturnType<Remote<M>[typeof name]>;
    },
  };
}
