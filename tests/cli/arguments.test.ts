import { helpText, isDate, parseArguments } from "../../src/cli/arguments";
import type { CheckCall } from "../../src/cli/arguments";

/** What the user types to call the command. */
const PROGRAM = "huijian check";

function call(...argv: string[]): CheckCall {
  const parsed = parseArguments(argv, PROGRAM);
  if (parsed.kind !== "call") throw new Error(`not a call: ${JSON.stringify(parsed)}`);
  return parsed.call;
}

function wrongText(...argv: string[]): string {
  const parsed = parseArguments(argv, PROGRAM);
  if (parsed.kind !== "wrong") throw new Error(`not wrong: ${JSON.stringify(parsed)}`);
  expect(parsed.message["zh-CN"]).not.toBe("");
  expect(parsed.message.en).not.toContain("\n");
  return parsed.message.en;
}

describe("arguments of check", () => {
  test("a bare workbook takes every default", () => {
    expect(call("a.xlsx")).toEqual({
      workbooks: ["a.xlsx"],
      pack: null,
      packFile: null,
      packs: null,
      sheet: null,
      on: null,
      roster: null,
      json: false,
      flagged: null,
      unflag: null,
      ranked: null,
      publication: null,
      formUnits: false,
      weights: null,
      method: "weighted-sum",
      order: null,
      directions: {},
      scales: {},
      combined: [],
      included: new Map(),
      reasons: new Map(),
      language: "zh-CN",
    });
  });

  test("every option is read", () => {
    const all = call(
      "a.xlsx",
      "--pack",
      "nuc-2024",
      "--sheet",
      "表 1",
      "--on",
      "2020-09-25",
      "--roster",
      "r.csv",
      "--json",
      "--flagged",
      "f.xlsx",
      "--ranked=r.xlsx",
      "--weights",
      "outcomeCount=0.5, patentCount=0.5",
      "--method",
      "topsis",
      "--order",
      "7,5,6",
      "--lang",
      "en",
    );
    expect(all).toMatchObject({
      pack: "nuc-2024",
      sheet: "表 1",
      on: "2020-09-25",
      roster: "r.csv",
      json: true,
      flagged: "f.xlsx",
      ranked: "r.xlsx",
      weights: { outcomeCount: 0.5, patentCount: 0.5 },
      method: "topsis",
      order: [7, 5, 6],
      language: "en",
    });
  });

  test("what is said about the order is read", () => {
    const said = call(
      "a.xlsx",
      "--direction",
      "Q=min,outcomeCount=max",
      "--scale=economicBenefit=log,Q=-5..100",
      "--scale",
      "R=rank",
      "--combine",
      "评委=Q, R,S:trimmed",
      "--combine=jury=T,U",
      "--include",
      "8=材料=已核实",
      "--reason",
      "9=一线班组",
      "--reason=10=市级重点",
      "--order",
      "proposed",
    );
    expect(said).toMatchObject({
      directions: { Q: "min", outcomeCount: "max" },
      scales: { economicBenefit: "log", Q: { low: -5, high: 100 }, R: "rank" },
      combined: [
        { id: "评委", columns: ["Q", "R", "S"], combination: "trimmedMean" },
        { id: "jury", columns: ["T", "U"], combination: "mean" },
      ],
      order: "proposed",
    });
    expect([...said.included]).toEqual([[8, "材料=已核实"]]);
    expect([...said.reasons]).toEqual([
      [9, "一线班组"],
      [10, "市级重点"],
    ]);
    expect(call("a.xlsx", "--order", "sheet").order).toBe("sheet");
  });

  test("several workbooks are one call", () => {
    expect(call("a.xlsx", "b.xls").workbooks).toEqual(["a.xlsx", "b.xls"]);
  });

  test.each([
    [["--json"], /No workbook/],
    [["a.xlsx", "--nonsense"], /Wrong call/],
    [["a.xlsx", "--pack"], /Wrong call/],
    [["a.xlsx", "--pack", "x", "--pack-file", "y"], /not both/],
    [["a.xlsx", "--on", "2020-02-30"], /not an existing date/],
    [["a.xlsx", "--on", "25.9.2020"], /not an existing date/],
    [["a.xlsx", "--lang", "fr"], /zh-CN or en/],
    [["a.xlsx", "--method", "best"], /one of weighted-sum/],
    [["a.xlsx", "--weights", "outcomeCount"], /field=weight/],
    [["a.xlsx", "--weights", "outcomeCount=-1"], /field=weight/],
    [["a.xlsx", "--weights", "a=1,a=2"], /twice/],
    [["a.xlsx", "--weights", "a=0,b=0"], /all be 0/],
    [["a.xlsx", "--order", "5,x"], /not a sheet row/],
    [["a.xlsx", "--order", "5,5"], /twice/],
    [["a.xlsx", "--direction", "Q=up"], /--direction/],
    [["a.xlsx", "--scale", "Q=9..3"], /--scale/],
    [["a.xlsx", "--combine", "评委=Q"], /--combine/],
    [["a.xlsx", "--combine", "评委=Q,R:median"], /--combine/],
    [["a.xlsx", "--combine", "评委=Q,Q"], /twice/],
    [["a.xlsx", "--include", "八=理由"], /row=reason/],
    [["a.xlsx", "--reason", "8="], /row=reason/],
    [["a.xlsx", "--reason", "8=a", "--reason", "8=b"], /twice/],
    [["a.xlsx", "b.xlsx", "--flagged", "o.xlsx"], /one workbook at a time/],
  ])("%j is refused with a reason", (argv, reason) => {
    expect(wrongText(...argv)).toMatch(reason);
  });

  test("a wrong call in English is said in English", () => {
    expect(parseArguments(["--lang=en", "--bad"], PROGRAM)).toMatchObject({ kind: "wrong", language: "en" });
    expect(parseArguments(["--help", "--lang", "en"], PROGRAM)).toEqual({ kind: "help", language: "en" });
  });

  test.each([
    ["2020-02-29", true],
    ["2019-02-29", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2020-04-31", false],
    ["2020-13-01", false],
    ["2020-00-10", false],
    ["2020-9-25", false],
    ["2020-09-25T17:00", true],
    ["2020-09-25T24:00", false],
  ])("%s is a date: %s", (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });

  test("the usage text names every option in both languages", () => {
    for (const language of ["zh-CN", "en"] as const) {
      const text = helpText(language, ["leshan-2020"], PROGRAM);
      for (const option of [
        "--pack",
        "--pack-file",
        "--sheet",
        "--on",
        "--roster",
        "--json",
        "--flagged",
        "--ranked",
        "--weights",
        "--order",
        "--lang",
      ]) {
        expect(text).toContain(option);
      }
      expect(text).toContain(PROGRAM);
    }
  });
});
