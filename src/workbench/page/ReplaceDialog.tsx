import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

export interface ReplaceDialogProps {
  readonly cancel: string;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly asking: boolean;
  readonly onAnswer: (go: boolean) => void;
}

/** Asks before unsaved changes are given up for something else. */
export function ReplaceDialog({ cancel, title, text, confirm, asking, onAnswer }: ReplaceDialogProps) {
  return (
    <Dialog open={asking} modalType="alert" onOpenChange={(_, { open }) => open || onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {cancel}
            </Button>
            <Button onClick={() => onAnswer(true)}>{confirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
