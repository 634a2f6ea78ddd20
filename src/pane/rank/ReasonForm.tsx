import { Button, Field } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import { focusOpened, useDraft, usePane } from "../ui";
import "./reason.css";

/** Asks for a reason in place: no dialog, so that the list stays in view. */
export function ReasonForm({
  about,
  label,
  hint,
  initial,
  onSave,
}: {
  /** Identity of the studio. */
  readonly about: string;
  readonly label: string;
  readonly hint: string;
  readonly initial: string;
  readonly onSave: (reason: string) => void;
}) {
  const { model, texts } = usePane();
  const [reason, setReason, forget] = useDraft(`reason ${about} ${initial}`, () => initial);
  const [isMissing, setIsMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => focusOpened(area.current), []);
  /** The form goes away with the answer; the focus goes to the control that stays nearest to it. */
  const leave = (then: () => void): void => {
    const item = form.current?.closest("li");
    forget();
    then();
    requestAnimationFrame(() => item?.querySelector<HTMLElement>('[data-control="handle"], button')?.focus());
  };
  const save = (): void => {
    if (reason.trim() === "") {
      setIsMissing(true);
      area.current?.focus();
      return;
    }
    leave(() => onSave(reason));
  };
  return (
    <form
      ref={form}
      className="hj-reason"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={label}
        hint={hint}
        {...(isMissing
          ? { validationMessage: texts.rank.reasonNeeded, validationState: "error" as const }
          : {})}
      >
        {/* Fluent's own weighs 3 KB for this one place; reason.css gives it the same look. */}
        {(described) => (
          <textarea
            {...described}
            ref={area}
            className="hj-textarea"
            rows={3}
            value={reason}
            placeholder={texts.rank.reasonExample}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") leave(() => model.rank.cancelAsking());
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
            }}
          />
        )}
      </Field>
      <div className="hj-row">
        <Button type="submit" appearance="primary" size="small">
          {texts.save}
        </Button>
        <Button size="small" onClick={() => leave(() => model.rank.cancelAsking())}>
          {texts.rank.later}
        </Button>
      </div>
    </form>
  );
}
