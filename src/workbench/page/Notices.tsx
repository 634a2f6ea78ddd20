import { useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { CopyDetails, textsFor as paneTextsFor } from "../../pane";
import type { DocumentState, NoticeWay, WorkbenchDocument } from "../document";
import { noteLine } from "../../files";
import type { WorkbenchTexts } from "../text";

export interface NoticesProps {
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
}

/** What there is to say about the file: how it was read, what saving will do, what went wrong. */
export function Notices({ texts, state, workbench }: NoticesProps) {
  const paneTexts = paneTextsFor(texts.language);
  const { file, notice } = state;
  const onClose = workbench.closeNotice;
  const [closed, setClosed] = useState<{ readonly file: unknown; readonly texts: readonly string[] }>({
    file: null,
    texts: [],
  });
  const aboutFile = [
    ...(file?.isFlagged === true ? [texts.flaggedNotice] : []),
    ...(file !== null && !file.keepsFormatting
      ? [texts.convertedNotice(file.format.toUpperCase(), file.keepsLooks)]
      : []),
    ...new Set((file?.fileNotes ?? []).map((note) => noteLine(note, texts.language))),
  ].filter((text) => closed.file !== file || !closed.texts.includes(text));
  const bar = (
    key: string,
    intent: "error" | "success" | "info" | "warning",
    text: string,
    close: () => void,
    details: string | null = null,
    ways: readonly NoticeWay[] = [],
  ) => (
    <MessageBar key={key} intent={intent} layout="multiline">
      <MessageBarBody>
        {text} {details === null ? null : <CopyDetails details={details} texts={paneTexts} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.close}
            onClick={close}
          />
        }
      >
        {ways.map(({ label, take }) => (
          <Button
            key={label}
            size="small"
            onClick={() => {
              close();
              take();
            }}
          >
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
  return (
    <div className="hj-page-notices">
      {/* The regions are always there: only what appears inside an existing region is announced. */}
      <div role="alert">
        {notice?.kind === "error"
          ? bar(String(notice.number), "error", notice.text, onClose, notice.details)
          : null}
      </div>
      <div role="status" className="hj-page-toast">
        {notice !== null && notice.kind !== "error"
          ? bar(String(notice.number), notice.kind, notice.text, onClose, null, notice.ways)
          : null}
      </div>
      {aboutFile.map((text) =>
        bar(
          text,
          text === texts.flaggedNotice ? "info" : "warning",
          text,
          () => setClosed({ file, texts: closed.file === file ? [...closed.texts, text] : [text] }),
          null,
          text === texts.flaggedNotice
            ? [{ label: texts.saveUnflagged, take: () => void workbench.save("corrected") }]
            : [],
        ),
      )}
    </div>
  );
}
