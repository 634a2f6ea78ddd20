import { createGrid } from "../../../src/core";
import { createPaneModel } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { leshanSheet, studio } from "../support/sheets";
import { testHost, until, type TestHost } from "../support/testHost";

/** What is said of something that failed, and how long. */

const ROSTER = createGrid({ name: "名单", values: [["工作室名称"], ["某某工作室"]] });
const OTHER = createGrid({
  name: "账",
  values: [
    ["收入", "支出"],
    [1, 2],
  ],
});
const photo = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], "照片.png");

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();
const told = (): string => (state().notice?.kind === "error" ? (state().notice?.text ?? "") : "");

beforeEach(async () => {
  host = testHost([leshanSheet([studio(0)]), ROSTER, OTHER]);
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
});
afterEach(async () => {
  await model.dispose();
  host.close();
});

test("a list that cannot be read is named, and so is the one that stays in use", async () => {
  await model.settings.rosterFromSheet("账");
  expect(told()).toMatch(/^没有从“账”读到名单。.*需要有一列/);
  expect(told()).not.toContain("仍在使用");
  await model.settings.rosterFromSheet("名单");
  expect(state().notice).toMatchObject({ kind: "success" });
  host.grids.delete("名单");
  for (const name of [...host.grids.keys()]) if (name !== "账") host.grids.delete(name);
  await model.settings.rosterFromFile(photo);
  expect(told()).toMatch(/^没有从“照片\.png”读到名单。/);
  expect(told()).toMatch(/原来的名单（来自“名单”，共 1 个工作室）仍在使用。$/);
  expect(state().stored.roster?.source).toBe("名单");
});

test("a pack file that is no longer there is named", async () => {
  const gone = new File(["{}"], "甲市.json");
  const unreadable = { text: () => Promise.reject(new Error("NotReadableError")) };
  Object.defineProperty(gone, "slice", { value: () => unreadable });
  expect(await model.settings.importPack(gone)).toBeNull();
  expect(told()).toMatch(/没有导入核对依据文件“甲市.json”，仍使用“乐山市 2020 年推荐汇总表”。/);
});

test("what failed is no longer told once the user does something else", async () => {
  await until(() => state().ranking !== null, "the ranking");
  const others = [
    () => model.check.goTo(0, 0),
    () => model.settings.importPack(new File(["{}"], "甲市.json")),
    () => model.outputs.produce("blankForm"),
    () => model.check.recheck(),
  ];
  for (const next of others) {
    await model.settings.rosterFromSheet("没有");
    expect(told()).not.toBe("");
    await next();
    expect(told()).toBe("");
  }
});

test("a script of the page that does not arrive is told as such, with details to pass on", async () => {
  const missing = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  host.deliver = () => Promise.reject(missing);
  await model.outputs.produce("blankForm");
  expect(told()).toMatch(/^汇荐程序的一部分没有取到/);
  expect(told()).not.toContain("chunk");
  expect(state().notice?.details).toContain("ChunkLoadError");
});
