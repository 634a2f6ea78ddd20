import { tableSheet } from "../outputs";
import type { Block, SheetDescription, TableCell, WorkbookDescription } from "../outputs";
import type { Language } from "../language";
import { batchSheet } from "./batchSheet";
import { knownText, SHEET_NAMES, shown, totals, type BatchSheetParts } from "./batchSheetParts";
import { idOfRole } from "./identity";
import { baseName } from "./order";
import type { UnitState, UnitSummary } from "./overview";
import { sourcesSheet } from "./sourcesSheet";

const STATE: Readonly<Record<UnitState, readonly [string, string]>> = {
  missing: ["未报送", "not handed in"],
  errors: ["有不符合", "errors"],
  duplicates: ["有重复待处理", "duplicates to settle"],
  toVerify: ["需核实", "to verify"],
  clean: ["没有发现问题", "nothing found"],
};

/** The words for how a unit stands. */
export const unitStateText = (state: UnitState, language: Language): string =>
  STATE[state][language === "en" ? 1 : 0];

/** The overview of a city: a row per unit, the total against the number to be named, and each unit's entries in its order. */
export function overviewWorkbook(parts: BatchSheetParts): WorkbookDescription {
  const { compilation, overview, language } = parts;
  const zh = language === "zh-CN";
  const header = zh
    ? ["单位", "情况", "申报项", "不符合", "需核实", "达到最少数", "已排序", "与其他单位重复", "文件"]
    : [
        "Unit",
        "State",
        "Entries",
        "Errors",
        "To verify",
        "Quota met",
        "Ranked",
        "Duplicates with others",
        "Files",
      ];
  const row = (unit: UnitSummary): TableCell[] => [
    unit.unit,
    unitStateText(unit.state, language),
    unit.entries,
    unit.errors,
    unit.warnings,
    unit.state === "missing" ? "" : knownText(unit.quotaMet, zh),
    unit.state === "missing" ? "" : knownText(unit.ranked, zh),
    unit.duplicates,
    unit.files.map(baseName).join("、"),
  ];
  const sum = (figure: (unit: UnitSummary) => number): number =>
    overview.units.reduce((total, unit) => total + figure(unit), 0);
  const total: TableCell[] = [
    zh ? "合计" : "Total",
    "",
    sum(({ entries }) => entries),
    sum(({ errors }) => errors),
    sum(({ warnings }) => warnings),
    "",
    "",
    sum(({ duplicates }) => duplicates),
    "",
  ];
  const counts = (["missing", "errors", "duplicates", "toVerify", "clean"] as const).map(
    (state): TableCell[] => [
      unitStateText(state, language),
      overview.units.filter((unit) => unit.state === state).length,
    ],
  );
  const first = tableSheet(SHEET_NAMES.overview[language], [
    { kind: "title", text: `${compilation.pack.form.title}${zh ? "：总览" : ": overview"}` },
    { kind: "text", text: totals(compilation, overview, zh) },
    { kind: "table", header, rows: [...overview.units.map(row), total] },
    { kind: "heading", text: zh ? "按情况" : "By state" },
    { kind: "table", header: zh ? ["情况", "单位数"] : ["State", "Units"], rows: counts },
  ]);
  return {
    sheets: [{ ...first, frozenRows: 3 }, entriesSheet(parts), sourcesSheet(parts), batchSheet(parts)],
  };
}

/** Every entry under its unit, in the unit's own order. */
function entriesSheet({ compilation, overview, language }: BatchSheetParts): SheetDescription {
  const zh = language === "zh-CN";
  const unitOf = overview.tables.map(({ unit }) => unit);
  const blocks: Block[] = [
    {
      kind: "title",
      text: zh ? "各单位申报项（按各自的次序）" : "Entries by unit, in each unit's own order",
    },
  ];
  for (const unit of overview.units) {
    const own = compilation.entries.filter(({ table }) => unitOf[table] === unit.unit);
    if (own.length === 0) continue;
    blocks.push(
      { kind: "heading", text: zh ? `${unit.unit}（${own.length} 个）` : `${unit.unit} (${own.length})` },
      {
        kind: "table",
        header: zh
          ? ["该单位次序", "哪个工作室", "属于", "带头人", "汇总表行"]
          : ["Its place", "Which studio", "Of", "Led by", "Compiled row"],
        rows: own.map(({ sequence, values, row }): TableCell[] => [
          sequence,
          shown(values[idOfRole(compilation.pack, "studioName")]),
          shown(values[idOfRole(compilation.pack, "hostUnit")]),
          shown(values[idOfRole(compilation.pack, "leaderName")]),
          row + 1,
        ]),
      },
    );
  }
  return tableSheet(zh ? "各单位" : "By unit", blocks);
}
