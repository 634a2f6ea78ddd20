import { Button } from "@fluentui/react-components";
import { columnLetters } from "../../core";
import { usePane } from "../ui";

/** What is to be said of the reading: formulas that may show old figures, and cells too far away to be of the table. */
export function Remarks() {
  const { model, state, texts } = usePane();
  const words = texts.check;
  const remarks = state.review === null ? null : model.host.remarks?.of(state.review.sheet);
  if (!remarks) return null;
  const { lastRow, lastColumn, isManual } = remarks;
  return (
    <>
      {isManual ? (
        <div className="hj-notice hj-notice-warning" role="note">
          <span>{words.manual}</span>
          <Button size="small" onClick={() => void model.check.calculate()}>
            {words.calculateNow}
          </Button>
        </div>
      ) : null}
      {lastRow === null ? null : (
        <p className="hj-hint" role="note">
          {words.unreadBelow(lastRow + 1)}
        </p>
      )}
      {lastColumn === null ? null : (
        <p className="hj-hint" role="note">
          {words.unreadRight(columnLetters(lastColumn))}
        </p>
      )}
    </>
  );
}
