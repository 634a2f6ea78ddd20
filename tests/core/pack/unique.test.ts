import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { compilePredicate, Outcome } from "../../../src/core/pack";
import { MOST_RELATED } from "../../../src/core/pack/judging/related";
import { compileWrong, explain, judge, situationOf, TEST_PACK, type Cells } from "./support";

describe("unique", () => {
  const studio: Predicate = { is: "unique", fields: ["studioName"] };
  const leader: Predicate = { is: "unique", fields: ["leaderName", "hostUnit"] };
  const phone: Predicate = { is: "unique", fields: ["phone"], differingIn: "leaderName" };
  const names = (...list: CellValue[]): Cells[] => list.map((studioName) => ({ studioName }));

  test("names are equal after normalising width, spaces, brackets and quotes", () => {
    expect(judge(studio, names("甲（一）工作室", "甲(一) 工作室"))).toBe("notMet");
    expect(judge(studio, names("“甲”工作室", "甲工作室"))).toBe("notMet");
    expect(judge(studio, names("甲工作室", "乙工作室"))).toBe("met");
  });
  test("every row concerned fails and points at the others", () => {
    const entries = names("甲", "乙", "甲", "甲");
    expect(entries.map((_, entry) => judge(studio, entries, { entry }))).toEqual([
      "notMet",
      "met",
      "notMet",
      "notMet",
    ]);
    const why = explain(studio, entries, { entry: 2 });
    expect(why.related).toEqual([
      { row: 4, column: 2 },
      { row: 7, column: 2 },
    ]);
    expect(why.parameters).toEqual({ count: 3 });
  });
  test("an empty or unreadable cell is no duplicate", () => {
    expect(judge(studio, names(null, null))).toBe("missing");
    expect(judge(studio, names({ error: "#REF!" }, { error: "#REF!" }))).toBe("malformed");
  });
  test("the example row is not compared", () => {
    expect(judge(studio, names("甲", "甲"), { samples: [1] })).toBe("met");
  });
  test("leader and unit together", () => {
    const same = { leaderName: "毛  娴", hostUnit: "甲公司" };
    expect(judge(leader, [same, { leaderName: "毛娴", hostUnit: "甲 公司" }])).toBe("notMet");
    expect(judge(leader, [same, { leaderName: "毛娴", hostUnit: "乙公司" }])).toBe("met");
  });
  test("one phone for two leaders, not for one leader twice", () => {
    const one = { phone: "13800000001", leaderName: "毛娴" };
    expect(judge(phone, [one, { phone: "138 0000 0001", leaderName: "丁涛" }])).toBe("notMet");
    expect(judge(phone, [one, { phone: "13800000001", leaderName: "毛 娴" }])).toBe("met");
    expect(judge(phone, [one, { phone: "13800000001" }])).toBe("met");
    expect(judge(phone, [one, { phone: "13800000001", leaderName: "丁涛" }, one], { entry: 2 })).toBe(
      "notMet",
    );
    expect(explain(phone, [one, { phone: "13800000001", leaderName: "丁涛" }, one]).related).toEqual([
      { row: 5, column: 7 },
    ]);
  });
  test("several numbers in a cell agree where one does", () => {
    const two = { phone: "13800000001、13800000002", leaderName: "毛娴" };
    const other = { phone: "13800000002", leaderName: "丁涛" };
    const third = { phone: "13800000001", leaderName: "甘霖" };
    expect(judge(phone, [two, other])).toBe("notMet");
    expect(explain(phone, [two, other, third]).related).toHaveLength(2);
    expect(
      judge({ is: "unique", fields: ["phone", "leaderName"] }, [two, { ...two, phone: "13800000002" }]),
    ).toBe("notMet");
    expect(
      judge({ is: "unique", fields: ["leaderName", "phone"] }, [two, { ...two, phone: "13800000009" }]),
    ).toBe("met");
  });
  test("figures, dates, answers and honours compare by value", () => {
    const of = (field: string, a: CellValue, b: CellValue) =>
      judge({ is: "unique", fields: [field] }, [{ [field]: a }, { [field]: b }]);
    expect(of("memberCount", 5, "五人")).toBe("notMet");
    expect(of("established", "2018年3月", "2018-03")).toBe("notMet");
    expect(of("established", "2018年3月", "2018年4月")).toBe("met");
    expect(of("hasRules", "是", "有")).toBe("notMet");
    expect(of("leaderHonours", "2018年四川省劳动模范", "2018年四川省劳动模范")).toBe("notMet");
  });
  test("many copies name only the first others", () => {
    const entries = names(...Array.from({ length: MOST_RELATED + 20 }, () => "甲"));
    const why = explain(studio, entries, { entry: 3 });
    expect(why.related).toHaveLength(MOST_RELATED);
    expect(why.parameters).toEqual({ count: MOST_RELATED + 20 });
  });
  test("all copies after the first ones share one list of others", () => {
    const entries = names(...Array.from({ length: MOST_RELATED * 3 }, () => "甲"));
    const facts = situationOf(entries);
    const check = compilePredicate(studio, TEST_PACK, "entry");
    const lists = new Set(entries.map((_, entry) => check.explain(facts, entry, Outcome.notMet).related));
    // Each of the first ones leaves itself out.
    expect(lists.size).toBe(MOST_RELATED + 1);
    expect([...lists].every((list) => list.length === MOST_RELATED)).toBe(true);
  });
  test("one phone for many leaders names leaders other than the own one, however many copies there are", () => {
    const many = (leaders: number): Cells[] =>
      Array.from({ length: MOST_RELATED * 6 }, (_, index) => ({
        phone: "13800000001",
        leaderName: `${"甲乙丙丁戊己庚辛壬癸"[index % leaders]}明`,
      }));
    for (const leaders of [2, 3, 10]) {
      const entries = many(leaders);
      const facts = situationOf(entries);
      const check = compilePredicate(phone, TEST_PACK, "entry");
      const first = facts.entries[0]!.row;
      entries.forEach((_, entry) => {
        const { related } = check.explain(facts, entry, Outcome.notMet);
        expect(related).toHaveLength(MOST_RELATED);
        expect(related.filter(({ row }) => (row - first) % leaders === entry % leaders)).toEqual([]);
        expect(related).toEqual([...related].sort((a, b) => a.row - b.row));
      });
    }
  });
  test("needs a field", () =>
    expect(compileWrong({ is: "unique", fields: [] })).toThrow(/at least one field/));
});

describe("cells of other kinds that are the same", () => {
  const of = (field: string, ...values: CellValue[]): OutcomeStatus[] =>
    values.map((_, entry) =>
      judge(
        { is: "unique", fields: [field] },
        values.map((value) => ({ [field]: value })),
        { entry },
      ),
    );
  test.each<[string, CellValue[], OutcomeStatus[]]>([
    ["established", ["2018年3月", "2018-03", "2018年4月"], ["notMet", "notMet", "met"]],
    ["established", ["2018年3月", "2018年3月1日"], ["met", "met"]],
    ["memberCount", [5, "5人", 6], ["notMet", "notMet", "met"]],
    ["hasRules", ["是", "有", "否"], ["notMet", "notMet", "met"]],
    [
      "leaderHonours",
      ["2018年四川省劳动模范", "2018年四川省劳动模范", "2019年四川省劳动模范"],
      ["notMet", "notMet", "met"],
    ],
    ["leaderHonours", ["2018年四川省劳动模范", "2018年乐山市劳动模范"], ["met", "met"]],
  ])("%s: %j", (field, values, expected) => {
    expect(of(field, ...values)).toEqual(expected);
  });

  test("where what they must differ in has no column, none are", () => {
    const phone: Predicate = { is: "unique", fields: ["phone"], differingIn: "leaderName" };
    const rows = [
      { phone: "13800000001", leaderName: "张三" },
      { phone: "13800000001", leaderName: "李四" },
    ];
    expect(judge(phone, rows)).toBe("notMet");
    expect(judge(phone, rows, { without: ["leaderName"] })).not.toBe("notMet");
  });
});
