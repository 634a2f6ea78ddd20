import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../core";
import { classes } from "../../pane/classes";
import { FileChoice } from "./FileChoice";
import type { Listed, ListedNotice } from "./shelfActions";
import { noticeTextsFor } from "../text";
import "./notices.css";

/** What went wrong with a file that was to be imported. */
export interface Refused {
  readonly file: string;
  readonly problems: readonly string[];
}

export interface ShelfViewProps {
  readonly language: Language;
  readonly listed: Listed;
  readonly refused: Refused | null;
  readonly trouble: string | null;
  readonly said: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onDraft: (from: string | null) => void;
  readonly onImport: (file: File) => void;
  readonly onEdit: (notice: ListedNotice) => void;
  readonly onBook: (notice: ListedNotice) => void;
  readonly onDuplicate: (notice: ListedNotice) => void;
  readonly onExport: (notice: ListedNotice) => void;
  readonly onRemove: (notice: ListedNotice) => void;
  readonly onBack: () => void;
}

const NONE = "";

/** The shelf: what every file is checked by, and everything that can be done with the notices on it. */
export function ShelfView(props: ShelfViewProps) {
  const { language, listed, refused, trouble, said } = props;
  const texts = noticeTextsFor(language).shelf;
  return (
    <main className="hj-room" aria-label={texts.title}>
      <header className="hj-room-bar">
        <h1 className="hj-room-title hj-room-grow">{texts.title}</h1>
        <Button appearance="primary" onClick={() => props.onDraft(null)}>
          {texts.draft}
        </Button>
        <FileChoice label={texts.importFile} accept=".json,application/json" onFile={props.onImport} />
        <Button onClick={props.onBack}>{texts.back}</Button>
      </header>
      <div className="hj-room-scroll">
        <div className="hj-room-narrow">
          <p className="hj-room-quiet">{texts.hint}</p>
          <div role="alert">
            {trouble === null ? null : <p className="hj-room-alert">{trouble}</p>}
            {refused === null ? null : (
              <div className="hj-room-alert">
                {texts.refused(refused.file)}
                <ul>
                  {refused.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              </div>
            )}
          </div>
          <p role="status">{said ?? ""}</p>
          <RadioGroup
            aria-label={texts.inUse}
            value={listed.chosen ?? NONE}
            onChange={(_, { value }) => props.onChoose(value === NONE ? null : value)}
          >
            <div className={classes("hj-room-card", listed.chosen === null && "hj-room-chosen")}>
              <Radio value={NONE} label={texts.automatic} />
              <p className="hj-room-quiet">{texts.automaticHint}</p>
            </div>
            {listed.notices.map((notice) => (
              <Notice key={`${notice.place} ${notice.id}`} notice={notice} {...props} />
            ))}
          </RadioGroup>
        </div>
      </div>
    </main>
  );
}

function Notice({ notice, ...props }: ShelfViewProps & { readonly notice: ListedNotice }) {
  const texts = noticeTextsFor(props.language).shelf;
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, place, pack } = notice;
  const before = props.listed.notices.find((each) => each.id === notice.newerOf);
  const facts = [
    notice.title,
    notice.number ?? texts.noNumber,
    ...(notice.savedAt === null ? [] : [texts.savedAt(notice.savedAt.slice(0, 10))]),
    ...(notice.newerOf === null ? [] : [texts.newerOf(before?.name ?? notice.newerOf)]),
  ];
  const isUsable = place === "builtIn" || pack !== null;
  const isOwn = place === "shelf";
  return (
    <div
      role="group"
      aria-label={name}
      className={classes("hj-room-card", props.listed.chosen === id && "hj-room-chosen")}
    >
      <div className="hj-room-row">
        <Radio value={id} disabled={!isUsable} label={name} aria-label={texts.use(name)} />
        <span className="hj-room-tag">{texts.places[place]}</span>
        {notice.draft ? <span className="hj-room-tag">{texts.isDraft}</span> : null}
        {props.listed.chosen === id ? <span className="hj-room-tag">{texts.inUse}</span> : null}
      </div>
      <p className="hj-room-quiet">{facts.join(" · ")}</p>
      {isUsable ? null : <p className="hj-room-alert">{texts.unusable}</p>}
      <div className="hj-room-row" role="group" aria-label={texts.actionsOf(name)}>
        {isOwn && isUsable ? (
          <Button size="small" onClick={() => props.onEdit(notice)}>
            {texts.edit}
          </Button>
        ) : null}
        {isUsable ? (
          <>
            <Button size="small" onClick={() => props.onBook(notice)}>
              {texts.book}
            </Button>
            <Button size="small" onClick={() => props.onDraft(id)}>
              {texts.newer}
            </Button>
            <Button size="small" onClick={() => props.onDuplicate(notice)}>
              {texts.duplicate}
            </Button>
            <Button size="small" onClick={() => props.onExport(notice)}>
              {texts.exportFile}
            </Button>
          </>
        ) : null}
        {isOwn ? (
          <Button size="small" onClick={() => setIsAsking(true)}>
            {texts.remove}
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <div className="hj-room-ask" role="alertdialog" aria-label={texts.remove}>
          <p>{texts.removeAsk(name)}</p>
          <div className="hj-room-row">
            <Button
              appearance="primary"
              onClick={() => {
                setIsAsking(false);
                props.onRemove(notice);
              }}
            >
              {texts.removeYes}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{texts.cancel}</Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
