import type { CellValue, Grid } from "../../../src/core";
import type { WorkbookState } from "../../../src/host";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { leshanSheet, unorderedStudios, withColumns } from "../support/sheets";
import { openPane, type TestHost } from "../support/testHost";

/** Columns beyond the form: a header and one cell for each studio. */
const JUDGES: readonly (readonly CellValue[])[] = [
  ["评委1", 70, 80, 90, 60],
  ["评委2", 72, 82, "回避", 61],
  ["评委3", 90, 84, 92, 62],
];

const judgedSheet = (judges = JUDGES): Grid => withColumns(leshanSheet(unorderedStudios()), judges);

let host: TestHost;
let model: PaneModel;
const state = (): PaneState => model.getSnapshot();
const leaders = (): string =>
  (state().ranking?.entries ?? []).map(({ leaderName }) => leaderName[0]).join("");
const sum = (): number =>
  Object.values(state().ranking?.percents ?? {}).reduce((total, each) => total + each, 0);
const JURY = {
  id: "combined-1",
  label: { "zh-CN": "评委综合分", en: "jury" },
  columns: ["评委1", "评委2", "评委3"],
  combination: "trimmedMean",
} as const;

async function open(stored: WorkbookState = { version: 1 }, grid = judgedSheet()): Promise<void> {
  ({ host, model } = await openPane(grid, stored));
}

afterEach(async () => {
  await model.dispose();
  host.close();
});

test("judges' columns are combined, kept, and ranked by when the workbook is opened again", async () => {
  await open();
  await model.criteria.addCriterion("评委1");
  await model.criteria.combine(JURY);
  expect(state().ranking?.criteria.map(({ id }) => id)).toContain("combined-1");
  // A column that went into the combination does not count a second time.
  expect(state().ranking?.criteria.map(({ id }) => id)).not.toContain("评委1");
  expect(sum()).toBe(100);
  // The third has two scores left of three: none remains when the highest and the lowest go.
  expect(state().ranking?.leftOut).toMatchObject([
    { missing: [{ label: "评委综合分", why: "tooFewScores", cell: null }] },
  ]);
  await model.criteria.combine({ ...JURY, combination: "mean" });
  expect(state().ranking?.leftOut).toEqual([]);
  await model.criteria.setWeight("combined-1", 100);
  expect(leaders()).toBe("孙钱赵李");
  expect(state().ranking?.entries[0]).toMatchObject({
    inexact: [{ criterion: "combined-1", why: "fewerScores" }],
  });
  await model.flush();
  const { stored } = host;
  expect(stored.ranking?.combined).toEqual([{ ...JURY, combination: "mean" }]);
  await model.dispose();
  host.close();
  await open(stored);
  expect(state().ranking?.percents["combined-1"]).toBe(100);
  expect(leaders()).toBe("孙钱赵李");
});

test("a cell that is no score is named, and a column that is gone too", async () => {
  const broken = judgedSheet([["评委1", 70, "待定", 90, 60], JUDGES[1] ?? [], JUDGES[2] ?? []]);
  await open(
    {
      version: 1,
      ranking: {
        method: "weighted-sum",
        weights: { "combined-1": 100 },
        combined: [{ ...JURY, combination: "mean" }],
      },
    },
    broken,
  );
  const [missing] = state().ranking?.leftOut[0]?.missing ?? [];
  expect(missing?.why).toBe("unreadable");
  expect(missing?.cell).toMatch(/^[A-Z]+7$/);
  await model.dispose();
  host.close();
  await open(
    {
      version: 1,
      ranking: { method: "weighted-sum", weights: { "combined-1": 50, outcomeCount: 50 }, combined: [JURY] },
    },
    judgedSheet(JUDGES.slice(0, 2)),
  );
  expect(state().ranking?.problems).toContainEqual({ code: "unknownCriterion", criterion: "评委综合分" });
  expect(state().ranking?.problems.filter(({ code }) => code === "unknownCriterion").length).toBe(1);
  await model.criteria.removeCriterion("combined-1");
  expect(state().ranking?.problems.filter(({ code }) => code === "unknownCriterion")).toEqual([]);
  expect(state().stored.ranking?.weights).toEqual({ outcomeCount: 50 });
});

test("less can be better, and criteria are compared in the order asked", async () => {
  await open();
  expect(leaders()).toBe("孙钱赵李");
  for (const { id } of state().ranking?.criteria ?? []) await model.criteria.setDirection(id, "min");
  expect(leaders()).toBe("李赵钱孙");
  await model.criteria.setMethod("lexicographic");
  await model.criteria.addCriterion("评委1");
  const last = "评委1";
  expect(state().ranking?.criteria.map(({ id }) => id)).toContain(last);
  for (let place = state().ranking?.criteria.length ?? 0; place > 1; place -= 1)
    await model.criteria.setPriority(last, -1);
  expect(state().ranking?.criteria[0]?.id).toBe("评委1");
  expect(leaders()).toBe("孙钱赵李");
  expect(state().ranking?.entries[0]?.figures[0]).toBe(90);
});

test("what TOPSIS makes figures comparable by is kept and used", async () => {
  await open();
  await model.criteria.setMethod("topsis");
  await model.criteria.addCriterion("评委3");
  const before = state().ranking?.entries[1]?.score;
  await model.criteria.setNormalisation("minMax");
  expect(state().stored.ranking?.normalisation).toBe("minMax");
  expect(state().ranking?.entries[1]?.score).not.toBe(before);
  await model.criteria.setNormalisation("vector");
  expect(state().ranking?.entries[1]?.score).toBe(before);
});

test("mistakes are taken back one by one; a slider that is drawn is one step", async () => {
  await open();
  const before = state().ranking?.percents;
  const [first] = state().ranking?.criteria ?? [];
  for (const percent of [30, 40, 50]) await model.criteria.setWeight(first?.id ?? "", percent);
  await model.criteria.combine({ ...JURY, combination: "mean" });
  await model.rank.move(state().ranking?.entries[2]?.identity ?? "", 1);
  await model.rank.setReason(state().ranking?.entries[0]?.identity ?? "", "一线");
  await model.rank.resetOrder();
  await model.rank.undo();
  expect(Object.values(state().stored.ranking?.reasons ?? {})).toEqual(["一线"]);
  expect(state().ranking?.manual).toBe(true);
  for (let step = 0; step < 3; step += 1) await model.rank.undo();
  expect(state().ranking?.percents[first?.id ?? ""]).toBe(50);
  expect(state().stored.ranking?.combined).toBeUndefined();
  await model.rank.undo();
  expect(state().ranking?.percents).toEqual(before);
  expect(state().history.undo).toBeNull();
  await model.rank.undo();
  expect(state().ranking?.percents).toEqual(before);
});
