import type { PackField } from "../../../src/core";
import { packNames } from "../../../src/core/recognise/packNames";
import { packWith } from "./fixtures/leshanPack";

const field = (more: Partial<PackField> & Pick<PackField, "id" | "header">): PackField => ({
  kind: "text",
  synonyms: [],
  label: { "zh-CN": more.header, en: more.id },
  ...more,
});
const namesOf = (...fields: PackField[]) => packNames(packWith(fields));
const only = (more: Partial<PackField>) => namesOf(field({ id: "a", header: "成果数", ...more })).fields[0];

describe("what a field belongs to", () => {
  test.each<[string, Partial<PackField>, personal: boolean, generic: boolean]>([
    ["a text", {}, false, false],
    ["a figure", { kind: "integer" }, false, false],
    ["a rank", { kind: "sequence" }, false, true],
    ["a person's name", { kind: "personName" }, true, true],
    ["a phone", { kind: "phone" }, true, true],
    ["the leader's post", { role: "leaderPost" }, true, true],
    ["the leader's birth", { role: "leaderBirth" }, true, true],
    ["the leader's honours", { role: "leaderHonours" }, true, true],
    ["the unit", { role: "hostUnit" }, false, true],
    ["the sector", { role: "sector" }, false, true],
    ["the workplace", { role: "workplace" }, false, true],
    ["the affiliation", { role: "affiliation" }, false, true],
    ["the studio's name", { role: "studioName" }, false, false],
    ["the founding", { role: "founded" }, false, false],
  ])("%s", (_, more, personal, generic) => {
    expect(only(more)).toMatchObject({ personal, generic });
  });
});

describe("the names of a field", () => {
  const fields = [
    field({ id: "a", header: "成员人数（人）", synonyms: ["团队人数", "成员 人数"], vagueHeaders: ["人数"] }),
    field({ id: "b", header: "姓名", group: ["负责人（带头人）情况", "基本情况"], synonyms: ["领衔人姓名"] }),
    field({ id: "c", header: "经费（万元）", synonyms: ["团队人数"], vagueHeaders: ["人数"] }),
  ];
  const names = namesOf(...fields);

  test("whole and without what is in brackets, by index; a name of two fields is both's", () => {
    expect([...names.exact]).toEqual([
      ["成员人数人", [0]],
      ["成员人数", [0]],
      ["姓名", [1]],
      ["经费万元", [2]],
      ["经费", [2]],
    ]);
    expect([...names.synonyms]).toEqual([
      ["团队人数", [0, 2]],
      ["成员人数", [0]],
      ["领衔人姓名", [1]],
    ]);
    expect([...names.vague]).toEqual([["人数", [0, 2]]]);
  });

  test("under its groups as one header, and loosely", () => {
    expect([...names.qualified]).toEqual([["负责人带头人情况基本情况姓名", [1]]]);
    expect(names.loose.get("负责人姓名")).toEqual([1]);
    expect(names.loose.get("团队人数")).toEqual([0, 2]);
    expect(names.fields.map(({ official, officialUnit, loose }) => [official, officialUnit, loose])).toEqual([
      ["成员人数", "人", ["成员人数", "团队人数"]],
      ["姓名", null, ["姓名", "负责人姓名"]],
      ["经费", "万元", ["经费", "团队人数"]],
    ]);
    expect([...names.groups]).toEqual([...(names.fields[1]?.groups ?? [])]);
    expect(names.fields.map(({ groups }) => groups.length)).toEqual([0, 2, 0]);
  });

  test("a group of no words, and a header of no letters, is no name", () => {
    const bare = namesOf(
      field({ id: "a", header: "——", group: [] }),
      field({ id: "b", header: "甲", group: [""] }),
    );
    expect([...bare.exact.keys()]).toEqual(["甲"]);
    expect([...bare.qualified.keys()]).toEqual([]);
  });
});

test("columns of scores are known whole and without their brackets", () => {
  const pack = packWith([], { scoreColumns: [{ header: "专家评分（分）", synonyms: ["得分"] }] } as never);
  expect([...packNames(pack).scores]).toEqual(["专家评分分", "专家评分", "得分"]);
  expect([...namesOf().scores]).toEqual([]);
});

test("the names of a pack are made once", () => {
  const pack = packWith([field({ id: "a", header: "甲" })]);
  expect(packNames(pack)).toBe(packNames(pack));
  expect(packNames({ ...pack })).not.toBe(packNames(pack));
});
