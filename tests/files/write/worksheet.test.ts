import type { SheetDescription, WorkbookDescription } from "../../../src/core";
import { safeSheetName, writeWorkbook } from "../../../src/files/write";
import { childOf, childrenOf, descendantsOf } from "../support/xmlTree";
import { expectSound, partsOf, textOf, treeOf } from "../support/package";

function sheet(over: Partial<SheetDescription> = {}): SheetDescription {
  return { name: "表", rows: [], columnWidths: [], merges: [], ...over };
}

function one(over: Partial<SheetDescription>): ReturnType<typeof treeOf> {
  const bytes = writeWorkbook({ sheets: [sheet(over)] });
  expectSound(bytes);
  return treeOf(partsOf(bytes), "xl/worksheets/sheet1.xml");
}

describe("row heights", () => {
  const heightOf = (over: Partial<SheetDescription>): string | undefined =>
    descendantsOf(one(over), "row")[0]?.attributes.ht;
  const wrapped = (value: string): SheetDescription["rows"] => [
    { cells: [{ value, style: { wrap: true } }] },
  ];

  test("grow with wrapped text, and stay automatic", () => {
    expect(heightOf({ rows: wrapped("字".repeat(20)), columnWidths: [10] })).toBe("81");
    expect(heightOf({ rows: wrapped("a\nb"), columnWidths: [10] })).toBe("34.25");
    expect(descendantsOf(one({ rows: wrapped("a\nb") }), "row")[0]?.attributes.customHeight).toBeUndefined();
  });

  test("are left out where nothing wraps, and one line high where one is enough", () => {
    expect(heightOf({ rows: wrapped("字"), columnWidths: [10] })).toBe("18.5");
    expect(heightOf({ rows: [{ cells: [{ value: "字".repeat(20) }] }], columnWidths: [10] })).toBeUndefined();
  });

  test("count the whole width of a merge", () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 4 }];
    expect(heightOf({ rows: wrapped("字".repeat(20)), columnWidths: [10, 10, 10, 10, 10], merges })).toBe(
      "18.5",
    );
    expect(
      heightOf({
        rows: wrapped("字".repeat(20)),
        columnWidths: [10],
        merges: [{ top: 0, left: 0, bottom: 3, right: 0 }],
      }),
    ).toBeUndefined();
  });

  test("never pass Excel's 409 points", () => {
    expect(heightOf({ rows: wrapped("字".repeat(2000)), columnWidths: [10] })).toBe("409");
    expect(heightOf({ rows: [{ height: 900, cells: [] }] })).toBe("409");
  });
});

describe("data validation", () => {
  const range = { top: 0, left: 0, bottom: 9, right: 0 };
  const written = (
    validation: NonNullable<SheetDescription["validations"]>[number],
  ): ReturnType<typeof treeOf> =>
    childOf(childOf(one({ validations: [validation] }), "dataValidations"), "dataValidation");

  test.each([
    [{ type: "whole", min: 1 }, { type: "whole", operator: "greaterThanOrEqual" }, ["1"]],
    [{ type: "whole", min: 1, max: 9 }, { type: "whole" }, ["1", "9"]],
    [{ type: "decimal", min: 0.5, max: 9 }, { type: "decimal" }, ["0.5", "9"]],
    [{ type: "textLength", min: 2, max: 9 }, { type: "textLength" }, ["2", "9"]],
    [{ type: "list", values: ["是", "否"] }, { type: "list" }, ['"是,否"']],
    [{ type: "custom", formula: "AND(A1>0,A1<9)" }, { type: "custom" }, ["AND(A1>0,A1<9)"]],
  ] as const)("%j", (rule, attributes, formulas) => {
    const node = written({ range, rule, allowBlank: true });
    expect(node.attributes).toMatchObject({
      ...attributes,
      allowBlank: "1",
      showErrorMessage: "1",
      sqref: "A1:A10",
    });
    expect(node.attributes.operator).toBe("operator" in attributes ? attributes.operator : undefined);
    expect(node.children.map((child) => child.text)).toEqual(formulas);
  });

  test("prompts and refusals, cut to what Excel accepts", () => {
    const node = written({
      range,
      rule: { type: "whole", min: 1 },
      allowBlank: false,
      promptTitle: "题".repeat(40),
      prompt: "字".repeat(300),
      errorTitle: "错",
      error: "字".repeat(300),
      style: "warning",
    });
    expect(node.attributes.promptTitle).toHaveLength(32);
    expect(node.attributes.prompt).toHaveLength(255);
    expect(node.attributes.error).toHaveLength(225);
    expect(node.attributes).toMatchObject({ errorStyle: "warning", showInputMessage: "1", errorTitle: "错" });
    expect(node.attributes.allowBlank).toBeUndefined();
  });

  test("a hint alone checks nothing", () => {
    const node = written({ range, rule: { type: "any" }, allowBlank: true, prompt: "填写单位全称" });
    expect(node.attributes.type).toBeUndefined();
    expect(node.attributes.showErrorMessage).toBeUndefined();
  });

  test("a list too long for the validation stands on a hidden sheet, once", () => {
    const values = Array.from({ length: 100 }, (_, index) => `选择${index}`);
    const rule = { type: "list", values } as const;
    const validation = { range, rule, allowBlank: true };
    const bytes = writeWorkbook({
      sheets: [
        sheet({
          name: "选项",
          validations: [validation, { ...validation, range: { ...range, left: 2, right: 2 } }],
        }),
      ],
    });
    expectSound(bytes);
    const parts = partsOf(bytes);
    expect(
      childrenOf(childOf(treeOf(parts, "xl/workbook.xml"), "sheets"), "sheet").map((s) => s.attributes),
    ).toMatchObject([{ name: "选项" }, { name: "选项 (2)", state: "hidden" }]);
    const formulas = descendantsOf(treeOf(parts, "xl/worksheets/sheet1.xml"), "formula1").map((f) => f.text);
    expect(formulas).toEqual(["'选项 (2)'!$A$1:$A$100", "'选项 (2)'!$A$1:$A$100"]);
  });

  test("a list with a comma in a value does not split it", () => {
    const bytes = writeWorkbook({
      sheets: [
        sheet({
          validations: [{ range, rule: { type: "list", values: ["甲,乙", "丙"] }, allowBlank: true }],
        }),
      ],
    });
    expect(textOf(partsOf(bytes), "xl/worksheets/sheet1.xml")).toContain("'选项'!$A$1:$A$2");
  });
});

describe("frozen panes", () => {
  test.each([
    [1, 0, "bottomLeft", "A2"],
    [0, 2, "topRight", "C1"],
    [3, 1, "bottomRight", "B4"],
  ])("%d rows, %d columns", (frozenRows, frozenColumns, pane, corner) => {
    const view = descendantsOf(one({ frozenRows, frozenColumns }), "pane")[0];
    expect(view?.attributes).toMatchObject({ activePane: pane, topLeftCell: corner, state: "frozen" });
  });
});

describe("what no workbook can hold is refused", () => {
  test.each<[string, WorkbookDescription]>([
    ["no sheet", { sheets: [] }],
    ["a name twice", { sheets: [sheet({ name: "a" }), sheet({ name: "A" })] }],
    ["a name with a slash", { sheets: [sheet({ name: "a/b" })] }],
    ["a name of 32 characters", { sheets: [sheet({ name: "n".repeat(32) })] }],
    [
      "merges that overlap",
      {
        sheets: [
          sheet({
            merges: [
              { top: 0, left: 0, bottom: 2, right: 2 },
              { top: 2, left: 2, bottom: 3, right: 3 },
            ],
          }),
        ],
      },
    ],
    ["too many columns", { sheets: [sheet({ rows: [{ cells: new Array<null>(16385).fill(null) }] })] }],
  ])("%s", (_, description) => {
    expect(() => writeWorkbook(description)).toThrow(RangeError);
  });
});

describe("safeSheetName", () => {
  test.each([
    ["校验结果", [], "校验结果"],
    ["a:b\\c/d?e*f[g]", [], "a_b_c_d_e_f_g_"],
    ["'quoted'", [], "quoted"],
    ["", [], "Sheet"],
    ["校验结果", ["校验结果", "校验结果 (2)"], "校验结果 (3)"],
    ["n".repeat(40), ["N".repeat(31)], `${"n".repeat(27)} (2)`],
    [`${"n".repeat(30)}😀`, [], "n".repeat(30)],
  ])("%j besides %j is %j", (name, taken, expected) => {
    expect(safeSheetName(name, taken)).toBe(expected);
  });
});
