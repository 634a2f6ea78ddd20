import { createGrid } from "../../../src/core/grid";
import type { CellValue } from "../../../src/core/grid";
import { choosePack, headerFit, recognise } from "../../../src/core/recognise";
import { LESHAN, LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import { entry, FLAT_ROW, officialGrid, TITLE } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

const sheet = (...values: Row[]) => createGrid({ values });

describe("a workbook of another kind is refused", () => {
  test.each<[string, Row[]]>([
    [
      "五一劳动奖章",
      [["乐山市五一劳动奖章推荐汇总表"], ["序号", "姓名", "单位", "联系电话"], [1, "林知远", "青禾厂", 1]],
    ],
    [
      "先进个人",
      [
        ["乐山市先进个人推荐汇总表"],
        ["序号", "姓名", "性别", "单位名称", "工作单位及职务", "荣誉称号", "联系电话", "备注"],
      ],
    ],
    ["先进集体", [["先进集体汇总表"], ["序号", "单位名称", "负责人", "联系电话", "成员人数", "荣誉称号"]]],
    [
      "an address list without a title",
      [
        ["序号", "姓名", "单位名称", "职务", "联系电话", "手机"],
        [1, "林知远"],
      ],
    ],
    [
      "技能大师工作室",
      [
        ["乐山市技能大师工作室推荐汇总表"],
        [
          "序号",
          "工作室名称",
          "领衔人",
          "职业工种",
          "技能等级",
          "单位名称",
          "联系电话",
          "成员人数",
          "场地面积",
        ],
      ],
    ],
    ["a budget", [["经费预算表"], ["序号", "项目", "金额", "备注"], [1, "设备", 2]]],
    [
      "the approval form of one studio",
      [
        ["乐山市劳模和工匠人才创新工作室推荐审批表"],
        ["创新工作室名称", null, "创建时间", null],
        ["创新工作室所属单位名称", null],
        ["负责人基本情况", "姓名", null, "工作单位及职务", null],
        [null, "性别", null, "出生年月", null],
      ],
    ],
    ["prose", [["关于开展推荐工作的通知"], ["各县（市、区）总工会："]]],
  ])("%s", (_, rows) => {
    const result = recognise(sheet(...rows), LESHAN);
    expect(result).toMatchObject({
      kind: "notASummarySheet",
      lookedFor: LESHAN_FIELDS.map(({ header }) => header),
    });
  });

  test("and says how near it came", () => {
    const result = recognise(sheet(["五一劳动奖章推荐汇总表"], ["序号", "姓名", "单位", "联系电话"]), LESHAN);
    expect(result).toMatchObject({ bestMatch: 4, bestRow: 1 });
  });

  test.each<[string | null, Row[]]>([
    ["五一劳动奖章推荐汇总表", [["附件2"], ["五一劳动奖章推荐汇总表"], ["序号", "姓名", "单位", "联系电话"]]],
    ["关于开展推荐工作的通知", [["关于开展推荐工作的通知"], ["各县（市、区）总工会："]]],
    [null, [["序号", "姓名", "单位名称", "职务", "联系电话"]]],
    [null, []],
  ])("and what it calls itself: %s", (title, rows) => {
    expect(recognise(sheet(...rows), LESHAN)).toMatchObject({ kind: "notASummarySheet", title });
  });

  test("an empty sheet", () => {
    expect(recognise(sheet(), LESHAN)).toMatchObject({ bestMatch: 0, bestRow: null });
    expect(headerFit(sheet(), LESHAN)).toBe(0);
  });

  test("a sheet of words that name nothing", () => {
    expect(recognise(sheet(["甲方"], ["乙方"]), LESHAN)).toMatchObject({ bestMatch: 0, bestRow: 0 });
  });
});

describe("a sheet of this award is not refused", () => {
  test.each(["劳模创新工作室推荐汇总表", "沙湾区工匠工作室名单", "乐山市劳模和工匠人才创新工作室"])(
    "when its title calls the award by a shorter name: %s",
    (title) => {
      const rows = [[title], ["序号", "单位名称", "工作室名称", "负责人", "联系电话"]];
      expect(recognise(sheet(...rows), LESHAN).kind).toBe("table");
    },
  );

  test("of an award that is no studio, by its own title words", () => {
    const pack = packWith(LESHAN_FIELDS, { titleWords: ["乐山市", "推荐汇总表", "职工书屋"] });
    const rows = (title: string) => sheet([title], ["序号", "单位名称", "工作室名称", "负责人", "联系电话"]);
    expect(recognise(rows("乐山市职工书屋推荐汇总表"), pack).kind).toBe("table");
    expect(recognise(rows("乐山市模范职工之家推荐汇总表"), pack).kind).toBe("notASummarySheet");
  });

  test("when several columns were dropped", () => {
    const rows = [[TITLE], ["序号", "单位名称", "工作室名称", "负责人", "联系电话"]];
    const result = recognise(sheet(...rows), LESHAN);
    expect(result.kind).toBe("table");
    expect(result.kind === "table" && result.recognition.missingFields).toHaveLength(11);
  });

  test("when only the tab says what it is", () => {
    const values = [["序号", "单位名称", "工作室名称", "负责人", "联系电话"]];
    expect(recognise(createGrid({ values, name: "创新工作室汇总" }), LESHAN).kind).toBe("table");
    expect(recognise(createGrid({ values, name: "五一奖章" }), LESHAN).kind).toBe("notASummarySheet");
  });

  test("when it has no title but enough of the columns", () => {
    const values = [["序号", "工作室名称", "负责人", "联系电话", "成员人数", "专利数"]];
    expect(recognise(sheet(...values), LESHAN).kind).toBe("table");
  });

  test("when its title is another's but the columns are all there", () => {
    expect(recognise(sheet(["五一劳动奖章推荐汇总表"], FLAT_ROW, entry(1)), LESHAN).kind).toBe("table");
  });

  test("of a pack with nothing but general columns", () => {
    const pack = packWith(LESHAN_FIELDS.filter(({ id }) => ["seq", "leaderName", "phone"].includes(id)));
    expect(recognise(sheet([TITLE], ["序号", "姓名", "联系电话"]), pack).kind).toBe("table");
  });

  test("of a pack without any field there is no table", () => {
    const pack = packWith([]);
    expect(recognise(officialGrid(1), pack).kind).toBe("notASummarySheet");
    expect(headerFit(officialGrid(1), pack)).toBe(0);
    expect(choosePack([officialGrid(1), sheet()], [pack])[0]).toMatchObject({ accepted: false, fit: 0 });
  });
});

describe("choosing sheet and pack", () => {
  const other = packWith(
    LESHAN_FIELDS.map((field) =>
      field.id === "patentCount"
        ? { ...field, id: "hasRules", header: "是否建立管理制度", synonyms: [] }
        : field,
    ),
    { id: "other", titleWords: ["平安市", "职工创新工作室"] },
  );

  test("the fit is the share of the form that the header has", () => {
    expect(headerFit(officialGrid(2), LESHAN)).toBe(1);
    expect(headerFit(officialGrid(2), other)).toBe(15 / 16);
    expect(headerFit(sheet([TITLE], FLAT_ROW.slice(0, 8)), LESHAN)).toBe(0.5);
  });

  test("the best pair comes first, refused ones last", () => {
    const grids = [sheet(["说明"]), officialGrid(3)];
    expect(choosePack(grids, [other, LESHAN])).toEqual([
      { sheet: 1, pack: 1, fit: 1, accepted: true },
      { sheet: 1, pack: 0, fit: 15 / 16, accepted: true },
      { sheet: 0, pack: 0, fit: 0, accepted: false },
      { sheet: 0, pack: 1, fit: 0, accepted: false },
    ]);
  });

  test("the title settles it between two forms with one header", () => {
    const header: CellValue[] = (FLAT_ROW as CellValue[]).filter((text) => text !== "专利数累计（项）");
    const titled = (title: string) =>
      choosePack([sheet([title], header, entry(1))], [LESHAN, other])[0]?.pack;
    expect(titled(TITLE)).toBe(0);
    expect(titled("平安市职工创新工作室推荐汇总表")).toBe(1);
    expect(titled("推荐表")).toBe(0);
  });

  test("a pack without title words has none to match", () => {
    const bare = packWith(LESHAN_FIELDS, { titleWords: [] });
    expect(choosePack([sheet(FLAT_ROW)], [bare])[0]).toMatchObject({ fit: 1, accepted: true });
  });
});
