import fs from "node:fs/promises";
import type { RankingState } from "../../../src/host";
import { replay } from "../../../src/workbench/engine/steps";
import type { FileStep } from "../../../src/workbench/engine/steps";
import { WorkbenchFile } from "../../../src/workbench/engine/workbenchFile";

const open = async (): Promise<WorkbenchFile> =>
  WorkbenchFile.open(
    new Uint8Array(await fs.readFile("assets/samples/leshan-2020-messy.xlsx")),
    "leshan-2020-messy.xlsx",
  );

test("steps done again leave the file as they did the first time, undo included; refused ones are passed over", async () => {
  const file = await open();
  const sheet = (await file.view()).sheets[0]?.name ?? "";
  const type = (row: number, text: string): FileStep => ({
    do: "type",
    sheet,
    edits: [{ row, column: 2, text }],
  });
  const state: FileStep = { do: "state", state: { version: 1, referenceDate: "2020-09-30" } };
  const steps: FileStep[] = [
    type(6, "甲厂"),
    { do: "write", sheet, cells: [{ row: 1, column: 1, value: "盖住" }] },
    type(7, "乙厂"),
    { do: "undo" },
    state,
    { do: "clear", sheet, area: { top: 8, bottom: 8, left: 2, right: 2 } },
  ];
  expect(replay(file, steps)).toEqual({
    canUndo: true,
    canRedo: false,
    next: { undo: "cells", redo: null },
    unsaved: true,
  });
  expect(file.grid(sheet).value(6, 2)).toBe("甲厂");
  expect(file.grid(sheet).value(7, 2)).not.toBe("乙厂");
  expect(file.grid(sheet).value(8, 2)).toBeNull();
  expect(file.readState().referenceDate).toBe("2020-09-30");
  file.undo();
  file.undo();
  const untouched = await open();
  expect(file.grid(sheet).value(6, 2)).toEqual(untouched.grid(sheet).value(6, 2));
  expect(replay(untouched, [])).toEqual({
    canUndo: false,
    canRedo: false,
    next: { undo: null, redo: null },
    unsaved: false,
  });
});

test("steps done again after a save stop at the saved state, and at nothing else, for being saved", async () => {
  const file = await open();
  const sheet = (await file.view()).sheets[0]?.name ?? "";
  const type = (text: string): FileStep => ({ do: "type", sheet, edits: [{ row: 6, column: 2, text }] });
  const weight = (before: number, after: number): FileStep => {
    const ranking = (percent: number): RankingState => ({
      method: "weighted",
      weights: { memberCount: percent },
    });
    return {
      do: "decide",
      decision: {
        what: "weight",
        key: "weight memberCount",
        before: ranking(before),
        after: ranking(after),
      },
    };
  };
  const first = [type("甲厂"), weight(10, 20)];
  replay(file, first);
  const point = file.savePoint;
  file.markSaved(point);
  // The same slider goes on, but what was saved stays a place of its own, so that the undo goes back to it only.
  const later = [weight(20, 30), type("乙厂"), { do: "undo" }, { do: "undo" }] as const;
  replay(file, later);
  expect(file.historyState).toMatchObject({ next: { undo: "weight", redo: "weight" }, unsaved: false });

  const again = await open();
  replay(again, [...first, { do: "saved", point, holds: first.length }, ...later]);
  expect(again.historyState).toEqual(file.historyState);
  expect(again.grid(sheet).value(6, 2)).toBe("甲厂");
  expect(again.savePoint).toEqual(point);
  // Taken back further, it is the file as it was opened, which is no longer what is on the disk.
  again.undo();
  again.undo();
  expect(again.historyState).toMatchObject({ canUndo: false, unsaved: true });
});

test("a decision about the order is done again among the changes of cells, and undone in its turn", async () => {
  const file = await open();
  const sheet = (await file.view()).sheets[0]?.name ?? "";
  const type = (text: string): FileStep => ({ do: "type", sheet, edits: [{ row: 6, column: 2, text }] });
  const decide = (what: string, before: number | null, after: number): FileStep => {
    const ranking = (percent: number): RankingState => ({
      method: "weighted",
      weights: { memberCount: percent },
    });
    const key = what === "weight" ? "weight memberCount" : null;
    return {
      do: "decide",
      decision: { what, key, before: before === null ? null : ranking(before), after: ranking(after) },
    };
  };
  const steps: FileStep[] = [
    type("甲厂"),
    decide("weight", null, 50),
    decide("weight", 50, 60),
    decide("order", 60, 60),
    type("乙厂"),
    { do: "undo" },
    { do: "undo" },
  ];
  // Were the decisions left out, the second undo would have taken "甲厂" back.
  expect(replay(file, steps)).toEqual({
    canUndo: true,
    canRedo: true,
    next: { undo: "weight", redo: "order" },
    unsaved: true,
  });
  expect(file.grid(sheet).value(6, 2)).toBe("甲厂");
  // A weight that was drawn is one step here too.
  expect(file.undo()?.decided).toEqual({ what: "weight", undone: true, ranking: null });
  expect(file.historyState.next).toEqual({ undo: "cells", redo: "weight" });
});
