import { Button, ToggleButton } from "@fluentui/react-components";
import type { WorkbenchTexts } from "../text";

/** How much larger or smaller the sheet can be shown. */
const ZOOMS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export interface ViewToolsProps {
  readonly texts: WorkbenchTexts;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  /** Whether rows are cut to few lines. */
  readonly low: boolean;
  readonly onLow: (low: boolean) => void;
}

/** How the sheet is shown: smaller, larger, with low rows. The file is not changed by it. */
export function ViewTools({ texts, zoom, onZoom, low, onLow }: ViewToolsProps) {
  const at = ZOOMS.findIndex((each) => each >= zoom);
  const step = (by: 1 | -1) => {
    const next = ZOOMS[at + by];
    return { disabledFocusable: next === undefined, onClick: () => next !== undefined && onZoom(next) };
  };
  return (
    <div className="hj-page-view-tools" role="group" aria-label={texts.view.group}>
      <ToggleButton
        size="small"
        className="hj-page-view-tool"
        appearance="subtle"
        checked={low}
        title={texts.view.lowHint}
        onClick={() => onLow(!low)}
      >
        {texts.view.low}
      </ToggleButton>
      <Button
        size="small"
        appearance="subtle"
        className="hj-page-view-tool"
        aria-label={texts.view.smaller}
        {...step(-1)}
      >
        −
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className="hj-page-view-tool"
        title={texts.view.reset}
        onClick={() => onZoom(1)}
      >
        {`${Math.round(zoom * 100)}%`}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className="hj-page-view-tool"
        aria-label={texts.view.larger}
        {...step(1)}
      >
        +
      </Button>
    </div>
  );
}
