/** @jest-environment jsdom */
import "../../pane/support/domGlobals";
import { act, fireEvent, render, renderHook, screen, waitFor } from "@testing-library/react";
import type { BatchDocument, BatchDocumentState, RestoredBatch } from "../../../src/pane/batch";
import { EMPTY } from "../../../src/pane/batch/batchDocumentState";
import type { WorkbenchDocument } from "../../../src/workbench/document";
import { KeptChanges } from "../../../src/workbench/page/KeptChanges";
import type { KeptChangesProps } from "../../../src/workbench/page/KeptChanges";
import { useBatch } from "../../../src/workbench/page/useBatch";
import type { BatchRecovery, Recovery } from "../../../src/workbench/recovery";
import { textsFor } from "../../../src/workbench/text";

const texts = textsFor("zh-CN");
const BATCH = { files: [] } as unknown as RestoredBatch;

/** A page on which a batch of three files is offered; what becomes of it is told in `did`. */
function offered(given: { taken: boolean; kept: boolean; missing?: readonly string[]; changes?: number }) {
  const did: string[] = [];
  const { taken, kept, missing = [], changes = 2 } = given;
  const batches = {
    offers: () => Promise.resolve([{ id: "1", name: "甲县.xlsx", files: 3, changes, at: 0 }]),
    restore: () => Promise.resolve({ batch: BATCH, missing }),
    remove(id: string) {
      did.push(`removed ${id}`);
      return Promise.resolve();
    },
  } as unknown as BatchRecovery;
  const recovery = {
    offers: () => Promise.resolve([]),
    onCleared: () => () => undefined,
  } as unknown as Recovery;
  const props: KeptChangesProps = {
    texts,
    recovery,
    batches,
    onRestore: () => Promise.resolve(true),
    isKept: () => Promise.resolve(true),
    onRestoreBatch: () => Promise.resolve(taken),
    isBatchKept: () => Promise.resolve(kept),
    onRestored: () => undefined,
    onMissing: (names) => did.push(`missing ${names.join()}`),
    onGone: () => undefined,
  };
  render(<KeptChanges {...props} />);
  return did;
}

const restore = async (): Promise<void> => {
  fireEvent.click(await screen.findByRole("button", { name: "恢复" }));
  await act(() => Promise.resolve());
};

test("what was kept is removed once the batch is there and kept anew", async () => {
  const did = offered({ taken: true, kept: true });
  await screen.findByText(/已做 2 步处理/);
  await restore();
  await waitFor(() => expect(screen.queryByRole("button", { name: "恢复" })).toBeNull());
  expect(did).toEqual(["removed 1"]);
});

test("it stays where the batch could not be kept anew, and is offered on where the user would rather not", async () => {
  const did = offered({ taken: true, kept: false });
  await restore();
  await waitFor(() => expect(screen.queryByRole("button", { name: "恢复" })).toBeNull());
  expect(did).toEqual([]);
});

test("it is offered on where the user keeps what is there", async () => {
  const did = offered({ taken: false, kept: true, missing: ["乙县.xlsx"] });
  await restore();
  expect(screen.queryByRole("button", { name: "恢复" })).not.toBeNull();
  expect(did).toEqual([]);
});

test("files that could not be kept are named", async () => {
  const did = offered({ taken: true, kept: true, missing: ["乙县.xlsx"] });
  await restore();
  await waitFor(() => expect(did).toEqual(["missing 乙县.xlsx", "removed 1"]));
});

test("of a batch that was only taken back no steps are counted", async () => {
  offered({ taken: true, kept: true, changes: 0 });
  const words = (await screen.findByText(/有一批没有保存/)).textContent;
  expect(words).not.toMatch(/\b0\b/);
  expect(textsFor("en").keeping.offerBatch("a.xlsx", 1, 0, "now")).not.toMatch(/\b0\b/);
});

describe("while another batch is open", () => {
  function page(state: Partial<BatchDocumentState>) {
    const restored: RestoredBatch[] = [];
    const snapshot = { ...EMPTY, ...state };
    const batch = {
      getSnapshot: () => snapshot,
      subscribe: () => () => undefined,
      restore(each: RestoredBatch) {
        restored.push(each);
        return Promise.resolve();
      },
      kept: () => Promise.resolve(true),
    } as unknown as BatchDocument;
    const workbench = { fileNumber: 1, subscribe: () => () => undefined } as unknown as WorkbenchDocument;
    return { restored, hook: renderHook(() => useBatch(batch, workbench, "zh-CN", () => undefined)) };
  }
  const files = [{ name: "丁县.xlsx" }] as unknown as BatchDocumentState["files"];

  test("it is asked before that one is given up", async () => {
    const { hook, restored } = page({ files, unsaved: true });
    let taken: boolean | null = null;
    const ask = async (): Promise<void> => {
      taken = null;
      act(() => void hook.result.current.restore(BATCH).then((each) => (taken = each)));
      await waitFor(() => expect(hook.result.current.asking).toBe("restore"));
    };
    await ask();
    expect([taken, restored]).toEqual([null, []]);
    act(() => hook.result.current.answer(false));
    await waitFor(() => expect(taken).toBe(false));
    expect([hook.result.current.asking, restored]).toEqual([null, []]);
    await ask();
    act(() => hook.result.current.answer(true));
    await waitFor(() => expect(taken).toBe(true));
    expect(restored).toEqual([BATCH]);
  });

  test.each([
    { files: [], unsaved: false },
    { files, unsaved: false },
  ])("of which nothing would be lost, nothing is asked", async (state) => {
    const { hook, restored } = page(state);
    await act(() => hook.result.current.restore(BATCH));
    expect([hook.result.current.asking, restored]).toEqual([null, [BATCH]]);
  });
});
