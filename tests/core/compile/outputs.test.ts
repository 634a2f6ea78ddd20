import {
  compiledFindingsSheet,
  compiledFlags,
  compiledWorkbook,
  createGrid,
  judgeCompilation,
  matchUnits,
  noticeFlags,
  noticePage,
  noticeWorkbook,
  overviewOf,
  overviewWorkbook,
  readUnits,
  reminder,
  unitNotices,
} from "../../../src/core";
import type { BatchSheetParts, Language, SheetDescription } from "../../../src/core";
import { counties, LESHAN, workbookOf } from "../../support/batches";
import type { County } from "../../support/batches";
import { compiled, OPTIONS } from "../../support/batches/compiling";

const [one, two, three] = counties(3, 3) as [County, County, County];
/** One lacks a figure and shares a studio (told as studio and as leader), two puts forward a studio of one's and has a doubtful figure. */
const faulty: County = {
  ...one,
  rows: one.rows.map((row, at) => (at === 1 ? { ...row, memberCount: null } : row)),
};
const double: County = {
  ...two,
  rows: [...two.rows.slice(0, 2), { ...one.rows[0], seq: 3, floorArea: "约90" }],
};
const batch = compiled([workbookOf(faulty), workbookOf(double), workbookOf(three)]);
const { compilation } = batch;
const judged = judgeCompilation(compilation, OPTIONS);
const units = matchUnits(
  [{ name: one.unit }, { name: "丁溪县总工会" }],
  compilation.tables.map(({ recommendingUnit: name, file }) => ({ name, file })),
);
const overview = overviewOf(compilation, judged.findings, ["丁溪县总工会"]);
const options = { due: "2020-09-25", contact: "林小禾 0833-2133419" };
const notices = unitNotices(compilation, judged.findings, options);
const partsIn = (language: Language): BatchSheetParts => ({
  ...batch,
  judged,
  overview,
  units: units.units,
  language,
});

/** The rows of a sheet as they would be read. */
const rowsOf = (sheet: SheetDescription | undefined): string[][] =>
  (sheet?.rows ?? []).map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
const rowWith = (sheet: SheetDescription | undefined, text: string): string[] | undefined =>
  rowsOf(sheet).find((row) => row.includes(text));

describe.each<[Language, string, string, string[], string[]]>([
  ["zh-CN", "已汇总", "整张表", ["来源", "汇总情况"], ["有不符合", "有不符合", "没有发现问题", "未报送"]],
  [
    "en",
    "compiled",
    "the sheet",
    ["Sources", "Batch"],
    ["errors", "errors", "nothing found", "not handed in"],
  ],
])("in %s", (language, taken, _, names, states) => {
  const parts = partsIn(language);
  const { sheets } = compiledWorkbook(parts);
  const [form, sources, state] = sheets;

  test("the compiled workbook is the form, the source of every row, and what became of every file", () => {
    expect(sheets.map(({ name }) => name)).toEqual(["推荐汇总表", ...names]);
    expect(sheets.map(({ ofBatch }) => ofBatch === true)).toEqual([false, true, true]);
    compilation.entries.forEach(({ row, source, values }, index) => {
      const name = values["studioName"] as string;
      expect(rowsOf(form)[row]?.[0]).toBe(String(index + 1));
      expect(rowsOf(form)[row]?.[2]).toBe(name);
      const told = rowsOf(sources).filter(
        (cells) => cells[2] === name && cells[3] === source.file && cells[5] === String(source.row + 1),
      );
      expect(told).toHaveLength(1);
      expect(told[0]?.[0]).toBe(String(row + 1));
    });
    expect(rowWith(state, faulty.file)?.slice(2, 7)).toEqual([one.unit, taken, "3", "3", "0"]);
    expect(rowWith(state, three.file)?.slice(2, 7)).toEqual([three.unit, taken, "3", "0", "0"]);
    expect(rowWith(state, faulty.file)?.[7]).toContain("2020-09-18");
    expect(rowWith(state, "丁溪县总工会")?.[1]).toContain("丁溪县总工会");
  });

  test("the overview has every unit, its state, its figures and its entries in its order", () => {
    const [first, byUnit] = overviewWorkbook(parts).sheets;
    expect([one.unit, two.unit, three.unit, "丁溪县总工会"].map((unit) => rowWith(first, unit)?.[1])).toEqual(
      states,
    );
    expect(rowWith(first, one.unit)?.slice(2, 5)).toEqual(["3", "3", "0"]);
    expect(rowWith(first, language === "en" ? "Total" : "合计")?.slice(2, 5)).toEqual(["9", "5", "1"]);
    const names = rowsOf(byUnit).map((cells) => cells[1]);
    const order = three.rows.map((row) => names.indexOf(String(row["studioName"])));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  test("marks and the sheet of findings say in which file a cell was typed", () => {
    const missing = compiledFlags(parts).find(({ row, column }) => row === 6 && column === 8);
    expect(missing?.severity).toBe("error");
    expect(missing?.note.split("\n")[0]).toContain(faulty.file);
    const sheet = compiledFindingsSheet(parts, notices);
    const places = rowsOf(sheet).flatMap((cells) => (cells[10] ? [cells[10]] : []));
    expect(places).toContain(`${faulty.file} Sheet1 I5`);
    expect(places).toContain(`${double.file} Sheet1 J6`);
    expect(sheet.columnWidths).toHaveLength(11);
  });

  test("a unit's notice, page and small workbook hold its own rows and nothing of another unit", () => {
    const mine = notices.find(({ file }) => file === faulty.file);
    if (mine === undefined) throw new Error("no notice");
    const text = mine.text[language];
    expect(text).toContain("I5 ");
    expect(text).toContain(options.contact);
    expect(text).not.toContain(two.unit.replace("总工会", ""));
    const page = noticePage(mine, LESHAN, options, language);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain(two.unit.replace("总工会", ""));
    const [rows, asked] = noticeWorkbook(mine, LESHAN, options, language).sheets;
    const typed = rowsOf(rows).map((cells) => cells[2]);
    expect(typed).toContain(one.rows[0]?.["studioName"]);
    expect(typed).toContain(one.rows[1]?.["studioName"]);
    expect(typed).not.toContain(one.rows[2]?.["studioName"]);
    expect(rowWith(asked, "I5")?.[2]).toBe("7");
    expect(
      noticeFlags(mine, LESHAN, language).map(({ row, column, severity }) => [row, column, severity]),
    ).toEqual([[6, 8, "error"]]);
  });
});

test.each([
  ["zh-CN", "还没有人确认"],
  ["en", "not confirmed by a person"],
] as const)(
  "in %s everything that is made with an unconfirmed draft says so, and nothing else does",
  (language, words) => {
    const made = (drafted: boolean): readonly string[] => {
      const pack = drafted ? { ...LESHAN, draft: true } : LESHAN;
      const parts = { ...partsIn(language), compilation: { ...compilation, pack } };
      const [notice] = unitNotices(parts.compilation, judged.findings, options);
      if (notice === undefined) throw new Error("no notice");
      const sheets = [compiledWorkbook(parts).sheets[2], overviewWorkbook(parts).sheets[0]];
      const page = noticePage(notice, pack, options, language);
      return [...sheets.map((sheet) => rowsOf(sheet).flat().join()), notice.text[language], page];
    };
    expect(made(true).map((text) => text.includes(words))).toEqual([true, true, true, true]);
    expect(made(false).map((text) => text.includes(words))).toEqual([false, false, false, false]);
  },
);

test("markup in a unit's name is text on the page", () => {
  const odd = { ...faulty, unit: "<b>甲&乙</b>总工会" };
  const again = compiled([workbookOf(odd)]);
  const [notice] = unitNotices(
    again.compilation,
    judgeCompilation(again.compilation, OPTIONS).findings,
    options,
  );
  if (notice === undefined) throw new Error("no notice");
  expect(noticePage(notice, LESHAN, { due: null, contact: "" }, "zh-CN")).toContain(
    "&lt;b&gt;甲&amp;乙&lt;/b&gt;",
  );
});

test("no line of what is sent to a unit is a formula where it is pasted", () => {
  const unit = '=HYPERLINK("http://a")';
  const again = compiled([workbookOf({ ...faulty, unit })]);
  const [notice] = unitNotices(
    again.compilation,
    judgeCompilation(again.compilation, OPTIONS).findings,
    options,
  );
  const sent = [
    notice?.text["zh-CN"],
    notice?.text.en,
    reminder(unit, null)["zh-CN"],
    reminder(unit, null).en,
  ];
  for (const text of sent) expect(text?.split("\n")[0]).toMatch(/^'=HYPERLINK/);
});

describe("a list of units", () => {
  const listOf = (values: (string | number | null)[][]): string[] | undefined =>
    readUnits(createGrid({ name: "S", values }))?.map(({ name }) => name);

  test.each<[string, (string | number | null)[][], string[] | undefined]>([
    [
      "under its header",
      [["应报单位名单"], ["序号", "推荐单位"], [1, "甲县总工会"], [2, "乙县总工会"], ["合计", "合计 2"]],
      ["甲县总工会", "乙县总工会"],
    ],
    [
      "without a header, beside numbers and dates",
      [
        [1, "甲县总工会", "9月"],
        [2, "乙县总工会", "9月"],
        [3, "丙集团", null],
      ],
      ["甲县总工会", "乙县总工会", "丙集团"],
    ],
    ["a name per line, once each", [["甲"], ["乙"], [""], ["甲"]], ["甲", "乙"]],
    ["a header and nothing below", [["单位"]], undefined],
    [
      "no such column",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      undefined,
    ],
  ])("%s", (_, values, names) => {
    expect(listOf(values)).toEqual(names);
  });

  test("a reminder names the form and the day, where they are known", () => {
    expect(reminder("甲县总工会", null)["zh-CN"]).toContain("你单位的推荐汇总表。请尽快报送");
    expect(reminder("甲县总工会", "2020-09-05", "汇总表").en).toContain(
      "“汇总表” of your unit has not come yet. Please send it by 2020-09-05",
    );
  });

  test("one character off is asked about, two units of one name are not guessed", () => {
    const { units: matched, unexpected } = matchUnits(
      [{ name: "甲溪县总工会" }, { name: "甲溪县总工会" }, { name: "乙川县总工会" }],
      [
        { name: "甲奚县总工会", file: "a.xlsx" },
        { name: "丁河市教育局", file: "b.xlsx" },
      ],
    );
    expect(matched.map(({ expected, match, arrivedAs }) => [expected, match, arrivedAs])).toEqual([
      ["甲溪县总工会", "asked", "甲奚县总工会"],
      ["乙川县总工会", "missing", null],
    ]);
    expect(unexpected).toEqual([{ name: "丁河市教育局", file: "b.xlsx" }]);
  });
});
