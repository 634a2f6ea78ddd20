import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { StepName } from "../model";
import { usePane } from "../ui";

/**
 * Takes back the last change, or makes it again. They appear with the first change and then stay, so as to keep the
 * focus. In the workbench the last change may be one of the sheet: there is one history for all.
 */
export function UndoButton() {
  const { model, state, texts } = usePane();
  const { undo, redo } = state.history;
  const [isShown, setIsShown] = useState(undo !== null);
  if (undo !== null && !isShown) setIsShown(true);
  if (!isShown) return null;
  const words = texts.rank;
  return (
    <>
      <Button
        size="small"
        title="Ctrl+Z"
        data-control="undo"
        disabledFocusable={undo === null}
        onClick={() => void model.rank.undo()}
      >
        {undo === null ? words.undoNone : words.undo(words.steps[undo as StepName])}
      </Button>
      {redo === null ? null : (
        <Button size="small" title="Ctrl+Y" onClick={() => void model.rank.redo()}>
          {words.redo(words.steps[redo as StepName])}
        </Button>
      )}
    </>
  );
}
