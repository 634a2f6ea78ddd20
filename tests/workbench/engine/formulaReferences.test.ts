import { formatSheetRange, formatRange } from "../../../src/core";
import { referencesIn } from "../../../src/workbench/engine/formulaReferences";

const read = (formula: string): readonly string[] =>
  referencesIn(formula).map(({ sheet, range }) =>
    sheet === null ? formatRange(range) : formatSheetRange(sheet, range),
  );

describe("the cells that a formula names", () => {
  test.each<[string, readonly string[]]>([
    ['=B8&E8&"A1工作室"', ["B8", "E8"]],
    ["=SUM($I$6:$I9,K6)", ["I6:I9", "K6"]],
    ["=sum(i9:i6)", ["I6:I9"]],
    ["=Sheet2!B5*汇总表!$C$7", ["Sheet2!B5", "汇总表!C7"]],
    ["='1月 汇总'!A1+'O''Brien'!B2:C3", ["'1月 汇总'!A1", "'O''Brien'!B2:C3"]],
    // As LibreOffice writes it.
    ["=$Sheet2!B5+$'甲 表'!A1", ["Sheet2!B5", "'甲 表'!A1"]],
    ["=VLOOKUP(A6,Data!A:C,2,0)", ["A6", "Data!A1:C1048576"]],
    ["=SUM(5:6)", ["A5:XFD6"]],
    ["=IF(OFFSET(A1,1,0)>1E5,LOG10(B2),TRUE)", ["A1", "B2"]],
    ["=A1#+XFD1048576", ["A1", "XFD1048576"]],
  ])("%s", (formula, expected) => expect(read(formula)).toEqual(expected));

  test.each([
    "=ROW()-5",
    "=ROW(A5)-ROW($A$4)+COLUMNS(A:C)",
    '=INDIRECT("A"&1)&"B2"',
    "=税率*2+Table1[数量]+Table1[[#This Row],[A1]]",
    "=[1]Sheet1!A1+'[去年 汇总.xlsx]Sheet1'!A1",
    "=#REF!+A0+XFE1+ABCD1+A1048577+_A1+A1_2+A1.5x",
    "=LOG10(2)",
  ])("%s names none plainly", (formula) => expect(read(formula)).toEqual([]));
});
