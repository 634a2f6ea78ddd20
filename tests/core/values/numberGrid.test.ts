import { FIELDS, brief, read } from "./helpers";

/** Grids of writings: units × widths × qualifiers × places. What each means stands beside its part. */

const { members, area, equipment, funding, benefit, patents, exchanges, yearly } = FIELDS;
const PROJECTS = { kind: "integer", unit: "项", header: "创新课题或攻关项目累计（项）" } as const;
const TWO_YEARS = { kind: "integer", unit: "项", header: "近两年获认定成果（项）" } as const;
const SUBSIDY = { kind: "number", unit: "万元", header: "配套资金（万元）" } as const;

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const FIGURES = [
  ["12", "12"],
  ["十二", "12"],
  ["１２", "12"],
  ["1,200", "1200"],
  ["1200", "1200"],
  ["一千二百", "1200"],
  ["壹仟贰佰", "1200"],
] as const;
const UNITS = [
  [members, ["", "人", "名", "位", " 人", "（人）", "个人", "名成员"]],
  [area, ["", "㎡", "平方米", "平米", "m2", "m²", " ㎡", "平方", "（平方米）"]],
  [equipment, ["", "台", "套", "台/套", "台（套）", "台套", "件"]],
  [patents, ["", "项", "件", "个", "项专利"]],
  [exchanges, ["", "次", "次/年", "场", "次／年"]],
] as const;
const BOUNDS: readonly (readonly [before: string, after: string, expected: string])[] = [
  ["", "", ""],
  ["约", "", "~ "],
  ["大约", "", "~ "],
  ["大概", "", "~ "],
  ["约为", "", "~ "],
  ["将近", "", "~ "],
  ["接近", "", "~ "],
  ["近", "", "~ "],
  ["预计", "", "~ "],
  ["?", "", "~ "],
  ["", "左右", "~ "],
  ["", "上下", "~ "],
  ["", "（左右）", "~ "],
  ["", "（约）", "~ "],
  ["", "?", "~ "],
  ["", "？", "~ "],
  ["", "（?）", "~ "],
  ["", "（待核实）", "~ "],
  ["", "（预计）", "~ "],
  ["", "（估计）", "~ "],
  ["", "，待确认", "~ "],
  ["至少", "", ">= "],
  ["不少于", "", ">= "],
  ["≥", "", ">= "],
  ["", "以上", ">= "],
  ["", "及以上", ">= "],
  ["超过", "", "> "],
  ["多于", "", "> "],
  [">", "", "> "],
  ["不超过", "", "<= "],
  ["最多", "", "<= "],
  ["≤", "", "<= "],
  ["", "以内", "<= "],
  ["", "以下", "<= "],
  ["不足", "", "< "],
  ["不到", "", "< "],
  ["少于", "", "< "],
  ["未满", "", "< "],
  ["<", "", "< "],
  ["", "未满", "< "],
  ["", "不到", "< "],
];

describe("every figure with every unit under every bound", () => {
  test.each(BOUNDS)("%j … %j is %j", (before, after, sign) => {
    for (const [field, units] of UNITS) {
      for (const unit of units) {
        for (const [figure, value] of FIGURES) {
          const text = `${before}${figure}${unit}${after}`;
          const expected = `${sign}${value}`;
          expect([text, brief(read(text, field))]).toEqual([text, expected]);
          expect([text, brief(read(FULL_WIDTH(text), field))]).toEqual([text, expected]);
          expect([text, brief(read(` ${text}\n`, field))]).toEqual([text, expected]);
        }
      }
    }
  });
});

describe("every amount of money", () => {
  const AMOUNTS = [
    ["50", "50"],
    ["50万", "50"],
    ["50万元", "50"],
    ["五十万元", "50"],
    ["伍拾万元", "50"],
    ["50.0万元", "50"],
    ["500000元", "50"],
    ["500,000元", "50"],
    ["500,000.00元", "50"],
    ["¥500,000", "50"],
    ["￥500000.00", "50"],
    ["人民币500000元", "50"],
    ["0.5百万元", "50"],
    ["0.005亿元", "50"],
    ["50w", "50"],
    ["RMB 50万", "50"],
  ] as const;
  test.each(BOUNDS)("%j … %j is %j", (before, after, sign) => {
    for (const field of [funding, benefit, SUBSIDY]) {
      for (const [amount, value] of AMOUNTS) {
        const text = `${before}${amount}${after}`;
        expect([text, brief(read(text, field))]).toEqual([text, `${sign}${value}`]);
        expect([text, brief(read(FULL_WIDTH(text), field))]).toEqual([text, `${sign}${value}`]);
      }
    }
  });
});

test.each([
  ["20余", ">= 20"],
  ["20余人", ">= 20"],
  ["20多人", ">= 20"],
  ["20多", ">= 20"],
  ["二十余人", ">= 20"],
  ["20来人", "~ 20"],
  ["近百人", "~ 100"],
  ["近50余人", "~ 50"],
  ["上百人", ">= 100"],
  ["12人许", "~ 12"],
  ["12人，拟增加", "~ 12"],
  ["12人（计划）", "~ 12"],
  ["12人，缺编", "unreadable: notANumber"],
  ["12（应为13）", "unreadable: severalNumbers"],
  ["12，更正为13", "unreadable: severalNumbers"],
  ["不足12余", "~ 12"],
  ["至少12以上", ">= 12"],
  ["超过12人以上", "> 12"],
  ["约12人以上", ">= 12"],
])("%j people are %s", (text, expected) => {
  expect(brief(read(text, members))).toBe(expected);
  if (!expected.startsWith("unreadable")) expect(read(text, members).notes).toContain("qualifier");
});

describe("a group is no person", () => {
  test.each([
    "一个班组",
    "3个班",
    "3个班组",
    "2个小组",
    "1个团队",
    "三个车间",
    "2个科室",
    "1个部门",
    "5个单位",
    "3班",
    "3组",
    "2支队伍",
    "1个班子",
    "两个班组共12人",
    "全班",
    "一班人马",
    "2个梯队",
    "3个工区",
  ])("%j", (text) => expect(brief(read(text, members))).toMatch(/^unreadable: /));

  test.each([
    ["12个", "12"],
    ["12个人", "12"],
    ["12个成员", "12"],
    ["12个队员", "12"],
    ["12个工程师", ">= 12"],
    ["班组12人", "12"],
    ["团队12人", "12"],
  ])("but %j is", (text, expected) => expect(brief(read(text, members))).toBe(expected));

  test("other columns count them", () => {
    expect(brief(read("3个项目", PROJECTS))).toBe("3");
    expect(brief(read("3个专利", patents))).toBe("3");
  });
});

describe("a year's figure in a column of totals is less than what is asked for", () => {
  test.each([
    [PROJECTS, "每年3项", ">= 3"],
    [PROJECTS, "年均3项", ">= 3"],
    [PROJECTS, "3项/年", ">= 3"],
    [PROJECTS, "3/年", ">= 3"],
    [PROJECTS, "每年约3项", ">= 3"],
    [PROJECTS, "平均每年3项", ">= 3"],
    [PROJECTS, "3项（每年）", ">= 3"],
    [PROJECTS, "3项（年均）", ">= 3"],
    [PROJECTS, "每年3项以上", ">= 3"],
    [TWO_YEARS, "每年3项", ">= 3"],
    [patents, "年均2件", ">= 2"],
    [benefit, "年均100万元", ">= 100"],
    [benefit, "每年100万", ">= 100"],
    [benefit, "100万元/年", ">= 100"],
    [benefit, "100万元（每年）", ">= 100"],
    [benefit, "年均：100", ">= 100"],
    [benefit, "每年约100万元", ">= 100"],
    [benefit, "1,000,000元/年", ">= 100"],
  ])("%j: %j is %s", (field, text, expected) => {
    expect(brief(read(text, field))).toBe(expected);
    expect(read(text, field).notes).toContain("rateInTotal");
  });

  test.each([
    [yearly, "每年3项", "3"],
    [yearly, "3项/年", "3"],
    [yearly, "年均3项", "3"],
    [exchanges, "每年4次", "4"],
    [funding, "年均100万元", "100"],
    [funding, "100万元/年", "100"],
    [funding, "每年约100万元", "~ 100"],
    [SUBSIDY, "每年20万元", "20"],
    [members, "每年12人", "unreadable: wrongUnit"],
    [equipment, "每年5台", "unreadable: wrongUnit"],
    [area, "200㎡/年", "unreadable: wrongUnit"],
    [exchanges, "每月4次", "unreadable: notANumber"],
    [PROJECTS, "每年不足3项", "unreadable: wrongUnit"],
    [PROJECTS, "三年3项", "unreadable: severalNumbers"],
    [PROJECTS, "3项/两年", "unreadable: wrongUnit"],
  ])("%j: %j is %s", (field, text, expected) => {
    expect(brief(read(text, field))).toBe(expected);
    expect(read(text, field).notes).not.toContain("rateInTotal");
  });
});

describe("a sum over years in a yearly column is more than what is asked for", () => {
  test.each([
    [funding, "累计60万元", "<= 60"],
    [funding, "60万元（三年）", "<= 60"],
    [funding, "60万元（近三年）", "<= 60"],
    [funding, "60万元（3年）", "<= 60"],
    [funding, "60万元（2018-2020年）", "<= 60"],
    [funding, "60万元（2018年至2020年）", "<= 60"],
    [funding, "60万元（三年累计）", "<= 60"],
    [funding, "60（三年）", "<= 60"],
    [funding, "累计约60万元", "<= 60"],
    [funding, "累计60余万元", "<= 60"],
    [funding, "历年累计60万元", "<= 60"],
    [yearly, "累计9项", "<= 9"],
    [exchanges, "累计12次", "<= 12"],
    [exchanges, "12次（三年）", "<= 12"],
  ])("%j: %j is %s", (field, text, expected) => {
    expect(brief(read(text, field))).toBe(expected);
    expect(read(text, field).notes).toContain("totalInYearly");
  });

  test.each([
    [benefit, "累计60万元", "60"],
    [benefit, "60万元（三年）", "60"],
    [PROJECTS, "累计9项", "9"],
    [PROJECTS, "9项（2018-2020年）", "9"],
    [funding, "60万元（2019年）", "60"],
    [funding, "60万元（一年）", "60"],
    [funding, "60万元/3年", "unreadable: severalNumbers"],
    [funding, "三年60万元", "unreadable: severalNumbers"],
  ])("%j: %j is %s", (field, text, expected) => {
    expect(brief(read(text, field))).toBe(expected);
    expect(read(text, field).notes).not.toContain("totalInYearly");
  });
});

describe("what is certain is read, what is not is an error, nothing is zero unsaid", () => {
  test.each([
    [funding, "50-60", "unreadable: range"],
    [funding, "50～60万元", "unreadable: range"],
    [funding, "50至60万", "unreadable: range"],
    [funding, "五六十万", "unreadable: range"],
    [patents, "3（含发明1）", "3"],
    [patents, "3项（其中发明1项）", "3"],
    [patents, "3项，其中发明专利1项", "3"],
    [patents, "3（发明1、实用新型2）", "3"],
    [patents, "发明1实用新型2", "unreadable: severalNumbers"],
    [patents, "1+2", "unreadable: severalNumbers"],
    [patents, "3/5", "unreadable: severalNumbers"],
    [patents, "3项（申请中）", "~ 3"],
    [patents, "3件（受理）", "~ 3"],
    [patents, "3件未授权", "~ 3"],
    [equipment, "5台8套", "unreadable: severalNumbers"],
    [equipment, "5台、8套", "unreadable: severalNumbers"],
    [equipment, "5台，8套", "unreadable: severalNumbers"],
    [equipment, "一批", "unreadable: wrongUnit"],
    [equipment, "若干台", "unreadable: notANumber"],
    [equipment, "3辆", "unreadable: wrongUnit"],
    [area, "20米×10米", "unreadable: severalNumbers"],
    [area, "20*10", "unreadable: severalNumbers"],
    [area, "3间", "unreadable: wrongUnit"],
    [area, "200㎡/间", "unreadable: wrongUnit"],
    [area, "200㎡×2", "unreadable: severalNumbers"],
    [area, "无偿提供", "unreadable: notANumber"],
    [funding, "无记录", "unreadable: notANumber"],
    [funding, "无偿", "unreadable: notANumber"],
    [funding, "无上限", "unreadable: notANumber"],
    [funding, "没有统计", "unreadable: notANumber"],
    [funding, "无法统计", "missing: unknown"],
    [funding, "按需", "unreadable: notANumber"],
    [funding, "实报实销", "unreadable: notANumber"],
    [funding, "无专项经费", "0"],
    [funding, "没有资金", "0"],
    [patents, "无专利", "0"],
    [patents, "暂无专利。", "0"],
    [patents, "无授权专利", "0"],
    [benefit, "无经济效益", "0"],
    [funding, "人均50万元", "unreadable: notANumber"],
    [funding, "月均5万元", "unreadable: notANumber"],
    [funding, "50万元未到位", "~ 50"],
    [funding, "50万元，缺口20万", "unreadable: severalNumbers"],
    [funding, "50万元（计划）", "~ 50"],
    [funding, "计划50万元", "unreadable: notANumber"],
    [funding, "50万日元", "unreadable: wrongUnit"],
    [funding, "50%", "unreadable: wrongUnit"],
    [members, "2018年12人", "unreadable: severalNumbers"],
    [members, "12.5.6", "unreadable: severalNumbers"],
    [members, "12人/13人", "unreadable: severalNumbers"],
    [members, "12人次", "unreadable: wrongUnit"],
    [members, "12－15人", "unreadable: range"],
    [members, "十二三人", "unreadable: range"],
    [members, "两三个", "unreadable: range"],
    [members, "数十人", "unreadable: notANumber"],
    [members, "几人", "unreadable: notANumber"],
    [members, "多人", "unreadable: notANumber"],
    [members, "1２", "12"],
    [members, "1 2", "unreadable: severalNumbers"],
    [members, "O", "unreadable: notANumber"],
    [members, "l2", "unreadable: notANumber"],
  ])("%j: %j is %s", (field, text, expected) => expect(brief(read(text, field))).toBe(expected));
});
