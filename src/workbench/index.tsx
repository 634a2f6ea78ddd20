import { connectWorker } from "../engine";
import type { WorkbenchMethods } from "./engine";
import { registerServiceWorker } from "./serviceWorker/register";
import { startWorkbench } from "./start";

/** The workbench as a server hands it out. */
startWorkbench(
  () => connectWorker<WorkbenchMethods>(new Worker(new URL("./engine/workbench.worker.ts", import.meta.url))),
  registerServiceWorker,
);
