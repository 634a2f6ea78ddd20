import { Button, Input } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent } from "react";
import type { FindingView } from "../../../engine";
import { focusOpened, useDraft, useModel, useTexts } from "../../ui";
import { useToolTexts } from "./useToolTexts";

/** Who vouches for a warning, and why. The name stays for the next one. */
export function VerifyForm({
  finding,
  onDone,
}: {
  readonly finding: FindingView;
  readonly onDone: () => void;
}) {
  const model = useModel();
  const { cancel } = useTexts();
  const { verify } = useToolTexts();
  const form = useRef<HTMLFormElement>(null);
  const [by, setBy] = useDraft("verify:by", () => "");
  const [note, setNote, forget] = useDraft(`verify:${finding.key}`, () => "");
  useEffect(() => focusOpened(form.current?.querySelector("input")), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (by.trim() === "") return form.current?.querySelector("input")?.focus();
    forget();
    onDone();
    void model.verify.vouch(finding, by, note);
  };
  return (
    <form ref={form} className="hj-verify" onSubmit={submit}>
      <label>
        {verify.by}
        <Input size="small" value={by} required maxLength={40} onChange={(_, { value }) => setBy(value)} />
      </label>
      <label>
        {verify.note}
        <Input size="small" value={note} maxLength={200} onChange={(_, { value }) => setNote(value)} />
      </label>
      <div className="hj-row">
        <Button size="small" type="submit" appearance="primary">
          {verify.confirm}
        </Button>
        <Button size="small" onClick={onDone}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
