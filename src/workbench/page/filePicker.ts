import { droppedFolders } from "../../pane/batch";

/** Endings that the file readers know; .et is what WPS calls its own. */
export const ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.fods,.csv,.tsv,.txt,.xml,.html,.htm";

/** The browser's picker, which gives files that can be saved into; not in the DOM types. */
interface Picking {
  showOpenFilePicker?(options: {
    readonly multiple: boolean;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<readonly FileSystemFileHandle[]>;
}

/** A file that was chosen, and where it lies where the browser says so. */
export interface ChosenFile {
  readonly file: File;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** Whether the browser has a picker whose files can be saved into. */
export const canPick = (): boolean => (window as Picking).showOpenFilePicker !== undefined;

/** Asks for files by that picker; none where the user chose none. */
export async function pickFiles(): Promise<readonly ChosenFile[]> {
  try {
    const handles = await (window as Picking).showOpenFilePicker?.({
      multiple: true,
      types: [{ accept: { "application/vnd.ms-excel": ACCEPTED.split(",") } }],
    });
    return await Promise.all(
      (handles ?? []).map(async (handle) => ({ file: await handle.getFile(), handle })),
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return [];
    throw error;
  }
}

/** The part of a dragged item that knows where the file lies; not in the DOM types. */
interface Dragged {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** The files of a drop, those in folders too; asked for while the event lasts, answered later. */
export function droppedFiles(data: DataTransfer | null): Promise<readonly ChosenFile[]> {
  const inFolders = data === null ? null : droppedFolders(data);
  if (inFolders !== null) return inFolders.then((files) => files.map((file) => ({ file })));
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === "file");
  const chosen = items.map(async (item): Promise<ChosenFile | null> => {
    const file = item.getAsFile();
    // A file that a page made itself lies nowhere.
    const handle = await (item as Dragged).getAsFileSystemHandle?.().catch(() => null);
    if (file === null) return null;
    return handle?.kind === "file" ? { file, handle: handle as FileSystemFileHandle } : { file };
  });
  return Promise.all(chosen).then((all) => all.filter((each) => each !== null));
}
