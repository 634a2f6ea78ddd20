import { useSyncExternalStore } from "react";
import { NARROW } from "./widths";

const query = (): MediaQueryList => matchMedia(`(max-width: ${NARROW - 1}px)`);

const subscribe = (listener: () => void): (() => void) => {
  const media = query();
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
};

/** Whether the window is too narrow for the sheet and the pane side by side. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
