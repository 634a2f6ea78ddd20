import { createExcelPort, type OfficeSurroundings } from "../excel";
import type { SheetDescription } from "../core";
import { engineReaders, gridData, startEngine } from "../engine";
import { browserTheme, type Delivery, type Output, type PaneHost, type ThemeName } from "../pane/host";

/** Name of the ranked list's sheet beside the sheet it came from; its language is that of the form. */
const LIST_SHEET = "排序名单";

/** The pane in Excel: the open workbook behind the port, the engine in a worker of its own. */
export function createExcelHost(office: OfficeSurroundings): PaneHost {
  const engine = startEngine();
  const readers = engineReaders();
  const port = createExcelPort({
    buildWorkbook: (workbook) => engine.call("write", [workbook]),
    mergesOfFile: (bytes, sheet) => readers.run("mergesOfFile", [bytes, sheet], { transfer: [bytes.buffer] }),
  });
  const theirs = browserTheme();

  async function deliver(output: Output): Promise<Delivery> {
    // What leaves the house is a workbook of its own; the ranked list stays beside the sheet it came from.
    if (output.kind !== "rankedList" && port.capabilities.createWorkbook) {
      await port.createWorkbook(await output.describe(), output.fileName);
      return { where: "window", name: output.fileName };
    }
    const { sheets: described } = await output.describe();
    // The form is named like the union's own sheet, beside which it is to stand.
    const isForm = output.kind !== "publication" && output.kind !== "checklist";
    const sheets = described.map((sheet, index) =>
      index === 0 && isForm ? { ...sheet, name: LIST_SHEET } : sheet,
    );
    for (const sheet of sheets) await port.writeSheet(sheet, "list");
    return { where: "sheets", name: sheets.map(({ name }: SheetDescription) => name).join("”“") };
  }

  return {
    kind: "excel",
    capabilities: port.capabilities,
    readState: () => port.readState(),
    writeState: (state) => port.writeState(state),
    clearState: () => port.clearState(),
    writeCells: (sheet, edits) => port.writeCells(sheet, edits),
    reorderRows: (sheet, rows, sequenceColumn) => port.reorderRows(sheet, rows, sequenceColumn),
    engine,
    readers,
    documentName: office.documentName(),
    // Excel's undo stack takes nothing from add-ins.
    history: null,
    sheetsAtHand: false,
    listSheet: LIST_SHEET,
    listSheets: () => port.listSheets(),
    loadSheet: async (sheet) => engine.call("putGrid", [await gridData(await port.readGrid(sheet))]),
    showSheet: (sheet) => port.selectCell(sheet, 0, 0),
    goTo: (sheet, row, column) => port.selectCell(sheet, row, column),
    async showFlags(sheet, flags) {
      if (flags !== null) return port.flag(sheet, flags);
      await port.clearFlags(sheet);
      return null;
    },
    flagsAtStart: (sheet) => port.hasFlags(sheet),
    deliver,
    onChange(listener) {
      if (!port.capabilities.changeEvents) return () => undefined;
      const listening = port.onChange(({ sheet, cells }) =>
        listener(cells === null ? { kind: "changed", sheet } : { kind: "edited", sheet, edits: cells }),
      );
      return () => {
        // Nothing is left to be told when the workbook is already gone.
        void listening.then((stop) => stop()).catch(() => undefined);
      };
    },
    onFront(listener) {
      // The user comes back to the pane from the sheet that is in front.
      const look = (): void =>
        void port.listSheets().then(
          (sheets) => {
            const front = sheets.find(({ active }) => active);
            if (front !== undefined) listener(front.name);
          },
          // What cannot be asked now is asked when the user comes back the next time.
          () => undefined,
        );
      addEventListener("focus", look);
      return () => removeEventListener("focus", look);
    },
    theme: {
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
    },
    language: office.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en",
  };
}
