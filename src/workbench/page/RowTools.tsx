import { useState } from "react";
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { PaneModel } from "../../pane";
import type { WorkbenchDocument } from "../document";
import type { CellPosition } from "../grid";
import type { WorkbenchTexts } from "../text";

export interface RowToolsProps {
  readonly texts: WorkbenchTexts;
  readonly workbench: WorkbenchDocument;
  readonly pane: PaneModel | null;
  /** The first and last row selected, and the row after the table's header. */
  readonly first: number;
  readonly end: number;
  readonly headerEnd: number;
  readonly active: CellPosition;
  readonly goTo: (position: CellPosition) => void;
}

/**
 * Takes the rows selected out of the table, or puts as many blank ones in. Afterwards the next row stands where they
 * were: the button then rests until another cell is chosen, so that a double click never takes two.
 */
export function RowTools(props: RowToolsProps) {
  const { texts, workbench, pane, first, end, headerEnd, active, goTo } = props;
  const at = `${active.row},${active.column}`;
  const count = end - first + 1;
  const [rests, setRests] = useState<string | null>(null);
  if (rests !== null && rests !== at) setRests(null);
  const offer = async (said: string): Promise<void> => {
    const numbered = (await pane?.fix.renumbered()) ?? [];
    const studios = pane?.getSnapshot().review?.entries.filter(({ sample }) => !sample).length ?? 0;
    const renumber = { label: texts.renumber(studios), take: () => void pane?.fix.change(numbered) };
    workbench.edits.offer(said, numbered.length === 0 ? [] : [renumber]);
  };
  const remove = async (): Promise<void> => {
    const to = { row: first, column: active.column };
    setRests(`${to.row},${to.column}`);
    goTo(to);
    if (await workbench.edits.removeRows(first, end)) await offer(texts.rowsRemoved(first + 1, end + 1));
  };
  const insert = async (row: number): Promise<void> => {
    // As the row above; the first row of the table as the one below: a header is no model.
    const like = row > headerEnd ? row - 1 : row;
    if (!(await workbench.edits.insertRows(row, count, like))) return;
    goTo({ row, column: active.column });
    await offer(texts.rowsInserted(row + 1, row + count, like < row ? "above" : "below"));
  };
  return (
    <>
      <Button
        size="small"
        disabledFocusable={rests === at}
        onClick={() => void remove()}
        title={texts.removeRowsHint}
      >
        {texts.removeRows(first + 1, end + 1)}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" title={texts.insertRowsHint}>
            {texts.insertRows}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void insert(first)}>{texts.insertAbove(first + 1, count)}</MenuItem>
            <MenuItem onClick={() => void insert(end + 1)}>{texts.insertBelow(end + 1, count)}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
