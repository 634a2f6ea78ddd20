import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { blankForm } from "../../../src/core/outputs";
import type { PackField } from "../../../src/core/pack";
import { evaluateFormula, type Value } from "../../support/excelFormula";
import { buildXlsx } from "../../support/workbooks";
import { builtInPacks } from "./sheets";

/** Right and wrong answers of every kind of column whose check is a formula. */
const ANSWERS: Partial<
  Record<PackField["kind"], { readonly right: readonly Value[]; readonly wrong: readonly Value[] }>
> = {
  partialDate: {
    right: ["2018年3月", "2018年3月15日", "2018.10", "2018", "1999年", " 2018年 ", 2018, 1949, 43101],
    wrong: ["同上", "去年", "3月", "18年3月", "", 18, 2018.5, 20, "19岁", 99999, true],
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
    ],
    wrong: ["1380000000", "138000000000", "2133419", "张三", "同上", "", "无", 12345, "12"],
  },
  honours: {
    right: ["2018年四川省劳动模范", "无", "否"],
    wrong: ["是", "有", "同上", " 是 ", "〃"],
  },
  text: { right: ["云溪县青禾机械有限公司", "无", "A-1"], wrong: ["同上", "待定", "/", "-", "—", " 待补 "] },
  personName: { right: ["毛娴", "买买提·吐尔逊"], wrong: ["同上", "待定", "/"] },
};

const DESCRIBED = builtInPacks.flatMap((pack) =>
  (blankForm(pack, "zh-CN").sheets[0]?.validations ?? []).map((validation, index) => ({
    pack,
    field: pack.fields[index] as PackField,
    rule: validation.rule,
  })),
);

/** Every check by formula with every answer, and what it should say. */
const CHECKS = DESCRIBED.flatMap(({ field, rule }) => {
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

describe("the checks of a blank form", () => {
  test("as Excel evaluates them: right answers pass, wrong ones are false and never an error", () => {
    for (const { formula, answer, expected } of CHECKS)
      expect({ formula, answer, says: evaluateFormula(formula, answer) }).toEqual({
        formula,
        answer,
        says: expected,
      });
    expect(new Set(CHECKS.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
  });

  test("an AND that asks a text for its whole part is an error in Excel: what these checks must not do", () => {
    const before = 'OR(AND(ISNUMBER(D6),D6=INT(D6)),AND(ISTEXT(D6),LEFT(D6,2)="20"))';
    expect(evaluateFormula(before, "2018年3月")).toEqual({ error: "#VALUE!" });
  });

  test("no formula is longer than Excel takes", () => {
    for (const { formula } of CHECKS) expect(formula.length).toBeLessThanOrEqual(255);
  });
});

const soffice = spawnSync("soffice", ["--version"], { encoding: "utf8" });
const hasOffice = soffice.status === 0;
if (!hasOffice)
  console.warn("LibreOffice is not installed: its evaluation of the blank forms' checks was not compared.");

(hasOffice ? test : test.skip)(
  "LibreOffice evaluates them the same way",
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-checks-"));
    try {
      const escape = (text: string): string =>
        text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      const unique = [
        ...new Map(CHECKS.map((check) => [JSON.stringify([check.formula, check.answer]), check])).values(),
      ];
      const rows = unique.map(({ formula, cell, answer }, index) => {
        const row = index + 1;
        const content =
          typeof answer === "string"
            ? answer === ""
              ? `<c r="A${row}" t="str"><f>""</f></c>`
              : `<c r="A${row}" t="inlineStr"><is><t xml:space="preserve">${escape(answer)}</t></is></c>`
            : typeof answer === "boolean"
              ? `<c r="A${row}" t="b"><v>1</v></c>`
              : `<c r="A${row}"><v>${JSON.stringify(answer)}</v></c>`;
        const moved = formula.replaceAll(cell, `A${row}`);
        return `<row r="${row}">${content}<c r="B${row}"><f>IF(ISERROR(${escape(moved)}),"error",IF(${escape(moved)},"yes","no"))</f></c></row>`;
      });
      const file = path.join(folder, "checks.xlsx");
      fs.writeFileSync(file, buildXlsx({ sheets: [{ name: "checks", data: rows.join("") }] }));
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "csv:Text - txt - csv (StarCalc):9,34,76",
          "--outdir",
          folder,
          file,
        ],
        { stdio: "ignore" },
      );
      const said = fs
        .readFileSync(path.join(folder, "checks.csv"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t").at(-1));
      expect(said).toEqual(unique.map(({ expected }) => (expected ? "yes" : "no")));
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
