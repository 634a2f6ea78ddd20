import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { PaneModel } from "../../pane";
import type { WorkbenchDocument } from "../document";
import type { CellPosition } from "../grid";
import type { WorkbenchTexts } from "../text";

export interface RemoveRowsProps {
  readonly texts: WorkbenchTexts;
  readonly workbench: WorkbenchDocument;
  readonly pane: PaneModel | null;
  /** The first and last row selected, and the last row of the table. */
  readonly first: number;
  readonly end: number;
  readonly last: number;
  readonly active: CellPosition;
  readonly goTo: (position: CellPosition) => void;
}

/**
 * Takes the rows selected out of the table. Afterwards the next row stands where they were: the button then rests until
 * another cell is chosen, so that a double click never takes two.
 */
export function RemoveRows(props: RemoveRowsProps) {
  const { texts, workbench, pane, first, end, last, active, goTo } = props;
  const at = `${active.row},${active.column}`;
  const [rests, setRests] = useState<string | null>(null);
  if (rests !== null && rests !== at) setRests(null);
  const remove = async (): Promise<void> => {
    const { edits } = workbench;
    const to = { row: first, column: active.column };
    setRests(`${to.row},${to.column}`);
    goTo(to);
    if (!(await edits.removeRows(first, end, last))) return;
    const numbered = (await pane?.fix.renumbered()) ?? [];
    const studios = pane?.getSnapshot().review?.entries.filter(({ sample }) => !sample).length ?? 0;
    const renumber = { label: texts.renumber(studios), take: () => void pane?.fix.change(numbered) };
    edits.offer(texts.rowsRemoved(first + 1, end + 1), numbered.length === 0 ? [] : [renumber]);
  };
  return (
    <Button
      size="small"
      disabledFocusable={rests === at}
      onClick={() => void remove()}
      title={texts.removeRowsHint}
    >
      {texts.removeRows(first + 1, end + 1)}
    </Button>
  );
}
