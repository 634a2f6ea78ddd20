import { formSheet } from "../../../src/core";
import { createFilePort, writeWorkbook } from "../../../src/files";
import type { PaneModel } from "../../../src/pane";
import { WorkbenchDocument } from "../../../src/workbench/document";
import { Recovery } from "../../../src/workbench/recovery";
import { LESHAN, studio, type Studio } from "../../pane/support/sheets";
import { testConnection } from "../support/connection";
import type { TestConnection } from "../support/connection";
import { memory } from "../support/keptFiles";

/** Decisions about the order and changes of cells stand in one history; the order goes back into the sheet. */

let worker: TestConnection;
let workbench: WorkbenchDocument;
let downloads: Blob[];

beforeEach(() => {
  worker = testConnection();
  workbench = new WorkbenchDocument(worker.readers, () => "zh-CN");
  downloads = [];
  const link = { click: () => undefined, remove: () => undefined };
  Object.assign(globalThis, {
    document: { createElement: () => link, body: { append: () => undefined } },
    // A browser on a page that came over plain http: without locks.
    navigator: {},
  });
  jest.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    downloads.push(blob as Blob);
    return "blob:";
  });
});

afterEach(async () => {
  await workbench.getSnapshot().pane?.dispose();
  worker.close();
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "navigator");
});

const FIRST_ROW = 5;
const STUDIOS: readonly Studio[] = [
  studio(0, { outcomeCount: 6, economicBenefit: 20 }),
  studio(1, { outcomeCount: 9, economicBenefit: 90 }),
  studio(2, { outcomeCount: 30, economicBenefit: 300 }),
  studio(3, { outcomeCount: 20, economicBenefit: 200 }),
];

const state = () => workbench.getSnapshot();
const pane = (): PaneModel => state().pane as PaneModel;
const leaders = (): string =>
  (pane().getSnapshot().ranking?.entries ?? []).map(({ leaderName }) => leaderName[0]).join("");
const identity = (surname: string): string =>
  pane()
    .getSnapshot()
    .ranking?.entries.find(({ leaderName }) => leaderName.startsWith(surname))?.identity ?? "";
const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; !condition() && tries < 500; tries++) await new Promise((done) => setTimeout(done, 10));
  expect(condition()).toBe(true);
};
const fieldColumn = (id: string): number => LESHAN.fields.findIndex((field) => field.id === id);
/** 序号 and the leader's surname of the rows, from above, as the file has them now. */
const column = (field: string): string =>
  STUDIOS.map((_, index) =>
    String(worker.engine.gridOf(state().sheet)?.text(FIRST_ROW + index, fieldColumn(field)) ?? "").slice(
      0,
      1,
    ),
  ).join("");

function bytesOf(
  studios = STUDIOS,
  change: (sheet: ReturnType<typeof formSheet>) => object = (sheet) => sheet,
) {
  const form = formSheet(LESHAN, studios, { recommendingUnit: "云溪县总工会", preparedBy: "测试员" });
  return writeWorkbook({ sheets: [change(form) as typeof form] });
}

async function open(bytes: Uint8Array = bytesOf()): Promise<void> {
  await workbench.open(() => Promise.resolve(bytes), "表.xlsx");
  await until(() => state().pane !== null && pane().getSnapshot().ranking !== null);
}

async function savedBytes(): Promise<Uint8Array> {
  await workbench.save("corrected");
  return new Uint8Array((await downloads.at(-1)?.arrayBuffer()) ?? []);
}

test("a move stands between two changes of cells, and each is undone and redone in its turn", async () => {
  await open();
  workbench.edits.type([{ row: FIRST_ROW, column: fieldColumn("memberCount"), text: "31" }], state().sheet);
  await until(() => state().canUndo);
  await pane().rank.move(identity("孙"), 1);
  await pane().rank.setReason(identity("孙"), "市级重点");
  await until(() => state().next.undo === "reason");
  workbench.edits.type([{ row: FIRST_ROW, column: fieldColumn("memberCount"), text: "32" }], state().sheet);
  await until(() => state().next.undo === "cells");
  expect(pane().getSnapshot().history).toEqual({ undo: "cells", redo: null });

  // From the grid or its button.
  workbench.edits.undo();
  await until(() => column("memberCount")[0] === "3" && state().next.undo === "reason");
  // From the pane.
  await pane().rank.undo();
  await until(() => pane().getSnapshot().ranking?.entries[0]?.reason === null);
  workbench.edits.undo();
  await until(() => leaders() === "赵钱孙李");
  expect(state().next).toEqual({ undo: "cells", redo: "order" });
  await pane().rank.undo();
  await until(() => !state().canUndo);
  for (const name of ["cells", "order", "reason", "cells"]) {
    expect(state().next.redo).toBe(name);
    const left = state().next.redo;
    workbench.edits.redo();
    await until(() => state().next.undo === left);
  }
  await until(
    () => leaders() === "孙赵钱李" && pane().getSnapshot().ranking?.entries[0]?.reason === "市级重点",
  );
  expect(state().canRedo).toBe(false);
});

test("a weight that is drawn is one step; what was saved in between is a place of its own", async () => {
  await open();
  const id = pane().getSnapshot().ranking?.criteria[0]?.id ?? "";
  for (const percent of [50, 60, 70]) await pane().criteria.setWeight(id, percent);
  await until(() => state().next.undo === "weight");
  await savedBytes();
  await pane().criteria.setWeight(id, 80);
  await pane().rank.undo();
  await until(() => pane().getSnapshot().ranking?.percents[id] === 70);
  await pane().rank.undo();
  await until(() => pane().getSnapshot().ranking?.percents[id] === 33 || !state().canUndo);
  expect(state().canUndo).toBe(false);
});

test("the confirmed order is written into 序号, undone with one step, and is the sheet's order when opened again", async () => {
  await open();
  await pane().rank.startFrom("proposed");
  expect(leaders()).toBe("孙李钱赵");
  // Not before somebody confirmed it.
  await pane().writeBack.numbers();
  expect(column("seq")).toBe("1234");
  pane().rank.confirm(true);
  await pane().writeBack.numbers();
  await until(() => column("seq") === "4312");
  expect(column("leaderName")).toBe("赵钱孙李");
  expect(pane().getSnapshot().notice).toMatchObject({
    kind: "success",
    text: "已把顺序写入序号，改了 4 格。可撤销。",
  });
  await until(
    () =>
      pane()
        .getSnapshot()
        .ranking?.entries.every((entry) => entry.sheetRank === entry.rank) === true,
  );
  workbench.edits.undo();
  await until(() => column("seq") === "1234");
  workbench.edits.redo();
  await until(() => column("seq") === "4312");
  await open(await savedBytes());
  expect(leaders()).toBe("孙李钱赵");
  expect(column("seq")).toBe("4312");
});

test("rows are moved into the confirmed order, undone with one step; a merge in the way is named", async () => {
  await open();
  await pane().rank.move(identity("李"), 1);
  await pane().rank.setReason(identity("李"), "一线");
  pane().rank.confirm(true);
  await pane().writeBack.rows();
  await until(() => column("leaderName") === "李赵钱孙");
  expect(column("seq")).toBe("1234");
  await until(() => leaders() === "李赵钱孙");
  expect(pane().getSnapshot().ranking?.entries[0]?.reason).toBe("一线");
  workbench.edits.undo();
  await until(() => column("leaderName") === "赵钱孙李");
  await until(() => leaders() === "李赵钱孙");

  const merge = { top: FIRST_ROW, left: 3, bottom: FIRST_ROW + 1, right: 3 };
  await open(bytesOf(STUDIOS, (sheet) => ({ ...sheet, merges: [...sheet.merges, merge] })));
  await pane().rank.move(identity("李"), 1);
  pane().rank.confirm(true);
  await pane().writeBack.rows();
  const { moveBlocks, ranking } = pane().getSnapshot();
  expect(moveBlocks?.ranking).toBe(ranking);
  expect(moveBlocks?.blocks).toEqual(["D6:D7 是合并单元格，移动行会打乱它。"]);
  expect(column("leaderName")).toBe("赵钱孙李");
  expect(state().next.undo).toBe("order");
});

test("a studio keeps rank, reason and ticks when its name was corrected elsewhere and the file opened again", async () => {
  await open();
  await pane().rank.move(identity("李"), 1);
  await pane().rank.setReason(identity("李"), "一线");
  pane().settings.tick([`plans@${identity("李")}`], true);
  pane().rank.confirm(true);
  const saved = await savedBytes();
  // Somebody corrects the leader's name in another program.
  const elsewhere = await createFilePort(saved, "表.xlsx");
  const place = { row: FIRST_ROW + 3, column: fieldColumn("leaderName") };
  await elsewhere.writeCells(state().sheet, [{ ...place, value: "李测" }]);
  const corrected = await elsewhere.save("corrected");

  await open(corrected);
  await until(() => leaders() === "李赵钱孙");
  const snapshot = pane().getSnapshot();
  expect(snapshot.ranking?.entries[0]).toMatchObject({ leaderName: "李测", reason: "一线", moved: true });
  expect(snapshot.ranking?.problems.filter(({ code }) => code === "unknownEntry")).toEqual([]);
  expect(snapshot.stored.ticks).toEqual([`plans@${identity("李")}`]);
  expect(snapshot.stored.ranking?.confirmedOrder?.[0]).toBe(identity("李"));
});

test("a decision is kept among the changes of cells: when the page was lost, each is undone in its turn", async () => {
  const recovery = new Recovery(memory().kept, () => 1);
  const keeping = { recovery, opened: () => undefined };
  workbench = new WorkbenchDocument(worker.readers, () => "zh-CN", keeping);
  await open();
  const type = (text: string): void =>
    workbench.edits.type([{ row: FIRST_ROW, column: fieldColumn("memberCount"), text }], state().sheet);
  type("31");
  await until(() => state().next.undo === "cells");
  await pane().rank.move(identity("孙"), 1);
  await until(() => state().next.undo === "order");
  type("42");
  await until(() => state().next.undo === "cells");
  await pane().flush();

  const kept = async (): Promise<string[]> => {
    const [offer] = await recovery.offers();
    return ((await recovery.restore(offer?.id ?? ""))?.steps ?? []).map((step) => step.do);
  };
  for (let tries = 0; !(await kept()).includes("state") && tries < 500; tries++)
    await new Promise((done) => setTimeout(done, 10));
  expect((await kept()).filter((what) => what !== "state")).toEqual(["type", "decide", "type"]);
  const [offer] = await recovery.offers();
  const lost = await recovery.restore(offer?.id ?? "");
  const before = workbench;
  workbench = new WorkbenchDocument(worker.readers, () => "zh-CN", keeping);
  await workbench.open(() => Promise.resolve(lost?.bytes ?? new Uint8Array()), "表.xlsx", undefined, {
    steps: lost?.steps ?? [],
  });
  await before.getSnapshot().pane?.dispose();
  await until(() => leaders() === "孙赵钱李");
  expect(state().next).toEqual({ undo: "cells", redo: null });
  workbench.edits.undo();
  await until(() => state().next.undo === "order");
  expect(column("memberCount")[0]).toBe("3");
  workbench.edits.undo();
  await until(() => leaders() === "赵钱孙李");
  expect(column("memberCount")[0]).toBe("3");
  expect(state().next).toEqual({ undo: "cells", redo: "order" });
});

test("saved in the middle and lost after a later edit, it comes back as saved with that edit, and knows what is saved", async () => {
  const recovery = new Recovery(memory().kept, () => 1);
  const keeping = { recovery, opened: () => undefined };
  workbench = new WorkbenchDocument(worker.readers, () => "zh-CN", keeping);
  await open();
  const opened = column("memberCount")[0];
  expect(opened).not.toBe("5");
  const type = (text: string): void =>
    workbench.edits.type([{ row: FIRST_ROW, column: fieldColumn("memberCount"), text }], state().sheet);
  type("51");
  await until(() => state().unsaved);
  expect(await workbench.save("corrected")).toBe(true);
  expect(state().unsaved).toBe(false);
  expect(await recovery.offers()).toEqual([]);
  type("42");
  await until(() => state().unsaved);
  for (let tries = 0; (await recovery.offers()).length === 0 && tries < 500; tries++)
    await new Promise((done) => setTimeout(done, 10));
  const [offer] = await recovery.offers();
  expect(offer?.changes).toBe(1);
  const lost = await recovery.restore(offer?.id ?? "");
  const before = workbench;
  workbench = new WorkbenchDocument(worker.readers, () => "zh-CN", keeping);
  await workbench.open(() => Promise.resolve(lost?.bytes ?? new Uint8Array()), "表.xlsx", undefined, {
    steps: lost?.steps ?? [],
  });
  await before.getSnapshot().pane?.dispose();
  expect(column("memberCount")[0]).toBe("4");
  expect(state().unsaved).toBe(true);
  // One step back is what was saved, two are the file as it was opened, which the disk no longer has.
  workbench.edits.undo();
  await until(() => !state().unsaved);
  expect(column("memberCount")[0]).toBe("5");
  workbench.edits.undo();
  await until(() => state().unsaved);
  expect(column("memberCount")[0]).toBe(opened);
  expect(state()).toMatchObject({ canUndo: false });
});
