import { useState } from "react";
import { Button, usePane } from "../ui";

/** Takes back the last change of the ranking. It appears with the first one and then stays, so as to keep the focus. */
export function UndoButton() {
  const { model, state, texts } = usePane();
  const last = state.rankSteps.at(-1);
  const [isShown, setIsShown] = useState(last !== undefined);
  if (last !== undefined && !isShown) setIsShown(true);
  if (!isShown) return null;
  const words = texts.rank;
  return (
    <Button
      size="small"
      data-control="undo"
      disabledFocusable={last === undefined}
      onClick={() => void model.rank.undo()}
    >
      {last === undefined ? words.undoNone : words.undo(words.steps[last.what])}
    </Button>
  );
}
