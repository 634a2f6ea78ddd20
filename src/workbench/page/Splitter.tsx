import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { WorkbenchTexts } from "../text";
import { PANE_WIDTH } from "./widths";

const NARROWEST = 320;
/** The sheet keeps at least so much. */
const SHEET_LEFT = 300;
const STEP = 20;

/** A width that the pane can have beside the sheet in this window. */
export const withinPane = (width: number): number =>
  Math.round(Math.max(NARROWEST, Math.min(width, Math.max(NARROWEST, innerWidth - SHEET_LEFT))));

/** The line between sheet and pane: dragged, or moved by arrow keys; a double click puts it where it was at first. */
export function Splitter({
  texts,
  width,
  onWidth,
}: {
  readonly texts: WorkbenchTexts;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: STEP, ArrowRight: -STEP };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onWidth(withinPane(width + step));
  };
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    const { current } = from;
    if (current !== null) onWidth(withinPane(current.width + current.x - event.clientX));
  };
  return (
    // A separator that can be moved is a widget (https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.view.splitter}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={Math.max(NARROWEST, innerWidth - SHEET_LEFT)}
      title={texts.view.splitterHint}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="hj-page-splitter"
      onKeyDown={onKey}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={() => (from.current = null)}
      onDoubleClick={() => onWidth(withinPane(PANE_WIDTH))}
    />
  );
}
