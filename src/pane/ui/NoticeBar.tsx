import { Button } from "@fluentui/react-components";
import { CopyDetails } from "./CopyDetails";
import { usePane } from "./usePane";
import "./bars.css";

/** One message at a time at the top of the pane: failures stay until they are closed. */
export function NoticeBar() {
  const { model, state, texts } = usePane();
  const { notice } = state;
  // The regions are always there: only what appears inside an existing region is announced.
  return (
    <>
      <div role="alert" className="hj-notices">
        {notice?.kind === "error" ? (
          <div className="hj-notice hj-notice-error" key={notice.number}>
            <span>{notice.text}</span>
            {notice.details === null ? null : <CopyDetails details={notice.details} texts={texts} />}
            <Button size="small" onClick={model.closeNotice}>
              {texts.close}
            </Button>
          </div>
        ) : null}
      </div>
      <div role="status" className="hj-notices">
        {notice !== null && notice.kind !== "error" ? (
          <div className="hj-notice" key={notice.number}>
            <span>{notice.text}</span>
            {notice.undo === null ? null : (
              <Button size="small" onClick={notice.undo}>
                {texts.fix.undo}
              </Button>
            )}
            <Button size="small" onClick={model.closeNotice}>
              {texts.close}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}

/** Speaks to screen readers about what changed out of sight. */
export function Spoken() {
  const { state } = usePane();
  const { text, number } = state.spoken;
  // A trailing no-break space makes the same words said again a change.
  return (
    <div className="hj-spoken" role="status" aria-live="polite">
      {number % 2 === 0 ? text : `${text}\u00a0`}
    </div>
  );
}
