import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Severity } from "../../../core";
import type { FindingView, ReviewView } from "../../../engine";
import { usePane } from "../../ui";
import { useToolTexts } from "./useToolTexts";
import "../glance.css";

/** Height of a studio's line in pixels: high enough to be hit, low enough that a dozen are seen at a glance. */
const LINE = 14;
/** Lines in view, as high as `max-height` of `.hj-glance` has them. */
const IN_VIEW = 12;
/** Lines are made in steps of so many, so that scrolling by one makes nothing new. */
const STEP = 8;
const ORDER: readonly Severity[] = ["error", "warning", "info"];

interface Square {
  readonly worst: Severity;
  readonly first: FindingView;
  readonly count: number;
}

/** What is found at each studio and column: the worst of it, and how much. What was vouched for is settled. */
function squaresOf({ findings }: ReviewView): ReadonlyMap<string, Square> {
  const squares = new Map<string, Square>();
  for (const finding of findings) {
    if (finding.place === null || finding.verified !== undefined) continue;
    const key = `${finding.place.row},${finding.place.column}`;
    const known = squares.get(key);
    const isWorse = known === undefined || ORDER.indexOf(finding.severity) < ORDER.indexOf(known.worst);
    squares.set(key, {
      worst: isWorse ? finding.severity : known.worst,
      first: isWorse ? finding : known.first,
      count: (known?.count ?? 0) + 1,
    });
  }
  return squares;
}

/** A square by its line and its place in the line. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The line at the top, in steps. */
const stepAt = (scrollTop: number): number => Math.floor(scrollTop / LINE / STEP) * STEP;

/**
 * The whole table in one small picture: a line for each studio, a square for each column that was read. It is one stop
 * for the Tab key; arrow keys go from square to square, Enter goes to the cell
 * (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/). It is no grid of its own: the sheet beside it is the table, and
 * this is a set of ways into it.
 */
export function HeatStrip() {
  const { state } = usePane();
  const { review } = state;
  if (review === null || review.findings.length === 0) return null;
  return <Strip review={review} />;
}

/** What a key does: the square it goes to; null for a key that means nothing here. */
function squareAfter(key: string, { row, column }: Spot, last: Spot): Spot | null {
  switch (key) {
    case "ArrowDown":
      return { row: Math.min(row + 1, last.row), column };
    case "ArrowUp":
      return { row: Math.max(row - 1, 0), column };
    case "ArrowRight":
      return { row, column: Math.min(column + 1, last.column) };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: last.column };
    case "PageDown":
      return { row: Math.min(row + IN_VIEW, last.row), column };
    case "PageUp":
      return { row: Math.max(row - IN_VIEW, 0), column };
    default:
      return null;
  }
}

function Strip({ review }: { readonly review: ReviewView }) {
  const { model, texts } = usePane();
  const words = useToolTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const squares = useMemo(() => squaresOf(review), [review]);
  const studios = useMemo(() => review.entries.filter(({ sample }) => !sample), [review.entries]);
  const columns = useMemo(() => review.columns.filter(({ field }) => field !== null), [review.columns]);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const [top, setTop] = useState(0);
  const labels = useMemo(
    () => new Map(review.pack.fields.map(({ id, label }) => [id, label])),
    [review.pack.fields],
  );
  const last = { row: studios.length - 1, column: columns.length - 1 };
  if (last.row < 0 || last.column < 0) return null;
  const at = { row: Math.min(spot.row, last.row), column: Math.min(spot.column, last.column) };

  const squareAt = ({ row, column }: Spot): Square | undefined =>
    squares.get(`${studios[row]?.row ?? -1},${columns[column]?.column ?? -1}`);
  const go = (to: Spot): void => {
    const square = squareAt(to);
    const entry = studios[to.row];
    const column = columns[to.column];
    if (square !== undefined) void model.check.goToFinding(square.first);
    else if (entry !== undefined && column !== undefined) void model.check.goTo(entry.row, column.column);
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = squareAfter(event.key, at, last);
    const box = scroller.current;
    if (to === null || box === null) return;
    event.preventDefault();
    if (to.row * LINE < box.scrollTop) box.scrollTop = to.row * LINE;
    const below = (to.row + 1) * LINE - IN_VIEW * LINE;
    if (below > box.scrollTop) box.scrollTop = below;
    // The square must be on the page before it can have the focus.
    flushSync(() => {
      setSpot(to);
      setTop(stepAt(box.scrollTop));
    });
    box.querySelector<HTMLElement>(`[data-square="${to.row},${to.column}"]`)?.focus({ preventScroll: true });
  };
  const labelOf = (to: Spot): string => {
    const square = squareAt(to);
    const entry = studios[to.row];
    const field = columns[to.column]?.field ?? "";
    if (entry === undefined) return "";
    const name = texts.check.rowOf(entry.row + 1, entry.studioName);
    const worst = square === undefined ? "" : texts.severity[square.worst];
    return words.glance.cell(name, labels.get(field) ?? field, worst, square?.count ?? 0);
  };
  const shown = [...studios.keys()].slice(Math.max(0, top - STEP), top + IN_VIEW + 2 * STEP);
  // The square that has the focus stays on the page wherever it is scrolled to, or the focus would be lost.
  const lines = shown.includes(at.row) ? shown : [...shown, at.row];
  return (
    <div
      ref={scroller}
      className="hj-glance"
      role="toolbar"
      aria-label={words.glance.strip}
      title={words.glance.stripHint}
      onKeyDown={onKey}
      onScroll={({ currentTarget }) => setTop(stepAt(currentTarget.scrollTop))}
    >
      <div style={{ height: studios.length * LINE, position: "relative" }}>
        {lines.map((row) => (
          <div
            key={row}
            className="hj-glance-line"
            style={{ transform: `translateY(${row * LINE}px)`, height: LINE }}
          >
            {columns.map((each, column) => (
              <button
                key={each.column}
                type="button"
                data-square={`${row},${column}`}
                tabIndex={row === at.row && column === at.column ? 0 : -1}
                className={`hj-square hj-square-${squareAt({ row, column })?.worst ?? "none"}`}
                aria-label={labelOf({ row, column })}
                title={labelOf({ row, column })}
                onFocus={() => setSpot({ row, column })}
                onClick={() => go({ row, column })}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
