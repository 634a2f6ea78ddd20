import {
  areColumnNumbers,
  isClosingText,
  isEllipsis,
  isExampleText,
  isFigure,
  isFooterOpening,
  isGroupName,
  isHintText,
  isSignature,
  isTotalWord,
  isUnitName,
  isZero,
} from "../../../src/core/recognise/rowKinds";

/** Splits texts into those a test takes and those it refuses, so that a case names both lists whole. */
const taken = (test: (text: string) => boolean, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => test(text));

/** Asserts that exactly the first list is taken of both. */
function takesOnly(test: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void {
  expect(taken(test, [...yes, ...no])).toEqual(yes);
}

describe("numbers of columns", () => {
  test.each<[boolean, readonly string[]]>([
    [true, ["1", "2", "3"]],
    [true, ["1栏", "2栏", "3栏"]],
    [true, ["(1)", "[2]", "3)", "4.", "5、"]],
    [true, ["a", "B", "c"]],
    [true, ["①", "②", "③"]],
    [true, Array.from({ length: 20 }, (_, index) => String.fromCharCode(0x2460 + index))],
    [true, ["甲", "乙", "1", "2"]],
    [true, ["一", "二", "三"]],

    [true, Array.from({ length: 10 }, (_, index) => "甲乙丙丁戊己庚辛壬癸".charAt(index))],
    [true, ["甲", "1", "2"]],
    [false, ["1", "2"]],
    [false, ["甲", "1", "1"]],
    [false, ["2", "3", "4"]],
    [false, ["1", "2", "4"]],
    [false, ["1", "2", "1", "1"]],
    [false, ["0", "1", "2"]],
    [false, ["1", "2", "3", "人"]],
    [false, ["1", "2", ""]],
    [false, ["甲乙", "乙", "丙"]],
    [false, ["①①", "②", "③"]],
    [false, ["AA", "B", "C"]],
    // Only signs at the ends belong to a number.
    [false, ["1", "2", "0.3"]],
    [false, ["1", "2", "0(3"]],
    [false, ["1", "2", "3栏目"]],
    [true, ["[1]", "2栏", "3．"]],
  ])("%s for %j", (expected, texts) => {
    expect(areColumnNumbers(texts)).toBe(expected);
  });

  test("a figure counts with three digits at most, a circled one up to twenty", () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => String(index + 1));
    expect(areColumnNumbers(numbers.slice(0, 999))).toBe(true);
    expect(areColumnNumbers(numbers)).toBe(false);
    const circled = Array.from({ length: 21 }, (_, index) => String.fromCharCode(0x2460 + index));
    expect(areColumnNumbers(circled)).toBe(false);
    expect(areColumnNumbers([String.fromCharCode(0x245f), "①", "②"])).toBe(false);
  });
});

test("words of a line of totals", () => {
  takesOnly(
    isTotalWord,
    [
      "合计",
      "合  计",
      " 合计",
      "\u3000合计",
      "总计：",
      "小计（3个）",
      "小计3",
      "共计",
      "累计:",
      "汇总(",
      "本页合计",
      "本表小计",
      "以上合计",
    ],
    ["合计公司", "", "  ", "共青团合计", "计", "甲厂", "合", "本页", "总计划部", " 甲厂合计"],
  );
});

test("what stands in the other cells of a line of totals", () => {
  takesOnly(
    isFigure,
    ["12", "12人", "共12个", "约3", "-5", "+5", ".5", "", "—", "/", "--", "##", "1 200"],
    ["十二", "人12", "甲厂", "—甲", "共"],
  );
});

describe("the lines of a footer", () => {
  test("open with a note or a signature", () => {
    takesOnly(
      isFooterOpening,
      [
        "注：本表",
        "备注",
        "注1：",
        "说明1.",
        "填 表 说 明：",
        "审核人：",
        "推荐单位（盖章）",
        "制表",
        "日期:",
        "盖章",
      ],
      ["注意安全厂", "审核信息公司", "", "填报人员名单", "说明书"],
    );
  });

  test("hold a signature in any cell only with its colon or bracket", () => {
    takesOnly(
      isSignature,
      ["审核人：", "填报人（签字）", "日期:2020"],
      ["审核人", "日期", "注：", "张三：", "（盖章）"],
    );
  });

  test("close it", () => {
    const forty = `${"县".repeat(36)}（盖章）`;
    expect(forty).toHaveLength(40);
    takesOnly(
      isClosingText,
      [
        "云溪县总工会（盖章）",
        "云溪县总工会(公 章)",
        forty,
        "2020年9月20日",
        "二〇二〇年九月二十日",
        "年  月  日",
        "20__年__月__日",
        "xx年xx月xx日",
        "20xx年__月",
        "2020年9月",
        "联系电话：0833-2133419",
        "邮编:614000",
        "以下空白",
        "（以下无正文）",
        "完",
      ],
      [
        `县${forty}`,
        "云溪县（盖章）总工会",
        "2020年9月20日成立",
        "2020年",
        "甲：",
        "云溪县总工会机关委员会联合工会委员会：",
        "以下空白处",
        "甲厂",
        "",
      ],
    );
  });
});

test("hints on how to fill a column in", () => {
  const sixty = `请${"写".repeat(59)}`;
  takesOnly(
    isHintText,
    [
      "请填全称",
      "（必填）",
      "【选填】",
      "[整数]",
      "(如2018年3月)",
      "单位+姓名",
      "是/否",
      "男或女",
      "到月",
      "11位手机号码",
      "何年获何种称号",
      "不超过30字以内",
      sixty,
    ],
    ["甲厂", "", "（）", `${sixty}写`, "张三", "12", "20字"],
  );
});

test("a value that is zero", () => {
  const values = [0, "0", " 0 ", "0.0", "0.00"];
  expect([...values, 1, "00", "0.", "0人", "", null, false].filter(isZero)).toEqual(values);
});

test("names of units and of groups of entries", () => {
  takesOnly(
    isUnitName,
    ["云溪县供电公司", "云溪县供电公司（2个）", "企业类(小计 3 项)", "甲厂 "],
    ["", "123", "甲厂2", "ABC", "（2个）", "甲厂（2个）等", "甲厂（2）"],
  );
  takesOnly(
    isGroupName,
    ["机械冶金系统", "企业类（3个）", "市直机关", "机械冶金系统 ", "沙湾区", "其他行业 （2家）"],
    ["张三", "机械系统创新工作室", "甲公司工作室组", "第2组", "系统甲厂", ""],
  );
});

test("dots that stand for more", () => {
  takesOnly(isEllipsis, ["……", "...", "⋯", "。。。", "·", "."], ["", "…甲", "1.", "-"]);
});

test("texts of an example", () => {
  takesOnly(
    isExampleText,
    [
      "例",
      "例：",
      "（例）",
      "示例1",
      "【示例】",
      "例如：甲厂",
      "xx公司",
      "××公司",
      "XXX",
      " XX ",
      "ＸＸ有限公司",
      "乐山市××",
      "○○厂",
      "**县",
      "〇〇公司",
      "乐山〇〇厂",
      "第五××厂",
    ],
    [
      "惯例公司",
      "Xcel公司",
      "x公司",
      "张三",
      "",
      "例会制度厂",
      "乐x山",
      "二〇〇八年厂",
      "国营五〇〇厂",
      "国营三〇〇一厂",
      "x",
    ],
  );
});
