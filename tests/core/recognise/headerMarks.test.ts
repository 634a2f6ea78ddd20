import { createGrid } from "../../../src/core/grid";
import type { CellValue } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { headerName } from "../../../src/core/recognise/headerNames";
import { LESHAN } from "./fixtures/leshanPack";
import { entry, FLAT_ROW, mappingOf, tableOf, TITLE } from "./fixtures/sheets";

describe("marks that point to a note are no part of a header", () => {
  test.each([
    ["创新工作室名称①", "创新工作室名称", null],
    ["成员人数（人）①", "成员人数", "人"],
    ["成员人数（人）¹", "成员人数", "人"],
    ["成员人数注1", "成员人数", null],
    ["成员人数（人）[2]", "成员人数", "人"],
    ["成员人数【1】", "成员人数", null],
    ["成员人数（注2）", "成员人数", null],
    ["成员人数[注③]", "成员人数", null],
    ["*姓名", "姓名", null],
    ["① 姓名", "姓名", null],
    ["年均专项经费（万元）※", "年均专项经费", "万元"],
  ])("%s", (text, name, unit) => {
    expect(headerName(text)).toMatchObject({ name, unit });
  });

  test("an exponent is none", () => {
    expect(headerName("工作场地面积（m²）")).toMatchObject({ name: "工作场地面积", unit: "㎡" });
    expect(headerName("工作场地面积m²").name).toMatch(/m/);
  });
});

/** The flat form with other headers in some places. */
function mapped(...changes: readonly (readonly [number, string])[]): Record<string, string> {
  const header = [...FLAT_ROW] as CellValue[];
  for (const [column, text] of changes) header[column] = text;
  return mappingOf(tableOf(recognise(createGrid({ values: [[TITLE], header, entry(1), entry(2)] }), LESHAN)));
}

describe("whose column it is", () => {
  test.each([
    [5, "领衔人单位及职务", "leaderPost"],
    [5, "劳模单位及职务", "leaderPost"],
    [7, "劳模联系电话", "phone"],
    [5, "带头人工作单位及职务", "leaderPost"],
    [7, "负责人联系电话", "phone"],
    [7, "领衔人手机", "phone"],
    [4, "领衔人姓名", "leaderName"],
    [4, "带头人", "leaderName"],
  ])("column %i called %s is %s", (column, text, field) => {
    expect(Object.values(mapped([column, text]))).toContain(field);
  });

  test.each(["联系人", "经办人", "联系人姓名", "单位联系人", "工会主席"])(
    "a telephone number beside %s is that person's",
    (person) => {
      expect(Object.values(mapped([6, person], [7, "联系电话"]))).not.toContain("phone");
    },
  );

  test("one beside the leader's honours or post is the leader's", () => {
    expect(mapped([7, "联系电话"])).toMatchObject({ H: "phone" });
  });
});
