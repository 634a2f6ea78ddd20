import { FIELDS, brief, read } from "./helpers";

/** Grids of writings: what each means is written down beside it and not worked out from the text. */

const reading = (text: string): string => brief(read(text, FIELDS.established));

const SEPTEMBER = "2018-09-01..2018-09-30";
const WHOLE = "2018-01-01..2018-12-31";
const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const DAY = [
  "2018年9月1日",
  "2018年09月01日",
  "2018年9月1号",
  "2018年9月1",
  "2018-9-1",
  "2018-09-01",
  "2018/9/1",
  "2018/09/01",
  "2018.9.1",
  "2018.09.01",
  "2018.09.1",
  "2018·9·1",
  "2018_09_01",
  "2018\\9\\1",
  "2018年9.1",
  "2018—9—1",
  "2018–09–01",
  "20180901",
  "2018 9 1",
  "2018 09 01",
  "二〇一八年九月一日",
  "二零一八年九月一日",
  "二○一八年九月一日",
  "二O一八年九月一日",
  "二0一八年九月一日",
  "贰零壹捌年玖月壹日",
] as const;
const MONTH = [
  "2018年9月",
  "2018年09月",
  "2018年9月份",
  "2018年9",
  "2018-9",
  "2018-09",
  "2018/9",
  "2018/09",
  "2018.9",
  "2018.09",
  "2018·9",
  "2018－09",
  "201809",
  "2018 9",
  "2018.9月",
  "2018-09月",
  "9/2018",
  "09.2018",
  "二〇一八年九月",
  "二O一八年九月",
  "2018年九月",
  "2018年九月份",
] as const;
const YEAR = ["2018年", "2018", "2018年度", "二〇一八年", "二O一八年", "二零一八年度"] as const;
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text} `,
  (text) => `\u3000${text}`,
  (text) => `${text}\n`,
  (text) => `\u200b${text}`,
  (text) => `${text}。`,
  (text) => `'${text}`,
  FULL_WIDTH,
];

describe.each([
  ["a day", DAY, "2018-09-01"],
  ["a month", MONTH, SEPTEMBER],
  ["a year", YEAR, WHOLE],
] as const)("%s in every writing", (_name, writings, expected) => {
  test.each(writings.map((writing) => [writing]))("%j", (writing) => {
    for (const place of PLACES)
      expect([place(writing), reading(place(writing))]).toEqual([place(writing), expected]);
  });
});

test("words about the founding change nothing", () => {
  const dated = [
    ["2018年9月1日", "2018-09-01"],
    ["2018年9月", SEPTEMBER],
    ["2018.9", SEPTEMBER],
    ["2018年", WHOLE],
  ] as const;
  const wordings: readonly ((text: string) => string)[] = [
    (text) => `${text}（成立）`,
    (text) => `${text}(试运行)`,
    (text) => `成立于${text}`,
    (text) => `创建于 ${text}`,
    (text) => `自${text}`,
    (text) => `成立时间：${text}`,
    (text) => `组建时间:${text}`,
    (text) => `于${text}`,
    (text) => `公元${text}`,
    (text) => `${text}至今`,
    (text) => `${text}起`,
    (text) => `${text}－至今`,
    (text) => `${text}（2020年挂牌）`,
    (text) => `${text}（2020年3月被命名为市级工作室）`,
  ];
  for (const [text, expected] of dated)
    for (const wording of wordings)
      expect([wording(text), reading(wording(text))]).toEqual([wording(text), expected]);
  for (const word of [
    "成立",
    "创建",
    "组建",
    "正式成立",
    "挂牌成立",
    "经厂工会批准成立",
    "启动运行",
    "建立的",
    "挂牌",
  ]) {
    expect([word, reading(`2018年9月${word}`)]).toEqual([word, SEPTEMBER]);
    expect([word, reading(`2018年${word}`)]).toEqual([word, WHOLE]);
    expect([word, reading(`2018年9月1日${word}`)]).toEqual([word, "2018-09-01"]);
  }
});

test("doubt opens the date to both sides, wherever it stands", () => {
  const doubts: readonly ((text: string) => string)[] = [
    (text) => `${text}左右`,
    (text) => `${text}前后`,
    (text) => `${text}上下`,
    (text) => `${text}许`,
    (text) => `${text}（左右）`,
    (text) => `${text}（大概）`,
    (text) => `${text}(约)`,
    (text) => `${text}?`,
    (text) => `${text}？`,
    (text) => `${text}（？）`,
    (text) => `约${text}`,
    (text) => `大约${text}`,
    (text) => `大概 ${text}`,
    (text) => `可能${text}`,
    (text) => `约于${text}`.replace("约于", "约"),
    (text) => `成立于${text}左右`,
    (text) => `${text}左右成立`,
    (text) => `${text}前后组建`,
    (text) => `大概是${text}`.replace("大概是", "大概"),
  ];
  for (const doubt of doubts) {
    expect([doubt("2018年"), reading(doubt("2018年"))]).toEqual([
      doubt("2018年"),
      "~ 2017-01-01..2019-12-31",
    ]);
    expect([doubt("2018"), reading(doubt("2018"))]).toEqual([doubt("2018"), "~ 2017-01-01..2019-12-31"]);
    expect([doubt("2018年9月"), reading(doubt("2018年9月"))]).toEqual([
      doubt("2018年9月"),
      "~ 2018-03-01..2019-03-31",
    ]);
    expect([doubt("2018.9"), reading(doubt("2018.9"))]).toEqual([
      doubt("2018.9"),
      "~ 2018-03-01..2019-03-31",
    ]);
    expect([doubt("2018年9月1日"), reading(doubt("2018年9月1日"))]).toEqual([
      doubt("2018年9月1日"),
      "~ 2018-08-01..2018-10-02",
    ]);
  }
  expect(reading("2018年6月左右")).toBe("~ 2017-12-01..2018-12-31");
  expect(reading("2018年7月左右")).toBe("~ 2018-01-01..2019-01-31");
  expect(reading("2018年1月左右")).toBe("~ 2017-07-01..2018-07-31");
  expect(reading("2018年12月左右")).toBe("~ 2018-06-01..2019-06-30");
  expect(reading("2018年约9月")).toBe("~ 2018-03-01..2019-03-31");
  expect(reading("2018年9月签约成立")).toBe(SEPTEMBER);
});

test.each([
  ["2018年元月", "2018-01-01..2018-01-31"],
  ["2018元月", "unreadable: notADate"],
  ["2018年元月15日", "2018-01-15"],
  ["二〇一八年元月", "2018-01-01..2018-01-31"],
  ["2018年元旦", "2018-01-01"],
  ["2018年元旦节", "2018-01-01"],
  ["2018年元旦左右", "~ 2017-12-01..2018-02-01"],
  ["2018年上半年", "2018-01-01..2018-06-30"],
  ["2018年下半年", "2018-07-01..2018-12-31"],
  ["2018上半年", "2018-01-01..2018-06-30"],
  ["2018年上半年成立", "2018-01-01..2018-06-30"],
  ["约2018年上半年", "~ 2017-07-01..2018-12-31"],
  ["2018年第一季度", "2018-01-01..2018-03-31"],
  ["2018年二季度", "2018-04-01..2018-06-30"],
  ["2018年第3季度", "2018-07-01..2018-09-30"],
  ["2018年Q4", "2018-10-01..2018-12-31"],
  ["2018年初", "2018-01-01..2018-06-30"],
  ["2018年年初", "2018-01-01..2018-06-30"],
  ["2018年中", "2018-04-01..2018-09-30"],
  ["2018年底", "2018-07-01..2018-12-31"],
  ["2018年年底", "2018-07-01..2018-12-31"],
  ["2018年末", "2018-07-01..2018-12-31"],
  ["2018年底成立", "2018-07-01..2018-12-31"],
  ["2018年9月上旬", "2018-09-01..2018-09-10"],
  ["2018年9月中旬", "2018-09-11..2018-09-20"],
  ["2018年9月下旬", "2018-09-21..2018-09-30"],
  ["2020年2月下旬", "2020-02-21..2020-02-29"],
  ["2018年13月下旬", "unreadable: impossibleDate"],
  ["2018年0月上旬", "unreadable: impossibleDate"],
  ["2018年9月初", SEPTEMBER],
  ["2018年9月底", SEPTEMBER],
  ["2018年9月1日（星期六）", "2018-09-01"],
  ["2018-09-01 周六", "2018-09-01"],
  ["2018年9月1日上午", "2018-09-01"],
  ["2018年9月1日上午9时", "2018-09-01"],
  ["2018/9/1 9:30", "2018-09-01"],
])("%j is %s", (text, expected) => expect(reading(text)).toBe(expected));

describe("what is no certain date is an error and never the whole year or month", () => {
  test.each([
    "2018年X月",
    "2018年x月",
    "2018年×月",
    "2018年?月".replace("?", "*"),
    "2018年倒闭",
    "2018年撤销",
    "2018年停办",
    "2018年正月",
    "2018年腊月",
    "2018年冬月",
    "农历2018年9月",
    "2018年农历九月",
    "2018年（农历九月）",
    "2018年9月（农历）",
    "2018年春",
    "2018年春节",
    "2018年国庆",
    "2018年五一",
    "2018年某月",
    "2018年月",
    "2018年 月 日",
    "2018年张三",
    "2018年第一批",
    "2018年届",
    "2018年8-9月",
    "2018年8、9月",
    "2018年8月或9月",
    "2018年8月至9月",
    "2018年未成立",
    "2018年拟成立",
    "2018年计划成立",
    "2018年待成立",
    "拟2021年成立",
    "计划2021年3月",
    "2018年9月撤销",
    "2018年9月更名",
    "2018年9月合并",
    "2018年9月搬迁",
    "2018年9月（应为8月）",
    "2018年9月（实际2019年）",
    "2018年9月（2016年成立）",
    "2018年9月（原2015年）",
    "2018年9月、2019年5月",
    "2018.9/2019.5",
    "2018年9月成立，2019年5月挂牌",
    "2018年9月和2019年5月",
    "2018-2019",
    "2018~2019年",
    "2018年以前",
    "2018年以后",
    "2018年9月之前",
    "2018年9月后",
    "2018年9月前",
    "9月",
    "9月1日",
    "18年9月",
    "2018届",
    "2018-9-1-2",
    "2018,9",
    "两年前",
    "去年9月",
    "2018年9月1日2时成立3",
    "1/9",
    "20189",
    "2018年十几月",
    "2018年91",
    "2018.9.1.2",
  ])("%j", (text) => expect(reading(text)).toMatch(/^unreadable: /));
});
