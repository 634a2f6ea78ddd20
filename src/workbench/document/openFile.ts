import type { WorkerConnection, CallOptions, Remote } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import type { OpenedFile } from "../engine/views";
import type { DocumentNotice, DocumentState, NoticeWay } from "./state";
import type { DocumentStore } from "./store";

/** The methods whose first argument is the number of the open file. */
type FileMethod = {
  [Name in keyof WorkbenchMethods]: Parameters<Remote<WorkbenchMethods>[Name]> extends [number, ...unknown[]]
    ? Name
    : never;
}[keyof WorkbenchMethods];

/** The arguments beside that number. */
type FileArguments<Name extends FileMethod> =
  Parameters<Remote<WorkbenchMethods>[Name]> extends [number, ...infer Rest] ? Rest : never;

let opened = 0;

/**
 * One file while it is open. Whatever is done with a file goes through this: once another file takes its place, calls
 * under way end as cancelled and nothing more of it comes on view, so that nobody has to ask which file is open now.
 */
export class OpenFile {
  private readonly closing = new AbortController();
  /** Each file that is opened has another; the worker's own number counts the files that it read. */
  readonly number = (opened += 1);

  constructor(
    private readonly store: DocumentStore,
    /** The file's own worker. */
    readonly connection: WorkerConnection<WorkbenchMethods>,
    readonly file: OpenedFile,
  ) {}

  get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /** Another file takes its place: its worker ends. */
  close(): void {
    this.closing.abort();
    this.connection.end();
  }

  /** What is on view; of another file once this one is closed. */
  get state(): DocumentState {
    return this.store.state;
  }

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  get texts(): DocumentStore["texts"] {
    return this.store.texts;
  }

  get language(): DocumentStore["language"] {
    return this.store.language;
  }

  /**
   * Asks the worker about this file.
   *
   * @throws Cancelled once the file is closed; WorkerError as the method does
   */
  call<Name extends FileMethod>(
    name: Name,
    ...args: FileArguments<Name>
  ): ReturnType<Remote<WorkbenchMethods>[Name]> {
    const options: CallOptions = { signal: this.closing.signal };
    const all = [this.file.number, ...args] as unknown as Parameters<Remote<WorkbenchMethods>[Name]>;
    return this.connection.call(name, all, options);
  }

  patch(change: Partial<DocumentState>): void {
    if (!this.isClosed) this.store.patch(change);
  }

  /** Cells or marks on view may have changed. */
  repaint(change: Partial<DocumentState> = {}): void {
    if (!this.isClosed) this.store.repaint(change);
  }

  notify(
    kind: DocumentNotice["kind"],
    about: DocumentNotice["about"],
    text: string,
    ways: readonly NoticeWay[] = [],
  ): void {
    if (!this.isClosed) this.store.notify(kind, about, text, null, ways);
  }

  /** Takes back what is offered: it was about the change before. */
  withdrawOffers(): void {
    if (!this.isClosed) this.store.withdrawOffers();
  }

  /** Tells that something failed, and why. */
  notifyFailure(about: DocumentNotice["about"], error: unknown, telling: (why: string) => string): void {
    if (!this.isClosed) this.store.notifyFailure(about, error, telling);
  }

  /** Something succeeded: that the same had failed before need not be said any longer. */
  dismiss(about: DocumentNotice["about"]): void {
    if (!this.isClosed) this.store.dismiss(about);
  }
}
