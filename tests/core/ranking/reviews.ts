import { createGrid, type CellValue, type Grid } from "../../../src/core/grid";
import type { Finding } from "../../../src/core/findings";
import type { PackField, RulePack } from "../../../src/core/pack";
import type { Entry, Review } from "../../../src/core/review/types";
import type { Reading } from "../../../src/core/values";

/** A reading as the readers of `values` make it, enough for ranking and outputs. */
export function reading(shown: string, value: Reading["value"], more: Partial<Reading> = {}): Reading {
  return {
    state: value === null ? "missing" : "present",
    shown,
    value,
    qualifier: null,
    reason: null,
    notes: [],
    ...more,
  };
}

export const field = (
  id: string,
  kind: PackField["kind"],
  label: string,
  more: Partial<PackField> = {},
): PackField => ({
  id,
  kind,
  header: label,
  synonyms: [],
  label: { "zh-CN": label, en: id },
  ...more,
});

/** A small pack with two criteria; everything that ranking does not look at is empty. */
export const PACK: RulePack = {
  schemaVersion: 1,
  id: "test-pack",
  version: "1.2.3",
  document: {
    title: { "zh-CN": "关于推荐的通知", en: "Notice" },
    number: null,
    issuer: { "zh-CN": "某市总工会", en: "Union" },
    issued: null,
  },
  name: { "zh-CN": "测试汇总表", en: "Test sheet" },
  deadline: { kind: "none" },
  sampleDate: "2024-01-01",
  fields: [
    field("seq", "sequence", "序号"),
    field("studioName", "text", "工作室名称", { role: "studioName" }),
    field("leaderName", "personName", "姓名", { role: "leaderName" }),
    field("outcomeCount", "integer", "成果", { unit: "项" }),
    field("patentCount", "integer", "专利", { unit: "项" }),
    field("floorArea", "number", "面积", { unit: "㎡" }),
  ],
  sampleEntry: {},
  sampleLabels: { recommendingUnit: "", preparedBy: "" },
  rules: [],
  clauses: [
    { clause: "一", summary: { "zh-CN": "报送", en: "Sending" }, became: "notAboutTheSheet", refs: [] },
  ],
  checklist: [],
  facts: [],
  criteria: [
    { field: "outcomeCount", direction: "max", weight: 0.5 },
    { field: "patentCount", direction: "max", weight: 0.5 },
  ],
  form: {
    title: "推荐汇总表",
    official: false,
    labels: { recommendingUnit: "推荐单位（盖章）：", preparedBy: "填报人：" },
    footer: [],
    sheetName: "汇总表",
  },
  titleWords: [],
};

export interface RowSpec {
  readonly name: string;
  readonly leader?: string;
  readonly outcomes?: number | null;
  readonly patents?: number | null;
  readonly area?: number | null;
  /** Cells of columns beyond the form. */
  readonly extra?: readonly CellValue[];
  readonly sample?: boolean;
  /** What stands in 序号; blank unless given. */
  readonly seq?: number | null;
  readonly qualifier?: Reading["qualifier"];
}

/** A review of rows from sheet row 4 (index 3) on, with extra columns G, H … under the given headers. */
export function reviewOf(
  rows: readonly RowSpec[],
  options: {
    /** Headers, or header paths where a group stands above. */
    readonly extras?: readonly (string | readonly string[])[];
    readonly findings?: readonly Partial<Finding>[];
    readonly pack?: RulePack;
    readonly without?: readonly string[];
  } = {},
): { readonly review: Review; readonly grid: Grid } {
  const { extras = [], findings = [], pack = PACK, without = [] } = options;
  const top = 3;
  const number = (value: number | null | undefined, qualifier: Reading["qualifier"] = null): Reading =>
    value === null || value === undefined
      ? reading("", null, { reason: "blank" })
      : reading(String(value), value, { qualifier });
  const entries = rows.map((row, index): Entry => {
    const all: Record<string, Reading> = {
      seq: number(row.seq),
      studioName: row.name === "" ? reading("", null) : reading(row.name, row.name),
      leaderName: row.leader ? reading(row.leader, row.leader) : reading("", null),
      outcomeCount: number(row.outcomes, row.qualifier ?? null),
      patentCount: number(row.patents),
      floorArea: number(row.area),
    };
    return {
      row: top + index,
      readings: pack.fields.map(({ id }) => (without.includes(id) ? null : (all[id] ?? null))),
      hidden: false,
      sample: row.sample ?? false,
    };
  });
  const grid = createGrid({
    top,
    values: rows.map((row) => [
      row.seq ?? null,
      row.name,
      row.leader ?? null,
      row.outcomes,
      row.patents,
      row.area,
      ...(row.extra ?? []),
    ]),
  });
  const review: Review = {
    pack,
    notice: { fit: "form", evidence: null },
    referenceDate: "2024-01-01",
    sheetName: "Sheet1",
    recognition: {
      headerRows: [2],
      columns: pack.fields.flatMap(({ id, header }, column) =>
        without.includes(id)
          ? []
          : [{ column, path: [header], field: id, source: "exact" as const, headerUnit: null, factor: 1 }],
      ),
      unmappedColumns: extras.map((header, index) => ({
        column: pack.fields.length + index,
        path: typeof header === "string" ? [header] : header,
      })),
      ambiguousColumns: [],
      skippedRows: [],
      missingFields: [...without],
      entryRows: entries.map(({ row }) => row),
      hiddenEntryRows: [],
      sampleRows: [],
      blankRows: [],
      footerRow: null,
      furtherTables: [],
      labels: [],
      title: null,
      dataMerges: [],
      fit: 1,
    },
    entries,
    findings: findings.map((finding) => ({
      severity: "error",
      kind: "notMet",
      rule: "test-pack/rule",
      clause: "一",
      row: null,
      column: null,
      field: null,
      status: "notMet",
      found: "",
      required: "",
      message: "m",
      parameters: {},
      related: [],
      ...finding,
    })),
    outcomes: {
      entryRules: [],
      sheetRules: [],
      status: () => "met",
      counts: { met: 0, notMet: 0, missing: 0, malformed: 0, notApplicable: 0, needsJudgement: 0 },
    },
    notChecked: [],
    systemErrors: [],
    checklist: [],
    summary: { entries: entries.length, errors: 0, warnings: 0, infos: 0, readyToSend: true },
  };
  return { review, grid };
}
