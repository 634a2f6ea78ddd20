import fs from "node:fs/promises";
import { Cancelled } from "../../../src/engine";
import { Edits } from "../../../src/workbench/document/edits";
import { formSheet } from "../../../src/core";
import { openWorkbook, writeWorkbook } from "../../../src/files";
import { WorkbenchDocument } from "../../../src/workbench/document";
import { LESHAN, studio } from "../../pane/support/sheets";
import { testConnection } from "../support/connection";
import type { TestConnection } from "../support/connection";

let worker: TestConnection;
let workbench: WorkbenchDocument;
/** What was handed to the user, as the browser's downloads have it. */
let downloads: Blob[];

beforeEach(() => {
  worker = testConnection();
  workbench = new WorkbenchDocument(worker.readers, () => "zh-CN");
  downloads = [];
  const link = { click: () => undefined, remove: () => undefined };
  Object.assign(globalThis, { document: { createElement: () => link, body: { append: () => undefined } } });
  jest.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    downloads.push(blob as Blob);
    return "blob:";
  });
  jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"], advanceTimers: true });
});

afterEach(async () => {
  await workbench.getSnapshot().pane?.dispose();
  worker.close();
  jest.useRealTimers();
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "navigator");
});

const bytesOf = async (id: string): Promise<Uint8Array> =>
  new Uint8Array(await fs.readFile(`assets/samples/${id}.xlsx`));
const openSample = (id: string, mayReplace?: () => Promise<boolean>): Promise<boolean> =>
  workbench.open(() => bytesOf(id), `${id}.xlsx`, mayReplace);
const state = () => workbench.getSnapshot();
const settled = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; !condition() && tries < 500; tries++) await new Promise((done) => setTimeout(done, 10));
  expect(condition()).toBe(true);
};
const typeInto = (row: number, column: number, text: string): void =>
  workbench.edits.type([{ row, column, text }], state().sheet);

test("texts that fall inside a merged area are told by their cells", async () => {
  await openSample("leshan-2020-messy");
  const row = (columns: number) =>
    Array.from({ length: columns }, (_, column) => ({ row: 1, column: column + 1, text: "x" }));
  workbench.edits.type(row(1), state().sheet);
  await settled(() => state().notice !== null);
  expect(state().notice?.text).toMatch(/^B2 在合并单元格里面，/);
  workbench.edits.type(row(10), state().sheet);
  await settled(() => state().notice?.text.startsWith("B2 ") === false);
  expect(state().notice?.text).toMatch(/^B2、C2、D2、E2、F2、G2、H2、I2 等 10 格在合并单元格里面，/);
});

describe("opening", () => {
  test("another file at once gives up the first: one file, one pane that follows it", async () => {
    const follow = jest.spyOn(Edits.prototype, "follow");
    const both = await Promise.all([openSample("leshan-2020-messy"), openSample("dalian-2011-clean")]);
    expect(both).toEqual([false, true]);
    expect(state()).toMatchObject({ file: { name: "dalian-2011-clean.xlsx" }, busy: null, opening: null });
    expect(state().pane?.host.documentName).toBe("dalian-2011-clean");
    expect(follow).toHaveBeenCalledTimes(1);
  });

  test("a second file while the first is being shown: the later stays, the earlier pane does not", async () => {
    const first = openSample("leshan-2020-messy");
    await settled(() => state().file !== null);
    const second = openSample("dalian-2011-clean");
    await Promise.all([first, second]);
    await settled(() => state().busy === null);
    expect(state().file?.name).toBe("dalian-2011-clean.xlsx");
    expect(state().pane?.host.documentName).toBe("dalian-2011-clean");
    expect(state().sheet).toBe("申报汇总表");
  });

  test("what is typed while a file is read is asked about, and kept where the answer is no", async () => {
    await openSample("leshan-2020-messy");
    let ask = 0;
    const reading = workbench.open(
      async () => {
        typeInto(7, 8, "7");
        await settled(() => state().unsaved);
        return bytesOf("dalian-2011-clean");
      },
      "乙.xlsx",
      () => Promise.resolve(((ask += 1), false)),
    );
    expect(await reading).toBe(false);
    expect(ask).toBe(1);
    expect(state()).toMatchObject({ file: { name: "leshan-2020-messy.xlsx" }, unsaved: true, busy: null });
    // Nothing was typed since: the question before reading was enough.
    expect(await openSample("dalian-2011-clean", () => Promise.resolve(((ask += 1), false)))).toBe(true);
    expect(ask).toBe(1);
  });
});

describe("saving", () => {
  test("over and over gives the workbook as it stands; a failure is no longer told once it succeeds", async () => {
    await openSample("leshan-2020-messy");
    await workbench.save("corrected");
    await workbench.save("corrected");
    typeInto(7, 8, "7");
    await settled(() => state().unsaved);
    await workbench.save("corrected");
    expect(state()).toMatchObject({ unsaved: false, notice: { kind: "success" } });
    await workbench.save("flagged");
    expect(downloads).toHaveLength(4);
    const third = new Uint8Array((await downloads[2]?.arrayBuffer()) ?? []);
    expect((await openWorkbook(third, "甲.xlsx")).sheets[0]?.grid().value(7, 8)).toBe(7);
  });

  test("a copy with marks of a sheet that was not checked says so, until something else is handed out", async () => {
    await openSample("leshan-2020-messy");
    worker.engine.keepGrids([]);
    await workbench.save("flagged");
    expect(state().notice?.kind).toBe("error");
    expect(state().notice?.text).toContain("没有校验结果");
    workbench.handOut(Uint8Array.of(1), "名单.xlsx");
    expect(state().notice).toBeNull();
  });
});

describe("the sheet on view", () => {
  beforeEach(async () => {
    const sheets = ["甲", "乙"].map((name) => ({
      name,
      columnWidths: [],
      merges: [],
      rows: [{ cells: [{ value: `${name}一` }, { value: `${name}二` }] }],
    }));
    await workbench.open(() => Promise.resolve(writeWorkbook({ sheets })), "两张表.xlsx");
    expect(state().sheet).toBe("甲");
  });

  test("every jump has a number of its own, also after another sheet was on view", async () => {
    const numbers: (number | undefined)[] = [];
    const goTo = async (): Promise<void> => {
      await workbench.shown.goTo("甲", { row: 0, column: 1 });
      numbers.push(state().target?.number);
    };
    await goTo();
    await workbench.shown.show("乙");
    expect(state().target).toBeNull();
    await goTo();
    await goTo();
    expect(new Set(numbers).size).toBe(3);
  });

  test("of two sheets asked for at once the later is shown", async () => {
    const away = workbench.shown.show("乙");
    const back = workbench.shown.show("甲");
    await expect(away).rejects.toBeInstanceOf(Cancelled);
    await back;
    expect(state().sheet).toBe("甲");
  });

  test("a cut that the clipboard takes long over empties the sheet it was made on", async () => {
    const writeText = jest.fn(() => workbench.shown.show("乙"));
    Object.defineProperty(globalThis, "navigator", {
      value: { clipboard: { writeText } },
      configurable: true,
    });
    const changed: string[] = [];
    workbench.edits.follow(({ sheet }) => changed.push(sheet));
    workbench.edits.copyFar({ top: 0, left: 0, bottom: 0, right: 1 }, true);
    await settled(() => changed.length > 0);
    expect(writeText).toHaveBeenCalledWith("甲一\t甲二");
    expect(state().sheet).toBe("乙");
    expect(changed).toEqual(["甲"]);
  });
});

test("marks are one switch for the file: switched off over one sheet, another has none either", async () => {
  const form = formSheet(LESHAN, [studio(0), studio(1, { phone: null })], {
    recommendingUnit: "云溪县总工会",
    preparedBy: "测试员",
  });
  const sheets = ["甲", "乙"].map((name) => ({ ...form, name }));
  await workbench.open(() => Promise.resolve(writeWorkbook({ sheets })), "两张表.xlsx");
  const { pane } = state();
  await pane?.check.chooseSheet("甲");
  expect(state().marks.size).toBeGreaterThan(0);
  await pane?.check.chooseSheet("乙");
  expect(state().sheet).toBe("乙");
  expect(state().marks.size).toBeGreaterThan(0);
  await pane?.check.setFlags(false);
  expect(state().marks.size).toBe(0);
  await pane?.check.chooseSheet("甲");
  expect(state().sheet).toBe("甲");
  expect(state().marks.size).toBe(0);
  expect(pane?.getSnapshot().flags).toBe(false);
  await pane?.check.setFlags(true);
  expect(state().marks.size).toBeGreaterThan(0);
});
