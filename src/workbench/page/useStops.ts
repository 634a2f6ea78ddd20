import { useEffect } from "react";

const FOCUSABLE = "textarea, button:not(:disabled), [tabindex='0']";

const isShown = (element: HTMLElement): boolean => element.offsetParent !== null;

/**
 * F6 and Shift+F6 go from one part of the page to the next, as in Excel: the bar, the sheet, the pane. In the sheet the
 * Tab key goes from cell to cell, so that there must be another way out.
 */
export function useStops(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const stops = [...document.querySelectorAll<HTMLElement>("[data-stop]")].filter(isShown);
      const at = stops.findIndex((stop) => stop.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = stops[(Math.max(at, event.shiftKey ? 0 : -1) + step + stops.length) % stops.length];
      const target = [...(next?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find(isShown);
      if (!target) return;
      event.preventDefault();
      // In the sheet it is the field over the active cell that has the keyboard, wherever it stands.
      (next?.querySelector<HTMLElement>("[role=grid] ~ textarea") ?? target).focus({ preventScroll: true });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
