import type { ReactNode } from "react";
import "./figures.css";

/** A table that may be wider than the pane: scrolled sideways, by keyboard too. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled must be reached by keyboard
    <div className="hj-wide" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
