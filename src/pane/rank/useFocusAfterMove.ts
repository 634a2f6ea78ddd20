import { useCallback, useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Puts the focus back onto the control that moved a studio or a criterion: an element that is moved in the page loses
 * it, and the next press of the key would go nowhere. A button that became useless (up at the top) hands over to the next.
 *
 * @returns to be called with its identity just before it is moved
 */
export function useFocusAfterMove(
  list: RefObject<HTMLElement | null>,
  moved: unknown,
): (identity: string) => void {
  const wanted = useRef<{ readonly identity: string; readonly control: string } | null>(null);
  // Before the page is painted: the next press of a key may follow at once.
  useLayoutEffect(() => {
    const { current } = wanted;
    if (current === null) return;
    wanted.current = null;
    const item = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset["identity"] === current.identity,
    );
    // A form that has opened for the reason takes the focus itself.
    if (item?.querySelector("form")) return;
    const control = item?.querySelector<HTMLButtonElement>(
      `[data-control="${current.control}"]:not(:disabled)`,
    );
    const next = '[data-control="handle"], [data-control]:not(:disabled)';
    (control ?? item?.querySelector<HTMLElement>(next))?.focus();
  }, [list, moved]);
  return useCallback((identity) => {
    const active = document.activeElement;
    const control = active instanceof HTMLElement ? active.dataset["control"] : undefined;
    wanted.current = { identity, control: control ?? "handle" };
  }, []);
}
