import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneModel, PaneState } from "../model";
import { textsFor } from "../text";
import type { Texts } from "../text";

const Context = createContext<PaneModel | null>(null);

/** Gives the model to everything inside. */
export const PaneProvider = Context.Provider;

/** The pane's model; only inside the pane. */
export function useModel(): PaneModel {
  const model = useContext(Context);
  if (model === null) throw new Error("There is no pane around this component.");
  return model;
}

/** One part of what the pane shows: for items of long lists, which are drawn anew only when that part is another. */
export function usePart<T>(part: (state: PaneState) => T): T {
  const model = useModel();
  return useSyncExternalStore(model.subscribe, () => part(model.getSnapshot()));
}

/** The pane's words. */
export const useTexts = (): Texts => textsFor(usePart(({ language }) => language));

/** Everything the pane shows, as it is now. */
export function usePane(): { readonly model: PaneModel; readonly state: PaneState; readonly texts: Texts } {
  const model = useModel();
  const state = useSyncExternalStore(model.subscribe, model.getSnapshot);
  return { model, state, texts: textsFor(state.language) };
}
