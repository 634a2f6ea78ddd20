import {
  isoOf,
  readCell,
  type DateInterval,
  type FieldKind,
  type Honours,
  type PhoneNumber,
  type ReadableField,
  type ReadInput,
  type Reading,
} from "../../../src/core/values";

/** A cell as typed: text shows as itself, a number as Excel's General shows it. */
export function cell(value: ReadInput["value"], more: Partial<ReadInput> = {}): ReadInput {
  const text = value === null ? "" : typeof value === "object" ? value.error : String(value);
  return {
    value,
    text,
    format: "General",
    formula: null,
    dateSystem: 1900,
    headerFactor: 1,
    fromMerge: false,
    ...more,
  };
}

export const FIELDS = {
  members: { kind: "integer", unit: "人", header: "创新工作室成员人数（人）" },
  area: { kind: "number", unit: "㎡", header: "工作场地面积（㎡）" },
  equipment: { kind: "integer", unit: "台/套", header: "仪器设备（台/套）" },
  funding: { kind: "number", unit: "万元", header: "年均专项经费（万元）" },
  benefit: {
    kind: "number",
    unit: "万元",
    header: "创新成果转化应用节创经济效益累计（万元）",
    noneIsLegal: true,
  },
  patents: { kind: "integer", unit: "项", header: "专利数累计（项）", noneIsLegal: true },
  exchanges: { kind: "integer", unit: "次/年", header: "年均对外交流培训（次）" },
  yearly: { kind: "number", unit: "项/年", header: "年均创新课题或攻关项目（项）" },
  photos: { kind: "integer", unit: "张", header: "照片（张）" },
  plain: { kind: "number" },
  established: { kind: "partialDate" },
  phone: { kind: "phone" },
  honours: { kind: "honours", noneIsLegal: true },
  strictHonours: { kind: "honours" },
  yesNo: { kind: "yesNo", choices: ["是", "否"] },
  choice: { kind: "choice", choices: ["男", "女"], choiceSynonyms: { 男性: "男" } },
  name: { kind: "personName" },
  text: { kind: "text" },
  sequence: { kind: "sequence" },
} as const satisfies Record<string, ReadableField>;

export const KINDS: readonly FieldKind[] = [
  "sequence",
  "integer",
  "number",
  "text",
  "personName",
  "partialDate",
  "honours",
  "phone",
  "choice",
  "yesNo",
];

export function read(
  value: ReadInput["value"],
  field: ReadableField,
  more: Partial<ReadInput> = {},
): Reading {
  return readCell(cell(value, more), field);
}

/** The reading in one line: `50`, `>= 50`, `2018-09-01..2018-09-30`, `missing: dash`, `unreadable: range`. */
export function brief(reading: Reading): string {
  if (reading.state !== "present") return `${reading.state}: ${reading.reason}`;
  const sign = reading.qualifier === null ? "" : `${reading.qualifier} `;
  return sign + valueBrief(reading.value);
}

function valueBrief(value: Reading["value"]): string {
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value))
    return (value as PhoneNumber[]).map(({ kind, digits }) => `${kind} ${digits}`).join(" + ");
  if ("answer" in (value as object)) return honoursBrief(value as Honours);
  const interval = value as DateInterval;
  const first = isoOf(interval.earliest);
  return interval.precision === "day" ? first : `${first}..${isoOf(interval.latest)}`;
}

function honoursBrief({ answer, honours }: Honours): string {
  if (honours.length === 0) return answer;
  return honours.map(({ year, level, kind, title }) => `${year} ${level} ${kind} ${title}`).join(" | ");
}
