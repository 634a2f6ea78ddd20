import { gridData } from "../../src/engine/gridData";
import type { ExcelPort } from "../../src/excel/port";
import { testHost, type TestHost } from "../pane/support/testHost";

/** What the pane's own model asks, answered by Excel as `src/taskpane/excelHost.ts` does, with the real engine. */
export function paneOverExcel(port: ExcelPort): TestHost {
  const host = testHost([]);
  Object.assign(host, {
    kind: "excel",
    capabilities: port.capabilities,
    sheetsAtHand: false,
    listSheets: () => port.listSheets(),
    loadSheet: async (sheet: string, isAsked = false) =>
      host.engine.call("putGrid", [await gridData(await port.readGrid(sheet, isAsked))]),
    readState: () => port.readState(),
    writeState: (state) => port.writeState(state),
    flagsAtStart: (sheet) => port.hasFlags(sheet),
    showFlags: (sheet, flags) =>
      flags === null ? port.clearFlags(sheet).then(() => null) : port.flag(sheet, flags),
    onChange: (listener, { isLive, failed }) => {
      port
        .onChange(({ sheet, cells, isRead }) => {
          if (!isRead) listener({ kind: "outdated", sheet });
          else
            listener(cells === null ? { kind: "changed", sheet } : { kind: "edited", sheet, edits: cells });
        }, isLive)
        .catch(failed);
      return () => undefined;
    },
  } satisfies Partial<TestHost>);
  return host;
}
