import { tableSheet } from "../outputs";
import type { Block, SheetDescription, TableCell, WorkbookDescription } from "../outputs";
import type { Language } from "../language";
import { compiledTexts } from "../text";
import { batchSheet } from "./batchSheet";
import { knownText, shown, totals, type BatchSheetParts } from "./batchSheetParts";
import { idOfRole } from "./identity";
import { baseName } from "./order";
import type { UnitState, UnitSummary } from "./overview";
import { sourcesSheet } from "./sourcesSheet";

/** The words for how a unit stands. */
export const unitStateText = (state: UnitState, language: Language): string =>
  compiledTexts(language).states[state];

/** The overview of a city: a row per unit, the total against the number to be named, and each unit's entries in its order. */
export function overviewWorkbook(parts: BatchSheetParts): WorkbookDescription {
  const { compilation, overview, language } = parts;
  const { overview: words, sheets } = compiledTexts(language);
  const row = (unit: UnitSummary): TableCell[] => [
    unit.unit,
    unitStateText(unit.state, language),
    unit.entries,
    unit.errors,
    unit.warnings,
    unit.state === "missing" ? "" : knownText(unit.quotaMet, language),
    unit.state === "missing" ? "" : knownText(unit.ranked, language),
    unit.duplicates,
    unit.files.map(baseName).join("、"),
  ];
  const sum = (figure: (unit: UnitSummary) => number): number =>
    overview.units.reduce((total, unit) => total + figure(unit), 0);
  const total: TableCell[] = [
    words.total,
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
  const first = tableSheet(sheets.overview, [
    { kind: "title", text: words.title(compilation.pack.form.title) },
    { kind: "text", text: totals(compilation, overview, language) },
    {
      kind: "table",
      header: [...words.columns, words.files],
      rows: [...overview.units.map(row), total],
    },
    { kind: "heading", text: words.byState },
    { kind: "table", header: words.stateColumns, rows: counts },
  ]);
  return {
    sheets: [{ ...first, frozenRows: 3 }, entriesSheet(parts), sourcesSheet(parts), batchSheet(parts)],
  };
}

/** Every entry under its unit, in the unit's own order. */
function entriesSheet({ compilation, overview, language }: BatchSheetParts): SheetDescription {
  const { overview: words, sheets } = compiledTexts(language);
  const unitOf = overview.tables.map(({ unit }) => unit);
  const blocks: Block[] = [
    {
      kind: "title",
      text: words.entriesTitle,
    },
  ];
  for (const unit of overview.units) {
    const own = compilation.entries.filter(({ table }) => unitOf[table] === unit.unit);
    if (own.length === 0) continue;
    blocks.push(
      { kind: "heading", text: words.unit(unit.unit, own.length) },
      {
        kind: "table",
        header: words.entryColumns,
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
  return tableSheet(sheets.entries, blocks);
}
