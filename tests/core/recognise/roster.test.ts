import fc from "fast-check";
import { createGrid, readRoster } from "../../../src/core";
import type { CellValue } from "../../../src/core";

const read = (values: CellValue[][]) => readRoster(createGrid({ values }));

describe("a roster of studios already named", () => {
  test("is any table with a column of studio names, below a title too", () => {
    expect(
      read([
        ["乐山市已命名创新工作室名单", null, null, null],
        ["序号", "创新工作室\n名称", "所属单位", "负责人（姓名）"],
        [1, "甲公司张明劳模和工匠人才创新工作室", "甲公司", "张明"],
        [2, " 乙厂李强劳模和工匠人才创新工作室 ", null, null],
        [null, null, null, null],
      ]),
    ).toEqual([
      { studioName: "甲公司张明劳模和工匠人才创新工作室", hostUnit: "甲公司", leaderName: "张明", row: 3 },
      { studioName: "乙厂李强劳模和工匠人才创新工作室", row: 4 },
    ]);
  });

  test("keeps a studio that is known only by its leader, and the year or batch", () => {
    expect(
      read([
        ["工作室名称", "领衔人", "命名年份"],
        [null, "王芳", 2019],
      ]),
    ).toEqual([{ studioName: "", leaderName: "王芳", remark: "2019", row: 2 }]);
  });

  test("may be a bare list of names in one column", () => {
    expect(read([["甲公司张明创新工作室"], [null], ["乙厂李强创新工作室"]])).toEqual([
      { studioName: "甲公司张明创新工作室", row: 1 },
      { studioName: "乙厂李强创新工作室", row: 3 },
    ]);
  });

  test("is not read out of another table, an empty one, or a header without rows", () => {
    expect(
      read([
        ["日期", "金额"],
        ["2024-01-01", 5],
      ]),
    ).toBeNull();
    expect(read([])).toBeNull();
    expect(read([["工作室名称", "单位"]])).toBeNull();
  });

  test("never throws", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: "#REF!" }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }),
        (values) => void read(values),
      ),
    );
  });
});
