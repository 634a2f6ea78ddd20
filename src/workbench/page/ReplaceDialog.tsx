import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

/** What becomes of unsaved changes when another file is opened; `stay` leaves everything as it is. */
export type ReplaceAnswer = "stay" | "save" | "discard";

export interface ReplaceDialogProps {
  readonly cancel: string;
  readonly title: string;
  readonly text: string;
  /** Absent where nothing can be saved first. */
  readonly save?: string;
  readonly confirm: string;
  readonly asking: boolean;
  readonly onAnswer: (answer: ReplaceAnswer) => void;
}

/** Asks before unsaved changes are given up for something else. */
export function ReplaceDialog({ cancel, title, text, save, confirm, asking, onAnswer }: ReplaceDialogProps) {
  return (
    <Dialog open={asking} modalType="alert" onOpenChange={(_, { open }) => open || onAnswer("stay")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(save === undefined ? "stay" : "save")}>
              {save ?? cancel}
            </Button>
            <Button onClick={() => onAnswer("discard")}>{confirm}</Button>
            {save === undefined ? null : <Button onClick={() => onAnswer("stay")}>{cancel}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
