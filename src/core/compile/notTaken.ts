import type { Grid } from "../grid";
import type { Localised } from "../language";
import type { FieldRole, RulePack } from "../pack";
import type { NoticeMatch } from "../recognise";
import type { Review } from "../review";
import { COMPILE_TEXT } from "../text";
import type { BatchWorkbook } from "./batchWorkbook";
import { idOfRole } from "./identity";
import { baseName } from "./order";
import { firstLine } from "./sheetFacts";
import type { BatchFile, TakenTable } from "./types";

/** What is said of workbooks and sheets of a batch that are not compiled. */

const IDENTITY: readonly FieldRole[] = ["order", "hostUnit", "studioName", "leaderName", "phone"];
const LIST_TITLE = /名单|名册|公示|已命名/u;
const FORM_TITLE = /推荐|申报|汇总/u;

/**
 * A list of studios (already named, or in publicity) has the columns that name them and none that a notice asks about:
 * such a sheet is no summary sheet, however many headers it shares with one.
 */
export function noList(workbook: BatchWorkbook, { recognition, pack }: Review, grid: Grid): BatchFile | null {
  const naming = new Set(IDENTITY.map((role) => idOfRole(pack, role)));
  const asks = recognition.columns.some(({ field }) => !naming.has(field));
  const title = `${recognition.title ?? ""}${grid.name}`;
  const isPublication = /公示/u.test(recognition.title ?? "");
  if (!isPublication && (asks || !LIST_TITLE.test(title) || FORM_TITLE.test(recognition.title ?? "")))
    return null;
  const shown = recognition.title ?? grid.name;
  return {
    file: workbook.file,
    outcome: "notASummarySheet",
    sheet: grid.name,
    entries: 0,
    message: COMPILE_TEXT.both(({ notTaken }) => notTaken.list(shown)),
    remedy: { kind: "roster" },
  };
}

/** Said of a workbook with no sheet in a known form. */
export function foreign(
  workbook: BatchWorkbook,
  grids: readonly Grid[],
  packs: readonly RulePack[],
): BatchFile {
  const lines = grids.map(firstLine).filter((line) => line !== "");
  const title = lines[0] ?? baseName(workbook.file);
  const form = packs.length === 1 ? (packs[0] as RulePack).form.title : null;
  return {
    file: workbook.file,
    outcome: "notASummarySheet",
    sheet: null,
    entries: 0,
    message: COMPILE_TEXT.both(({ notTaken }) => notTaken.foreign(title, form)),
  };
}

/** A sheet in a form like a known one, of a notice that no pack is at hand for. */
export function ofUnknownNotice(workbook: BatchWorkbook, grid: Grid, { evidence }: NoticeMatch): BatchFile {
  return {
    file: workbook.file,
    outcome: "otherNotice",
    sheet: grid.name,
    entries: 0,
    message: COMPILE_TEXT.both(({ notTaken }) => notTaken.unknownNotice(evidence ?? "")),
    remedy: { kind: "pack", pack: null },
  };
}

/** Said of a workbook without anything in it. */
export function emptyFile(workbook: BatchWorkbook): BatchFile {
  return {
    file: workbook.file,
    outcome: "empty",
    sheet: null,
    entries: 0,
    message: COMPILE_TEXT.both(({ notTaken }) => notTaken.empty),
  };
}

/** Said of a form that nobody filled in. */
export function withoutEntries(table: TakenTable): BatchFile {
  return {
    file: table.file,
    outcome: "empty",
    sheet: table.sheet,
    entries: 0,
    message: COMPILE_TEXT.both(({ notTaken }) => notTaken.withoutEntries),
  };
}

/** Said where there is no sheet to be taken: none that is visible, or none of the name that was asked for. */
export function noSheet(workbook: BatchWorkbook, wanted: string | null): BatchFile {
  const names = workbook.sheets.map(({ name }) => name);
  const message = COMPILE_TEXT.both(({ notTaken }) =>
    wanted === null ? notTaken.noneVisible(names) : notTaken.noSuchSheet(wanted, names),
  );
  const remedy = wanted === null ? { remedy: { kind: "sheet" } as const } : {};
  return { file: workbook.file, outcome: "notASummarySheet", sheet: null, entries: 0, message, ...remedy };
}

/** What is said of a table of another notice than the batch's. */
export function otherNotice(table: TakenTable, pack: RulePack): BatchFile {
  const own = table.pack.form.title;
  return {
    file: table.file,
    outcome: "otherNotice",
    sheet: table.sheet,
    entries: table.entries.length,
    message: COMPILE_TEXT.both(({ notTaken }, language) =>
      notTaken.otherNotice(table.title, table.pack.name[language], own, pack.name[language]),
    ),
    remedy: { kind: "pack", pack: pack.id },
  };
}

/** A file that could not be opened, by the reason that whoever opened it gives. */
export const unreadable = (
  file: string,
  message: Localised,
  outcome: "unreadable" | "empty" = "unreadable",
): BatchFile => ({
  file,
  outcome,
  sheet: null,
  entries: 0,
  message,
});
