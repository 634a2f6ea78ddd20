import { useEffect, type RefObject } from "react";

const FOCUSABLE = "button:not(:disabled), select, input:not([hidden]), summary, textarea, a[href]";

/**
 * Keeps the keyboard's place. What has the focus may go with what it did: a finding that is put right, a notice that is
 * closed, a view that is left. The focus then goes to what is nearest to its place instead of the top of the page.
 *
 * @param isAlone whether the pane is a window of its own, as in Excel: who comes back to it by F6 goes on where they
 *   were, or at the tabs, and not at the page's body, where no key does anything
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>, isAlone: boolean): void {
  useEffect(() => {
    const root = pane.current;
    if (root === null) return undefined;
    let last = null as Element | null;
    let around: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      const focused = target as Element;
      last = focused;
      const found: Element[] = [];
      for (let at = focused.parentElement; at !== null && at !== root; at = at.parentElement) found.push(at);
      around = found;
    };
    const onReturn = (): void => {
      if (document.activeElement !== document.body) return;
      if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true });
      else if (last === null) root.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
      else restore();
    };
    const restore = (): void => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      // The keyboard may be in Excel's sheet meanwhile, and stays there.
      if (!document.hasFocus()) return;
      last = null;
      const view = root.querySelector<HTMLElement>("#hj-view");
      for (const place of around) {
        if (place === view) break;
        const next =
          place.isConnected && view?.contains(place) && place.querySelector<HTMLElement>(FOCUSABLE);
        if (next) return next.focus({ preventScroll: true });
      }
      view?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(restore);
    if (isAlone) addEventListener("focus", onReturn);
    root.addEventListener("focusin", onFocus);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", onFocus);
      removeEventListener("focus", onReturn);
      observer.disconnect();
    };
  }, [pane, isAlone]);
}
