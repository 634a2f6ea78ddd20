import { HostError } from "../../../src/host";
import { gridData } from "../../../src/engine/gridData";
import type { Grid, RowsToAdd } from "../../../src/core";
import { CompileDesk } from "../../../src/pane/compile/compileDesk";
import { acrossFiles, countThere } from "../../../src/pane/compile/entriesThere";
import type { PaneModel } from "../../../src/pane/model";
import { ShelfError, loadShelf } from "../../../src/shelf";
import { LESHAN, counties, sheetOf } from "../../support/batches";
import type { County } from "../../support/batches";
import { bytesOf } from "../../support/batches/files";
import { until } from "../support/testHost";
import { testConnection } from "../../workbench/support/connection";
import type { TestConnection } from "../../workbench/support/connection";

jest.mock("../../../src/shelf", () => ({
  ...jest.requireActual<object>("../../../src/shelf"),
  isShelfUsed: () => mockShelf.isUsed,
  loadShelf: jest.fn(),
}));
const mockShelf = { isUsed: false };

/** A pane whose sheet is checked by this pack; reading the sheet or a file would throw. */
function paneCheckedBy(pack: string) {
  const said: string[] = [];
  const untouched = () => {
    throw new Error("nothing may be read");
  };
  const session = {
    state: {
      language: "zh-CN",
      today: "2026-11-30",
      review: { sheet: "推荐汇总表", pack: { id: pack } },
      stored: {},
    },
    dropStaleError() {},
    notify: (kind: string, text: string) => said.push(`${kind}: ${text}`),
    messageOf: String,
    attempt: (_what: string, act: () => Promise<unknown>) =>
      act().catch((error: unknown) => {
        said.push(String(error));
        return null;
      }),
  };
  const adding = { readers: {}, read: () => Promise.resolve().then(untouched), append: untouched };
  const model = { session, host: { adding } } as unknown as PaneModel;
  return { desk: new CompileDesk(model, adding as never, "推荐汇总表"), said };
}

test("a table without a notice takes no files, and says what to do first", async () => {
  const { desk, said } = paneCheckedBy("general");
  await desk.choose([new File(["x"], "青山.xlsx")]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^error: 这张表没有对应的通知.*请先在“校验”里选这张表依据的通知/);
});

test("a table of a notice is read before its files", async () => {
  const { desk, said } = paneCheckedBy("leshan-2020");
  await desk.choose([new File(["x"], "青山.xlsx")]);
  expect(said).toEqual(["Error: nothing may be read"]);
});

describe("with files", () => {
  let worker: TestConnection;
  beforeEach(() => {
    worker = testConnection();
    mockShelf.isUsed = false;
  });
  afterEach(() => worker.close());

  const [own, second, third] = counties(3, 3) as [County, County, County];
  const fileOf = (county: County): File => new File([Uint8Array.from(bytesOf(county))], county.file);

  /** A pane over the union's own sheet; its state may be changed as elsewhere in the pane. */
  function pane(grid: Grid = sheetOf(own, { sheet: "汇总" })) {
    const said: string[] = [];
    const added: RowsToAdd[] = [];
    const state = {
      language: "zh-CN" as "zh-CN" | "en",
      today: "2020-09-01",
      review: { sheet: "汇总", pack: { id: "leshan-2020", version: "1" } } as {
        sheet: string;
        pack: { id: string; version: string };
      } | null,
      stored: {} as Record<string, unknown>,
      carried: {},
    };
    const held = { grid };
    const session = {
      state,
      host: { capabilities: { undo: "kept" } },
      texts: { errors: { byCode: { noReview: "没有校验结果" } } },
      dropStaleError() {},
      notify: (kind: string, text: string) => said.push(`${kind}: ${text}`),
      messageOf: String,
      flushFirst: () => Promise.resolve(),
      attempt: (_what: string, act: () => Promise<unknown>) => act(),
    };
    const adding = {
      readers: worker.readers,
      read: async () => gridData(held.grid),
      append: (rows: RowsToAdd) => Promise.resolve(void added.push(rows)),
    };
    const model = { session, host: { adding } } as unknown as PaneModel;
    const desk = new CompileDesk(model, adding, "汇总");
    const settled = async (): Promise<void> => {
      for (let round = 0; round < 300; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (desk.getSnapshot().plan !== null && !desk.batch.getSnapshot().running) return;
      }
      throw new Error("no plan");
    };
    return { desk, said, added, state, held, settled, adding };
  }

  test("what was chosen is read again before it is added where the table's notice, date or columns were changed", async () => {
    const { desk, said, added, state, settled } = pane();
    await desk.choose([fileOf(second)]);
    await settled();
    expect(desk.getSnapshot().plan?.entries).toBe(3);
    const changes: (() => void)[] = [
      () => (state.stored = { referenceDate: "2019-01-01" }),
      () => (state.stored = { ...state.stored, mappings: { 汇总: { columns: {} } } }),
      () => (state.review = { sheet: "汇总", pack: { id: "nuc-2024", version: "1" } }),
      () => (state.stored = { ...state.stored, customPack: JSON.stringify({ ...LESHAN, version: "2" }) }),
    ];
    for (const [index, change] of changes.entries()) {
      change();
      const before = desk.batch.getSnapshot().view;
      expect(await desk.add(false)).toBe(false);
      expect(said.splice(0)).toEqual([expect.stringMatching(/^info: 这张表的核对依据.*还没有追加/)]);
      expect(added).toEqual([]);
      expect(desk.batch.getSnapshot().view).not.toBe(before);
      if (index === 0) expect(desk.batch.getSnapshot().view?.referenceDate).toBe("2019-01-01");
      if (index === 2) expect(desk.batch.getSnapshot().reading.pack).toBe("nuc-2024");
    }
    // Another sheet on view changes nothing of what was read; what is asked again is done.
    state.review = { sheet: "汇总", pack: { id: "leshan-2020", version: "1" } };
    await desk.resume();
    expect(said.splice(0)).toHaveLength(1);
    await settled();
    state.review = { sheet: "别的", pack: { id: "nuc-2024", version: "1" } };
    expect(await desk.add(false)).toBe(true);
    expect(added).toHaveLength(1);
  });

  test("nothing is added to a table that has come to follow no notice", async () => {
    const { desk, said, added, state, settled } = pane();
    await desk.choose([fileOf(second)]);
    await settled();
    state.review = { sheet: "汇总", pack: { id: "general", version: "1" } };
    expect(await desk.add(false)).toBe(false);
    expect(said).toEqual([expect.stringMatching(/^error: 这张表现在没有对应的通知.*没有追加/)]);
    expect(added).toEqual([]);
  });

  test("a sheet changed into no table is refused each time, and not added to by an old plan", async () => {
    const { desk, said, added, held, settled } = pane();
    await desk.choose([fileOf(second)]);
    await settled();
    held.grid = sheetOf({ ...own, rows: [] }, { sheet: "汇总", columns: ["studioName"] });
    for (let time = 0; time < 2; time += 1) expect(await desk.add(false)).toBe(false);
    expect(said).toEqual([
      expect.stringMatching(/^error: .*noReview/),
      expect.stringMatching(/^error: .*noReview/),
    ]);
    expect(added).toEqual([]);
  });

  test("entries that are there are counted from what is on view, in whichever language", async () => {
    const { desk, state, settled } = pane();
    await desk.choose([
      fileOf({ ...second, rows: [...second.rows.slice(0, 1), { ...own.rows[1], seq: 2 }] }),
    ]);
    await settled();
    const there = (): number => {
      const { view } = desk.batch.getSnapshot();
      return view === null ? -1 : countThere(acrossFiles(view, desk.ownName), desk.ownName);
    };
    expect([there(), desk.getSnapshot().plan?.entries]).toEqual([1, 1]);
    state.language = "en";
    await desk.choose([fileOf({ ...third, rows: [{ ...own.rows[0], seq: 1 }, ...third.rows.slice(1)] })]);
    await until(() => there() === 2, "both");
    expect(desk.ownName).toBe("本表");
    // Who takes it in all the same is counted no more.
    desk.batch.undo();
    await until(() => there() === 1, "one");
  });

  test("the pack that the workbook carries is used also where the shelf cannot be read", async () => {
    mockShelf.isUsed = true;
    jest.mocked(loadShelf).mockRejectedValue(new ShelfError("unavailable"));
    const { desk, state, settled } = pane();
    state.review = { sheet: "汇总", pack: { id: "mine", version: "1" } };
    state.stored = { customPack: JSON.stringify({ ...LESHAN, id: "mine" }) };
    await desk.choose([fileOf(second)]);
    await settled();
    const { fault, shelfTrouble, view } = desk.batch.getSnapshot();
    expect([fault, shelfTrouble, view?.pack?.id]).toEqual([null, "unavailable", "mine"]);
  });

  test("of packs with one id the workbook's own holds, and the shelf's does not stand beside it", async () => {
    mockShelf.isUsed = true;
    const shelved = { ...LESHAN, id: "mine", name: { "zh-CN": "架上的", en: "shelved" } };
    jest.mocked(loadShelf).mockResolvedValue({
      list: () => Promise.resolve([{ id: "mine", json: JSON.stringify(shelved) }]),
      chosen: () => Promise.resolve("mine"),
    } as never);
    const { desk, state, settled } = pane();
    state.review = { sheet: "汇总", pack: { id: "mine", version: "1" } };
    state.stored = {
      customPack: JSON.stringify({ ...LESHAN, id: "mine", name: { "zh-CN": "随表的", en: "own" } }),
    };
    await desk.choose([fileOf(second)]);
    await settled();
    const { view } = desk.batch.getSnapshot();
    expect(view?.pack?.name).toBe("随表的");
    expect(view?.packs.filter(({ id }) => id === "mine")).toHaveLength(1);
  });

  test("what stands in the way is said in the words of adding", async () => {
    const { desk, said, adding, settled } = pane();
    await desk.choose([fileOf(second)]);
    await settled();
    adding.append = () => Promise.reject(new HostError("inTable"));
    expect(await desk.add(false)).toBe(false);
    expect(said).toEqual([expect.stringMatching(/^error: 这里用了 Excel 的“表格”/)]);
    expect(desk.getSnapshot().isAdding).toBe(false);
  });
});
