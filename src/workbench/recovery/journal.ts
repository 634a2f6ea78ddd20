import { OneAfterAnother } from "../../engine/rpc";
import type { FileStep, SavePoint } from "../engine";
import type { KeptFiles } from "./database";
import { holdName, newName } from "./locks";

/** The lock that tells other windows that a file is open. */
export const lockOf = (id: string): string => `huijian-file-${id}`;

/** What is kept under one name, until it is forgotten: whoever writes for it later knows it by this. */
class Place {
  readonly id = newName();
  release: () => void = () => undefined;
  /** How many steps were asked to be written down, and how many are. */
  asked = 0;
  stored = 0;
}

/** Whether changes are kept at all, and when all that was kept is removed. */
export interface Switch {
  readonly isOn: boolean;
  onCleared(listener: () => void): () => void;
}

/** The changes of one open file, written down before the file takes them. */
export class Journal {
  private place = new Place();
  /** Written in the order in which they were done. */
  private readonly turns = new OneAfterAnother();
  private readonly unfollow: () => void;
  private isClosed = false;

  /**
   * @param steps what was done already; written down with the next step
   * @param onFailure is told that the browser keeps nothing
   */
  constructor(
    private readonly kept: KeptFiles,
    private readonly keeping: Switch,
    private readonly now: () => number,
    private readonly file: { readonly name: string; readonly bytes: Blob },
    /** Only grows. */
    private readonly steps: FileStep[],
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.unfollow = keeping.onCleared(() => this.forget());
  }

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
    if (this.place.asked > 0) this.write();
  }

  /** Writes down what is not written yet. */
  write(): void {
    if (!this.keeping.isOn || this.isClosed || this.steps.length === 0) return;
    const { place } = this;
    if (place.asked === 0) place.release = holdName(lockOf(place.id));
    place.asked = this.steps.length;
    const at = this.now();
    const to = place.asked;
    this.inTurn(() => this.store(place, to, at));
  }

  /** What was done while earlier steps were being forgotten is written down after all. */
  ensure(): void {
    if (this.place.asked === 0) this.write();
  }

  /** The file has been saved: nothing of it stays here, until it is changed again. */
  forget(): void {
    const { place } = this;
    if (place.asked === 0) return;
    this.place = new Place();
    this.inTurn(async () => {
      await this.kept.remove(place.id);
      place.release();
    });
  }

  /** The file is closed, and its changes with it: the user was asked. */
  close(): void {
    this.forget();
    this.isClosed = true;
    this.unfollow();
  }

  /** Resolves when nothing waits to be written down: whether everything that is to be is. */
  async settled(): Promise<boolean> {
    await this.turns.settled();
    return this.place.stored === this.place.asked;
  }

  /** Writes down the steps up to one, from the first that is not written yet: an earlier turn may have failed. */
  private async store(place: Place, to: number, at: number): Promise<void> {
    const { id, stored } = place;
    if (stored === 0) {
      await this.kept.addFile({ id, ...this.file, at }, this.steps.slice(0, to));
      place.stored = to;
      return;
    }
    for (const step of this.steps.slice(stored, to)) {
      await this.kept.addStep(id, place.stored, step, at);
      place.stored += 1;
    }
  }

  private inTurn(work: () => Promise<void>): void {
    this.turns.run(work).catch((error: unknown) => this.onFailure(error));
  }
}
