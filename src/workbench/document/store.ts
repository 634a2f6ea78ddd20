import type { Language } from "../../core";
import { errorDetails } from "../../pane";
import { textsFor } from "../text";
import { messageOf } from "./messages";
import type { WorkbenchTexts } from "../text";
import { NOTHING_OPEN } from "./state";
import type { DocumentNotice, DocumentState, NoticeWay } from "./state";

/** How long a success stays on view. */
const SUCCESS_FOR = 8000;
/** How long one that offers something does; undoing is in the bar, too, at any time. */
const OFFER_FOR = 20_000;

/** What the page shows beside the pane, kept and told to whoever listens. The document's parts write to it. */
export class DocumentStore {
  private current: DocumentState = NOTHING_OPEN;
  private readonly listeners = new Set<() => void>();
  private notices = 0;

  constructor(
    /** The language until a pane has its own. */
    private readonly ownLanguage: () => Language,
  ) {}

  get state(): DocumentState {
    return this.current;
  }

  get language(): Language {
    return this.current.pane?.getSnapshot().language ?? this.ownLanguage();
  }

  get texts(): WorkbenchTexts {
    return textsFor(this.language);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  patch(change: Partial<DocumentState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  /** Cells or marks on view may have changed. */
  repaint(change: Partial<DocumentState> = {}): void {
    this.patch({ ...change, version: this.current.version + 1 });
  }

  notify(
    kind: DocumentNotice["kind"],
    about: DocumentNotice["about"],
    text: string,
    details: string | null = null,
    ways: readonly NoticeWay[] = [],
  ): void {
    const number = (this.notices += 1);
    this.patch({ notice: { kind, about, text, ways, number, details } });
    if (kind !== "success") return;
    setTimeout(
      () => {
        if (this.current.notice?.number === number) this.patch({ notice: null });
      },
      ways.length === 0 ? SUCCESS_FOR : OFFER_FOR,
    );
  }

  /** Takes back what is offered: it was about the change before. */
  withdrawOffers(): void {
    const { notice } = this.current;
    if (notice !== null && notice.ways.length > 0) this.patch({ notice: null });
  }

  /** Tells that something failed, and why. */
  notifyFailure(about: DocumentNotice["about"], error: unknown, telling: (why: string) => string): void {
    this.notify("error", about, telling(messageOf(error, this.language)), errorDetails(error));
  }

  /** Something succeeded: that the same had failed before need not be said any longer. */
  dismiss(about: DocumentNotice["about"]): void {
    const { notice } = this.current;
    if (notice?.kind === "error" && notice.about === about) this.patch({ notice: null });
  }
}
