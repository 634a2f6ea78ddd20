import { blankForm } from "../../../src/core/outputs";
import type { PackField } from "../../../src/core/pack";
import type { Value } from "../../support/excelFormula";
import { builtInPacks } from "./sheets";

/** Right and wrong answers of every kind of column whose check is a formula. */
const ANSWERS: Partial<
  Record<PackField["kind"], { readonly right: readonly Value[]; readonly wrong: readonly Value[] }>
> = {
  partialDate: {
    right: [
      "2018年3月",
      "2018年3月15日",
      "2018.10",
      "2018",
      "1999年",
      " 2018年 ",
      2018,
      1949,
      2100,
      17001,
      43101,
      73050,
    ],
    wrong: [
      "同上",
      "去年",
      "3月",
      "18年3月",
      "",
      18,
      2018.5,
      20,
      "19岁",
      1948,
      2101,
      17000,
      73051,
      99999,
      "1899年",
      "2一八年",
      true,
    ],
  },
  phone: {
    right: [
      "13800000000",
      "0833-2133419",
      "(0833)2133419",
      "（0833）2133419",
      "138 0000 0000",
      "02887654321",
      "13800000000、13900000001",
      13800000000,
      "0283456789",
      "028345678901",
      "123-456",
      "13800000000、13900000001、137000",
    ],
    wrong: [
      "1380000000",
      "138000000000",
      "2133419",
      "张三",
      "同上",
      "",
      "无",
      12345,
      "12",
      "23800000000",
      "028345678",
      "0283456789012",
      "123-45",
      "13800000000、13900000001、1370000",
      "厂办0833-2133419",
    ],
  },
  honours: {
    right: ["2018年四川省劳动模范", "无", "否"],
    wrong: ["是", "有", "同上", " 是 ", "〃"],
  },
  text: {
    right: ["云溪县青禾机械有限公司", "无", "A-1"],
    wrong: ["同上", "〃", "待定", "/", "-", "—", " 待补 "],
  },
  personName: { right: ["毛娴", "买买提·吐尔逊"], wrong: ["同上", "〃", "待定", "待补", "/", "-", "—"] },
};

const described = () =>
  builtInPacks.flatMap((pack) =>
    (blankForm(pack, "zh-CN").sheets[0]?.validations ?? []).map((validation, index) => ({
      pack,
      field: pack.fields[index] as PackField,
      rule: validation.rule,
    })),
  );

/** Every check by formula with every answer, and what it should say. */
export const checks = () =>
  described().flatMap(({ field, rule }) => {
    if (rule.type !== "custom") return [];
    const answers = ANSWERS[field.kind];
    if (answers === undefined) throw new Error(`no answers for ${field.kind}`);
    const cell = /[A-Z]+\d+/.exec(rule.formula)?.[0] ?? "";
    return [
      ...answers.right.map((answer) => ({
        kind: field.kind,
        formula: rule.formula,
        cell,
        answer,
        expected: true,
      })),
      ...answers.wrong.map((answer) => ({
        kind: field.kind,
        formula: rule.formula,
        cell,
        answer,
        expected: false,
      })),
    ];
  });
