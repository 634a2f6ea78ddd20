import {
  mapReferences,
  MAX_ROWS,
  RowPlan,
  shiftAddress,
  shiftReferences,
  withRowsOf,
} from "../../../src/core/grid";

/** Of the sheet 汇总 rows 4 and 5 (as Excel counts) are taken out; of it's two come in before row 4; others stay. */
const PLANS: Readonly<Record<string, RowPlan>> = {
  汇总: RowPlan.SAME.without(3, 4),
  "it's": RowPlan.SAME.withNew(3, 2, 2),
};
const shift = (formula: string, own = "汇总") =>
  shiftReferences(formula, own, (sheet) => PLANS[sheet] ?? null);

describe("references follow their rows", () => {
  test.each<readonly [before: string, after: string]>([
    ["=A3", "=A3"],
    ["=A6", "=A4"],
    ["=$A$6+$b6+C$6", "=$A$4+$b4+C$4"],
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
    ["=SUM(A1:A9)", "=SUM(A1:A7)"],
    ["=SUM(A4:A6)", "=SUM(A4:A4)"],
    ["=SUM($A$1:B4)", "=SUM($A$1:B3)"],
    // An area written from its lower end stays so.
    ["=SUM(A9:A1)", "=SUM(A7:A1)"],
    ["=SUM(6:9)", "=SUM(4:7)"],
    ["=SUM($6:$9)", "=SUM($4:$7)"],
    ["=SUM(A:C)", "=SUM(A:C)"],
    ["=汇总!A6*'汇总'!A7", "=汇总!A4*'汇总'!A5"],
    ["='it''s'!A6+'it''s'!A3", "='it''s'!A8+'it''s'!A3"],
    ["=SUM('it''s'!A3:A4)", "=SUM('it''s'!A3:A6)"],
    ["=$汇总!A6", "=$汇总!A4"],
    ["=别的!A6", "=别的!A6"],
  ])("%s becomes %s", (before, after) =>
    expect(shift(before)).toEqual({ formula: after, lost: [], unclear: [] }),
  );

  test.each([
    '="A6"&"说""A6"""',
    "=[Book1.xlsx]汇总!A6",
    "='[Book1.xlsx]汇总'!A6",
    "=Table1[A6]",
    "=Table1[[#This Row],[A6]]",
    "=LOG10(5)+A6_total+_A6+A6.b+A6甲",
    "=ATAN2(1,2)",
    "=A6!B1",
    "=12345678:9",
    "=AAAA6",
  ])("%s holds no reference of the sheet's own", (formula) =>
    expect(shift(formula)).toEqual({ formula, lost: [], unclear: [] }),
  );

  test("of what is gone nothing is left but #REF!, and it is told as it was written", () => {
    expect(shift("=A4+SUM($B$4:C5)+'汇总'!A5+SUM(4:5)")).toEqual({
      formula: "=#REF!+SUM(#REF!)+'汇总'!#REF!+SUM(#REF!)",
      lost: ["A4", "$B$4:C5", "'汇总'!A5", "4:5"],
      unclear: [],
    });
  });
  test("a reference through several sheets cannot follow; it is told where one of them changed", () => {
    expect(shift("=SUM(甲:汇总!A6)+SUM(甲:乙!A6)+SUM('汇总:丙 表'!A6)")).toEqual({
      formula: "=SUM(甲:汇总!A6)+SUM(甲:乙!A6)+SUM('汇总:丙 表'!A6)",
      lost: [],
      unclear: ["甲:汇总!A6", "'汇总:丙 表'!A6"],
    });
  });
  test("a reference without a sheet means the sheet that the formula stands on", () => {
    expect(shift("=A6", "it's").formula).toBe("=A8");
    expect(shift("=A6", "别的").formula).toBe("=A6");
  });
  test("what is pushed over the end of the sheet is lost, what reaches to it stays", () => {
    expect(shift(`=A${MAX_ROWS}`, "it's").lost).toEqual([`A${MAX_ROWS}`]);
    expect(shift(`=A${MAX_ROWS - 2}`, "it's").formula).toBe(`=A${MAX_ROWS}`);
    expect(shift(`=SUM(A1:A${MAX_ROWS})`, "it's").formula).toBe(`=SUM(A1:A${MAX_ROWS})`);
  });
});

test("each reference is given with its sheet and address, and takes another address", () => {
  const seen: object[] = [];
  const formula = mapReferences("=A1+'it''s'!$B$2:C3&\"D4\"+[b]s!E5+甲:乙!F6+7:8", "own", (reference) => {
    seen.push(reference);
    return "X9";
  });
  expect(formula).toBe("=X9+'it''s'!X9&\"D4\"+[b]s!E5+甲:乙!X9+X9");
  expect(seen).toEqual([
    { piece: "A1", sheet: "own", address: "A1" },
    { piece: "'it''s'!$B$2:C3", sheet: "it's", address: "$B$2:C3" },
    { piece: "甲:乙!F6", sheet: "甲:乙", address: "F6" },
    { piece: "7:8", sheet: "own", address: "7:8" },
  ]);
});

describe("an address with other rows", () => {
  test("the rows are given from the upper one, and whether it is one cell", () => {
    const asked: unknown[] = [];
    for (const address of ["B3", "$B$3:C9", "C9:B3", "4:2"]) {
      withRowsOf(address, (rows, isCell) => {
        asked.push([rows, isCell]);
        return null;
      });
    }
    expect(asked).toEqual([
      [{ top: 2, bottom: 2 }, true],
      [{ top: 2, bottom: 8 }, false],
      [{ top: 2, bottom: 8 }, false],
      [{ top: 1, bottom: 3 }, false],
    ]);
  });
  test("columns and dollar signs stay, and so does an upside-down area", () => {
    const to = (address: string): string | null => withRowsOf(address, () => ({ top: 4, bottom: 6 }));
    expect(["$B$3", "$B$3:C$9", "C9:$B3", "4:$2", "b3"].map(to)).toEqual([
      "$B$5",
      "$B$5:C$7",
      "C7:$B5",
      "7:$5",
      "b5",
    ]);
    expect(withRowsOf("B3", () => null)).toBeNull();
    expect(to("A:C")).toBe("A:C");
  });
  test("stands where its rows stand now", () => {
    const plan = PLANS["汇总"] as RowPlan;
    expect(["A6", "A4", "A3:A4", "4:5"].map((address) => shiftAddress(address, plan))).toEqual([
      "A4",
      null,
      "A3:A3",
      null,
    ]);
  });
});
