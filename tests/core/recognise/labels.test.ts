import { createGrid } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import type { SheetLabel } from "../../../src/core/recognise";
import { LESHAN, LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import { areas, entry, FLAT_ROW, tableOf, TITLE } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

function labels(above: Row[], below: Row[] = []): Record<string, SheetLabel> {
  const values = [[TITLE], ...above, FLAT_ROW, entry(1), ...below];
  const table = tableOf(recognise(createGrid({ values }), LESHAN));
  return Object.fromEntries(table.labels.map((label) => [label.label, label]));
}

const UNIT = "乐山市沙湾区总工会";

describe("the signature line", () => {
  test.each([
    ["推荐单位（盖章）：乐山市沙湾区总工会        填报人：周小禾"],
    ["推荐单位(盖章):乐山市沙湾区总工会填报人:周小禾"],
    ["推荐单位：乐山市沙湾区总工会（盖章）  填报人：周小禾  联系电话：13800001111"],
    ["推荐单位（盖章）：__乐山市沙湾区总工会__   填报人：＿周小禾＿＿"],
    ["推 荐 单 位（公章）： 乐山市沙湾区总工会；填 报 人： 周小禾"],
    ["推荐单位（盖章）乐山市沙湾区总工会   填报人 周小禾"],
    ["填报单位：乐山市沙湾区总工会\n填表人：周小禾\n填报日期：2020年9月20日"],
    ["推荐工会：乐山市沙湾区总工会  制表人：周小禾"],
  ])("both labels in one cell: %s", (text) => {
    const found = labels([[text]]);
    expect(found["recommendingUnit"]).toMatchObject({
      value: UNIT,
      row: 1,
      column: 0,
      valueRow: 1,
      valueColumn: 0,
    });
    expect(found["preparedBy"]).toMatchObject({ value: "周小禾", row: 1, column: 0 });
  });

  test("labels and values in separate cells", () => {
    const found = labels([["推荐单位（盖章）：", null, UNIT, null, "填报人", "周小禾"]]);
    expect(found["recommendingUnit"]).toMatchObject({ value: UNIT, column: 0, valueColumn: 2 });
    expect(found["preparedBy"]).toMatchObject({ value: "周小禾", column: 4, valueColumn: 5 });
  });

  test.each([
    [["推荐单位（盖章）：        填报人："]],
    [["推荐单位（盖章）：________（盖章）", null, "填报人：____"]],
    [["推荐单位（盖章）：", "填报人："]],
  ])("blank: %j", (row) => {
    const found = labels([row]);
    expect(found["recommendingUnit"]).toMatchObject({ value: "", column: 0, valueColumn: 0 });
    expect(found["preparedBy"]?.value).toBe("");
  });

  test.each([
    "2020年9月18日",
    "2020 年 9 月 18 日",
    "二〇二〇年九月十八日",
    "二○二○年九月",
    "2020-09-18",
    "2020.9.18",
    "年   月   日",
    "＿＿年＿＿月＿＿日",
    "20  年  月  日",
    "2020年9月18日（盖章）",
  ])("a date behind the value is not part of it, and no value: %s", (date) => {
    const named = labels([[`推荐单位（盖章）：${UNIT}    ${date}`], [`填报人：周小禾 ${date}`]]);
    expect([named["recommendingUnit"]?.value, named["preparedBy"]?.value]).toEqual([UNIT, "周小禾"]);
    const blank = labels([[`推荐单位（盖章）：        ${date}`, null, "填报人："]]);
    expect([blank["recommendingUnit"]?.value, blank["preparedBy"]?.value]).toEqual(["", ""]);
    expect(labels([["推荐单位（盖章）：", null, date]])["recommendingUnit"]?.value).toBe("");
  });

  test.each(["五月花酒店工会", "百年老店工会委员会", "一九四九年厂工会", "2020年度项目部工会"])(
    "a name with a year or month in it is kept: %s",
    (unit) => expect(labels([[`推荐单位（盖章）：${unit}`]])["recommendingUnit"]?.value).toBe(unit),
  );

  test("a cell of blanks without end is read at once", () => {
    const blank = " ".repeat(32_000);
    expect(labels([[`推荐单位（盖章）：${blank}年${blank}`]])["recommendingUnit"]?.value).toBe("年");
  });

  test("a value is where it stands; what is none leaves the label's own cell to be filled in", () => {
    const placeOf = (...row: Row) => {
      const found = labels([row])["recommendingUnit"];
      return [found?.value, found?.column, found?.valueColumn, found?.isPicture];
    };
    expect(placeOf("推荐单位：", UNIT)).toEqual([UNIT, 0, 1, undefined]);
    expect(placeOf("推荐单位：", null, UNIT)).toEqual([UNIT, 0, 2, undefined]);
    expect(placeOf("推荐单位：", "2020年9月18日")).toEqual(["", 0, 0, undefined]);
    expect(placeOf("推荐单位：", "（盖章）")).toEqual(["", 0, 0, undefined]);
    expect(placeOf("推荐单位：", "____")).toEqual(["", 0, 0, undefined]);
    expect(placeOf("推荐单位：", '=DISPIMG("ID_1",1)')).toEqual(["", 0, 1, true]);
    expect(placeOf(`推荐单位：${UNIT}`, "甲县总工会")).toEqual([UNIT, 0, 0, undefined]);
    expect(placeOf("推荐单位：  联系电话：", UNIT)).toEqual(["", 0, 0, undefined]);
    expect(placeOf("推荐单位：", "联系电话：", UNIT)).toEqual(["", 0, 0, undefined]);
    expect(placeOf("说明", "推荐单位：", UNIT)).toEqual([UNIT, 1, 2, undefined]);
  });

  test("a blank label does not take the next label's value", () => {
    const found = labels([["推荐单位（盖章）：", "填报人：周小禾"]]);
    expect(found["recommendingUnit"]?.value).toBe("");
    expect(found["preparedBy"]?.value).toBe("周小禾");
  });

  test("below the table", () => {
    const found = labels([], [["推荐单位（盖章）：乐山市沙湾区总工会"], ["填报人：", "周小禾"]]);
    expect(found["recommendingUnit"]).toMatchObject({ value: UNIT, row: 3 });
    expect(found["preparedBy"]).toMatchObject({ value: "周小禾", row: 4, valueColumn: 1 });
  });

  test("a filled label below counts before a blank one above", () => {
    const found = labels([["推荐单位（盖章）：", null, "填报人："]], [[`推荐单位（盖章）：${UNIT}`]]);
    expect(found["recommendingUnit"]).toMatchObject({ value: UNIT, row: 4 });
    expect(found["preparedBy"]).toMatchObject({ value: "", row: 1, column: 2 });
  });

  test("推荐单位 counts before 填报单位", () => {
    const found = labels([["填报单位：某办公室", null, `推荐单位：${UNIT}`]]);
    expect(found["recommendingUnit"]?.value).toBe(UNIT);
  });

  test("the line may be merged over the table", () => {
    const values = [[TITLE], [`推荐单位（盖章）：${UNIT}     填报人：周小禾`], FLAT_ROW, entry(1)];
    const table = tableOf(recognise(createGrid({ values, merges: areas("A1:P1", "A2:P2") }), LESHAN));
    expect(table.labels.map(({ value }) => value)).toEqual([UNIT, "周小禾"]);
    expect(table.title).toBe(TITLE);
  });

  test("the labels of a pack's own form", () => {
    const form = {
      ...LESHAN.form,
      labels: { recommendingUnit: "申报学院（盖章）：", preparedBy: "填写教师：" },
    };
    const pack = packWith(LESHAN_FIELDS, { form });
    const values = [
      [TITLE],
      ["申报学院（盖章）：机械学院   填写教师：周小禾"],
      FLAT_ROW,
      entry(1),
      ["申报学院（盖章）：机械学院"],
    ];
    const table = tableOf(recognise(createGrid({ values }), pack));
    expect(table.labels.map(({ value }) => value)).toEqual(["机械学院", "周小禾"]);
    expect(table).toMatchObject({ entryRows: [3], footerRow: 4 });
    const none = packWith(LESHAN_FIELDS, {
      form: { ...form, labels: { recommendingUnit: "", preparedBy: "" } },
    });
    expect(tableOf(recognise(createGrid({ values }), none)).labels).toEqual([]);
  });

  test("a sentence that mentions the words is no label", () => {
    const found = labels([["请各推荐单位认真填报，推荐单位意见另附。"]]);
    expect(found).toEqual({});
  });

  test("missing labels are not invented", () => {
    expect(labels([])).toEqual({});
  });
});

describe("the title", () => {
  const titleOf = (above: Row[]) =>
    tableOf(recognise(createGrid({ values: [...above, FLAT_ROW, entry(1)] }), LESHAN)).title;

  test.each([
    [[["附件2"], [TITLE], ["推荐单位："]], TITLE],
    [[["乐山市劳模和工匠人才\n创新工作室推荐汇总表"]], TITLE],
    [[["2020年"], ["沙湾区推荐情况（第一批）"]], "沙湾区推荐情况（第一批）"],
    [[["附件2"]], null],
    [[], null],
  ])("%j", (above, title) => {
    expect(titleOf(above)).toBe(title);
  });
});

test("a picture in the place of a value is no value", () => {
  const found = labels([["推荐单位（盖章）：", UNIT, "填报人：", '=DISPIMG("ID_AA",1)']]);
  expect(found["preparedBy"]).toMatchObject({ value: "", isPicture: true, valueColumn: 3 });
  expect(found["recommendingUnit"]?.value).toBe(UNIT);
  expect(found["recommendingUnit"]).not.toHaveProperty("isPicture");
});
