// Not the global one: React would take it up in jsdom and keep it open for ever.
import { MessageChannel } from "node:worker_threads";
import type { Grid } from "../../../src/core";
import { HostError } from "../../../src/host";
import type { WorkbookState } from "../../../src/host";
import { connectWorker, Engine, PageView, paneMethods, serveMethods } from "../../../src/engine";
import type { Channel, EngineMethods } from "../../../src/engine";
import { gridData } from "../../../src/engine/gridData";
import { createPaneModel, type PaneModel } from "../../../src/pane/model";
import type { Delivery, HostChange, Output, PaneHost } from "../../../src/pane/host";

/** A host over grids in memory with the real engine behind a message channel; everything that happens is written down. */
export interface TestHost extends PaneHost {
  readonly grids: Map<string, Grid>;
  stored: WorkbookState;
  readonly writes: WorkbookState[];
  /** Sheets brought to the front. */
  readonly shown: string[];
  /** Says that the user turned to another sheet. */
  turnTo(sheet: string): void;
  readonly visited: { sheet: string; row: number; column: number }[];
  readonly flagged: (number | null)[];
  /** Sheets that have marks. */
  readonly marked: Set<string>;
  readonly delivered: { kind: Output["kind"]; name: string; bytes: Uint8Array }[];
  change(change: HostChange): void;
  /** Writing the state fails. */
  failWrite: boolean;
  /** Reading the state fails. */
  failRead: boolean;
  close(): void;
}

export function testHost(grids: readonly Grid[], stored: WorkbookState = { version: 1 }): TestHost {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  serveMethods(
    paneMethods(new PageView(new Engine()), { openSheets: () => Promise.resolve([...host.grids.values()]) }),
    port2 as unknown as Channel,
  );
  const engine = connectWorker<EngineMethods>(port1 as unknown as Channel);
  const listeners = new Set<(change: HostChange) => void>();
  let front: string | null = null;
  const fronts = new Set<(sheet: string) => void>();
  const host: TestHost = {
    kind: "workbench",
    capabilities: {
      notes: true,
      undo: "own",
      createWorkbook: true,
      changeEvents: true,
      selectCell: true,
      mergedAreas: "exact",
    },
    readState: () =>
      host.failRead ? Promise.reject(new HostError("timeout")) : Promise.resolve(host.stored),
    writeState: (state: WorkbookState) => {
      if (host.failWrite) return Promise.reject(new HostError("protectedSheet"));
      host.stored = state;
      host.writes.push(state);
      return Promise.resolve();
    },
    clearState: () => {
      host.stored = { version: 1 };
      return Promise.resolve();
    },
    writeCells: () => Promise.reject(new HostError("notSupported")),
    reorderRows: () => Promise.reject(new HostError("notSupported")),
    engine,
    readers: { run: (...args) => engine.call(...args) as never },
    documentName: "测试",
    grids: new Map(grids.map((grid) => [grid.name, grid])),
    stored,
    writes: [],
    visited: [],
    shown: [],
    flagged: [],
    marked: new Set(),
    delivered: [],
    failWrite: false,
    history: null,
    sheetsAtHand: true,
    ownSheets: [],
    failRead: false,
    listSheets: () =>
      Promise.resolve(
        [...host.grids.keys()].map((name, index) => ({
          name,
          hidden: false,
          active: front === null ? index === 0 : name === front,
        })),
      ),
    loadSheet: async (sheet) => {
      const grid = host.grids.get(sheet);
      if (!grid) throw new HostError("sheetNotFound", sheet);
      await engine.call("putGrid", [await gridData(grid)]);
    },
    goTo: (sheet, row, column) => {
      host.visited.push({ sheet, row, column });
      return Promise.resolve();
    },
    showSheet: (sheet) => {
      host.shown.push(sheet);
      front = sheet;
      return Promise.resolve();
    },
    showFlags: (sheet, flags) => {
      if (flags === null) host.marked.delete(sheet);
      else host.marked.add(sheet);
      host.flagged.push(flags?.length ?? null);
      return Promise.resolve(flags === null ? null : { cells: flags.length, notes: true });
    },
    flagsAtStart: (sheet) => Promise.resolve(host.marked.has(sheet)),
    deliver: async (output): Promise<Delivery> => {
      host.delivered.push({ kind: output.kind, name: output.fileName, bytes: await output.build() });
      return { where: "download", name: output.fileName };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onFront: (listener) => {
      fronts.add(listener);
      return () => fronts.delete(listener);
    },
    onSelection: () => () => undefined,
    turnTo: (sheet) => {
      front = sheet;
      fronts.forEach((listener) => listener(sheet));
    },
    theme: { get: () => "light", subscribe: () => () => undefined },
    language: "zh-CN",
    change: (change) => listeners.forEach((listener) => listener(change)),
    close: () => {
      port1.close();
      port2.close();
    },
  };
  return host;
}

/** A pane started on a summary sheet and ranked, on a day before the deadline. */
export async function openPane(
  sheet: Grid,
  stored: WorkbookState,
): Promise<{ readonly host: TestHost; readonly model: PaneModel }> {
  const host = testHost([sheet], stored);
  const model = createPaneModel(host, () => "2020-09-01");
  await model.start();
  await until(() => model.getSnapshot().ranking !== null, "the ranking");
  return { host, model };
}

/** Waits until something holds; fails with the last state where it does not within a second or two. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let round = 0; round < 300; round += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain: ${what}`);
}
