import { History } from "../../../src/workbench/engine/history";
import type { Step } from "../../../src/workbench/engine/history";

const step = (value: number): Step => ({
  sheet: "表",
  before: [{ row: 0, column: 0, value: value - 1 }],
  after: [{ row: 0, column: 0, value }],
});

describe("history", () => {
  test("undoes and does again in order", () => {
    const history = new History();
    history.add(step(1));
    history.add(step(2));
    expect(history.undo()).toEqual(step(2));
    expect(history.undo()).toEqual(step(1));
    expect(history.undo()).toBeNull();
    expect(history.canUndo).toBe(false);
    expect(history.redo()).toEqual(step(1));
    expect(history.canRedo).toBe(true);
    history.add(step(3));
    expect(history.redo()).toBeNull();
  });

  test("knows what is saved: undoing back to it is saved again", () => {
    const history = new History();
    expect(history.isUnsaved).toBe(false);
    history.add(step(1));
    expect(history.isUnsaved).toBe(true);
    history.saved(history.position);
    expect(history.isUnsaved).toBe(false);
    history.undo();
    expect(history.isUnsaved).toBe(true);
    history.redo();
    expect(history.isUnsaved).toBe(false);
  });

  test("what was done after the state that was saved is unsaved", () => {
    const history = new History();
    history.add(step(1));
    const { position } = history;
    history.add(step(2));
    history.saved(position);
    expect(history.isUnsaved).toBe(true);
    history.undo();
    expect(history.isUnsaved).toBe(false);
  });

  test("another change after undoing what was saved can never be what was saved", () => {
    const history = new History();
    history.add(step(1));
    history.saved(history.position);
    history.undo();
    history.add(step(2));
    expect(history.isUnsaved).toBe(true);
    history.undo();
    expect(history.isUnsaved).toBe(true);
  });

  test("forgets the oldest steps beyond its length, and that what was saved is among them", () => {
    const history = new History();
    for (let number = 1; number <= 600; number++) history.add(step(number));
    let undone = 0;
    while (history.undo() !== null) undone += 1;
    expect(undone).toBe(500);
    expect(history.isUnsaved).toBe(true);
  });
});
