import { createRoot } from "react-dom/client";
import { OutsideExcel } from "./pane/OutsideExcel";
import { Pane } from "./pane/Pane";
import { createPaneModel } from "./model";
import { startHost } from "./startHost";

/** The task pane's page in Excel. */
async function main(): Promise<void> {
  const root = createRoot(document.getElementById("root") as HTMLElement);
  const host = await startHost();
  if (host === null) {
    root.render(<OutsideExcel />);
    return;
  }
  const model = createPaneModel(host);
  root.render(<Pane model={model} />);
  addEventListener("pagehide", () => void model.flush());
  await model.start();
}

void main();
