import { parseFigure } from "../../../src/core/values/figure";
import { FIELDS, brief, read } from "./helpers";

/** Sign and value, then what else is said (unit and `true` members by name), or why there is no figure. */
function said(text: string): string {
  const figure = parseFigure(text);
  if (!figure.ok) return figure.reason;
  const { qualifier, value, unit, perYear, overYears, ofOneYear, words, extraText } = figure;
  const more = Object.entries({ perYear, overYears, ofOneYear, extraText }).flatMap(([name, is]) =>
    is ? [name] : [],
  );
  const parts = [qualifier ?? "", String(value), unit ?? "", ...more, words === "" ? "" : `“${words}”`];
  return parts.filter((part) => part !== "").join(" ");
}

const table = (rows: readonly (readonly [text: string, said: string])[]): void => {
  test.each(rows)("%j is %s", (text, expected) => expect(said(text)).toBe(expected));
};

describe("words and signs that make a figure a bound", () => {
  test.each([
    [">=", "至少 不少于 不低于 不小于 不下 最少 起码 大于等于 大于或等于 >= ≥ ≧", ""],
    ["<=", "不超过 不多于 不高于 不大于 至多 最多 小于等于 小于或等于 <= ≤ ≦", ""],
    [">", "超过 超出 超 逾 大于 多于 高于 > ﹥ ＞", ""],
    ["<", "不足 不到 不满 少于 小于 低于 未满 未达 < ﹤ ＜", ""],
    [
      "~",
      "大约 大概 大致 大体 約 约合 约为 约计 约有 约 近似 预计 预估 预算 估计 估算 暂估 暂定 初步 概算 可能 也许 ≈ ~ ≒ ? 将近 接近 近",
      "",
    ],
    [
      ">=",
      "",
      "以上 及以上 或以上 (含)以上 含以上 之上 有余 余 多 起 + （以上） （+） （含）以上 （及以上）",
    ],
    ["<=", "", "以下 及以下 或以下 之下 以内 之内 （以内） （含）以下"],
    ["<", "", "不到 未满 不足 未达 不满 （未满） （不足）"],
    [
      "~",
      "",
      "左右 上下 前后 大约 大概 可能 约 许 预计 预估 估计 估算 暂估 暂定 概算 ? ??? （?） （??） （左右）",
    ],
  ])("%s: %s12%s", (sign, before, after) => {
    const texts = [
      ...before.split(" ").map((word) => `${word}12`),
      ...after.split(" ").map((word) => `12${word}`),
    ];
    const bounds = texts.filter((text) => text !== "12");
    expect(bounds.map((text) => [text, said(text)])).toEqual(bounds.map((text) => [text, `${sign} 12`]));
  });
});

describe("spellings around a figure", () => {
  table([
    ["12 人", "12 人"],
    ["1 200 人", "1200 人"],
    ["1  200", "1200"],
    ["12  人", "12 人"],
    ["约  12", "~ 12"],
    ["12［人］", "12 人"],
    ["12〔人〕", "12 人"],
    ["12｛人｝", "12 人"],
    ["12【人】", "12 人"],
    ["‘12", "12"],
    ["“12”", "12"],
    ["`12`", "12"],
    ["“12”。", "12"],
    ["“12人。”", "12 人"],
    ["12.;", "12"],
    ["12；、", "12"],
    ["12！！", "12"],
    ["12——15", "range"],
    ["12〜15", "range"],
    ["12∼15", "range"],
    ["12−15", "range"],
    // In brackets as a whole it may be a debit, which is below nothing.
    ["（12）", "notANumber"],
    ["人民币：12", "12 元"],
    ["RMB: 12", "12 元"],
    ["上12", "notANumber"],
    ["??12", "notANumber"],
    ["张三等人", "notANumber"],
    ["王等7人", "notANumber"],
    ["买买提·吐尔逊等3人", "3 人 extraText"],
    ["拥有各类设备12台", "12 台/套 extraText"],
    ["达到12", "12 extraText"],
  ]);
});

describe("the time a figure is for", () => {
  table([
    ["每年约12", "~ 12 perYear"],
    ["约每年12", "~ 12 perYear"],
    ["每年度12", "12 perYear"],
    ["平均12", "12 perYear"],
    ["平均每年：12", "12 perYear"],
    ["年平均12", "12 perYear"],
    ["逐年12", "12 perYear"],
    ["按年12", "12 perYear"],
    ["累计：12", "12 overYears"],
    ["累积12", "12 overYears"],
    ["历年来12", "12 overYears"],
    ["多年来12", "12 overYears"],
    ["总计12", "12 overYears extraText"],
    ["总投资为12万元", "120000 元 overYears extraText"],
    ["总额：12", "12 overYears extraText"],
    ["3项（2018年）", "3 项 ofOneYear extraText"],
    ["3项（2018年度）", "3 项 ofOneYear extraText"],
    ["3项（2018）", "severalNumbers"],
    ["3项（1年）", "3 项 extraText"],
    ["3项（20年）", "3 项 extraText"],
    ["3项（3年）", "3 项 overYears extraText"],
    ["3项（两个年度）", "3 项 overYears extraText"],
    ["3项（12年）", "3 项 overYears extraText"],
    ["3项（近两年）", "3 项 overYears extraText"],
    ["3项（累积）", "3 项 overYears extraText"],
    ["3项（历年）", "3 项 overYears extraText"],
    ["3项（2018-2020）", "3 项 overYears extraText"],
    ["3项（2018至2020年）", "3 项 overYears extraText"],
    ["3项（2018年至今）", "3 项 overYears extraText"],
    ["3项（2018年-目前）", "3 项 overYears extraText"],
    ["3项（2018-20）", "3 项 overYears extraText"],
    ["3项（2018年2019年）", "3 项 extraText"],
    ["3项（截至2020年）", "3 项 extraText"],
    ["3项（截止2020）", "3 项 extraText"],
    ["3项（一年）", "3 项 perYear extraText"],
    ["3项（年均）", "3 项 perYear extraText"],
    ["3项（按年）", "3 项 perYear extraText"],
    ["3项（/年）", "3 项 perYear extraText"],
    ["3项（年）", "3 项 perYear extraText"],
    ["3项（年底）", "3 项 extraText"],
  ]);
});

describe("remarks in brackets", () => {
  table([
    ["12人（不含兼职）", ">= 12 人 extraText"],
    ["12人（不包括学徒）", ">= 12 人 extraText"],
    ["12人（未含学徒）", ">= 12 人 extraText"],
    ["12人（未计学徒）", ">= 12 人 extraText"],
    ["12人（除领衔人）", ">= 12 人 extraText"],
    ["12人（含领衔人）", "12 人 extraText"],
    ["12人（含兼职2人）", "12 人 extraText"],
    ["12人（不含兼职2人）", "severalNumbers"],
    ["50万元（到位30万元）", "<= 500000 元 extraText"],
    ["50万元（已拨30万元）", "<= 500000 元 extraText"],
    ["50万元（实到30）", "<= 500000 元 extraText"],
    ["50万元（已到位）", "500000 元 extraText"],
    ["3项（已授权1）", "<= 3 项 extraText"],
    ["3项（授权1项）", "<= 3 项 extraText"],
    ["3项（已完成2项）", "<= 3 项 extraText"],
    ["3项（已授权）", "3 项 extraText"],
    ["3项（发明授权1，其他2）", "3 项 extraText"],
    ["12（12人）", "12 extraText"],
    ["12人（12人，12人）", "12 人 extraText"],
    ["7人（男5女2）", "7 人 extraText"],
    ["7.5（3.5、4）", "7.5 extraText"],
    ["7人（男5女3）", "severalNumbers"],
    ["3项（发明1）", "3 项 extraText"],
    ["3项（发明3）", "3 项 extraText"],
    ["3项（发明4）", "severalNumbers"],
    ["3项（PCT1）", "3 项 extraText"],
    ["3项（甲1）", "severalNumbers"],
    ["3项（其中发明4）", "3 项 extraText"],
    ["12（15）", "severalNumbers"],
    ["12（另2人）", "severalNumbers"],
    ["12人（外加2人）", "severalNumbers"],
    ["12（实际12）", "severalNumbers"],
    ["12人（应为10）", "severalNumbers"],
    ["12人（缺2人）", "severalNumbers"],
    ["12人（有误）", "notANumber"],
    ["12人（缺口）", "notANumber"],
    ["35台（价值120万元）", "35 台/套 extraText"],
    ["35台（原值120.5万）", "35 台/套 extraText"],
    ["200㎡（2间）", "200 ㎡ extraText"],
    ["200㎡（共300间）", "200 ㎡ extraText"],
    ["200㎡（第3层办公室）", "200 ㎡ extraText"],
    ["200㎡（3号楼）", "200 ㎡ extraText"],
    ["12人（成员", "12 人 extraText"],
    ["12人（不含兼职", ">= 12 人 extraText"],
    ["7.75（3.25、4.5）", "7.75 extraText"],
    ["3项（甲2018-2020）", "severalNumbers"],
    ["12人(甲)(乙)", "12 人 extraText"],
    ["12人（预计）", "~ 12 人"],
    ["12人（计划）", "~ 12 人 extraText"],
    ["12人（签约）", "12 人 extraText"],
  ]);
});

describe("words behind the unit", () => {
  table([
    ["12名成员", "12 人 extraText “成员”"],
    ["12名成员以上", ">= 12 人 extraText"],
    ["12名成员之内", "<= 12 人 extraText"],
    ["12名成员不足", "< 12 人 extraText"],
    ["12人待定", "~ 12 人 extraText"],
    ["12人，待核", "~ 12 人 extraText"],
    ["12人其中博士3人", "12 人 extraText"],
    ["12人含博士3", "12 人 extraText"],
    ["12人分别在3个车间", "12 人 extraText"],
    ["12人成员，其中博士3人", "12 人 extraText “成员”"],
    ["12人、含3", "12 人 extraText"],
    ["12人张三3人", "severalNumbers"],
    ["12人张三三人", "severalNumbers"],
    ["12人：张三、李四", "12 人 extraText"],
    ["12人。张三", "12 人 extraText"],
    ["12,张三", "12 extraText"],
    ["12甲乙丙", "wrongUnit"],
    ["12甲乙丙丁", "notANumber"],
    ["12abc", "wrongUnit"],
    ["12abcd", "notANumber"],
    ["12公里", "wrongUnit"],
    ["12个百分点", "wrongUnit"],
    ["12个工程", "12 个 extraText “工程”"],
    ["12个工", "wrongUnit"],
    ["12人年", "wrongUnit"],
    ["12台班", "wrongUnit"],
    ["12项次", "wrongUnit"],
    ["12港元", "wrongUnit"],
    ["12平方英尺", "wrongUnit"],
    ["12/组", "wrongUnit"],
    ["12/年", "12 perYear"],
  ]);
});

describe("parts with their sum", () => {
  table([
    ["2018获3项，2019获4项，共7项", "7 项 overYears extraText"],
    ["2018：3项，2019：4项，共7项", "7 项 overYears extraText"],
    ["2018年度3项，2019-2020年4项，共7项", "7 项 overYears extraText"],
    ["2000项，18项，共2018项", "2018 项 extraText"],
    ["2000，18，共2018", "2018 extraText"],
    ["1.25万元，1.25万元，合计2.5万元", "25000 元 extraText"],
    ["2018获3项，2019获4项，共8项", "severalNumbers"],
  ]);
});

test("a figure in quotes with a full stop behind is one for a reader too", () => {
  expect(brief(read("“12”。", FIELDS.members))).toBe("12");
});
