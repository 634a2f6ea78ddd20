import type { FileStep } from "../engine";
import type { KeptFile, KeptFiles } from "./database";
import { Journal, lockOf } from "./journal";
import { heldNames } from "./locks";

/** Unsaved changes are kept this long, in milliseconds. */
export const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

const SWITCH = "huijian-keep-unsaved";

/** A file whose changes were not saved when its page was lost. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly changes: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly at: number;
}

/** What it takes to have a file again as it was. */
export interface Restored {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly steps: readonly FileStep[];
}

/** Keeps files with unsaved changes in this browser, and gives them back after a crash. */
export class Recovery {
  private hasFailed = false;
  private readonly cleared = new Set<() => void>();

  /**
   * @param onFailure is told once that the browser keeps nothing (a private window, a full disk, a policy)
   */
  constructor(
    private readonly kept: KeptFiles,
    private readonly now: () => number,
    private readonly onFailure: (error: unknown) => void = () => undefined,
  ) {}

  /** Whether unsaved changes are kept; so unless the user turned it off. */
  get isOn(): boolean {
    return stored(SWITCH) !== "off";
  }

  /** Turned off, everything that was kept is removed at once. */
  async turn(on: boolean): Promise<void> {
    store(SWITCH, on ? "on" : "off");
    if (on) return;
    await this.kept.clear();
    for (const listener of this.cleared) listener();
  }

  /** Calls back when everything was removed, until what it answers is called. */
  onCleared(listener: () => void): () => void {
    this.cleared.add(listener);
    return () => this.cleared.delete(listener);
  }

  /** Begins to keep the changes of a file. */
  begin(file: { readonly name: string; readonly bytes: Blob }, steps: readonly FileStep[] = []): Journal {
    return new Journal(this.kept, this, this.now, file, [...steps], (error) => {
      if (this.hasFailed) return;
      this.hasFailed = true;
      this.onFailure(error);
    });
  }

  /** Files that were left with unsaved changes, the latest first; those open in another window are not among them. */
  async offers(): Promise<readonly Offer[]> {
    try {
      const held = await heldNames();
      const files = (await this.kept.files()).filter(({ id }) => !held.has(lockOf(id)));
      const offers = await Promise.all(files.map((file) => this.offer(file)));
      return offers.filter((offer) => offer !== null).sort((one, other) => other.at - one.at);
    } catch {
      return []; // A browser that keeps nothing has nothing to offer; that it keeps nothing is said at the first change.
    }
  }

  private async offer({ id, name }: KeptFile): Promise<Offer | null> {
    const { steps, at } = await this.kept.steps(id);
    const changes = unsaved(steps);
    if (changes > 0 && this.now() - at <= KEPT_FOR) return { id, name, changes, at };
    await this.kept.remove(id);
    return null;
  }

  /** Null where it is no longer there. */
  async restore(id: string): Promise<Restored | null> {
    const file = (await this.kept.files()).find((each) => each.id === id);
    if (file === undefined) return null;
    const { steps } = await this.kept.steps(id);
    return { name: file.name, bytes: new Uint8Array(await file.bytes.arrayBuffer()), steps };
  }

  remove(id: string): Promise<void> {
    return this.kept.remove(id);
  }
}

/** How many steps are not in the workbook that was saved last. */
function unsaved(steps: readonly FileStep[]): number {
  let holds = 0;
  for (const step of steps) if (step.do === "saved") ({ holds } = step);
  return steps.filter((step, index) => step.do !== "saved" && index >= holds).length;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage is forbidden here: the same as nothing stored.
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forbidden or full: then IndexedDB keeps nothing either.
  }
}
