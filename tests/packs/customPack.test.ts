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
    expect(pack.rules.slice(0, 7).map(({ cases }) => cases.length)).toEqual([0, 0, 2, 0, 0, 0, 0]);
    // The general checks come after its own rules.
    expect(pack.rules.slice(7).every(({ clause }) => clause === null)).toBe(true);
    expect(pack.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(["readable", "not-negative"]));
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
