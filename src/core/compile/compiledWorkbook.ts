import { wordingIn } from "../findings";
import type { Finding } from "../findings";
import { cellFlags, findingsSheet } from "../outputs";
import type { FlaggedCell, SheetDescription, WorkbookDescription } from "../outputs";
import { COMPILE_TEXT } from "../text";
import { batchSheet } from "./batchSheet";
import type { BatchSheetParts } from "./batchSheetParts";
import { compiledSheet } from "./compiledFindings";
import { findingPlaces } from "./findingPlaces";
import type { UnitNotice } from "./notices";
import { baseName } from "./order";
import { sourcesSheet } from "./sourcesSheet";

/** The compiled workbook without its marks: the pack's form, 来源 and 汇总情况. */
export function compiledWorkbook(parts: BatchSheetParts): WorkbookDescription {
  const ofBatch = [sourcesSheet(parts), batchSheet(parts)].map((sheet) => ({ ...sheet, ofBatch: true }));
  return { sheets: [compiledSheet(parts.compilation), ...ofBatch] };
}

/** The cells to mark in the compiled sheet; each note says in which file's row the cell was typed. */
export function compiledFlags({ compilation, judged, language }: BatchSheetParts): readonly FlaggedCell[] {
  const words = COMPILE_TEXT.in(language).sources;
  const flags = cellFlags(judged.review, wordingIn(language));
  const sources = new Map(compilation.entries.map(({ row, source }) => [row, source]));
  return flags.map((flag) => {
    const source = sources.get(flag.row);
    if (source === undefined) return flag;
    const place = words.from(baseName(source.file), source.sheet, source.row + 1);
    return { ...flag, note: `${place}\n${flag.note}` };
  });
}

/** The sheet of findings that goes with the marks, with the text of every unit's notice. */
export function compiledFindingsSheet(
  { compilation, judged, language }: BatchSheetParts,
  notices: readonly UnitNotice[],
): SheetDescription {
  const placeOf = findingPlaces(compilation);
  const places = new Map(judged.findings.map((found) => [found.finding, placeOf(found)]));
  const words = (finding: Finding): string => {
    const place = places.get(finding);
    if (place === undefined) return "";
    const { file, sheet, row, cell } = place;
    const at = cell ?? (row === null ? "" : COMPILE_TEXT.in(language).sources.row(row));
    return [baseName(file), sheet, at].filter((text) => text !== "").join(" ");
  };
  return findingsSheet(judged.review, { language, sendBack: notices, placeOf: words });
}
