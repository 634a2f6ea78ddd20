import { NO_DECISIONS } from "../../../src/core";
import type { BatchDecisions, TakenTable } from "../../../src/core";
import { compileTables, tablesOutOfList } from "../../../src/core/compile/compile";
import type { CompileOptions } from "../../../src/core/compile/compile";
import { LESHAN } from "../../support/batches";
import { finding } from "../findings/support";
import { at, entry, table } from "./support";
import type { Made } from "./support";

/** A table of a file with these studios, by name, one below the other from row 3 on. */
const tableOf = (file: string, names: string, more: Partial<TakenTable> = {}): TakenTable =>
  table({
    file,
    entries: [...names].map((name, index) => entry({ file, row: 3 + index, name })),
    ...more,
  });

const joined = (tables: readonly TakenTable[], options: CompileOptions = {}) =>
  compileTables(LESHAN, tables, options);

/** Names of the list, in its order. */
const namesOf = (tables: readonly TakenTable[], options: CompileOptions = {}): string =>
  joined(tables, options)
    .entries.map(({ identity: { name } }) => name)
    .join("");

const decided = (more: Partial<BatchDecisions>): CompileOptions => ({
  decisions: { ...NO_DECISIONS, ...more },
});

describe("the order of the list", () => {
  const [a, b, c] = [
    tableOf("2.xlsx", "甲乙"),
    tableOf("10.xlsx", "丙丁"),
    tableOf("z/2.xlsx", "戊己", { recommendingUnit: "丁县" }),
  ] as const;

  test.each([[[a, b, c]], [[c, b, a]], [[b, a, c]]])(
    "blocks by the files' names, then by their folders (%#)",
    (tables) => {
      expect(namesOf(tables)).toBe("甲乙戊己丙丁");
    },
  );

  test("tables of one file stay in the order in which they are given", () => {
    const lower = tableOf("2.xlsx", "庚", { sheet: "A" });
    expect(namesOf([a, lower])).toBe("甲乙庚");
    expect(namesOf([lower, a])).toBe("庚甲乙");
  });

  test("units in the order wanted come first, and the base before all", () => {
    const cameFrom = ({ recommendingUnit }: TakenTable, unit: string): boolean => recommendingUnit === unit;
    const options = { unitOrder: ["乙县", "丁县"], cameFrom };
    const first = tableOf("9.xlsx", "庚", { recommendingUnit: "乙县" });
    expect(namesOf([a, b, c, first], options)).toBe("庚戊己甲乙丙丁");
    expect(namesOf([a, b, c, first], { unitOrder: ["乙县", "丁县"] })).toBe("甲乙戊己庚丙丁");
    expect(namesOf([a, c, first], { ...options, base: tableOf("本表", "辛", { base: true }) })).toBe(
      "辛庚戊己甲乙",
    );
  });

  test("entries moved by hand stand first in that order; those that are not here are passed over", () => {
    const order = [at("10.xlsx", 4), at("不在.xlsx", 3), at("2.xlsx", 4)];
    expect(namesOf([a, b, c], decided({ order }))).toBe("丁乙甲戊己丙");
  });

  test("rows and places count through the list, below the form's header", () => {
    expect(joined([a, b]).entries.map(({ row, place, table: index }) => [row, place, index])).toEqual([
      [5, 1, 0],
      [6, 2, 0],
      [7, 3, 1],
      [8, 4, 1],
    ]);
  });
});

describe("entries that came back", () => {
  const [old, back] = [tableOf("1.xlsx", "甲乙丙"), tableOf("2.xlsx", "丁戊")] as const;
  const instead = (was: number, is: number, cells = {}) => ({
    entries: [at("1.xlsx", was), at("2.xlsx", is)],
    keep: [at("2.xlsx", is)],
    inPlaceOf: at("1.xlsx", was),
    cells,
  });

  test("stand where those stood that they were kept instead of", () => {
    expect(namesOf([old, back], decided({ settled: [instead(4, 4)] }))).toBe("甲戊丙丁");
    expect(namesOf([old, back], decided({ settled: [instead(3, 4), instead(5, 3)] }))).toBe("戊乙丁");
  });

  test("stay at the end where nothing is known of a place, or of several that stay", () => {
    const { inPlaceOf, ...rest } = instead(4, 4);
    expect(namesOf([old, back], decided({ settled: [rest] }))).toBe("甲丙丁戊");
    const both = { ...rest, entries: [...rest.entries, at("2.xlsx", 3)], inPlaceOf };
    expect(
      namesOf([old, back], decided({ settled: [{ ...both, keep: [at("2.xlsx", 3), at("2.xlsx", 4)] }] })),
    ).toBe("甲丙丁戊");
    expect(
      namesOf(
        [old, back],
        decided({ settled: [{ ...both, inPlaceOf: at("不在.xlsx", 1), keep: rest.keep }] }),
      ),
    ).toBe("甲丙戊");
  });

  test("each kept instead of the other are both looked at, and one of them is in the list", () => {
    const again = { ...instead(4, 4), keep: [at("1.xlsx", 4)], inPlaceOf: at("2.xlsx", 4) };
    expect(namesOf([old, back], decided({ settled: [instead(4, 4), again] }))).toBe("甲丙丁乙");
  });
});

describe("cells of a merged duplicate", () => {
  const about = (field: string, found: string) => finding({ field, found });
  const made = (file: string, values: Made["values"], findings: Made["findings"]): TakenTable =>
    table({ file, entries: [entry({ file, name: file, values: values ?? {}, findings: findings ?? [] })] });
  const tables = [
    made("1", { phone: "1", floorArea: 9, memberCount: 4 }, [about("phone", "1"), about("floorArea", "9")]),
    made("2", { phone: "2" }, [about("phone", "2")]),
    made("3", { floorArea: 7 }, []),
  ];
  const keep = [at("1", 3)];
  const merge = (from: string, cells: readonly string[]) => ({
    entries: [...keep, at(from, 3)],
    keep,
    cells: Object.fromEntries(cells.map((field) => [field, at(from, 3)])),
  });
  const first = (settled: BatchDecisions["settled"]) => {
    const [only, ...others] = joined(tables, decided({ settled })).entries;
    expect(others.every(({ merged }) => Object.keys(merged).length === 0)).toBe(true);
    return { values: only?.values, found: only?.findings.map(({ found }) => found), merged: only?.merged };
  };

  test("are taken with what was found there, of one group after the other", () => {
    expect(first([merge("2", ["phone"]), merge("3", ["floorArea"])])).toEqual({
      values: { phone: "2", floorArea: 7, memberCount: 4 },
      found: ["2"],
      merged: { phone: at("2", 3), floorArea: at("3", 3) },
    });
  });

  test("of a sheet without the column, or that is not here any more, are not taken and name no source", () => {
    const untouched = { values: tables[0]?.entries[0]?.values, found: ["1", "9"], merged: {} };
    expect(first([merge("2", ["floorArea"])])).toEqual(untouched);
    expect(first([merge("不在", ["phone"])])).toEqual(untouched);
  });
});

describe("what is not in the list", () => {
  test("copies, files left out, and tables of which everything was settled away", () => {
    const tables = [
      tableOf("1.xlsx", "甲乙"),
      tableOf("2.xlsx", "甲"),
      tableOf("3.xlsx", "丙"),
      tableOf("4.xlsx", "丁"),
      tableOf("5.xlsx", ""),
    ];
    const found = joined(
      tables,
      decided({ leftOut: ["3.xlsx"], settled: [{ entries: [at("4.xlsx", 3)], keep: [] }] }),
    );
    expect([...tablesOutOfList(found)].sort()).toEqual([1, 2, 3]);
    expect(found.entries.map(({ identity }) => identity.name)).toEqual(["甲", "乙"]);
    expect(found.away).toEqual(new Map([["4.xlsx\u0000S\u00003", null]]));
    expect(
      found.files.map(({ file, sheet, outcome, entries, remedy }) => [file, sheet, outcome, entries, remedy]),
    ).toEqual([
      ["1.xlsx", "S", "taken", 2, undefined],
      ["2.xlsx", "S", "copy", 1, undefined],
      ["3.xlsx", "S", "taken", 0, undefined],
      ["4.xlsx", "S", "taken", 0, undefined],
      ["5.xlsx", "S", "taken", 0, undefined],
    ]);
  });

  test("a file to be held against another names it; an earlier compilation can be held against the batch", () => {
    const changed = tableOf("2.xlsx", "甲丙");
    expect(joined([tableOf("1.xlsx", "甲乙"), changed]).files.map(({ remedy }) => remedy)).toEqual([
      undefined,
      undefined,
    ]);
    const versions = joined([tableOf("1.xlsx", "甲乙丙"), tableOf("2.xlsx", "甲乙丁")]);
    expect(versions.files.map(({ remedy }) => remedy?.kind)).toEqual(["duplicates", "duplicates"]);
    const compiled = joined([tableOf("1.xlsx", "甲乙"), tableOf("汇总.xlsx", "甲乙", { compiled: true })]);
    expect(compiled.files.map(({ outcome, remedy }) => [outcome, remedy?.kind])).toEqual([
      ["taken", undefined],
      ["copy", "previous"],
    ]);
  });
});

describe("studios put forward twice, settled by an option", () => {
  const tables = [tableOf("1.xlsx", "甲乙甲"), tableOf("2.xlsx", "乙丙")];
  test.each<[CompileOptions, readonly (readonly [string, number])[]]>([
    [
      { duplicates: "first" },
      [
        ["1.xlsx", 3],
        ["1.xlsx", 4],
        ["2.xlsx", 4],
      ],
    ],
    [
      { duplicates: "last" },
      [
        ["1.xlsx", 5],
        ["2.xlsx", 3],
        ["2.xlsx", 4],
      ],
    ],
    [
      { duplicates: "last", inCall: ["2.xlsx", "1.xlsx"] },
      [
        ["1.xlsx", 4],
        ["1.xlsx", 5],
        ["2.xlsx", 4],
      ],
    ],
  ])("%j", (options, entries) => {
    const found = joined(tables, options);
    expect(found.entries.map(({ source: { file, row } }) => [file, row])).toEqual(entries);
    expect(found.duplicates.map(({ settled }) => settled)).toEqual([true, true]);
  });
});
