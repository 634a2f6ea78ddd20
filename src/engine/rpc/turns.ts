/** What a method, or an action of the page, throws when it was given up: no failure, and nothing to tell the user. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** Does pieces of work one after the other, in the order in which they were asked for. */
export class OneAfterAnother {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * Does this once everything asked for earlier is done, whether that succeeded or not.
   *
   * @returns what the work answers; rejects as the work does
   */
  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    // Whoever asked is told of a failure; what comes after it goes on.
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Resolves when nothing is under way and nothing waits. Awaited inside `run` it would wait for itself. */
  async settled(): Promise<void> {
    let seen: Promise<unknown>;
    do {
      seen = this.last;
      await seen;
    } while (seen !== this.last);
  }
}

/** Of several pieces of work that answer the same question only the one begun last counts. */
export class NewestWins {
  private newest: AbortController | null = null;
  private outcome: Promise<unknown> = Promise.resolve();

  /** Whether work is under way. */
  get isBusy(): boolean {
    return this.newest !== null;
  }

  /**
   * Begins work in the place of what is under way. Its signal is aborted once it no longer counts.
   *
   * @throws Cancelled where newer work was begun, or `stop` called, before this was done, also where it failed: what
   *   went wrong with something that nobody waits for any more is of no interest
   */
  run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.newest?.abort();
    const mine = new AbortController();
    this.newest = mine;
    const done = this.counted(mine, work);
    this.outcome = done;
    return done;
  }

  /** The same, but whoever was overtaken gets what the newest work answers. */
  async runOrJoin<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    let waited: Promise<unknown> = this.run(work);
    for (;;) {
      try {
        return (await waited) as T;
      } catch (error) {
        if (!(error instanceof Cancelled) || waited === this.outcome) throw error;
        waited = this.outcome;
      }
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.newest?.abort();
    this.newest = null;
  }

  private async counted<T>(mine: AbortController, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      const result = await work(mine.signal);
      if (this.newest !== mine) throw new Cancelled();
      return result;
    } catch (error) {
      throw this.newest === mine ? error : new Cancelled();
    } finally {
      if (this.newest === mine) this.newest = null;
    }
  }
}
