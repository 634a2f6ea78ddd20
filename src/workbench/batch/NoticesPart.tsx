import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import type { BatchOutput, NoticeView } from "../../engine";
import { CopyText, DueField, useSome } from "../../pane/batch";
import type { RoomPartProps } from "./partProps";
import type { WorkbenchTexts } from "../text";

const AT_ONCE = 20;

export interface NoticesPartProps extends RoomPartProps {
  readonly texts: WorkbenchTexts;
  readonly onSave: (output: BatchOutput, name: string) => void;
  readonly onPrint: (notices: readonly NoticeView[]) => void;
}

/** What goes back to each unit: a text to paste, a page to print, a small workbook with its own rows alone. */
export function NoticesPart({ texts, batch, view, work, onSave, onPrint }: NoticesPartProps) {
  const { batch: words, reportTexts } = texts;
  const { some, button } = useSome(view.notices, AT_ONCE, texts);
  const [contact, setContact] = useState<string | null>(null);
  if (view.notices.length === 0) return <p className="hj-batch-line">{words.noNotices}</p>;
  return (
    <>
      <p className="hj-batch-line">{words.noticesDone(view.notices.length)}</p>
      <div className="hj-batch-reading">
        <DueField {...{ texts, batch, view, work }} />
        <Field label={words.contact} hint={words.contactHint}>
          <Input
            value={contact ?? work.contact}
            onChange={(_, { value }) => setContact(value)}
            onBlur={() => {
              const said = contact;
              setContact(null);
              if (said !== null && said !== work.contact) batch.decide((now) => ({ ...now, contact: said }));
            }}
          />
        </Field>
      </div>
      <div className="hj-batch-buttons">
        <Button icon={<PrintRegular />} onClick={() => onPrint(view.notices)}>
          {words.printAll}
        </Button>
        <Button onClick={() => onSave({ what: "notices" }, words.savedName.notices)}>{words.saveAll}</Button>
      </div>
      {some.map((notice) => (
        <section key={notice.key} className="hj-batch-card" aria-label={notice.unit}>
          <h3 className="hj-batch-heading">{notice.unit}</h3>
          <div className="hj-batch-counts">
            {notice.errors > 0 ? (
              <span className="hj-batch-error">
                ✗ {reportTexts.severity.error} {notice.errors}
              </span>
            ) : null}
            {notice.warnings > 0 ? (
              <span className="hj-batch-warning">
                ! {reportTexts.severity.warning} {notice.warnings}
              </span>
            ) : null}
          </div>
          <details>
            <summary>{notice.parts.title}</summary>
            <p className="hj-batch-text">{notice.text}</p>
          </details>
          <div className="hj-batch-buttons">
            <CopyText texts={texts} label={words.copyText} text={notice.text} />
            <Button size="small" icon={<PrintRegular />} onClick={() => onPrint([notice])}>
              {words.printOne}
            </Button>
            <Button
              size="small"
              onClick={() => onSave({ what: "notice", key: notice.key }, words.noticeName(notice.unit))}
            >
              {words.saveRows}
            </Button>
          </div>
        </section>
      ))}
      {button}
    </>
  );
}

/** Notices as pages to print, one unit a page. */
export function PrintedNotices({
  texts: { batch: words },
  notices,
  onBack,
}: {
  readonly texts: RoomPartProps["texts"];
  readonly notices: readonly NoticeView[];
  readonly onBack: () => void;
}) {
  return (
    <>
      <div className="hj-batch-buttons hj-batch-no-print">
        <Button appearance="primary" icon={<PrintRegular />} onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={onBack}>{words.printBack}</Button>
      </div>
      {notices.map(({ key, parts: { title, opening, groups, closing } }) => (
        <article key={key} className="hj-batch-sheet-of-paper">
          <h2>{title}</h2>
          <p>{opening}</p>
          {groups.map(({ heading, lines }) => (
            <section key={heading}>
              <h3>{heading}</h3>
              <ol>
                {lines.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ol>
            </section>
          ))}
          {closing.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </article>
      ))}
    </>
  );
}
