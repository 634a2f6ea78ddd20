import type { Severity } from "../../core";

const SHAPES: Readonly<Record<Severity, string>> = {
  // An octagon with a cross, a triangle with a bar, a circle with a dot: told apart without colour.
  error: "M5 1h6l4 4v6l-4 4H5l-4-4V5zM5.5 5.5l5 5m0-5l-5 5",
  warning: "M8 1.5L15 14.5H1zM8 6v4.2m0 1.6v.8",
  info: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM8 7v5m0-8v1.2",
};

/** The sign of a severity; its word stands beside it or is given to screen readers. */
export function SeverityIcon({ severity, label }: { readonly severity: Severity; readonly label?: string }) {
  return (
    <svg
      className={`hj-icon hj-${severity}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <path d={SHAPES[severity]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
    </svg>
  );
}

/** A sign for done or still open. */
export function DoneIcon({ done, label }: { readonly done: boolean; readonly label: string }) {
  return (
    <svg
      className={`hj-icon ${done ? "hj-done" : "hj-open"}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={label}
    >
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {done ? <path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke="currentColor" strokeWidth="1.6" /> : null}
    </svg>
  );
}

/** Six dots to take hold of. */
export function HandleIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden className="hj-icon">
      {[5, 11].flatMap((x) =>
        [3, 8, 13].map((y) => <circle key={`${x},${y}`} cx={x} cy={y} r="1.3" fill="currentColor" />),
      )}
    </svg>
  );
}
