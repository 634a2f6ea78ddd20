import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { ChooseFiles, DuplicatesPart, UnitsPart, progressOf } from "../batch";
import type { BatchDocumentState } from "../batch";
import { Foldable, Section, usePane } from "../ui";
import { AddPart } from "./AddPart";
import { deskOf } from "./compileDesk";
import type { CompileDesk } from "./compileDesk";
import { acrossFiles } from "./entriesThere";
import { FileList } from "./FileList";
import { compileTexts } from "../text";
import "./compile.css";

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
  const { sheet, plan, isAdding } = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  const texts = compileTexts(state.language);
  const { words } = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => batch.speak(state.language), [batch, state.language]);
  useEffect(() => void desk.resume(), [desk]);
  const { files, running, view, work } = held;
  const stopped = files.filter(({ status }) => status.kind === "stopped").length;
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
            disabled={isAdding}
            onFiles={(more) => void desk.choose(more)}
          />
        )}
        {running || stopped === 0 ? null : (
          <Button disabled={isAdding} onClick={() => void batch.goOn(state.language)}>
            {texts.batch.goOn(stopped)}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => model.setCompiling(false)}>
          {words.back}
        </Button>
      </div>
      <Progress held={held} words={words} entries={plan?.entries ?? 0} />
      {/* Stopped before the first file: what would be added is not known yet. */}
      {view !== null || running || stopped === 0 ? null : (
        <p className="hj-warning">{words.stopped(stopped)}</p>
      )}
      {/* While entries are added nothing that they were made of changes. */}
      <fieldset className="hj-bare" disabled={isAdding}>
        {view === null || running ? null : (
          <Compiled desk={desk} held={{ ...held, view }} texts={texts} work={work} />
        )}
        {files.length === 0 ? null : (
          <Section title={words.files}>
            <FileList texts={texts} batch={batch} held={held} />
          </Section>
        )}
      </fieldset>
    </div>
  );
}

/** What the files come to: what adding them would do, what is there twice, and who has not handed in. */
function Compiled({
  desk,
  held: { files, view },
  texts,
  work,
}: {
  readonly desk: CompileDesk;
  readonly held: BatchDocumentState & { readonly view: NonNullable<BatchDocumentState["view"]> };
  readonly texts: ReturnType<typeof compileTexts>;
  readonly work: BatchDocumentState["work"];
}) {
  const { model } = usePane();
  const { batch } = desk;
  const { words } = texts;
  const shown = acrossFiles(view, desk.ownName);
  const open = shown.duplicates.filter(({ settled }) => !settled).length;
  return (
    <>
      <AddPart desk={desk} files={files} view={shown} />
      {shown.duplicates.length === 0 ? null : (
        <Section title={words.duplicates(open)}>
          <DuplicatesPart texts={texts} batch={batch} view={shown} work={work} />
        </Section>
      )}
      {view.pack === null ? null : (
        <Foldable title={words.units}>
          <p className="hj-hint">{words.unitsHint}</p>
          <UnitsPart {...{ texts, batch, view, work }} reasonOf={(error) => model.session.messageOf(error)} />
        </Foldable>
      )}
    </>
  );
}

function Progress({
  held: { files, running, fault, shelfTrouble },
  words,
  entries,
}: {
  readonly held: BatchDocumentState;
  readonly words: ReturnType<typeof compileTexts>["words"];
  readonly entries: number;
}) {
  const { model } = usePane();
  const { done, at, current } = progressOf(files);
  return (
    <>
      <p role="status">
        {files.length === 0
          ? ""
          : running
            ? words.reading(at, files.length, current)
            : words.done(files.length, entries)}
      </p>
      {running ? <ProgressBar value={done / files.length} aria-label={words.files} /> : null}
      <p role="alert" className="hj-compile-fault">
        {fault === null ? "" : model.session.messageOf(fault)}
      </p>
      {shelfTrouble === null ? null : (
        <p role="status" className="hj-warning">
          {words.withoutShelf[shelfTrouble]}
        </p>
      )}
    </>
  );
}
