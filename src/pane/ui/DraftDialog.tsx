import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { draftLine } from "../../core";
import { dialogTexts } from "../text";
import { usePane } from "./usePane";

/**
 * Asks before a list is made that is not final: what it holds, what is missing and what is not settled. The same stands
 * on the list's face and in its file's name.
 */
export function DraftDialog() {
  const { model, state } = usePane();
  const { draft, language } = state;
  // It stays where it is when it closes: unmounted while open it would leave the page behind it out of reach.
  const [shown, setShown] = useState(draft);
  if (draft !== null && draft !== shown) setShown(draft);
  const words = dialogTexts(state.language).draft;
  const isDraft = shown?.state.draft === true;
  const differs = shown?.state.differsFromSheet === true && shown.kind !== "publication";
  const close = (): void => model.outputs.dropDraft();
  return (
    <Dialog
      open={draft !== null}
      modalType="modal"
      onOpenChange={(_, { open }) => (open ? undefined : close())}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{isDraft ? words.title : words.differsTitle}</DialogTitle>
          <DialogContent>
            {isDraft ? <p>{draftLine(shown.state)[language]}</p> : null}
            {differs ? <p>{words.differs}</p> : null}
            {isDraft ? <p className="hj-hint">{words.hint}</p> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {words.back}
            </Button>
            <Button
              onClick={() => (shown === null ? undefined : void model.outputs.produce(shown.kind, true))}
            >
              {isDraft ? words.make : words.makeSo}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
