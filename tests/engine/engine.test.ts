import { withEdits } from "../../src/core";
import { Engine, EngineError } from "../../src/engine";
import type { ReviewRequest, ReviewView } from "../../src/engine";
import { leshanSheet, placeOf, studio } from "../pane/support/sheets";

const REQUEST: ReviewRequest = {
  sheet: null,
  pack: null,
  referenceDate: null,
  today: "2020-09-01",
  mappings: {},
  language: "zh-CN",
};

const SHEET = leshanSheet([studio(0), studio(1, { memberCount: 3 }), studio(2)]);

function viewOf(engine: Engine): ReviewView {
  const now = engine.reviewedView();
  if (now?.kind !== "review") throw new Error(`no review but ${now?.kind ?? "nothing"}`);
  return now.view;
}

async function reviewed(engine: Engine, request: ReviewRequest = REQUEST): Promise<ReviewView> {
  await engine.review(request);
  return viewOf(engine);
}

function withSheet(): Engine {
  const engine = new Engine();
  engine.putGrid(SHEET);
  return engine;
}

describe("the engine's review", () => {
  test("recognises sheet and pack and finds what is wrong", async () => {
    const view = await reviewed(withSheet());
    expect(view.pack.id).toBe("leshan-2020");
    expect(view.entries.map(({ leaderName }) => leaderName)).toEqual(["赵测试", "钱测试", "孙测试"]);
    expect(view.findings.filter(({ severity }) => severity === "error").map(({ field }) => field)).toEqual([
      "memberCount",
    ]);
    const [finding] = view.findings.filter(({ field }) => field === "memberCount");
    expect(finding?.place).toEqual(placeOf(SHEET, 1, "memberCount"));
    expect(finding?.clauseText).toMatch(/5 人以上/);
    expect(finding?.required).toBe("不少于 5 人");
  });

  test("tells the table's last row, rows that have only their number included", async () => {
    expect((await reviewed(withSheet())).lastRow).toBe(placeOf(SHEET, 2, "memberCount").row);
    const engine = new Engine();
    const numbered = leshanSheet([studio(0), { seq: 2 }, { seq: 3 }]);
    engine.putGrid(numbered);
    const view = await reviewed(engine);
    const { row } = placeOf(numbered, 0, "memberCount");
    expect(view.entries.at(-1)?.row).toBe(row);
    expect(view.lastRow).toBe(row + 2);
  });

  test("speaks English when asked", async () => {
    const view = await reviewed(withSheet(), { ...REQUEST, language: "en" });
    expect(view.pack.name).toBe("Leshan 2020 summary sheet");
    expect(view.findings.every(({ message }) => /[a-z]/.test(message))).toBe(true);
  });

  test("the view after an edit equals the one of the whole review", async () => {
    const engine = withSheet();
    await reviewed(engine);
    const { row, column } = placeOf(SHEET, 1, "memberCount");
    expect(engine.edit(SHEET.name, [{ row, column, value: 7 }])).toBe(true);
    const fresh = new Engine();
    fresh.putGrid(withEdits(SHEET, [{ row, column, value: 7 }]));
    expect(viewOf(engine)).toEqual(await reviewed(fresh));
    expect(viewOf(engine).summary.errors).toBe(0);
  });

  test("a whole sheet that differs in one cell keeps the objects of all other findings", async () => {
    const engine = withSheet();
    const before = await reviewed(engine);
    const { row, column } = placeOf(SHEET, 2, "memberCount");
    engine.putGrid(withEdits(SHEET, [{ row, column, value: 2 }]));
    const { findings } = await reviewed(engine);
    const added = findings.filter((finding) => !before.findings.includes(finding));
    expect(added.map(({ field }) => field)).toEqual(["memberCount"]);
    expect(findings).toHaveLength(before.findings.length + 1);
  });

  test("an edit of another sheet answers nothing but is kept", async () => {
    const engine = withSheet();
    const other = leshanSheet([studio(0)], undefined, "另一张");
    engine.putGrid(other);
    await reviewed(engine, { ...REQUEST, sheet: SHEET.name });
    const { row, column } = placeOf(other, 0, "memberCount");
    expect(engine.edit("另一张", [{ row, column, value: 1 }])).toBe(false);
    expect(engine.gridOf("另一张")?.value(row, column)).toBe(1);
  });

  test("a wrong mapping is corrected by the user's own", async () => {
    const column = placeOf(SHEET, 0, "memberCount").column;
    const view = await reviewed(withSheet(), { ...REQUEST, mappings: { [SHEET.name]: { [column]: null } } });
    expect(view.columns.find((each) => each.column === column)?.field).toBeNull();
    expect(view.missingFields).toContain("成员人数");
  });

  test("a sheet that is none says what was looked for", async () => {
    const engine = new Engine();
    engine.putGrid({ name: "空", values: [["甲"]], hiddenRows: [], hiddenColumns: [] });
    await engine.review(REQUEST);
    const now = engine.reviewedView();
    if (now?.kind !== "notASummarySheet") throw new Error("took it for a sheet");
    expect(now.view.lookedFor.length).toBeGreaterThan(3);
  });

  test("asking for a sheet or pack that is not there is an error with a code", async () => {
    await expect(withSheet().review({ ...REQUEST, sheet: "没有" })).rejects.toEqual(
      expect.objectContaining({ code: "noSheet" }),
    );
    await expect(withSheet().review({ ...REQUEST, pack: "no-such" })).rejects.toEqual(
      expect.objectContaining({ code: "unknownPack" }),
    );
    expect(() => new Engine().reviewed()).toThrow(EngineError);
  });

  test("a roster settles the question of studios already named", async () => {
    const engine = withSheet();
    expect((await reviewed(engine)).gates.roster.status).toBe("open");
    engine.roster = [{ studioName: "别的工作室" }];
    expect((await reviewed(engine)).gates.roster.status).toBe("met");
    engine.roster = [{ studioName: String(studio(0)["studioName"]) }];
    expect((await reviewed(engine)).gates.roster.status).toBe("notMet");
  });
});
