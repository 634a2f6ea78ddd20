import {
  confirmationBlocks,
  draftFileName,
  draftLine,
  outputState,
  publicationCopy,
  rankedListWorkbook,
} from "../../../src/core/outputs";
import { CHARACTER_STROKES } from "../../../src/data";
import { rankReview } from "../../../src/core/ranking";
import { reviewOf, type RowSpec } from "../ranking/reviews";
import { at } from "./sheets";

const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", leader: "丁一", outcomes: 2, patents: 1, area: 50, seq: 1 },
  { name: "乙工作室", leader: "王二", outcomes: 10, patents: 3, area: 80, seq: 2 },
  { name: "丙工作室", leader: "张三", outcomes: 6, patents: 5, area: 20, seq: 3 },
  { name: "丁工作室", leader: "李四", outcomes: 5, patents: 1, area: 60, seq: 4 },
];
const stateOf = (
  rows: readonly RowSpec[],
  options: Parameters<typeof rankReview>[2] = {},
  confirmed = true,
  findings: Parameters<typeof reviewOf>[1] = {},
) => {
  const { review, grid } = reviewOf(rows, findings);
  const ranking = rankReview(review, grid, options);
  return { state: outputState(review, ranking, confirmed), review, grid, ranking };
};

describe("whether a list is a draft", () => {
  test("the whole sheet in its own order is final", () => {
    const { state, review, grid, ranking } = stateOf(ROWS);
    expect(state).toEqual({ included: 4, leftOut: 0, reasons: [], draft: false, differsFromSheet: false });
    expect(draftLine(state)["zh-CN"]).toBe("");
    const [form, notes] = rankedListWorkbook(review, grid, ranking, "zh-CN", { state }).sheets;
    expect(form!.print).not.toHaveProperty("header");
    // The list's pages are counted without those of the explanation.
    expect(form!.print?.ownPages).toBe(true);
    expect(notes!.print).toMatchObject({ ownPages: true, pageLabel: "排序说明" });
  });

  test("a list of nobody cannot be confirmed", () => {
    const { state, ranking } = stateOf(ROWS, {}, true, {
      findings: [3, 4, 5, 6].map((row) => ({ row, field: "studioName" })),
    });
    expect(state.included).toBe(0);
    expect(confirmationBlocks(ranking)).toEqual([{ code: "noEntries" }]);
    expect(draftLine(state)["zh-CN"]).toContain("没有一个工作室可以列入");
  });

  test("fewer entries than the sheet: on every page, on its face, and why", () => {
    const { state, review, grid, ranking } = stateOf(ROWS, {}, true, {
      findings: [{ row: 4, field: "studioName" }],
    });
    expect(state.reasons).toEqual([
      { code: "leftOut", count: 1 },
      { code: "errors", count: 1, settled: 0 },
    ]);
    expect(draftLine(state)["zh-CN"]).toBe("草稿：名单含 3 个，另有 1 个未列入；表中还有 1 处不符合项");
    const [form, notes] = rankedListWorkbook(review, grid, ranking, "zh-CN", {
      state,
      file: "a.xlsx",
    }).sheets;
    expect(at(form!, 0, 0)).toContain("名单含 3 个，另有 1 个未列入");
    expect(form!.print?.header).toBe("草稿");
    const text = JSON.stringify(notes);
    expect(text).toContain("乙工作室");
    expect(text).toContain("a.xlsx");
    expect(draftFileName("名单.xlsx", state)).toBe("名单（草稿）.xlsx");
    expect(draftFileName("名单", state)).toBe("名单（草稿）");
  });

  test("errors of 序号 are settled by the list; an included entry's by its reason", () => {
    const { review, grid } = reviewOf(ROWS, {
      findings: [
        { row: 3, field: "seq" },
        { row: 4, field: "studioName" },
      ],
    });
    const left = rankReview(review, grid).leftOut.map(({ identity }) => identity);
    const ranking = rankReview(review, grid, { included: { [left[0]!]: "已核实" } });
    expect(outputState(review, ranking, true).draft).toBe(false);
  });

  test("an order nobody confirmed, doubtful figures, ties; an order that differs from 序号", () => {
    expect(stateOf(ROWS, {}, false).state.reasons).toEqual([{ code: "notConfirmed" }]);
    const doubtful = stateOf([{ ...ROWS[0]!, qualifier: ">=" }, ...ROWS.slice(1)]);
    expect(doubtful.state.reasons).toEqual([{ code: "doubtful", count: 1 }]);
    const unordered = ROWS.map((row) => ({ ...row, seq: null, outcomes: 3, patents: 3 }));
    expect(stateOf(unordered).state.reasons).toEqual([{ code: "ties", count: 1 }]);
    const moved = stateOf(ROWS, { orderRows: [5, 3, 4, 6] });
    expect(moved.state.reasons).toEqual([]);
    expect(moved.state.differsFromSheet).toBe(true);
  });

  test("without a notice every list is a draft, whatever the sheet says", () => {
    const { review, ranking } = stateOf(ROWS);
    const general = { ...review, pack: { ...review.pack, clauses: [] } };
    const state = outputState(general, ranking, true);
    expect(state).toMatchObject({ draft: true, reasons: [{ code: "noNotice" }] });
    expect(draftLine(state)["zh-CN"]).toContain("没有对应的通知");
  });

  test("a pack that nobody has confirmed makes every list a draft, and its notice too", () => {
    const { review, grid } = reviewOf(ROWS);
    const drafted = { ...review, pack: { ...review.pack, draft: true } };
    const ranking = rankReview(drafted, grid);
    const state = outputState(drafted, ranking, true);
    expect(state).toMatchObject({ draft: true, reasons: [{ code: "draftPack" }] });
    const said = "核对依据是从通知自动起草的，还没有人确认";
    expect(draftLine(state)["zh-CN"]).toContain(said);
    const [form] = rankedListWorkbook(drafted, grid, ranking, "zh-CN", { state }).sheets;
    expect(at(form!, 0, 0)).toContain(said);
    const [notice] = publicationCopy(drafted, grid, ranking, CHARACTER_STROKES, { state }).sheets;
    expect(JSON.stringify(notice?.rows[0])).toContain(said);
  });

  test("a figure that a person verified is no longer in doubt", () => {
    const rows = [{ ...ROWS[0]!, qualifier: ">=" as const }, ...ROWS.slice(1)];
    const { ranking } = stateOf(rows);
    const identity = ranking.entries[0]!.identity;
    const verified = stateOf(rows, { verified: { [identity]: ["outcomeCount"] } });
    expect(verified.state.draft).toBe(false);
  });
});
