import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { WorkbenchTexts } from "../text";

/** What becomes of unsaved changes when another file is opened; `stay` leaves everything as it is. */
export type ReplaceAnswer = "stay" | "save" | "discard";

export interface ReplaceDialogProps {
  readonly texts: WorkbenchTexts;
  readonly asking: boolean;
  readonly onAnswer: (answer: ReplaceAnswer) => void;
}

/** Asks before unsaved changes are given up for another file. */
export function ReplaceDialog({ texts, asking, onAnswer }: ReplaceDialogProps) {
  return (
    <Dialog open={asking} modalType="alert" onOpenChange={(_, { open }) => open || onAnswer("stay")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.replaceTitle}</DialogTitle>
          <DialogContent>{texts.replaceText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer("save")}>
              {texts.replaceSave}
            </Button>
            <Button onClick={() => onAnswer("discard")}>{texts.replaceConfirm}</Button>
            <Button onClick={() => onAnswer("stay")}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
