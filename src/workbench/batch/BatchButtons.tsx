import { Button } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, CopyRegular, SaveRegular } from "@fluentui/react-icons";
import type { BatchOutput } from "../../engine";
import { ChooseFiles } from "../../pane/batch";
import type { BatchDocument, BatchDocumentState } from "../../pane/batch";
import type { WorkbenchTexts } from "../text";

export interface BatchButtonsProps {
  readonly texts: WorkbenchTexts;
  readonly batch: BatchDocument;
  readonly state: BatchDocumentState;
  /** Whether a list can be made of the files. */
  readonly isJoined: boolean;
  readonly onOpenList: () => void;
  readonly onSave: (output: BatchOutput, name: string) => void;
  readonly onCopy: () => void;
  readonly onNew: () => void;
}

/** What can be done with a batch as a whole, while no file is being read. */
export function BatchButtons(props: BatchButtonsProps) {
  const { texts, batch, state, isJoined, onOpenList, onSave, onCopy, onNew } = props;
  const words = texts.batch;
  const stopped = state.files.filter(({ status }) => status.kind === "stopped").length;
  return (
    <>
      <Button appearance={state.seen ? "primary" : "secondary"} disabled={!isJoined} onClick={onOpenList}>
        {words.openList}
      </Button>
      <Button
        icon={<SaveRegular />}
        data-save-batch
        title={words.saveBatchHint}
        disabled={!isJoined}
        onClick={() => onSave({ what: "compiled" }, words.savedName.compiled)}
      >
        {words.saveBatch}
      </Button>
      <Button disabled={!isJoined} onClick={() => onSave({ what: "overview" }, words.savedName.overview)}>
        {words.saveOverview}
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        title="Ctrl+Z"
        data-undo-batch
        disabled={!state.canUndo}
        onClick={batch.undo}
      >
        {words.undo}
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        title="Ctrl+Y"
        data-redo-batch
        disabled={!state.canRedo}
        onClick={batch.redo}
      >
        {words.redo}
      </Button>
      <ChooseFiles label={words.addFiles} onFiles={(more) => void batch.add(more, texts.language)} />
      <ChooseFiles folder label={words.addFolder} onFiles={(more) => void batch.add(more, texts.language)} />
      {stopped === 0 ? null : (
        <Button onClick={() => void batch.goOn(texts.language)}>{words.goOn(stopped)}</Button>
      )}
      <Button onClick={() => void batch.again(texts.language)}>{words.again}</Button>
      <Button icon={<CopyRegular />} onClick={onCopy}>
        {words.copy}
      </Button>
      <Button onClick={onNew}>{words.newBatch}</Button>
    </>
  );
}
