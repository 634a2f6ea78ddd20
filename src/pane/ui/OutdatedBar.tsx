import { Button } from "@fluentui/react-components";
import { usePane } from "./usePane";
import "./bars.css";

/** Says in every view that the sheet is another than the one that was checked, and checks it again when asked to. */
export function OutdatedBar() {
  const { model, state, texts } = usePane();
  const words = texts.check;
  const isShown = state.review !== null && (state.outdated || state.changesUnheard);
  return (
    <div role="status" className="hj-notices">
      {isShown ? (
        <div className="hj-notice hj-notice-warning" title={state.outdated ? words.outdatedWhy : undefined}>
          <span>{state.outdated ? words.outdated : words.deafNow}</span>
          <Button size="small" appearance="primary" onClick={() => void model.check.recheck()}>
            {words.recheck}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
