import type { Grid, Language } from "../../core";
import { FORMAT_FIDELITY, createFilePort, noteLine, readSheets } from "../../files";
import type { FileNote, FilePort } from "../../files";
import { loadPacks } from "../../packs";
import { Engine } from "../engine";
import { gridData } from "../gridData";
import { paneMethods } from "../methods";
import type { EngineParts } from "../rosterMethods";
import { PageView } from "../pageView";
import type { CallContext } from "../rpc";
import { storedBatch } from "./storedBatch";
import type { BatchFileAbout, BatchFileData, FileSummary, ReadForBatch, ShelfOffer } from "./views";

const NOTHING_SHELVED: ShelfOffer = { files: [], chosen: null };

/**
 * Reads a file of a batch: its visible sheets for the batch, and how it stands by itself. Nothing of it is held
 * afterwards.
 *
 * @param shelf what the user keeps on this computer
 * @throws WorkbookFileError for what cannot be read
 */
export async function readBatchFile(
  context: CallContext,
  parts: EngineParts,
  bytes: Uint8Array,
  about: BatchFileAbout,
  language: Language,
  shelf: ShelfOffer = NOTHING_SHELVED,
): Promise<ReadForBatch> {
  const { file, name, modified } = about;
  const port = await createFilePort(bytes, name, { onProgress: (share) => context.progress(share) });
  await context.yieldToMessages();
  const worksheets = port.workbook.sheets.filter(({ kind }) => kind === "worksheet");
  const visible = worksheets.filter(({ hidden }) => hidden === "visible");
  const { sheets, notes } = readSheets(visible.length > 0 ? visible : worksheets);
  const grids = new Map(sheets.map((sheet) => [sheet.name, sheet.grid]));
  const data: BatchFileData["sheets"][number][] = [];
  for (const { name: sheet, hidden } of worksheets) {
    const grid = grids.get(sheet);
    if (hidden !== "visible") data.push({ name: sheet, hidden: true, grid: null });
    else if (grid !== undefined) data.push({ name: sheet, hidden: false, grid: await gridData(grid) });
  }
  await context.yieldToMessages();
  const fileNotes = [...port.workbook.fileNotes, ...notes];
  const reviewed = await checked(context, parts, port, [...grids.values()], shelf, about, language);
  return {
    data: {
      file,
      sheets: data,
      modified,
      fidelity: FORMAT_FIDELITY[port.workbook.format],
      state: storedBatch(bytes, port.workbook),
      notes: fileNotes.map((note) => ({
        sheet: note.code === "unreadableSheet" ? null : note.sheet,
        text: textOf(note),
      })),
    },
    summary: reviewed === null ? null : { ...reviewed, fileNotes },
  };
}

const textOf = (note: FileNote) => ({ "zh-CN": noteLine(note, "zh-CN"), en: noteLine(note, "en") });

/** Checks the file as the pane would: with what is kept in it, else with what was chosen for every file. */
async function checked(
  context: CallContext,
  parts: EngineParts,
  port: FilePort,
  grids: readonly Grid[],
  shelf: ShelfOffer,
  about: BatchFileAbout,
  language: Language,
): Promise<Omit<FileSummary, "fileNotes"> | null> {
  const state = await port.readState();
  const engine = new Engine();
  const methods = paneMethods(new PageView(engine), parts);
  engine.roster = state.roster?.entries ?? about.roster;
  const shelved = shelf.files.length === 0 ? [] : await methods.offerShelf(context, shelf.files);
  const own =
    state.customPack === undefined ? null : await methods.importPack(context, state.customPack, language);
  for (const grid of grids) engine.putGrid(grid);
  await context.yieldToMessages();
  await engine.review({
    sheet: engine.sheetNames.find((each) => each === state.sheet) ?? null,
    // A pack that cannot be used is not the one to choose either, as in the pane.
    pack: (own?.ok === false ? undefined : state.pack) ?? (await chosenPack(shelf, shelved, language)),
    referenceDate: state.referenceDate ?? about.referenceDate,
    today: about.today,
    mappings: state.mappings ?? {},
    language,
  });
  const reviewed = engine.reviewedView();
  if (reviewed?.kind !== "review") return null;
  const { sheet, pack, labels, otherSheets, summary } = reviewed.view;
  return { sheet, pack: pack.name, unit: labels.recommendingUnit, otherSheets, ...summary };
}

/** The shelf's choice where there is such a pack; null otherwise, as in the pane. */
async function chosenPack(
  { chosen }: ShelfOffer,
  shelved: readonly string[],
  language: Language,
): Promise<string | null> {
  if (chosen === null || shelved.includes(chosen)) return chosen;
  return (await loadPacks(language)).some(({ id }) => id === chosen) ? chosen : null;
}
