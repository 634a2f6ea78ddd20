import { cityRankBefore, cityRankOf, isCity } from "../../../src/core/values/cities";
import { honourLevelOf, isPlace, isTitle, namedHonour } from "../../../src/core/values/honourTitles";
import type { HonourLevel } from "../../../src/core/values";

describe("the level of a title", () => {
  test.each<[level: HonourLevel | null, titles: string]>([
    ["national", "国家级劳模 全国级劳模 全国劳模 国务院特殊津贴 国务院政府特殊津贴 享受政府特殊津贴"],
    [
      "national",
      "国家科技进步奖 中华技能大奖 大国工匠 中央国家机关劳模 国务院劳模 全国系统劳模 省推荐全国劳模",
    ],
    [
      "provincial",
      "省级劳模 部级劳模 省部级劳模 部省级劳模 自治区级劳模 省部 四川省劳模 四川劳模 省劳模 吉林省劳模",
    ],
    [
      "provincial",
      "北京市劳模 北京劳模 重庆市工匠 内蒙古劳模 内蒙古自治区劳模 广西壮族自治区劳模 新疆维吾尔自治区劳模",
    ],
    ["provincial", "自治区劳模 新疆生产建设兵团劳模 工信部劳模 人力资源社会保障部劳模 交通运输部先进工作者"],
    [
      "provincial",
      "全国铁路系统劳模 全国建材行业劳模 中央企业劳模 四川省政府特殊津贴 中原大工匠 巴蜀工匠 吉林工匠 海南省劳模",
    ],
    [
      "municipal",
      "地市级劳模 市厅级劳模 市级劳模 地级劳模 州级劳模 厅级劳模 厅局级劳模 市劳模 地区劳模 盟劳模 州劳模",
    ],
    [
      "municipal",
      "自治州劳模 凉山州劳模 恩施州劳模 海南州劳模 吉林市劳模 杭州市劳模 成都市劳模 江门市劳模 盐城市劳模",
    ],
    [
      "municipal",
      "四川省乐山市劳模 乐山市政府特殊津贴 市政府劳模 郑州工匠 郑州首席工匠 郑州金牌工匠 郑州大工匠 郑州杰出工匠",
    ],
    ["municipal", "市级公司劳模 青山市劳模"],
    ["countyCity", "新密市劳模 新密劳模 乐山市峨眉山市劳模 应城市劳模 昆山最美工匠 萧山市劳模"],
    [
      "county",
      "县级劳模 区级劳模 区县级劳模 县区级劳模 旗级劳模 县劳模 区劳模 旗劳模 自治县劳模 自治旗劳模 市中区劳模",
    ],
    ["county", "四川省乐山市市中区劳模 重庆市渝中区劳模 市区先进工作者"],
    [
      "enterprise",
      "公司级劳模 集团级劳模 企业级劳模 厂级劳模 校级劳模 院级劳模 矿级劳模 公司劳模 集团劳模 总厂劳模 厂劳模",
    ],
    [
      "enterprise",
      "校劳模 院先进 矿工匠 煤矿劳模 学校先进工作者 四川大学劳模 研究院劳模 银行工匠 车间劳模 四川省电力公司劳模",
    ],
  ])("%s: %s", (level, titles) => {
    const all = titles.split(" ");
    expect(all.map((title) => [title, honourLevelOf(title)])).toEqual(all.map((title) => [title, level]));
  });

  test("parts of other words are no place", () => {
    const titles =
      "劳动模范 嘉州工匠 天府工匠 大理工匠 郑州 节省能手 三八红旗手 旗帜标兵 社区先进工作者 小区标兵 厂区劳模 矿区先进 景区先进 区域先进 县域先进 市场标兵 市政先进工作者 市民好人 市容先进 市值先进 城市先进工作者 都市先进 超市先进 上市先进";
    const levels = titles.split(" ").map((title) => [title, honourLevelOf(title)]);
    expect(levels).toEqual(titles.split(" ").map((title) => [title, null]));
  });
});

test.each([
  ["modelWorker", "劳动模范 劳模"],
  ["advancedWorker", "先进工作者 先进生产工作者 先进生产者"],
  ["craftsman", "工匠 工匠人才 工匠人物"],
  ["labourMedal", "五一奖章 五一劳动奖章 劳动奖章"],
  ["governmentAllowance", "特殊津贴 政府津贴 国务院津贴 特贴 津贴专家"],
  ["scienceAward", "科技进步奖 科学技术奖 科学技术进步奖 科学技术成果奖 科技奖 科技成果奖"],
  [
    "academicLeader",
    "学术和技术带头人 学术与技术带头人 学术、技术带头人 学术技术带头人 学科带头人 技术带头人",
  ],
])("%s: %s", (kind, titles) => {
  const all = titles.split(" ");
  expect(all.map((title) => [title, namedHonour(`市${title}`)?.kind])).toEqual(
    all.map((title) => [title, kind]),
  );
  expect(all.filter((title) => !isTitle(title))).toEqual([]);
});

test.each([
  // The last one that a phrase names; a pair of the same title is one.
  ["省劳模和市工匠", "工匠"],
  ["先进工作者和劳动模范", "劳动模范"],
  ["劳动模范和先进工作者", "劳动模范和先进工作者"],
  ["劳动模范与先进工作者", "劳动模范与先进工作者"],
  ["劳动模范及先进工作者", "劳动模范及先进工作者"],
  ["劳动模范、先进工作者", "劳动模范、先进工作者"],
  ["劳动模范暨先进工作者", "劳动模范暨先进工作者"],
  ["劳动模范先进工作者", "劳动模范先进工作者"],
  ["劳动模范(先进工作者)", "劳动模范(先进工作者"],
  ["劳动模范或先进工作者", "先进工作者"],
  ["劳动模范和市先进工作者", "先进工作者"],
  ["劳动模范和工匠", "工匠"],
  ["市工匠和先进工作者", "先进工作者"],
])("%s names %s", (phrase, named) => {
  const honour = namedHonour(phrase);
  expect(honour === null ? null : phrase.slice(honour.start, honour.end)).toBe(named);
});

test("crafts are no honour, other titles are of no known sort", () => {
  for (const text of ["手工匠人", "能工巧匠", "无", "车间主任"])
    expect([text, namedHonour(text), isTitle(text)]).toEqual([text, null, false]);
  for (const text of ["标兵", "技术能手", "先进", "带头人", "优秀员工", "第1名", "大师", "十佳"])
    expect([text, namedHonour(text), isTitle(text)]).toEqual([text, null, true]);
});

test.each<[name: string, before: ReturnType<typeof cityRankBefore>, alone: ReturnType<typeof cityRankOf>]>([
  ["乐山", "prefecture", "prefecture"],
  ["克拉玛依", "prefecture", "prefecture"],
  ["呼伦贝尔", "prefecture", "prefecture"],
  ["新密", "county", "county"],
  ["峨眉山", "county", "county"],
  ["阿拉山口", "county", "county"],
  ["五大连池", "county", "county"],
  ["萧山", "county", "county"],
  ["四川省乐山", "prefecture", null],
  ["乐山市峨眉山", "county", null],
  // Names that are words, or those of a prefecture too, say nothing alone.
  ["大理", "county", null],
  ["吉林", "prefecture", null],
  ["东方", "county", null],
  ["平安", null, null],
  ["四川", null, null],
  ["", null, null],
])("%j before 市 is of the rank %s, alone %s", (name, before, alone) => {
  expect(cityRankBefore(name, name.length)).toBe(before);
  expect(cityRankBefore(`${name}市劳模`, name.length)).toBe(before);
  expect(cityRankOf(name)).toBe(alone);
});

test("places are provinces and cities of both ranks", () => {
  const cities = ["乐山", "乐山市", "新密", "新密市", "大理", "芒市", "萧山市"];
  const others = ["市", "平安", "乐", "乐山县", "乐山市市中区", "四川省", ""];
  expect(cities.filter((name) => !isCity(name) || !isPlace(name))).toEqual([]);
  expect(others.filter((name) => isCity(name) || isPlace(name))).toEqual([]);
  expect(["四川", "新疆", "重庆"].map((name) => [isCity(name), isPlace(name)])).toEqual(
    Array(3).fill([false, true]),
  );
});
