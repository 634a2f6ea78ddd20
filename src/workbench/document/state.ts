import type { HistoryView } from "../../host";
import type { PaneModel } from "../../pane";
import type { OpenedFile, SheetView } from "../engine/views";
import type { CellMark, CellPosition } from "../grid";

/** Something to tell the user about files; stays until closed. */
export interface DocumentNotice {
  readonly kind: "error" | "success" | "info";
  /** What was tried: once the same succeeds, its failure is no longer told. */
  readonly about: "open" | "save" | "change" | "copy";
  readonly text: string;
  /** What can be done about it; gone with the next change, which they would otherwise meet. */
  readonly ways: readonly NoticeWay[];
  readonly number: number;
  /** For whoever maintains the program, to be copied; null where there is nothing for them. */
  readonly details: string | null;
}

/** Something that a notice offers to do. */
export interface NoticeWay {
  readonly label: string;
  readonly take: () => void;
}

/** Everything the workbench shows beside the pane. */
export interface DocumentState {
  readonly file: OpenedFile | null;
  /** The pane's model for this file. */
  readonly pane: PaneModel | null;
  /** Name of the sheet on view; "" where no file is open. */
  readonly sheet: string;
  readonly view: SheetView | null;
  /** Marks of the sheet on view. */
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Grows when cells or marks on view may have changed. */
  readonly version: number;
  /** The cell to go to and how often was asked for one: the grid follows the number. */
  readonly target: { readonly position: CellPosition; readonly number: number } | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What undo and redo would do. */
  readonly next: HistoryView;
  readonly unsaved: boolean;
  /** Whether saving writes into the file that was opened. */
  readonly savesInPlace: boolean;
  readonly busy: "opening" | "saving" | null;
  /** While a file is being read: how far (0…1, null when unknown), and how to give up. */
  readonly opening: { readonly share: number | null; readonly cancel: () => void } | null;
  readonly notice: DocumentNotice | null;
}

export const NOTHING_OPEN: DocumentState = {
  file: null,
  pane: null,
  sheet: "",
  view: null,
  marks: new Map(),
  version: 0,
  target: null,
  canUndo: false,
  canRedo: false,
  next: { undo: null, redo: null },
  unsaved: false,
  savesInPlace: false,
  busy: null,
  opening: null,
  notice: null,
};
