import { createGrid, renderFinding, review } from "../../../src/core";
import type { CaseEntry, CellValue, Grid } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { brief, LESHAN, OPTIONS, reviewEntries, reviewOf, studio, studios } from "./support";

const findingsOf = (...changes: CaseEntry[]): string[] =>
  brief(reviewEntries(studios(2, ...changes)).findings);
const messageOf = (change: CaseEntry): string => {
  const { findings } = reviewEntries(studios(2, change));
  return findings.map((finding) => renderFinding(finding, LESHAN, "zh-CN").message).join("\n");
};

/** The official form with some rows of values put below its header. */
const sheet = (
  rows: readonly (readonly CellValue[])[],
  more: Partial<Parameters<typeof createGrid>[0]> = {},
): Grid => {
  const form = formGrid(LESHAN, [], LESHAN.sampleLabels);
  const header = [0, 1, 2, 3].map((row) => LESHAN.fields.map((_, column) => form.value(row, column)));
  return createGrid({ values: [...header, ...rows], merges: form.merges, ...more });
};
const rowOf = (entry: CaseEntry): CellValue[] => LESHAN.fields.map(({ id }) => entry[id] ?? null);

test("a clean sheet has no finding and is ready to send", () => {
  const done = reviewEntries(studios(3));
  expect(brief(done.findings)).toEqual([]);
  expect(done.summary).toEqual({ entries: 3, errors: 0, warnings: 0, infos: 0, readyToSend: true });
  expect(done.systemErrors).toEqual([]);
});

describe("1 missing field", () => {
  test("one finding per empty cell, at that cell, and no second error of another rule", () => {
    expect(findingsOf({ memberCount: null, phone: null })).toEqual([
      "error required H5",
      "error required I5",
    ]);
  });
  test.each(["/", "-", "—", "N/A", "   ", "　", "待定", "暂缺", "不详", "见附件", "同上", "〃"])(
    "%p is no answer",
    (placeholder) => expect(findingsOf({ hostUnit: placeholder })).toEqual(["error required B5"]),
  );
  test("each sort of missing has its own message", () => {
    expect(messageOf({ phone: null })).toMatch(/没有填写/);
    expect(messageOf({ phone: "同上" })).toMatch(/每一行都要写明自己的内容/);
    expect(messageOf({ phone: "待定" })).toMatch(/报送前要定下来/);
    expect(messageOf({ phone: "见附件" })).toMatch(/不能只写见附件/);
    expect(messageOf({ phone: "不详" })).toMatch(/等于没有填写/);
  });
  test("none is zero in a count, and an answer in honours", () => {
    expect(findingsOf({ patentCount: "无" })).toEqual([]);
    expect(findingsOf({ patentCount: 0 })).toEqual([]);
    expect(findingsOf({ leaderHonours: "无" })).toEqual(["error leader-honour G5"]);
  });
  test("a value under a merge belongs to every row it covers", () => {
    const [first, second] = studios(2);
    const rows = [
      rowOf(first as CaseEntry),
      rowOf({
        ...second,
        hostUnit: null,
        studioName: `${first?.["hostUnit"] as string}${second?.["leaderName"] as string}劳模和工匠人才创新工作室`,
      }),
    ];
    const form = formGrid(LESHAN, [], LESHAN.sampleLabels);
    const merges = [...form.merges, { top: 4, left: 1, bottom: 5, right: 1 }];
    expect(brief(reviewOf(sheet(rows, { merges })).findings)).toEqual([]);
  });
});

describe("2 missing column", () => {
  const without = (...columns: string[]) => formGrid(LESHAN, studios(3), LESHAN.sampleLabels, columns);
  test("one error on the sheet naming the column, none per row", () => {
    const done = reviewOf(without("phone"));
    expect(brief(done.findings)).toEqual(["error missing-column -"]);
    expect(done.findings[0]).toMatchObject({ field: "phone", kind: "missing", row: null });
    expect(renderFinding(done.findings[0]!, LESHAN, "zh-CN").message).toContain("联系电话");
    expect(done.notChecked).toContainEqual(
      expect.objectContaining({ rule: "leshan-2020/shared-phone", reason: "missingColumn", entries: 3 }),
    );
  });
  test("a pack that does not say so itself still gets the error", () => {
    const pack = { ...LESHAN, rules: LESHAN.rules.filter(({ check }) => check.is !== "hasColumn") };
    const done = reviewOf(without("phone", "floorArea"), {}, pack);
    expect(brief(done.findings)).toEqual(["error missing-column -", "error missing-column -"]);
    expect(renderFinding(done.findings[0]!, pack, "en").message).toMatch(/no column/);
  });
  test("an ambiguous column is asked about once and not guessed", () => {
    const grid = createGrid({
      values: [
        LESHAN.fields.map(({ id, header }) => (id === "patentCount" ? "知识产权" : header)),
        ...studios(2).map(rowOf),
      ],
    });
    const done = reviewOf(grid);
    expect(brief(done.findings)).toEqual([
      "error preparer -",
      "error recommending-unit -",
      "error ambiguous-column O1",
    ]);
    const asked = done.findings.find(({ rule }) => rule.endsWith("ambiguous-column"))!;
    expect(renderFinding(asked, LESHAN, "zh-CN").message).toContain("“专利数累计”");
    expect(
      done.outcomes.sheetRules.find(
        ({ field, id }) => field === "patentCount" && id.endsWith("missing-column"),
      )?.status,
    ).toBe("needsJudgement");
    const settled = reviewOf(grid, { mapping: { 14: "patentCount" } });
    expect(brief(settled.findings)).toEqual(["error preparer -", "error recommending-unit -"]);
  });
});

describe("3 unreadable value", () => {
  test.each<readonly [string, CellValue, string, RegExp]>([
    ["memberCount", "很多人", "I5", /“很多人”，不是数字/],
    ["memberCount", "5-8", "I5", /范围/],
    ["established", "2016.3-2017.5", "D5", /范围.*确定的值/],
    ["equipmentCount", "5台8套", "K5", /不止一个数/],
    ["established", "2018年13月", "D5", /日历上没有/],
    ["phone", "12345", "H5", /不是手机号/],
  ])("%s %p is one error that quotes it", (field, value, cell, message) => {
    expect(findingsOf({ [field]: value as string })).toEqual([`error readable ${cell}`]);
    expect(messageOf({ [field]: value as string })).toMatch(message);
  });
  test("2018.1 asks whether it is January or October", () => {
    expect(findingsOf({ established: 2018.1 })).toEqual(["error readable D5"]);
    expect(messageOf({ established: 2018.1 })).toMatch(/1 月.*10 月/);
  });
  test("an Excel error is an error in its own right", () => {
    const rows = studios(2).map(rowOf);
    rows[0]![9] = { error: "#REF!" };
    const done = reviewOf(sheet(rows));
    expect(brief(done.findings)).toEqual(["error readable J5"]);
    expect(renderFinding(done.findings[0]!, LESHAN, "zh-CN").message).toContain("#REF!");
  });
  test("a dropped qualifier is read and carries a warning", () => {
    expect(findingsOf({ annualFunding: "50余万元" })).toEqual(["warning stated L5"]);
    expect(findingsOf({ floorArea: "约200㎡" })).toEqual(["warning stated J5"]);
  });
  test("a dash where none is legal is read as none, with a warning to write it", () => {
    expect(findingsOf({ patentCount: "/" })).toEqual(["warning stated O5"]);
    expect(messageOf({ patentCount: "/" })).toMatch(/已按“没有”理解/);
  });
});

describe("4 plausibility", () => {
  test("negative, fractional", () => {
    expect(findingsOf({ patentCount: -1 })).toEqual(["error not-negative O5"]);
    expect(findingsOf({ memberCount: 12.5 })).toEqual(["error whole-number I5"]);
  });
  test("founded before 1949, or after the reference date", () => {
    expect(findingsOf({ established: "1948年" })).toContain("error founding-date D5");
    expect(findingsOf({ established: "2020-09-26" })).toContain("error founding-date D5");
  });
  test("more than ten times the median of at least five", () => {
    const change = { memberCount: 2000 };
    expect(brief(reviewEntries(studios(5, change)).findings)).toEqual(["warning tenfold I5"]);
    expect(brief(reviewEntries(studios(4, change)).findings)).toEqual([]);
  });
  test("10,000 or more in 万元 may be yuan, unless the cell says its unit", () => {
    expect(findingsOf({ annualFunding: 9999 })).toEqual([]);
    expect(findingsOf({ annualFunding: 10000 })).toEqual(["warning in-yuan L5"]);
    expect(findingsOf({ annualFunding: "1.2亿" })).toEqual([]);
  });
});

describe("5 duplicates", () => {
  const [first] = studios(1);
  test("the same studio, leader with unit, and phone: error, error, warning, at every row", () => {
    const second = {
      ...studio(1),
      studioName: first!["studioName"]!,
      leaderName: first!["leaderName"]!,
      hostUnit: first!["hostUnit"]!,
    };
    const done = reviewEntries([first!, second]);
    expect(brief(done.findings)).toEqual([
      "error duplicate-studio C5",
      "error duplicate-leader E5",
      "error duplicate-studio C6",
      "error duplicate-leader E6",
    ]);
    expect(done.findings[0]?.related).toEqual([{ row: 5, column: 2 }]);
    expect(renderFinding(done.findings[0]!, LESHAN, "zh-CN").message).toContain("C6");
  });
  test("one phone for two leaders", () => {
    expect(findingsOf({}, { phone: first!["phone"]! })).toEqual([
      "warning shared-phone H5",
      "warning shared-phone H6",
    ]);
  });
});

test("6 already named: by name, or by leader and unit", () => {
  const entries = studios(3);
  const [first, second] = entries;
  const roster = [
    { studioName: ` ${first!["studioName"] as string} ` },
    {
      studioName: "旧名",
      leaderName: second!["leaderName"] as string,
      hostUnit: second!["hostUnit"] as string,
    },
  ];
  expect(brief(reviewEntries(entries, { roster }).findings)).toEqual([
    "error already-named C5",
    "error already-named C6",
  ]);
  expect(reviewEntries(entries).notChecked).toEqual([
    expect.objectContaining({ rule: "leshan-2020/already-named", reason: "noRoster", entries: 3 }),
  ]);
});

test("6 where on the list a named studio stands is told in every pack's words, where the list has rows", () => {
  const entries = studios(2);
  const named = entries.map((entry) => ({ studioName: entry["studioName"] as string }));
  const roster = [{ ...(named[0] as (typeof named)[number]), row: 7 }, named[1] as (typeof named)[number]];
  const { findings } = reviewEntries(entries, { roster });
  const told = findings.map((finding) => renderFinding(finding, LESHAN, "zh-CN").message);
  expect(told[0]).toContain(
    `已获命名，已命名的市级及以上工作室不重复申报。见已命名名单第 7 行“${named[0]?.studioName}”。`,
  );
  expect(told[1]).toMatch(/不重复申报。$/);
  expect(renderFinding(findings[0]!, LESHAN, "en").message).toMatch(
    /\. See “.*” in row 7 of the list of studios already named\.$/,
  );
});

describe("7 ranking present", () => {
  const ranked = (...seqs: CellValue[]): string[] =>
    brief(reviewEntries(seqs.map((seq, index) => studio(index, { seq: seq as number }))).findings);
  test("1..n each once", () => expect(ranked(2, 1, 3)).toEqual([]));
  test("otherwise the offending cells", () => {
    expect(ranked(1, 2, 2)).toEqual(["error ranking A6", "error ranking A7"]);
    expect(ranked(1, 2, 5)).toEqual(["error ranking A7"]);
    expect(ranked(1, null, 3)).toEqual(["error required A6"]);
  });
  test("with one entry, 1 or blank", () => {
    const one = (seq: CellValue) => ranked(seq).filter((finding) => finding.includes(" A5"));
    expect(one(1)).toEqual([]);
    expect(one(null)).toEqual([]);
    expect(one(2)).toEqual(["error ranking A5"]);
  });
  test("a formula warns that it moves when sorted", () => {
    const rows = studios(2).map(rowOf);
    const done = reviewOf(sheet(rows, { formulas: { A5: "=ROW()-4" } }));
    expect(brief(done.findings)).toEqual(["warning stated A5"]);
    expect(renderFinding(done.findings[0]!, LESHAN, "zh-CN").message).toMatch(/公式/);
  });
});

test("8 signature line: at the label's cell", () => {
  const grid = formGrid(LESHAN, studios(2), { recommendingUnit: "", preparedBy: "" });
  expect(brief(reviewOf(grid).findings)).toEqual(["error recommending-unit A2", "error preparer I2"]);
});

describe("the sheet's shape", () => {
  const example: CaseEntry = {
    ...LESHAN.sampleEntry,
    seq: 1,
    hostUnit: "xx公司",
    studioName: "xx公司张三劳模和工匠人才创新工作室",
    leaderName: "张三",
    memberCount: 1,
  };
  test("the form's example row: one error, not counted, nothing else about it", () => {
    const done = reviewEntries([example, ...studios(2)]);
    expect(brief(done.findings)).toEqual(["error example-row C5"]);
    expect(done.summary.entries).toBe(2);
    expect(done.entries.map(({ sample }) => sample)).toEqual([true, false, false]);
    expect(renderFinding(done.findings[0]!, LESHAN, "zh-CN").action).toMatch(/删除第 5 行/);
    expect(brief(reviewEntries([example]).findings)).toEqual([
      "error no-entries -",
      "info entries-of-other-units A2",
      "error example-row C5",
    ]);
  });
  test("no entries at all", () => {
    const done = reviewOf(sheet([]));
    expect(brief(done.findings)).toContain("error no-entries -");
    expect(done.summary.readyToSend).toBe(false);
  });
  test("hidden rows are entries too, and named; blank rows are one note", () => {
    const rows = studios(4).map(rowOf);
    rows.splice(2, 0, [], []);
    const done = reviewOf(sheet(rows, { hiddenRows: [4, 5, 8] }));
    expect(brief(done.findings)).toEqual(["info blank-rows -", "info hidden-rows -"]);
    const texts = done.findings.map((finding) => renderFinding(finding, LESHAN, "zh-CN").message);
    expect(texts[0]).toContain("第 7–8 行");
    expect(texts[1]).toContain("第 5–6、9 行");
    expect(done.summary).toMatchObject({ entries: 4, infos: 2, readyToSend: true });
  });
});

describe("rules about the sheet", () => {
  test("late after the deadline", () => {
    expect(brief(reviewEntries(studios(2), { referenceDate: "2020-09-26" }).findings)).toEqual([
      "error deadline -",
    ]);
    expect(reviewEntries(studios(2)).referenceDate).toBe("2020-09-25");
    expect(reviewEntries(studios(2), { referenceDate: "2020-09-20T10:00" }).referenceDate).toBe(
      "2020-09-20T10:00",
    );
  });
  test("a reference date that is none is said, and not used", () => {
    const done = reviewEntries(studios(2), { referenceDate: "2020-13-40" });
    expect(done.referenceDate).toBe("2020-09-25");
    expect(done.systemErrors).toEqual([
      { rule: "leshan-2020/reference-date", message: expect.stringContaining("2020-13-40") as string },
    ]);
    expect(done.summary.readyToSend).toBe(false);
  });
  test("a workbook of another kind is one answer, not a hundred errors", () => {
    const grid = createGrid({
      values: [
        ["姓名", "年龄"],
        ["甲", 30],
      ],
    });
    expect(review(grid, LESHAN, OPTIONS).kind).toBe("notASummarySheet");
  });
});
