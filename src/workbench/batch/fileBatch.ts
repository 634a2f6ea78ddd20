import type { Language } from "../../core";
import { Cancelled } from "../../pane";
import { NewestWins } from "../../engine";
import type { Readers } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import type { ShelfOffer } from "../engine";
import type { FileSummary } from "../engine/views";

/** Where one of several files stands. */
export type BatchStatus =
  | { readonly kind: "waiting" }
  | { readonly kind: "checking" }
  | { readonly kind: "checked"; readonly summary: FileSummary }
  | { readonly kind: "notASheet" }
  | { readonly kind: "unreadable"; readonly error: unknown }
  /** Given up before its turn. */
  | { readonly kind: "stopped" };

/** A file chosen together with others. */
export interface BatchFile {
  readonly file: File;
  readonly status: BatchStatus;
}

export interface BatchState {
  readonly files: readonly BatchFile[];
  readonly running: boolean;
}

const EMPTY: BatchState = { files: [], running: false };

/**
 * Several files checked one after the other, each in a worker of its own and as the pane would check it. Knows no React. Files are
 * only read; one that cannot be read says why and the others go on.
 */
export class FileBatch {
  private state: BatchState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly runs = new NewestWins();

  constructor(
    private readonly readers: Readers<WorkbenchMethods>,
    /** ISO date that periods are judged at where a file names no other. */
    private readonly today: () => string,
    /** What this computer's shelf of notices offers, asked once for every batch. */
    private readonly shelf: () => Promise<ShelfOffer | undefined> = () => Promise.resolve(undefined),
  ) {}

  getSnapshot = (): BatchState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Checks these files instead of those before; resolves when all are checked or it was stopped. */
  async start(files: readonly File[], language: Language): Promise<void> {
    this.stop();
    this.patch({ files: files.map((file) => ({ file, status: { kind: "waiting" } })), running: true });
    try {
      await this.runs.run((signal) => this.checkAll(files, language, signal));
      this.patch({ running: false });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }

  private async checkAll(files: readonly File[], language: Language, signal: AbortSignal): Promise<void> {
    const shelf = await this.shelf();
    for (const [index, file] of files.entries()) {
      this.set(index, { kind: "checking" });
      const status = await this.check(file, language, shelf, signal);
      // Stopped, or other files were chosen meanwhile.
      if (signal.aborted) return;
      this.set(index, status);
    }
  }

  /** Gives up what has not been checked yet; what has been stays. */
  stop = (): void => {
    if (!this.runs.isBusy) return;
    this.runs.stop();
    const files = this.state.files.map(({ file, status }): BatchFile =>
      status.kind === "waiting" || status.kind === "checking"
        ? { file, status: { kind: "stopped" } }
        : { file, status },
    );
    this.patch({ files, running: false });
  };

  private async check(
    file: File,
    language: Language,
    shelf: ShelfOffer | undefined,
    signal: AbortSignal,
  ): Promise<BatchStatus> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const summary = await this.readers.run("checkFile", [bytes, file.name, this.today(), language, shelf], {
        transfer: [bytes.buffer],
        signal,
      });
      return summary === null ? { kind: "notASheet" } : { kind: "checked", summary };
    } catch (error) {
      if (error instanceof Cancelled) return { kind: "stopped" };
      return { kind: "unreadable", error };
    }
  }

  private set(index: number, status: BatchStatus): void {
    const files = this.state.files.map((each, at) => (at === index ? { file: each.file, status } : each));
    this.patch({ files });
  }

  private patch(change: Partial<BatchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
