import { createRoot } from "react-dom/client";
import type { Language } from "../core";
import { Readers } from "../engine";
import type { WorkerConnection } from "../engine";
import { ViewBoundary, loadTexts, storedLanguage, textsFor, todayOf } from "../pane";
import { BatchDocument, shelfOffer } from "../pane/batch";
import { WorkbenchDocument, fetchSample, messageOf, sampleOf } from "./document";
import type { WorkbenchMethods } from "./engine";
import { WorkbenchPage } from "./page";
import { BatchRecovery, RecentFiles, Recovery, SameFile, browserBatches, browserFiles } from "./recovery";
import "./print.css";

/** The language chosen on this machine, else the browser's; Chinese comes first. */
const language: Language =
  storedLanguage() ?? (navigator.language.toLowerCase().startsWith("en") ? "en" : "zh-CN");

/**
 * Starts the workbench in its page, whether that was served or is one file on a disk.
 *
 * @param startWorker starts a worker of the workbench (`engine/workbench.worker.ts`)
 * @param whenDrawn is called once the page has been drawn
 */
export function startWorkbench(
  startWorker: () => WorkerConnection<WorkbenchMethods>,
  whenDrawn: () => void = () => undefined,
): void {
  // Started before it is needed, so that the first file does not wait for it.
  let first: WorkerConnection<WorkbenchMethods> | null = startWorker();
  const readers = new Readers<WorkbenchMethods>(() => {
    const ready = first !== null && !first.isBroken ? first : startWorker();
    first = null;
    return ready;
  });
  const kept = browserFiles();
  const now = (): number => Date.now();
  const recovery = new Recovery(kept, now, () => workbench.tellNotKept());
  const recent = new RecentFiles(kept, () => recovery.isOn, now);
  const sameFile = new SameFile((name) => workbench.tellSameFile(name));
  const workbench: WorkbenchDocument = new WorkbenchDocument(readers, () => language, {
    recovery,
    opened({ name, size, handle }) {
      sameFile.opened(name, size);
      if (handle !== undefined) void recent.add(name, handle);
    },
  });
  const batches = new BatchRecovery(browserBatches(), recovery, now, () => workbench.tellNotKept());
  const batch = new BatchDocument(
    readers,
    () => todayOf(new Date()),
    messageOf,
    shelfOffer,
    batches.journal(),
    workbench.choices,
  );
  const draw = (): void => {
    createRoot(document.getElementById("root") as HTMLElement).render(
      <ViewBoundary texts={textsFor(language)}>
        <WorkbenchPage
          workbench={workbench}
          batch={batch}
          recovery={recovery}
          batches={batches}
          recent={recent}
          language={language}
        />
      </ViewBoundary>,
    );
    const sample = sampleOf(location.search);
    if (sample !== null) void workbench.open(() => fetchSample(sample), `${sample}.xlsx`);
    whenDrawn();
  };
  // Without the pane's words in this language the page is there all the same: the pane says what is wrong. Drawn in a task
  // of its own: with the loading of the scripts it would block the page for more than a tenth of a second.
  void loadTexts(language)
    .catch(() => undefined)
    .then(() => setTimeout(draw));
}
