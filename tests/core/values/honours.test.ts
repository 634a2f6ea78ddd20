import type { Honours } from "../../../src/core/values";
import { FIELDS, brief, read } from "./helpers";

const field = FIELDS.honours;

test.each([
  ["1.2017年市劳模 2.2019年省劳模", "2017 municipal modelWorker 市劳模 | 2019 provincial modelWorker 省劳模"],
  ["①2017年市劳模②2019年省劳模", "2017 municipal modelWorker 市劳模 | 2019 provincial modelWorker 省劳模"],
  ["非劳模", "no"],
  ["是否", "missing: placeholder"],
  ["2018年重庆市劳动模范", "2018 provincial modelWorker 重庆市劳动模范"],
  ["河南省政府特殊津贴2015", "2015 provincial governmentAllowance 河南省政府特殊津贴"],
  ["国家科技进步奖，2015年", "2015 national scienceAward 国家科技进步奖"],
  ["18年市劳模", "null municipal modelWorker 18年市劳模"],
  ["(2018年四川省劳动模范", "2018 provincial modelWorker 四川省劳动模范"],
  [2018, "yes"],
  ["无，无", "no"],
  ["否，2018", "no"],
  [
    "2018年四川省劳模、全国劳模（2020年）",
    "2018 provincial modelWorker 四川省劳模 | 2020 national modelWorker 全国劳模",
  ],
  ["四川省劳动模范；时任车间主任", "null provincial modelWorker 四川省劳动模范"],
  ["2018年四川省劳动模范", "2018 provincial modelWorker 四川省劳动模范"],
  ["2015年、2019年市劳模", "2015 municipal modelWorker 市劳模 | 2019 municipal modelWorker 市劳模"],
  ["全国五一劳动奖章（2016年）", "2016 national labourMedal 全国五一劳动奖章"],
  ["是，2017年乐山市劳动模范", "2017 municipal modelWorker 乐山市劳动模范"],
  ["是（2017年市劳模）", "2017 municipal modelWorker 市劳模"],
  ["是 2017年乐山市劳动模范", "2017 municipal modelWorker 乐山市劳动模范"],
  [
    "2018年获四川省劳动模范，2020年获全国先进工作者",
    "2018 provincial modelWorker 四川省劳动模范 | 2020 national advancedWorker 全国先进工作者",
  ],
  ["四川省劳动模范（2018）", "2018 provincial modelWorker 四川省劳动模范"],
  ["2016年度乐山市五一劳动奖章", "2016 municipal labourMedal 乐山市五一劳动奖章"],
  ['2019 年"嘉州工匠"', "2019 null craftsman 嘉州工匠"],
  ["2019年“嘉州工匠”称号", "2019 null craftsman 嘉州工匠"],
  ["享受国务院特殊津贴专家(2015年)", "2015 national governmentAllowance 享受国务院特殊津贴专家"],
  ["2018年省科技进步二等奖", "2018 provincial scienceAward 省科技进步二等奖"],
  ["河南省学术技术带头人，2012", "2012 provincial academicLeader 河南省学术技术带头人"],
  ["全国劳模", "null national modelWorker 全国劳模"],
  ["市级劳模", "null municipal modelWorker 市级劳模"],
  ["1995、2000年全国劳模", "1995 national modelWorker 全国劳模 | 2000 national modelWorker 全国劳模"],
  ["曾获2018年XX集团劳动模范", "2018 enterprise modelWorker XX集团劳动模范"],
  ["乐山市劳动模范", "null municipal modelWorker 乐山市劳动模范"],
  ["峨眉山市劳动模范", "null countyCity modelWorker 峨眉山市劳动模范"],
  ["2018年先进生产者", "2018 null advancedWorker 先进生产者"],
  [
    "2018年四川省劳动模范、乐山市工匠",
    "2018 provincial modelWorker 四川省劳动模范 | 2018 municipal craftsman 乐山市工匠",
  ],
  ["四川省2018年度劳动模范", "2018 provincial modelWorker 四川省劳动模范"],
  [
    "四川省劳模（2018年）、全国劳模（2020年）",
    "2018 provincial modelWorker 四川省劳模 | 2020 national modelWorker 全国劳模",
  ],
  [
    "2018年四川省劳模（2020年全国劳模）",
    "2018 provincial modelWorker 四川省劳模 | 2020 national modelWorker 全国劳模",
  ],
  ["2018年省、市劳动模范", "2018 provincial modelWorker 省劳动模范 | 2018 municipal modelWorker 市劳动模范"],
  [
    "2018年四川省劳动模范；乐山市工匠",
    "2018 provincial modelWorker 四川省劳动模范 | null municipal craftsman 乐山市工匠",
  ],
  ["2018年4月荣获四川省劳动模范称号", "2018 provincial modelWorker 四川省劳动模范"],
  ["2018.4四川省劳动模范", "2018 provincial modelWorker 四川省劳动模范"],
  [
    "2018年四川省劳动模范\n2020年全国劳动模范",
    "2018 provincial modelWorker 四川省劳动模范 | 2020 national modelWorker 全国劳动模范",
  ],
  ["二〇一八年四川省劳动模范", "2018 provincial modelWorker 四川省劳动模范"],
  ["2015-2017年度县级劳动模范", "2017 county modelWorker 县级劳动模范"],
  ["2017年乐山市市中区劳动模范", "2017 county modelWorker 乐山市市中区劳动模范"],
  ["2017年四川省电力公司劳动模范", "2017 enterprise modelWorker 四川省电力公司劳动模范"],
  ["2018年命名为市级劳模创新工作室", "2018 municipal other 市级劳模创新工作室"],
  ["2018年全国五一劳动奖状", "2018 national other 全国五一劳动奖状"],
  ["2018年全国五一巾帼标兵", "2018 national other 全国五一巾帼标兵"],
  ["2018年全国铁路系统先进工作者", "2018 provincial advancedWorker 全国铁路系统先进工作者"],
  ["劳模", "null null modelWorker 劳模"],
  ["省级劳动模范(先进工作者)，2018年", "2018 provincial modelWorker 省级劳动模范(先进工作者)"],
  [
    "2018年获四川省劳动模范和全国五一劳动奖章",
    "2018 provincial modelWorker 四川省劳动模范 | 2018 national labourMedal 全国五一劳动奖章",
  ],
  ["否，2018年获公司优秀员工", "2018 enterprise other 公司优秀员工"],
  ["表彰若干", "null null other 若干"],
  ["2018年", "yes"],
  ["否", "no"],
  ["无", "no"],
  ["没有", "no"],
  ["无劳模称号", "no"],
  ["未获得", "no"],
  ["0", "no"],
  [0, "no"],
  [false, "no"],
  ["/", "no"],
  ["—", "no"],
  ["是", "yes"],
  ["是。", "yes"],
  ["是，详见附件", "yes"],
  ["有（见附表）", "yes"],
  ["有", "yes"],
  [true, "yes"],
  ["待定", "missing: pending"],
  ["同上", "missing: ditto"],
  ["见附件", "missing: seeAttachment"],
  [{ error: "#N/A" }, "unreadable: cellError"],
] as const)("%j is %s", (value, expected) => expect(brief(read(value, field))).toBe(expected));

test.each<readonly [string, readonly (readonly (number | undefined)[])[]]>([
  ["2018年四川省劳动模范", [[2018, undefined, undefined]]],
  ["2018年4月28日四川省劳动模范", [[2018, 4, 28]]],
  [
    "四川省劳模（2018.4）、全国劳模（2020-11-24）",
    [
      [2018, 4, undefined],
      [2020, 11, 24],
    ],
  ],
  ["二〇一八年十二月三十一日四川省劳动模范", [[2018, 12, 31]]],
  // No month or day of the calendar, the number of a paper, the end of a span.
  ["2018/19四川省劳动模范", [[2018, undefined, undefined]]],
  ["2018年2月30日四川省劳动模范", [[2018, 2, undefined]]],
  ["四川省劳动模范（2018-12号）", [[2018, undefined, undefined]]],
  ["2015年3月-2017年5月四川省劳动模范", [[2017, 5, undefined]]],
])("%s keeps month and day", (text, times) => {
  const { honours } = read(text, field).value as Honours;
  expect(honours.map(({ year, month, day }) => [year, month, day])).toEqual(times);
});

test("a dash is no answer where none is not legal", () => {
  expect(brief(read("/", FIELDS.strictHonours))).toBe("missing: dash");
  expect(read("/", field).notes).toEqual(["dashAsNone"]);
});

describe("a part of the year beside an honour", () => {
  const months = (text: string): string => {
    const value = read(text, FIELDS.honours).value as Honours;
    return value.honours
      .map(({ year, month, until, title }) => `${year} ${month ?? ""}${until ? `-${until}` : ""} ${title}`)
      .join(" | ");
  };
  test.each([
    ["2020年底获市劳模", "2020 7-12 市劳模"],
    ["2020年年底市劳模", "2020 7-12 市劳模"],
    ["市劳模（2020年底）", "2020 7-12 市劳模"],
    ["2020年末被评为市劳模", "2020 7-12 市劳模"],
    ["2020年第四季度获市劳模", "2020 10-12 市劳模"],
    ["2020年四季度乐山市劳动模范", "2020 10-12 乐山市劳动模范"],
    ["2020年Q4市劳模", "2020 10-12 市劳模"],
    ["二〇二〇年第四季度市劳模", "2020 10-12 市劳模"],
    ["2020年下半年市劳模", "2020 7-12 市劳模"],
    ["2020年10-12月市劳模", "2020 10-12 市劳模"],
    ["2020年前三季度市劳模", "2020 1-9 市劳模"],
    ["2020年国庆获市劳模", "2020 9-10 市劳模"],
    ["2020年劳动节市劳模", "2020 4-5 市劳模"],
    ["2020年五一前夕获市劳模", "2020 4-5 市劳模"],
    ["2020年春节前被评为市劳模", "2020 1-2 市劳模"],
    ["2020年市劳模，12月获批", "2020 12 市劳模"],
    ["2020年市劳模，十二月正式授予", "2020 12 市劳模"],
    ["2020年市劳模（12月获批）", "2020 12 市劳模"],
    ["2020年申报市劳模，11月获批", "2020 11 市劳模"],
    // What begins another word is no part of the year.
    ["2020年五一劳动奖章", "2020  五一劳动奖章"],
    ["2020年全国五一劳动奖章", "2020  全国五一劳动奖章"],
    ["2020年中国机械工业劳动模范", "2020  中国机械工业劳动模范"],
    ["2020年中共乐山市委授予市劳模", "2020  市劳模"],
    ["2020年初级工匠", "2020  初级工匠"],
    ["2020年终身成就奖", "2020  终身成就奖"],
    ["2020年春光厂劳模", "2020  春光厂劳模"],
    ["2018年3月市劳模", "2018 3 市劳模"],
  ])("%s", (text, expected) => expect(months(text)).toBe(expected));
});
