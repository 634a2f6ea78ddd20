import { Button } from "@fluentui/react-components";
import { baseName } from "../../core";
import type { BatchFileView } from "../../engine";
import { LeaveOut, Told } from "../batch";
import type { BatchDocument, BatchDocumentState, WithBatchTexts } from "../batch";

interface FileListProps {
  readonly texts: WithBatchTexts;
  readonly batch: BatchDocument;
  readonly held: BatchDocumentState;
}

/** Each file that was chosen: what became of it, how it was read, and whether it is to count. */
export function FileList({ texts, batch, held }: FileListProps) {
  const { files, view, running } = held;
  const told = view?.files ?? [];
  const names = new Set(files.map(({ name }) => name));
  // What a workbook that was compiled before brings stands under the names that its files had.
  const others = [...new Set(told.map(({ file }) => file))].filter((file) => !names.has(file));
  const words = texts.batch;
  return (
    <ul className="hj-lines hj-compile-files">
      {files.map(({ name, file, status }) => (
        <li key={name}>
          <strong>{name}</strong>
          {status.kind === "read" || status.kind === "unreadable" ? (
            <TableList texts={texts} told={told.filter((each) => each.file === name)} />
          ) : (
            <span className="hj-hint">{status.kind === "checked" ? "" : words.status[status.kind]}</span>
          )}
          <div className="hj-actions">
            <Counting texts={texts} batch={batch} held={held} file={name} />
            <Button
              size="small"
              appearance="subtle"
              disabled={running}
              aria-label={words.removeFile(file.name)}
              onClick={() => void batch.remove(name)}
            >
              {words.remove}
            </Button>
          </div>
        </li>
      ))}
      {others.map((name) => (
        <li key={name}>
          <strong>{baseName(name)}</strong>
          <TableList texts={texts} told={told.filter(({ file }) => file === name)} />
          <Counting texts={texts} batch={batch} held={held} file={name} />
        </li>
      ))}
    </ul>
  );
}

function TableList({
  texts,
  told,
}: {
  readonly texts: WithBatchTexts;
  readonly told: readonly BatchFileView[];
}) {
  return told.map((each, index) => (
    <div key={index}>
      <Told texts={texts} told={each} />
    </div>
  ));
}

function Counting({ texts, batch, held, file }: FileListProps & { readonly file: string }) {
  return (
    <>
      {held.work.decisions.leftOut.includes(file) ? (
        <span className="hj-hint">{texts.batch.leftOut}</span>
      ) : null}
      <LeaveOut texts={texts} batch={batch} state={held} file={file} />
    </>
  );
}
