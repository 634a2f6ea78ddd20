import { Button } from "@fluentui/react-components";
import { useLasting } from "../../pane";
import type { DocumentState } from "../document";
import type { WorkbenchTexts } from "../text";

/** A file that opens sooner than this needs no bar: it would only flicker. */
const SHOW_AFTER = 400;

export interface OpeningBarProps {
  readonly texts: WorkbenchTexts;
  readonly opening: DocumentState["opening"];
}

/** How far a large file has been read, and the way to give up. */
export function OpeningBar({ texts, opening }: OpeningBarProps) {
  const isLong = useLasting(opening !== null, SHOW_AFTER);
  if (!isLong || opening === null) return null;
  return (
    <div className="hj-page-opening">
      <span>{texts.opening}</span>
      <progress
        className="hj-page-progress"
        {...(opening.share === null ? {} : { value: opening.share })}
        max={1}
        aria-label={texts.opening}
      />
      <Button onClick={opening.cancel}>{texts.cancel}</Button>
    </div>
  );
}
