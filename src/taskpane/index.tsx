import { createRoot } from "react-dom/client";
import { OutsideExcel } from "./OutsideExcel";
import type { Language } from "../core";
import { Pane, ViewBoundary, loadTexts, textsFor } from "../pane";
import { listenToRibbon, type RibbonCommand } from "../host";
import { createPaneModel, type PaneModel } from "../pane/model";
import { startHost } from "./startHost";

/** The task pane's page in Excel. */
async function main(): Promise<void> {
  const root = createRoot(document.getElementById("root") as HTMLElement);
  const host = await startHost();
  if (host === null) {
    await loaded("en");
    root.render(<OutsideExcel />);
    return;
  }
  const model = createPaneModel(host);
  await loaded(model.getSnapshot().language);
  root.render(
    <ViewBoundary texts={textsFor(model.getSnapshot().language)}>
      <Pane model={model} />
    </ViewBoundary>,
  );
  // The pane is left for the sheet, closed (the page lives on, hidden), or the workbook is closed.
  for (const leaving of ["blur", "pagehide"]) addEventListener(leaving, () => void model.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void model.flush();
  });
  await model.start();
  listenToRibbon((command) => carryOut(model, command));
}

/** Without the words of its language the page is shown in Chinese; the model tries again and says what is wrong. */
const loaded = (language: Language): Promise<void> => loadTexts(language).catch(() => undefined);

/** What a button of the ribbon does: the same as the pane's own, shown in the pane. */
async function carryOut(model: PaneModel, command: RibbonCommand): Promise<void> {
  switch (command) {
    case "checkNow":
      model.setView("check");
      await model.check.recheck();
      return model.check.setFlags(true);
    case "previousFinding":
    case "nextFinding":
      model.setView("check");
      if (model.getSnapshot().review === null) await model.check.recheck();
      return model.check.step(command === "nextFinding" ? 1 : -1);
    case "buildRankedList":
      model.setView("rank");
      return model.outputs.produce("rankedList");
    case "clearFlags":
      return model.check.setFlags(false);
  }
}

void main();
