import type { ShelfError } from "../../shelf";
import type { BatchReading, BatchView, BatchWork, FileSummary } from "../../engine";
import { baseName } from "../../core";
import { NO_WORK } from "./decisions";

/** Where one of the files stands. */
export type BatchStatus =
  | { readonly kind: "waiting" }
  | { readonly kind: "checking" }
  | { readonly kind: "checked"; readonly summary: FileSummary }
  /** Read by a reader that does not say how it stands by itself. */
  | { readonly kind: "read" }
  | { readonly kind: "notASheet" }
  | { readonly kind: "unreadable"; readonly error: unknown }
  /** Given up before its turn. */
  | { readonly kind: "stopped" };

/** A file of the batch. */
export interface BatchFile {
  readonly file: File;
  /** As the batch names it; each has another name. */
  readonly name: string;
  readonly status: BatchStatus;
}

/** What a person chose for the reading of the files. */
export type ReadBy = Pick<BatchReading, "pack" | "referenceDate" | "roster">;

export interface BatchDocumentState {
  readonly files: readonly BatchFile[];
  readonly running: boolean;
  /** What the batch comes to; null until the files were read. */
  readonly view: BatchView | null;
  readonly work: BatchWork;
  /** By what the files are read. */
  readonly reading: ReadBy;
  /** Whether a person has seen how the files were read; nothing is joined on view before. */
  readonly seen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly unsaved: boolean;
  /** Whether something of a person's would be lost with the batch: what was decided, or that it was taken back. */
  readonly atStake: boolean;
  /** A file is being made. */
  readonly making: boolean;
  /** What went wrong with the batch itself. */
  readonly fault: unknown;
  /** Why the files were read without this computer's shelf of notices; null where it was at hand or is not in use. */
  readonly shelfTrouble: ShelfError["code"] | null;
}

/** How far reading has come: how many files are done with, which one (from 0) is read now, and its name. */
export function progressOf(files: readonly BatchFile[]): {
  readonly done: number;
  readonly at: number;
  readonly current: string;
} {
  const done = files.filter(({ status: { kind } }) => kind !== "waiting" && kind !== "checking").length;
  const current = files.find(({ status }) => status.kind === "checking")?.name ?? "";
  return { done, at: Math.min(done, files.length - 1), current: baseName(current) };
}

/** A batch without files. */
export const EMPTY: BatchDocumentState = {
  files: [],
  running: false,
  view: null,
  work: NO_WORK,
  reading: { pack: null, referenceDate: null, roster: null },
  seen: false,
  canUndo: false,
  canRedo: false,
  unsaved: false,
  atStake: false,
  making: false,
  fault: null,
  shelfTrouble: null,
};
