import { blankForm, BLANK_FORM_ROWS, formLayout } from "../../../src/core/outputs";
import type { PackField, RuleDefinition, RulePack } from "../../../src/core/pack";
import { builtInPacks, LESHAN, packOf } from "./sheets";

const validationOf = (pack: RulePack, field: string, language: "zh-CN" | "en" = "zh-CN") => {
  const sheet = blankForm(pack, language).sheets[0]!;
  const column = pack.fields.findIndex(({ id }) => id === field);
  return sheet.validations!.find(({ range }) => range.left === column)!;
};

describe("the blank form", () => {
  test("is the pack's form with empty rows, every column checked over all of them", () => {
    const { sheets } = blankForm(LESHAN, "zh-CN");
    const [sheet] = sheets;
    const { bodyTop } = formLayout(LESHAN);
    expect(sheets).toHaveLength(1);
    expect(sheet!.rows).toHaveLength(bodyTop + BLANK_FORM_ROWS + LESHAN.form.footer.length);
    expect(
      sheet!.rows
        .slice(bodyTop, bodyTop + BLANK_FORM_ROWS)
        .every(({ cells, height }) => height === undefined && cells.every((cell) => cell?.value === null)),
    ).toBe(true);
    expect(sheet!.validations!.map(({ range }) => range)).toEqual(
      LESHAN.fields.map((_, column) => ({
        top: bodyTop,
        left: column,
        bottom: bodyTop + BLANK_FORM_ROWS - 1,
        right: column,
      })),
    );
    expect(blankForm(LESHAN, "zh-CN", 3.7).sheets[0]!.rows).toHaveLength(bodyTop + 3 + 1);
    expect(blankForm(LESHAN, "zh-CN", 0).sheets[0]!.rows).toHaveLength(bodyTop + 1 + 1);
  });

  test("whole numbers, amounts and choices are refused when wrong; a low count is not", () => {
    expect(validationOf(LESHAN, "memberCount")).toMatchObject({
      rule: { type: "whole", min: 0 },
      style: "stop",
      allowBlank: true,
    });
    expect(validationOf(LESHAN, "floorArea").rule).toEqual({ type: "decimal", min: 0 });
    expect(validationOf(LESHAN, "seq").rule).toEqual({ type: "whole", min: 1 });
    expect(validationOf(packOf("pingdingshan"), "studioType").rule).toEqual({
      type: "list",
      values: ["技术创新", "服务创新", "管理创新"],
    });
    expect(validationOf(packOf("pingdingshan"), "hasSignage").rule).toMatchObject({ type: "list" });
  });

  test("dates and phones are text, so that 2018.10 keeps its month; doubtful ones are asked about", () => {
    const sheet = blankForm(LESHAN, "zh-CN").sheets[0]!;
    expect([3, 7, 8].map((column) => sheet.rows[5]!.cells[column]!.format)).toEqual(["@", "@", undefined]);
    expect(validationOf(LESHAN, "established")).toMatchObject({ rule: { type: "custom" }, style: "warning" });
    expect((validationOf(LESHAN, "established").rule as { formula: string }).formula).toContain("D6");
    expect(validationOf(LESHAN, "phone").style).toBe("warning");
  });

  test("同上 and a bare 是 are refused", () => {
    expect(validationOf(LESHAN, "hostUnit")).toMatchObject({
      style: "stop",
      rule: { formula: expect.stringContaining('TRIM(B6)<>"同上"') as string },
    });
    expect(validationOf(LESHAN, "leaderHonours").rule).toMatchObject({
      formula: expect.stringContaining('TRIM(G6)<>"是"') as string,
    });
  });

  test("hints say what is asked and name the clause, in both languages", () => {
    const hint = validationOf(LESHAN, "memberCount");
    expect(hint.promptTitle).toBe("成员人数");
    expect(hint.prompt).toContain("二（一）");
    expect(hint.prompt!.match(/单位/gu)).toHaveLength(1);
    expect(validationOf(LESHAN, "patentCount").prompt).toContain("单位：项");
    expect(validationOf(LESHAN, "memberCount", "en").prompt).toMatch(/persons\..*\n二（一）: /su);
    expect(validationOf(LESHAN, "memberCount", "en").error).toMatch(/whole number/u);
  });

  test.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
    "%s: hints, titles and errors within Excel's limits, formulas balanced",
    (_, pack) => {
      for (const language of ["zh-CN", "en"] as const) {
        for (const { prompt, promptTitle, error, errorTitle, rule } of blankForm(pack, language).sheets[0]!
          .validations!) {
          expect(prompt!.length).toBeLessThanOrEqual(255);
          expect(promptTitle!.length).toBeLessThanOrEqual(32);
          expect(error!.length).toBeLessThanOrEqual(225);
          expect(errorTitle!.length).toBeLessThanOrEqual(32);
          if (rule.type !== "custom") continue;
          expect(rule.formula.length).toBeLessThanOrEqual(255);
          expect(rule.formula.split("(")).toHaveLength(
            rule.formula.split(")").length + (rule.formula.includes('"("') ? 1 : 0),
          );
        }
      }
    },
  );

  test("the clause of a rule is found whatever the shape of its condition, and general rules stay out", () => {
    const field = (id: string, more: Partial<PackField> = {}): PackField => ({
      id,
      kind: "choice",
      header: id,
      synonyms: [],
      label: { "zh-CN": id, en: id },
      ...more,
    });
    const rule = (
      clause: string,
      check: RuleDefinition["check"],
      more: Partial<RuleDefinition> = {},
    ): RuleDefinition => ({
      id: clause,
      clause,
      severity: "error",
      scope: "entry",
      check,
      title: { "zh-CN": "题", en: "title" },
      message: { "zh-CN": "m", en: "m" },
      cases: [],
      ...more,
    });
    const filled = { is: "required", field: "a" } as const;
    const pack: RulePack = {
      ...LESHAN,
      fields: [
        field("a"),
        field("b", { kind: "number", unit: "项", hint: { "zh-CN": "填数字", en: "A number" } }),
      ],
      rules: [
        rule("甲", { is: "all", of: [{ is: "countBetween", min: 1 }, filled] }),
        rule("乙", { is: "not", of: filled }),
        rule("丙", { is: "when", if: { is: "required", field: "b" }, then: filled }),
        rule("丁", { is: "unique", fields: ["a"] }),
        rule("戊", filled, { anchor: "b" }),
        rule("己", filled, { fields: ["a"] }),
        rule("庚", filled, { scope: "sheet" }),
        rule("辛", filled, { severity: "info" }),
        rule("壬", { is: "any", of: [] }),
        rule("癸", { is: "unique", fields: [] }),
        rule("长".repeat(300), filled),
      ],
    };
    expect(validationOf(pack, "a").prompt).toBe("请从下拉列表中选择。\n甲：题\n乙：题\n丙：题\n丁：题");
    expect(validationOf(pack, "a").rule).toEqual({ type: "list", values: ["是", "否"] });
    expect(validationOf(pack, "b").prompt).toBe("填数字。\n单位：项\n戊：题");
    expect(validationOf(pack, "b", "en").prompt).toBe("A number.\nUnit: 项\n戊: title");
  });
});
