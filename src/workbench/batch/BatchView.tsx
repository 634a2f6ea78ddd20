import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button, Tab, TabList } from "@fluentui/react-components";
import type { BatchOutput, NoticeView } from "../../engine";
import { DuplicatesPart, UnitsPart, progressOf } from "../../pane/batch";
import type { BatchDocument, BatchDocumentState, BatchPartProps } from "../../pane/batch";
import { download, messageOf } from "../document";
import { writeBlock } from "../grid";
import type { WorkbenchTexts } from "../text";
import { BatchButtons } from "./BatchButtons";
import { FilesPart } from "./FilesPart";
import { ListPart } from "./ListPart";
import { NoticesPart, PrintedNotices } from "./NoticesPart";
import { OverviewPart } from "./OverviewPart";
import { ReadingPart } from "./ReadingPart";
import { ReturnsPart } from "./ReturnsPart";
import { needsAttention, summaryTable } from "./summaryTable";
import "./batch.css";

export interface BatchViewProps {
  readonly texts: WorkbenchTexts;
  readonly batch: BatchDocument;
  readonly onOpen: (file: File) => void;
  /** Begins another batch. */
  readonly onNew: () => void;
  /** Back to the file that is open; null where none is. */
  readonly onBack: (() => void) | null;
}

type Part = keyof WorkbenchTexts["batch"]["tabs"];
const PARTS: readonly Part[] = ["files", "duplicates", "returns", "units", "overview", "list", "notices"];

/** What is made of a batch and handed to the user, and what is said of that. */
function useHandingOut({ texts, batch, onOpen }: BatchViewProps) {
  const words = texts.batch;
  const [said, setSaid] = useState("");
  const reasonOf = (error: unknown): string => messageOf(error, texts.language);
  const copy = async (): Promise<void> => {
    try {
      await writeBlock(summaryTable(batch.getSnapshot().files, texts, reasonOf));
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  const tried = async (work: () => Promise<void>): Promise<void> => {
    setSaid("");
    try {
      await work();
    } catch (error) {
      setSaid(words.fault(reasonOf(error)));
    }
  };
  const save = (output: BatchOutput, name: string): void =>
    void tried(async () => {
      if (output.what === "compiled") await batch.save((bytes) => download(bytes, name));
      else download(await batch.make(output), name);
      setSaid(words.savedAs(name));
    });
  const openList = (): void =>
    void tried(async () => {
      const bytes = await batch.make({ what: "compiled" });
      onOpen(new File([bytes as BlobPart], words.savedName.compiled));
    });
  return { said, copy, save, openList };
}

/** A batch of many files: how each was read, what has to be settled, who is missing, and what is made of it. */
export function BatchView(props: BatchViewProps) {
  const { texts, batch, onOpen, onNew, onBack } = props;
  const state = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  const { files, running, view, work } = state;
  const words = texts.batch;
  const heading = useRef<HTMLHeadingElement>(null);
  const { said, copy, save, openList } = useHandingOut(props);
  const [part, setPart] = useState<Part>("files");
  const [printed, setPrinted] = useState<readonly NoticeView[] | null>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => batch.speak(texts.language), [batch, texts.language]);
  if (printed !== null) {
    return (
      <main className="hj-batch" data-stop>
        <PrintedNotices texts={texts} notices={printed} onBack={() => setPrinted(null)} />
      </main>
    );
  }
  const shown = view === null || !state.seen ? "files" : part;
  const hasEntries = (view?.entries.length ?? 0) > 0;
  const isJoined = state.seen && !state.making && hasEntries;
  const parts = view === null || !state.seen ? null : { texts, batch, view, work };
  return (
    <main className="hj-batch" data-stop>
      <div className="hj-batch-inner">
        <h2 ref={heading} tabIndex={-1} className="hj-batch-title">
          {words.title(files.length)}
        </h2>
        <Progress texts={texts} state={state} />
        <div className="hj-batch-buttons">
          {running ? (
            <Button onClick={batch.stop}>{words.stop}</Button>
          ) : (
            <BatchButtons
              {...{ texts, batch, state, isJoined, onNew }}
              onOpenList={openList}
              onSave={save}
              onCopy={() => void copy()}
            />
          )}
          {onBack === null ? null : <Button onClick={onBack}>{words.back}</Button>}
        </div>
        {running ? null : <ReadingPart texts={texts} batch={batch} state={state} />}
        <p role="status" className="hj-batch-quiet">
          {said}
        </p>
        {running || state.seen || !hasEntries ? null : (
          <div className="hj-batch-card" role="region" aria-label={words.confirm}>
            <p className="hj-batch-line">{words.confirmHint}</p>
            <Button
              appearance="primary"
              onClick={() => {
                batch.confirm();
                heading.current?.focus();
              }}
            >
              {words.confirm}
            </Button>
          </div>
        )}
        <TabList
          className="hj-batch-tabs"
          selectedValue={shown}
          onTabSelect={(_, { value }) => setPart(value as Part)}
        >
          {PARTS.map((each) => (
            <Tab key={each} value={each} disabled={each !== "files" && parts === null}>
              {words.tabs[each]}
              {state.seen || each === "files" ? countOf(each, state) : ""}
            </Tab>
          ))}
        </TabList>
        {shown === "files" ? <FilesPart texts={texts} batch={batch} state={state} onOpen={onOpen} /> : null}

        {parts === null ? null : <ShownPart {...parts} part={shown} onSave={save} onPrint={setPrinted} />}
      </div>
    </main>
  );
}

interface ShownPartProps extends BatchPartProps {
  readonly texts: WorkbenchTexts;
  readonly part: Part;
  readonly onSave: (output: BatchOutput, name: string) => void;
  readonly onPrint: (notices: readonly NoticeView[]) => void;
}

function ShownPart({ part, onSave, onPrint, ...parts }: ShownPartProps) {
  switch (part) {
    case "files":
      return null;
    case "duplicates":
      return <DuplicatesPart {...parts} />;
    case "returns":
      return <ReturnsPart {...parts} />;
    case "units":
      return <UnitsPart {...parts} reasonOf={(error) => messageOf(error, parts.texts.language)} />;
    case "overview":
      return <OverviewPart {...parts} />;
    case "list":
      return <ListPart {...parts} />;
    case "notices":
      return <NoticesPart {...parts} onSave={onSave} onPrint={onPrint} />;
  }
}

function Progress({ texts, state }: { readonly texts: WorkbenchTexts; readonly state: BatchDocumentState }) {
  const { batch: words } = texts;
  const { files, running, view, fault, seen, shelfTrouble } = state;
  const { done, at, current } = progressOf(files);
  const open = files.filter(
    (file) =>
      needsAttention(file) ||
      view?.files.some((told) => told.file === file.name && told.outcome !== "taken") === true,
  ).length;
  return (
    <>
      <p role="status" className="hj-batch-line">
        {running
          ? words.checking(at, files.length, current)
          : words.done(files.length, view?.entries.length ?? 0, open, seen)}
      </p>
      {running ? (
        <progress
          className="hj-batch-progress"
          max={files.length}
          value={done}
          aria-label={words.title(files.length)}
        />
      ) : null}
      <p role="alert" className="hj-batch-error">
        {fault === null ? "" : words.fault(messageOf(fault, texts.language))}
      </p>
      {shelfTrouble === null ? null : (
        <p role="status" className="hj-batch-error">
          {words.withoutShelf[shelfTrouble]}
        </p>
      )}
    </>
  );
}

/** How much there is to do in a part, where that is known. */
function countOf(part: Part, { view, files }: BatchDocumentState): string {
  const figure = (count: number): string => (count === 0 ? "" : ` ${count}`);
  if (part === "files") return figure(files.length);
  if (view === null) return "";
  switch (part) {
    case "duplicates":
      return figure(view.duplicates.filter(({ settled, ofReturn }) => !settled && !ofReturn).length);
    case "returns":
      return figure(
        view.returns.filter(({ entries }) => entries.some(({ decided }) => decided === null)).length,
      );
    case "units":
      return figure(view.units?.units.filter(({ match }) => match !== "exact").length ?? 0);
    case "overview":
      return "";
    case "list":
      return figure(view.entries.length);
    case "notices":
      return figure(view.notices.length);
  }
}
