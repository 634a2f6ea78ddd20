import { startOffice } from "../excel";
import { createExcelHost } from "./excelHost";
import type { PaneHost } from "../pane/host";

/** The host of the task pane's page; null where it is not open in Excel. */
export async function startHost(): Promise<PaneHost | null> {
  const office = await startOffice();
  return office === null ? null : createExcelHost(office);
}
