import fs from "node:fs/promises";
import { formSheet } from "../../../src/core";
import { createFilePort, writeWorkbook } from "../../../src/files";
import { ShelfError } from "../../../src/shelf";
import { BatchDocument } from "../../../src/pane/batch";
import type { BatchDocumentState as BatchState } from "../../../src/pane/batch";
import { copiedBlock } from "../../../src/workbench/grid/clipboard";
import { needsAttention, summaryTable } from "../../../src/workbench/batch/summaryTable";
import { messageOf } from "../../../src/workbench/document";
import { textsFor } from "../../../src/workbench/text";
import { LESHAN } from "../../pane/support/sheets";
import { testConnection } from "../support/connection";
import type { TestConnection } from "../support/connection";

let worker: TestConnection;
let batch: BatchDocument;

beforeEach(() => {
  worker = testConnection();
  batch = new BatchDocument(worker.readers, () => "2020-09-01", messageOf);
});

afterEach(() => worker.close());

/** A file as the browser gives it. */
const fileOf = (bytes: Uint8Array, name: string): File => new File([Uint8Array.from(bytes)], name);

const sampleBytes = (id: string): Promise<Buffer> => fs.readFile(`assets/samples/${id}.xlsx`);
const sample = async (id: string): Promise<File> => fileOf(await sampleBytes(id), `${id}.xlsx`);
const other = (): File =>
  fileOf(
    writeWorkbook({
      sheets: [{ name: "账", columnWidths: [], merges: [], rows: [{ cells: [{ value: "收入" }] }] }],
    }),
    "账.xlsx",
  );
/** The beginning of a zip and nothing after it. */
const broken = (): File => fileOf(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "坏.xlsx");

const kinds = ({ files }: BatchState): string[] => files.map(({ status }) => status.kind);
const reasonOf = (error: unknown): string => (error as Error).name;

describe("several files", () => {
  test("are checked one after the other; one that cannot be read leaves the others be", async () => {
    await batch.start(
      [await sample("leshan-2020-messy"), broken(), other(), await sample("nuc-2024-clean")],
      "zh-CN",
    );
    const { files, running } = batch.getSnapshot();
    expect(running).toBe(false);
    expect(kinds(batch.getSnapshot())).toEqual(["checked", "unreadable", "notASheet", "checked"]);
    const first = files[0]?.status;
    expect(first?.kind === "checked" && first.summary).toMatchObject({
      unit: "云溪县总工会",
      sheet: "推荐汇总表",
      entries: 10,
      readyToSend: false,
    });
    expect(files.map(needsAttention)).toEqual([true, true, true, false]);
  });

  test("are checked by what this computer's shelf chooses, unless they name a pack", async () => {
    const own = { ...LESHAN, id: "own", name: { "zh-CN": "自己的", en: "own" } };
    const shelf = { files: [JSON.stringify(own), "{}"], chosen: "own" };
    batch = new BatchDocument(
      worker.readers,
      () => "2020-09-01",
      messageOf,
      () => Promise.resolve(shelf),
    );
    await batch.start([await sample("leshan-2020-messy"), await sample("leshan-2020-clean")], "zh-CN");
    const packs = batch
      .getSnapshot()
      .files.map(({ status }) => status.kind === "checked" && status.summary.pack);
    expect(packs).toEqual(["自己的", "自己的"]);
    // One that can no longer be used is passed over.
    batch = new BatchDocument(
      worker.readers,
      () => "2020-09-01",
      messageOf,
      () => Promise.resolve({ files: ["{}"], chosen: "bad" }),
    );
    await batch.start([await sample("leshan-2020-messy"), await sample("leshan-2020-clean")], "zh-CN");
    expect(
      batch.getSnapshot().files.map(({ status }) => status.kind === "checked" && status.summary.pack),
    ).not.toContain("自己的");
  });

  test("are checked without a shelf that cannot be read, and that is said", async () => {
    let readable = false;
    batch = new BatchDocument(
      worker.readers,
      () => "2020-09-01",
      messageOf,
      () =>
        readable
          ? Promise.resolve({ files: [], chosen: null })
          : Promise.reject(new ShelfError("unavailable")),
    );
    await batch.start([await sample("leshan-2020-clean")], "zh-CN");
    expect(batch.getSnapshot()).toMatchObject({ shelfTrouble: "unavailable", fault: null });
    expect(batch.getSnapshot().files[0]?.status.kind).toBe("checked");
    readable = true;
    await batch.again("zh-CN");
    expect(batch.getSnapshot().shelfTrouble).toBeNull();
  });

  test("come to what the file comes to when it is opened", async () => {
    await batch.start([await sample("leshan-2020-messy"), await sample("dalian-2011-messy")], "zh-CN");
    for (const { file, status } of batch.getSnapshot().files) {
      const number = await worker.open(new Uint8Array(await file.arrayBuffer()), file.name);
      const { sheets } = (await createFilePort(new Uint8Array(await file.arrayBuffer()), file.name)).workbook;
      for (const { name } of sheets) await worker.connection.call("loadSheet", [number, name]);
      await worker.engine.review({
        sheet: null,
        pack: null,
        referenceDate: null,
        today: "2020-09-01",
        mappings: {},
        language: "zh-CN",
      });
      const { summary } = worker.engine.reviewed().review;
      expect(status.kind === "checked" && status.summary).toMatchObject({ ...summary });
      expect(summary.errors).toBeGreaterThan(0);
    }
  });

  test("say which further sheets hold such a form and were not checked", async () => {
    const form = (name: string) => ({ ...formSheet(LESHAN, [], { recommendingUnit: "甲" }), name });
    const bytes = writeWorkbook({ sheets: [form("一县"), form("二县")] });
    await batch.start([fileOf(bytes, "两张.xlsx")], "zh-CN");
    const { files } = batch.getSnapshot();
    expect(files[0]?.status).toMatchObject({ summary: { sheet: "一县", otherSheets: ["二县"] } });
    expect(files.map(needsAttention)).toEqual([true]);
    expect(summaryTable(files, textsFor("zh-CN"), reasonOf)[1]?.at(-1)).toContain("“二县”");
    // As much is true of the one that was chosen.
    const port = await createFilePort(bytes, "两张.xlsx");
    await port.writeState({ version: 1, sheet: "二县" });
    await batch.start([fileOf(await port.save("corrected"), "两张.xlsx")], "zh-CN");
    expect(batch.getSnapshot().files[0]?.status).toMatchObject({
      summary: { sheet: "二县", otherSheets: ["一县"] },
    });
  });

  test("are judged by what is kept in each", async () => {
    const bytes = await sampleBytes("leshan-2020-clean");
    const port = await createFilePort(new Uint8Array(bytes), "a.xlsx");
    await port.writeState({
      version: 1,
      roster: {
        source: "名单",
        entries: [{ studioName: "云溪县青禾机械有限公司许知远劳模和工匠人才创新工作室" }],
      },
    });
    const withRoster = fileOf(await port.save("corrected"), "roster.xlsx");
    await batch.start([await sample("leshan-2020-clean"), withRoster], "zh-CN");
    const [plain, kept] = batch
      .getSnapshot()
      .files.map(({ status }) => (status.kind === "checked" ? status.summary : null));
    const all = (summary: typeof plain): number =>
      (summary?.errors ?? 0) + (summary?.warnings ?? 0) + (summary?.infos ?? 0);
    expect(all(plain)).toBe(0);
    expect(all(kept)).toBe(1);
  });

  test("can be stopped: what was checked stays, the rest says so", async () => {
    const files = await Promise.all(["leshan-2020-messy", "nuc-2024-clean", "dalian-2011-clean"].map(sample));
    const unsubscribe = batch.subscribe(() => {
      if (kinds(batch.getSnapshot())[1] === "checking") {
        unsubscribe();
        batch.stop();
      }
    });
    await batch.start(files, "zh-CN");
    expect(kinds(batch.getSnapshot())).toEqual(["checked", "stopped", "stopped"]);
    expect(batch.getSnapshot().running).toBe(false);
  });

  test("chosen anew replace those that are still being checked", async () => {
    const before = batch.start([await sample("leshan-2020-messy"), await sample("nuc-2024-clean")], "zh-CN");
    const after = batch.start([await sample("dalian-2011-clean"), broken()], "zh-CN");
    await Promise.all([before, after]);
    expect(batch.getSnapshot().files.map(({ file }) => file.name)).toEqual([
      "dalian-2011-clean.xlsx",
      "坏.xlsx",
    ]);
    expect(kinds(batch.getSnapshot())).toEqual(["checked", "unreadable"]);
  });
});

test.each(["zh-CN", "en"] as const)(
  "as a table to paste, %s: a row for each file, as wide as its heading",
  async (language) => {
    await batch.start([await sample("leshan-2020-messy"), broken(), other()], language);
    const table = summaryTable(batch.getSnapshot().files, textsFor(language), reasonOf);
    expect(table.map((row) => row.length)).toEqual([9, 9, 9, 9]);
    expect(table[1]?.slice(0, 3)).toEqual(["leshan-2020-messy.xlsx", "云溪县总工会", "推荐汇总表"]);
    expect(table[2]).toEqual(["坏.xlsx", "", "", "", "", "", "", "", "WorkerError"]);
    expect(table[3]?.at(-1)).toBe(textsFor(language).batch.status.notASheet);
  },
);

test("no name in the table to paste becomes a formula", async () => {
  await batch.start([fileOf(Uint8Array.of(1), '=HYPERLINK("http://x","y").xlsx'), other()], "zh-CN");
  const table = summaryTable(batch.getSnapshot().files, textsFor("zh-CN"), () => " +1");
  const { text, html } = copiedBlock(table);
  expect(text).toContain(`'=HYPERLINK(""http://x"",""y"").xlsx`);
  expect(text.split("\n")[1]).toMatch(/' \+1$/);
  expect(html).toContain(`<td style='mso-number-format:"\\@"'>=HYPERLINK(`);
  expect(table[2]?.[0]).toBe("账.xlsx");
});

describe("by what the files are read", () => {
  const ownPack = { ...LESHAN, id: "own", name: { "zh-CN": "自己的", en: "own" } };
  const onShelf = (chosen: string | null): BatchDocument =>
    new BatchDocument(
      worker.readers,
      () => "2020-09-01",
      messageOf,
      () => Promise.resolve({ files: [JSON.stringify(ownPack), "{}"], chosen }),
    );

  test("the user's own packs are offered first, and the chosen one is used", async () => {
    batch = onShelf("own");
    await batch.start([await sample("leshan-2020-clean")], "zh-CN");
    const { view } = batch.getSnapshot();
    expect(view?.pack?.name).toBe("自己的");
    expect(view?.packs[0]).toEqual({ id: "own", name: "自己的" });
    expect(view?.packs.map(({ id }) => id)).toContain("nuc-2024");
    // One that is not there any more is not asked for.
    batch = onShelf("gone");
    await batch.start([await sample("leshan-2020-clean")], "zh-CN");
    expect(batch.getSnapshot().view?.entries).toHaveLength(8);
  });

  test("a list of studios already named, and another day, hold for all files; saved with the batch", async () => {
    await batch.start([await sample("leshan-2020-clean")], "zh-CN");
    expect(batch.getSnapshot().view?.errors).toBe(0);
    const name = batch.getSnapshot().view?.entries[0]?.name ?? "";
    const roster = await batch.lists.rosterIn(
      fileOf(new TextEncoder().encode(`\uFEFF创新工作室名称,负责人\r\n${name},某某\r\n`), "已命名.csv"),
    );
    expect(roster).toMatchObject({ source: "已命名.csv", entries: [{ studioName: name }] });
    await batch.again("zh-CN", { roster, referenceDate: "2020-09-10" });
    const { view } = batch.getSnapshot();
    expect([view?.errors, view?.referenceDate]).toEqual([1, "2020-09-10"]);
    const saved = await batch.make({ what: "compiled" });

    const reopened = new BatchDocument(worker.readers, () => "2020-09-01", messageOf);
    await reopened.start([fileOf(saved, "存过的.xlsx")], "zh-CN");
    const again = reopened.getSnapshot();
    expect(again.reading).toMatchObject({ roster: { source: "已命名.csv" }, referenceDate: "2020-09-10" });
    expect([again.view?.errors, again.view?.referenceDate]).toEqual([1, "2020-09-10"]);
    // How the file was read then is known again.
    expect(again.view?.files[0]?.reading?.columns[0]).toMatchObject({ letters: "A", field: "序号" });
  });

  test("a file that holds no such list is refused", async () => {
    const table = fileOf(new TextEncoder().encode("\uFEFF日期,金额\r\n1,2\r\n"), "账.csv");
    await expect(batch.lists.rosterIn(table)).rejects.toMatchObject({ code: "noRoster" });
    await expect(batch.lists.rosterIn(broken())).rejects.toMatchObject({ code: "damaged" });
  });
});

test("nothing counts as seen before a person said so, nor what comes in or is read anew later", async () => {
  const first = await sample("leshan-2020-clean");
  await batch.start([first], "zh-CN");
  expect(batch.getSnapshot().seen).toBe(false);
  batch.confirm();
  expect(batch.getSnapshot().seen).toBe(true);
  await batch.add([first], "zh-CN");
  expect(batch.getSnapshot().seen).toBe(true);
  await batch.add([broken()], "zh-CN");
  expect(batch.getSnapshot().seen).toBe(false);
  batch.confirm();
  await batch.again("zh-CN");
  expect(batch.getSnapshot().seen).toBe(false);
});
