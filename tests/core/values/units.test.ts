import { conversion, headerUnit, unitOf } from "../../../src/core/values";
import { everydayUnit, isMoney, unitAtStart } from "../../../src/core/values/units";

const MONEY: readonly (readonly [name: string, yuan: number, spellings: string])[] = [
  ["元", 1, "元 圆 块 块钱 元人民币 人民币 元整 元正 rmb RMB cny ¥ ￥ 圆整 圆正"],
  ["百元", 100, "百元 百圆 百块 百块钱 百元人民币 百人民币 百元整"],
  ["千元", 1_000, "千元 千圆 千块 千元整"],
  ["万元", 10_000, "万元 万圆 万块 万块钱 万元人民币 万人民币 万元整 万 w W 萬 萬元 萬圆"],
  ["十万元", 100_000, "十万元 十万块"],
  ["百万元", 1_000_000, "百万元 百万"],
  ["千万元", 10_000_000, "千万元 千万"],
  ["亿元", 100_000_000, "亿元 亿 億 億元"],
];
const OTHERS: readonly (readonly [name: string, spellings: string])[] = [
  ["㎡", "㎡ m2 M2 m² m^2 平方米 平米 平方 平 ㎡² 米² 米2 平方公尺 sqm"],
  ["亩", "亩"],
  ["公顷", "公顷 ha"],
  ["平方公里", "平方公里 平方千米 km2 km²"],
  ["平方分米", "平方分米 dm2 dm²"],
  ["平方厘米", "平方厘米 cm2 cm²"],
  ["人", "人 名 位 口 个人 人员"],
  [
    "台/套",
    "台 套 部 架 台套 台/套 台(套) 台（套） 台／套 台、套 套/台 套(台) 套台 台件 台/件 件/套 件套 台(件) 件(套) 台/套/件",
  ],
  ["件", "件"],
  ["项", "项 种 条 项目 项/个 项(个) 件/项 项/件"],
  ["篇", "篇"],
  ["次", "次 场 场次 期 回 批 批次 次数"],
  ["张", "张 幅"],
  ["份", "份"],
  ["个", "个 只"],
];

test.each([...MONEY.map(([name, , spellings]) => [name, spellings] as const), ...OTHERS])(
  "%s in every spelling",
  (name, spellings) => {
    const all = spellings.split(" ");
    expect(all.map((spelling) => [spelling, unitOf(spelling)])).toEqual(
      all.map((spelling) => [spelling, name]),
    );
    for (const yearly of ["/年", "每年", "/a", " / 年度"])
      expect(unitOf(`${all[0]}${yearly}`)).toBe(`${name}/年`);
  },
);

test.each(["米", "天", "小时", "美元", "年", "/年", "人月", "", "百", "千", "元钱人", "km"])(
  "%j is no unit",
  (text) => expect(unitOf(text)).toBeNull(),
);

test.each(["次年度", "次一年", "次1年", "次/年度", "次/a", "次p.a.", "次pa", "次每年度"])(
  "%s is a yearly unit",
  (text) => expect(unitOf(text)).toBe("次/年"),
);

test.each(MONEY)("%s is %d yuan", (name, yuan) => {
  expect(conversion(name, "元")).toBe(yuan);
  expect(conversion(name, "万元")).toBe(yuan / 10_000);
  expect(isMoney(name)).toBe(true);
});

test.each<[from: string, to: string, factor: number | null]>([
  ["平方公里", "㎡", 1e6],
  ["平方厘米", "㎡", 1e-4],
  ["公顷", "亩", 15],
  // Money and area measure nothing else, and nothing else is counted in them.
  ["元", "个", null],
  ["元", "人", null],
  ["㎡", "个", null],
  ["㎡", "件", null],
  ["个", "㎡", null],
  ["个", "万元", null],
  ["元", "平方米", null],
  // 个 counts everything else, 件 devices and items, 份 sheets and items.
  ["个", "台", 1],
  ["个", "张", 1],
  ["次", "个", 1],
  ["台", "件", 1],
  ["份", "张", 1],
  ["张", "份", 1],
  ["份", "件", null],
  ["份", "台", null],
  ["台", "份", null],
  ["件", "人", null],
  ["台", "项", null],
  ["项", "台", null],
  ["张", "项", null],
  ["次", "人", null],
  ["篇", "项", 1],
  // A year's figure is no total; of money a yearly column may leave the year out.
  ["项/年", "项/年", 1],
  ["项", "项/年", 1],
  ["项/年", "项", null],
  ["元/年", "万元", 1e-4],
  ["元/年", "元/年", 1],
  ["㎡/年", "㎡", null],
  ["米", "㎡", null],
  ["人", "米", null],
])("from %s to %s: %s", (from, to, factor) => expect(conversion(from, to)).toBe(factor));

test("what is money", () => {
  expect(["元", "万元/年", "w", "RMB"].map(isMoney)).toEqual([true, true, true, true]);
  expect(["㎡", "人", "项/年", "美元", "", undefined].map(isMoney)).toEqual(Array(6).fill(false));
  expect(everydayUnit("块钱")).toEqual({ name: "元", money: true });
  expect(everydayUnit("台（套）")).toBeNull();
  expect(everydayUnit("台(套)")).toEqual({ name: "台/套", money: false });
});

test.each<[text: string, spelling: string | null, perYear: boolean]>([
  ["万元人民币", "万元人民币", false],
  ["万元整，已到位", "万元整", false],
  ["个人", "个人", false],
  ["个班组", "个", false],
  ["人员工资", "人员", false],
  ["台(套)设备", "台(套)", false],
  ["KM2", "KM2", false],
  ["次/年度", "次/年度", true],
  ["次每年", "次每年", true],
  ["次/A", "次/A", true],
  ["次/a级", "次/a", true],
  ["次/aa", "次", false],
  ["次/月", "次", false],
  ["次年", "次", false],
  ["年", null, false],
  ["共人", null, false],
])("the unit that %s begins with", (text, spelling, perYear) =>
  expect(unitAtStart(text)).toEqual(spelling === null ? null : { spelling, perYear }),
);

test.each<[header: string, rest: string, inside: string, unit: string | null]>([
  ["经费（万元）", "经费", "万元", "万元"],
  ["经费(万元)", "经费", "万元", "万元"],
  ["经费【万元】", "经费", "万元", "万元"],
  ["经费〔万元〕", "经费", "万元", "万元"],
  ["经费［万元］", "经费", "万元", "万元"],
  ["经费[万元]", "经费", "万元", "万元"],
  ["经费 （ 万元 ） ", "经费", "万元", "万元"],
  ["经费\n（单位：万元）", "经费", "万元", "万元"],
  ["经费（单位:万元）", "经费", "万元", "万元"],
  ["经费（单位 万元）", "经费", "万元", "万元"],
  ["经费（计量单位：万元）", "经费", "万元", "万元"],
  ["经费（单位为万元）", "经费", "万元", "万元"],
  ["设备（台(套)）", "设备", "台(套)", "台/套"],
  ["课题（项/年）", "课题", "项/年", "项/年"],
  ["专利（含发明）（项）", "专利（含发明）", "项", "项"],
  ["专利（项）（累计）", "专利（项）", "累计", null],
  ["经费（）", "经费", "", null],
  ["经费／万元", "经费", "万元", "万元"],
  ["经费, 万元", "经费", "万元", "万元"],
  ["经费：万元", "经费", "万元", "万元"],
  ["经费、万元", "经费", "万元", "万元"],
  ["经费，单位:万元", "经费", "万元", "万元"],
  ["经费，单位万元", "经费", "万元", "万元"],
  ["经费 / 单位：万元 ", "经费", "万元", "万元"],
])("the unit of the header %j", (header, rest, inside, unit) =>
  expect(headerUnit(header)).toEqual({ rest, inside, unit }),
);

test.each(["经费", "省/市", "单位：乐山", "/万元", "经费（万元", "万元", "经费（万元）合计"])(
  "the header %s has no suffix",
  (header) => expect(headerUnit(header)).toBeNull(),
);
