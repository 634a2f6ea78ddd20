import type { Localised } from "../../core";
import { HostError, isHostErrorCode, hostErrorMessage } from "../../host";
import type { WorkbookState } from "../../host";
import { Cancelled, WorkerError, isLoadError } from "../../engine/rpc";
import type { CallOptions } from "../../engine/rpc";
import type { EngineMethods, Remote } from "../../engine";
import { ShelfError } from "../../shelf";
import type { PaneHost } from "../host";
import { errorDetails } from "./errorDetails";
import { withTraces } from "./followed";
import { textsFor } from "../text";
import type { Texts } from "../text";
import type { Busy, PaneState } from "./state";
import type { Store } from "./store";

/**
 * How long after a change the workbook's state is written. Where the host has its own undo, a slider must not write at
 * every step. In Excel a write clears the user's undo steps (https://github.com/OfficeDev/office-js/issues/6415): it is
 * written when the pane is left and with every output, else once a minute; where every batch may clear them, never by
 * the clock.
 */
const WRITE_AFTER = { own: 400, kept: 60_000, atRisk: null } as const;
/** How long a success stays on view. */
const SUCCESS_FOR = 6000;

type Name = keyof EngineMethods;

export interface AttemptOptions {
  /** What the user gives the work up by; null where it cannot be stopped. */
  readonly controller?: AbortController | null;
  /** Puts the reason of a failure into a sentence that says what failed and what stays as it was. */
  readonly telling?: (why: string) => string;
  /** Aborted once nobody waits for the work any more: then its failure is of no interest. */
  readonly overtaken?: AbortSignal;
}

/** What all actions share: the state, calls to the engine, words for what goes wrong, and what is kept in the workbook. */
export class Session {
  private writing: ReturnType<typeof setTimeout> | null = null;
  private isUnwritten = false;
  private hiding: ReturnType<typeof setTimeout> | null = null;
  private number = 0;
  disposed = false;

  constructor(
    readonly host: PaneHost,
    readonly store: Store<PaneState>,
  ) {
    host.engine.onFault((fault) => this.notify("error", this.messageOf(fault), errorDetails(fault)));
  }

  get state(): PaneState {
    return this.store.getSnapshot();
  }

  get texts(): Texts {
    return textsFor(this.state.language);
  }

  patch(change: Partial<PaneState>): void {
    if (!this.disposed) this.store.patch(change);
  }

  call<N extends Name>(
    name: N,
    args: Parameters<Remote<EngineMethods>[N]>,
    options?: CallOptions,
  ): ReturnType<Remote<EngineMethods>[N]> {
    return this.host.engine.call(name, args, options);
  }

  /** Says something to screen readers without moving the focus. */
  say(text: string): void {
    this.patch({ spoken: { text, number: (this.number += 1) } });
  }

  /** Shows a notice; a success goes by itself. */
  notify(
    kind: "error" | "success" | "info",
    text: string,
    details: string | null = null,
    undo: (() => void) | null = null,
  ): void {
    const number = (this.number += 1);
    this.patch({ notice: { kind, text, number, details, undo } });
    // What can be taken back stays until something else is told: nobody has to be quick.
    if (kind !== "success" || undo !== null) return;
    if (this.hiding !== null) clearTimeout(this.hiding);
    this.hiding = setTimeout(() => {
      if (this.state.notice?.number === number) this.patch({ notice: null });
    }, SUCCESS_FOR);
  }

  /** The user goes on: what failed before is no longer news, and must not seem to be said of what is done now. */
  dropStaleError(): void {
    if (this.state.notice?.kind === "error") this.patch({ notice: null });
  }

  /**
   * Does something that takes a while. Failures become a notice in the user's language and the answer is null; giving
   * up is no failure.
   *
   * @param what is said of it while it lasts; null for nothing
   */
  async attempt<T>(
    what: Busy["what"] | null,
    work: (options: CallOptions) => Promise<T>,
    { controller = null, telling = (why) => why, overtaken }: AttemptOptions = {},
  ): Promise<T | null> {
    const mine: { busy: Busy | null } = { busy: null };
    const show = (fraction: number | null): void => {
      if (what === null) return;
      // Other work may have put itself in front meanwhile; it is not overwritten.
      if (this.state.busy !== null && this.state.busy !== mine.busy) return;
      mine.busy = { what, fraction, cancel: controller === null ? null : () => controller.abort() };
      this.patch({ busy: mine.busy });
    };
    show(null);
    try {
      return await work({
        onProgress: show,
        ...(controller === null ? {} : { signal: controller.signal }),
      });
    } catch (error) {
      if (!(error instanceof Cancelled) && overtaken?.aborted !== true)
        this.notify("error", telling(this.messageOf(error)), errorDetails(error));
      return null;
    } finally {
      if (mine.busy !== null && this.state.busy === mine.busy) this.patch({ busy: null });
    }
  }

  /** Words for anything that was thrown; the raw text is only shown for faults of the program itself. */
  messageOf(error: unknown): string {
    const { language } = this.state;
    if (error instanceof HostError) return hostErrorMessage(error, language);
    if (error instanceof ShelfError) return this.texts.errors.shelf[error.code];
    if (isLoadError(error)) return this.texts.errors.byCode.partNotLoaded;
    if (!(error instanceof WorkerError)) return this.texts.errors.fault(textOf(error));
    const localised = error.details as Partial<Localised> | null;
    if (typeof localised === "object" && typeof localised?.[language] === "string")
      return localised[language];
    const { code } = error;
    const known = this.texts.errors.byCode[code as keyof Texts["errors"]["byCode"]];
    if (code !== null && code !== "unknown" && isHostErrorCode(code))
      return hostErrorMessage(new HostError(code, error.message), language);
    return known ?? this.texts.errors.fault(error.message);
  }

  /** Changes what is stored in the workbook; it is written a while later. Nothing is written over what was not read. */
  keep(change: Partial<WorkbookState>): void {
    if (!this.state.storedRead) return this.notify("error", this.texts.start.failed);
    const stored = { ...this.state.stored, ...change };
    for (const key of Object.keys(change) as (keyof WorkbookState)[]) {
      if (stored[key] === undefined) delete stored[key];
    }
    this.patch({ stored });
    this.isUnwritten = true;
    const { undo } = this.host.capabilities;
    const after = WRITE_AFTER[undo];
    // A slider's steps are waited for; a minute is counted from the first change.
    if (after === null || (this.writing !== null && undo !== "own")) return;
    if (this.writing !== null) clearTimeout(this.writing);
    this.writing = setTimeout(() => void this.write(), after);
  }

  /** Changes the part about the ranking; a member given as undefined goes. */
  keepRanking(change: Partial<NonNullable<WorkbookState["ranking"]>>): void {
    const before = this.state.stored.ranking ?? { method: "weighted-sum", weights: {} };
    const ranking = { ...before, ...change };
    for (const key of Object.keys(change) as (keyof typeof ranking)[]) {
      if (ranking[key] === undefined) delete ranking[key];
    }
    this.keep({ ranking });
  }

  /** Forgets a write that was about to happen; for when everything stored is removed. */
  cancelWrite(): void {
    if (this.writing !== null) clearTimeout(this.writing);
    this.writing = null;
    this.isUnwritten = false;
  }

  /** Nothing is shown or written any more; what waits is written before. */
  async end(): Promise<void> {
    await this.flush();
    if (this.hiding !== null) clearTimeout(this.hiding);
    this.disposed = true;
  }

  /** Writes at once what waits to be written. */
  async flush(): Promise<void> {
    if (!this.isUnwritten) return;
    this.cancelWrite();
    await this.write();
  }

  /**
   * Before cells are written: in Excel, writing the state clears the user's undo steps, and that of these cells would go
   * when the pane is left.
   */
  async flushFirst(): Promise<void> {
    if (this.host.capabilities.undo !== "own") await this.flush();
  }

  private async write(): Promise<void> {
    this.cancelWrite();
    this.patch({ stored: withTraces(this.state.stored, this.state.review) });
    try {
      await this.host.writeState(this.state.stored);
    } catch (error) {
      this.notify("error", this.texts.errors.notStored(this.messageOf(error)), errorDetails(error));
    }
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
