import { Button, Field, Input, Tab, TabList } from "@fluentui/react-components";
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../../core";
import type { NoticeKnowledge } from "../../../notices";
import type { EditorSession } from "../editorSession";
import { FileChoice } from "../FileChoice";
import { noticeTextsFor } from "../../text";
import { ClausesTab } from "./ClausesTab";
import { ColumnsTab } from "./ColumnsTab";
import { EditorContext } from "./context";
import { CriteriaTab } from "./CriteriaTab";
import { GeneralTab } from "./GeneralTab";
import { HeadTab } from "./HeadTab";
import { NoticeText } from "./NoticeText";
import { Trial } from "./Trial";
import "../notices.css";
import "./editor.css";

const TABS = ["clauses", "columns", "head", "criteria", "general"] as const;
type TabName = (typeof TABS)[number];

export interface EditorProps {
  readonly session: EditorSession;
  readonly knowledge: NoticeKnowledge;
  readonly language: Language;
  /** Why the last saving failed; null where it did not. */
  readonly trouble: string | null;
  readonly onSave: () => Promise<void>;
  readonly onConfirm: () => Promise<void>;
  readonly onExport: () => void;
  readonly onBook: () => void;
  readonly onBack: () => void;
}

/** The editor: the notice on the left, what it becomes on the right, a sheet to try it on below. */
export function Editor(props: EditorProps) {
  const { session, knowledge, language } = props;
  const texts = noticeTextsFor(language).editor;
  const parts = useMemo(
    () => ({ session, knowledge, language, texts }),
    [session, knowledge, language, texts],
  );
  const [tab, setTab] = useState<TabName>("clauses");
  const [selected, setSelected] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  return (
    <EditorContext.Provider value={parts}>
      <main className="hj-room" aria-label={texts.title}>
        <EditorBar {...props} />
        <div className="hj-room-columns">
          <NoticeText
            selected={selected}
            onSelect={(clause) => {
              setSelected(clause);
              setTab("clauses");
            }}
          />
          <div className="hj-room-right">
            <TabList
              className="hj-room-tabs"
              selectedValue={tab}
              onTabSelect={(_, { value }) => {
                setTab(value as TabName);
                body.current?.scrollTo(0, 0);
              }}
            >
              {TABS.map((name) => (
                <Tab key={name} value={name} id={`hj-notice-${name}`} aria-controls="hj-notice-body">
                  {texts.tabs[name]}
                </Tab>
              ))}
            </TabList>
            <div
              ref={body}
              id="hj-notice-body"
              role="tabpanel"
              aria-labelledby={`hj-notice-${tab}`}
              className="hj-room-scroll"
            >
              {tab === "clauses" ? <ClausesTab selected={selected} /> : null}
              {tab === "columns" ? <ColumnsTab /> : null}
              {tab === "head" ? <HeadTab /> : null}
              {tab === "criteria" ? <CriteriaTab /> : null}
              {tab === "general" ? <GeneralTab /> : null}
            </div>
            <Trial />
          </div>
        </div>
      </main>
    </EditorContext.Provider>
  );
}

type Asking = "confirm" | "leave" | null;

function EditorBar({ session, language, trouble, onSave, onConfirm, onExport, onBook, onBack }: EditorProps) {
  const texts = noticeTextsFor(language).editor;
  const state = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const [asking, setAsking] = useState<Asking>(null);
  const { work, progress, saved, judgement } = state;
  const { open, all, notUnderstood } = progress;
  const isUsable = judgement !== null && judgement.problems.length === 0 && !state.judging;
  const answer = (act: () => void): void => {
    setAsking(null);
    act();
  };
  return (
    <>
      <header className="hj-room-bar">
        <h1 className="hj-room-unseen">{texts.title}</h1>
        <Button onClick={() => (saved ? onBack() : setAsking("leave"))}>{texts.back}</Button>
        <Field label={texts.name} orientation="horizontal" className="hj-room-grow">
          <Input
            value={work.name}
            onChange={(_, { value }) => session.changeWork((now) => ({ ...now, name: value }))}
          />
        </Field>
        <span className="hj-room-tag">{work.confirmed ? texts.confirmed : texts.isDraft}</span>
        <Button disabled={!state.canUndo} onClick={session.undo}>
          {texts.undo}
        </Button>
        <FileChoice
          label={texts.trial}
          hint={texts.trialHint}
          accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt,.et"
          onFile={(file) => void session.tryOn(file)}
        />
        <Button onClick={onBook}>{texts.book}</Button>
        <Button onClick={onExport}>{texts.exportFile}</Button>
        <Button disabled={!isUsable || saved} onClick={() => void onSave()}>
          {texts.save}
        </Button>
        <Button
          appearance="primary"
          disabled={!isUsable || (work.confirmed && saved)}
          onClick={() => setAsking("confirm")}
        >
          {texts.confirm}
        </Button>
      </header>
      <div className="hj-room-bar">
        <span role="status">{texts.progress(open, all, notUnderstood.length)}</span>
        <span className="hj-room-quiet">{saved ? texts.saved : texts.unsaved}</span>
        {judgement !== null && judgement.unmet.length > 0 ? (
          <span className="hj-room-quiet">
            {texts.unmet}：{judgement.unmet.join("、")}
          </span>
        ) : null}
      </div>
      {trouble === null ? null : (
        <div className="hj-room-alert" role="alert">
          {trouble}
        </div>
      )}
      {asking === null ? null : (
        <div
          className="hj-room-ask"
          role="alertdialog"
          aria-label={asking === "confirm" ? texts.confirm : texts.back}
        >
          <p>{asking === "confirm" ? texts.confirmAsk(open, notUnderstood.length) : texts.leaveAsk}</p>
          <div className="hj-room-row">
            {asking === "confirm" ? (
              <Button appearance="primary" onClick={() => answer(() => void onConfirm())}>
                {texts.confirmYes}
              </Button>
            ) : (
              <Button appearance="primary" onClick={() => answer(onBack)}>
                {texts.leaveYes}
              </Button>
            )}
            <Button onClick={() => setAsking(null)}>{texts.cancel}</Button>
          </div>
        </div>
      )}
    </>
  );
}
