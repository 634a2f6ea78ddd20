import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Severity } from "../../../core";
import type { EntryView, FindingView, ReviewView } from "../../../engine";
import { usePane } from "../../ui";

/** Height of a studio's line in pixels: high enough to be hit, low enough that a dozen are seen at a glance. */
const LINE = 14;
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

/**
 * The whole table in one small picture: a line for each studio, a square for each column that was read. It is one stop
 * for the Tab key; arrow keys go from square to square, Enter goes to the cell
 * (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 */
export function HeatStrip() {
  const { state } = usePane();
  const { review } = state;
  if (review === null || review.findings.length === 0) return null;
  return <Strip review={review} />;
}

function Strip({ review }: { readonly review: ReviewView }) {
  const { model, texts } = usePane();
  const scroller = useRef<HTMLDivElement>(null);
  const squares = useMemo(() => squaresOf(review), [review]);
  const studios = useMemo(() => review.entries.filter(({ sample }) => !sample), [review.entries]);
  const columns = useMemo(() => review.columns.filter(({ field }) => field !== null), [review.columns]);
  const [at, setAt] = useState({ row: 0, column: 0 });
  // Measured anew at every scroll and never handed to a memoised child.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: studios.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 4,
    initialRect: { width: 300, height: 12 * LINE },
    useFlushSync: false,
  });
  const labels = useMemo(
    () => new Map(review.pack.fields.map(({ id, label }) => [id, label])),
    [review.pack.fields],
  );
  const nameOf = (entry: EntryView): string => texts.check.rowOf(entry.row + 1, entry.studioName);
  const squareAt = (row: number, column: number): Square | undefined =>
    squares.get(`${studios[row]?.row ?? -1},${columns[column]?.column ?? -1}`);
  const go = (row: number, column: number): void => {
    const square = squareAt(row, column);
    const entry = studios[row];
    const to = columns[column];
    if (square !== undefined) void model.check.goToFinding(square.first);
    else if (entry !== undefined && to !== undefined) void model.check.goTo(entry.row, to.column);
  };
  const onKey = (event: KeyboardEvent): void => {
    const last = { row: studios.length - 1, column: columns.length - 1 };
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [Math.min(at.row + 1, last.row), at.column],
      ArrowUp: [Math.max(at.row - 1, 0), at.column],
      ArrowRight: [at.row, Math.min(at.column + 1, last.column)],
      ArrowLeft: [at.row, Math.max(at.column - 1, 0)],
      Home: [at.row, 0],
      End: [at.row, last.column],
      PageDown: [last.row, at.column],
      PageUp: [0, at.column],
    };
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return go(at.row, at.column);
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [row, column] = step;
    setAt({ row, column });
    virtual.scrollToIndex(row);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-square="${row},${column}"]`)?.focus(),
    );
  };
  const labelOf = (row: number, column: number): string => {
    const square = squareAt(row, column);
    const entry = studios[row];
    const field = columns[column]?.field ?? "";
    if (entry === undefined) return "";
    const worst = square === undefined ? "" : texts.severity[square.worst];
    return texts.glance.cell(nameOf(entry), labels.get(field) ?? field, worst, square?.count ?? 0);
  };
  const row = Math.min(at.row, Math.max(0, studios.length - 1));
  if (studios.length === 0 || columns.length === 0) return null;
  return (
    // The keys belong to the squares inside, which have the focus; the grid only listens.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className="hj-strip"
      role="grid"
      aria-label={texts.glance.strip}
      aria-rowcount={studios.length}
      aria-colcount={columns.length}
      title={texts.glance.stripHint}
      onKeyDown={onKey}
    >
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 1}
            className="hj-strip-line"
            style={{ transform: `translateY(${start}px)`, height: LINE }}
          >
            {columns.map((each, column) => (
              // Enter and the arrow keys are heard by the grid around it.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <span
                key={each.column}
                role="gridcell"
                aria-colindex={column + 1}
                data-square={`${index},${column}`}
                tabIndex={index === row && column === at.column ? 0 : -1}
                className={`hj-square hj-square-${squareAt(index, column)?.worst ?? "none"}`}
                aria-label={labelOf(index, column)}
                title={labelOf(index, column)}
                onFocus={() => setAt({ row: index, column })}
                onClick={() => go(index, column)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
