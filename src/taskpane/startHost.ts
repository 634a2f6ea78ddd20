import { startOffice } from "../excel";
import { createExcelHost } from "./host/excelHost";
import type { PaneHost } from "./host";

/** The host of the task pane's page; null where it is not open in Excel. */
export async function startHost(): Promise<PaneHost | null> {
  const office = await startOffice();
  return office === null ? null : createExcelHost(office);
}
