import type { FormRow, RulePack } from "../../../core";
import { STUDIOS } from "./studios";
import type { SampleStudio } from "./studios";

/** Where the fictional studios of a pack's samples are: the invented county's name and the real city it is put in. */
interface Place {
  readonly county: string;
  readonly city: string;
  readonly province: string;
  readonly studioSuffix: string;
  /** Leshan's names begin with the unit (附件1 填表说明1), the others only with the leader. */
  readonly unitInName: boolean;
  readonly recommendingUnit: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  "leshan-2020": {
    county: "云溪县",
    city: "乐山市",
    province: "四川省",
    studioSuffix: "劳模和工匠人才创新工作室",
    unitInName: true,
    recommendingUnit: "云溪县总工会",
  },
  pingdingshan: {
    county: "鹿台县",
    city: "平顶山市",
    province: "河南省",
    studioSuffix: "劳模和工匠人才创新工作室",
    unitInName: false,
    recommendingUnit: "鹿台县总工会",
  },
  "dalian-2011": {
    county: "海棠区",
    city: "大连市",
    province: "辽宁省",
    studioSuffix: "劳模创新工作室",
    unitInName: false,
    recommendingUnit: "海棠区总工会",
  },
  "nuc-2024": {
    county: "校属",
    city: "太原市",
    province: "山西省",
    studioSuffix: "职工创新工作室",
    unitInName: false,
    recommendingUnit: "中北大学工会",
  },
  "henan-jkwwt-2024": {
    county: "中州市",
    city: "中州市",
    province: "河南省",
    studioSuffix: "劳模工匠创新工作室",
    unitInName: false,
    recommendingUnit: "中州市教科文卫体工会",
  },
};

function placeOf(pack: RulePack): Place {
  const place = PLACES[pack.id];
  if (!place) throw new Error(`no sample place for pack ${pack.id}`);
  return place;
}

/** The signature line of a pack's samples. */
export const sampleLabels = (pack: RulePack): { recommendingUnit: string; preparedBy: string } => ({
  recommendingUnit: placeOf(pack).recommendingUnit,
  preparedBy: "唐晚舟",
});

/** Every field any pack's form asks for, of one studio. */
function answers(studio: SampleStudio, index: number, pack: RulePack): FormRow {
  const place = placeOf(pack);
  const local = (text: string): string =>
    text
      .replaceAll("云溪县", place.county)
      .replaceAll("乐山市", place.city)
      .replaceAll("四川省", place.province);
  const unit = local(studio.unit);
  // Dalian asks for a known model worker: a craftsman title alone does not do there (三1).
  const titles = pack.id === "dalian-2011" ? studio.honours.replace("工匠", "劳动模范") : studio.honours;
  // The honours are told as of 2020; an earlier notice can only know of earlier ones.
  const earlier = Math.max(0, 2020 - Number(pack.sampleDate.slice(0, 4)));
  const honours = titles.replace(/\d{4}(?=年)/g, (year) => String(Number(year) - earlier));
  return {
    seq: index + 1,
    hostUnit: unit,
    studioName: `${place.unitInName ? unit : ""}${studio.leader}${place.studioSuffix}`,
    established: studio.established,
    leaderName: studio.leader,
    leaderPost: local(studio.post),
    leaderHonours: local(honours),
    phone: studio.phone,
    memberCount: studio.members,
    floorArea: studio.area,
    equipmentCount: studio.equipment,
    annualFunding: studio.funding,
    projectCount: studio.projects,
    outcomeCount: studio.outcomes,
    patentCount: studio.patents,
    economicBenefit: studio.benefit,
    leaderTitle: studio.title,
    leaderGender: studio.gender,
    leaderBirth: studio.birth,
    leaderEducation: studio.education,
    studioType: studio.type,
    hasSignage: "是",
    isResearchInstitute: "否",
    isWorkTeam: "否",
    hasRules: "是",
    projectsPerYear: studio.projectsPerYear,
    recognisedOutcomesTwoYears: studio.recognisedTwoYears,
    recognisedOutcomesPerYear: studio.recognisedPerYear,
    exchangesPerYear: studio.exchanges,
    photoCount: studio.photos,
    workplace: `${unit}创新楼 ${index + 1} 层`,
    sector: studio.sector,
    affiliation: "市级产业系统",
  };
}

/** Entries that meet every rule of the pack. */
export const cleanRows = (pack: RulePack): readonly FormRow[] =>
  STUDIOS.map((studio, index) => answers(studio, index, pack));

/** What clerks typed instead, by entry and field; a field that the pack does not ask for is passed over. */
const SPOILED: readonly FormRow[] = [
  {
    seq: "①",
    established: "2016.3",
    memberCount: "12人",
    floorArea: "约160㎡",
    annualFunding: "150,000元",
    economicBenefit: "320万",
  },
  { leaderName: "毛  娴", memberCount: 1, leaderHonours: "是", hasRules: "√", equipmentCount: "18台（套）" },
  { leaderName: "丁　涛", phone: 13900000103, economicBenefit: "0.054亿元", exchangesPerYear: "7次" },
  {
    established: "2018年13月",
    phone: "12345",
    outcomeCount: "6（含省级1）",
    sector: "旅游",
    photoCount: 8,
    leaderTitle: "讲师",
  },
  {
    annualFunding: "同上",
    floorArea: "待定",
    economicBenefit: 4100000,
    patentCount: "/",
    studioType: "宣传创新",
  },
  { phone: "0833-2100106、13900000106", floorArea: "一百四十平米", leaderPost: "", hasSignage: "无" },
  { established: 2018.1, projectCount: 1, memberCount: "6-8", isResearchInstitute: "是", projectsPerYear: 1 },
  {
    studioName: "贺氏创新工作室",
    outcomeCount: 0,
    patentCount: 2,
    recognisedOutcomesPerYear: 0,
    economicBenefit: "无",
  },
];

/** The form's example row that somebody forgot to delete. */
const LEFT_IN: FormRow = {
  seq: 9,
  hostUnit: "xx公司",
  studioName: "xx公司张三劳模和工匠人才创新工作室",
  leaderName: "张三",
  memberCount: 5,
};

/** The same entries as real sheets have them: mixed units and notations, gaps, a copy of a row, a left-in example. */
export function messyRows(pack: RulePack): readonly FormRow[] {
  const known = new Set(pack.fields.map((field) => field.id));
  const only = (row: FormRow): FormRow =>
    Object.fromEntries(Object.entries(row).filter(([id]) => known.has(id)));
  const spoiled = cleanRows(pack).map((row, index) => ({ ...row, ...only(SPOILED[index] ?? {}) }));
  const [first, third] = [STUDIOS[0], spoiled[2]] as [SampleStudio, FormRow];
  const sameUnit = {
    ...(STUDIOS[6] as SampleStudio),
    unit: first.unit,
    leader: "韩拾穗",
    post: `${first.unit} 工段长`,
    phone: "13900000111",
  };
  const duplicate = { ...third, seq: 3, leaderName: "丁涛", phone: "139 0000 0103" };
  return [
    spoiled[0] as FormRow,
    // Its unit stands in the cell above, merged over both rows.
    { ...answers(sameUnit, 8, pack), hostUnit: null },
    ...spoiled.slice(1, 5),
    {},
    ...spoiled.slice(5),
    only(LEFT_IN),
    duplicate,
  ];
}

/** The line of sums below the entries of the messy samples. */
export const totalsRow = (pack: RulePack): FormRow => ({
  seq: "合计",
  ...(pack.fields.some(({ id }) => id === "memberCount") ? { memberCount: 78 } : {}),
});
