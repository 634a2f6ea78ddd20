import { useState } from "react";
import type { FindingView } from "../../engine";
import { Button, GoToCell, useModel, useTexts } from "../ui";
import { cellRuns } from "./cellRuns";

/** Cells named at once; the rest on demand. */
const MOST_NAMED = 6;

/** The other cells that a finding concerns, each to be gone to; of many the first few, and how many there are. */
export function RelatedCells({ finding }: { readonly finding: FindingView }) {
  const model = useModel();
  const words = useTexts().check;
  const [isWhole, setIsWhole] = useState(false);
  const runs = cellRuns(finding.related);
  const shown = isWhole || runs.length <= MOST_NAMED + 1 ? runs : runs.slice(0, MOST_NAMED);
  if (runs.length === 0) return null;
  return (
    <span className="hj-related">
      <b>{words.related}</b>
      {shown.map(({ first, last }) => (
        <GoToCell
          key={first}
          cell={first === last ? first : `${first}–${last}`}
          onGo={() => void model.check.goToFinding(finding, first)}
        />
      ))}
      {shown.length === runs.length ? null : (
        <Button size="small" onClick={() => setIsWhole(true)}>
          {words.relatedMore(finding.related.length)}
        </Button>
      )}
    </span>
  );
}
