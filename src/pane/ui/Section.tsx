import { useId, type ReactNode } from "react";
import "./fold.css";

/** A part of a view under its heading. */
export function Section({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="hj-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint === undefined ? null : <p className="hj-hint">{hint}</p>}
      {children}
    </section>
  );
}

/** Something that is opened when wanted; the browser's own, so that it needs no script and prints open or closed. */
export function Foldable({
  title,
  open,
  onToggle,
  children,
}: {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <details className="hj-foldable" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className="hj-folded">{children}</div>
    </details>
  );
}
