import type { Language } from "../../core";
import type { SheetInfo, WorkbookState } from "../../host";
import { Cancelled, createPaneModel, sessionChoices } from "../../pane";
import { NewestWins } from "../../engine";
import type { Readers, WorkerConnection } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import type { OpenedFile } from "../engine/views";
import { firstShown } from "../engine/views";
import { FileTarget } from "./fileTarget";
import { fileAsItStands, saveFile } from "./saving";
import { download } from "./download";
import { Edits } from "./edits";
import { createWorkbenchHost } from "./host";
import { NO_FILE, NO_WORKER } from "./noFile";
import { OpenFile } from "./openFile";
import { readFile, type ReadFile } from "./readFile";
import { fetchSample, type Sample } from "./samples";
import { ShownSheet } from "./shownSheet";
import { NOTHING_OPEN } from "./state";
import type { DocumentState } from "./state";
import type { Journal, Recovery } from "../recovery";
import type { FileStep } from "../engine";
import { DocumentStore } from "./store";

/** More files than this are not named one by one. */
const MOST_FILES_NAMED = 8;

/** A file on view: what shows it and what changes it. */
interface Current {
  readonly open: OpenFile;
  readonly shown: ShownSheet;
  readonly edits: Edits;
  readonly journal: Journal | null;
  /** Where the file lies on the disk, where the browser lets it be saved there. */
  readonly target: FileTarget | null;
}

/** What comes with a file beside its bytes. */
export interface Opened {
  /** Where it lies, where the browser lets it be saved there. */
  readonly handle?: FileSystemFileHandle | undefined;
  /** What was done with it before the page was lost. */
  readonly steps?: readonly FileStep[];
}

/** What the page keeps of files in this browser. */
export interface Keeping {
  readonly recovery: Recovery;
  /** A file has come on view. */
  readonly opened: (file: { readonly name: string; readonly size: number } & Opened) => void;
}

/** Knows no React: the file that is open, what is on view, and everything that can be done with it. */
export class WorkbenchDocument {
  private readonly store: DocumentStore;
  private current: Current;
  /** A file that is being opened gives way to another one. */
  private readonly openings = new NewestWins();

  /**
   * @param readers starts workers: each file has one of its own, which read it and then holds it; the file before stays
   *   in its worker until this one has been read
   * @param ownLanguage the language until a pane has its own
   */
  constructor(
    readonly readers: Readers<WorkbenchMethods>,
    ownLanguage: () => Language,
    /** Keeps unsaved changes; null where nothing is kept. */
    private readonly keeping: Keeping | null = null,
  ) {
    this.store = new DocumentStore(ownLanguage);
    this.current = this.begin(NO_FILE, NO_WORKER, null, null);
  }

  private begin(
    file: OpenedFile,
    connection: WorkerConnection<WorkbenchMethods>,
    journal: Journal | null,
    target: FileTarget | null,
  ): Current {
    const open = new OpenFile(this.store, connection, file);
    const shown = new ShownSheet(open);
    return { open, shown, edits: new Edits(open, shown, journal), journal, target };
  }

  private readonly shelfListeners = new Set<() => void>();

  /** Calls the listener when the pane asks for the shelf of notices; answers how to stop. */
  onShelf(listener: () => void): () => void {
    this.shelfListeners.add(listener);
    return () => this.shelfListeners.delete(listener);
  }

  /** What was chosen in one file and holds for those opened after it. */
  readonly choices = sessionChoices();

  private readonly ruleListeners = new Set<(rule: string) => void>();

  /** Calls the listener when the pane asks for a rule's page; answers how to stop. */
  onRule(listener: (rule: string) => void): () => void {
    this.ruleListeners.add(listener);
    return () => this.ruleListeners.delete(listener);
  }

  getSnapshot = (): DocumentState => this.store.state;

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** The sheet on view; another one for every file. */
  get shown(): ShownSheet {
    return this.current.shown;
  }

  /** Changes of cells; others for every file. */
  get edits(): Edits {
    return this.current.edits;
  }

  get sheets(): readonly SheetInfo[] {
    return this.store.state.file?.sheets ?? [];
  }

  get language(): Language {
    return this.store.language;
  }

  /** Number of the open file; each that is opened has another. */
  get fileNumber(): number {
    return this.current.open.number;
  }

  /**
   * Opens a file; the one before it stays where this one cannot be read, or the user gives up or opens another one
   * meanwhile.
   *
   * @param mayReplace asks whether changes made while the file was being read may be given up
   * @param more where the file lies, and what was done with it before the page was lost
   * @returns whether it is open now
   */
  async open(
    read: () => Promise<Uint8Array>,
    name: string,
    mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
    more: Opened = {},
  ): Promise<boolean> {
    const opening = { share: null, cancel: () => this.openings.stop() };
    this.store.patch({ busy: "opening", notice: null, opening });
    const { edits } = this;
    const changes = edits.count;
    try {
      const goAhead = async (): Promise<void> => {
        await this.store.state.pane?.flush();
        // What has been changed while a large file was read was not asked about before.
        const isChanged = edits !== this.edits || edits.count !== changes;
        if (isChanged && this.store.state.unsaved && !(await mayReplace())) throw new Cancelled();
      };
      const file = { read, name, steps: more.steps ?? [] };
      const opened = await this.openings.run((signal) =>
        readFile(this.readers, this.store, file, goAhead, signal),
      );
      this.store.patch({ opening: null });
      await this.take(opened, more);
      return true;
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.store.notifyFailure("open", error, (why) => this.store.texts.notOpened(name, why));
      return false;
    } finally {
      // Otherwise the bar belongs to the file that is being opened now.
      if (!this.openings.isBusy) this.store.patch({ busy: null, opening: null });
    }
  }

  private async take({ file, worker, kept, replayed }: ReadFile, { handle, steps }: Opened): Promise<void> {
    const { pane: before, busy, opening } = this.store.state;
    this.current.journal?.close();
    this.current.open.close();
    const { name } = file;
    const journal = this.keeping?.recovery.begin({ name, bytes: kept }, steps) ?? null;
    const target = handle === undefined ? null : await FileTarget.of(handle);
    this.current = this.begin(file, worker, journal, target);
    const { open, shown, edits } = this.current;
    // Another file may be on its way already, with a bar of its own.
    this.store.patch({ ...NOTHING_OPEN, ...replayed, busy, opening, file, savesInPlace: this.savesInPlace });
    if (replayed.unsaved) journal?.write();
    this.keeping?.opened({ name, size: kept.size, handle });
    void before?.dispose();
    await shown.show(firstShown(file.sheets), false);
    const page = {
      readers: this.readers,
      choices: this.choices,
      openRule: (rule: string) => this.ruleListeners.forEach((listener) => listener(rule)),
      openShelf: () => this.shelfListeners.forEach((listener) => listener()),
      keepState: (state: WorkbookState) => this.keepState(open, state),
      handOut: (bytes: Uint8Array, name: string) => this.handOut(bytes, name),
    };
    const pane = createPaneModel(createWorkbenchHost(page, open, shown, edits));
    open.patch({ pane });
    await pane.start();
    const { review } = pane.getSnapshot();
    if (review !== null && !shown.isChosen) await shown.show(review.sheet, false);
    void shown.fetchAhead();
  }

  /** Keeps what belongs to a file; the pane of an earlier file comes too late. */
  private async keepState(open: OpenFile, state: WorkbookState): Promise<void> {
    if (open.isClosed) return;
    const unsaved = await open.call("writeState", state);
    this.edits.count += 1;
    if (unsaved && !open.isClosed) this.current.journal?.add({ do: "state", state });
    open.patch({ unsaved });
  }

  /** Whether saving writes into the file that was opened: the same kind of file, and the browser lets it. */
  private get savesInPlace(): boolean {
    const { target, open } = this.current;
    return target !== null && open.file.keepsFormatting;
  }

  /**
   * Makes the corrected workbook or the flagged copy: into the file that was opened, where that is asked for and can be,
   * else handed to the user as a download.
   *
   * @returns whether it has been saved
   */
  save(what: "corrected" | "flagged", where: "inPlace" | "copy" = "copy"): Promise<boolean> {
    const { open, journal, target } = this.current;
    return saveFile(this.store, this.readers, open, {
      what,
      target: where === "inPlace" && what === "corrected" && this.savesInPlace ? target : null,
      journal,
    });
  }

  /** Saves before another file takes the place of this one, which may be read already. */
  async saveBeforeOpening(): Promise<boolean> {
    const { busy } = this.store.state;
    this.store.patch({ busy: null });
    const isSaved = await this.save("corrected", "inPlace");
    this.store.patch({ busy });
    return isSaved;
  }

  /** Tells that the same file is open in another window, where it is still the one on view. */
  tellSameFile(name: string): void {
    if (this.store.state.file?.name === name)
      this.store.notify("info", "open", this.store.texts.keeping.sameFile(name));
  }

  /** Tells that a file is back with its changes. */
  tellRestored(name: string): void {
    this.store.notify("success", "open", this.store.texts.keeping.restored(name));
  }

  /** Resolves when nothing of the open file waits to be written down: whether its unsaved changes are. */
  kept(): Promise<boolean> {
    return this.current.journal?.settled() ?? Promise.resolve(false);
  }

  /** Tells which files of a batch are not back with it. */
  tellMissing(names: readonly string[]): void {
    const shown = names.slice(0, MOST_FILES_NAMED);
    this.store.notify("info", "open", this.store.texts.keeping.missing(shown, names.length - shown.length));
  }

  /** Tells that changes that were offered are no longer there. */
  tellGone(): void {
    this.store.notify("info", "open", this.store.texts.keeping.gone);
  }

  /** Tells that the browser keeps nothing. */
  tellNotKept(): void {
    this.store.notify("info", "save", this.store.texts.keeping.notKept);
  }

  /** The corrected workbook as it stands, for the page itself; null where that fails, which is told. */
  asItStands(): Promise<File | null> {
    return fileAsItStands(this.store, this.readers, this.current.open);
  }

  /** Hands a notice's blank form to the user. */
  async handOutForm({ id, title }: Sample): Promise<void> {
    const name = `${title[this.language].replace(/[：:]/g, "-")}.xlsx`;
    try {
      this.handOut(await fetchSample(id), name);
    } catch (error) {
      this.store.notifyFailure("save", error, (why) => this.store.texts.notSaved(why));
    }
  }

  /** Hands a file that the pane made to the user. */
  handOut(bytes: Uint8Array, name: string): void {
    download(bytes, name);
    this.store.dismiss("save");
  }

  closeNotice = (): void => this.store.patch({ notice: null });
}
