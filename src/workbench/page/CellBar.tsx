import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { classes } from "../../pane/classes";
import type { WorkbenchTexts } from "../text";
import "./cellBar.css";

export interface CellBarProps {
  readonly texts: WorkbenchTexts;
  /** What the bar speaks of: a cell's address, or the whole sheet. */
  readonly about: string;
  /** The studio whose row it is; "" for none. */
  readonly whose: string;
  readonly message: string;
  /** Only what stands in the cell. */
  readonly quiet: boolean;
  /** How wide the bar is: its lines break otherwise when that changes. */
  readonly width: number;
  /** What can be done here. */
  readonly children: ReactNode;
}

/** What there is to say of the selected cell: the first two lines, the others on demand. */
export function CellBar({ texts, about, whose, message, quiet, width, children }: CellBarProps) {
  const text = useRef<HTMLSpanElement>(null);
  const [isCut, setCut] = useState(false);
  // Of another cell the bar begins with a few lines again.
  const [openFor, setOpenFor] = useState<string | null>(null);
  const isOpen = openFor === message;

  useLayoutEffect(() => {
    const { current } = text;
    if (current !== null && !isOpen) setCut(current.scrollHeight > current.clientHeight + 1);
  }, [message, width, isOpen]);

  return (
    // Always as high, whatever it says: opened, it lies over the sheet, which stays where it is.
    <div className="hj-page-cell-bar-place">
      <div
        className={classes("hj-page-cell-bar", isOpen && "hj-page-cell-bar-open")}
        role="group"
        aria-label={texts.cellBar}
        data-stop
      >
        <span className="hj-page-address">{about}</span>
        <span
          ref={text}
          className={classes("hj-page-message", !isOpen && "hj-page-cut", quiet && "hj-page-quiet")}
        >
          {whose === "" ? null : <span className="hj-page-whose">{whose} </span>}
          {message}
        </span>
        {children}
        {isCut ? (
          <Button
            size="small"
            className="hj-page-more"
            aria-expanded={isOpen}
            title={isOpen ? texts.showLessHint : texts.showAllHint}
            onClick={() => setOpenFor(isOpen ? null : message)}
          >
            {isOpen ? texts.showLess : texts.showAll}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
