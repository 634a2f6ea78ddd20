import { Tab, TabList } from "@fluentui/react-components";
import type { PaneModel } from "../../pane";
import type { WorkbenchTexts } from "../text";
import { usePaneState } from "../usePaneState";
import { usePageStyles } from "./styles";

export interface TurnTabsProps {
  readonly texts: WorkbenchTexts;
  readonly turn: "table" | "check";
  readonly pane: PaneModel | null;
  readonly onTurn: (turn: "table" | "check") => void;
}

/** In a narrow window: the sheet or the pane. */
export function TurnTabs({ texts, turn, pane, onTurn }: TurnTabsProps) {
  const styles = usePageStyles();
  const errors = usePaneState(pane, ({ review }) => review?.summary.errors ?? 0, 0);
  return (
    <nav className={styles.turns} aria-label={texts.turns}>
      <TabList
        selectedValue={turn}
        size="small"
        onTabSelect={(_, { value }) => onTurn(value as "table" | "check")}
      >
        <Tab value="table">{texts.tableTab}</Tab>
        <Tab value="check">
          {texts.checkTab}
          {errors > 0 ? ` (${errors})` : ""}
        </Tab>
      </TabList>
    </nav>
  );
}
