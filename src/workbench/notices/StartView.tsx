import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../core";
import type { NoticeSource } from "../engine";
import { FileChoice } from "./FileChoice";
import type { ListedNotice } from "./shelfActions";
import { noticeTextsFor } from "../text";
import "./notices.css";

export interface StartViewProps {
  readonly language: Language;
  readonly notices: readonly ListedNotice[];
  /** Last year's, chosen beforehand. */
  readonly from: string | null;
  readonly busy: boolean;
  /** Why there is no draft, in one sentence. */
  readonly trouble: string | null;
  readonly onBegin: (source: NoticeSource, from: string | null) => void;
  readonly onCancel: () => void;
}

/** Where a draft begins: the notice as file or text, its blank form, and last year's. */
export function StartView({
  language,
  notices,
  from: first,
  busy,
  trouble,
  onBegin,
  onCancel,
}: StartViewProps) {
  const texts = noticeTextsFor(language).start;
  const [file, setFile] = useState<File | null>(null);
  const [form, setForm] = useState<File | null>(null);
  const [text, setText] = useState("");
  const [from, setFrom] = useState(first ?? "");
  const [isEmpty, setIsEmpty] = useState(false);
  const begin = async (): Promise<void> => {
    const nothing = file === null && text.trim() === "";
    setIsEmpty(nothing);
    if (nothing) return;
    const bytes = async (of: File): Promise<Uint8Array> => new Uint8Array(await of.arrayBuffer());
    onBegin(
      {
        file: file === null ? null : await bytes(file),
        text,
        form: form === null ? null : { bytes: await bytes(form), name: form.name },
      },
      from === "" ? null : from,
    );
  };
  return (
    <main className="hj-room-scroll" aria-label={texts.title}>
      <div className="hj-room-narrow">
        <h1 className="hj-room-title">{texts.title}</h1>
        <p>{texts.hint}</p>
        <div className="hj-room-card">
          <div className="hj-room-row">
            <FileChoice label={texts.file} accept=".docx,.txt" onFile={setFile} />
            <span role="status">{file === null ? "" : texts.chosen(file.name)}</span>
          </div>
          <Field label={texts.paste} hint={texts.pasteHint}>
            <Textarea rows={6} value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
        </div>
        <div className="hj-room-card">
          <div className="hj-room-row">
            <FileChoice label={texts.form} accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.et" onFile={setForm} />
            <span role="status">{form === null ? texts.formHint : texts.chosen(form.name)}</span>
          </div>
          <Field label={texts.from} hint={texts.fromHint}>
            <Select value={from} onChange={(_, { value }) => setFrom(value)}>
              <option value="">{texts.fromNone}</option>
              {notices
                .filter(({ place, pack }) => place === "builtIn" || pack !== null)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </Select>
          </Field>
        </div>
        <div role="alert">
          {isEmpty || trouble !== null ? (
            <p className="hj-room-alert">{isEmpty ? texts.nothing : trouble}</p>
          ) : null}
        </div>
        <div className="hj-room-row">
          <Button appearance="primary" disabled={busy} onClick={() => void begin()}>
            {busy ? texts.reading : texts.begin}
          </Button>
          <Button onClick={onCancel}>{texts.cancel}</Button>
        </div>
      </div>
    </main>
  );
}
