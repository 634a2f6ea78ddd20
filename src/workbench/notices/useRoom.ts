import { useEffect, useRef, useState } from "react";
import type { Language, RulePack } from "../../core";
import type { Readers } from "../../engine";
import type { NoticeKnowledge } from "../../notices";
import { loadKnowledge } from "../../packs";
import { todayOf } from "../../pane";
import { loadShelf } from "../../shelf";
import { download } from "../document/download";
import type { NoticeSource, WorkbenchMethods } from "../engine";
import { EditorSession } from "./editorSession";
import { completePack, saveWork, workOf, type ListedNotice } from "./shelfActions";
import { shelfTrouble, useShelf } from "./useShelf";
import { beginWork, type NoticeWork } from "./work";

/** What is on view in the room. */
export type Place =
  | { readonly kind: "shelf" }
  | { readonly kind: "start"; readonly from: string | null }
  | { readonly kind: "editor"; readonly session: EditorSession; readonly knowledge: NoticeKnowledge }
  | { readonly kind: "book"; readonly pack: RulePack; readonly back: Place };

/** Hands a pack out as a file. */
export function downloadPack(pack: object, name: string): void {
  download(new TextEncoder().encode(`${JSON.stringify(pack, null, 2)}\n`), `${name}.json`);
}

/** What is on view in the room of notices, and what its buttons do; an open editor ends with the room. */
export function useRoom(language: Language, readers: Readers<WorkbenchMethods>) {
  const [place, setPlace] = useState<Place>({ kind: "shelf" });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const shelf = useShelf(language, downloadPack);
  const notices = shelf.listed?.notices ?? [];
  const open = useRef<EditorSession | null>(null);
  useEffect(() => () => open.current?.end(), []);

  const edit = async (work: NoticeWork, saved: boolean): Promise<void> => {
    const knowledge = await loadKnowledge();
    open.current?.end();
    const session = new EditorSession(
      work,
      knowledge,
      readers.start(),
      () => language,
      () => todayOf(new Date()),
      saved,
    );
    open.current = session;
    setTrouble(null);
    setPlace({ kind: "editor", session, knowledge });
  };

  const begin = async (source: NoticeSource, from: string | null): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      const answer = await readers.run("draftFrom", [source]);
      if (!answer.ok) {
        setTrouble(answer.text[language]);
        return;
      }
      const before = notices.find(({ id }) => id === from);
      const pack = before === undefined ? null : await completePack(before);
      const taken = notices.map(({ id }) => id);
      await edit(beginWork(answer.draft, pack, await loadKnowledge(), taken), false);
    } catch (error) {
      setTrouble(shelfTrouble(error, language));
    } finally {
      setBusy(false);
    }
  };

  const goOn = (notice: ListedNotice): void =>
    void shelf.doing(async () => {
      const work = await workOf(notice);
      if (work !== null) await edit(work, true);
      return null;
    });

  const showBook = (notice: ListedNotice): void =>
    void shelf.doing(async () => {
      const pack = await completePack(notice);
      if (pack !== null) setPlace({ kind: "book", pack, back: { kind: "shelf" } });
      return null;
    });

  const leave = (): void => {
    open.current?.end();
    open.current = null;
    setTrouble(null);
    setPlace({ kind: "shelf" });
    void shelf.refresh();
  };

  /** Puts the work on the shelf as it stands; with `use` it is chosen for all files. */
  const save = async (session: EditorSession, use: boolean): Promise<void> => {
    setTrouble(null);
    const { work } = session.getSnapshot();
    try {
      await saveWork(work, session.pack);
      if (use) await (await loadShelf()).choose(work.id);
      session.markSaved();
    } catch (error) {
      setTrouble(shelfTrouble(error, language));
    }
  };

  return { place, setPlace, busy, trouble, shelf, notices, begin, goOn, showBook, leave, save };
}
