import { Button } from "@fluentui/react-components";
import type { BatchDocument } from "./batchDocument";
import type { BatchDocumentState } from "./batchDocumentState";
import { leaveOut } from "./decisions";
import type { WithBatchTexts } from "./parts";

/** Leaves a file out of the list, or takes it in again; nothing for a file of which nothing was taken. */
export function LeaveOut({
  texts: { batch: words },
  batch,
  state: { view, work },
  file,
}: {
  readonly texts: WithBatchTexts;
  readonly batch: BatchDocument;
  readonly state: BatchDocumentState;
  readonly file: string;
}) {
  if (view?.files.some((told) => told.file === file && told.outcome === "taken") !== true) return null;
  const isOut = work.decisions.leftOut.includes(file);
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => batch.decide((now) => leaveOut(now, file, !isOut))}
    >
      {isOut ? words.takeIn : words.leaveOut}
    </Button>
  );
}
