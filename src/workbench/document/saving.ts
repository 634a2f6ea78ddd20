import { Cancelled } from "../../pane";
import type { Readers } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import type { Journal } from "../recovery";
import { baseName, download, plainName, savedEnding } from "./download";
import type { FileTarget } from "./fileTarget";
import type { OpenFile } from "./openFile";
import type { DocumentStore } from "./store";

/** What to save, and where to. */
interface Saving {
  readonly what: "corrected" | "flagged";
  /** The file to write into; null hands a copy to the user. */
  readonly target: FileTarget | null;
  /** Keeps what is done until it is saved; null where nothing is kept. */
  readonly journal: Journal | null;
}

/**
 * Makes a file of what is open and brings it to the user; tells of it, and of what went wrong.
 *
 * @returns whether it has been saved
 */
export async function saveFile(
  store: DocumentStore,
  readers: Readers<WorkbenchMethods>,
  open: OpenFile,
  { what, target, journal }: Saving,
): Promise<boolean> {
  const { file, pane, busy } = store.state;
  if (file === null || busy !== null) return false;
  const { texts } = store;
  store.patch({ busy: "saving", notice: null });
  try {
    const place = target !== null && (await target.mayWrite()) ? target : null;
    await pane?.flush();
    const holds = journal?.length ?? 0;
    const { job, savePoint } = await open.call("saveJob", what, store.language);
    // The file is handed out even where another one is opened meanwhile.
    const bytes = await readers.run("makeFile", [job], { transfer: [job.bytes.buffer] });
    const name = texts.savedName(what, plainName(baseName(file.name)), savedEnding(file));
    // What somebody else wrote meanwhile is not written over.
    const isOthers = (await place?.isChangedElsewhere()) ?? false;
    if (place !== null && !isOthers) await place.write(bytes);
    else download(bytes, name);
    if (what === "corrected") {
      journal?.saved(savePoint, holds);
      const unsaved = await open.call("markSaved", savePoint);
      open.patch({ unsaved });
      // What was typed while the file was being made is not in it, and stays kept.
      if (!unsaved) journal?.forget();
    }
    const { savedInPlace, changedElsewhere } = texts.keeping;
    if (isOthers) store.notify("info", "save", changedElsewhere(file.name, name));
    else store.notify("success", "save", place === null ? texts.saved(name) : savedInPlace(file.name));
    return true;
  } catch (error) {
    if (!(error instanceof Cancelled)) store.notifyFailure("save", error, texts.notSaved);
    return false;
  } finally {
    if (store.state.busy === "saving") store.patch({ busy: null });
  }
}

/** The corrected workbook as it stands, for the page itself: nothing counts as saved. Null where that fails. */
export async function fileAsItStands(
  store: DocumentStore,
  readers: Readers<WorkbenchMethods>,
  open: OpenFile,
): Promise<File | null> {
  const { file, pane } = store.state;
  if (file === null) return null;
  try {
    await pane?.flush();
    const { job } = await open.call("saveJob", "corrected", store.language);
    const bytes = await readers.run("makeFile", [job], { transfer: [job.bytes.buffer] });
    return new File([bytes as BlobPart], `${baseName(file.name)}.${savedEnding(file)}`);
  } catch (error) {
    if (!(error instanceof Cancelled)) store.notifyFailure("open", error, store.texts.batch.fault);
    return null;
  }
}
