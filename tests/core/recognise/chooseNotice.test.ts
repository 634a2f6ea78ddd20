import { chooseNotice, createGrid, fittingPairs, noticeFit } from "../../../src/core";
import type { CellValue, Grid, RulePack } from "../../../src/core";
import { builtInPacks, generalPack, packById } from "../../../src/packs";

const LESHAN = packById("leshan-2020") as RulePack;
const DALIAN = packById("dalian-2011") as RulePack;

/** A sheet with the headers of a pack's form below a title and a signature line, its first columns only where asked. */
function sheet(
  title: string,
  pack = LESHAN,
  { signature = "推荐单位：", columns = 99, name = "Sheet1" } = {},
): Grid {
  const fields = pack.fields.slice(0, columns);
  const headers = fields.map(({ header, group }): CellValue => [...(group ?? []), header].join(""));
  const entry = fields.map(({ id }): CellValue => pack.sampleEntry[id] ?? null);
  return createGrid({ name, values: [[title], [signature], headers, entry] });
}
const OWN = "2020年乐山市劳模和工匠人才创新工作室推荐汇总表";
const FOREIGN = "绵阳市劳模和工匠人才创新工作室推荐汇总表";
const none = createGrid({ name: "报销", values: [["差旅费报销单"], ["日期", "金额"], ["9月1日", 1]] });
const empty = createGrid({ values: [] });

describe("what on a sheet tells another notice", () => {
  test.each<[string, string, string | null]>([
    ["国家级劳模和工匠人才创新工作室推荐表", "", "国家级"],
    ["全国劳模和工匠人才创新工作室推荐表", "", "全国"],
    ["省直劳模创新工作室推荐表", "", "省直"],
    ["自治区级劳模创新工作室推荐表", "", "自治区级"],
    // 乐山市总工会 is a city's: its own level says nothing else.
    ["市级劳模创新工作室推荐表", "", null],
    ["重点劳模创新工作室推荐表", "", "重点"],
    ["标杆创新工作室推荐表", "", "标杆"],
    ["重点项目推荐表", "", null],
    ["示范单位推荐表", "", null],
    ["各市劳模创新工作室推荐表", "", null],
    ["本市劳模创新工作室推荐表", "", null],
    ["内蒙古自治区劳模创新工作室推荐表", "", "内蒙古自治区"],
    ["凉山彝族自治州劳模创新工作室推荐表", "", "凉山彝族自治州"],
    ["《绵阳市》创新工作室推荐表", "", "绵阳市"],
    // Of two places the first; before the level's word and the signature.
    ["绵阳市推荐江西省省级创新工作室表", "德阳市总工会", "绵阳市"],
    ["创新工作室推荐表", "推荐单位（盖章）：凉山州总工会", "凉山州总工会"],
    ["创新工作室推荐表", "推荐单位：青川县总工会", null],
    ["创新工作室推荐表", "推荐单位：绵阳市教育局", null],
    ["绵阳市创新工作室推荐表", "推荐单位：乐山市总工会", null],
  ])("%s %s: %s", (title, signature, evidence) => {
    expect(noticeFit(sheet(title, LESHAN, { signature }), LESHAN)).toEqual(
      evidence === null ? { fit: "form", evidence: null } : { fit: "otherNotice", evidence },
    );
  });

  test("the sheet's own name counts as a title", () => {
    expect(noticeFit(sheet("推荐汇总表", LESHAN, { name: "绵阳市" }), LESHAN)).toMatchObject({
      evidence: "绵阳市",
    });
    expect(noticeFit(sheet(FOREIGN, LESHAN, { name: "乐山" }), LESHAN)).toMatchObject({ fit: "form" });
    expect(noticeFit(sheet("推荐汇总表", LESHAN, { name: "2021年" }), LESHAN)).toEqual({
      fit: "otherYear",
      evidence: "2021",
    });
  });

  test.each<[string, string | null]>([
    ["2021年乐山市推荐表", "2021"],
    ["2021年乐山市2020年度推荐表", null],
    ["1999年度乐山市推荐表", "1999"],
    ["2018年、2019年乐山市推荐表", "2018"],
    ["乐山市2021推荐表", null],
    ["乐山市12021年推荐表", null],
    ["乐山市2121年推荐表", null],
  ])("the year of %s: %s", (title, evidence) => {
    expect(noticeFit(sheet(title), LESHAN)).toEqual(
      evidence === null ? { fit: "form", evidence: null } : { fit: "otherYear", evidence },
    );
  });

  test("only what stands above the header counts", () => {
    const grid = sheet(OWN);
    const below = createGrid({
      name: "S",
      values: [
        ...[2, 3].map((row) => Array.from({ length: grid.right }, (_, column) => grid.value(row, column))),
        ["绵阳市"],
      ],
    });
    expect(noticeFit(below, LESHAN)).toEqual({ fit: "form", evidence: null });
    expect(noticeFit(sheet(FOREIGN), LESHAN, 0)).toEqual({ fit: "form", evidence: null });
    expect(noticeFit(sheet(FOREIGN), LESHAN, 1)).toMatchObject({ fit: "otherNotice" });
  });

  test("a pack of no place takes any place's sheet", () => {
    expect(noticeFit(sheet(FOREIGN), generalPack)).toEqual({ fit: "form", evidence: null });
  });
});

describe("pairs whose form and notice fit", () => {
  const pairs = (grids: readonly Grid[], packs: readonly RulePack[], isChosen = false) => {
    const found = fittingPairs(grids, packs, isChosen);
    return {
      pairs: found.pairs.map(({ sheet: at, pack }) => [at, packs[pack]?.id]),
      foreign: found.foreign === null ? null : [found.foreign.pair.sheet, found.foreign.notice.evidence],
    };
  };
  test.each<[string, readonly Grid[], boolean, ReturnType<typeof pairs>]>([
    ["one", [none, sheet(OWN)], false, { pairs: [[1, "leshan-2020"]], foreign: null }],
    ["none", [none, empty], false, { pairs: [], foreign: null }],
    ["another notice's", [none, sheet(FOREIGN)], false, { pairs: [], foreign: [1, "绵阳市"] }],
    [
      "another notice's by the chosen pack",
      [sheet(FOREIGN)],
      true,
      { pairs: [[0, "leshan-2020"]], foreign: null },
    ],
    [
      "another notice's beside one",
      [sheet(FOREIGN), sheet(OWN)],
      false,
      { pairs: [[1, "leshan-2020"]], foreign: null },
    ],
  ])("%s", (_, grids, isChosen, expected) => {
    expect(pairs(grids, [LESHAN], isChosen)).toEqual(expected);
  });
});

describe("the choice of a sheet and a pack", () => {
  const choose = (
    grids: readonly Grid[],
    {
      packs = builtInPacks,
      general = generalPack,
      isMeant,
    }: { packs?: readonly RulePack[]; general?: RulePack | null; isMeant?: (at: number) => boolean } = {},
  ) => {
    const made = chooseNotice(grids, { packs, general, ...(isMeant === undefined ? {} : { isMeant }) });
    return made === null
      ? null
      : [made.sheet, made.pack.id, made.notice.fit, made.notice.evidence, made.otherSheets];
  };

  test("without sheets or packs there is none, nor where no sheet is meant", () => {
    expect(choose([])).toBeNull();
    expect(choose([sheet(OWN)], { packs: [] })).toBeNull();
    expect(choose([sheet(OWN)], { isMeant: () => false })).toBeNull();
  });

  test("the best sheet is taken, and the others with such a form are named", () => {
    expect(choose([none, sheet(OWN), empty, sheet(OWN)])).toEqual([1, "leshan-2020", "form", null, [3]]);
    expect(choose([sheet(OWN), sheet(OWN)], { isMeant: (at) => at === 1 })).toEqual([
      1,
      "leshan-2020",
      "form",
      null,
      [0],
    ]);
    expect(choose([sheet(OWN)])).toEqual([0, "leshan-2020", "form", null, []]);
  });

  test("of several forms that fit a sheet the next is taken whose notice it may be", () => {
    const twin: RulePack = {
      ...LESHAN,
      id: "mianyang",
      document: { ...LESHAN.document, issuer: { "zh-CN": "绵阳市总工会", en: "Mianyang" }, places: [] },
      titleWords: [],
    };
    expect(choose([sheet(FOREIGN)], { packs: [LESHAN, twin] })).toEqual([0, "mianyang", "form", null, []]);
    expect(choose([sheet(OWN)], { packs: [twin, LESHAN] })).toEqual([0, "leshan-2020", "form", null, []]);
  });

  test("another notice's sheet is checked by the general checks, with what tells it", () => {
    expect(choose([sheet(FOREIGN)], { packs: [LESHAN] })).toEqual([
      0,
      "general",
      "otherNotice",
      "绵阳市",
      [],
    ]);
    expect(choose([none, sheet(FOREIGN), sheet(FOREIGN)], { packs: [LESHAN] })).toEqual([
      1,
      "general",
      "otherNotice",
      "绵阳市",
      [2],
    ]);
  });

  test("a sheet in no known form is checked by the general checks where these know its columns", () => {
    const own = createGrid({
      name: "表",
      values: [
        ["德阳市劳模创新工作室推荐汇总表"],
        ["序号", "工作室名称", "所在单位", "领衔人", "联系电话", "成员人数"],
        [1, "甲厂张三劳模创新工作室", "甲厂", "张三", "13800000001", 8],
      ],
    });
    /** Leshan's form with so few fields of its own that it is no form of this sheet. */
    const strict = (...ids: readonly string[]): RulePack => ({
      ...LESHAN,
      titleWords: [],
      fields: LESHAN.fields.filter(({ id }) => ids.includes(id)),
    });
    const work = ["projectCount", "outcomeCount", "patentCount", "economicBenefit"];
    expect(choose([none, own], { packs: [strict(...work)] })).toEqual([
      1,
      "general",
      "otherNotice",
      null,
      [],
    ]);
    // What tells the notice stands above the columns, where the pack knows some of them.
    expect(choose([none, own], { packs: [strict("seq", "phone", "memberCount", ...work)] })).toEqual([
      1,
      "general",
      "otherNotice",
      "德阳市",
      [],
    ]);
    expect(choose([own, own], { packs: [strict(...work)], isMeant: (at) => at === 1 })?.[0]).toBe(1);
    expect(choose([none], { packs: [LESHAN] })?.slice(0, 2)).toEqual([0, "leshan-2020"]);
  });

  test("the pack that the user chose is kept; its notice still tells how it fits", () => {
    expect(choose([sheet(FOREIGN)], { packs: [LESHAN], general: null })).toEqual([
      0,
      "leshan-2020",
      "otherNotice",
      "绵阳市",
      [],
    ]);
    expect(
      choose([sheet(DALIAN.form.title, DALIAN)], { packs: [DALIAN], general: null })?.slice(0, 2),
    ).toEqual([0, "dalian-2011"]);
  });
});
