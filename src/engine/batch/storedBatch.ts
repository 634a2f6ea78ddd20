import { parseBatchState } from "../../core";
import type { BatchState } from "../../core";
import { readBatchText } from "../../files";
import type { OpenedWorkbook } from "../../files";

/** What an earlier compilation stored in the workbook; looked for only where it has parts of that kind at all. */
export function storedBatch(bytes: Uint8Array, workbook: Pick<OpenedWorkbook, "package">): BatchState | null {
  if (workbook.package === null) return null;
  if (!workbook.package.entries.some(({ name }) => name.startsWith("customXml/"))) return null;
  const text = readBatchText(bytes);
  return text === null ? null : parseBatchState(text);
}
