import { createGrid, readCell } from "../../../src/core";
import type {
  CellValue,
  MappedColumn,
  OutcomeStatus,
  PackField,
  Predicate,
  Recognition,
  RosterEntry,
  RulePack,
  SheetLabel,
} from "../../../src/core";
import { compilePredicate } from "../../../src/core/pack";
import type { Explanation } from "../../../src/core/pack";
import { momentOf } from "../../../src/core/pack";
import { statusOf } from "../../../src/core/pack";
import { SheetFacts } from "../../../src/core/rules";

const ROLES: Readonly<Record<string, PackField["role"]>> = {
  seq: "order",
  hostUnit: "hostUnit",
  studioName: "studioName",
  leaderName: "leaderName",
};

const field = (id: string, kind: PackField["kind"], more: Partial<PackField> = {}): PackField => ({
  ...(ROLES[id] === undefined ? {} : { role: ROLES[id] }),
  id,
  kind,
  header: id,
  synonyms: [],
  label: { "zh-CN": `字段${id}`, en: `field ${id}` },
  ...more,
});

const both = (text: string) => ({ "zh-CN": text, en: text });

/** A small pack with a field of every kind and no rules. */
export const TEST_PACK: RulePack = {
  schemaVersion: 1,
  id: "test",
  version: "1.0.0",
  document: { title: both("试验"), number: null, issuer: both("试验工会"), issued: null },
  name: both("试验"),
  deadline: { kind: "date", date: "2020-09-25" },
  sampleDate: "2020-09-01",
  fields: [
    field("seq", "sequence"),
    field("hostUnit", "text"),
    field("studioName", "text"),
    field("established", "partialDate"),
    field("leaderName", "personName"),
    field("leaderTitle", "text"),
    field("leaderHonours", "honours", { noneIsLegal: true }),
    field("phone", "phone"),
    field("memberCount", "integer", { unit: "人" }),
    field("floorArea", "number", { unit: "㎡" }),
    field("annualFunding", "number", { unit: "万元" }),
    field("patentCount", "integer", { unit: "项", noneIsLegal: true }),
    field("hasRules", "yesNo", { choices: ["是", "否"] }),
    field("sector", "choice", { choices: ["教育", "科技"] }),
  ],
  sampleEntry: {},
  sampleLabels: { recommendingUnit: "青山县总工会", preparedBy: "周敏" },
  rules: [],
  clauses: [],
  checklist: [],
  facts: [],
  criteria: [],
  form: {
    title: "试验汇总表",
    official: false,
    labels: { recommendingUnit: "推荐单位（盖章）", preparedBy: "填报人" },
    footer: [],
    sheetName: "Sheet1",
  },
  titleWords: [],
};

export type Cells = Readonly<Record<string, CellValue>>;

export interface JudgeOptions {
  readonly entry?: number;
  readonly scope?: "entry" | "sheet";
  readonly on?: string;
  readonly deadline?: string | null;
  readonly roster?: readonly RosterEntry[];
  readonly without?: readonly string[];
  readonly askAbout?: readonly string[];
  readonly labels?: { readonly recommendingUnit?: string; readonly preparedBy?: string };
  readonly samples?: readonly number[];
  readonly factor?: number;
  readonly formulas?: Readonly<Record<string, string>>;
}

const FIRST_ROW = 4;

/** The sheet as a predicate sees it: entries from row 5 on, one column per field. */
export function situationOf(entries: readonly Cells[], options: JudgeOptions = {}): SheetFacts {
  const without = new Set([...(options.without ?? []), ...(options.askAbout ?? [])]);
  const columns = TEST_PACK.fields.flatMap((packField, column): MappedColumn[] =>
    without.has(packField.id)
      ? []
      : [
          {
            column,
            path: [packField.header],
            field: packField.id,
            source: "exact",
            headerUnit: null,
            factor: options.factor ?? 1,
          },
        ],
  );
  const labels = (["recommendingUnit", "preparedBy"] as const).flatMap((label, index): SheetLabel[] => {
    const value = (options.labels ?? TEST_PACK.sampleLabels)[label];
    return value === undefined
      ? []
      : [{ label, row: 1, column: index * 8, value, valueRow: 1, valueColumn: index * 8 }];
  });
  const recognition: Recognition = {
    headerRows: [2, 3],
    columns,
    unmappedColumns: [],
    ambiguousColumns: (options.askAbout ?? []).map((id, index) => ({
      column: 20 + index,
      path: ["含糊"],
      candidates: [id],
      reason: "vagueHeader",
    })),
    missingFields: options.without ?? [],
    entryRows: entries.map((_, index) => FIRST_ROW + index),
    hiddenEntryRows: [],
    sampleRows: (options.samples ?? []).map((index) => FIRST_ROW + index),
    blankRows: [],
    skippedRows: [],
    footerRow: null,
    furtherTables: [],
    labels,
    title: null,
    dataMerges: [],
    fit: 1,
  };
  return new SheetFacts({
    pack: TEST_PACK,
    recognition,
    entries: entries.map((cells, index) => ({
      row: FIRST_ROW + index,
      sample: options.samples?.includes(index) ?? false,
      readings: TEST_PACK.fields.map((packField) => {
        const mapped = columns.find((column) => column.field === packField.id);
        if (mapped === undefined) return null;
        const value = cells[packField.id] ?? null;
        const grid = createGrid({ values: [[value]] });
        return readCell(
          {
            value,
            text: grid.text(0, 0),
            format: "General",
            formula: options.formulas?.[packField.id] ?? null,
            dateSystem: 1900,
            headerFactor: mapped.factor,
            fromMerge: false,
          },
          packField,
        );
      }),
    })),
    reference: momentOf(options.on ?? "2020-09-25"),
    deadline: options.deadline === null ? null : momentOf(options.deadline ?? "2020-09-25"),
    roster: options.roster,
  });
}

/** The outcome of a predicate for one of some entries (the first), or for the sheet. */
export function judge(
  predicate: Predicate,
  entries: Cells | readonly Cells[],
  options: JudgeOptions = {},
): OutcomeStatus {
  const list = Array.isArray(entries) ? (entries as readonly Cells[]) : [entries as Cells];
  const scope = options.scope ?? "entry";
  const check = compilePredicate(predicate, TEST_PACK, scope);
  return statusOf(check.status(situationOf(list, options), scope === "sheet" ? -1 : (options.entry ?? 0)));
}

/** Why: the explanation of a predicate's outcome. */
export function explain(
  predicate: Predicate,
  entries: Cells | readonly Cells[],
  options: JudgeOptions = {},
): Explanation {
  const list = Array.isArray(entries) ? (entries as readonly Cells[]) : [entries as Cells];
  const scope = options.scope ?? "entry";
  const entry = scope === "sheet" ? -1 : (options.entry ?? 0);
  const check = compilePredicate(predicate, TEST_PACK, scope);
  const situation = situationOf(list, options);
  return check.explain(situation, entry, check.status(situation, entry));
}

/** All explanations of a sheet-scoped predicate that speaks per group. */
export function explainAll(
  predicate: Predicate,
  entries: readonly Cells[],
  options: JudgeOptions = {},
): readonly Explanation[] {
  const check = compilePredicate(predicate, TEST_PACK, "sheet");
  const situation = situationOf(entries, options);
  return check.explainAll?.(situation, check.status(situation, -1)) ?? [];
}

/** Tries a predicate that the pack states wrongly. */
export const compileWrong = (predicate: unknown, scope: "entry" | "sheet" = "entry"): (() => void) => {
  return () => void compilePredicate(predicate as Predicate, TEST_PACK, scope);
};
