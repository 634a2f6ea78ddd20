import { createRoot } from "react-dom/client";
import type { Language } from "../core";
import { connectWorker, storedLanguage, todayOf } from "../pane";
import { FileBatch } from "./batch";
import { WorkbenchDocument, fetchSample, sampleOf } from "./document";
import type { WorkbenchMethods } from "./engine";
import { WorkbenchPage } from "./page";
import { registerServiceWorker } from "./serviceWorker/register";

/** The language chosen on this machine, else the browser's; Chinese comes first. */
const language: Language =
  storedLanguage() ?? (navigator.language.toLowerCase().startsWith("en") ? "en" : "zh-CN");

const worker = new Worker(new URL("./engine/workbench.worker.ts", import.meta.url));
const connection = connectWorker<WorkbenchMethods>(worker);
const workbench = new WorkbenchDocument(connection, () => language);
const batch = new FileBatch(connection, () => todayOf(new Date()));
// Drawn in a task of its own: with the loading of the scripts it would block the page for more than a tenth of a second.
setTimeout(() => {
  createRoot(document.getElementById("root") as HTMLElement).render(
    <WorkbenchPage workbench={workbench} batch={batch} language={language} />,
  );
  const sample = sampleOf(location.search);
  if (sample !== null) void workbench.open(() => fetchSample(sample), `${sample}.xlsx`);
  registerServiceWorker();
});
