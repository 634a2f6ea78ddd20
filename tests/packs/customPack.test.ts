import fs from "node:fs";
import path from "node:path";
import { createGrid, review, runCase, type CellValue, type RulePack } from "../../src/core";
import { parsePack } from "../../src/packs/validate";

/** A pack as a user would write it, from its file to findings, without a line of code for it. */

const FILE = path.join(__dirname, "fixtures/yunfan-2027.json");
const TEXT = fs.readFileSync(FILE, "utf8");

function parsed(): RulePack {
  const result = parsePack(TEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

const HEADER = [
  "序号",
  "单位名称",
  "工作室名称",
  "负责人",
  "创建时间",
  "团队人数",
  "创新成果数",
  "联系电话",
  "备注",
];

function findingsOf(rows: readonly CellValue[][], referenceDate?: string): readonly string[] {
  const grid = createGrid({
    name: "汇总表",
    values: [
      ["云帆市职工创新工作室推荐汇总表"],
      ["推荐单位（盖章）：云帆市机械工会", null, null, "填报人：白小禾"],
      HEADER,
      ...rows,
    ],
  });
  const result = review(grid, parsed(), {
    today: "2027-04-01",
    ...(referenceDate === undefined ? {} : { referenceDate }),
  });
  if (result.kind !== "review") throw new Error(result.kind);
  return result.review.findings.map(
    ({ severity, rule, row, column }) =>
      `${severity} ${rule} ${row === null || column === null ? "sheet" : `${String.fromCharCode(65 + column)}${row + 1}`}`,
  );
}

const row = (
  seq: number,
  unit: string,
  leader: string,
  more: Partial<Record<"name" | "founded" | "members" | "outcomes" | "phone", CellValue>> = {},
): CellValue[] => [
  seq,
  unit,
  more.name === undefined ? `${leader}创新工作室` : more.name,
  leader,
  more.founded === undefined ? "2022年3月1日" : more.founded,
  more.members === undefined ? 6 : more.members,
  more.outcomes === undefined ? 3 : more.outcomes,
  more.phone === undefined ? `1390000000${seq}` : more.phone,
  null,
];

describe("another city's pack, written as a file", () => {
  test("is read, and the hint for editors is left out", () => {
    const pack = parsed();
    expect(pack.id).toBe("yunfan-2027");
    expect("$schema" in pack).toBe(false);
    expect(pack.rules.map(({ cases }) => cases.length)).toEqual([0, 0, 2, 0, 0, 0, 0]);
  });

  test("its own cases run", () => {
    const pack = parsed();
    for (const rule of pack.rules)
      for (const example of rule.cases) expect(runCase(pack, rule, example).status).toBe(example.expect);
  });

  test("a clean sheet is clean", () => {
    expect(
      findingsOf([row(1, "云帆精工", "江一帆"), row(2, "云帆精工", "安然"), row(3, "远山电力", "田雨")]),
    ).toEqual([]);
  });

  test("3 members and 3 years are its thresholds", () => {
    expect(
      findingsOf([
        row(1, "甲厂", "江一帆", { members: 2 }),
        row(2, "乙厂", "安然", { members: 3 }),
        row(3, "丙厂", "田雨", { founded: "2024年5月1日" }),
        row(4, "丁厂", "石磊", { founded: "2024年4月30日" }),
        row(5, "戊厂", "方舟", { founded: "2024年4月" }),
        row(6, "己厂", "顾青", { founded: "2024年" }),
      ]),
    ).toEqual([
      "error yunfan-2027/team-size F4",
      "error yunfan-2027/running E6",
      "warning yunfan-2027/running E9",
    ]);
  });

  test("its name form is leader + 创新工作室", () => {
    expect(
      findingsOf([
        row(1, "甲厂", "江一帆", { name: "甲厂江一帆创新工作室" }),
        row(2, "乙厂", "安然", { name: "安然工作室" }),
        row(3, "丙厂", "田雨", { name: "田雨 创新工作室" }),
      ]),
    ).toEqual(["error yunfan-2027/name-form C4", "error yunfan-2027/name-form C5"]);
  });

  test("at most 2 entries for a unit", () => {
    const found = findingsOf([
      row(1, "甲厂", "江一帆"),
      row(2, "甲厂", "安然"),
      row(3, "甲 厂", "田雨"),
      row(4, "乙厂", "石磊"),
    ]);
    expect(found.map((text) => text.replace(/ [^ ]*$/, ""))).toEqual(["error yunfan-2027/per-unit"]);
  });

  test("the deadline has an hour", () => {
    const rows = [row(1, "甲厂", "江一帆")];
    expect(findingsOf(rows, "2027-04-30T16:59")).toEqual([]);
    expect(findingsOf(rows, "2027-04-30T17:00")).toEqual([]);
    expect(findingsOf(rows, "2027-04-30T17:01")).toEqual(["error yunfan-2027/deadline sheet"]);
    expect(findingsOf(rows, "2027-05-01")).toEqual(["error yunfan-2027/deadline sheet"]);
    expect(findingsOf(rows, "2027-04-30")).toEqual(["warning yunfan-2027/deadline sheet"]);
  });

  test("blank and unreadable cells", () => {
    expect(findingsOf([row(1, "甲厂", "江一帆", { phone: "待定", members: "若干" })])).toEqual([
      "error yunfan-2027/readable F4",
      "error yunfan-2027/required H4",
    ]);
  });
});

function problemsAfter(change: (pack: Loose) => void): readonly string[] {
  const pack = JSON.parse(TEXT) as Loose;
  change(pack);
  const result = parsePack(pack);
  if (result.ok) return [];
  for (const { message } of result.problems) {
    expect(message["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(message.en).toMatch(/[a-z]{2,}/);
  }
  return result.problems.map(({ path: where }) => where);
}

/** A JSON value whose parts are reached without ceremony. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

describe("a bad pack gets messages that name the path", () => {
  const wrong: readonly (readonly [string, (pack: Loose) => void, readonly string[]])[] = [
    ["an unknown key", (pack) => (pack.rules[2].treshold = 3), ["rules[2].treshold"]],
    ["a key of a deeper part", (pack) => (pack.rules[2].check.min = 3), ["rules[2].check.min"]],
    ["a missing part", (pack) => delete pack.titleWords, ["titleWords"]],
    ["a missing language", (pack) => delete pack.rules[0].message.en, ["rules[0].message.en"]],
    ["an empty text", (pack) => (pack.name.en = "  "), ["name.en"]],
    ["a number for a text", (pack) => (pack.version = 1), ["version"]],
    ["a text for a number", (pack) => (pack.rules[2].check.value = "3"), ["rules[2].check.value"]],
    ["a version of another form", (pack) => (pack.version = "1"), ["version"]],
    ["an unknown severity", (pack) => (pack.rules[0].severity = "fatal"), ["rules[0].severity"]],
    ["an unknown condition", (pack) => (pack.rules[2].check.is = "moreThan"), ["rules[2].check.is"]],
    ["no condition at all", (pack) => delete pack.rules[2].check, ["rules[2].check"]],
    ["a condition that is a number", (pack) => (pack.rules[2].check = 5), ["rules[2].check"]],
    [
      "a fault deep in a condition",
      (pack) => delete pack.rules[4].check.of[1].texts,
      ["rules[4].check.of[1].texts"],
    ],
    ["an unknown field", (pack) => (pack.rules[2].check.field = "members"), ["rules[2].check.field"]],
    [
      "an unknown field deep in a condition",
      (pack) => (pack.rules[4].check.of[0].other = "boss"),
      ["rules[4].check.of[0].other"],
    ],
    ["an unknown field to group by", (pack) => (pack.rules[5].check.by = "unit"), ["rules[5].check.by"]],
    [
      "an unknown field to repeat for",
      (pack) => (pack.rules[0].fields = ["seq", "nothing"]),
      ["rules[0].fields[1]"],
    ],
    ["an unknown anchor", (pack) => (pack.rules[4].anchor = "nothing"), ["rules[4].anchor"]],
    [
      "a field of another kind",
      (pack) => (pack.rules[2].check.field = "phone"),
      ["rules[2].check.field", "rules[2].check.unit"],
    ],
    ["another unit than the field's", (pack) => (pack.rules[2].check.unit = "项"), ["rules[2].check.unit"]],
    ["a header without the unit", (pack) => (pack.fields[5].header = "成员数"), ["fields[5].header"]],
    ["a unit where none belongs", (pack) => (pack.fields[1].unit = "个"), ["fields[1].unit"]],
    ["a choice without choices", (pack) => (pack.fields[1].kind = "choice"), ["fields[1].choices"]],
    ["choices where none belong", (pack) => (pack.fields[1].choices = ["甲", "乙"]), ["fields[1].choices"]],
    [
      "a choice's synonym for nothing",
      (pack) =>
        Object.assign(pack.fields[6], { kind: "yesNo", choices: ["是", "否"], choiceSynonyms: { 好: "行" } }),
      ["fields[6].unit", "fields[6].choiceSynonyms.好", "criteria[0].field"],
    ],
    ["$field without fields", (pack) => delete pack.rules[0].fields, ["rules[0].check.field"]],
    [
      "fields without $field",
      (pack) => (pack.rules[2].fields = "form"),
      ["rules[2].check", "rules[2].cases[0].field", "rules[2].cases[1].field"],
    ],
    ["an entry's condition for the sheet", (pack) => (pack.rules[2].scope = "sheet"), ["rules[2].check.is"]],
    [
      "a label as anchor of an entry's rule",
      (pack) => (pack.rules[2].anchorLabel = "preparedBy"),
      ["rules[2].anchorLabel"],
    ],
    ["a bound without a number", (pack) => delete pack.rules[5].check.max, ["rules[5].check"]],
    ["bounds the wrong way round", (pack) => (pack.rules[5].check.min = 3), ["rules[5].check.min"]],
    ["nothing to compare with", (pack) => delete pack.rules[4].check.of[0].other, ["rules[4].check.of[0]"]],
    ["a deadline rule without a deadline", (pack) => (pack.deadline = { kind: "none" }), ["rules[6].check"]],
    ["an unknown sort of deadline", (pack) => (pack.deadline.kind = "soon"), ["deadline.kind"]],
    ["a day that does not exist", (pack) => (pack.deadline.date = "2027-02-29"), ["deadline.date"]],
    ["an hour that does not exist", (pack) => (pack.deadline.date = "2027-04-30T24:00"), ["deadline.date"]],
    [
      "a yearly day that does not exist",
      (pack) =>
        (pack.deadline = { kind: "yearly", year: 2027, monthDay: "04-31", exceptions: { 2028: "02-30" } }),
      ["deadline.monthDay", "deadline.exceptions.2028"],
    ],
    [
      "an exception for no year",
      (pack) =>
        (pack.deadline = { kind: "yearly", year: 2027, monthDay: "04-30", exceptions: { next: "05-01" } }),
      ["deadline.exceptions.next"],
    ],
    [
      "a placeholder that does not exist",
      (pack) => (pack.rules[2].message.en += " {who}"),
      ["rules[2].message.en"],
    ],
    [
      "an id twice",
      (pack) => (pack.rules[3].id = "team-size"),
      ["rules[3].id", "rules[3].clause"].slice(0, 1),
    ],
    [
      "a field twice",
      (pack) => (pack.fields[1].id = "seq"),
      ["fields[1].id", "rules[5].check.by", "sampleEntry.hostUnit"],
    ],
    [
      "a clause twice",
      (pack) => (pack.clauses[1].clause = "第一条"),
      ["clauses[1].clause", "rules[2].clause", "rules[3].clause"],
    ],
    ["a clause that is not listed", (pack) => (pack.rules[2].clause = "第九条"), ["rules[2].clause"]],
    ["a rule that its clause does not list", (pack) => pack.clauses[1].refs.shift(), ["rules[2].clause"]],
    ["a reference to nothing", (pack) => pack.clauses[2].refs.push("nothing"), ["clauses[2].refs[1]"]],
    ["a clause that became something else", (pack) => (pack.clauses[2].became = "fact"), ["clauses[2].refs"]],
    [
      "no reason why a clause is not about the sheet",
      (pack) => delete pack.clauses[0].reason,
      ["clauses[0].reason"],
    ],
    [
      "a clause not about the sheet with references",
      (pack) => pack.clauses[0].refs.push("award"),
      ["clauses[0].refs"],
    ],
    ["weights that do not sum to 1", (pack) => (pack.criteria[0].weight = 0.5), ["criteria"]],
    ["a criterion that is no figure", (pack) => (pack.criteria[0].field = "phone"), ["criteria[0].field"]],
    ["a criterion of no field", (pack) => (pack.criteria[0].field = "score"), ["criteria[0].field"]],
    ["a weight of zero", (pack) => (pack.criteria[0].weight = 0), ["criteria[0].weight"]],
    ["a weight above 1", (pack) => (pack.criteria[0].weight = 2), ["criteria[0].weight"]],
    ["a sample that lacks a field", (pack) => delete pack.sampleEntry.phone, ["sampleEntry"]],
    ["a sample with an unknown field", (pack) => (pack.sampleEntry.colour = "红"), ["sampleEntry.colour"]],
    [
      "a case with an unknown field",
      (pack) => (pack.rules[2].cases[0].entry = { colour: 1 }),
      ["rules[2].cases[0].entry.colour"],
    ],
    [
      "a case that names a field it need not",
      (pack) => (pack.rules[2].cases[0].field = "phone"),
      ["rules[2].cases[0].field"],
    ],
    [
      "a case with other unknown fields",
      (pack) =>
        Object.assign(pack.rules[2].cases[0], { others: [{ colour: 1 }], withoutColumns: ["colour"] }),
      ["rules[2].cases[0].others[0].colour", "rules[2].cases[0].withoutColumns[0]"],
    ],
    ["a sheet name Excel refuses", (pack) => (pack.form.sheetName = "表".repeat(32)), ["form.sheetName"]],
    ["an empty list of fields", (pack) => (pack.fields = []), ["fields"]],
    ["a cell that is a list", (pack) => (pack.sampleEntry.phone = []), ["sampleEntry.phone"]],
    ["an id with capitals", (pack) => (pack.id = "Yunfan 2027"), ["id"]],
  ];

  test.each(wrong)("%s", (_name, change, paths) => {
    expect(problemsAfter(change)).toEqual(expect.arrayContaining([...paths]));
    expect(problemsAfter(change)[0]).toBe(paths[0]);
  });

  test("several faults are all named at once", () => {
    const paths = problemsAfter((pack) => {
      pack.version = 1;
      pack.rules[0].severity = "fatal";
    });
    expect(paths).toEqual(["version", "rules[0].severity"]);
  });

  test("text that is not JSON says where", () => {
    const result = parsePack(TEXT.replace('"severity"', 'severity"'));
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems[0]?.path).toBe("");
    expect(result.problems[0]?.message.en).toMatch(
      /^The file is not valid JSON \(near line \d+, column \d+\)/,
    );
    expect(result.problems[0]?.message["zh-CN"]).toMatch(/第 \d+ 行第 \d+ 列/);
  });

  test("a byte order mark is allowed; empty text and other values are not", () => {
    expect(parsePack(`\uFEFF${TEXT}`).ok).toBe(true);
    for (const junk of ["", "[]", "null", null, undefined, 3, [], {}, () => 0])
      expect(parsePack(junk).ok).toBe(false);
  });
});
