/** A rule pack of one's own on the shelf: its file as it is exported, and what is known of it beside. */
export interface ShelvedNotice {
  /** The pack's id; no two on the shelf share one. */
  readonly id: string;
  /** The pack's name, in Chinese. */
  readonly name: string;
  /** The pack's file. */
  readonly json: string;
  /** When it was put there, ISO moment. */
  readonly savedAt: string;
  /** Id of the pack that it is a newer version of; null where it is none. */
  readonly newerOf: string | null;
  /** True until a person has confirmed what was drafted. */
  readonly draft: boolean;
}

/**
 * The notices that are kept on this computer, for every file, batch and session. Methods reject with `ShelfError` where
 * the browser keeps nothing or has no room.
 */
export interface Shelf {
  /** All notices on it, the last put first. */
  list(): Promise<readonly ShelvedNotice[]>;
  /**
   * Puts a notice on it, in the place of the one with its id.
   *
   * @param work the editor's work on it, plain data, to go on with; null where it came as a file
   */
  put(notice: ShelvedNotice, work?: unknown): Promise<void>;
  /** Takes a notice off it; where it was chosen none is. */
  remove(id: string): Promise<void>;
  /** The editor's work on a notice; null where there is none. */
  workOn(id: string): Promise<unknown>;
  /** Id of the pack, built-in or on the shelf, that every file is checked by; null: by what each sheet's form and title say. */
  chosen(): Promise<string | null>;
  choose(id: string | null): Promise<void>;
  /** Calls the listener after each change made in this page; answers how to stop. */
  follow(listener: () => void): () => void;
}

/** Why the shelf could not be used: the browser keeps nothing here, or there is no room. */
export class ShelfError extends Error {
  constructor(
    readonly code: "unavailable" | "full",
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "ShelfError";
  }
}
