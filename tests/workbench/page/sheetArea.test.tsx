/** @jest-environment jsdom */
import "../../pane/support/domGlobals";
import { useSyncExternalStore } from "react";
import { act, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { formSheet } from "../../../src/core";
import { writeWorkbook } from "../../../src/files";
import { LESHAN, studio } from "../../pane/support/sheets";
import { WorkbenchDocument } from "../../../src/workbench/document";
import { SheetArea } from "../../../src/workbench/page/SheetArea";
import { textsFor } from "../../../src/workbench/text";
import { testConnection } from "../support/connection";
import type { TestConnection } from "../support/connection";

/** jsdom measures nothing. */
class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResize;

// A busy machine must not fail a test.
configure({ asyncUtilTimeout: 15_000 });

let worker: TestConnection;
let workbench: WorkbenchDocument;
let unmount: () => void;

function Area() {
  const state = useSyncExternalStore(workbench.subscribe, workbench.getSnapshot);
  return (
    <SheetArea
      texts={textsFor("zh-CN")}
      state={state}
      workbench={workbench}
      pane={state.pane}
      theme="light"
    />
  );
}

/** A form that says nothing of what stays in view, with three studios and two rows that have only their number. */
beforeEach(async () => {
  worker = testConnection();
  workbench = new WorkbenchDocument(worker.readers, () => "zh-CN");
  const studios = [studio(0), studio(1), studio(2), { seq: 4 }, { seq: 5 }];
  const { name, rows, merges, columnWidths } = formSheet(LESHAN, studios, {});
  const other = { name: "别的", rows: [{ cells: [{ value: "一" }] }], merges: [], columnWidths: [] };
  const bytes = writeWorkbook({ sheets: [{ name, rows, merges, columnWidths }, other] });
  await workbench.open(() => Promise.resolve(bytes), "表.xlsx");
  ({ unmount } = render(<Area />));
});

afterEach(async () => {
  unmount();
  await workbench.getSnapshot().pane?.dispose();
  worker.close();
});

const press = (key: string, times = 1, more: object = {}): void => {
  for (let time = 0; time < times; time++)
    void act(() => void fireEvent.keyDown(screen.getByRole("textbox"), { key, ...more }));
};
const bar = (): HTMLElement => screen.getByRole("group", { name: "当前单元格" });
const removing = (): string | undefined => screen.queryByRole("button", { name: /^删除第/ })?.textContent;
/** The last number in the first column, above the remarks below the table. */
const lastNumber = (): string | undefined =>
  [9, 8, 7, 6, 5].map((row) => workbench.shown.cellAt(row, 0)?.text).find((text) => /^\d+$/.test(text ?? ""));

// Rows 1–3 above the table, 4–5 its header (A4:A5 is one cell), 6–8 studios, 9–10 with their number only.
test("the whole header stays in view where the file does not say what does", () => {
  const frozen = [...document.querySelectorAll("[role=rowgroup]")].find((group) =>
    group.querySelector('[data-row="0"]'),
  );
  expect(frozen?.querySelector('[data-row="4"]')).not.toBeNull();
  expect(frozen?.querySelector('[data-row="5"]')).toBeNull();
});

test("rows of the table are removed, all that are selected at once, and come back with one undo", async () => {
  press("ArrowDown", 3);
  expect(bar().textContent).toMatch(/^A4/);
  expect(removing()).toBeUndefined();
  press("ArrowDown");
  expect(removing()).toBe("删除第 6 行");
  press("ArrowDown", 3);
  // Past the end of the table: what is below it stays.
  press("ArrowDown", 6, { shiftKey: true });
  expect(removing()).toBe("删除第 9–10 行");
  expect(lastNumber()).toBe("5");
  void act(() => void fireEvent.click(screen.getByRole("button", { name: "删除第 9–10 行" })));
  await waitFor(() => expect(lastNumber()).toBe("3"));
  void act(workbench.edits.undo);
  await waitFor(() => expect(lastNumber()).toBe("5"));
  expect(workbench.getSnapshot()).toMatchObject({ canUndo: false, unsaved: false });
});

test("a sheet that comes back begins at its first cell, in the grid and above it", async () => {
  press("ArrowDown", 4);
  expect(bar().textContent).toMatch(/^A6/);
  const name = workbench.getSnapshot().sheet;
  await act(() => workbench.shown.show("别的"));
  await act(() => workbench.shown.show(name));
  expect(bar().textContent).toMatch(/^A1附件2/);
  expect(removing()).toBeUndefined();
  press("ArrowDown");
  expect(bar().textContent).toMatch(/^A2/);
});
