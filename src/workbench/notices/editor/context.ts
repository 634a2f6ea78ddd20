import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../../../core";
import type { NoticeKnowledge } from "../../../notices";
import type { EditorSession, EditorState } from "../editorSession";
import type { NoticeTexts } from "../../text";

/** What every part of the editor works with. */
export interface EditorParts {
  readonly session: EditorSession;
  readonly knowledge: NoticeKnowledge;
  readonly language: Language;
  readonly texts: NoticeTexts["editor"];
}

export const EditorContext = createContext<EditorParts | null>(null);

/** The session's state, words and looks, for a part of the editor. */
export function useEditor(): EditorParts & { readonly state: EditorState } {
  const parts = useContext(EditorContext);
  if (parts === null) throw new Error("a part of the editor stands outside of it");
  const state = useSyncExternalStore(parts.session.subscribe, parts.session.getSnapshot);
  return { ...parts, state };
}
