import type { Grid } from "../../core";
import { FORMAT_FIDELITY, createFilePort, noteLine, openWorkbook, readSheets } from "../../files";
import type { FileNote, FilePort } from "../../files";
import { gridData } from "../gridData";
import type { CallContext } from "../rpc";
import { storedBatch } from "./storedBatch";
import type { BatchFileAbout, BatchFileData, FileSummary, ReadForBatch } from "./views";

/**
 * Reads a file of a batch: its visible sheets for the batch, and how it stands by itself. Nothing of it is held
 * afterwards.
 *
 * @param check says how the file stands by itself; null where nobody asks
 * @throws WorkbookFileError for what cannot be read
 */
export async function readBatchFile(
  context: CallContext,
  bytes: Uint8Array,
  { file, name, modified }: BatchFileAbout,
  check: ((port: FilePort, grids: readonly Grid[]) => Promise<Omit<FileSummary, "fileNotes"> | null>) | null,
): Promise<ReadForBatch> {
  const options = { onProgress: (share: number) => context.progress(share) };
  const port = check === null ? null : await createFilePort(bytes, name, options);
  const workbook = port?.workbook ?? (await openWorkbook(bytes, name, options));
  await context.yieldToMessages();
  const worksheets = workbook.sheets.filter(({ kind }) => kind === "worksheet");
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
  const fileNotes = [...workbook.fileNotes, ...notes];
  const reviewed = check === null || port === null ? undefined : await check(port, [...grids.values()]);
  return {
    data: {
      file,
      sheets: data,
      modified,
      fidelity: FORMAT_FIDELITY[workbook.format],
      state: storedBatch(bytes, workbook),
      notes: fileNotes.map((note) => ({
        sheet: note.code === "unreadableSheet" ? null : note.sheet,
        text: textOf(note),
      })),
    },
    ...(reviewed === undefined ? {} : { summary: reviewed === null ? null : { ...reviewed, fileNotes } }),
  };
}

const textOf = (note: FileNote) => ({ "zh-CN": noteLine(note, "zh-CN"), en: noteLine(note, "en") });
