import { putTogether } from "./pieces";
import type { Piece } from "./pieces";

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
  yieldToMessages(): Promise<void>;
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
  /** Milliseconds without a word about the call after which it is given up (`notAnswering`); for ever without it. */
  readonly patience?: number;
}

/** The part of Worker and of a worker's own scope that is used; a MessagePort fits too. */
export interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: "message" | "messageerror", listener: (event: MessageEvent) => void): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
  /** Ends a worker; a MessagePort has none. */
  terminate?(): void;
}

export interface PieceMessage {
  readonly kind: "piece";
  readonly id: number;
  readonly piece: Piece;
}

export type ToWorker =
  | PieceMessage
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "cancel"; readonly id: number };

export type ToPage =
  | PieceMessage
  /** The worker's script runs and its methods can be called. */
  | { readonly kind: "ready"; readonly id: 0 }
  | { readonly kind: "lost"; readonly id: 0 }
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "progress"; readonly id: number; readonly fraction: number }
  | {
      readonly kind: "error";
      readonly id: number;
      readonly message: string;
      readonly code: string | null;
      readonly details: unknown;
      readonly trace: string;
      readonly cancelled: boolean;
    };

/** A result whose buffers are to be handed over instead of copied. */
export class Transferred<T> {
  constructor(
    readonly value: T,
    readonly buffers: Transferable[],
  ) {}
}

/** Pieces that wait for the message they belong to, by its number. */
export class Pieces {
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
