import type { FieldKind, PackField, Predicate } from "../../core";
import type { NoticeKnowledge } from "../knowledge";
import { DEMAND_LABELS } from "../text";
import { roleOf, type Demand, type DemandInput } from "./demand";
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
  id: keyof typeof DEMAND_LABELS,
  kinds: readonly ("modelWorker" | "advancedWorker" | "craftsman" | "labourMedal")[],
  level?: "municipal" | "provincial" | "county",
): Demand => ({
  id,
  label: DEMAND_LABELS[id],
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
    label: DEMAND_LABELS.atLeast,
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
    label: DEMAND_LABELS.some,
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
    label: DEMAND_LABELS.atMost,
    kinds: FIGURES,
    asks: "figure",
    make: over((field, { figure }) => ({ is: "atMost", field: field.id, value: figure, ...unitOf(field) })),
  },
  {
    id: "between",
    label: DEMAND_LABELS.between,
    kinds: FIGURES,
    asks: "figures",
    make: over((field, { figure, most }) =>
      most < figure ? null : { is: "between", field: field.id, min: figure, max: most, ...unitOf(field) },
    ),
  },
  {
    id: "perYear",
    label: DEMAND_LABELS.perYear,
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
    label: DEMAND_LABELS.running,
    kinds: ["partialDate"],
    asks: "figure",
    make: over((field, { figure }) => ({ is: "runningAtLeast", field: field.id, years: figure })),
  },
];

/** About the honours of who leads a studio. */
const OF_HONOURS: readonly Demand[] = [
  honour("honour", HONOURED),
  honour("honourCity", HONOURED, "municipal"),
  honour("honourProvince", HONOURED, "provincial"),
  honour("modelWorker", MODEL_WORKERS),
  {
    id: "honoursInFull",
    label: DEMAND_LABELS.honoursInFull,
    kinds: ["honours"],
    asks: "nothing",
    make: over((field) => ({ is: "honoursInFull", field: field.id })),
  },
];

/** Grades of titles, where the documents known so far define them. */
const ofTitles = ({ seniorTitle, intermediateTitle }: NoticeKnowledge): readonly Demand[] => [
  ...titleDemand("seniorTitle", seniorTitle),
  ...titleDemand("intermediateTitle", intermediateTitle),
];

const titleDemand = (
  id: keyof typeof DEMAND_LABELS,
  title: NoticeKnowledge["seniorTitle"],
): readonly Demand[] =>
  title === null
    ? []
    : [
        {
          id,
          label: DEMAND_LABELS[id],
          kinds: TEXTS,
          asks: "nothing",
          make: over((field) => ({ ...title, field: field.id })),
        },
      ];

/** About answers, choices and words. */
const OF_WORDS: readonly Demand[] = [
  {
    id: "yes",
    label: DEMAND_LABELS.yes,
    kinds: ["yesNo"],
    asks: "nothing",
    make: over((field) => ({ is: "answers", field: field.id, value: true })),
  },
  {
    id: "no",
    label: DEMAND_LABELS.no,
    kinds: ["yesNo"],
    asks: "nothing",
    make: over((field) => ({ is: "answers", field: field.id, value: false })),
  },
  {
    id: "oneOf",
    label: DEMAND_LABELS.oneOf,
    kinds: ["choice", ...TEXTS],
    asks: "texts",
    make: over((field, { texts }) =>
      texts.length === 0 ? null : { is: "oneOf", field: field.id, values: texts },
    ),
  },
  {
    id: "contains",
    label: DEMAND_LABELS.contains,
    kinds: TEXTS,
    asks: "texts",
    make: over((field, { texts }) =>
      texts.length === 0 ? null : { is: "contains", field: field.id, texts },
    ),
  },
  {
    id: "endsWith",
    label: DEMAND_LABELS.endsWith,
    kinds: TEXTS,
    asks: "texts",
    make: over((field, { texts }) =>
      texts.length === 0 ? null : { is: "endsWith", field: field.id, texts },
    ),
  },
  {
    id: "containsLeader",
    label: DEMAND_LABELS.containsLeader,
    kinds: TEXTS,
    asks: "nothing",
    make: over((field, _, all) => {
      const other = roleOf(all, "leaderName");
      return other === undefined || other === field.id ? null : { is: "contains", field: field.id, other };
    }),
  },
  {
    id: "startsWithUnit",
    label: DEMAND_LABELS.startsWithUnit,
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
    label: DEMAND_LABELS.required,
    kinds: ANY,
    asks: "nothing",
    make: over((field) => ({ is: "required", field: field.id })),
  },
];

/** What can be demanded, in the order in which it is offered. */
export function demandsOf(knowledge: NoticeKnowledge): readonly Demand[] {
  return [...OF_FIGURES, ...OF_HONOURS, ...ofTitles(knowledge), ...OF_WORDS, ...OF_THE_SHEET];
}
