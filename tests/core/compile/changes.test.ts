import { compareReturns, takeOver } from "../../../src/core";
import type { Finding, TakenEntry } from "../../../src/core";
import { LESHAN } from "../../support/batches";
import { finding } from "../findings/support";
import { at, entry } from "./support";
import type { Made } from "./support";

const before = (...made: readonly Made[]): TakenEntry[] =>
  made.map((each, row) => entry({ file: "前.xlsx", row, ...each }));
const after = (...made: readonly Made[]): TakenEntry[] =>
  made.map((each, row) => entry({ file: "后.xlsx", row, ...each }));

describe("what changed of an entry", () => {
  const studio = { name: "甲", leader: "丁", unit: "一厂" };
  const changesOf = (was: Made, now: Made) =>
    compareReturns(LESHAN, before({ ...studio, ...was }), after({ ...studio, ...now })).entries[0]?.changes;

  const source = at("后.xlsx", 0);
  const previous = at("前.xlsx", 0);
  const change = { source, previous, field: "memberCount", asked: false };
  const none = { values: { memberCount: null }, cells: { memberCount: null } };

  test.each<[string, Made, Made, ReturnType<typeof changesOf>]>([
    [
      "another figure",
      { values: { memberCount: 5 } },
      { values: { memberCount: 6 } },
      [{ ...change, before: 5, after: 6, shownBefore: "5", shownAfter: "6" }],
    ],
    [
      "a figure where there was none",
      none,
      { values: { memberCount: 6 } },
      [{ ...change, before: null, after: 6, shownBefore: "", shownAfter: "6" }],
    ],
    [
      "none where there was a figure",
      { values: { memberCount: 6 } },
      none,
      [{ ...change, before: 6, after: null, shownBefore: "6", shownAfter: "" }],
    ],
    [
      "words that could not be read, as they were typed",
      { values: { memberCount: null }, cells: { memberCount: " 若干 " } },
      { values: { memberCount: null }, cells: { memberCount: { value: "很多" } } },
      [{ ...change, before: "若干", after: "很多", shownBefore: "若干", shownAfter: "很多" }],
    ],
    [
      "words that could not be read where nothing stood",
      none,
      { values: { memberCount: null }, cells: { memberCount: "若干" } },
      [{ ...change, before: null, after: "若干", shownBefore: "", shownAfter: "若干" }],
    ],
    [
      "the same words that could not be read",
      { values: { memberCount: null }, cells: { memberCount: "若干" } },
      { values: { memberCount: null }, cells: { memberCount: " 若干" } },
      [],
    ],
    [
      "the same figure typed in another way",
      { values: { memberCount: 6 }, cells: { memberCount: "6 人" } },
      { values: { memberCount: 6 }, cells: { memberCount: 6 } },
      [],
    ],
    [
      "another figure though it is typed the same, as under a header in another unit",
      { values: { memberCount: 6 }, cells: { memberCount: 6 } },
      { values: { memberCount: 60_000 }, cells: { memberCount: 6 } },
      [{ ...change, before: 6, after: 60_000, shownBefore: "6", shownAfter: "6" }],
    ],
    [
      "what could not be read before and is read now",
      { values: { memberCount: null }, cells: { memberCount: "6" } },
      { values: { memberCount: 6 }, cells: { memberCount: "6" } },
      [{ ...change, before: "6", after: 6, shownBefore: "6", shownAfter: "6" }],
    ],
    [
      "the same answer of several parts",
      { values: { phone: ["1", "2"] } },
      { values: { phone: ["1", "2"] } },
      [],
    ],
    [
      "one part of an answer",
      { values: { phone: ["1", "2"] }, cells: { phone: "1、2" } },
      { values: { phone: ["1", "3"] }, cells: { phone: "1、3" } },
      [
        {
          ...change,
          field: "phone",
          before: ["1", "2"],
          after: ["1", "3"],
          shownBefore: "1、2",
          shownAfter: "1、3",
        },
      ],
    ],
    ["a column that was not there before", {}, { values: { memberCount: 6 } }, []],
    ["a column that is no longer there", { values: { memberCount: 6 } }, {}, []],
    ["a place in the order", { values: { seq: 1 } }, { values: { seq: 2 } }, []],
    [
      "several, in the form's order",
      { values: { patentCount: 1, memberCount: 5 } },
      { values: { patentCount: 2, memberCount: 6 } },
      [
        { ...change, before: 5, after: 6, shownBefore: "5", shownAfter: "6" },
        { ...change, field: "patentCount", before: 1, after: 2, shownBefore: "1", shownAfter: "2" },
      ],
    ],
  ])("%s", (_, was, now, changes) => {
    expect(changesOf(was, now)).toEqual(changes);
  });

  const of = (rule: string, more: Partial<Finding> = {}): Finding => finding({ rule, field: null, ...more });

  test("what was to be put right is put right, still open, or new; places and remarks are passed over", () => {
    const gone = of("t/gone");
    const stays = of("t/stays", { field: "memberCount", found: "4" });
    const staysNow = { ...stays, found: "3" };
    const elsewhere = of("t/stays", { field: "phone", severity: "warning" });
    const fresh = of("t/fresh", { severity: "warning" });
    const place = of("t/place", { field: "seq" });
    const remark = of("t/remark", { severity: "info", field: "floorArea" });
    const values = { memberCount: 4, floorArea: 9, phone: "1" };
    const was = { ...studio, values, findings: [gone, stays, elsewhere, place, remark] };
    const now = {
      ...studio,
      values: { memberCount: 3, floorArea: 8, phone: "2" },
      findings: [fresh, staysNow, of("t/place2", { field: "seq" }), of("t/remark2", { severity: "info" })],
    };
    const [returned] = compareReturns(LESHAN, before(was), after(now)).entries;
    expect(returned).toEqual({
      source,
      previous,
      putRight: [gone, elsewhere],
      stillOpen: [staysNow],
      fresh: [fresh],
      changes: [
        {
          ...change,
          field: "phone",
          before: "1",
          after: "2",
          shownBefore: "1",
          shownAfter: "2",
          asked: true,
        },
        { ...change, before: 4, after: 3, shownBefore: "4", shownAfter: "3", asked: true },
        { ...change, field: "floorArea", before: 9, after: 8, shownBefore: "9", shownAfter: "8" },
      ],
    });
  });

  test("entries that are new, and those that did not come back, each by where they are", () => {
    const [was, now] = [before({ name: "乙" }, studio, { name: "丙" }), after({ name: "戊" }, studio)];
    const { entries, added, absent } = compareReturns(LESHAN, was, now);
    expect(entries).toEqual([
      {
        source: at("后.xlsx", 1),
        previous: at("前.xlsx", 1),
        putRight: [],
        stillOpen: [],
        fresh: [],
        changes: [],
      },
    ]);
    expect(added).toEqual([at("后.xlsx", 0)]);
    expect(absent).toEqual([at("前.xlsx", 0), at("前.xlsx", 2)]);
  });
});

describe("cells taken over from an entry that came back", () => {
  const about = (field: string | null, found: string): Finding => finding({ field, found });
  const was = entry({
    file: "前.xlsx",
    name: "甲",
    values: { memberCount: 4, phone: "1", floorArea: 9 },
    findings: [about(null, "整行"), about("memberCount", "4"), about("phone", "1"), about("floorArea", "9")],
  });
  const now = entry({
    file: "后.xlsx",
    name: "乙",
    values: { memberCount: 3, phone: null },
    cells: { memberCount: "3 人" },
    findings: [about(null, "新整行"), about("memberCount", "3"), about("phone", "")],
  });

  test("bring their typed text, their value and what was found about them; all else stays", () => {
    expect(takeOver(was, now, new Set(["memberCount", "phone"]))).toEqual({
      ...was,
      cells: { memberCount: "3 人", phone: null, floorArea: 9 },
      values: { memberCount: 3, phone: null, floorArea: 9 },
      findings: [about(null, "整行"), about("floorArea", "9"), about("memberCount", "3"), about("phone", "")],
    });
  });

  test("of a column that did not come back bring nothing: what was found there still stands", () => {
    expect(takeOver(was, now, new Set(["floorArea"]))).toEqual(was);
    expect(takeOver(was, now, new Set())).toEqual(was);
  });
});
