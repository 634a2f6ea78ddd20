import { newName } from "./locks";

interface Said {
  readonly from: string;
  readonly name: string;
  readonly size: number;
  /** Answers are not answered. */
  readonly isAnswer: boolean;
}

/**
 * Tells other windows which file this one has open, and calls the listener where another has the same (by name and
 * size). Both windows come to know of it.
 */
export class SameFile {
  private readonly from = newName();
  private readonly channel =
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("huijian-open");
  private mine: { readonly name: string; readonly size: number } | null = null;

  constructor(private readonly onSame: (name: string) => void) {
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Said>) => this.hear(data));
  }

  /** This window has a file open now. */
  opened(name: string, size: number): void {
    this.mine = { name, size };
    this.say(false);
  }

  private say(isAnswer: boolean): void {
    if (this.mine !== null)
      this.channel?.postMessage({ from: this.from, ...this.mine, isAnswer } satisfies Said);
  }

  private hear({ from, name, size, isAnswer }: Said): void {
    if (from === this.from || this.mine?.name !== name || this.mine.size !== size) return;
    if (!isAnswer) this.say(true);
    this.onSame(name);
  }
}
