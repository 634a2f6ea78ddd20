import type { HostCapabilities, WorkbookState } from "../../host";
import { browserTheme } from "../../pane";
import type { PaneHost, SessionChoices } from "../../pane";
import { baseName } from "./download";
import type { Edits } from "./edits";
import type { OpenFile } from "./openFile";
import type { ShownSheet } from "./shownSheet";

/** The workbench has everything; what Excel's undo groups are, each change of the file is by itself. */
const CAPABILITIES: HostCapabilities = {
  notes: true,
  undo: "own",
  createWorkbook: true,
  changeEvents: true,
  selectCell: true,
  mergedAreas: "exact",
};

/** What the page does for a file's host. */
export interface PageServices {
  readonly readers: PaneHost["readers"];
  /** Keeps what belongs to the workbook until it is saved. */
  keepState(state: WorkbookState): Promise<void>;
  /** Shows the shelf of notices. */
  openShelf(): void;
  openRule(rule: string): void;
  readonly choices: SessionChoices;
  /** Hands a file to the user. */
  handOut(bytes: Uint8Array, name: string): void;
}

/**
 * The pane's host in the workbench: the file in the worker, the grid beside the pane. Flags are an overlay of the
 * grid; outputs are downloads.
 */
export function createWorkbenchHost(
  page: PageServices,
  open: OpenFile,
  shown: ShownSheet,
  edits: Edits,
): PaneHost {
  const { connection, file } = open;
  const { name, sheets } = file;
  /** The overlay is one switch for the whole file, on until the user turns it off. */
  let areMarksOn = true;
  return {
    kind: "workbench",
    capabilities: CAPABILITIES,
    // The workbench's worker has all methods of the pane's.
    engine: connection,
    readers: page.readers,
    history: {
      get next() {
        return open.state.next;
      },
      add: (decision) => edits.decide(decision),
      undo: edits.undo,
      redo: edits.redo,
      onReplay: edits.onReplay,
      subscribe: open.subscribe,
    },
    documentName: baseName(name),
    sheetsAtHand: true,
    ownSheets: [],
    listSheets: () =>
      Promise.resolve(sheets.map((sheet) => ({ ...sheet, active: sheet.name === open.state.sheet }))),
    openShelf: () => page.openShelf(),
    openRule: (rule) => page.openRule(rule),
    choices: page.choices,
    loadSheet: (sheet) => open.call("loadSheet", sheet),
    showSheet: (sheet) => shown.show(sheet),
    goTo: (sheet, row, column) => shown.goTo(sheet, { row, column }),
    readState: () => open.call("readState"),
    writeState: (state) => page.keepState(state),
    clearState: () => page.keepState({ version: 1 }),
    undo: () => {
      edits.undo();
      return Promise.resolve();
    },
    writeCells: (sheet, cells) => edits.write(sheet, cells),
    reorderRows: (sheet, rows, sequenceColumn) => edits.reorder(sheet, rows, sequenceColumn),
    showFlags(sheet, flags) {
      areMarksOn = flags !== null;
      if (flags === null) for (const { name: each } of sheets) shown.showMarks(each, null);
      else shown.showMarks(sheet, flags);
      return Promise.resolve(flags === null ? null : { cells: flags.length, notes: true });
    },
    flagsAtStart: () => Promise.resolve(areMarksOn),
    async deliver(output) {
      page.handOut(await output.build(), output.fileName);
      return { where: "download", name: output.fileName };
    },
    onChange: (listener) => edits.follow(listener),
    onFront(listener) {
      let front = open.state.sheet;
      return open.subscribe(() => {
        const { sheet } = open.state;
        if (sheet === front || open.isClosed) return;
        front = sheet;
        listener(sheet);
      });
    },
    // The page says itself where the user is in its grid.
    onSelection: () => () => undefined,
    theme: browserTheme(),
    language: open.language,
  };
}
