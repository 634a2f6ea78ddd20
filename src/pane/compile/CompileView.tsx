import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { baseName } from "../../core";
import type { BatchView } from "../../engine";
import { ChooseFiles, DuplicatesPart } from "../batch";
import type { BatchDocumentState } from "../batch";
import { Section, usePane } from "../ui";
import { AddPart } from "./AddPart";
import { deskOf } from "./compileDesk";
import type { CompileDesk } from "./compileDesk";
import { FileList } from "./FileList";
import { compileTexts } from "./texts";

/** Entries of several files added to the table under review: how each was read, what is there twice, then one action. */
export function CompileView() {
  const { model, state } = usePane();
  const [sheet] = useState(state.review?.sheet ?? null);
  const desk = sheet === null ? null : deskOf(model, sheet);
  if (desk === null) return null;
  return <Room desk={desk} />;
}

function Room({ desk }: { readonly desk: CompileDesk }) {
  const { model, state } = usePane();
  const { batch } = desk;
  const held = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  const { sheet, plan } = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  const texts = compileTexts(state.language);
  const { words } = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => batch.speak(state.language), [batch, state.language]);
  const { files, running, view, work } = held;
  const shown = view === null ? null : acrossFiles(view, words.ownName);
  const open = shown?.duplicates.filter(({ settled }) => !settled).length ?? 0;
  return (
    <div className="hj-view hj-compile">
      <h2 ref={heading} tabIndex={-1}>
        {words.title(sheet)}
      </h2>
      <p className="hj-hint">{words.hint}</p>
      {model.host.capabilities.mergedAreas === "unknown" ? (
        <p className="hj-warning">{words.mergesUnknown}</p>
      ) : null}
      <div className="hj-actions">
        {running ? (
          <Button onClick={batch.stop}>{texts.batch.stop}</Button>
        ) : (
          <ChooseFiles
            label={files.length === 0 ? words.choose : texts.batch.addFiles}
            onFiles={(more) => void desk.choose(more)}
          />
        )}
        <Button appearance="subtle" onClick={() => model.setCompiling(false)}>
          {words.back}
        </Button>
      </div>
      <Progress held={held} words={words} entries={plan?.entries ?? 0} />
      {shown === null || running ? null : (
        <>
          <AddPart desk={desk} open={open} />
          {shown.duplicates.length === 0 ? null : (
            <Section title={words.duplicates(open)}>
              <DuplicatesPart texts={texts} batch={batch} view={shown} work={work} />
            </Section>
          )}
        </>
      )}
      {files.length === 0 ? null : (
        <Section title={words.files}>
          <FileList texts={texts} batch={batch} held={held} />
        </Section>
      )}
    </div>
  );
}

/** Duplicates in which a file has part: those within the table are told by its check. */
function acrossFiles(view: BatchView, own: string): BatchView {
  return {
    ...view,
    duplicates: view.duplicates
      .filter(({ entries }) => entries.some(({ source }) => source.file !== own))
      .map((group) => ({ ...group, ofReturn: false })),
  };
}

function Progress({
  held: { files, running, fault },
  words,
  entries,
}: {
  readonly held: BatchDocumentState;
  readonly words: ReturnType<typeof compileTexts>["words"];
  readonly entries: number;
}) {
  const { model } = usePane();
  const done = files.filter(({ status }) => status.kind !== "waiting" && status.kind !== "checking").length;
  const current = files.find(({ status }) => status.kind === "checking")?.name ?? "";
  const at = Math.min(done, files.length - 1);
  return (
    <>
      <p role="status">
        {files.length === 0
          ? ""
          : running
            ? words.reading(at, files.length, baseName(current))
            : words.done(files.length, entries)}
      </p>
      {running ? <ProgressBar value={done / files.length} aria-label={words.files} /> : null}
      <p role="alert" className="hj-compile-fault">
        {fault === null ? "" : model.session.messageOf(fault)}
      </p>
    </>
  );
}
