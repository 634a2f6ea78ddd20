import type { Predicate } from "../../../src/core";
import { ADVICE } from "../../../src/core/pack/descriptor";
import {
  compilePredicate,
  decidingPredicates,
  descriptorOf,
  mainPredicate,
  PREDICATES,
} from "../../../src/core/pack";
import type { Demand } from "../../../src/core/pack";
import { TEST_PACK } from "./support";

const kindsWhere = (holds: (descriptor: (typeof PREDICATES)[number]) => boolean): readonly string[] =>
  PREDICATES.filter(holds).map(({ is }) => is);

describe("what each kind of condition is asked of, and what it needs", () => {
  test("these can be asked of the sheet as well as of an entry", () => {
    expect(kindsWhere(({ judges }) => judges === "entryOrSheet")).toEqual([
      "hasColumn",
      "labelMatches",
      "labelFilled",
      "countBetween",
      "onOrBefore",
      "onOrAfter",
      "all",
      "any",
      "not",
      "when",
    ]);
    expect(kindsWhere(({ judges }) => judges !== "entry" && judges !== "entryOrSheet")).toEqual([]);
  });
  test("these are about the cell itself: what is missing or cannot be read is their answer", () => {
    expect(kindsWhere(({ isAboutTheCell }) => isAboutTheCell === true)).toEqual([
      "required",
      "hasColumn",
      "readable",
      "stated",
      "unitAssumed",
      "labelFilled",
    ]);
  });
  test("one asks for columns, one for the deadline, two for the roster", () => {
    expect(kindsWhere(({ isAboutColumns }) => isAboutColumns === true)).toEqual(["hasColumn"]);
    expect(kindsWhere(({ needsDeadline }) => needsDeadline === true)).toEqual(["onOrBefore"]);
    expect(kindsWhere(({ needsRoster }) => needsRoster === true)).toEqual(["inRoster", "notInRoster"]);
  });
  test("figures that count entries or give ranks bear no unit of a field", () => {
    expect(kindsWhere(({ counts }) => counts === "entries")).toEqual(["countBetween"]);
    expect(kindsWhere(({ counts }) => counts === "ranks")).toEqual(["permutation"]);
  });
  test("each is found by its name and says in a sentence what it asks", () => {
    for (const descriptor of PREDICATES) {
      expect(descriptorOf({ is: descriptor.is })).toBe(descriptor);
      expect(descriptor.meaning).toMatch(/^(?:The|Each|Every|At |No |One |What|`then`).{12,}\.$/);
    }
    expect(descriptorOf({ is: "guess" })).toBeUndefined();
  });
});

describe("the limits of the figures that a condition is given", () => {
  test.each<readonly [is: string, limits: object]>([
    ["withinMedian", { factor: { above: 0 }, minimumEntries: { above: 0, whole: true } }],
    ["runningAtLeast", { years: { above: 0 } }],
    ["atLeastPerYearRun", { perYear: { above: 0 }, minimum: { least: 0 } }],
    ["countBetween", { min: { least: 0, whole: true }, max: { least: 0, whole: true } }],
  ])("%s", (is, limits) => expect(descriptorOf({ is })?.members).toMatchObject(limits));
  test.each(["atLeast", "atMost"])("%s takes any figure", (is) => {
    expect(descriptorOf({ is })?.members).toEqual({
      field: { kind: "field", of: ["integer", "number", "sequence"] },
      value: { kind: "number" },
      unit: { kind: "unit", optional: true },
      exclusive: { kind: "yesNo", optional: true },
    });
  });
});

describe("what to do where a condition is not met", () => {
  const advised = (advice: object): readonly string[] => kindsWhere((each) => each.advice === advice);
  test("most share their advice with others of their sort", () => {
    expect(advised(ADVICE.figure)).toEqual([
      "atLeast",
      "atMost",
      "between",
      "answers",
      "runningAtLeast",
      "atLeastPerYearRun",
      "honourAtLeast",
      "titleAtLeast",
    ]);
    expect(advised(ADVICE.text)).toEqual([
      "oneOf",
      "contains",
      "startsWith",
      "endsWith",
      "matches",
      "saysSome",
    ]);
    expect(advised(ADVICE.label)).toEqual(["labelMatches", "labelFilled"]);
  });
  test("each advice asks in both languages, and points at the same things in both", () => {
    const placeholders = (text: string): readonly string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const { advice } of PREDICATES) {
      if (advice === undefined) continue;
      expect(advice["zh-CN"]).toMatch(/^请.+。$/);
      expect(advice.en).toMatch(/^Please .+\.$/);
      expect(placeholders(advice.en)).toEqual(placeholders(advice["zh-CN"]));
    }
  });
  test("what the general checks and conditions made of others say is not theirs to advise on", () => {
    expect(kindsWhere(({ advice }) => advice === undefined)).toEqual([
      "required",
      "hasColumn",
      "readable",
      "stated",
      "unitAssumed",
      "all",
      "any",
      "not",
      "when",
    ]);
  });
});

/** A condition of each kind over one field, to be tried with fields of every kind. */
const OVER_A_FIELD: Readonly<Record<string, (field: string) => object>> = {
  required: (field) => ({ field }),
  hasColumn: (field) => ({ field }),
  readable: (field) => ({ field }),
  stated: (field) => ({ field }),
  unitAssumed: (field) => ({ field }),
  atLeast: (field) => ({ field, value: 1 }),
  atMost: (field) => ({ field, value: 1 }),
  between: (field) => ({ field, min: 1, max: 2 }),
  wholeNumber: (field) => ({ field }),
  withinMedian: (field) => ({ field, factor: 1, minimumEntries: 1 }),
  oneOf: (field) => ({ field, values: ["甲"] }),
  answers: (field) => ({ field, value: true }),
  contains: (field) => ({ field, other: field }),
  startsWith: (field) => ({ field, other: field }),
  endsWith: (field) => ({ field, texts: ["甲"] }),
  matches: (field) => ({ field, patterns: ["甲"] }),
  saysSome: (field) => ({ field }),
  sameUnit: (field) => ({ field, other: field }),
  unique: (field) => ({ fields: [field], differingIn: field }),
  runningAtLeast: (field) => ({ field, years: 1 }),
  dateBetween: (field) => ({ field, earliest: "1949-01-01" }),
  honourAtLeast: (field) => ({ field, accepts: [{ kind: "modelWorker" }] }),
  honoursInFull: (field) => ({ field }),
  titleAtLeast: (field) => ({ field, grade: "senior", titles: ["甲"], notTitles: [] }),
  countBetween: (field) => ({ by: field, max: 1 }),
  permutation: (field) => ({ field }),
};

describe("which kinds of field a condition can be asked of", () => {
  const ANY = ["choice", "honours", "integer", "number", "partialDate", "personName", "phone", "sequence"];
  const any = [...ANY, "text", "yesNo"];
  const figures = ["integer", "number", "sequence"];
  const texts = ["choice", "personName", "text"];
  const accepted: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(
      ["required", "hasColumn", "readable", "stated", "unique"].map((is) => [is, any] as const),
    ),
    ...Object.fromEntries(
      ["unitAssumed", "atLeast", "atMost", "between", "wholeNumber", "withinMedian", "permutation"].map(
        (is) => [is, figures] as const,
      ),
    ),
    ...Object.fromEntries(
      [
        "oneOf",
        "contains",
        "startsWith",
        "endsWith",
        "matches",
        "saysSome",
        "sameUnit",
        "titleAtLeast",
        "countBetween",
      ].map((is) => [is, texts] as const),
    ),
    answers: ["yesNo"],
    runningAtLeast: ["partialDate"],
    dateBetween: ["honours", "partialDate"],
    honourAtLeast: ["honours"],
    honoursInFull: ["honours"],
  };
  const compiles = (predicate: object): boolean => {
    try {
      compilePredicate(predicate as Predicate, TEST_PACK, "entry");
      return true;
    } catch {
      return false;
    }
  };
  test.each(Object.entries(OVER_A_FIELD))("%s", (is, members) => {
    const kinds = TEST_PACK.fields
      .filter(({ id }) => compiles({ is, ...members(id) }))
      .map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual(accepted[is]);
  });
  test("atLeastPerYearRun takes a figure and a date, sameUnit and contains another text", () => {
    const yearly = { is: "atLeastPerYearRun", perYear: 1, minimum: 1 };
    expect(compiles({ ...yearly, field: "patentCount", since: "established" })).toBe(true);
    expect(compiles({ ...yearly, field: "studioName", since: "established" })).toBe(false);
    expect(compiles({ ...yearly, field: "patentCount", since: "patentCount" })).toBe(false);
    for (const is of ["contains", "startsWith", "sameUnit"]) {
      expect(compiles({ is, field: "studioName", other: "hostUnit" })).toBe(true);
      expect(compiles({ is, field: "studioName", other: "phone" })).toBe(false);
    }
  });
});

describe("what a condition demands in any case", () => {
  test.each<readonly [Predicate, readonly Demand[]]>([
    [
      { is: "atLeast", field: "memberCount", value: 5 },
      [{ field: "memberCount", low: 5, lowOpen: false, text: ">= 5" }],
    ],
    [
      { is: "atLeast", field: "memberCount", value: 5, exclusive: true },
      [{ field: "memberCount", low: 5, lowOpen: true, text: "> 5" }],
    ],
    [
      { is: "atMost", field: "memberCount", value: 5 },
      [{ field: "memberCount", high: 5, highOpen: false, text: "<= 5" }],
    ],
    [
      { is: "atMost", field: "memberCount", value: 5, exclusive: true },
      [{ field: "memberCount", high: 5, highOpen: true, text: "< 5" }],
    ],
    [
      { is: "between", field: "memberCount", min: 3, max: 5 },
      [{ field: "memberCount", low: 3, high: 5, text: "3..5" }],
    ],
    [
      { is: "oneOf", field: "sector", values: ["教育", "科技"] },
      [{ field: "sector", values: ["教育", "科技"], text: "教育 / 科技" }],
    ],
    [{ is: "answers", field: "hasRules", value: true }, [{ field: "hasRules", values: ["是"], text: "是" }]],
    [{ is: "answers", field: "hasRules", value: false }, [{ field: "hasRules", values: ["否"], text: "否" }]],
    [
      { is: "startsWith", field: "studioName", texts: ["青山", "白水"] },
      [{ field: "studioName", beginnings: ["青山", "白水"], text: "青山… / 白水…" }],
    ],
    // The other field may say anything.
    [{ is: "startsWith", field: "studioName", texts: ["青山"], other: "hostUnit" }, []],
    [{ is: "startsWith", field: "studioName", other: "hostUnit" }, []],
    [
      { is: "endsWith", field: "studioName", texts: ["工作室", "工作站"] },
      [{ field: "studioName", endings: ["工作室", "工作站"], text: "…工作室 / …工作站" }],
    ],
    [{ is: "countBetween", min: 2 }, [{ field: null, low: 2, high: Infinity, text: "2..∞" }]],
    [
      { is: "countBetween", max: 3, by: "hostUnit" },
      [{ field: null, by: "hostUnit", low: 0, high: 3, text: "0..3" }],
    ],
  ])("%p", (predicate, demands) => expect(descriptorOf(predicate)?.demands?.(predicate)).toEqual(demands));
});

const one: Predicate = { is: "required", field: "phone" };
const two: Predicate = { is: "required", field: "seq" };
describe("the parts of a condition, the one it is about, and those that decide it", () => {
  const part = { negated: false, conditional: false, demanded: false };
  test.each<readonly [Predicate, readonly object[], main: Predicate, deciding: readonly Predicate[]]>([
    [
      { is: "all", of: [one, two] },
      [
        { ...part, at: ["of", 0], predicate: one, demanded: true },
        { ...part, at: ["of", 1], predicate: two, demanded: true },
      ],
      one,
      [one, two],
    ],
    [
      { is: "any", of: [one, two] },
      [
        { ...part, at: ["of", 0], predicate: one },
        { ...part, at: ["of", 1], predicate: two },
      ],
      one,
      [one, two],
    ],
    [{ is: "not", of: one }, [{ ...part, at: ["of"], predicate: one, negated: true }], one, [one]],
    [
      { is: "when", if: one, then: two },
      [
        { ...part, at: ["if"], predicate: one, conditional: true },
        { ...part, at: ["then"], predicate: two, conditional: true },
      ],
      two,
      [two],
    ],
  ])("%p", (predicate, parts, main, deciding) => {
    expect(descriptorOf(predicate)?.parts?.(predicate)).toEqual(parts);
    expect(descriptorOf(predicate)?.mainPart?.(predicate)).toBe(main);
    expect(mainPredicate(predicate)).toBe(main);
    expect(decidingPredicates(predicate)).toEqual(deciding);
  });
});
