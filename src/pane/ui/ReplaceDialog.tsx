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
import { dialogTexts } from "../text";
import { usePane } from "./usePane";

/** Asks what becomes of a list that was typed into since it was made, before another one takes its place. */
export function ReplaceDialog() {
  const { model, state } = usePane();
  const { replacing } = state;
  // It stays where it is when it closes: unmounted while open it would leave the page behind it out of reach.
  const [shown, setShown] = useState(replacing);
  if (replacing !== null && replacing !== shown) setShown(replacing);
  const words = dialogTexts(state.language).replace;
  const close = (): void => model.outputs.dropDraft();
  const make = (replaced: "keep" | "replace"): void => {
    if (shown !== null) void model.outputs.produce(shown.kind, true, replaced);
  };
  return (
    <Dialog
      open={replacing !== null}
      modalType="modal"
      onOpenChange={(_, { open }) => (open ? undefined : close())}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p>{words.changed(shown?.names ?? "")}</p>
            <p className="hj-hint">{words.hint}</p>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => make("keep")}>
              {words.keep}
            </Button>
            <Button onClick={() => make("replace")}>{words.replace}</Button>
            <Button onClick={close}>{words.back}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
