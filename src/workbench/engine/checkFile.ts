import type { Language } from "../../core";
import { createFilePort, readSheets } from "../../files";
import { loadPacks } from "../../packs";
import { Engine, PageView, paneMethods } from "../../engine";
import type { CallContext, EngineParts } from "../../engine";
import type { FileSummary } from "./views";

/** What this computer's shelf of notices offers to each file. */
export interface ShelfOffer {
  /** The packs' files. */
  readonly files: readonly string[];
  /** Id of the pack for files that name none; null: by form and title. */
  readonly chosen: string | null;
}

const NOTHING_SHELVED: ShelfOffer = { files: [], chosen: null };

/** The shelf's choice where there is such a pack; null otherwise, as in the pane. */
async function chosenPack(
  { chosen }: ShelfOffer,
  shelved: readonly string[],
  language: Language,
): Promise<string | null> {
  if (chosen === null || shelved.includes(chosen)) return chosen;
  return (await loadPacks(language)).some(({ id }) => id === chosen) ? chosen : null;
}

/**
 * Checks a file beside the one that is open, by an engine of its own, as the pane would when it opens it: with the
 * sheet, pack, reference date, columns and roster that are kept in it. Nothing of it is held afterwards.
 *
 * @param today ISO date
 * @param shelf what the user keeps on this computer
 * @returns null where no sheet of the file is a summary sheet
 * @throws WorkbookFileError for what cannot be read
 */
export async function checkFile(
  context: CallContext,
  parts: EngineParts,
  bytes: Uint8Array,
  name: string,
  today: string,
  language: Language,
  shelf: ShelfOffer = NOTHING_SHELVED,
): Promise<FileSummary | null> {
  const port = await createFilePort(bytes, name);
  const state = await port.readState();
  await context.breathe();
  const engine = new Engine();
  const methods = paneMethods(new PageView(engine), parts);
  engine.roster = state.roster?.entries ?? [];
  const shelved = shelf.files.length === 0 ? [] : await methods.offerShelf(context, shelf.files);
  const own =
    state.customPack === undefined ? null : await methods.importPack(context, state.customPack, language);
  const worksheets = port.workbook.sheets.filter(({ kind }) => kind === "worksheet");
  const visible = worksheets.filter(({ hidden }) => hidden === "visible");
  const { sheets, notes } = readSheets(visible.length > 0 ? visible : worksheets);
  for (const { grid } of sheets) engine.putGrid(grid);
  await context.breathe();
  await engine.review({
    sheet: engine.sheetNames.find((each) => each === state.sheet) ?? null,
    // A pack that cannot be used is not the one to choose either, as in the pane.
    pack: (own?.ok === false ? undefined : state.pack) ?? (await chosenPack(shelf, shelved, language)),
    referenceDate: state.referenceDate ?? null,
    today,
    mappings: state.mappings ?? {},
    language,
  });
  const reviewed = engine.reviewedView();
  if (reviewed?.kind !== "review") return null;
  const { sheet, pack, labels, otherSheets, summary } = reviewed.view;
  const fileNotes = [...port.workbook.fileNotes, ...notes];
  return { sheet, pack: pack.name, unit: labels.recommendingUnit, otherSheets, fileNotes, ...summary };
}
