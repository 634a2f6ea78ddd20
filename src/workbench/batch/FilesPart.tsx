import { Button } from "@fluentui/react-components";
import { baseName } from "../../core";
import type { BatchFileView } from "../../engine";
import { LeaveOut, Told } from "../../pane/batch";
import type { BatchDocument, BatchDocumentState, BatchFile } from "../../pane/batch";
import { messageOf } from "../document";
import type { WorkbenchTexts } from "../text";
import { remarkOf } from "./summaryTable";

export interface FilesPartProps {
  readonly texts: WorkbenchTexts;
  readonly batch: BatchDocument;
  readonly state: BatchDocumentState;
  readonly onOpen: (file: File) => void;
}

/** The files: how each stands by itself, and how the batch read it. */
export function FilesPart({ texts, batch, state, onOpen }: FilesPartProps) {
  const { files, view } = state;
  const names = new Set(files.map(({ name }) => name));
  const stored = (view?.files ?? []).filter(({ file }) => !names.has(file));
  return (
    <>
      <p className="hj-batch-quiet">{texts.batch.hint}</p>
      <ul className="hj-batch-list">
        {files.map((each) => (
          <li key={each.name} className="hj-batch-file">
            <FileLine
              texts={texts}
              each={each}
              told={(view?.files ?? []).filter(({ file }) => file === each.name)}
              isOut={state.work.decisions.leftOut.includes(each.name)}
            />
            <div className="hj-batch-buttons">
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
          <li key={`${told.file}/${index}`} className="hj-batch-file">
            <div className="hj-batch-about">
              <span className="hj-batch-name">{baseName(told.file)}</span>
              <Told texts={texts} told={told} />
            </div>
            <LeaveOut texts={texts} batch={batch} state={state} file={told.file} />
          </li>
        ))}
      </ul>
    </>
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
  const { batch, reportTexts } = texts;
  const remark = remarkOf(status, texts, (error) => messageOf(error, texts.language));
  const isWrong = status.kind === "unreadable" || status.kind === "notASheet";
  return (
    <div className="hj-batch-about">
      <span className="hj-batch-name">{name}</span>
      {name === file.name || name.endsWith(`/${file.name}`) ? null : (
        <span className="hj-batch-quiet">{file.name}</span>
      )}
      {status.kind === "checked" ? (
        <>
          <span className="hj-batch-quiet">
            {[status.summary.unit, status.summary.pack, batch.studios(status.summary.entries)]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <Counts summary={status.summary} severity={reportTexts.severity} clean={batch.clean} />
        </>
      ) : null}
      {remark === "" || (isWrong && told.length > 0) ? null : (
        <span className={isWrong ? "hj-batch-error" : "hj-batch-quiet"}>{remark}</span>
      )}
      {isOut ? <span className="hj-batch-warning">! {batch.leftOut}</span> : null}
      {told.map((one, index) => (
        <Told key={index} texts={texts} told={one} />
      ))}
    </div>
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
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  const some = SEVERITIES.filter((each) => counts[each] > 0);
  if (some.length === 0) return <span className="hj-batch-clean">✓ {clean}</span>;
  return (
    <span className="hj-batch-counts">
      {some.map((each) => (
        <span key={each} className={`hj-batch-${each}`}>
          {MARK[each]} {severity[each]} {counts[each]}
        </span>
      ))}
    </span>
  );
}

/** As the grid marks its cells, so that colour is not all there is. */
const MARK = { error: "✗", warning: "!", info: "i" } as const;
