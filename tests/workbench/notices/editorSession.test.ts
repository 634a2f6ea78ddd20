import "fake-indexeddb/auto";
import fs from "node:fs";
import path from "node:path";
import { formSheet } from "../../../src/core";
import { writeWorkbook } from "../../../src/files";
import { decide, draftNotice, noticeFromText, proposalsOf, type NoticeDraft } from "../../../src/notices";
import { packKnowledge } from "../../../src/packs";
import { loadShelf } from "../../../src/shelf";
import { EditorSession } from "../../../src/workbench/notices/editorSession";
import {
  completePack,
  duplicate,
  importNotice,
  listNotices,
  saveWork,
  workOf,
} from "../../../src/workbench/notices/shelfActions";
import { beginWork, freeId, isWork, workOnPack } from "../../../src/workbench/notices/work";
import { LESHAN, studio } from "../../pane/support/sheets";
import { freshStorage } from "../../pane/support/storage";
import { until } from "../../pane/support/testHost";
import { testConnection, type TestConnection } from "../support/connection";

/** The work on one notice: decisions with undo, what the engine says of them, and how it is kept. */

const TEXT = fs.readFileSync(path.join(__dirname, "../../notices/fixtures/yunzhou.txt"), "utf8");

function draftOf(): NoticeDraft {
  const result = draftNotice(noticeFromText(TEXT), packKnowledge);
  if (!result.ok) throw new Error(result.problem.code);
  return result.draft;
}

const DRAFT = draftOf();
const SIZE = proposalsOf(DRAFT).find(({ topic }) => topic === "team-size")?.id as string;

let worker: TestConnection;
let session: EditorSession;

function begin(): void {
  const work = beginWork(DRAFT, null, packKnowledge, ["notice-2026-12"]);
  session = new EditorSession(
    work,
    packKnowledge,
    worker.readers.start(),
    () => "zh-CN",
    () => "2026-06-01",
    false,
  );
}

const judged = (): Promise<void> =>
  until(() => !session.getSnapshot().judging && session.getSnapshot().judgement !== null, "a judgement");
const accept = (): void => session.change((now) => decide(now, SIZE, { verdict: "accepted" }));

beforeAll(freshStorage);
beforeEach(() => {
  worker = testConnection();
  begin();
});
afterEach(() => {
  session.end();
  worker.close();
});

test("an id and a name follow from the notice; an id is never another's", () => {
  const { work } = session.getSnapshot();
  expect(work).toMatchObject({ id: "notice-2026-12-2", newerOf: null, confirmed: false });
  expect(work.name).toContain("云州市");
  expect(freeId("a", [])).toBe("a");
  expect(freeId("a", ["a", "a-2"])).toBe("a-3");
  expect(isWork(work)).toBe(true);
  expect(isWork({ version: 2, drafting: {} })).toBe(false);
});

test("a decision counts at once, with examples by the engine, and is taken back in one step", async () => {
  await judged();
  expect(session.getSnapshot()).toMatchObject({ canUndo: false, saved: false });
  expect(session.getSnapshot().fates.get("二（二）")).toBe("open");
  accept();
  await judged();
  const { judgement, built } = session.getSnapshot();
  expect(judgement?.problems).toEqual([]);
  const rule = built.pack.rules.find(({ clause, check }) => clause === "二（二）" && check.is === "atLeast");
  expect(judgement?.examples[rule?.id ?? ""]?.map(({ value, status }) => [value, status])).toEqual([
    [7, "notMet"],
    [8, "met"],
    [9, "met"],
  ]);
  session.undo();
  expect(session.pack.rules.some(({ id }) => id === rule?.id)).toBe(false);
  expect(session.getSnapshot().canUndo).toBe(false);
});

test("what was confirmed and then changed has to be confirmed anew", () => {
  session.changeWork((work) => ({ ...work, confirmed: true }));
  expect(session.pack.draft).toBeUndefined();
  accept();
  expect(session.getSnapshot().work.confirmed).toBe(false);
  expect(session.pack.draft).toBe(true);
});

test("a sheet that is tried shows what the rules as they stand find in it", async () => {
  const sheet = formSheet(LESHAN, [studio(0), studio(1, { memberCount: 3 })], {
    recommendingUnit: "云溪县总工会",
    preparedBy: "测试员",
  });
  const bytes = writeWorkbook({ sheets: [sheet] });
  session.end();
  session = new EditorSession(
    workOnPack(LESHAN, packKnowledge, null),
    packKnowledge,
    worker.readers.start(),
    () => "zh-CN",
    () => "2020-09-01",
    true,
  );
  await session.tryOn(new File([Uint8Array.from(bytes)], "表.xlsx"));
  await judged();
  const { trial } = session.getSnapshot().judgement ?? {};
  expect(trial).toMatchObject({ entries: 2 });
  const findings = trial === "notASheet" || trial === null ? [] : (trial?.findings ?? []);
  expect(findings.some(({ field, row }) => field === "memberCount" && row !== null)).toBe(true);
  await session.tryOn(new File([Uint8Array.of(0x50, 0x4b, 3, 4)], "坏.xlsx"));
  expect(session.getSnapshot().trouble).not.toBeNull();
});

test("work is kept on the shelf, found again, copied, exported and imported", async () => {
  accept();
  const { work } = session.getSnapshot();
  await saveWork(work, session.pack);
  const [listed] = (await listNotices()).notices;
  expect(listed).toMatchObject({ id: work.id, place: "shelf", draft: true });
  if (listed === undefined) throw new Error("nothing on the shelf");
  expect((await workOf(listed))?.drafting.decisions[SIZE]).toEqual({ verdict: "accepted" });

  const copy = await duplicate(listed, "副本", [work.id]);
  expect(copy).toMatchObject({ id: `${work.id}-own`, name: "副本" });
  const [first] = (await listNotices()).notices;
  expect(first?.id).toBe(copy?.id);
  if (first === undefined) throw new Error("no copy");
  expect(await workOf(first)).toMatchObject({ id: copy?.id, name: "副本" });

  const leshan = (await listNotices()).notices.find(({ id }) => id === "leshan-2020");
  if (leshan === undefined) throw new Error("no built-in pack");
  const pack = await completePack(leshan);
  expect(pack?.clauses.length).toBeGreaterThan(10);
  expect(await importNotice("{}")).toMatchObject({ ok: false });
  const file = JSON.stringify({ ...pack, id: "mine", name: { "zh-CN": "我的" } });
  expect(await importNotice(file)).toEqual({ ok: true, name: "我的", replaced: false });
  expect(await importNotice(file)).toEqual({ ok: true, name: "我的", replaced: true });
  const mine = (await listNotices()).notices.find(({ id }) => id === "mine");
  // What came as a file has no work of the editor's: it is taken apart.
  const taken = mine === undefined ? null : await workOf(mine);
  expect(taken).toMatchObject({ id: "mine", confirmed: true });
  expect(taken?.drafting.added.length).toBeGreaterThan(10);
  await (await loadShelf()).remove("mine");
  expect((await listNotices()).notices.some(({ id }) => id === "mine")).toBe(false);
});
