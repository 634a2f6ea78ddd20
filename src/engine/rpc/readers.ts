import type { WorkerConnection } from "./connection";
import type { CallOptions, Methods, Remote } from "./protocol";

/** How long a file may be read without progress until its reader is ended, in milliseconds. */
export const READER_PATIENCE = 60_000;

/**
 * Workers that read files from outside: each reads one and is ended with it, whether it was read, could not be, was
 * given up by the user or went on without progress for too long. Nothing that the user has typed lives in them.
 */
export class Readers<M extends Methods> {
  /** @param start starts a worker that has nothing to do yet */
  constructor(readonly start: () => WorkerConnection<M>) {}

  /**
   * Calls one method of a new reader.
   *
   * @throws Cancelled; WorkerError, with the code `notAnswering` where the file was given up
   */
  async run<Name extends keyof M & string>(
    name: Name,
    args: Parameters<Remote<M>[Name]>,
    options: CallOptions = {},
  ): Promise<Awaited<ReturnType<Remote<M>[Name]>>> {
    const reader = this.start();
    try {
      return await reader.call(name, args, { patience: READER_PATIENCE, ...options });
    } finally {
      reader.end();
    }
  }
}

/** So many files are read by one reader before the next one takes its place: what they leave behind stays small. */
const FILES_A_READER = 12;

/**
 * Reads many files one after the other: one reader reads several of them, and is ended after a dozen, with the first
 * that it cannot read, and when reading is given up. A file that ends its reader so does no harm to the next.
 */
export class ReaderRow<M extends Methods> {
  private reader: WorkerConnection<M> | null = null;
  private files = 0;

  constructor(private readonly readers: Readers<M>) {}

  /** Calls one method of the reader whose turn it is; see `Readers.run`. */
  async run<Name extends keyof M & string>(
    name: Name,
    args: Parameters<Remote<M>[Name]>,
    options: CallOptions = {},
  ): Promise<Awaited<ReturnType<Remote<M>[Name]>>> {
    const reader = (this.reader ??= this.readers.start());
    try {
      const answer = await reader.call(name, args, { patience: READER_PATIENCE, ...options });
      this.files += 1;
      if (this.files >= FILES_A_READER) this.end();
      return answer;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  /** Ends the reader; the next file has a new one. */
  end(): void {
    this.reader?.end();
    this.reader = null;
    this.files = 0;
  }
}

/** A connection that is made anew when its worker never came to run, so that trying again can succeed. */
export function restarting<M extends Methods>(start: () => WorkerConnection<M>): WorkerConnection<M> {
  const listeners: Parameters<WorkerConnection<M>["onFault"]>[0][] = [];
  let current = start();
  return {
    call(name, args, options) {
      if (current.isBroken) {
        current = start();
        for (const listener of listeners) current.onFault(listener);
      }
      return current.call(name, args, options);
    },
    onFault(listener) {
      listeners.push(listener);
      current.onFault(listener);
    },
    get isBroken() {
      return current.isBroken;
    },
    end: () => current.end(),
  };
}
