import { reportedEntry, reportedFinding, reportedValue } from "../../../src/core/outputs/report";
import type { RenderedFinding } from "../../../src/core/findings";
import type { PackField } from "../../../src/core/pack";
import type { Entry } from "../../../src/core/review";
import type { Reading } from "../../../src/core/values";

const reading = (more: Partial<Reading>): Reading => ({
  state: "present",
  value: null,
  shown: "",
  notes: [],
  qualifier: null,
  reason: null,
  ...more,
});

/** 2018-09-01 and 2018-09-30, in days since 1970-01-01. */
const [FIRST, LAST] = [17775, 17804];

describe("a reading in the report", () => {
  test.each<[string, Partial<Reading>, unknown]>([
    ["a figure", { value: 12.5 }, 12.5],
    ["zero", { value: 0 }, 0],
    ["a text", { value: "甲厂" }, "甲厂"],
    ["yes", { value: true }, true],
    ["no", { value: false }, false],
    [
      "a month: its first and its last day",
      { value: { earliest: FIRST, latest: LAST, precision: "month" } },
      { earliest: "2018-09-01", latest: "2018-09-30" },
    ],
    ["one phone", { value: [{ kind: "mobile", digits: "13800000000" }] }, "13800000000"],
    [
      "two phones",
      {
        value: [
          { kind: "mobile", digits: "13800000000" },
          { kind: "landline", digits: "08332133419" },
        ],
      },
      ["13800000000", "08332133419"],
    ],
    ["no honours", { value: { answer: "no", honours: [] } }, []],
    ["missing", { state: "missing", value: 3 }, null],
    ["unreadable", { state: "unreadable", value: "x" }, null],
    ["nothing read", { value: null }, null],
  ])("%s", (_, more, expected) => expect(reportedValue(reading(more))).toEqual(expected));

  test("an honour says how it stands only where it is not held", () => {
    const honour = {
      year: 2018,
      level: "provincial",
      kind: "modelWorker",
      title: "四川省劳动模范",
      holder: null,
    };
    const value = {
      answer: "yes",
      honours: [
        { ...honour, standing: "held" },
        { ...honour, standing: "open" },
        { ...honour, standing: "notHeld" },
      ],
    };
    const told = { year: 2018, level: "provincial", kind: "modelWorker", title: "四川省劳动模范" };
    expect(reportedValue(reading({ value: value as never }))).toEqual([
      told,
      { ...told, standing: "open" },
      { ...told, standing: "notHeld" },
    ]);
  });
});

describe("an entry in the report", () => {
  const fields = [
    { id: "area", kind: "number" },
    { id: "name", kind: "text" },
    { id: "none", kind: "text" },
  ] as unknown as PackField[];

  test("rows are counted from 1; what was read otherwise than it is shown is told with its qualifier", () => {
    const entry = {
      row: 4,
      readings: [
        reading({ value: 200, shown: "200余", qualifier: ">=", notes: ["textNumber", "qualifier"] }),
        reading({ value: "甲", shown: "甲" }),
      ],
    } as unknown as Entry;
    expect(reportedEntry(entry, fields)).toEqual({
      row: 5,
      values: { area: 200, name: "甲" },
      readings: [{ field: "area", shown: "200余", read: 200, qualifier: ">=" }],
    });
  });

  test("without a qualifier there is none in the report", () => {
    const entry = {
      row: 0,
      readings: [reading({ value: 12, shown: "１２", notes: ["textNumber"] })],
    } as unknown as Entry;
    const [told] = reportedEntry(entry, fields).readings;
    if (told !== undefined) expect(told).not.toHaveProperty("qualifier");
    expect(reportedEntry(entry, fields).values).toEqual({ area: 12 });
  });
});

describe("a finding in the report", () => {
  const told = {
    severity: "error",
    rule: "p/r",
    clause: "二（一）",
    quote: "有效运行2年以上",
    row: 5,
    column: "D",
    cell: "D5",
    field: "established",
    found: "2019年8月",
    required: "<= 2018-09-20",
    message: "m",
    action: "a",
    related: ["D6"],
  };
  const rendered = { ...told, fieldLabel: "创建时间", basisText: "二（一）" } as unknown as RenderedFinding;

  test("as the contract has it, and nothing else", () => expect(reportedFinding(rendered)).toEqual(told));

  test("without a clause it is a general check; without words of the notice there is no quote", () => {
    const general = reportedFinding({ ...rendered, clause: null, quote: null });
    expect(general).toEqual({ ...told, quote: undefined, clause: null, basis: "general" });
    expect(general).not.toHaveProperty("quote");
  });

  test("what a person has verified goes with it", () => {
    const verified = { by: "林小禾", note: "已看原件", on: "2020-09-18", value: "约80" };
    expect(reportedFinding({ ...rendered, verified })).toEqual({ ...told, verified });
  });
});
