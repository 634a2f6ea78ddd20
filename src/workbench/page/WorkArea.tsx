import type { CSSProperties } from "react";
import { Pane, ViewBoundary, textsFor as paneTextsFor } from "../../pane";
import { classes } from "../../pane/classes";
import type { DocumentState, WorkbenchDocument } from "../document";
import type { GridTheme } from "../grid";
import type { WorkbenchTexts } from "../text";
import { useOwnChoice } from "./ownChoice";
import { SheetArea } from "./SheetArea";
import { Splitter, withinPane } from "./Splitter";
import { PANE_WIDTH } from "./widths";
import { TurnTabs } from "./TurnTabs";
import type { Turn } from "./useTurn";

interface WorkAreaProps {
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
  readonly theme: GridTheme;
  /** Too narrow for both: the sheet and the pane take turns. */
  readonly narrow: boolean;
  readonly turn: Turn;
  readonly onTurn: (turn: Turn) => void;
  /** Behind the list of files, where it is kept as it stands: scrolled, filtered, half typed. */
  readonly isAway: boolean;
}

/** The sheet of the open file beside the pane. */
export function WorkArea(props: WorkAreaProps) {
  const { texts, state, workbench, theme, narrow, turn, onTurn, isAway } = props;
  const { pane } = state;
  const paneTexts = paneTextsFor(texts.language);
  const [paneWidth, setPaneWidth] = useOwnChoice("huijian-pane", (text) =>
    withinPane(Number(text) || PANE_WIDTH),
  );

  return (
    <div className={classes("hj-page-behind", isAway && "hj-page-away")}>
      {narrow ? <TurnTabs texts={texts} turn={turn} pane={pane} onTurn={onTurn} /> : null}
      <div className="hj-page-work">
        <section
          // The pane is the page's main part; while it is behind the sheet, the sheet is.
          role={narrow && turn === "table" ? "main" : "region"}
          aria-label={texts.gridArea}
          className={classes("hj-page-sheet", narrow && turn !== "table" && "hj-page-away")}
        >
          <ViewBoundary key={workbench.fileNumber} texts={paneTexts}>
            <SheetArea texts={texts} state={state} workbench={workbench} pane={pane} theme={theme} />
          </ViewBoundary>
          {narrow ? null : <Splitter texts={texts} width={paneWidth} onWidth={setPaneWidth} />}
        </section>
        <div
          data-stop
          style={{ "--hj-pane": `${paneWidth}px` } as CSSProperties}
          className={classes(
            "hj-page-pane",
            narrow && "hj-page-pane-narrow",
            narrow && turn !== "check" && "hj-page-away",
          )}
        >
          {pane === null ? null : (
            <ViewBoundary key={workbench.fileNumber} texts={paneTexts}>
              <Pane model={pane} />
            </ViewBoundary>
          )}
        </div>
      </div>
    </div>
  );
}
