import { Button } from "@fluentui/react-components";
import { baseName } from "../../core";
import type { BatchFileView } from "../../engine";
import { messageOf } from "../document";
import type { WorkbenchTexts } from "../text";
import type { BatchDocument } from "./batchDocument";
import type { BatchDocumentState, BatchFile } from "./batchDocumentState";
import { leaveOut } from "./decisions";
import { useBatchStyles } from "./styles";
import { remarkOf } from "./summaryTable";

export interface FilesPartProps {
  readonly texts: WorkbenchTexts;
  readonly batch: BatchDocument;
  readonly state: BatchDocumentState;
  readonly onOpen: (file: File) => void;
}

/** The files: how each stands by itself, and how the batch read it. */
export function FilesPart({ texts, batch, state, onOpen }: FilesPartProps) {
  const styles = useBatchStyles();
  const { files, view } = state;
  const names = new Set(files.map(({ name }) => name));
  const stored = (view?.files ?? []).filter(({ file }) => !names.has(file));
  return (
    <>
      <p className={styles.quiet}>{texts.batch.hint}</p>
      <ul className={styles.list}>
        {files.map((each) => (
          <li key={each.name} className={styles.file}>
            <FileLine
              texts={texts}
              each={each}
              told={(view?.files ?? []).filter(({ file }) => file === each.name)}
              isOut={state.work.decisions.leftOut.includes(each.name)}
            />
            <div className={styles.buttons}>
              <LeaveOut texts={texts} batch={batch} state={state} file={each.name} />
              <Button
                size="small"
                aria-label={texts.batch.openFile(each.file.name)}
                onClick={() => onOpen(each.file)}
              >
                {texts.openOne}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                disabled={state.running}
                aria-label={texts.batch.removeFile(each.file.name)}
                onClick={() => void batch.remove(each.name)}
              >
                {texts.batch.remove}
              </Button>
            </div>
          </li>
        ))}
        {stored.map((told, index) => (
          <li key={`${told.file}/${index}`} className={styles.file}>
            <div className={styles.about}>
              <span className={styles.name}>{baseName(told.file)}</span>
              <Told texts={texts} told={told} />
            </div>
            <LeaveOut texts={texts} batch={batch} state={state} file={told.file} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LeaveOut({
  texts: { batch: words },
  batch,
  state,
  file,
}: Pick<FilesPartProps, "texts" | "batch" | "state"> & { readonly file: string }) {
  const isTaken = state.view?.files.some((told) => told.file === file && told.outcome === "taken") === true;
  if (!isTaken) return null;
  const isOut = state.work.decisions.leftOut.includes(file);
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => batch.decide((work) => leaveOut(work, file, !isOut))}
    >
      {isOut ? words.takeIn : words.leaveOut}
    </Button>
  );
}

function FileLine({
  texts,
  each: { file, name, status },
  told,
  isOut,
}: {
  readonly texts: WorkbenchTexts;
  readonly each: BatchFile;
  readonly told: readonly BatchFileView[];
  readonly isOut: boolean;
}) {
  const styles = useBatchStyles();
  const { batch, reportTexts } = texts;
  const remark = remarkOf(status, texts, (error) => messageOf(error, texts.language));
  const isWrong = status.kind === "unreadable" || status.kind === "notASheet";
  return (
    <div className={styles.about}>
      <span className={styles.name}>{name}</span>
      {name === file.name || name.endsWith(`/${file.name}`) ? null : (
        <span className={styles.quiet}>{file.name}</span>
      )}
      {status.kind === "checked" ? (
        <>
          <span className={styles.quiet}>
            {[status.summary.unit, status.summary.pack, batch.studios(status.summary.entries)]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <Counts summary={status.summary} severity={reportTexts.severity} clean={batch.clean} />
        </>
      ) : null}
      {remark === "" || (isWrong && told.length > 0) ? null : (
        <span className={isWrong ? styles.error : styles.quiet}>{remark}</span>
      )}
      {isOut ? <span className={styles.warning}>! {batch.leftOut}</span> : null}
      {told.map((one, index) => (
        <Told key={index} texts={texts} told={one} />
      ))}
    </div>
  );
}

/** What became of a table of a file in the batch, and how it was read. */
function Told({ texts: { batch }, told }: { readonly texts: WorkbenchTexts; readonly told: BatchFileView }) {
  const styles = useBatchStyles();
  const { outcome, sheet, message, remedy, reading } = told;
  return (
    <>
      <span
        className={outcome === "taken" ? undefined : outcome === "unreadable" ? styles.error : styles.warning}
      >
        [{batch.outcome[outcome]}] {sheet === null ? "" : `${sheet}：`}
        {message}
        {remedy === null ? "" : ` ${batch.remedies[remedy]}`}
      </span>
      {reading === null ? null : (
        <details>
          <summary>{batch.howRead}</summary>
          {reading.stored ? <p className={styles.quiet}>{batch.storedReading}</p> : null}
          <ul>
            {reading.title === null ? null : <li>{reading.title}</li>}
            {reading.date === null ? null : <li>{batch.readDate(reading.date, reading.inTime === false)}</li>}
            {reading.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
            {reading.columns.map(({ letters, header, field, converted }) => (
              <li key={letters}>
                {batch.readColumn(letters, header, field)}
                {converted === null ? "" : `（${batch.converted(converted.unit)} × ${converted.factor}）`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
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
