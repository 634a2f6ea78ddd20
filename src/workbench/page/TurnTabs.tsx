import { Tab, TabList } from "@fluentui/react-components";
import type { PaneModel } from "../../pane";
import type { WorkbenchTexts } from "../text";
import { usePaneState } from "../usePaneState";
import type { Turn } from "./useTurn";

export interface TurnTabsProps {
  readonly texts: WorkbenchTexts;
  readonly turn: Turn;
  readonly pane: PaneModel | null;
  readonly onTurn: (turn: Turn) => void;
}

/** In a narrow window: the sheet or the pane. */
export function TurnTabs({ texts, turn, pane, onTurn }: TurnTabsProps) {
  const errors = usePaneState(pane, ({ review }) => review?.summary.errors ?? 0, 0);
  return (
    <nav className="hj-page-turns" aria-label={texts.turns}>
      <TabList selectedValue={turn} size="small" onTabSelect={(_, { value }) => onTurn(value as Turn)}>
        <Tab value="table">{texts.tableTab}</Tab>
        <Tab value="check">
          {texts.checkTab}
          {errors > 0 ? ` (${errors})` : ""}
        </Tab>
      </TabList>
    </nav>
  );
}
