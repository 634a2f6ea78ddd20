import type { FileStep, SavePoint } from "../engine";
import type { KeptFile, KeptFiles } from "./database";
import { heldNames, holdName, newName } from "./locks";

/** Unsaved changes are kept this long, in milliseconds. */
export const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

const SWITCH = "huijian-keep-unsaved";
const lockOf = (id: string): string => `huijian-file-${id}`;

/** A file whose changes were not saved when its page was lost. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly changes: number;
  /** Of a batch: how many files it holds. */
  readonly files?: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly at: number;
}

/** What it takes to have a file again as it was. */
export interface Restored {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly steps: readonly FileStep[];
}

/** The changes of one open file, written down before the file takes them. */
export class Journal {
  private id = newName();
  private release: () => void = () => undefined;
  /** Written in the order in which they were done. */
  private writing: Promise<void> = Promise.resolve();
  /** How many steps are written down, or on their way there. */
  private written = 0;
  private isClosed = false;

  /**
   * @param steps what was done already; written down with the next step
   * @param onFailure is told once that the browser keeps nothing
   */
  constructor(
    private readonly kept: KeptFiles,
    private readonly isOn: () => boolean,
    private readonly now: () => number,
    private readonly file: { readonly name: string; readonly bytes: Blob },
    private readonly steps: FileStep[],
    private readonly onFailure: (error: unknown) => void,
  ) {}

  add(step: FileStep): void {
    this.steps.push(step);
    this.write();
  }

  /** How many steps there are: a workbook that is made now has them all. */
  get length(): number {
    return this.steps.length;
  }

  /**
   * A workbook that was made when there were `holds` steps has reached the user. The steps stay, as the file here is
   * still the one that was opened; done again, they stop at the same place for being saved.
   */
  saved(point: SavePoint, holds: number): void {
    if (this.steps.length === 0) return;
    this.steps.push({ do: "saved", point, holds });
    if (this.written > 0) this.write();
  }

  /** Writes down what is not written yet. */
  write(): void {
    if (!this.isOn() || this.isClosed || this.steps.length === 0) return;
    const { id, written } = this;
    const steps = this.steps.slice(written);
    this.written = this.steps.length;
    const at = this.now();
    if (written === 0) this.release = holdName(lockOf(id));
    this.then(async () => {
      if (written === 0) return this.kept.addFile({ id, ...this.file, at }, steps);
      for (const [index, step] of steps.entries()) await this.kept.addStep(id, written + index, step, at);
    });
  }

  /** What was done while earlier steps were being forgotten is written down after all. */
  ensure(): void {
    if (this.written === 0) this.write();
  }

  /** The file has been saved: nothing of it stays here, until it is changed again. */
  forget(): void {
    const { id, release } = this;
    if (this.written === 0) return;
    this.written = 0;
    this.id = newName();
    this.then(() => this.kept.remove(id).then(release));
  }

  /** The file is closed, and its changes with it: the user was asked. */
  close(): void {
    this.forget();
    this.isClosed = true;
  }

  /** Resolves when everything is written down. */
  settled(): Promise<void> {
    return this.writing;
  }

  private then(work: () => Promise<void>): void {
    this.writing = this.writing.then(work).catch((error: unknown) => this.onFailure(error));
  }
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
    return new Journal(
      this.kept,
      () => this.isOn,
      this.now,
      file,
      [...steps],
      (error) => {
        if (this.hasFailed) return;
        this.hasFailed = true;
        this.onFailure(error);
      },
    );
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
