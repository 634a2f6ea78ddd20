import { readingText, shownDiffers, shownOf, type Honours } from "../../../src/core/values";
import { missing, present, unreadable } from "../../../src/core/values/readings";
import { FIELDS, cell, read } from "./helpers";

const SIGN = { held: "", open: "?", notHeld: "!" } as const;

/** The answer, then each honour: `?` for open and `!` for not held, its time and title, and whose it is; `+` for words left aside. */
function said(text: string): string {
  const reading = read(text, FIELDS.honours);
  if (reading.state !== "present") return `${reading.state}: ${reading.reason}`;
  const { answer, honours } = reading.value as Honours;
  const list = honours.map(({ standing, year, month, title, holder }) => {
    const when = [year, month].filter((part) => typeof part === "number").join(".");
    return `${SIGN[standing]}${when}${title}${holder === null ? "" : `@${holder}`}`;
  });
  return [answer, ...list].join(" ") + (reading.notes.includes("extraText") ? " +" : "");
}

const table = (rows: readonly (readonly [text: string, said: string])[]): void => {
  test.each(rows)("%j is %s", (text, expected) => expect(said(text)).toBe(expected));
};

describe("no and yes", () => {
  test.each([
    [
      "no",
      "否 不是 没 没有 暂无 尚无 从未获得 未曾获得 非 × x N no 0 none 无。 否. 均无 尚未 暂未评上 不是劳模",
    ],
    [
      "no",
      "没有获得任何荣誉 劳模：无，工匠：无 劳模：无；工匠：否 劳模无工匠无 是否劳模：否 否，未获得 无，没有",
    ],
    ["no +", "否（未获） 无（未申报） 无（申报中） 否（见附件） 否，正在申报 无（2018年）"],
    ["yes", "是 是的 有 已获得 √ ☑ Y yes! 对 是。"],
    ["yes +", "是，见证书 有（见附表） 是（无） 是，待定 有，2018 2018年获 ① 1."],
  ])("%s: %s", (expected, texts) => {
    const all = texts.split(" ");
    expect(all.map((text) => [text, said(text)])).toEqual(all.map((text) => [text, expected]));
  });

  table([
    ["是2018年市劳模", "yes 2018市劳模"],
    ["是（2018年市劳模）", "yes 2018市劳模"],
    ["是 2018年市劳模", "yes 2018市劳模"],
    ["是：市劳模", "yes 市劳模"],
    ["有市劳模", "yes 市劳模"],
    ["有望获市劳模", "no !市劳模 +"],
    ["有限公司劳模", "yes 有限公司劳模"],
    ["非遗传承人", "yes 非遗传承人 +"],
    ["否，2018年市劳模", "yes ?2018市劳模 +"],
    ["否，2018年获公司优秀员工", "yes 2018公司优秀员工"],
    ["无，2018年申报市劳模", "no !2018市劳模 +"],
    ["没有省劳模只有市劳模", "yes !省劳模 市劳模 +"],
    ["2018年度市劳模", "yes 2018市劳模"],
    ["2018年度工匠", "yes 2018工匠"],
    ["2018年度劳动模范", "yes 2018劳动模范"],
    ["2018年十二月市劳模", "yes 2018.12市劳模"],
    ["2018年四川省勞動模範", "yes 2018四川省劳动模范"],
    ["榮獲縣級先進工作者", "yes 县级先进工作者"],
  ]);
});

describe("which year is of which title", () => {
  table([
    ["2018年市劳模、省劳模（2020年）", "yes 2018市劳模 2020省劳模"],
    ["2018年，2019年市劳模", "yes 2018市劳模 2019市劳模"],
    ["市劳模、省劳模2018年", "yes 市劳模 2018省劳模"],
    ["市劳模，省劳模，2018年", "yes 市劳模 2018省劳模"],
    ["市劳模（2018年）（2019年）", "yes 2018市劳模 +"],
    ["2018年市劳模，2019年", "yes 2018市劳模 +"],
    ["2018年市劳模、2020年", "yes 2018市劳模 +"],
    ["2018年，省、市劳动模范", "yes 2018省劳动模范 2018市劳动模范"],
    ["四川省（2018年）劳动模范", "yes 2018四川省劳动模范"],
    ["2018年（市劳模）", "yes 2018市劳模"],
    ["2018年获技能大赛第一名，同年获市劳模", "yes 2018技能大赛第一名 2018市劳模"],
    ["2018年获省大赛第一名，授予“乐山工匠”称号", "yes 2018省大赛第一名 2018乐山工匠"],
    ["市劳模又于2021年获省劳模", "yes 市劳模 2021省劳模"],
    ["2013年申报，2014年获市劳模", "yes 2014市劳模"],
    ["2018年推荐、2019年评为市劳模", "yes 2019市劳模"],
    ["中共四川省委、四川省人民政府授予2018年劳动模范", "yes 2018劳动模范"],
    ["1970年生，1995年参加工作，2018年市劳模", "yes 2018市劳模"],
    ["2018年市劳模，12月获批", "yes 2018.12市劳模"],
    ["2018年3月市劳模，12月获批", "yes 2018.3市劳模"],
    ["市劳模，12月获批", "yes 市劳模"],
    ["（1）2018年市劳模（2）2020年省劳模", "yes 2018市劳模 2020省劳模"],
  ]);
});

describe("whose it is, and how far a word reaches", () => {
  table([
    ["王芳2018年劳模", "yes 2018劳模@王芳"],
    ["2018年王五获市劳模", "yes 2018市劳模@王五"],
    ["徒弟王五，2018年市劳模", "no !2018市劳模 +"],
    ["徒弟获2018年市劳模（已获批）", "no !2018市劳模 +"],
    ["未获2018年市劳模（已获批）", "yes ?2018市劳模 +"],
    ["拟推荐2018年市劳模（已获批）", "yes 2018市劳模"],
    ["未获省劳模，市工匠", "yes !省劳模 市工匠 +"],
    ["未获劳模但获2018年市工匠", "yes !劳模 2018市工匠 +"],
    ["推荐：市劳模、省劳模", "no !市劳模 !省劳模 +"],
    ["推荐为市劳模，8月获批", "yes ?市劳模 +"],
    ["待核实：市劳模、省劳模", "yes ?市劳模 ?省劳模 +"],
    ["待核实市劳模", "yes ?市劳模 +"],
    ["2018、2019年市劳模，公示中", "no !2018市劳模 !2019市劳模 +"],
    ["2018年市劳模，2019年省劳模，公示中", "yes 2018市劳模 !2019省劳模 +"],
    ["获市劳模称号后担任工会主席", "yes 市劳模"],
    ["公示中", "no !公示中 +"],
  ]);
});

test("what a reading keeps of its cell", () => {
  expect(shownOf(cell(12, { text: "12.00" }))).toBe("12.00");
  expect(shownOf(cell(12, { text: "" }))).toBe("12");
  expect(shownOf(cell({ error: "#N/A" }, { text: "" }))).toBe("#N/A");
  expect(shownOf(cell(null))).toBe("");
  expect(shownOf(cell(null, { formula: "=A1" }))).toBe("=A1");
  const merged = cell("12", { fromMerge: true });
  expect(present(merged, 12, ["textNumber"]).notes).toEqual(["textNumber", "fromMerge"]);
  expect(present(cell("12"), 12, undefined, "~")).toEqual({
    state: "present",
    shown: "12",
    value: 12,
    qualifier: "~",
    reason: null,
    notes: [],
  });
  const empty = { state: "missing", value: null, qualifier: null, notes: [] };
  expect(missing(cell(null), "blank")).toEqual({ ...empty, shown: "", reason: "blank" });
  expect(missing(cell(" "), "blank")).toEqual({ ...empty, shown: " ", reason: "blank" });
  expect(missing(cell("/"), "dash")).toEqual({ ...empty, shown: "/", reason: "dash" });
  expect(unreadable(cell("甲"), "notANumber")).toEqual({
    ...empty,
    state: "unreadable",
    shown: "甲",
    reason: "notANumber",
  });
});

test.each([
  ["2018年县级劳模", "县级劳模（2018年，县（区）级）", "县级劳模 (2018, county model worker)"],
  ["2018年新密市工匠", "新密市工匠（2018年，县级市）", "新密市工匠 (2018, county-level city craftsman)"],
  [
    "2018年公司先进工作者",
    "公司先进工作者（2018年，企业级）",
    "公司先进工作者 (2018, enterprise advanced worker)",
  ],
  [
    "2018年底全国五一劳动奖章",
    "全国五一劳动奖章（2018年7–12月，全国级）",
    "全国五一劳动奖章 (2018, months 7 to 12, national May Day labour medal)",
  ],
  [
    "可能获市劳模",
    "市劳模（年份未写，市级，是否本人已获得待核实）",
    "市劳模 (no year, municipal model worker, to be confirmed as the leader's own)",
  ],
  [
    "拟推荐市劳模",
    "市劳模（年份未写，市级，不算本人已获得）",
    "市劳模 (no year, municipal model worker, not counted as held)",
  ],
  [
    "市劳模；标兵",
    "市劳模（年份未写，市级）；标兵（年份未写，级别未写）",
    "市劳模 (no year, municipal model worker); 标兵 (no year, level not stated other honour)",
  ],
])("%s is said to people as %s", (text, chinese, english) => {
  const reading = read(text, FIELDS.honours);
  expect(readingText(reading, FIELDS.honours, "zh-CN")).toBe(chinese);
  expect(readingText(reading, FIELDS.honours, "en")).toBe(english);
});

test("figures are grouped, and a reading is listed only where it differs", () => {
  const figure = (value: number): string => readingText(read(value, FIELDS.plain), FIELDS.plain, "en");
  expect([0, 999, 1000, 1234567, -1234, 1234.5678, 0.5, 1e21].map(figure)).toEqual([
    "0",
    "999",
    "1,000",
    "1,234,567",
    "-1,234",
    "1,234.5678",
    "0.5",
    "1e+21",
  ]);
  const differs = (text: string, field: Parameters<typeof read>[1]): boolean =>
    shownDiffers(read(text, field), field);
  expect([
    differs("12", FIELDS.members),
    differs("12人", FIELDS.members),
    differs("约12", FIELDS.members),
  ]).toEqual([false, false, true]);
  expect([differs("待定", FIELDS.members), differs("甲", FIELDS.members)]).toEqual([false, false]);
  expect([differs("毛 娴", FIELDS.name), differs("毛娴（女）", FIELDS.name)]).toEqual([false, true]);
});
