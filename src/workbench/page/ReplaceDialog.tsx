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

export interface ReplaceDialogProps {
  readonly texts: WorkbenchTexts;
  readonly asking: boolean;
  readonly onAnswer: (go: boolean) => void;
}

/** Asks before unsaved changes are given up for another file. */
export function ReplaceDialog({ texts, asking, onAnswer }: ReplaceDialogProps) {
  return (
    <Dialog open={asking} modalType="alert" onOpenChange={(_, { open }) => open || onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.replaceTitle}</DialogTitle>
          <DialogContent>{texts.replaceText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {texts.cancel}
            </Button>
            <Button onClick={() => onAnswer(true)}>{texts.replaceConfirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
