import { builtInPacks } from "../../src/packs";

/**
 * The numbered clauses of the documents, copied from their numbering: every one must be accounted for once. The
 * documents themselves are not in the repository.
 */
const items = (prefix: string, numbers: string, brackets: boolean): string[] =>
  [...numbers].map((number) => prefix + (brackets ? `（${number}）` : number));
const articles = (last: number): string[] =>
  Array.from({ length: last }, (_, index) => `第${chinese(index + 1)}条`);

function chinese(number: number): string {
  const digits = "零一二三四五六七八九";
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`}${ones === 0 ? "" : digits[ones]}`;
}

/** Articles that consist of their items alone; the items stand for them. */
const without = (all: readonly string[], ...gone: readonly string[]): string[] =>
  all.filter((clause) => !gone.includes(clause));

const CLAUSES: Readonly<Record<string, readonly string[]>> = {
  "leshan-2020": [
    "一",
    ...items("二", "一二三四", true),
    "三",
    "四",
    "四 联系方式",
    ...items("四", "一二三", true),
    "附件1",
    ...items("附件1 填表说明", "12", false),
    "附件2 表头",
    ...items("附件2 填表要求", "12", false),
    "附件3",
    "附件3 一",
    ...items("附件3 二", "一二三", true),
    ...items("附件3 三", "一二三四", true),
    "建设标准",
    ...items("建设标准", "一二三四五六", true),
  ],
  pingdingshan: [
    ...without(articles(20), "第七条"),
    ...items("第三条", "一二三四五六七八", true),
    ...items("第七条", "一二三四五六七", true),
  ],
  "dalian-2011": [
    "一",
    ...items("二", "123", false),
    ...items("三", "12345", false),
    "四",
    ...items("四", "12345", false),
    ...items("五", "1234", false),
    ...items("六", "1234", false),
    "附件1",
    "附件1 注",
    ...items("附件2", "一二三四五", false),
  ],
  "nuc-2024": [
    ...without(articles(15), "第五条", "第六条"),
    ...items("第五条", "一二三四", true),
    ...items("第六条", "一二三四五六七", true),
    ...items("第七条", "一二三四", true),
  ],
  "henan-jkwwt-2024": [...articles(20), ...items("第四条", "123456", false)],
};

describe("every numbered clause is accounted for", () => {
  test("the numbering helper counts in Chinese", () => {
    expect([1, 9, 10, 11, 20].map(chinese)).toEqual(["一", "九", "十", "十一", "二十"]);
  });

  test("the five documents have packs", () => {
    expect(builtInPacks.map(({ id }) => id).sort()).toEqual(Object.keys(CLAUSES).sort());
  });

  test.each(builtInPacks.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
    const listed = pack.clauses.map(({ clause }) => clause);
    expect([...listed].sort()).toEqual([...(CLAUSES[id] as readonly string[])].sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
    "%s: the reason is given where a clause is not about the sheet",
    (_id, pack) => {
      for (const { clause, became, reason, refs } of pack.clauses) {
        if (became === "notAboutTheSheet")
          expect([clause, reason === undefined, refs]).toEqual([clause, false, []]);
        else expect([clause, refs.length > 0]).toEqual([clause, true]);
      }
    },
  );
});
