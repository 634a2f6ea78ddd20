import { createGrid, recognise, withEdits } from "../../../src/core";
import type {
  CaseEntry,
  CellValue,
  Grid,
  Review,
  ReviewOptions,
  RuleDefinition,
  RulePack,
} from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { ReviewEngine } from "../../../src/core/review/engine";
import { generalPack } from "../../../src/packs";
import { brief, LESHAN, OPTIONS, reviewOf, studio, studios } from "./support";

/** Entries stand from sheet row 5 on (index 4). */
const FIRST = 4;
const columnOf = (id: string, pack: RulePack = LESHAN): number =>
  pack.fields.findIndex((field) => field.id === id);
const ruleOf = (id: string): RuleDefinition => LESHAN.rules.find((rule) => rule.id === id) as RuleDefinition;

const formOf = (entries: readonly CaseEntry[], pack: RulePack = LESHAN): Grid =>
  formGrid(pack, entries, pack.sampleLabels);
function engineOf(grid: Grid, pack: RulePack = LESHAN, options: Partial<ReviewOptions> = {}): ReviewEngine {
  const result = recognise(grid, pack);
  if (result.kind !== "table") throw new Error("refused");
  return new ReviewEngine(grid, pack, { ...OPTIONS, ...options }, result.recognition);
}
/** Puts one cell in and lets the engine read it again. */
function put(engine: ReviewEngine, grid: Grid, entry: number, field: string, value: CellValue): Grid {
  const edited = withEdits(grid, [{ row: FIRST + entry, column: columnOf(field), value }]);
  engine.refresh(edited, entry, columnOf(field));
  return edited;
}

describe("places", () => {
  test("an entry is found by its row, whichever it is, and no other row is one", () => {
    for (const count of [1, 2, 3, 8]) {
      const engine = engineOf(formOf(studios(count)));
      const rows = Array.from({ length: count + 6 }, (_, row) => engine.entryAt(row));
      const expected = rows.map((_, row) => (row >= FIRST && row < FIRST + count ? row - FIRST : -1));
      expect(rows).toEqual(expected);
      expect(engine.entryAt(-1)).toBe(-1);
    }
  });

  test("also between rows that are none", () => {
    const values = [
      LESHAN.fields.map(({ header }) => header),
      ...[0, 1, 2].flatMap((index) => [LESHAN.fields.map(({ id }) => studio(index)[id] ?? null), []]),
    ];
    const engine = engineOf(createGrid({ values }));
    expect([0, 1, 2, 3, 4, 5, 6].map((row) => engine.entryAt(row))).toEqual([-1, 0, -1, 1, -1, 2, -1]);
  });

  test("a field is found by its column, and a column that is none has no field", () => {
    const grid = formGrid(LESHAN, studios(2), LESHAN.sampleLabels, ["phone"]);
    const engine = engineOf(grid);
    const phone = columnOf("phone");
    const expected = LESHAN.fields.map((_, column) => (column < phone ? column : column + 1));
    expected[LESHAN.fields.length - 1] = -1;
    expect(LESHAN.fields.map((_, column) => engine.fieldAt(column))).toEqual(expected);
  });
});

describe("a cell read again", () => {
  test("leaves the reviews handed out before as they were", () => {
    const grid = formOf(studios(3));
    const engine = engineOf(grid);
    const before = engine.result();
    put(engine, grid, 1, "memberCount", 3);
    const after = engine.result();
    const rule = before.outcomes.entryRules.findIndex(({ id }) => id.endsWith("/team-size"));
    const member = (done: Review): unknown => done.entries[1]?.readings[columnOf("memberCount")]?.shown;
    expect([before, after].map((done) => done.outcomes.status(rule, 1))).toEqual(["met", "notMet"]);
    expect([before, after].map(member)).toEqual(["12", "3"]);
    expect([before, after].map((done) => brief(done.findings))).toEqual([[], ["error team-size I6"]]);
    expect([before, after].map(({ outcomes }) => outcomes.counts.notMet)).toEqual([0, 1]);
  });

  test("judges other entries anew where they are compared with it", () => {
    const grid = formOf(studios(3));
    const engine = engineOf(grid);
    const copied = put(engine, grid, 2, "studioName", studio(0)["studioName"] as string);
    const duplicates = (): readonly string[] =>
      brief(engine.result().findings).filter((finding) => finding.includes("duplicate-studio"));
    expect(duplicates()).toEqual(["error duplicate-studio C5", "error duplicate-studio C7"]);
    const thrice = put(engine, copied, 1, "studioName", studio(0)["studioName"] as string);
    // The first entry's outcome stays, but it has another row to name.
    const [first] = engine.result().findings.filter(({ row }) => row === FIRST);
    expect(first?.related.map(({ row }) => row)).toEqual([FIRST + 1, FIRST + 2]);
    put(engine, put(engine, thrice, 1, "studioName", "甲"), 2, "studioName", "乙");
    expect(duplicates()).toEqual([]);
  });

  test("never judges the example row", () => {
    const sample = { ...studio(0), studioName: "xx公司张三劳模和工匠人才创新工作室" };
    const grid = formOf([sample, studio(1), studio(2)]);
    const engine = engineOf(grid);
    put(engine, grid, 1, "studioName", "甲");
    const { findings, outcomes, summary } = engine.result();
    expect(findings.filter(({ row, rule }) => row === FIRST && !rule.endsWith("/example-row"))).toEqual([]);
    expect(new Set(outcomes.entryRules.map((_, rule) => outcomes.status(rule, 0)))).toEqual(
      new Set(["notApplicable"]),
    );
    expect(summary.entries).toBe(2);
  });
});

describe("a rule that fails", () => {
  const angry = (thrown: unknown) => {
    const roster = [{ studioName: studio(0)["studioName"] as string }];
    Object.defineProperty(roster[0], "remark", {
      get: () => {
        throw thrown;
      },
    });
    return roster;
  };
  test.each([
    [new Error("torn page"), "torn page"],
    ["worn out", "worn out"],
  ])("while it explains is noted by its message: %p", (thrown, message) => {
    const engine = engineOf(formOf(studios(2)), LESHAN, { roster: angry(thrown) });
    expect(engine.hasFailures).toBe(true);
    const { systemErrors, summary } = engine.result();
    expect(systemErrors).toEqual([{ rule: "leshan-2020/already-named", message }]);
    expect(summary.readyToSend).toBe(false);
  });

  test("none has failed where none is wrong", () => {
    expect(engineOf(formOf(studios(2))).hasFailures).toBe(false);
  });

  test("a date that is none is told as a fault of the pack's reference date", () => {
    const done = reviewOf(formOf(studios(1)), { referenceDate: "2020-02-30" });
    expect(done.systemErrors).toEqual([
      { rule: "leshan-2020/reference-date", message: "not a date (YYYY-MM-DD): referenceDate: 2020-02-30" },
    ]);
  });
});

describe("what a review says in sum", () => {
  test.each<[string, CaseEntry, readonly number[], boolean]>([
    ["nothing", {}, [0, 0, 0], true],
    ["an error", { memberCount: 3 }, [1, 0, 0], false],
    ["a warning", { memberCount: "约20人" }, [0, 1, 0], true],
  ])("%s", (_, change, counts, ready) => {
    const { summary } = reviewOf(formOf(studios(2, change)));
    expect(summary).toEqual({
      entries: 2,
      errors: counts[0],
      warnings: counts[1],
      infos: counts[2],
      readyToSend: ready,
    });
  });

  test("notes are counted, and stand in nobody's way", () => {
    const hidden = createGrid({
      values: [
        LESHAN.fields.map(({ header }) => header),
        LESHAN.fields.map(({ id }) => studio(0)[id] ?? null),
      ],
      hiddenRows: [1],
    });
    const { summary, findings } = reviewOf(hidden);
    expect(summary.infos).toBe(findings.filter(({ severity }) => severity === "info").length);
    expect(summary.infos).toBeGreaterThan(0);
    expect(summary.errors + summary.warnings + summary.infos).toBe(findings.length);
  });

  test("a pack of no notice never says that the sheet can be sent", () => {
    const done = reviewOf(formOf(studios(2), generalPack), {}, generalPack);
    expect(done.summary).toMatchObject({ errors: 0, readyToSend: false });
  });

  test("the sheet's own findings come first, its rules' and its shape's in one order", () => {
    const pack: RulePack = {
      ...LESHAN,
      rules: [
        ...LESHAN.rules,
        { ...ruleOf("deadline"), id: "a-per-unit", check: { is: "countBetween", max: 1 } },
      ],
    };
    const grid = formGrid(pack, studios(2, { memberCount: 3 }), { recommendingUnit: "", preparedBy: "甲" }, [
      "phone",
    ]);
    expect(brief(reviewOf(grid, {}, pack).findings)).toEqual([
      "error a-per-unit -",
      "error missing-column -",
      "error recommending-unit A2",
      "error team-size H5",
    ]);
  });
});
