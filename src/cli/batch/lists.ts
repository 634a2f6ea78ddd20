import path from "node:path";
import { readUnits, restoreSources, takeWorkbook } from "../../core";
import type { ExpectedUnit, Localised, ReviewOptions, RulePack, TakenEntry } from "../../core";
import { callError } from "../callError";
import { openFile } from "../inputs";
import { sheetsOf, sideSheets } from "../sideFile";
import { asBatchWorkbook } from "./files";

/**
 * The units expected to hand in, from the first sheet that holds such a list.
 *
 * @param tell called with what of the file may be lost
 */
export async function loadExpected(
  file: string,
  tell: (text: Localised) => void,
): Promise<readonly ExpectedUnit[]> {
  for (const grid of await sideSheets(file, tell)) {
    const units = readUnits(grid);
    if (units !== null) return units;
  }
  const name = path.basename(file);
  throw callError((texts) => texts.files.noUnits(name));
}

/**
 * The entries of an earlier compiled list, with the sources that they had then.
 *
 * @param tell called with what of the file may be lost
 */
export async function loadPrevious(
  file: string,
  pack: RulePack,
  options: ReviewOptions,
  tell: (text: Localised) => void,
): Promise<readonly TakenEntry[]> {
  const opened = await openFile(file);
  const visible = opened.sheets.filter(({ hidden }) => hidden === "visible");
  sheetsOf(file, { sheets: visible, fileNotes: opened.fileNotes }, tell);
  const workbook = asBatchWorkbook(file, opened);
  const { tables, files } = takeWorkbook(workbook, { ...options, packs: [pack], sheet: null });
  if (tables.length === 0) {
    const reason = files[0]?.message;
    throw callError((texts, language) =>
      texts.files.noPrevious(path.basename(file), reason?.[language] ?? ""),
    );
  }
  const { state } = workbook;
  return tables.flatMap((table) =>
    state === null || state === undefined ? table.entries : restoreSources(table, state, new Set()).entries,
  );
}
