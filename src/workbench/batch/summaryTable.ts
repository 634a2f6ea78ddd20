import type { BatchFile, BatchStatus } from "../../pane/batch";
import { noteLine } from "../../files";
import type { WorkbenchTexts } from "../text";

/** Words for a file that has no counts, of which not all sheets were checked, or that was damaged; else empty. */
export function remarkOf(
  status: BatchStatus,
  { batch, language }: WorkbenchTexts,
  reasonOf: (error: unknown) => string,
): string {
  if (status.kind === "checked") {
    const { sheet, otherSheets, fileNotes } = status.summary;
    return [
      ...(otherSheets.length === 0 ? [] : [batch.otherSheets(sheet, otherSheets)]),
      ...new Set(fileNotes.map((note) => noteLine(note, language))),
    ].join(" ");
  }
  if (status.kind === "unreadable") return reasonOf(status.error);
  return status.kind === "read" ? "" : batch.status[status.kind];
}

/** Whether somebody has to look at the file: it has errors, or could not be checked, or not all of it was. */
export const needsAttention = ({ status }: BatchFile): boolean =>
  status.kind === "checked"
    ? !status.summary.readyToSend || status.summary.otherSheets.length > 0
    : status.kind === "notASheet" || status.kind === "unreadable";

/** The list as rows of texts with a heading, to be pasted into a sheet. */
export function summaryTable(
  files: readonly BatchFile[],
  texts: WorkbenchTexts,
  reasonOf: (error: unknown) => string,
): readonly (readonly string[])[] {
  const rows = files.map(({ file, status }) => {
    const remark = remarkOf(status, texts, reasonOf);
    if (status.kind !== "checked") return [file.name, "", "", "", "", "", "", "", remark];
    const { unit, sheet, pack, entries, errors, warnings, infos } = status.summary;
    return [file.name, unit ?? "", sheet, pack, ...[entries, errors, warnings, infos].map(String), remark];
  });
  return [texts.batch.columns, ...rows];
}
