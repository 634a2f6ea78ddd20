import { FIELDS, brief, read } from "./helpers";

const { phone, yesNo, choice, name, text, sequence } = FIELDS;

describe("a phone number", () => {
  test.each([
    ["13800000000", "mobile 13800000000"],
    [13800000000, "mobile 13800000000"],
    ["138 0000 0000", "mobile 13800000000"],
    ["138-0000-0000", "mobile 13800000000"],
    ["１３８００００００００", "mobile 13800000000"],
    ["+86 138 0000 0000", "mobile 13800000000"],
    ["0086-13800000000", "mobile 13800000000"],
    ["8613800000000", "mobile 13800000000"],
    ["手机：13800000000", "mobile 13800000000"],
    ["13800000000（王芳）", "mobile 13800000000"],
    ["王芳 13800000000", "mobile 13800000000"],
    ["王芳2133419李四2133418", "landline 2133419 + landline 2133418"],
    ["区号0833 号码2133419", "landline 08332133419"],
    ["区号0833号码2133419、手机13800000000", "landline 08332133419 + mobile 13800000000"],
    ["0833-2133419", "landline 08332133419"],
    ["(0833)2133419", "landline 08332133419"],
    ["（0833）2133419", "landline 08332133419"],
    ["0833 2133419", "landline 08332133419"],
    ["0833—2133419", "landline 08332133419"],
    ["2133419", "landline 2133419"],
    ["62133419", "landline 62133419"],
    ["010-62133419", "landline 01062133419"],
    ["+86-833-2133419", "landline 08332133419"],
    ["+86-0833-2133419", "landline 08332133419"],
    ["+86 10 62133419", "landline 01062133419"],
    [8332133419, "landline 08332133419"],
    ["400-800-1234", "landline 4008001234"],
    ["0833-2133419转8001", "landline 08332133419"],
    ["0833-2133419-8001", "landline 08332133419"],
    ["13800000000、13900000000", "mobile 13800000000 + mobile 13900000000"],
    ["0833-2133419/13800000000", "landline 08332133419 + mobile 13800000000"],
    ["13800000000 0833-2133419", "mobile 13800000000 + landline 08332133419"],
    ["13800000000\n13900000000", "mobile 13800000000 + mobile 13900000000"],
    ["办公室0833-2133419，手机13800000000", "landline 08332133419 + mobile 13800000000"],
    ["138000000001", "unreadable: notAPhone"],
    ["1380000000", "unreadable: notAPhone"],
    ["12800000000", "unreadable: notAPhone"],
    ["138****0000", "unreadable: notAPhone"],
    ["张三", "unreadable: notAPhone"],
    ["2018年03月15日", "unreadable: notAPhone"],
    ["2018年3月15", "unreadable: notAPhone"],
    ["2018-3-15", "unreadable: notAPhone"],
    ["2018.03.15", "unreadable: notAPhone"],
    ["2018 - 3 - 15", "unreadable: notAPhone"],
    ["2018年四川省劳动模范2019年全国五一劳动奖章", "unreadable: notAPhone"],
    ["213王芳3419", "unreadable: notAPhone"],
    [12, "unreadable: notAPhone"],
    [1.5, "unreadable: notAPhone"],
    [true, "unreadable: notAPhone"],
    ["13800000000、12", "unreadable: notAPhone"],
    ["13800000000转12", "unreadable: notAPhone"],
    ["+1 2025550100", "unreadable: notAPhone"],
    ["无", "missing: placeholder"],
    ["/", "missing: dash"],
  ] as const)("%j is %s", (value, expected) => expect(brief(read(value, phone))).toBe(expected));

  test("a number cell is read from its value, whatever it shows", () => {
    const reading = read(13800000000, phone, { text: "1.38E+10" });
    expect(brief(reading)).toBe("mobile 13800000000");
    expect(reading.notes).toEqual(["normalisedText"]);
    expect(read("13800000000", phone).notes).toEqual([]);
  });
});

describe("yes or no", () => {
  test.each([
    ["是", "true"],
    ["有", "true"],
    ["√", "true"],
    ["Y", "true"],
    ["1", "true"],
    [1, "true"],
    [true, "true"],
    ["☑是 □否", "true"],
    ["是√ 否□", "true"],
    ["√是□否", "true"],
    ["是（2018年上墙）", "true"],
    ["是。", "true"],
    ["否", "false"],
    ["无", "false"],
    ["×", "false"],
    ["N", "false"],
    ["0", "false"],
    [0, "false"],
    [false, "false"],
    ["□是 ☑否", "false"],
    ["是□否☑", "false"],
    ["暂无", "false"],
    ["[√]是 []否", "true"],
    ["是 √", "true"],
    ["√否", "false"],
    ["□是 □否", "missing: placeholder"],
    ["是/否", "missing: placeholder"],
    ["/", "missing: dash"],
    ["待定", "missing: pending"],
    ["☑是☑否", "unreadable: notYesNo"],
    ["也许", "unreadable: notYesNo"],
    [2, "unreadable: notYesNo"],
  ] as const)("%j is %s", (value, expected) => expect(brief(read(value, yesNo))).toBe(expected));

  test("the field's own words and dashes", () => {
    expect(brief(read("合格", { kind: "yesNo", choices: ["合格", "不合格"] }))).toBe("true");
    expect(brief(read("不合格", { kind: "yesNo", choices: ["合格", "不合格"] }))).toBe("false");
    expect(brief(read("/", { kind: "yesNo", noneIsLegal: true }))).toBe("false");
  });
});

describe("a person's name", () => {
  test.each([
    ["毛娴", "毛娴"],
    ["毛  娴", "毛娴"],
    ["丁　涛", "丁涛"],
    ["买买提·吐尔逊", "买买提·吐尔逊"],
    ["买买提．吐尔逊", "买买提·吐尔逊"],
    ["买买提•吐尔逊", "买买提·吐尔逊"],
    ["毛娴（女）", "毛娴"],
    ["许(金宏)", "许金宏"],
    ["许（金宏）", "许金宏"],
    ["毛娴（丁涛）", "毛娴"],
    ["毛\n娴", "毛娴"],
    ["John  Smith", "John Smith"],
    ["毛娴、丁涛", "毛娴、丁涛"],
    ["毛娴和丁涛", "毛娴和丁涛"],
    ["毛娴/丁涛/甘霖", "毛娴/丁涛/甘霖"],
    ["毛\u200b娴", "毛娴"],
    ["毛娴2", "unreadable: notAName"],
    ["13800000000", "unreadable: notAName"],
    [12, "unreadable: notAName"],
    [true, "unreadable: notAName"],
    ["(?)1", "unreadable: notAName"],
    ["无", "missing: placeholder"],
    ["待定", "missing: pending"],
    ["同上", "missing: ditto"],
  ] as const)("%j is %s", (value, expected) => expect(brief(read(value, name))).toBe(expected));
});

describe("two names in one cell", () => {
  const severalNames = (text: string): boolean => read(text, name).notes.includes("severalValues");
  test.each([
    "毛娴、丁涛",
    "毛娴,丁涛",
    "毛娴，丁涛",
    "毛娴;丁涛",
    "毛娴；丁涛",
    "毛娴/丁涛",
    "毛娴和丁涛",
    "毛娴、丁涛（女）",
  ])("%s is said to hold several", (text) => expect(severalNames(text)).toBe(true));
  // 和 is a family name and part of given names; a sign after the last name joins nothing.
  test.each(["毛娴", "和晓东", "李和", "毛娴、", "毛娴（兼丁涛、甘霖）", "买买提·吐尔逊", "John Smith"])(
    "%s holds one",
    (text) => expect(severalNames(text)).toBe(false),
  );
});

describe("text and choices", () => {
  test.each([
    ["  车间主任 ", "车间主任"],
    ["第一\n车间", "第一\n车间"],
    [2018, "2018"],
    [true, "TRUE"],
    ["123", "123"],
    ["无锡某厂", "无锡某厂"],
    ["附件厂职工", "附件厂职工"],
    ["一", "一"],
    ["无", "missing: placeholder"],
    ["同上", "missing: ditto"],
    ['"', "missing: ditto"],
    ["〃", "missing: ditto"],
    ["见附件", "missing: seeAttachment"],
    ["详见附件1", "missing: seeAttachment"],
    ["xx", "missing: placeholder"],
    ["……", "missing: placeholder"],
    ["——", "missing: dash"],
    ["暂缺", "missing: pending"],
    ["不详", "missing: unknown"],
    ["N/A", "missing: placeholder"],
    ["（待定）", "missing: pending"],
    ["待定。", "missing: pending"],
    ["\u3000", "missing: blank"],
    [null, "missing: blank"],
    ["", "missing: blank"],
    [" ".repeat(60), "missing: blank"],
  ] as const)("text %j is %s", (value, expected) => expect(brief(read(value, text))).toBe(expected));
  test.each([
    ["男", "男"],
    [" 女 ", "女"],
    ["男性", "男"],
    ["其他", "其他"],
    ["男/女", "missing: placeholder"],
    ["x".repeat(60), "x".repeat(60)],
  ])("choice %j is %s", (value, expected) => expect(brief(read(value, choice))).toBe(expected));
  test("an error value that became text is an error still", () => {
    expect(brief(read("#REF!", text))).toBe("unreadable: cellError");
    expect(brief(read("#1车间", text))).toBe("#1车间");
  });
  test("a long text is no placeholder", () =>
    expect(brief(read("长".repeat(60), text))).toBe("长".repeat(60)));
});

describe("序号", () => {
  test.each([
    [1, "1"],
    ["1", "1"],
    ["１", "1"],
    ["①", "1"],
    ["⑳", "20"],
    ["㉑", "21"],
    ["一", "1"],
    ["十二", "12"],
    ["第1", "1"],
    ["第一名", "1"],
    ["1.", "1"],
    ["1、", "1"],
    ["No.1", "1"],
    ["№1", "1"],
    ["（1）", "1"],
    ["(一)", "1"],
    ["001", "1"],
    ["1.0", "1"],
    ["⒈", "1"],
    ["㈠", "1"],
    [0, "unreadable: notARank"],
    [1.5, "unreadable: notARank"],
    [-1, "unreadable: notARank"],
    ["A", "unreadable: notARank"],
    ["0", "unreadable: notARank"],
    [true, "unreadable: notARank"],
    ["/", "missing: dash"],
    ["1-2", "unreadable: notARank"],
  ] as const)("%j is %s", (value, expected) => expect(brief(read(value, sequence))).toBe(expected));
  test("a formula is read by its value and noted", () =>
    expect(read(3, sequence, { formula: "=ROW()-5" }).notes).toEqual(["sequenceFormula"]));
});

test("a name in brackets is asked about, a usual remark is not", () => {
  for (const name of ["许(金宏)", "毛娴（丁涛）", "毛娴(甘小霖)"])
    expect([name, read(name, FIELDS.name).notes.includes("nameGloss")]).toEqual([name, true]);
  for (const name of [
    "毛娴（女）",
    "毛娴(主任)",
    "毛娴（中共党员）",
    "毛娴（汉族）",
    "毛娴（已退休）",
    "毛娴（高级技师）",
    "毛娴",
  ])
    expect([name, read(name, FIELDS.name).notes.includes("nameGloss")]).toEqual([name, false]);
});

test("a group, a unit or an office is nobody's name", () => {
  for (const name of ["班组", "许知远班组", "许知远团队", "技术部", "一班", "全体职工", "县总工会", "集体"])
    expect([name, brief(read(name, FIELDS.name))]).toEqual([name, "unreadable: notAName"]);
  for (const name of ["班超", "马团结", "陈工", "高峰组"])
    expect([name, brief(read(name, FIELDS.name))]).toEqual([name, name]);
});

test("two names side by side or below each other are two; padding inside one name is none", () => {
  for (const name of ["许知远 毛娴", "许知远\n毛娴", "许知远　毛娴"])
    expect(read(name, FIELDS.name)).toMatchObject({
      value: "许知远、毛娴",
      notes: ["severalValues", "normalisedText"],
    });
  for (const [name, one] of [
    ["欧阳 竹", "欧阳竹"],
    ["许知 远", "许知远"],
    ["毛　 娴", "毛娴"],
    ["买买提 吐尔逊", "买买提吐尔逊"],
  ] as const)
    expect([name, brief(read(name, FIELDS.name))]).toEqual([name, one]);
});

test("a phone keeps no trace of the program that wrote it", () => {
  for (const text of ["'13800000201", "‘13800000201", "13800000201.0"])
    expect([text, brief(read(text, FIELDS.phone))]).toEqual([text, "mobile 13800000201"]);
});

describe("a picture in a cell is no text", () => {
  test.each([
    ['=DISPIMG("ID_AA",1)', null],
    ["#NAME?", '=DISPIMG("ID_AA",1)'],
    ["", '=_xlfn.DISPIMG("ID_AA",1)'],
    [0, '=IMAGE("x.png")'],
    [{ error: "#NAME?" }, '=_xlfn.DISPIMG("ID_AA",1)'],
  ] as const)("%j under %j", (value, formula) => {
    for (const field of Object.values(FIELDS))
      expect(brief(read(value, field, { formula }))).toBe("unreadable: cellPicture");
  });

  test("but a text about pictures is", () => {
    expect(brief(read("DISPIMG 资料", FIELDS.text))).toBe("DISPIMG 资料");
    expect(brief(read("=1+1", FIELDS.text))).toBe("=1+1");
    expect(brief(read(12, FIELDS.members, { formula: "=SUM(A1:A2)" }))).toBe("12");
  });
});
