import type { FieldKind, Localised, PackField, Predicate } from "../../core";
import type { NoticeKnowledge } from "../knowledge";
import { both, roleOf, type Demand, type DemandInput } from "./demand";
import { OF_THE_SHEET } from "./sheetDemands";

const FIGURES: readonly FieldKind[] = ["integer", "number"];
const TEXTS: readonly FieldKind[] = ["text", "personName"];
const ANY: readonly FieldKind[] = [
  ...FIGURES,
  ...TEXTS,
  "partialDate",
  "phone",
  "yesNo",
  "choice",
  "honours",
  "sequence",
];

const unitOf = ({ unit }: PackField): { readonly unit?: string } => (unit === undefined ? {} : { unit });
const over =
  (
    make: (field: PackField, input: DemandInput, all: readonly PackField[]) => Predicate | null,
  ): Demand["make"] =>
  (field, input, all) =>
    field === null ? null : make(field, input, all);

const MODEL_WORKERS = ["modelWorker", "advancedWorker"] as const;
const honour = (
  id: string,
  label: Localised,
  kinds: readonly ("modelWorker" | "advancedWorker" | "craftsman" | "labourMedal")[],
  level?: "municipal" | "provincial" | "county",
): Demand => ({
  id,
  label,
  kinds: ["honours"],
  asks: "nothing",
  make: over((field) => ({
    is: "honourAtLeast",
    field: field.id,
    accepts: kinds.map((kind) => ({ kind, ...(level === undefined ? {} : { level }) })),
  })),
});
const HONOURED = [...MODEL_WORKERS, "craftsman"] as const;

/** About figures and the time that a studio has run. */
const OF_FIGURES: readonly Demand[] = [
  {
    id: "atLeast",
    label: both("不少于（以上、至少）", "at least"),
    kinds: FIGURES,
    asks: "figure",
    make: over((field, { figure }) => ({
      is: "atLeast",
      field: field.id,
      value: figure,
      ...unitOf(field),
    })),
  },
  {
    id: "some",
    label: both("要有（大于 0）", "some (more than 0)"),
    kinds: FIGURES,
    asks: "nothing",
    make: over((field) => ({
      is: "atLeast",
      field: field.id,
      value: 0,
      ...unitOf(field),
      exclusive: true,
    })),
  },
  {
    id: "atMost",
    label: both("不超过（以内）", "at most"),
    kinds: FIGURES,
    asks: "figure",
    make: over((field, { figure }) => ({ is: "atMost", field: field.id, value: figure, ...unitOf(field) })),
  },
  {
    id: "between",
    label: both("在两个数之间", "between two figures"),
    kinds: FIGURES,
    asks: "figures",
    make: over((field, { figure, most }) =>
      most < figure ? null : { is: "between", field: field.id, min: figure, max: most, ...unitOf(field) },
    ),
  },
  {
    id: "perYear",
    label: both("每运行满一年不少于", "at least so many for each full year run"),
    kinds: FIGURES,
    asks: "figure",
    make: over((field, { figure }, all) => {
      const since = roleOf(all, "founded");
      return since === undefined
        ? null
        : { is: "atLeastPerYearRun", field: field.id, since, perYear: figure, minimum: figure };
    }),
  },
  {
    id: "running",
    label: both("到截止日已满几年", "so many years run at the deadline"),
    kinds: ["partialDate"],
    asks: "figure",
    make: over((field, { figure }) => ({ is: "runningAtLeast", field: field.id, years: figure })),
  },
];

/** About the honours of who leads a studio. */
const OF_HONOURS: readonly Demand[] = [
  honour("honour", both("有劳动模范或工匠称号", "a model worker's or craftsman's title"), HONOURED),
  honour(
    "honourCity",
    both("有市级以上劳动模范或工匠称号", "such a title of city level or higher"),
    HONOURED,
    "municipal",
  ),
  honour(
    "honourProvince",
    both("有省级以上劳动模范或工匠称号", "such a title of provincial level or higher"),
    HONOURED,
    "provincial",
  ),
  honour(
    "modelWorker",
    both("有劳动模范称号（工匠不算）", "a model worker's title (no craftsman's)"),
    MODEL_WORKERS,
  ),
  {
    id: "honoursInFull",
    label: both("写明何年获何种称号", "year and title of every honour"),
    kinds: ["honours"],
    asks: "nothing",
    make: over((field) => ({ is: "honoursInFull", field: field.id })),
  },
];

/** Grades of titles, where the documents known so far define them. */
const ofTitles = ({ seniorTitle, intermediateTitle }: NoticeKnowledge): readonly Demand[] => [
  ...titleDemand("seniorTitle", both("有副高以上职称", "a senior professional title"), seniorTitle),
  ...titleDemand(
    "intermediateTitle",
    both("有中级以上职称", "an intermediate or senior professional title"),
    intermediateTitle,
  ),
];

const titleDemand = (
  id: string,
  label: Localised,
  title: NoticeKnowledge["seniorTitle"],
): readonly Demand[] =>
  title === null
    ? []
    : [{ id, label, kinds: TEXTS, asks: "nothing", make: over((field) => ({ ...title, field: field.id })) }];

/** About answers, choices and words. */
const OF_WORDS: readonly Demand[] = [
  {
    id: "yes",
    label: both("必须为“是”", "must be yes"),
    kinds: ["yesNo"],
    asks: "nothing",
    make: over((field) => ({ is: "answers", field: field.id, value: true })),
  },
  {
    id: "no",
    label: both("必须为“否”", "must be no"),
    kinds: ["yesNo"],
    asks: "nothing",
    make: over((field) => ({ is: "answers", field: field.id, value: false })),
  },
  {
    id: "oneOf",
    label: both("只能是这几种之一", "one of these"),
    kinds: ["choice", ...TEXTS],
    asks: "texts",
    make: over((field, { texts }) =>
      texts.length === 0 ? null : { is: "oneOf", field: field.id, values: texts },
    ),
  },
  {
    id: "contains",
    label: both("含有这些字样之一", "contains one of these words"),
    kinds: TEXTS,
    asks: "texts",
    make: over((field, { texts }) =>
      texts.length === 0 ? null : { is: "contains", field: field.id, texts },
    ),
  },
  {
    id: "endsWith",
    label: both("以这些字样结尾", "ends in one of these"),
    kinds: TEXTS,
    asks: "texts",
    make: over((field, { texts }) =>
      texts.length === 0 ? null : { is: "endsWith", field: field.id, texts },
    ),
  },
  {
    id: "containsLeader",
    label: both("含有负责人姓名", "contains the leader's name"),
    kinds: TEXTS,
    asks: "nothing",
    make: over((field, _, all) => {
      const other = roleOf(all, "leaderName");
      return other === undefined || other === field.id ? null : { is: "contains", field: field.id, other };
    }),
  },
  {
    id: "startsWithUnit",
    label: both("以所属单位名称开头", "begins with the host unit"),
    kinds: TEXTS,
    asks: "nothing",
    make: over((field, _, all) => {
      const other = roleOf(all, "hostUnit");
      return other === undefined || other === field.id
        ? null
        : { is: "startsWith", field: field.id, other, abbreviated: true };
    }),
  },
  {
    id: "required",
    label: both("必须填写", "must be filled in"),
    kinds: ANY,
    asks: "nothing",
    make: over((field) => ({ is: "required", field: field.id })),
  },
];

/** What can be demanded, in the order in which it is offered. */
export function demandsOf(knowledge: NoticeKnowledge): readonly Demand[] {
  return [...OF_FIGURES, ...OF_HONOURS, ...ofTitles(knowledge), ...OF_WORDS, ...OF_THE_SHEET];
}
