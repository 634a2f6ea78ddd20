import { fixesOf, plainEdits, ReviewedCells, withEdits } from "../../../src/core";
import type { CaseEntry, Fix, Grid, RulePack } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
import { formGrid } from "../../../src/core/review/case";
import { LESHAN, reviewOf, studios } from "../review/support";

/** The same sheet with formulas where `formula` gives one. */
const withFormulas = (grid: Grid, formula: Grid["formula"]): Grid =>
  Object.assign(Object.create(grid) as Grid, { formula });

const cellsOf = (grid: Grid, of: RulePack = LESHAN, today = "2020-09-01"): ReviewedCells =>
  new ReviewedCells(reviewOf(grid, { today }, of), grid);

const sheetOf = (count: number, ...changes: CaseEntry[]): Grid =>
  formGrid(LESHAN, studios(count, ...changes), LESHAN.sampleLabels);

/** The fixes of the findings at one cell, by rule: "way text". */
function fixesAt(cells: ReviewedCells, entry: number, field: string): readonly Fix[] {
  const { review } = cells;
  const { row } = review.entries[entry] as { readonly row: number };
  return review.findings
    .filter((finding) => finding.row === row && finding.field === field)
    .flatMap((finding) => fixesOf(finding, cells));
}
const said = (fixes: readonly Fix[]): string[] => fixes.map(({ way, text }) => `${way} ${text}`);
const offered = (field: string, value: string | number | null, more: CaseEntry = {}): string[] =>
  said(fixesAt(cellsOf(sheetOf(2, { [field]: value, ...more })), 0, field));

describe("what a cell may mean is offered", () => {
  test.each<[what: string, field: string, value: string | number | null, fixes: string[]]>([
    ["January or October", "established", 2018.1, ["january 2018年1月", "october 2018年10月"]],
    [
      "month and day either way",
      "established",
      "3/5/2018",
      ["monthFirst 2018年3月5日", "dayFirst 2018年5月3日"],
    ],
    ["a year of two digits", "established", "18年9月", ["date 2018年9月"]],
    ["a year of two digits that this century does not have yet", "established", "95.3", ["date 1995年3月"]],
    ["the date of a serial number", "established", "43358", ["date 2018年9月15日"]],
    ["a day that does not exist has no other", "established", "2018年13月", []],
    ["no date at all", "established", "早些时候", []],
    ["the figure of an estimate", "floorArea", "约160㎡", ["figure 160"]],
    ["the figure in the column's unit", "annualFunding", "50余万元", ["figure 50"]],
    ["few yuan, as they stand or as yuan", "annualFunding", "¥20", ["figure 20", "figure 0.002"]],
    ["of a range nobody knows which", "memberCount", "6-8", []],
    ["of two figures nobody knows which", "equipmentCount", "5台8套", []],
    ["none, in figures, where none is an answer", "patentCount", "/", ["none 0"]],
    ["none, in figures, for a blank", "patentCount", null, ["none 0"]],
    ["none, in words, is no answer where an honour is demanded", "leaderHonours", "—", []],
    ["a blank that must be filled has no answer here", "memberCount", null, []],
    ["yuan under a header of 10,000 yuan", "economicBenefit", 4_100_000, ["tenThousands 410"]],
    ["a telephone number nobody can complete", "phone", "12345", []],
  ])("%s", (_what, field, value, fixes) => {
    expect(offered(field, value)).toEqual(fixes);
  });

  test("none, in words, where no honour is demanded", () => {
    const free = { ...LESHAN, rules: LESHAN.rules.filter(({ id }) => id !== "leader-honour") };
    const cells = cellsOf(sheetOf(2, { leaderHonours: "—" }), free);
    expect(said(fixesAt(cells, 0, "leaderHonours"))).toEqual(["none 无"]);
  });

  test("the cell above for 同上, over several of them; not where nothing stands above", () => {
    const grid = sheetOf(3, { leaderPost: "车间主任" }, { leaderPost: "同上" }, { leaderPost: "同上" });
    const cells = cellsOf(grid);
    expect(said(fixesAt(cells, 2, "leaderPost"))).toEqual(["above 车间主任"]);
    expect(said(fixesAt(cellsOf(sheetOf(2, { leaderPost: "同上" })), 0, "leaderPost"))).toEqual([]);
    const figures = cellsOf(sheetOf(2, { floorArea: 160 }, { floorArea: "同上" }));
    expect(fixesAt(figures, 1, "floorArea")[0]?.edits()).toMatchObject([{ value: 160 }]);
  });

  test("a figure is put in as a figure, in the cell of the finding", () => {
    const cells = cellsOf(sheetOf(2, { floorArea: "约160㎡" }));
    const [fix] = fixesAt(cells, 0, "floorArea");
    const column = cells.column("floorArea")?.column;
    expect(fix?.edits()).toEqual([{ row: cells.review.entries[0]?.row, column, value: 160 }]);
  });

  test("a fix puts its finding right", () => {
    for (const [field, value] of [
      ["established", 2018.1],
      ["floorArea", "约160㎡"],
      ["annualFunding", "¥20"],
      ["patentCount", "/"],
      ["economicBenefit", 4_100_000],
    ] as const) {
      const grid = sheetOf(2, { [field]: value });
      const [fix] = fixesAt(cellsOf(grid), 0, field);
      const edits = (fix?.edits() ?? []).map((edit) => ({
        ...edit,
        text: String(edit.value),
        format: "General",
      }));
      const after = cellsOf(withEdits(grid, edits));
      expect(fixesAt(after, 0, field)).toEqual([]);
      expect(
        after.review.findings.filter((finding) => finding.field === field && finding.severity !== "info"),
      ).toEqual([]);
    }
  });
});

describe("choices of the list", () => {
  const withTypes = builtInPacks.find(({ rules, fields }) =>
    rules.some(
      ({ check }) => check.is === "oneOf" && fields.find(({ id }) => id === check.field)?.kind === "choice",
    ),
  ) as RulePack;
  const listed = withTypes.rules.flatMap(({ check }) =>
    check.is === "oneOf" ? [check.field] : [],
  )[0] as string;
  const yesNo = builtInPacks
    .flatMap((each) => each.fields.map((one) => ({ each, one })))
    .find(({ one }) => one.kind === "yesNo");

  test("a word that is not on the list is one of those that are", () => {
    const grid = formGrid(
      withTypes,
      [{ ...withTypes.sampleEntry, [listed]: "别的" }],
      withTypes.sampleLabels,
    );
    const texts = fixesAt(cellsOf(grid, withTypes, withTypes.sampleDate), 0, listed).map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(withTypes.fields.find(({ id }) => id === listed)?.choices));
    expect(texts.length).toBeGreaterThan(1);
  });
  test("yes or no for what is neither; nothing for an answer that a rule refuses", () => {
    const { each, one } = yesNo as { each: RulePack; one: { id: string } };
    const at = (value: string) => {
      const grid = formGrid(each, [{ ...each.sampleEntry, [one.id]: value }], each.sampleLabels);
      return fixesAt(cellsOf(grid, each, each.sampleDate), 0, one.id).map(({ text }) => text);
    };
    expect(new Set(at("看情况"))).toEqual(new Set(["是", "否"]));
    const refused = each.sampleEntry[one.id] === "是" ? "否" : "是";
    expect(at(refused)).toEqual([]);
  });
});

describe("ranks", () => {
  const ranks = (cells: ReviewedCells, way: string): unknown[] =>
    fixesAt(cells, 0, "seq")
      .filter((fix) => fix.way === way)
      .flatMap((fix) => fix.edits().map(({ row, value }) => [row - 4, value]));

  test("1 … n by rows, or in the order given; only cells that change", () => {
    const cells = cellsOf(sheetOf(3, { seq: 3 }, { seq: 1 }, { seq: 3 }));
    expect(said(fixesAt(cells, 0, "seq"))).toEqual(["renumberRows 1–3", "renumberKept 1–3"]);
    expect(ranks(cells, "renumberRows")).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(ranks(cells, "renumberKept")).toEqual([[0, 2]]);
  });
  test("one way where both come to the same", () => {
    const cells = cellsOf(sheetOf(3, { seq: 1 }, { seq: 1 }, { seq: null }));
    expect(said(fixesAt(cells, 0, "seq"))).toEqual(["renumberRows 1–3"]);
  });
  test("ranks that are formulas follow their formulas", () => {
    const grid = sheetOf(2, { seq: 1 }, { seq: 1 });
    const cells = cellsOf(withFormulas(grid, (row, column) => (column === 0 && row > 3 ? "=ROW()-4" : null)));
    expect(said(fixesAt(cells, 0, "seq"))).not.toContain("renumberRows 1–2");
  });
});

describe("names and spellings", () => {
  test("the studio's name as the notice sets it, from the row", () => {
    const cells = cellsOf(sheetOf(2, { hostUnit: "丙公司", leaderName: "王一", studioName: "创新工作室" }));
    const fixes = fixesAt(cells, 0, "studioName");
    expect(new Set(said(fixes))).toEqual(new Set(["name 丙公司王一劳模和工匠人才创新工作室"]));
  });
  test("not while the leader is unknown", () => {
    const cells = cellsOf(sheetOf(2, { leaderName: "待定", studioName: "创新工作室" }));
    expect(fixesAt(cells, 0, "studioName")).toEqual([]);
  });
  test("one unit written two ways is either of them, in both rows", () => {
    const same = { leaderName: "王一", phone: "13900000001" };
    const cells = cellsOf(
      sheetOf(
        2,
        { ...same, hostUnit: "乐山市青衣机械有限责任公司" },
        { ...same, hostUnit: "青衣机械有限责任公司" },
      ),
    );
    const fixes = cells.review.findings
      .filter(({ message, row }) => message.startsWith("near.") && row === cells.review.entries[0]?.row)
      .flatMap((finding) => fixesOf(finding, cells));
    expect(said(fixes)).toEqual(["spelling 乐山市青衣机械有限责任公司", "spelling 青衣机械有限责任公司"]);
    const rows = fixes.map((fix) => fix.edits().map(({ row }) => row - 4));
    expect(rows).toEqual([[1], [0]]);
  });
});

test("nothing is offered for a formula, for the sheet as a whole or for the example row", () => {
  const grid = sheetOf(2, { patentCount: "/" });
  const worked = withFormulas(grid, () => "=A1");
  const cells = cellsOf(worked);
  const fixes = cells.review.findings
    .filter(({ message }) => message !== "stated.sequenceFormula")
    .flatMap((finding) => fixesOf(finding, cells));
  expect(fixes).toEqual([]);
});

test("cells that were read without doubt are written as the form asks", () => {
  const grid = sheetOf(
    2,
    { floorArea: "160㎡", memberCount: "十五人", established: "2018.9", annualFunding: "150,000元" },
    { floorArea: "约160㎡", patentCount: "/" },
  );
  const edits = plainEdits(cellsOf(grid));
  expect(edits.map(({ field, shown, value }) => [field, shown, value])).toEqual([
    ["established", "2018.9", "2018年9月"],
    ["memberCount", "十五人", 15],
    ["floorArea", "160㎡", 160],
    ["annualFunding", "150,000元", 15],
  ]);
});
