import { useCallback, useSyncExternalStore } from "react";
import type { PaneModel, PaneState } from "../pane";

const nothing = (): void => undefined;

/** A part of the pane's state, followed; `absent` while there is no pane. The part must be the same while it is unchanged. */
export function usePaneState<T>(pane: PaneModel | null, part: (state: PaneState) => T, absent: T): T {
  const subscribe = useCallback((listener: () => void) => pane?.subscribe(listener) ?? nothing, [pane]);
  return useSyncExternalStore(subscribe, () => (pane === null ? absent : part(pane.getSnapshot())));
}
