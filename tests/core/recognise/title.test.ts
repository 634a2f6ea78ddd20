import { createGrid } from "../../../src/core/grid";
import type { RulePack } from "../../../src/core";
import { labelWords } from "../../../src/core/recognise/labels";
import { topRows } from "../../../src/core/recognise/sheetText";
import {
  findTitle,
  isTitleAgain,
  titleEvidence,
  titlesAbove,
  titleShare,
} from "../../../src/core/recognise/title";
import { LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import type { Row } from "./fixtures/sheets";

const WORDS = labelWords("推荐单位（盖章）：", "填报人：");
const rowsOf = (...values: Row[]) => topRows(createGrid({ values }));

describe("the title above a header", () => {
  test.each<[string | null, Row[]]>([
    ["创新工作室推荐汇总表", [["附件2"], ["创新工作室推荐汇总表"]]],
    ["创新工作室推荐汇总表", [["创新工作室推荐汇总表", "共二页"], ["第二批名单"]]],
    ["推荐名单", [["本市各县区推荐的先进人物以及说明"], ["推荐名单"]]],
    ["本市各县区推荐的先进人物", [["第一批"], ["本市各县区推荐的先进人物"], ["第二批"]]],
    // The first of equally long ones.
    ["第一批", [["第一批"], ["第二批"]]],
    ["创新工作室一览", [["推荐单位：甲县工作室协会"], ["创新工作室一览"]]],
    [null, [["附件"], ["附件二："], ["附表3"], ["附2"]]],
    ["附件2材料", [["附件2 材料"]]],
    [null, [["表"], ["推荐单位（盖章）：某县工作室名单"]]],
    ["名表", [["名 表"]]],
    [null, []],
  ])("%s: %j", (title, above) => {
    const rows = rowsOf(...above, ["序号", "创新工作室名称"]);
    expect(findTitle(rows, above.length, WORDS)).toBe(title);
  });
});

describe("a title that stands again on the next page", () => {
  const titles = titlesAbove(
    rowsOf(["附件2"], ["创新工作室 推荐汇总表"], ["推荐单位：甲县"], ["第二批"], ["说明表"]),
    4,
  );
  test.each([
    [true, "创新工作室推荐汇总表"],
    [true, "创新工作室推荐汇总表（续）"],
    [true, "创新工作室推荐汇总表（续表）"],
    [true, "创新工作室推荐汇总表 第12页"],
    [true, "创新工作室推荐汇总表（接上页）"],
    [true, "附件2"],
    [true, "附件2（续）"],
    [true, "续表"],
    [true, "（接上表）"],
    [true, "第2页"],
    [false, "续表一"],
    [false, "第二批"],
    [false, "第二批（续）"],
    [false, "推荐单位：甲县"],
    // At or below the header.
    [false, "说明表"],
    [false, ""],
  ])("%s: %s", (again, text) => {
    expect(isTitleAgain(text, titles)).toBe(again);
  });
});

const packOf = (titleWords: readonly string[], title = "推荐汇总表"): RulePack => {
  const pack = packWith(LESHAN_FIELDS, { titleWords });
  return { ...pack, form: { ...pack.form, title } };
};

describe("whose award a title names", () => {
  const studios = packOf(["乐山市", "劳模和工匠人才创新工作室", "推荐汇总表"]);
  const mixed = packOf(["创新示范岗", "职工创新工作室"]);
  const medals = packOf(["乐山市总工会", "推荐汇总表", "五一劳动奖章", "奖章"]);
  test.each<[string | null, string, RulePack, ReturnType<typeof titleEvidence>]>([
    ["乐山市劳模和工匠人才创新工作室推荐汇总表", "Sheet1", studios, "thisAward"],
    ["乐山市 劳模和工匠人才 创新工作室", "Sheet1", studios, "thisAward"],
    ["职工工作室一览", "Sheet1", studios, "thisAward"],
    ["技能大师工作室推荐汇总表", "Sheet1", studios, "otherAward"],
    ["五一劳动奖章推荐汇总表", "Sheet1", studios, "otherAward"],
    ["五一劳动奖章推荐汇总表", "创新工作室", studios, "otherAward"],
    ["推荐汇总表", "创新工作室", studios, "thisAward"],
    ["推荐汇总表", "先进个人", studios, "otherAward"],
    ["推荐汇总表", "Sheet1", studios, "none"],
    [null, "Sheet1", studios, "none"],
    [null, "劳模和工匠人才创新工作室", studios, "thisAward"],
    // Where one word names a studio, the others are not the award's name.
    ["创新示范岗推荐汇总表", "Sheet1", mixed, "otherAward"],
    ["劳模工作室推荐汇总表", "Sheet1", mixed, "thisAward"],
    // Of a pack that is about no studio, words of the form and of places are left out.
    ["五一劳动奖章推荐汇总表", "Sheet1", medals, "thisAward"],
    ["乐山市总工会推荐汇总表", "Sheet1", medals, "none"],
    ["奖章推荐汇总表", "Sheet1", medals, "otherAward"],
    ["创新工作室推荐汇总表", "Sheet1", medals, "none"],
    ["劳模创新工作室推荐汇总表", "Sheet1", medals, "otherAward"],
    // A pack without any word for its award knows none.
    ["劳模创新工作室推荐汇总表", "Sheet1", packOf([]), "otherAward"],
    ["创新工作室推荐汇总表", "Sheet1", packOf([]), "none"],
    // Words of three characters tell no award.
    ["工作室推荐汇总表", "Sheet1", packOf(["工作室"]), "none"],
  ])("%s on %s", (title, tab, pack, evidence) => {
    expect(titleEvidence(title, tab, pack)).toBe(evidence);
  });
});

test.each<[string | null, string, RulePack, number]>([
  ["乐山市创新工作室推荐汇总表", "Sheet1", packOf(["乐山市", "别的"], "创新工作室推荐汇总表"), 1],
  ["乐山市创新工作室", "推荐汇总表", packOf(["乐山市", "别的"], "创新工作室推荐汇总表"), 1],
  ["乐山市创新工作室", "Sheet1", packOf(["乐山市", "别的"]), 0.5],
  ["乐山市", "创新工作室", packOf(["乐山市", "创新工作室", "甲", ""]), 2 / 3],
  [null, "Sheet1", packOf(["乐山市"]), 0],
  ["乐山市", "Sheet1", packOf([], ""), 0],
  ["乐山市", "Sheet1", packOf(["乐山市"], ""), 1],
])("how much of a form's title is in %s on %s", (title, tab, pack, share) => {
  expect(titleShare(title, tab, pack)).toBe(share);
});
