import { Button } from "@fluentui/react-components";
import { useLasting } from "./useLasting";
import { usePane } from "./usePane";
import "./bars.css";

/** Shorter work than this is not announced: a flicker would only disturb. */
const SHOW_AFTER = 250;

/** What is being worked on, how far it is, and how to stop it. */
export function BusyBar() {
  const { state, texts } = usePane();
  const isLong = useLasting(state.busy !== null, SHOW_AFTER);
  const shown = isLong ? state.busy : null;
  return (
    <div className="hj-busy" role="status">
      {shown === null ? null : (
        <>
          <span>{texts.busy[shown.what]}</span>
          <progress
            {...(shown.fraction === null ? {} : { value: shown.fraction })}
            max={1}
            aria-label={texts.busy[shown.what]}
          />
          {shown.cancel === null ? null : (
            <Button size="small" onClick={shown.cancel}>
              {texts.cancel}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
