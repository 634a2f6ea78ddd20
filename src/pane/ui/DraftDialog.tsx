import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { draftLine, draftReasonText } from "../../core";
import { usePane } from "./usePane";

/**
 * Asks before a list is made that is not final: what it holds, what is missing and what is not settled. The same stands
 * on the list's face and in its file's name.
 */
export function DraftDialog() {
  const { model, state, texts } = usePane();
  const { draft, language } = state;
  if (draft === null) return null;
  const words = texts.draft;
  const close = (): void => model.settings.dropDraft();
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p>{draftLine(draft.state)[language]}</p>
            <ul className="hj-lines">
              {draft.state.reasons.map((reason) => (
                <li key={reason.code}>{draftReasonText(reason)[language]}</li>
              ))}
            </ul>
            {draft.state.differsFromSheet ? <p>{words.differs}</p> : null}
            <p className="hj-hint">{words.hint}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {words.back}
            </Button>
            <Button onClick={() => void model.settings.produce(draft.kind, true)}>{words.make}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
