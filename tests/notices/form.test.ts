import { createGrid } from "../../src/core";
import {
  draftNotice,
  formOfGrid,
  newField,
  noticeFromBlocks,
  noticeFromText,
  type NoticeBlock,
  type NoticeCell,
} from "../../src/notices";
import { packKnowledge } from "../../src/packs";

/** The notice's own form: as a table of a document, as pasted text, as a workbook. */

const p = (text: string): NoticeBlock => ({ kind: "paragraph", text });
const c = (
  text: string,
  row: number,
  column: number,
  rowEnd = row + 1,
  columnEnd = column + 1,
): NoticeCell => ({
  text,
  row,
  column,
  rowEnd,
  columnEnd,
});

const HEAD = [
  "关于推荐海州市劳模创新工作室的通知",
  "各县总工会：",
  "一、推荐条件",
  "1.带头人为市级以上劳模，团队成员不少于5人。",
  "2.近三年取得创新成果不少于4项，带徒不少于3人。",
  "3.有健全的管理制度。",
  "附件1 推荐汇总表",
  "推荐单位（盖章）：        填表人：",
];

const TABLE: NoticeBlock = {
  kind: "table",
  cells: [
    c("序号", 0, 0, 2),
    c("工作室名称", 0, 1, 2),
    c("所在单位", 0, 2, 2),
    c("带头人情况", 0, 3, 1, 6),
    c("工作室情况", 0, 6, 1, 10),
    c("姓名", 1, 3),
    c("荣誉称号", 1, 4),
    c("联系电话", 1, 5),
    c("成员人数", 1, 6),
    c("近三年成果（项）", 1, 7),
    c("带徒人数（人）", 1, 8),
    c("是否挂牌（是/否）", 1, 9),
  ],
};

function draftOf(blocks: readonly NoticeBlock[]) {
  const result = draftNotice(noticeFromBlocks(blocks), packKnowledge);
  if (!result.ok) throw new Error(result.problem.code);
  return result.draft;
}

describe("a table of the document", () => {
  const draft = draftOf([...HEAD.map(p), TABLE, p("填表说明：1.按推荐先后排序。2.不得漏项。")]);

  test("gives the columns with their groups, known fields and new ones with kind and unit", () => {
    expect(
      draft.form?.columns.map(({ field, match }) => [match, field.id, field.group?.join("/") ?? ""]),
    ).toEqual([
      ["known", "seq", ""],
      ["known", "studioName", ""],
      ["known", "hostUnit", ""],
      ["known", "leaderName", "带头人情况"],
      ["known", "leaderHonours", "带头人情况"],
      ["known", "phone", "带头人情况"],
      ["known", "memberCount", "工作室情况"],
      ["new", "own8", "工作室情况"],
      ["new", "own9", "工作室情况"],
      ["known", "hasSignage", "工作室情况"],
    ]);
    expect(draft.form?.columns[8]?.field).toMatchObject({
      kind: "integer",
      unit: "人",
      label: { "zh-CN": "带徒人数" },
    });
    expect(draft.form).toMatchObject({
      attachment: "附件1",
      recommendingUnit: "推荐单位（盖章）：",
      preparedBy: "填表人：",
    });
  });

  test("figures of no known column are put on the form's own columns", () => {
    const second = draft.clauses
      .find(({ number }) => number === "一2")
      ?.proposals.filter(({ kind }) => kind === "rule");
    expect(second?.map(({ predicate, sure }) => [predicate, sure])).toEqual([
      [{ is: "atLeast", field: "own8", value: 4, unit: "项" }, true],
      [{ is: "atLeast", field: "own9", value: 3, unit: "人" }, true],
    ]);
  });

  test("what the form has no column for is ticked by a person", () => {
    const third = draft.clauses.find(({ number }) => number === "一3")?.proposals[0];
    expect(third).toMatchObject({ kind: "checklist", topic: "working-rules" });
  });

  test("its notes are clauses below it", () => {
    expect(draft.clauses.map(({ number }) => number)).toEqual(
      expect.arrayContaining(["附件1", "附件1 表头", "附件1 填表说明1", "附件1 填表说明2"]),
    );
  });
});

test("a table pasted as text, a cell a line, finds its groups again by the blank cells below the others", () => {
  const cells = (...texts: string[]): string => texts.map((text) => `\t${text}`).join("\n");
  const text = [
    ...HEAD,
    "",
    cells("序号", "工作室名称", "所在单位", "带头人情况", "工作室情况"),
    "",
    cells("", "", "", "姓名", "荣誉称号", "联系电话", "成员人数", "场地面积（㎡）"),
  ].join("\n");
  const result = draftNotice(noticeFromText(text), packKnowledge);
  const form = result.ok ? result.draft.form : null;
  expect(form?.columns.map(({ field }) => [field.id, field.group?.join("/") ?? ""])).toEqual([
    ["seq", ""],
    ["studioName", ""],
    ["hostUnit", ""],
    ["leaderName", "带头人情况"],
    ["leaderHonours", "带头人情况"],
    ["phone", "带头人情况"],
    ["memberCount", "工作室情况"],
    ["floorArea", "工作室情况"],
  ]);
});

test("a blank form in a workbook; a sheet that is none gives nothing", () => {
  const header = ["序号", "单位名称", "工作室名称", "负责人姓名", "成员人数（人）", "挂牌时间", "备注"];
  const form = formOfGrid(createGrid({ values: [["推荐汇总表"], header] }), packKnowledge);
  expect(form?.columns.map(({ field, match }) => [match, field.id])).toEqual([
    ["known", "seq"],
    ["known", "hostUnit"],
    ["known", "studioName"],
    ["known", "leaderName"],
    ["known", "memberCount"],
    // A date of the plaque may stand for the founding: that is asked about.
    ["perhaps", "established"],
    ["new", "own7"],
  ]);
  expect(
    formOfGrid(
      createGrid({
        values: [
          ["一", "二"],
          [1, 2],
        ],
      }),
      packKnowledge,
    ),
  ).toBeNull();
});

test.each([
  ["是否为党员", { kind: "yesNo", choices: ["是", "否"] }],
  ["类别（A/B/C）", { kind: "choice", choices: ["A", "B", "C"] }],
  ["年均经费（万元）", { kind: "number", unit: "万元" }],
  ["获奖数量（项）", { kind: "integer", unit: "项" }],
  ["平均年龄（岁）", { kind: "number", unit: "岁" }],
  ["入会时间", { kind: "partialDate" }],
  ["备注", { kind: "text" }],
])("a new column %s", (header, members) => {
  expect(newField("own1", header)).toMatchObject(members);
});
