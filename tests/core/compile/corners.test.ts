import {
  Batch,
  batchState,
  compiledWorkbook,
  createGrid,
  judgeCompilation,
  NO_DECISIONS,
  noticeParts,
  noticeWorkbook,
  overviewOf,
  parseBatchState,
  readingRemarks,
  unitNotices,
} from "../../../src/core";
import type { CompiledBatch, DuplicateGroup, TakenTable } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
import { counties, LESHAN, sheetOf, studio, random, workbookOf } from "../../support/batches";
import type { County, Typed } from "../../support/batches";
import { compiled, OPTIONS, withCells, workbook } from "../../support/batches/compiling";

const [one, two, three] = counties(3, 4) as [County, County, County];
const changed = (county: County, at: number, cells: Typed, file = county.file): County => ({
  ...county,
  file,
  rows: county.rows.map((row, index) => (index === at ? { ...row, ...cells } : row)),
});
const first = one.rows[0] as Typed;

describe("near duplicates across files, each told with its reason", () => {
  const unit = String(first["hostUnit"]);
  const stem = String(first["studioName"]).replace("劳模和工匠人才创新工作室", "");
  test.each<[string, Typed, DuplicateGroup["kind"], RegExp, RegExp]>([
    [
      "one leader at two forms of a unit",
      { leaderName: first["leaderName"] ?? "", hostUnit: unit.replace("有限公司", "公司") },
      "near",
      /单位名称写法不同/,
      /written in two ways/,
    ],
    ["one name at two units", { leaderName: first["leaderName"] ?? "" }, "near", /不同单位/, /two units/],
    ["one phone for two leaders", { phone: first["phone"] ?? "" }, "phone", /同一个电话/, /one phone number/],
    [
      "names that differ in the award's words",
      { studioName: `${stem}劳模创新工作室` },
      "near",
      /称呼/,
      /award's words/,
    ],
    [
      "names that differ in one character",
      {
        ...first,
        seq: 2,
        studioName: String(first["studioName"]).replace("文山", "文出"),
        leaderName: String(first["leaderName"]).replace("文山", "文出"),
        phone: "13911112222",
      },
      "near",
      /只差一个字/,
      /one character/,
    ],
    [
      "leaders of one unit whose names sound alike",
      {
        ...first,
        seq: 2,
        studioName: String(first["studioName"]).replace("文山", "文珊"),
        leaderName: String(first["leaderName"]).replace("文山", "文珊"),
        phone: "13911112222",
        leaderHonours: "2016年四川省劳动模范",
        leaderPost: "甲溪县青禾机械有限公司 技师",
      },
      "near",
      /只差一个同音字/,
      /one character of the same sound/,
    ],
  ])("%s", (_, cells, kind, zh, en) => {
    const { duplicates } = compiled([workbookOf(one), workbookOf(changed(two, 1, cells))]).compilation;
    expect(duplicates.map((group) => [group.kind, group.within, group.settled])).toEqual([
      [kind, false, false],
    ]);
    expect(duplicates[0]?.message["zh-CN"]).toMatch(zh);
    expect(duplicates[0]?.message.en).toMatch(en);
    expect(duplicates[0]?.entries.map(({ file }) => file)).toEqual([one.file, two.file]);
  });

  test("of many places the first are named and the others counted", () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      changed(counties(12, 4)[index + 3] as County, 0, { studioName: first["studioName"] ?? "" }),
    );
    const [group] = compiled([workbookOf(one), ...many.map((county) => workbookOf(county))]).compilation
      .duplicates;
    expect(group?.entries).toHaveLength(9);
    expect(group?.message["zh-CN"]).toContain("等 9 处");
    expect(group?.message.en).toContain("and 3 more");
  });
});

describe("a sheet with what a clerk leaves out", () => {
  const grid = sheetOf(one);
  const bare = withCells(grid, { "1:4": "填报人：", "0:0": "" });
  const batch = compiled([workbook("甲.xlsx", { 表: bare })]);
  const judged = judgeCompilation(batch.compilation, OPTIONS);
  const [notice] = unitNotices(batch.compilation, judged.findings, { due: null, contact: "" });

  test("what is about the sheet goes into the notice without a row", () => {
    if (notice === undefined) throw new Error("no notice");
    expect(notice.entries).toEqual([]);
    const zh = noticeParts(notice, LESHAN, { due: null, contact: "" }, "zh-CN");
    expect(zh.groups.map(({ heading }) => heading)).toEqual(["整张表："]);
    expect(zh.closing).toEqual(["报回时间：________", "联系人：________"]);
    const en = noticeParts(notice, LESHAN, { due: "2020-09-25", contact: "Lin" }, "en");
    expect(en.groups.map(({ heading }) => heading)).toEqual(["The sheet:"]);
    expect(en.closing).toEqual(["Due: 2020-09-25", "Contact: Lin"]);
    const [rows, asked] = noticeWorkbook(notice, LESHAN, { due: null, contact: "" }, "en").sheets;
    expect(rows?.name).toBe("推荐汇总表");
    const texts = (asked?.rows ?? []).map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
    expect(texts.some((cells) => cells[0] === "to correct" && cells[2] === "")).toBe(true);
  });

  test("it comes out of a saved batch as it went in", () => {
    const state = batchState(batch.compilation, batch.files, {
      decisions: NO_DECISIONS,
      expected: [],
      due: null,
    });
    const form = compiledWorkbook({
      ...batch,
      judged,
      overview: overviewOf(batch.compilation, judged.findings),
      units: null,
      language: "zh-CN",
    }).sheets[0];
    const list = createGrid({
      name: "推荐汇总表",
      values: (form?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
      merges: form?.merges ?? [],
    });
    const opened = new Batch(OPTIONS);
    opened.add({
      ...workbook("汇总.xlsx", { 推荐汇总表: list }),
      state: parseBatchState(JSON.stringify(state)),
    });
    const again = opened.compile({ reopen: true }) as CompiledBatch;
    const [before, after] = [batch.compilation.tables[0], again.compilation.tables[0]] as [
      TakenTable,
      TakenTable,
    ];
    expect(after.findings.map(({ rule, row, column }) => [rule, row, column])).toEqual(
      before.findings.map(({ rule, row, column }) => [rule, row, column]),
    );
    expect(after.reading).toEqual(before.reading);
    expect([after.file, after.date, after.ranked]).toEqual([before.file, before.date, before.ranked]);
    // A state from before readings were kept still opens.
    const old = JSON.stringify(state, (key, value: unknown) => (key === "reading" ? undefined : value));
    opened.add({
      ...workbook("汇总.xlsx", { 推荐汇总表: list }),
      state: parseBatchState(old),
    });
    const bareReading = (opened.compile({ reopen: true }) as CompiledBatch).compilation.tables[0]?.reading;
    expect([bareReading?.columns, bareReading?.otherSheets]).toEqual([[], []]);
  });
});

describe("what stands in one file twice", () => {
  const twice: County = { ...one, rows: [...one.rows, { ...first, seq: 5 }] };
  const batch = compiled([workbookOf(twice)]);
  const judged = judgeCompilation(batch.compilation, OPTIONS);

  test("is told within the file, by its own rows, in both languages", () => {
    expect(batch.compilation.duplicates.map(({ kind, within }) => [kind, within])).toEqual([
      ["studio", true],
    ]);
    const [notice] = unitNotices(batch.compilation, judged.findings, { due: null, contact: "" });
    expect(notice?.text["zh-CN"]).toContain("与本表第 8 行可能是同一个工作室");
    expect(notice?.text.en).toContain("the same studio as row 8 of this sheet");
    expect(overviewOf(batch.compilation, []).units[0]?.duplicates).toBe(0);
  });

  test("settled, it is no longer asked about", () => {
    const [group] = batch.compilation.duplicates;
    const entries = group?.entries ?? [];
    const settled = compiled([workbookOf(twice)], {
      decisions: { ...NO_DECISIONS, settled: [{ entries, keep: entries.slice(0, 1) }] },
    });
    expect(settled.compilation.entries).toHaveLength(4);
    expect(settled.compilation.duplicates.map((each) => each.settled)).toEqual([true]);
    expect(
      unitNotices(settled.compilation, judgeCompilation(settled.compilation, OPTIONS).findings, {
        due: null,
        contact: "",
      }),
    ).toEqual([]);
    expect(settled.files[0]?.message["zh-CN"]).toContain("按处理重复的决定去掉 1 个");
    expect(settled.files[0]?.message.en).toContain("1 dropped as duplicates");
  });
});

test("a cell merged from another file is named in the sources, and its fault is the list's", () => {
  const other = changed(two, 0, { ...first, seq: 1, memberCount: 3 });
  const batch = compiled([workbookOf(one), workbookOf(other)]);
  const entries = batch.compilation.duplicates.find(({ kind }) => kind === "studio")?.entries ?? [];
  const [keep, from] = entries as [(typeof entries)[0], (typeof entries)[0]];
  const merged = compiled([workbookOf(one), workbookOf(other)], {
    decisions: { ...NO_DECISIONS, settled: [{ entries, keep: [keep], cells: { memberCount: from } }] },
  });
  const judged = judgeCompilation(merged.compilation, OPTIONS);
  const found = judged.findings.find(({ finding }) => finding.rule === "leshan-2020/team-size");
  expect(found?.own).toBeNull();
  for (const language of ["zh-CN", "en"] as const) {
    const [, sources] = compiledWorkbook({
      ...merged,
      judged,
      overview: overviewOf(merged.compilation, judged.findings),
      units: null,
      language,
    }).sheets;
    const texts = (sources?.rows ?? []).flatMap(({ cells }) =>
      cells.map((cell) => String(cell?.value ?? "")),
    );
    const said = language === "en" ? ` from "${two.file}" row 4` : `成员人数取自「${two.file}」第 4 行`;
    expect(texts.filter((text) => text.endsWith(said))).toHaveLength(1);
  }
});

describe("figures of units", () => {
  test("a unit of two tables has both, and is met only where each is", () => {
    const batch = compiled([
      workbook("甲.xlsx", {
        企业: sheetOf(one, { sheet: "企业" }),
        事业: sheetOf({ ...one, rows: two.rows.slice(0, 1) }, { sheet: "事业" }),
      }),
    ]);
    const [unit] = overviewOf(batch.compilation, judgeCompilation(batch.compilation, OPTIONS).findings).units;
    expect(unit).toMatchObject({ unit: one.unit, entries: 5, quotaMet: false });
  });

  test("doubtful figures alone are to be verified; without an order a unit is not ranked", () => {
    const doubtful = {
      ...changed(one, 1, { floorArea: "约90" }),
      rows: changed(one, 1, { floorArea: "约90" }).rows.map((row) => ({ ...row, seq: null })),
    };
    const batch = compiled([workbookOf(changed(two, 1, { floorArea: "约90" })), workbookOf(doubtful)]);
    const { units } = overviewOf(batch.compilation, judgeCompilation(batch.compilation, OPTIONS).findings);
    expect(units.map(({ unit, state, ranked }) => [unit, state, ranked])).toEqual([
      [one.unit, "errors", false],
      [two.unit, "toVerify", true],
    ]);
  });

  test("a unit is clean only where nothing is known against its tables, findings or not", () => {
    const stateOf = (change: Partial<TakenTable>): string | undefined => {
      const { compilation } = compiled([workbookOf(two)]);
      const tables = compilation.tables.map((table) => ({ ...table, ...change }));
      return overviewOf({ ...compilation, tables }, []).units[0]?.state;
    };
    const [{ reading }] = compiled([workbookOf(two)]).compilation.tables as [TakenTable];
    expect(stateOf({})).toBe("clean");
    expect(stateOf({ inTime: true, quotaMet: true })).toBe("clean");
    expect(stateOf({ inTime: false })).toBe("toVerify");
    expect(stateOf({ reading: { ...reading, otherNotice: "大连市" } })).toBe("toVerify");
    expect(stateOf({ quotaMet: false })).toBe("errors");
  });

  test("studios that two units share are to be settled between them", () => {
    const batch = compiled([workbookOf(one), workbookOf(changed(two, 0, { phone: first["phone"] ?? "" }))]);
    const { units } = overviewOf(batch.compilation, []);
    expect(units.map(({ state, duplicates }) => [state, duplicates])).toEqual([
      ["duplicates", 1],
      ["duplicates", 1],
    ]);
  });

  test.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
    "how many %s names, as its notice says it",
    (id, pack) => {
      const batch = compiled([workbookOf(one)]);
      const { toBeNamed } = overviewOf({ ...batch.compilation, pack }, []);
      expect(toBeNamed).toBe(
        { "leshan-2020": "33", pingdingshan: "5—8", "nuc-2024": "5—8", "henan-jkwwt-2024": "≤ 30" }[id] ??
          null,
      );
    },
  );
});

describe("how a table is read", () => {
  const remarksOf = (grid: ReturnType<typeof sheetOf>) => {
    const { tables } = compiled([workbook("甲.xlsx", { 表: grid })]).compilation;
    return readingRemarks(tables[0] as TakenTable);
  };

  test("an ambiguous column is named with what it may be", () => {
    const grid = sheetOf(one);
    const phone = LESHAN.fields.findIndex(({ id }) => id === "established");
    const remarks = remarksOf(withCells(grid, { [`2:${phone}`]: "挂牌时间" }));
    expect(remarks.map((remark) => remark["zh-CN"]).join()).toMatch(/“挂牌时间”拿不准是不是创建时间，没有读/);
    expect(remarks.map(({ en }) => en).join()).toMatch(/may be .* and was not read/);
  });

  test("the form's example row is left out and said", () => {
    const sample = {
      ...LESHAN.sampleEntry,
      hostUnit: "xx公司",
      studioName: "xx公司张三劳模和工匠人才创新工作室",
      leaderName: "张三",
    } as Typed;
    const remarks = remarksOf(
      sheetOf({ ...one, rows: [sample, ...one.rows.map((row, index) => ({ ...row, seq: index + 2 }))] }),
    );
    expect(remarks.map((remark) => remark["zh-CN"])).toContain("表样里的示例行没有计入");
    expect(remarks.map(({ en }) => en)).toContain("the form's example row was left out");
  });

  test("many rows of one kind are named by the first", () => {
    const wide = sheetOf({
      ...one,
      rows: Array.from({ length: 12 }, (_, index) => ({
        seq: index + 1,
        ...studio("甲溪县", index, random(3)),
      })),
    });
    const again = createGrid({
      name: "表",
      values: Array.from({ length: wide.bottom }, (_, row) => row).flatMap((row) => {
        const cells = Array.from({ length: wide.right }, (__, column) => wide.value(row, column));
        const header = Array.from({ length: wide.right }, (__, column) => wide.value(2, column));
        return row >= 4 && row < 14 ? [header, cells] : [cells];
      }),
    });
    const remark = remarksOf(again).find(({ en }) => en.includes("repeated header"));
    expect(remark?.["zh-CN"]).toMatch(/ 等 行是重复的表头，没有计入$/);
    expect(remark?.en).toMatch(/ …: a repeated header, left out$/);
  });
});

test("files of a batch that another pack fits better are read again by the batch's", () => {
  const packs = builtInPacks;
  const batch = new Batch({ ...OPTIONS, packs });
  batch.add(workbookOf(one));
  batch.add(workbookOf(two));
  expect(batch.toReadAgain).toEqual([]);
  batch.readAs(LESHAN, workbookOf(three));
  expect((batch.compile() as CompiledBatch).compilation.entries).toHaveLength(12);
});

test("nothing left of a batch is no list", () => {
  const batch = compiled([workbookOf(one)], { decisions: { ...NO_DECISIONS, leftOut: [one.file] } });
  const judged = judgeCompilation(batch.compilation, OPTIONS);
  expect(batch.compilation.entries).toEqual([]);
  expect(judged.review.summary).toMatchObject({ entries: 0 });
  expect(judged.findings).toEqual([]);
});
