import { compareNames } from "../../core";

/** Files that systems leave in folders; nobody hands them in. */
const SYSTEM_FILES = /^(?:\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/iu;

const paths = new WeakMap<File, string>();

/** Where a file stood in the folder that was dropped or chosen; else its name. */
export const pathOf = (file: File): string => (paths.get(file) ?? file.webkitRelativePath) || file.name;

/** A file that stood at this path of a folder. */
export function fileAt(file: File, path: string): File {
  paths.set(file, path);
  return file;
}

/** A name that no other file of the batch has: one that comes again under its old name is told apart. */
export function freeName(
  wanted: string,
  taken: ReadonlySet<string>,
  again: (time: number) => string,
): string {
  if (!taken.has(wanted)) return wanted;
  const dot = wanted.lastIndexOf(".");
  const [stem, ending] =
    dot > wanted.lastIndexOf("/") + 1 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ""];
  for (let time = 2; ; time += 1) {
    const name = `${stem}${again(time)}${ending}`;
    if (!taken.has(name)) return name;
  }
}

/**
 * The files of a drop that has folders in it, each with its path; what systems leave in folders is not. Null where no
 * folder was dropped.
 */
export function droppedFolders(data: DataTransfer): Promise<readonly File[]> | null {
  // Entries can only be asked for while the drop is being told of.
  const entries = [...data.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  if (!entries.some((entry) => entry?.isDirectory === true)) return null;
  return Promise.all(entries.map((entry) => (entry === null ? Promise.resolve([]) : filesIn(entry)))).then(
    (found) => byPath(found.flat()),
  );
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    if (SYSTEM_FILES.test(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    paths.set(file, entry.fullPath.replace(/^\//u, ""));
    return [file];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A folder is told in parts of at most a hundred.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) break;
    found.push(...part);
  }
  return (await Promise.all(found.map(filesIn))).flat();
}

/** Files of a folder that was chosen, in the order of their names, without what systems leave there. */
export const handedIn = (files: readonly File[]): readonly File[] =>
  byPath(files.filter(({ name }) => !SYSTEM_FILES.test(name)));

/** A browser tells of a folder in no order; people look for a name. */
const byPath = (files: readonly File[]): readonly File[] =>
  [...files].sort((one, other) => compareNames(pathOf(one), pathOf(other)));
