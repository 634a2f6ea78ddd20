/** @jest-environment jsdom */
import "../../pane/support/domGlobals";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { BatchButtons } from "../../../src/workbench/batch/BatchButtons";
import type { BatchDocument } from "../../../src/pane/batch";
import type { DocumentState } from "../../../src/workbench/document";
import { NOTHING_OPEN } from "../../../src/workbench/document/state";
import { EMPTY } from "../../../src/pane/batch/batchDocumentState";
import { useShortcuts } from "../../../src/workbench/page/useShortcuts";
import { ReplaceDialog } from "../../../src/workbench/page/ReplaceDialog";
import type { Front } from "../../../src/workbench/page/useShortcuts";
import { textsFor } from "../../../src/workbench/text";

interface PageProps {
  readonly front: Front;
  readonly did: string[];
  readonly canUndo?: boolean;
}

/** A batch's buttons before an open file, whose keys are told in `did`. */
function Page({ front, did, canUndo = true }: PageProps) {
  const file = {} as NonNullable<DocumentState["file"]>;
  useShortcuts(
    {
      getSnapshot: () => ({ ...NOTHING_OPEN, file }),
      save: (what) => {
        did.push(`file ${what}`);
        return Promise.resolve(true);
      },
    },
    front,
  );
  const batch = { undo: () => did.push("undo"), redo: () => did.push("redo") } as unknown as BatchDocument;
  const nothing = (): void => undefined;
  return (
    <>
      <BatchButtons
        texts={textsFor("zh-CN")}
        batch={batch}
        state={{ ...EMPTY, canUndo, canRedo: true }}
        isJoined
        onOpenList={nothing}
        onSave={({ what }) => did.push(`batch ${what}`)}
        onCopy={nothing}
        onNew={nothing}
      />
      <input aria-label="联系人" onBlur={() => did.push("typed")} />
      <input type="checkbox" aria-label="选用" />
    </>
  );
}

/** Presses Ctrl and a key; answers whether the browser was kept from its own. */
const control = (key: string): boolean => !fireEvent.keyDown(document.body, { key, ctrlKey: true });

test("while the batch is on view its keys are about the batch, never about the file behind it", () => {
  const did: string[] = [];
  const { rerender } = render(<Page front="batch" did={did} />);
  expect(["s", "z", "y"].map(control)).toEqual([true, true, true]);
  expect(did).toEqual(["batch compiled", "undo", "redo"]);

  did.length = 0;
  rerender(<Page front="batch" did={did} canUndo={false} />);
  control("z");
  expect(did).toEqual([]);

  rerender(<Page front="file" did={did} />);
  control("s");
  // The sheet has its own.
  expect(["z", "y"].map(control)).toEqual([false, false]);
  expect(did).toEqual(["file corrected"]);

  did.length = 0;
  rerender(<Page front="neither" did={did} />);
  expect(["s", "z", "y"].map(control)).toEqual([true, false, false]);
  expect(did).toEqual([]);
});

test("in a field the browser takes back what was typed; what is typed is taken in before it is saved", () => {
  const did: string[] = [];
  render(<Page front="batch" did={did} />);
  const field = screen.getByRole("textbox", { name: "联系人" });
  field.focus();
  expect(control("z")).toBe(false);
  expect(did).toEqual([]);
  control("s");
  expect(did).toEqual(["typed", "batch compiled"]);
  expect(document.activeElement).toBe(field);

  did.length = 0;
  screen.getByRole("checkbox", { name: "选用" }).focus();
  did.length = 0;
  expect(control("z")).toBe(true);
  expect(did).toEqual(["undo"]);
});

test.each(["file", "batch"] as const)("behind a question keys do nothing (%s)", async (front) => {
  const did: string[] = [];
  const nothing = (): void => undefined;
  const page = (asking: boolean) => (
    <>
      <Page front={front} did={did} />
      <ReplaceDialog
        title="另起一批？"
        text=""
        cancel="取消"
        confirm="另起一批"
        asking={asking}
        onAnswer={nothing}
      />
    </>
  );
  const { rerender } = render(page(true));
  // What the browser would do of its own (save the page, open a file) helps nobody here either.
  expect(["s", "o"].map(control)).toEqual([true, true]);
  // A question may have a field, in which the browser takes back what was typed.
  expect(["z", "y"].map(control)).toEqual([false, false]);
  expect(did).toEqual([]);
  rerender(page(false));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  control("s");
  expect(did).toHaveLength(1);
});
