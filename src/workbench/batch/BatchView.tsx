import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { messageOf } from "../document";
import { writeBlock } from "../grid";
import type { WorkbenchTexts } from "../text";
import type { BatchFile, FileBatch } from "./fileBatch";
import { useBatchStyles } from "./styles";
import { needsAttention, remarkOf, summaryTable } from "./summaryTable";

export interface BatchViewProps {
  readonly texts: WorkbenchTexts;
  readonly batch: FileBatch;
  readonly onOpen: (file: File) => void;
  /** Back to the file that is open; null where none is. */
  readonly onBack: (() => void) | null;
}

/** How several files stand: each with its counts, to be opened one by one. */
export function BatchView({ texts, batch, onOpen, onBack }: BatchViewProps) {
  const { files, running } = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  const styles = useBatchStyles();
  const words = texts.batch;
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const reasonOf = (error: unknown): string => messageOf(error, texts.language);
  const done = files.filter(({ status }) => status.kind !== "waiting" && status.kind !== "checking").length;
  const copy = async (): Promise<void> => {
    try {
      await writeBlock(summaryTable(files, texts, reasonOf));
      setCopied(words.copied);
    } catch {
      setCopied(words.notCopied);
    }
  };
  return (
    <main className={styles.view}>
      <div className={styles.inner}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {words.title(files.length)}
        </h2>
        <p role="status" className={styles.line}>
          {running
            ? words.checking(done, files.length)
            : words.done(files.length, files.filter(needsAttention).length)}
        </p>
        <progress
          className={styles.progress}
          max={files.length}
          value={done}
          aria-label={words.title(files.length)}
        />
        <div className={styles.buttons}>
          {running ? (
            <Button onClick={batch.stop}>{words.stop}</Button>
          ) : (
            <>
              <Button icon={<CopyRegular />} onClick={() => void copy()}>
                {words.copy}
              </Button>
              <Button
                onClick={() =>
                  void batch.start(
                    files.map(({ file }) => file),
                    texts.language,
                  )
                }
              >
                {words.again}
              </Button>
            </>
          )}
          {onBack === null ? null : <Button onClick={onBack}>{words.back}</Button>}
        </div>
        <p role="status" className={styles.quiet}>
          {copied ?? words.hint}
        </p>
        <ul className={styles.list}>
          {files.map((each, index) => (
            <BatchLine
              // A file may be chosen twice; the list is never reordered.
              key={index}
              each={each}
              texts={texts}
              remark={remarkOf(each.status, texts, reasonOf)}
              onOpen={() => onOpen(each.file)}
            />
          ))}
        </ul>
      </div>
    </main>
  );
}

function BatchLine({
  each: { file, status },
  texts,
  remark,
  onOpen,
}: {
  readonly each: BatchFile;
  readonly texts: WorkbenchTexts;
  readonly remark: string;
  readonly onOpen: () => void;
}) {
  const styles = useBatchStyles();
  const { batch, reportTexts } = texts;
  return (
    <li className={styles.file}>
      <div className={styles.about}>
        <span className={styles.name}>{file.name}</span>
        {status.kind === "checked" ? (
          <>
            <span className={styles.quiet}>
              {[status.summary.unit, status.summary.pack, batch.studios(status.summary.entries)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <Counts summary={status.summary} severity={reportTexts.severity} clean={batch.clean} />
            {remark === "" ? null : <span className={styles.warning}>! {remark}</span>}
          </>
        ) : (
          <span
            className={
              status.kind === "unreadable" || status.kind === "notASheet" ? styles.error : styles.quiet
            }
          >
            {remark}
          </span>
        )}
      </div>
      <Button aria-label={batch.openFile(file.name)} onClick={onOpen}>
        {texts.openOne}
      </Button>
    </li>
  );
}

const SEVERITIES = ["error", "warning", "info"] as const;

function Counts({
  summary,
  severity,
  clean,
}: {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
  readonly severity: WorkbenchTexts["reportTexts"]["severity"];
  readonly clean: string;
}) {
  const styles = useBatchStyles();
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  const some = SEVERITIES.filter((each) => counts[each] > 0);
  if (some.length === 0) return <span className={styles.clean}>✓ {clean}</span>;
  return (
    <span className={styles.counts}>
      {some.map((each) => (
        <span key={each} className={styles[each]}>
          {MARK[each]} {severity[each]} {counts[each]}
        </span>
      ))}
    </span>
  );
}

/** As the grid marks its cells, so that colour is not all there is. */
const MARK = { error: "✗", warning: "!", info: "i" } as const;
