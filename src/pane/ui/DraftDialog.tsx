import { useId, useLayoutEffect, useRef } from "react";
import { draftLine, draftReasonText } from "../../core";
import type { PaneState } from "../model";
import { Button } from "./Button";
import { usePane } from "./usePane";

/**
 * Asks before a list is made that is not final: what it holds, what is missing and what is not settled. The same stands
 * on the list's face and in its file's name.
 */
export function DraftDialog() {
  const { draft } = usePane().state;
  return draft === null ? null : <Asking draft={draft} />;
}

/** The browser's own modal dialog: it keeps the focus inside, closes with Escape and gives the focus back. */
function Asking({ draft }: { readonly draft: NonNullable<PaneState["draft"]> }) {
  const { model, state, texts } = usePane();
  const { language } = state;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it is taken out of the page: only so does the focus go back to where it was.
    return () => shown?.close();
  }, []);
  const words = texts.draft;
  const close = (): void => model.settings.dropDraft();
  return (
    <dialog
      ref={dialog}
      className="hj-dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={title}>{words.title}</h2>
      <p>{draftLine(draft.state)[language]}</p>
      <ul className="hj-lines">
        {draft.state.reasons.map((reason) => (
          <li key={reason.code}>{draftReasonText(reason)[language]}</li>
        ))}
      </ul>
      {draft.state.differsFromSheet ? <p>{words.differs}</p> : null}
      <p className="hj-hint">{words.hint}</p>
      <div className="hj-row">
        <Button appearance="primary" onClick={close}>
          {words.back}
        </Button>
        <Button onClick={() => void model.settings.produce(draft.kind, true)}>{words.make}</Button>
      </div>
    </dialog>
  );
}
