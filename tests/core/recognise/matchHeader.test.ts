import { matchHeader } from "../../../src/core/recognise/matchHeader";
import type { HeaderClaim, HeaderMatch } from "../../../src/core/recognise/matchHeader";
import { packNames } from "../../../src/core/recognise/packNames";
import { LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";

const PACK = packWith(LESHAN_FIELDS, {
  scoreColumns: [
    {
      id: "score",
      header: "得分（分）",
      label: { "zh-CN": "得分", en: "score" },
      synonyms: ["评分"],
    },
  ],
});
const NAMES = packNames(PACK);
const indexOf = (id: string): number => LESHAN_FIELDS.findIndex((field) => field.id === id);
const meaning = (path: readonly string[]): HeaderMatch => matchHeader(path, NAMES);

type Claim = readonly [
  path: readonly string[],
  field: string,
  name: HeaderClaim["name"],
  parent: number,
  source: HeaderClaim["source"],
  headerUnit: string | null,
  factor: number,
];

test.each<Claim>([
  [["姓名"], "leaderName", "exact", 2, "exact", null, 1],
  [["负责人", "姓名"], "leaderName", "exact", 3, "exact", null, 1],
  [["创新工作室负责人（带头人）基本情况", "姓名"], "leaderName", "exact", 3, "exact", null, 1],
  [["备注", "姓名"], "leaderName", "exact", 1, "exact", null, 1],
  [["领衔人", "姓名"], "leaderName", "exact", 3, "exact", null, 1],
  [["联系电话（手机）"], "phone", "exact", 2, "exact", null, 1],
  [["联系人", "序号"], "seq", "exact", 1, "exact", null, 1],
  [["工作室", "名称"], "studioName", "synonym", 3, "path", null, 1],
  [["创新工作室开展情况", "成员人数"], "memberCount", "synonym", 1, "synonym", null, 1],
  [["团队", "人数（个）"], "memberCount", "synonym", 1, "synonym", null, 1],
  [["创新工作室成员人数", "（人）"], "memberCount", "exact", 2, "exact", null, 1],
  [["年均专项经费（元）"], "annualFunding", "exact", 2, "exact", "元", 0.0001],
  [["年均专项经费累计"], "annualFunding", "loose", 2, "synonym", null, 1],
  [["年均专项经费亿元"], "annualFunding", "exact", 2, "exact", "亿元", 10000],
  [["专项经费百万元"], "annualFunding", "synonym", 2, "synonym", "百万元", 100],
  [["工作单位及职务"], "leaderPost", "exact", 2, "exact", null, 1],
  [["单位及职务"], "leaderPost", "synonym", 2, "synonym", null, 1],
  [["仪器设备（台）/套"], "equipmentCount", "exact", 2, "exact", null, 1],
  [["领衔人联系电话"], "phone", "loose", 2, "synonym", null, 1],
  [["劳模姓名"], "leaderName", "exact", 3, "exact", null, 1],
  [["带头人的手机"], "phone", "synonym", 3, "synonym", null, 1],
  [["工作室负责人职务"], "leaderPost", "synonym", 3, "synonym", null, 1],
  [["荣誉"], "leaderHonours", "omission", 2, "synonym", null, 1],
  [["劳模荣誉及时间"], "leaderHonours", "omission", 2, "synonym", null, 1],
  [["是否荣获劳动模范"], "leaderHonours", "omission", 2, "synonym", null, 1],
  [["荣获何种劳模称号"], "leaderHonours", "omission", 2, "synonym", null, 1],
  [["荣誉（项）"], "leaderHonours", "omission", 2, "synonym", null, 1],
  [["经济效益累计"], "economicBenefit", "loose", 2, "synonym", null, 1],
  [["创新成果转化应用经济效益"], "economicBenefit", "omission", 2, "synonym", null, 1],
  [["工作面积"], "floorArea", "omission", 2, "synonym", null, 1],
  [["年均经费"], "annualFunding", "omission", 2, "synonym", null, 1],
  [["专利累计数"], "patentCount", "loose", 2, "synonym", null, 1],
  [["负责人", "联系电话"], "phone", "exact", 3, "exact", null, 1],
  [["主管", "成员人数"], "memberCount", "synonym", 1, "synonym", null, 1],
  [["成员", "人数"], "memberCount", "synonym", 1, "synonym", null, 1],
  [["情况", "联系电话"], "phone", "exact", 1, "exact", null, 1],
  [["基本情况", "联系电话"], "phone", "exact", 1, "exact", null, 1],
  [["工作", "场地面积"], "floorArea", "synonym", 3, "synonym", null, 1],
  [["工作场地", "面积"], "floorArea", "synonym", 1, "synonym", null, 1],
  [["创新", "成果数"], "outcomeCount", "synonym", 1, "synonym", null, 1],
  [["专利", "数累计（项）"], "patentCount", "exact", 3, "path", null, 1],
  [["创新工作室", "负责人", "姓名"], "leaderName", "exact", 3, "exact", null, 1],
  [["所属", "单位名称"], "hostUnit", "synonym", 1, "synonym", null, 1],
  [["联系", "电话"], "phone", "synonym", 1, "synonym", null, 1],
  [["工作室", "创建", "时间"], "established", "exact", 3, "path", null, 1],
])("%j claims %s by its %s name", (path, field, name, parent, source, headerUnit, factor) => {
  expect(meaning(path)).toEqual({
    kind: "claim",
    claim: { field: indexOf(field), name, parent, source, headerUnit, factor },
  });
});

test.each<[readonly string[], readonly string[], "severalFields" | "vagueHeader" | "unknownUnit"]>([
  [["名称"], ["studioName"], "vagueHeader"],
  [["团队", "名称"], ["studioName"], "vagueHeader"],
  [["工作单位"], ["hostUnit", "leaderPost"], "severalFields"],
  [["单位"], ["hostUnit"], "vagueHeader"],
  [["联系人", "单位"], ["hostUnit"], "vagueHeader"],
  [["联系人", "工作单位"], ["hostUnit", "leaderPost"], "severalFields"],
  [["挂牌时间"], ["established"], "vagueHeader"],
  [["年均课题数"], ["projectCount"], "vagueHeader"],
  [["联系", "人"], ["leaderName"], "vagueHeader"],
  [["专项经费累计（万元）"], ["annualFunding"], "vagueHeader"],
  [["经费（美元）"], ["annualFunding"], "unknownUnit"],
  [["经费（人）"], ["annualFunding"], "unknownUnit"],
  [["成员人数项"], ["memberCount"], "unknownUnit"],
  [["负责人及联系电话"], ["leaderName", "phone"], "severalFields"],
  [["姓名、手机"], ["leaderName", "phone"], "severalFields"],
  [["姓名/手机"], ["leaderName", "phone"], "severalFields"],
  [["负责人姓名及联系电话"], ["leaderName", "phone"], "severalFields"],
])("%j is asked about for %j: %s", (path, fields, reason) => {
  expect(meaning(path)).toEqual({ kind: "ask", candidates: fields.map(indexOf), reason });
});

test.each<readonly string[][]>([
  [["得分"]],
  [["得分（分）"]],
  [["评分"]],
  [["，"]],
  [["专项经费合计/年"]],
  [["成员次"]],
  [["元"]],
  [["姓名和姓名"]],
  [["负责人姓名及本人联系电话"]],
  [["成员人数及其他各种情况及联系电话"]],
  [["带头人成员人数"]],
  [["领衔人单位"]],
  [["领衔人x"]],
  [["集体荣誉"]],
  [["荣誉证书"]],
  [["转化应用经济效益"]],
  [["节创效益"]],
  [["场地积"]],
  [["工作积"]],
  [["近三年专项经费"]],
  [["创新课题累计"]],
  [["攻关项目"]],
  [["专利"]],
])("%j names no field", (path) => {
  expect(meaning(path)).toEqual({ kind: "none", anothers: false });
});

test.each<readonly string[][]>([
  [["联系人", "姓名"]],
  [["联系电话（联系人）"]],
  [["联系人", "评分"]],
  [["联系人", ""]],
  [["联系人", "负责人电话"]],
  [["联系人", "获劳模荣誉"]],
  [["成员", "联系电话"]],
  [["主管部门", "联系电话"]],
  [["法人", "劳模称号"]],
])("%j is another person's than the leader's", (path) => {
  expect(meaning(path)).toEqual({ kind: "none", anothers: true });
});
