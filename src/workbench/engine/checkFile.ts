import type { Language } from "../../core";
import { createFilePort, readSheets } from "../../files";
import { Engine, PageView, paneMethods } from "../../engine";
import type { CallContext, EngineParts } from "../../engine";
import type { FileSummary } from "./views";

/**
 * Checks a file beside the one that is open, by an engine of its own, as the pane would when it opens it: with the
 * sheet, pack, reference date, columns and roster that are kept in it. Nothing of it is held afterwards.
 *
 * @param today ISO date
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
): Promise<FileSummary | null> {
  const port = await createFilePort(bytes, name);
  const state = await port.readState();
  await context.breathe();
  const engine = new Engine();
  const methods = paneMethods(new PageView(engine), parts);
  engine.roster = state.roster?.entries ?? [];
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
    pack: own?.ok === false ? null : (state.pack ?? null),
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
