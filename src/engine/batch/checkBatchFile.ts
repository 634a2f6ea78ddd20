import type { Grid, Language } from "../../core";
import type { FilePort } from "../../files";
import { loadPacks } from "../../packs";
import { Engine } from "../engine";
import { paneMethods } from "../methods";
import { PageView } from "../pageView";
import type { EngineParts } from "../rosterMethods";
import type { CallContext } from "../rpc";
import type { BatchFileAbout, FileSummary, ShelfOffer } from "./views";

/** Checks the file as the pane would: with what is kept in it, else with what was chosen for every file. */
export async function checkBatchFile(
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
