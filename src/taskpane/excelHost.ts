import { createExcelPort, type ExcelPort, type OfficeSurroundings } from "../excel";
import { engineReaders, gridData, startEngine } from "../engine";
import { Cancelled } from "../engine/rpc";
import { browserTheme, type HostChange, type PaneHost, type ThemeName } from "../pane/host";
import { FORM_SHEETS, deliver } from "./deliver";

/** Stops listening; nothing is left to be told when the workbook is already gone. */
function stopping(listening: Promise<() => Promise<void>>): void {
  void listening.then((stop) => stop()).catch(() => undefined);
}

/** What adds the entries of other files to a table. */
function adding(
  port: ExcelPort,
  readers: ReturnType<typeof engineReaders>,
  tellOwn: (sheet: string) => void,
): NonNullable<PaneHost["adding"]> {
  return {
    readers,
    read: async (sheet) => gridData(await port.readGrid(sheet, false)),
    async append(rows, hideSource) {
      await port.appendRows(rows, hideSource);
      tellOwn(rows.sheet);
    },
  };
}

/** The address of a page beside the pane's. */
const beside = (page: string): string => new URL(page, location.href).href;

/** The shelf of notices, the guide, and what a rule asks, each in a window of its own. */
const pagesBeside = (office: OfficeSurroundings): Pick<PaneHost, "openShelf" | "openHelp" | "openRule"> => ({
  openShelf: (changed) => office.openPage(beside("workbench.html#shelf"), changed),
  openHelp: () => office.openPage(beside("workbench.html#help"), () => undefined),
  openRule: (rule) =>
    office.openPage(beside(`workbench.html#rule/${encodeURIComponent(rule)}`), () => undefined),
});

/** Tells which sheet is in front: as Excel says, and when the user comes back to the pane. */
function followFront(port: ExcelPort, listener: (sheet: string) => void, isLive: () => boolean): () => void {
  const listening = port.onFront(listener);
  listening.catch(() => undefined);
  // The user comes back to the pane from the sheet that is in front.
  const look = (): void => {
    if (!isLive()) return;
    void port.listSheets().then(
      (sheets) => {
        const front = sheets.find(({ active }) => active);
        if (front !== undefined) listener(front.name);
      },
      // What cannot be asked now is asked when the user comes back the next time.
      () => undefined,
    );
  };
  addEventListener("focus", look);
  return () => {
    removeEventListener("focus", look);
    stopping(listening);
  };
}

/** Office's own look where it has one, else the browser's. */
function followedTheme(office: OfficeSurroundings): PaneHost["theme"] {
  const theirs = browserTheme();
  return {
    get: (): ThemeName => {
      const own = office.theme();
      if (own === null) return theirs.get();
      return own.highContrast ? "highContrast" : own.dark ? "dark" : "light";
    },
    subscribe(listener) {
      office.onThemeChange(listener);
      // Excel's runtime knows no such event: the theme is asked for again when the user comes back to the pane.
      addEventListener("focus", listener);
      const unfollow = theirs.subscribe(listener);
      return () => {
        removeEventListener("focus", listener);
        unfollow();
      };
    },
  };
}

/** The pane in Excel: the open workbook behind the port, the engine in a worker of its own. */
export function createExcelHost(office: OfficeSurroundings): PaneHost {
  const engine = startEngine();
  const readers = engineReaders();
  const port = createExcelPort({
    buildWorkbook: (workbook) => engine.call("write", [workbook]),
    mergesOfFile: (bytes, sheet) => readers.run("mergesOfFile", [bytes, sheet], { transfer: [bytes.buffer] }),
  });
  const listeners = new Set<(change: HostChange) => void>();
  // Excel's events leave out what the pane itself has written.
  const tellOwn = (sheet: string): void =>
    listeners.forEach((listener) => listener({ kind: "changed", sheet }));

  return {
    kind: "excel",
    // Asked for each time: reading a sheet may find that its merged areas cannot be had.
    get capabilities() {
      return port.capabilities;
    },
    readState: () => port.readState(),
    writeState: (state) => port.writeState(state),
    clearState: () => port.clearState(),
    async writeCells(sheet, edits) {
      await port.writeCells(sheet, edits);
      tellOwn(sheet);
    },
    async reorderRows(sheet, rows, sequenceColumn) {
      await port.reorderRows(sheet, rows, sequenceColumn);
      tellOwn(sheet);
    },
    engine,
    readers,
    documentName: office.documentName(),
    // Excel's undo stack takes nothing from add-ins.
    history: null,
    sheetsAtHand: false,
    ownSheets: FORM_SHEETS,
    listSheets: () => port.listSheets(),
    loadSheet: async (sheet, isAsked = false, signal = undefined) => {
      const grid = await port.readGrid(sheet, isAsked, signal).catch((error: unknown) => {
        throw signal?.aborted === true ? new Cancelled() : error;
      });
      return engine.call("putGrid", [await gridData(grid)]);
    },
    async putFindings(findings) {
      await port.writeSheet(findings, "findings");
      await port.selectCell(findings.name, 0, 0);
    },
    adding: adding(port, readers, tellOwn),
    ...pagesBeside(office),
    remarks: { of: (sheet) => port.remarksOn(sheet), calculate: () => port.calculate() },
    showSheet: (sheet) => port.selectCell(sheet, 0, 0),
    goTo: (sheet, row, column) => port.selectCell(sheet, row, column),
    async showFlags(sheet, flags) {
      if (flags !== null) return port.flag(sheet, flags);
      await port.clearFlags(sheet);
      return null;
    },
    flagsAtStart: (sheet) => port.hasFlags(sheet),
    deliver: (output, replaced) => deliver(port, output, replaced),
    onChange(listener, { isLive, failed }) {
      listeners.add(listener);
      const listening = port.onChange(({ sheet, cells, isRead }) => {
        if (!isRead) listener({ kind: "outdated", sheet });
        else if (cells === null) listener({ kind: "changed", sheet });
        else listener({ kind: "edited", sheet, edits: cells });
      }, isLive);
      listening.catch(failed);
      return () => {
        listeners.delete(listener);
        stopping(listening);
      };
    },
    onSelection: (listener) => {
      const listening = port.onSelection(listener);
      // Told once, by `onChange`: they are registered together.
      listening.catch(() => undefined);
      return () => stopping(listening);
    },
    onFront: (listener, isLive) => followFront(port, listener, isLive),
    theme: followedTheme(office),
    language: office.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en",
  };
}
