import { useEffect } from "react";

const FOCUSABLE = "textarea, button:not(:disabled), [tabindex='0']";

const isShown = (element: HTMLElement): boolean => element.offsetParent !== null;

/** Where the keyboard goes in a part: in the sheet to the field over the active cell, wherever that stands. */
const targetIn = (stop: HTMLElement): HTMLElement | undefined =>
  stop.querySelector<HTMLElement>("[role=grid] ~ textarea") ??
  [...stop.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown);

/**
 * F6 and Shift+F6 go from one part of the page to the next, as in Excel: the bar, what is said of the cell, the sheet,
 * the pane. In the sheet the Tab key goes from cell to cell, so that there must be another way out. A part in which
 * nothing can be pressed now is passed over.
 */
export function useStops(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const stops = [...document.querySelectorAll<HTMLElement>("[data-stop]")].filter(isShown);
      const at = stops.findIndex((stop) => stop.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const from = Math.max(at, event.shiftKey ? 0 : -1);
      const after = stops.map(
        (_, index) => stops[(from + step * (index + 1) + 2 * stops.length) % stops.length],
      );
      const target = after.flatMap((stop) => (stop && targetIn(stop)) ?? []).at(0);
      if (!target) return;
      event.preventDefault();
      target.focus({ preventScroll: true });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
