import type { Engine, PageView } from "../../engine";
import type { FileChange } from "./views";
import { WorkbenchError } from "./workbenchError";
import type { AppliedChange, WorkbenchFile } from "./workbenchFile";

interface NumberedFile {
  readonly number: number;
  readonly file: WorkbenchFile;
}

/** The file that is open, and the one that was read last and that nobody has asked for yet. */
export class OpenedFiles {
  private opened: NumberedFile | null = null;
  private read: NumberedFile | null = null;
  private count = 0;

  constructor(private readonly page: PageView) {}

  get engine(): Engine {
    return this.page.engine;
  }

  /**
   * The open file, by the number that the page knows it by.
   *
   * @throws WorkbenchError "noFile" where another file, or none, is open
   */
  file(number: number): WorkbenchFile {
    if (this.opened?.number !== number) throw new WorkbenchError("noFile");
    return this.opened.file;
  }

  /** Holds a file that was read until it is asked for; answers its number. */
  keep(file: WorkbenchFile): number {
    this.read = { number: (this.count += 1), file };
    return this.read.number;
  }

  /**
   * Puts the file that was read in the place of the one that is open.
   *
   * @throws WorkbenchError "noFile" where another was read since
   */
  take(number: number): void {
    if (this.read?.number !== number) throw new WorkbenchError("noFile");
    this.opened = this.read;
    this.read = null;
    this.engine.keepGrids([]);
    this.page.forget();
  }

  /** Lets the engine judge a change; its answer goes to the page with the cells. */
  async judged({ edits, ...told }: AppliedChange): Promise<FileChange> {
    const isUnderReview = edits.map((each) => this.engine.edit(each.sheet, each.edits)).includes(true);
    return { ...told, answer: isUnderReview ? await this.page.answer() : null };
  }

  async judgedIfAny(change: AppliedChange | null): Promise<FileChange | null> {
    return change === null ? null : this.judged(change);
  }
}
