import { Tab, TabList } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import type { DocumentState, WorkbenchDocument } from "../document";
import type { WorkbenchTexts } from "../text";
import { ViewTools } from "./ViewTools";

/** Below the sheet: the workbook's sheets, and how large the sheet is shown. */
export function SheetFoot({
  texts,
  state: { file, sheet },
  workbench,
  tools,
}: {
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
  readonly tools: Omit<ComponentProps<typeof ViewTools>, "texts">;
}) {
  return (
    <div className="hj-page-foot">
      <div className="hj-page-tabs">
        <TabList
          size="small"
          selectedValue={sheet}
          aria-label={texts.sheetTabs}
          onTabSelect={(_, { value }) => workbench.shown.turnTo(value as string)}
        >
          {(file?.sheets ?? []).map(({ name, hidden }) => (
            <Tab key={name} value={name}>
              {hidden ? `${name}${texts.hiddenSheet}` : name}
            </Tab>
          ))}
        </TabList>
      </div>
      <ViewTools texts={texts} {...tools} />
    </div>
  );
}
