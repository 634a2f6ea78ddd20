import type { Language } from "../language";
import { tableSheet } from "../outputs";
import { compiledTexts } from "../text";
import type { Block, SheetDescription, TableCell } from "../outputs";
import { knownText, totals, type BatchSheetParts } from "./batchSheetParts";
import { baseName } from "./order";
import type { TableSummary } from "./overview";
import type { FileOutcome } from "./types";

/** The words for what became of a file. */
export const outcomeText = (outcome: FileOutcome, language: Language): string =>
  compiledTexts(language).outcomes[outcome];

/** 汇总情况: per file what became of it, its entries, errors, to verify, in time, quota met; then who has not handed in. */
export function batchSheet(parts: BatchSheetParts): SheetDescription {
  const { compilation, overview, language } = parts;
  const words = compiledTexts(language);
  return tableSheet(words.sheets.state, [
    { kind: "title", text: words.state.title },
    { kind: "text", text: totals(compilation, overview, language) },
    fileTable(parts),
    ...duplicateBlocks(parts),
    ...unitBlocks(parts),
  ]);
}

function fileTable({ compilation, files, overview, language }: BatchSheetParts): Block {
  const words = compiledTexts(language).state;
  const inTime = ({ inTime: known, date }: TableSummary): string =>
    date === null ? knownText(known, language) : words.dated(knownText(known, language), date);
  const summary = new Map(compilation.files.map((file, index) => [file, overview.tables[index]]));
  const rows = files.map((file): TableCell[] => {
    const table = summary.get(file);
    const isTaken = file.outcome === "taken" && table !== undefined;
    return [
      baseName(file.file),
      file.sheet ?? "",
      isTaken ? table.unit : "",
      outcomeText(file.outcome, language),
      isTaken ? file.entries : null,
      isTaken ? table.errors : null,
      isTaken ? table.warnings : null,
      isTaken ? inTime(table) : "",
      isTaken ? knownText(table.quotaMet, language) : "",
      file.message[language],
    ];
  });
  return { kind: "table", header: words.files, rows, lastCellSpans: true };
}

function duplicateBlocks({ compilation, language }: BatchSheetParts): readonly Block[] {
  const { state: words, duplicateKinds } = compiledTexts(language);
  if (compilation.duplicates.length === 0) return [];
  return [
    { kind: "heading", text: words.duplicates },
    {
      kind: "table",
      header: words.duplicateColumns,
      rows: compilation.duplicates.map(({ kind, settled, message }) => [
        duplicateKinds[kind],
        settled ? words.settled : words.open,
        message[language],
      ]),
      lastCellSpans: true,
    },
  ];
}

function unitBlocks({ units, language }: BatchSheetParts): readonly Block[] {
  const words = compiledTexts(language).state;
  if (units === null) return [];
  return [
    { kind: "heading", text: words.units },
    {
      kind: "table",
      header: words.unitColumns,
      rows: units.map(({ expected, message }) => [expected, message[language]]),
      lastCellSpans: true,
    },
  ];
}
