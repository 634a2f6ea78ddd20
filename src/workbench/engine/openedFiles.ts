import type { Engine, PageView } from "../../engine";
import type { FileChange } from "./views";
import { WorkbenchError } from "./workbenchError";
import type { AppliedChange } from "./appliedChange";
import type { WorkbenchFile } from "./workbenchFile";

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
  private async judged({ edits, moved, ...told }: AppliedChange, from: WorkbenchFile): Promise<FileChange> {
    const isEdited = edits.map((each) => this.engine.edit(each.sheet, each.edits)).includes(true);
    const isRearranged = moved !== undefined && (await this.engine.rearrange(from.grid(moved)));
    const isUnderReview = isEdited || isRearranged;
    return { ...told, answer: isUnderReview ? await this.page.answer() : null };
  }

  /**
   * Does something to the open file and lets it be judged.
   *
   * @throws WorkbenchError as `file` does
   */
  change(number: number, change: (file: WorkbenchFile) => AppliedChange): Promise<FileChange> {
    const file = this.file(number);
    return this.judged(change(file), file);
  }

  /** The same with what may find nothing to do. */
  async changeIfAny(
    number: number,
    change: (file: WorkbenchFile) => AppliedChange | null,
  ): Promise<FileChange | null> {
    const file = this.file(number);
    const applied = change(file);
    return applied === null ? null : this.judged(applied, file);
  }
}
