import { useModel, useTexts } from "./usePane";
import { Button } from "./Button";

export interface GoToCellProps {
  /** The cell's address, e.g. H3; with `onGo`, also several cells, e.g. A10–A39. */
  readonly cell: string;
  /** What going there does where it is more than selecting the cell; unless given, the cell is selected. */
  readonly onGo?: () => void;
}

/** A button that names a cell and goes to it on the sheet. */
export function GoToCell({ cell, onGo }: GoToCellProps) {
  const model = useModel();
  const { check } = useTexts();
  const go = onGo ?? (() => void model.check.goToAddress(cell));
  return (
    <Button size="small" className="hj-goto" aria-label={check.goToCell(cell)} onClick={go}>
      {cell} ↗
    </Button>
  );
}
